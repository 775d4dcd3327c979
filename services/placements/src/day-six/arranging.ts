import { addDays, formatDay, isCivilDate, type CivilDate } from '@daysix/shared/civil-date'
import { detailsDueAt, NOTICE_HOURS } from '@daysix/shared/clocks'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import { atLondon, formatTime, type LocalTime, londonDate, londonTime } from '@daysix/shared/instant'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { keyStageOf, yearsTaught, yearWords } from '../providers/key-stages'
import { KIND_WORDS, type ProviderKind } from '../providers/provider.entity'

/** Weekly hours below which nobody calls it full time without a reason (a local target; the law gives no number). */
export const FULL_TIME_HOURS = 21

export interface Arrangement {
  startsOn: CivilDate
  startsAt: LocalTime
  endsAt: LocalTime
  hoursPerWeek: number
  hoursReason?: string
  reportTo: string
  consentToShortNotice: boolean
  manualReason?: string
}

export interface Surroundings {
  provider: { name: string; kind: ProviderKind; keyStages: readonly string[] }
  /** The child's National Curriculum year: `R`, `1` to `14`, or empty. */
  ncYear: string
  daySixOn?: CivilDate
  /** The provider's. */
  calendar: SchoolCalendar
  now: Date
  today: CivilDate
}

/**
 * What stands against arranging day-six education so, field by field; empty when nothing does.
 *
 * The parents must have the details at least 48 hours before the start; only for a start before day six may that be
 * waived, with their consent: Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations
 * 2007, reg 6(3) and (4) (EX-03).
 */
export function arrangementRefusals(arrangement: Arrangement, around: Surroundings): FieldRefusal[] {
  const day = dayRefusals(arrangement, around)
  return [
    ...centreRefusals(arrangement, around),
    ...(day.length > 0 ? day : noticeRefusals(arrangement, around)),
    ...hoursRefusals(arrangement),
  ]
}

const refused = (field: string, code: string, message: string): FieldRefusal => ({
  pointer: `/${field}`,
  code,
  message,
})

function centreRefusals({ manualReason }: Arrangement, { provider, ncYear }: Surroundings): FieldRefusal[] {
  if (provider.kind !== 'education-centre')
    return [
      refused(
        'providerCode',
        'wrong-kind',
        `Select an education centre: ${provider.name} is ${KIND_WORDS[provider.kind]}`,
      ),
    ]
  const stage = keyStageOf(ncYear)
  // no education centre takes reception or Years 1 and 2: somebody decides, and says why
  if (stage === undefined || stage === 'KS1' || stage === 'KS5')
    return manualReason
      ? []
      : [refused('manualReason', 'missing', `Enter why this centre is right for a child in ${yearWords(ncYear)}`)]
  if (provider.keyStages.includes(stage)) return []
  const taught = yearsTaught(provider.keyStages)
  return [
    refused(
      'providerCode',
      'wrong-key-stage',
      `Select another centre: ${provider.name} takes ${taught}, this child is in ${yearWords(ncYear)}`,
    ),
  ]
}

function dayRefusals(
  { startsOn, startsAt, endsAt }: Arrangement,
  { calendar, now, today, provider }: Surroundings,
): FieldRefusal[] {
  if (!isCivilDate(startsOn)) return [refused('startsOn', 'missing', 'Enter the date education starts, like 14 9 2026')]
  if (!existsInLondon(startsOn, startsAt))
    return [refused('startsAt', 'no-such-time', 'The clocks go forward over that time: enter another')]
  if (startsOn < today || (startsOn === today && atLondon(startsOn, startsAt) < now))
    return [refused('startsOn', 'past', 'The start must be in the future')]
  if (!calendar.isSchoolDay(startsOn)) {
    const why = calendar.reasonNotSchoolDay(startsOn) ?? 'no school day'
    return [
      refused('startsOn', 'no-school-day', `${formatDay(startsOn)} is not a school day at ${provider.name}: ${why}`),
    ]
  }
  return endsAt > startsAt ? [] : [refused('endsAt', 'before-start', 'The day must end after it starts')]
}

function existsInLondon(day: CivilDate, time: LocalTime): boolean {
  try {
    return atLondon(day, time) instanceof Date
  } catch {
    return false
  }
}

function noticeRefusals(arrangement: Arrangement, { daySixOn, now }: Surroundings): FieldRefusal[] {
  const { startsOn, startsAt, consentToShortNotice } = arrangement
  if (detailsDueAt(startsOn, startsAt) >= now || atLondon(startsOn, startsAt) < now) return []
  const beforeDaySix = daySixOn === undefined || startsOn < daySixOn
  if (!beforeDaySix) {
    const words = `The parents must have the details ${NOTICE_HOURS} hours before. Enter a start after ${formatDay(addDays(londonDate(now), 2))}, ${formatTime(londonTime(now))}`
    return [refused('startsOn', 'short-notice', words)]
  }
  if (consentToShortNotice) return []
  const words = `This is less than ${NOTICE_HOURS} hours ahead. Confirm that a parent agreed, or choose a later start`
  return [refused('consentToShortNotice', 'missing', words)]
}

function hoursRefusals({ hoursPerWeek, hoursReason }: Arrangement): FieldRefusal[] {
  if (!(hoursPerWeek > 0 && hoursPerWeek <= 40))
    return [refused('hoursPerWeek', 'out-of-range', 'Enter the hours a week, between 1 and 40')]
  if (hoursPerWeek >= FULL_TIME_HOURS || hoursReason) return []
  return [refused('hoursReason', 'missing', `Enter why the child gets fewer than ${FULL_TIME_HOURS} hours a week`)]
}
