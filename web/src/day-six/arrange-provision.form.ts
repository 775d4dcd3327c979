import type { FieldErrors } from '../api'
import { hasErrors, only, type Posted, readDate, readTime, text, ticked } from '../forms'

export interface Arrangement {
  providerCode: string
  startsOn: string
  startsAt: string
  endsAt: string
  hoursPerWeek: number
  hoursReason: string
  reportTo: string
  consentToShortNotice: boolean
  deviceNeeds: string
  transport: string
  manualReason: string
}

/** What can be seen without asking the service; it checks the rest: places, notice, key stage, school days. */
export function readArrangement(posted: Posted): { answers?: Arrangement; errors: FieldErrors } {
  const starts = readDate(posted, 'startsOn', 'the date education starts', { example: '14 9 2026' })
  const from = readTime(posted, 'startsAt', 'the time the day starts', { example: '9am' })
  const to = readTime(posted, 'endsAt', 'the time the day ends', { example: '3pm' })
  const hours = Number(text(posted, 'hoursPerWeek').replace(',', '.'))
  const errors = only({
    providerCode: !text(posted, 'providerCode') && 'Select a centre',
    startsOn: starts.error,
    startsAt: from.error,
    endsAt: to.error,
    hoursPerWeek: !(hours > 0) && 'Enter the hours a week, like 25',
    reportTo: !text(posted, 'reportTo') && 'Enter who the child reports to on the first day',
  })
  if (hasErrors(errors)) return { errors }
  return {
    errors,
    answers: {
      providerCode: text(posted, 'providerCode'),
      startsOn: starts.on!,
      startsAt: from.time!,
      endsAt: to.time!,
      hoursPerWeek: hours,
      hoursReason: text(posted, 'hoursReason'),
      reportTo: text(posted, 'reportTo'),
      consentToShortNotice: ticked(posted, 'consentToShortNotice').includes('yes'),
      deviceNeeds: text(posted, 'deviceNeeds'),
      transport: text(posted, 'transport'),
      manualReason: text(posted, 'manualReason'),
    },
  }
}
