import type { CivilDate } from '@daysix/shared/civil-date'
import { atLondon, endOfDay } from '@daysix/shared/instant'
import { emptyForm, only, type Posted, readDate, readTime } from '../forms'
import { page, type Page, refusedForm } from '../page'
import type { Child } from '../placements/child'
import { instant } from '../present'
import type { Contact } from './contacts.form'
import { personRow } from './person-row'

/** Nothing where no day is asked for yet; without a time it is the end of the day. */
export function readThen(query: Posted, today: CivilDate): { at?: Date; errors: Record<string, string> } {
  const asked = ['on-day', 'on-month', 'on-year', 'time'].some((name) => query[name])
  if (!asked) return { errors: {} }
  const day = readDate(query, 'on', 'the day', { example: '10 11 2026' })
  const time = readTime(query, 'time', 'the time', { example: '3:30pm', optional: true })
  const isToCome = day.on !== undefined && day.on > today
  const errors = only({ on: day.error ?? (isToCome && 'The day must not be in the future'), time: time.error })
  if (!day.on || Object.keys(errors).length > 0) return { errors }
  if (!time.time) return { at: endOfDay(day.on), errors }
  try {
    return { at: atLondon(day.on, time.time), errors }
  } catch {
    return { errors: { time: 'The clocks went forward over this time: enter another' } }
  }
}

/** @param family as it was known at `at` */
export const familyThenPage = (
  { child, back }: { child: Child; back: string },
  query: Posted,
  { at, errors }: ReturnType<typeof readThen>,
  family: readonly Contact[],
): Page =>
  page('contacts/family-then', {
    title: 'The family as it was known on a day',
    ...{ child, path: `${back}/contacts/then`, back: { href: back } },
    form: Object.keys(errors).length > 0 ? refusedForm(query, errors) : emptyForm(query),
    at: at && instant(at),
    people: family.map((contact) => ({
      name: contact.name,
      lines: [
        ...personRow(contact).lines,
        ...(contact.addressLines.length > 0 ? [`Postal address: ${contact.addressLines.join(', ')}`] : []),
      ],
    })),
  })
