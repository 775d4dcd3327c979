import type { Settings } from '@daysix/shared/clocks'
import { schoolDaysInWords } from '@daysix/shared/counting'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import { type CivilDate, formatDay, formatDayShort } from '@daysix/shared/civil-date'
import { ATTENDANCE_CODES } from '@daysix/shared/codes'
import { formatInstant, formatTime } from '@daysix/shared/instant'
import type { DaySixProvision } from '../day-six/day-six-provision.entity'
import type { Offer } from '../placements/offer.entity'
import { type Placement, PLACEMENT_OUTCOMES } from '../placements/placement.entity'
import type { Provider } from '../providers/provider.entity'
import { attendanceOf } from '../registers/marks'
import type { Register } from '../registers/register.entity'
import type { ReintegrationStep } from '../reintegration/reintegration.entity'
import { inWords, type Party } from '../review/parties'
import type { Review } from '../review/review.entity'

/** Names and words ready for a letter; what is not known is left out, and the letter is then not sent. */
export type MergeFields = Record<string, string>

export function providerFields(provider: Provider): MergeFields {
  return known({
    providerName: provider.name,
    providerAddress: provider.addressLines.join('\n'),
    providerPhone: provider.telephone || 'the number the team will give you',
    providerEmail: provider.email,
    morningStarts: formatTime(provider.morningStarts),
    afternoonStarts: formatTime(provider.afternoonStarts),
    afternoonEnds: formatTime(provider.afternoonEnds),
    reportTo: provider.reportTo,
    transport: provider.transport || 'If you need help with travel, call the team',
  })
}

export function provisionFields(provision: DaySixProvision, provider: Provider): MergeFields {
  return {
    ...providerFields(provider),
    ...known({
      provisionStartsOn: formatDay(provision.startsOn),
      provisionStartsAt: formatTime(provision.startsAt),
      provisionEndsAt: formatTime(provision.endsAt),
      provisionHours: `${provision.hoursPerWeek} hours a week`,
      reportTo: provision.reportTo,
      deviceNeeds: provision.deviceNeeds ?? 'None recorded',
      transport: provision.transport ?? provider.transport ?? undefined,
      provisionStartedOn: provision.startedOn && formatDay(provision.startedOn),
      provisionEndedOn: provision.endedOn && formatDay(provision.endedOn),
      provisionEndReason: provision.endReason && END_REASONS[provision.endReason],
    }),
  }
}

const END_REASONS: Record<NonNullable<DaySixProvision['endReason']>, string> = {
  withdrawn: 'the place was withdrawn',
  refused: 'the place was refused',
  collapsed: 'the arrangement did not work',
  'moved-on': 'the next place has begun',
  reinstated: 'the governors reinstated the child',
  cancelled: 'the exclusion was cancelled',
  left: 'the child has left',
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

export interface PlacementStory {
  placement: Placement
  provider?: Provider
  calendar?: SchoolCalendar
  offer?: Offer
  week?: number
  untilWeek: number
  terms: Settings
  lastDay?: CivilDate
  review?: Review
  missingViews: Party[]
  steps: ReintegrationStep[]
}

export function placementFields(story: PlacementStory): MergeFields {
  const { placement, provider, offer, week, lastDay, review, missingViews, steps } = story
  const { untilWeek, terms } = story
  return {
    ...(provider && providerFields(provider)),
    ...known({
      placementKind: placement.kind === 'aep' ? 'a place in alternative provision' : 'a support centre place',
      // review and last week belong to support centres; an alternative provider stays to the end
      ...(placement.kind === 'support-centre' && {
        ...{ reviewWeek: NUMBERS[terms.reviewWeek - 1], weekKind: terms.weekOfStay },
        placementUntilWeek: String(untilWeek),
      }),
      endReportDays: schoolDaysInWords(terms.endReportSchoolDays),
      fullTimetableDays: schoolDaysInWords(terms.fullTimetableSchoolDays),
      offerExpires: offer && formatInstant(offer.expiresAt),
      placementStartsOn: day(placement.startsOn),
      placementStartedOn: day(placement.startedOn),
      placementWeek: week === undefined ? undefined : String(week),
      placementLastDay: day(lastDay),
      placementEndedOn: day(placement.endedOn),
      placementOutcome: placement.outcome && PLACEMENT_OUTCOMES[placement.outcome],
      reviewOn: day(review?.bookedFor),
      reviewAt: review?.bookedAt && formatTime(review.bookedAt),
      reviewPlace: review?.place ?? provider?.name,
      reviewViewsMissing: missingViews.length > 0 ? inWords(missingViews) : undefined,
      reviewHeldOn: day(review?.heldOn),
      reviewDecision: review?.decision && DECISIONS[review.decision],
      reviewReasons: review?.reasons,
      reintegrationTable: steps.length > 0 ? steps.map(stepLine).join('\n') : undefined,
      endReportSentOn: day(placement.reportSentOn),
      endReport: placement.reportText,
    }),
  }
}

const DECISIONS: Record<NonNullable<Review['decision']>, string> = {
  return: 'return to school now',
  phased: 'a phased return to school',
  continue: 'the placement continues',
  'refer-on': 'the case goes back to the panel',
}

const stepLine = (step: ReintegrationStep): string => {
  const where = step.sessions.map(({ session, site }) => `${session === 'AM' ? 'morning' : 'afternoon'} at the ${site}`)
  const full = step.fullTimetable ? ' (full timetable)' : ''
  return `* ${formatDay(step.on)}: ${where.join(', ')}${full}`
}

/** Of the step that a message is about: several may be marked before it goes. None for one that a new plan left out. */
export function stepFields(step: ReintegrationStep | undefined): MergeFields {
  if (!step) return {}
  return known({ missedStepOn: formatDay(step.on), missedStepReason: reasonOf(step) })
}

function reasonOf({ result, missedReason }: ReintegrationStep): string | null {
  if (result === 'missed') return missedReason
  return result === 'held' ? 'it has been recorded as held since' : 'nobody has recorded whether it was held'
}

export function registerFields(weekBegins: CivilDate, register: Register | undefined): MergeFields {
  if (!register) return { weekBegins: formatDay(weekBegins) }
  const { attended, possible } = attendanceOf(register.marks)
  return known({
    weekBegins: formatDay(weekBegins),
    attendanceTable: register.marks
      .map(({ on, session, code }) => `* ${formatDayShort(on)} ${session}: ${code} (${codeMeaning(code)})`)
      .join('\n'),
    attendanceSummary: `${attended} of ${possible} sessions attended`,
  })
}

const codeMeaning = (code: string): string =>
  ATTENDANCE_CODES.find((entry) => entry.code === code)?.words ?? 'unknown code'

const day = (on: CivilDate | null | undefined): string | undefined => (on ? formatDay(on) : undefined)

const known = (fields: Record<string, string | null | undefined>): MergeFields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])))
