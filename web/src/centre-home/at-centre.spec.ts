import { atCentre, type CentrePlaces, type CentrePupils, type RunningPlacement } from './at-centre'

const NORTH: CentrePlaces = {
  code: 'SSC-NORTH',
  name: 'Support Centre North',
  places: 8,
  taken: 7,
  free: 1,
  waiting: 0,
}

const aProvision = (differs: Partial<CentrePupils['provisions'][number]>): CentrePupils['provisions'][number] => ({
  ...{ id: 'provision', caseReference: 'AP-26-00001', pupilName: 'Robin Ash', ncYear: '8', state: 'arranged' },
  ...{ startsOn: '2026-11-24', startedOn: null, startsAt: '09:00' },
  ...differs,
})

const aPlacement = (differs: Partial<RunningPlacement> = {}): RunningPlacement => ({
  ...{ id: 'placement', caseReference: 'AP-26-00002', pupilName: 'Kit Rowan', ncYear: '9', state: 'started' },
  ...{ startsOn: '2026-11-02', startedOn: '2026-11-02', week: 4, untilWeek: 12, weeks: [] },
  ...differs,
})

const at = (pupils: Partial<CentrePupils>) =>
  atCentre(NORTH, { provisions: [], expected: [], running: [], ...pupils }, '2026-11-24', '2026-11-23')

describe('a centre’s day', () => {
  it('puts arrivals in the order they come, and asks for a start once its day is here', () => {
    const { arrivals } = at({
      provisions: [aProvision({ id: 'later', startsOn: '2026-11-26' }), aProvision({ id: 'today' })],
      expected: [aPlacement({ id: 'accepted', state: 'accepted', startedOn: null, startsOn: '2026-11-25' })],
    })
    expect(arrivals.map(({ href, isDue }) => [href, isDue])).toEqual([
      ['/provisions/today', true],
      ['/placements/accepted', false],
      ['/provisions/later', false],
    ])
  })

  it('asks for the registers that are open, this week’s and late ones, not for weeks to come', () => {
    const weeks = [
      { weekBegins: '2026-11-09', entered: true },
      { weekBegins: '2026-11-16', entered: false },
      { weekBegins: '2026-11-23', entered: false },
      { weekBegins: '2026-11-30', entered: false },
    ]
    expect(at({ running: [aPlacement({ weeks })] }).registers.map(({ href, when }) => [href, when])).toEqual([
      ['/placements/placement/registers/2026-11-16', 'week of Monday 16 November 2026, late'],
      ['/placements/placement/registers/2026-11-23', 'this week'],
    ])
  })

  it('keeps those being assessed apart from those on a placement', () => {
    const { placed, assessed } = at({
      provisions: [aProvision({ state: 'started', startedOn: '2026-11-10' })],
      running: [aPlacement()],
    })
    expect([placed.map(({ name, detail }) => [name, detail]), assessed.map(({ name }) => name)]).toEqual([
      [['Kit Rowan', 'Week 4 of 12']],
      ['Robin Ash'],
    ])
  })

  it.each([
    ['falls this week', '2026-11-27', null, 1],
    ['should have been held last week', '2026-11-20', null, 1],
    ['falls next week', '2026-11-30', null, 0],
    ['has been held', '2026-11-24', '2026-11-24', 0],
  ])('shows a review that %s', (_name, bookedFor, heldOn, shown) => {
    const review = { bookedFor, heldOn, missing: ['parents', 'centre-teacher'] }
    const { reviews } = at({ running: [aPlacement({ review })] })
    expect(reviews).toHaveLength(shown)
    if (shown) expect(reviews[0].missing).toBe('Views still missing: parents, centre teacher')
  })

  it('warns when a child waits although a place is free', () => {
    const { cards } = atCentre(
      { ...NORTH, waiting: 2 },
      { provisions: [], expected: [], running: [] },
      '2026-11-24',
      '2026-11-23',
    )
    expect(cards.map(({ alert }) => Boolean(alert))).toEqual([false, false, true])
  })
})
