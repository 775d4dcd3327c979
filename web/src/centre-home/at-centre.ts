import { type CivilDate, addDays } from '@daysix/shared/civil-date'
import { yearWords } from '../cases/kase'
import { day, plural, timeOfDay } from '../present'

export interface CentrePlaces {
  code: string
  name: string
  places: number
  taken: number
  free: number
  waiting: number
}

interface Attending {
  id: string
  caseReference: string
  pupilName: string
  ncYear: string
  state: string
  startsOn: string | null
  startedOn: string | null
}

export interface RunningPlacement extends Attending {
  week: number | null
  untilWeek: number
  /** The weeks that ask for a register so far. */
  weeks: { weekBegins: string; entered: boolean }[]
  /** The review of the stay: when it is booked for, and whose views are still missing. */
  review?: { bookedFor: string | null; heldOn: string | null; missing: string[] }
  /** Of the return to school, marked or not. */
  steps?: { id: string; on: string; result: string | null }[]
}

export interface CentrePupils {
  /** Day-six education, until the child goes on to a place. */
  provisions: (Attending & { startsAt: string })[]
  /** Places accepted and not begun. */
  expected: Attending[]
  running: RunningPlacement[]
  /** Placements that have ended and whose report the school has not had yet. */
  unreported: (Attending & Pick<RunningPlacement, 'weeks'> & { reportDueOn: string | null })[]
}

/** Something to do, and the day it is due. */
interface Due {
  text: string
  href: string
  dueOn: string
  toKnow?: string
}

/** A centre's people in the order they need something. */
export function atCentre(provider: CentrePlaces, pupils: CentrePupils, today: string, thisWeek: string) {
  const { provisions, expected, running, unreported } = pupils
  const arrivals = [
    ...provisions
      .filter(({ state }) => state === 'arranged')
      .map((one) => arrival(one, '/provisions', today, one.startsAt)),
    ...expected.filter(({ state }) => state === 'accepted').map((one) => arrival(one, '/placements', today)),
  ].sort((a, b) => a.startsOn.localeCompare(b.startsOn))
  return {
    ...provider,
    cards: [
      { count: provider.free, text: provider.free === 1 ? 'place free' : 'places free' },
      { count: provider.taken, text: `of ${plural(provider.places, 'place')} taken` },
      { count: provider.waiting, text: 'waiting', alert: provider.waiting > 0 && provider.free > 0 },
    ],
    due: [
      ...arrivals.filter(({ isDue }) => isDue).map(startOf),
      ...running.flatMap((one) => [...registersOf(one, thisWeek), ...reviewOf(one, thisWeek), ...stepsOf(one, today)]),
      ...unreported.flatMap((one) => [...registersOf(one, thisWeek), reportOf(one)]),
    ].sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    arrivals,
    placed: running.map((one) => ({ ...pupil(one, '/placements'), detail: weekWords(one) })),
    assessed: provisions.filter(({ state }) => state === 'started').map((one) => pupil(one, '/provisions')),
  }
}

const pupil = (one: Attending, base: string) => ({
  name: one.pupilName,
  detail: yearWords(one.ncYear || null),
  href: `${base}/${one.id}`,
})

function arrival(one: Attending, base: string, today: string, startsAt?: string) {
  const startsOn = one.startsOn ?? ''
  return {
    ...pupil(one, base),
    startsOn,
    at: startsAt ? timeOfDay(startsAt) : '',
    /** The day has come: say whether the child came. */
    isDue: startsOn <= today,
  }
}

function weekWords({ week, untilWeek }: RunningPlacement): string {
  if (!week) return 'Started'
  return `Week ${week} of ${untilWeek}${week === untilWeek ? ': the last' : ''}`
}

const startOf = ({ name, href, startsOn }: ReturnType<typeof arrival>): Due => ({
  text: `Record whether ${name} started`,
  href,
  dueOn: startsOn,
})

/** Registers not yet complete: each is due at the end of its week. */
const registersOf = (
  { id, pupilName, weeks }: Pick<RunningPlacement, 'id' | 'pupilName' | 'weeks'>,
  thisWeek: string,
): Due[] =>
  weeks
    .filter(({ weekBegins, entered }) => !entered && weekBegins <= thisWeek)
    .map(({ weekBegins }) => ({
      text: `Register for ${pupilName}`,
      href: `/placements/${id}/registers/${weekBegins}`,
      dueOn: addDays(weekBegins as CivilDate, 4),
      toKnow: weekBegins === thisWeek ? 'This week' : `Week of ${day(weekBegins)}`,
    }))

/** A review that falls this week, or should have been held. */
function reviewOf({ id, pupilName, review }: RunningPlacement, thisWeek: string): Due[] {
  if (!review?.bookedFor || review.heldOn || review.bookedFor > addDays(thisWeek as CivilDate, 6)) return []
  const toKnow =
    review.missing.length > 0
      ? `Views still missing: ${review.missing.map((party) => party.replaceAll('-', ' ')).join(', ')}`
      : 'All views are there'
  return [{ text: `Review for ${pupilName}`, href: `/placements/${id}/review`, dueOn: review.bookedFor, toKnow }]
}

/** Steps of a return whose day has come, to be marked held or missed. */
const stepsOf = ({ id, pupilName, steps = [] }: RunningPlacement, today: string): Due[] =>
  steps
    .filter(({ on, result }) => result === null && on <= today)
    .map(({ id: stepId, on }) => ({
      text: `Step of the return of ${pupilName}`,
      href: `/reintegration-steps/${stepId}/mark?placement=${id}`,
      dueOn: on,
      toKnow: 'Say whether it was held',
    }))

const reportOf = ({ id, pupilName, reportDueOn }: CentrePupils['unreported'][number]): Due => ({
  text: `End report for ${pupilName}`,
  href: `/placements/${id}/end-report`,
  dueOn: reportDueOn ?? '',
  toKnow: 'The school has not had it yet',
})
