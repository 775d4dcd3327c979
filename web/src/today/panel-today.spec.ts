import { type Meeting, panelToday } from './panel-today'

const aMeeting = (differs: Partial<Meeting> = {}): Meeting => ({
  ...{ id: 'm', seriesName: 'Placement panel', heldOn: '2026-12-01', time: '09:30', state: 'planned' },
  ...{ cutOffAt: '2026-11-27T12:00:00Z', cases: 3, undecided: 3 },
  ...differs,
})

describe('a panel member’s day', () => {
  it('names the decisions still owed from meetings that were held', () => {
    const { owed } = panelToday(
      [],
      [aMeeting({ undecided: 1 }), aMeeting({ undecided: 0 }), aMeeting({ state: 'cancelled' })],
    )
    expect(owed.map(({ undecidedWords }) => undecidedWords)).toEqual(['1 case without a decision'])
  })

  it('leaves out a meeting that will not be held', () => {
    expect(
      panelToday([aMeeting({ state: 'cancelled' }), aMeeting({ cases: 0 })], []).coming.map(
        ({ casesWords }) => casesWords,
      ),
    ).toEqual(['No case yet'])
  })
})
