import { day } from '../present'
import { byDate, type CaseRow, caseRow, clockRow, isMissed, type ListedClock } from '../today/work'

export interface PlacementRow {
  id: string
  caseReference: string
  pupilName: string
  state: string
  providerName: string | null
  startsOn: string | null
  startedOn: string | null
  week: number | null
  untilWeek: number
  /** Of a stay at a support centre, from its start on. */
  review?: { bookedFor: string | null; decision: string | null; missing: string[] }
}

export interface SchoolCase extends CaseRow {
  /** URN of the school that the panel allocated, until the child has started there. */
  allocatedTo: string | null
}

/** A clock with both schools that it may be asked of. */
export interface SchoolClock extends ListedClock {
  schoolUrn: string
  responsibleUrn: string
}

/** Who has to act, as the rules name them: the head, the governors, the school. */
const AT_SCHOOL = /^(head|governing|school)/i

/** What the authority needs from a school, and where its pupils are. */
export function atSchool(
  { clocks, cases, placements }: { clocks: SchoolClock[]; cases: SchoolCase[]; placements: PlacementRow[] },
  urns: readonly string[],
) {
  const asked = clocks
    .filter((clock) => clock.kind === 'duty' && AT_SCHOOL.test(clock.who) && urns.includes(askedOf(clock)))
    .sort(byDate)
  return {
    late: asked.filter(isMissed).map(clockRow),
    asked: asked.filter((clock) => !isMissed(clock)).map(clockRow),
    awaited: [...placements.filter(lacksView).map(viewOf), ...cases.filter(startsAt(urns)).map(startOf)],
    cases: cases.map(caseRow),
    elsewhere: placements
      .filter(({ state }) => ['offered', 'accepted', 'started'].includes(state))
      .map((one) => ({ ...one, href: `/placements/${one.id}`, where: whereabouts(one) })),
  }
}

/** From week three on, as the invitation says; a stay that is over is reviewed no more. */
const lacksView = ({ state, week, review }: PlacementRow): boolean =>
  state === 'started' && (week ?? 0) >= 3 && !review?.decision && Boolean(review?.missing.includes('school'))

const viewOf = ({ id, pupilName, caseReference, review }: PlacementRow) => ({
  text: `Give your view for the review of ${pupilName}, ${caseReference}`,
  href: `/placements/${id}/review/views/school`,
  toKnow: review?.bookedFor
    ? `The review is on ${day(review.bookedFor)}. It cannot be closed without your view`
    : 'The review cannot be closed without your view',
})

const startsAt =
  (urns: readonly string[]) =>
  ({ allocatedTo }: SchoolCase): boolean =>
    allocatedTo !== null && urns.includes(allocatedTo)

const startOf = ({ reference, pupilName }: SchoolCase) => ({
  text: `Say when ${pupilName}, ${reference}, started with you`,
  href: `/cases/${reference}/allocated-school`,
  toKnow: 'The panel allocated a place at your school',
})

/** The stay and the way back are the responsible school's; everything of the exclusion stays the excluding school's. */
const askedOf = ({ rule, schoolUrn, responsibleUrn }: SchoolClock): string =>
  /^(PL|RT)-/.test(rule) ? responsibleUrn : schoolUrn

function whereabouts({ state, providerName, week, untilWeek }: PlacementRow): string {
  const place = providerName ?? 'a place to be named'
  if (state === 'started') return week ? `At ${place}, week ${week} of ${untilWeek}` : `At ${place}`
  return state === 'accepted' ? `Starting at ${place}` : `Offered a place at ${place}`
}
