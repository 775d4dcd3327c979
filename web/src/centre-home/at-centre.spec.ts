import { atCentre, type CentrePlaces, type CentrePupils } from './at-centre'

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

const aPlacement = (differs: Partial<CentrePupils['placements'][number]>): CentrePupils['placements'][number] => ({
  ...{ id: 'placement', caseReference: 'AP-26-00002', pupilName: 'Kit Rowan', ncYear: '9', state: 'started' },
  ...{ startsOn: '2026-11-02', startedOn: '2026-11-02', week: 4, untilWeek: 12 },
  ...differs,
})

const at = (pupils: Partial<CentrePupils>) =>
  atCentre(NORTH, { provisions: [], placements: [], ...pupils }, '2026-11-24', '2026-11-23')

describe('a centre’s day', () => {
  it('puts arrivals in the order they come, and asks for a start once its day is here', () => {
    const { arrivals } = at({
      provisions: [aProvision({ id: 'later', startsOn: '2026-11-26' }), aProvision({ id: 'today' })],
      placements: [aPlacement({ id: 'accepted', state: 'accepted', startedOn: null, startsOn: '2026-11-25' })],
    })
    expect(arrivals.map(({ href, isDue }) => [href, isDue])).toEqual([
      ['/provisions/today', true],
      ['/placements/accepted', false],
      ['/provisions/later', false],
    ])
  })

  it('asks for this week’s register of those who are on a placement, not of those being assessed', () => {
    const { registers, assessed } = at({
      provisions: [aProvision({ state: 'started', startedOn: '2026-11-10' })],
      placements: [aPlacement({}), aPlacement({ id: 'offered', state: 'offered', startedOn: null })],
    })
    expect(registers.map(({ href, detail }) => [href, detail])).toEqual([
      ['/placements/placement/registers/2026-11-23', 'Week 4 of 12'],
    ])
    expect(assessed.map(({ name }) => name)).toEqual(['Robin Ash'])
  })

  it('warns when a child waits although a place is free', () => {
    const { cards } = atCentre({ ...NORTH, waiting: 2 }, { provisions: [], placements: [] }, '2026-11-24', '2026-11-23')
    expect(cards.map(({ alert }) => Boolean(alert))).toEqual([false, false, true])
  })
})
