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
  { clocks, cases, placements }: { clocks: SchoolClock[]; cases: CaseRow[]; placements: PlacementRow[] },
  urns: readonly string[],
) {
  const asked = clocks
    .filter((clock) => clock.kind === 'duty' && AT_SCHOOL.test(clock.who) && urns.includes(askedOf(clock)))
    .sort(byDate)
  return {
    late: asked.filter(isMissed).map(clockRow),
    asked: asked.filter((clock) => !isMissed(clock)).map(clockRow),
    cases: cases.map(caseRow),
    elsewhere: placements
      .filter(({ state }) => ['offered', 'accepted', 'started'].includes(state))
      .map((one) => ({ ...one, href: `/placements/${one.id}`, where: whereabouts(one) })),
  }
}

/** The stay and the way back are the responsible school's; everything of the exclusion stays the excluding school's. */
const askedOf = ({ rule, schoolUrn, responsibleUrn }: SchoolClock): string =>
  /^(PL|RT)-/.test(rule) ? responsibleUrn : schoolUrn

function whereabouts({ state, providerName, week, untilWeek }: PlacementRow): string {
  const place = providerName ?? 'a place to be named'
  if (state === 'started') return week ? `At ${place}, week ${week} of ${untilWeek}` : `At ${place}`
  return state === 'accepted' ? `Starting at ${place}` : `Offered a place at ${place}`
}
