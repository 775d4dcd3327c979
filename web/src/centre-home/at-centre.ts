import { type CivilDate, addDays } from '@daysix/shared/civil-date'
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
  /** Week four's review: when it is booked for, and whose views are still missing. */
  review?: { bookedFor: string | null; heldOn: string | null; missing: string[] }
}

export interface CentrePupils {
  /** Day-six education, until the child goes on to a place. */
  provisions: (Attending & { startsAt: string })[]
  /** Places accepted and not begun. */
  expected: Attending[]
  running: RunningPlacement[]
}

/** A centre's people in the order they need something. */
export function atCentre(provider: CentrePlaces, pupils: CentrePupils, today: string, thisWeek: string) {
  const { provisions, expected, running } = pupils
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
    arrivals,
    registers: running.flatMap((one) => registersOf(one, thisWeek)),
    reviews: running.flatMap((one) => reviewOf(one, thisWeek)),
    placed: running.map((one) => ({
      ...pupil(one, '/placements'),
      detail: one.week ? `Week ${one.week} of ${one.untilWeek}` : 'Started',
    })),
    assessed: provisions.filter(({ state }) => state === 'started').map((one) => pupil(one, '/provisions')),
  }
}

const pupil = (one: Attending, base: string) => ({
  name: one.pupilName,
  detail: `Year ${one.ncYear}`,
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

/** Registers not yet complete, the oldest first. */
const registersOf = ({ id, pupilName, weeks }: RunningPlacement, thisWeek: string) =>
  weeks
    .filter(({ weekBegins, entered }) => !entered && weekBegins <= thisWeek)
    .map(({ weekBegins }) => ({
      name: pupilName,
      href: `/placements/${id}/registers/${weekBegins}`,
      weekBegins,
      when: weekBegins === thisWeek ? 'this week' : `week of ${day(weekBegins)}, late`,
    }))

/** A review that falls this week, or should have been held. */
function reviewOf({ id, pupilName, review }: RunningPlacement, thisWeek: string) {
  if (!review?.bookedFor || review.heldOn || review.bookedFor > addDays(thisWeek as CivilDate, 6)) return []
  const missing =
    review.missing.length > 0
      ? `Views still missing: ${review.missing.map((party) => party.replaceAll('-', ' ')).join(', ')}`
      : 'All views are there'
  return [{ name: pupilName, href: `/placements/${id}/review`, bookedFor: review.bookedFor, missing }]
}
