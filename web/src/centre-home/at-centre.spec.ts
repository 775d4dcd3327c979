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

const NOBODY: CentrePupils = { provisions: [], expected: [], running: [], unreported: [] }

const at = (pupils: Partial<CentrePupils>) => atCentre(NORTH, { ...NOBODY, ...pupils }, '2026-11-24', '2026-11-23')

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
    expect(
      at({ running: [aPlacement({ weeks })] }).due.map(({ href, dueOn, toKnow }) => [href, dueOn, toKnow]),
    ).toEqual([
      ['/placements/placement/registers/2026-11-16', '2026-11-20', 'Week of Monday 16 November 2026'],
      ['/placements/placement/registers/2026-11-23', '2026-11-27', 'This week'],
    ])
  })

  it('asks for the register of the week in which a stay ended', () => {
    const weeks = [
      { weekBegins: '2026-11-09', entered: true },
      { weekBegins: '2026-11-16', entered: false },
    ]
    const ended = aPlacement({ id: 'ended', state: 'ended', weeks })
    const { due } = at({ unreported: [{ ...ended, reportDueOn: '2026-11-26' }] })
    expect(due.map(({ href, dueOn }) => [href, dueOn])).toEqual([
      ['/placements/ended/registers/2026-11-16', '2026-11-20'],
      ['/placements/ended/end-report', '2026-11-26'],
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
    ['9', 'Year 9'],
    ['R', 'Reception'],
    ['', 'Year not known'],
  ])('says the year of a child in words: “%s”', (ncYear, words) => {
    const { assessed } = at({ provisions: [aProvision({ ncYear, state: 'started', startedOn: '2026-11-10' })] })
    expect(assessed[0].detail).toBe(words)
  })

  it.each([
    ['falls this week', '2026-11-27', null, 1],
    ['should have been held last week', '2026-11-20', null, 1],
    ['falls next week', '2026-11-30', null, 0],
    ['has been held', '2026-11-24', '2026-11-24', 0],
  ])('shows a review that %s', (_name, bookedFor, heldOn, shown) => {
    const review = { bookedFor, heldOn, missing: ['parents', 'centre-teacher'] }
    const { due } = at({ running: [aPlacement({ review })] })
    expect(due).toHaveLength(shown)
    if (shown) expect(due[0].toKnow).toBe('Views still missing: parents, centre teacher')
  })

  it('lists all that is due in one order, whatever it is: a late report, a start, a step, a review, a register', () => {
    const steps = [
      { id: 'held', on: '2026-11-17', result: 'held' },
      { id: 'late', on: '2026-11-19', result: null },
      { id: 'today', on: '2026-11-24', result: null },
      { id: 'tomorrow', on: '2026-11-25', result: null },
    ]
    const review = { bookedFor: '2026-11-25', heldOn: null, missing: [] }
    const { due } = at({
      provisions: [aProvision({ startsOn: '2026-11-23' })],
      running: [aPlacement({ steps, review, weeks: [{ weekBegins: '2026-11-23', entered: false }] })],
      unreported: [{ ...aPlacement({ id: 'ended', state: 'ended' }), reportDueOn: '2026-11-18' }],
    })
    expect(due.map(({ text, dueOn, href }) => [dueOn, text, href])).toEqual([
      ['2026-11-18', 'End report for Kit Rowan', '/placements/ended/end-report'],
      ['2026-11-19', 'Step of the return of Kit Rowan', '/reintegration-steps/late/mark?placement=placement'],
      ['2026-11-23', 'Record whether Robin Ash started', '/provisions/provision'],
      ['2026-11-24', 'Step of the return of Kit Rowan', '/reintegration-steps/today/mark?placement=placement'],
      ['2026-11-25', 'Review for Kit Rowan', '/placements/placement/review'],
      ['2026-11-27', 'Register for Kit Rowan', '/placements/placement/registers/2026-11-23'],
    ])
  })

  it('shows a report first whose day is not known', () => {
    const ended = aPlacement({ id: 'ended', state: 'ended' })
    const { due } = at({
      provisions: [aProvision({ startsOn: '2026-11-23' })],
      unreported: [{ ...ended, reportDueOn: null }],
    })
    expect(due.map(({ dueOn }) => dueOn)).toEqual(['', '2026-11-23'])
  })

  it('warns when a child waits although a place is free', () => {
    const { cards } = atCentre({ ...NORTH, waiting: 2 }, NOBODY, '2026-11-24', '2026-11-23')
    expect(cards.map(({ alert }) => Boolean(alert))).toEqual([false, false, true])
  })
})
