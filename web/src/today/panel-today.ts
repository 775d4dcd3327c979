import { plural } from '../present'

export interface Meeting {
  id: string
  seriesName: string
  heldOn: string
  time: string
  state: string
  cutOffAt: string
  cases: number
  undecided: number
}

/** A panel member's day: decisions still owed first, then the meetings ahead. */
export function panelToday(coming: Meeting[], past: Meeting[]) {
  const agenda = (meeting: Meeting) => ({
    ...meeting,
    href: `/panels/${meeting.id}`,
    casesWords: meeting.cases === 0 ? 'No case yet' : plural(meeting.cases, 'case'),
    undecidedWords: `${plural(meeting.undecided, 'case')} without a decision`,
  })
  return {
    owed: past.filter(({ undecided, state }) => undecided > 0 && state !== 'cancelled').map(agenda),
    coming: coming.filter(({ state }) => state !== 'cancelled').map(agenda),
  }
}
