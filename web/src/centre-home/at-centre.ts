import { plural, timeOfDay } from '../present'

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

export interface CentrePupils {
  /** Day-six education, until the child goes on to a place. */
  provisions: (Attending & { startsAt: string })[]
  placements: (Attending & { week: number | null; untilWeek: number })[]
}

export interface Pupil {
  name: string
  detail: string
  href: string
}

/** A centre's people in the order they need something. */
export function atCentre(
  provider: CentrePlaces,
  { provisions, placements }: CentrePupils,
  today: string,
  thisWeek: string,
) {
  const yetToStart = (one: Attending): boolean => !one.startedOn && one.startsOn !== null
  const arrivals = [
    ...provisions
      .filter((one) => one.state === 'arranged')
      .map((one) => arrival(one, `/provisions/${one.id}`, today, one.startsAt)),
    ...placements
      .filter((one) => one.state === 'accepted' && yetToStart(one))
      .map((one) => arrival(one, `/placements/${one.id}`, today)),
  ].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const here = placements.filter((one) => one.state === 'started')
  return {
    ...provider,
    cards: [
      { count: provider.free, text: provider.free === 1 ? 'place free' : 'places free' },
      { count: provider.taken, text: `of ${plural(provider.places, 'place')} taken` },
      { count: provider.waiting, text: 'waiting', alert: provider.waiting > 0 && provider.free > 0 },
    ],
    arrivals,
    registers: here.map((one) => ({
      ...pupil(one, `/placements/${one.id}/registers/${thisWeek}`),
      detail: one.week ? `Week ${one.week} of ${one.untilWeek}` : '',
      placementHref: `/placements/${one.id}`,
    })),
    assessed: provisions.filter((one) => one.state === 'started').map((one) => pupil(one, `/provisions/${one.id}`)),
  }
}

const pupil = (one: Attending, href: string): Pupil => ({ name: one.pupilName, detail: `Year ${one.ncYear}`, href })

function arrival(one: Attending, href: string, today: string, startsAt?: string) {
  const startsOn = one.startsOn ?? ''
  return {
    ...pupil(one, href),
    startsOn,
    at: startsAt ? timeOfDay(startsAt) : '',
    /** The day has come: say whether the child came. */
    isDue: startsOn <= today,
  }
}
