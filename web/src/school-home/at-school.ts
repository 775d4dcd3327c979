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

/** Who has to act, as the rules name them: the head, the governors, the school. */
const AT_SCHOOL = /^(head|governing|school)/i

/** What the authority needs from a school, and where its pupils are. */
export function atSchool(clocks: ListedClock[], cases: CaseRow[], placements: PlacementRow[]) {
  const asked = clocks.filter(({ kind, who }) => kind === 'duty' && AT_SCHOOL.test(who)).sort(byDate)
  return {
    late: asked.filter(isMissed).map(clockRow),
    asked: asked.filter((clock) => !isMissed(clock)).map(clockRow),
    cases: cases.map(caseRow),
    elsewhere: placements
      .filter(({ state }) => ['offered', 'accepted', 'started'].includes(state))
      .map((one) => ({ ...one, href: `/placements/${one.id}`, where: whereabouts(one) })),
  }
}

function whereabouts({ state, providerName, week, untilWeek }: PlacementRow): string {
  const place = providerName ?? 'a place to be named'
  if (state === 'started') return week ? `At ${place}, week ${week} of ${untilWeek}` : `At ${place}`
  return state === 'accepted' ? `Starting at ${place}` : `Offered a place at ${place}`
}
