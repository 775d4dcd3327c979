import { civilDate } from '@daysix/shared/civil-date'
import type { Placement } from '../placements/placement.entity'
import { PARTIES } from '../review/parties'
import {
  adele,
  aStartedPlacement,
  aSupportCentre,
  aWorld,
  casey,
  lena,
  ruth,
  sam,
  type World,
} from '../testing.test-support'
import type { PlannedStep } from './phased-timetable'

const FULL = [
  { session: 'AM' as const, site: 'school' as const },
  { session: 'PM' as const, site: 'school' as const },
]
const MORNING = [FULL[0], { session: 'PM' as const, site: 'centre' as const }]
const steps: PlannedStep[] = [
  { on: civilDate('2026-12-14'), sessions: MORNING, fullTimetable: false },
  { on: civilDate('2026-12-16'), sessions: FULL, fullTimetable: false },
  { on: civilDate('2027-01-05'), sessions: FULL, fullTimetable: true },
]

describe('the way back to school', () => {
  let world: World
  let placement: Placement

  beforeAll(async () => {
    world = await aWorld()
    await world.providers.save(aSupportCentre({ places: 100 }), adele)
  })

  afterAll(() => world.drop())

  beforeEach(async () => {
    placement = await aStartedPlacement(world, '2026-11-16')
    world.itIs('2026-12-09T12:00')
  })

  const decide = async (decision: 'phased' | 'refer-on') => {
    for (const party of PARTIES) await world.review.recordView(placement.id, { party, words: 'Yes' }, casey)
    await world.review.decide(placement.id, { heldOn: civilDate('2026-12-09'), decision, reasons: 'Ready' }, lena)
    world.told.length = 0
  }
  const plan = (planned = steps, ifMatch = '"0"') =>
    world.reintegration.plan(placement.id, { agreedBy: 'Head of year', steps: planned }, ifMatch, casey)

  it('is planned once the review has decided on it, and tells its steps', async () => {
    await expect(plan()).rejects.toMatchObject({ code: 'placement-state' })
    await decide('phased')
    const planned = await plan()
    expect(world.told).toEqual([
      {
        to: `case/${placement.caseId}/placement/${placement.id}`,
        message: 'reintegrationPlanned',
        payload: {
          revision: 1,
          steps: planned.steps.map(({ id, on, fullTimetable }) => ({ stepId: id, on, fullTimetable })),
        },
      },
    ])
  })

  it('has no step held after the end of the stay', async () => {
    await decide('phased')
    const [first] = (await plan()).steps
    world.itIs('2026-12-15T16:00')
    await world.reintegration.mark(first.id, { result: 'held' }, lena)
    const end = (on: string) => world.placements.end(placement.id, civilDate(on), 'returned-to-school', lena)
    await expect(end('2026-12-11')).rejects.toMatchObject({
      fields: [{ pointer: '/endedOn', message: 'A step of the return was held later, on Monday 14 December 2026' }],
    })
    expect(await end('2026-12-14')).toMatchObject({ state: 'ended' })
  })

  it('is not planned when the review referred the child on', async () => {
    await decide('refer-on')
    await expect(plan()).rejects.toMatchObject({ code: 'placement-state' })
  })

  it('a plan that is wrong is refused step by step and nothing is kept', async () => {
    await decide('phased')
    await expect(plan(steps.slice(0, 2))).rejects.toMatchObject({ fields: [{ pointer: '/steps/1/fullTimetable' }] })
    expect((await world.reintegration.one(placement.id, casey)).steps).toEqual([])
  })

  it('a step is marked when it has come, once; a missed one says why', async () => {
    await decide('phased')
    const [first] = (await plan()).steps
    await expect(world.reintegration.mark(first.id, { result: 'held' }, ruth)).rejects.toMatchObject({
      code: 'step-has-not-come',
    })
    world.itIs('2026-12-14T16:00')
    await expect(world.reintegration.mark(first.id, { result: 'missed' }, ruth)).rejects.toMatchObject({
      fields: [{ pointer: '/reason' }],
    })
    await expect(world.reintegration.mark(first.id, { result: 'held' }, sam)).rejects.toMatchObject({
      status: 'not-found',
    })
    world.told.length = 0
    await world.reintegration.mark(first.id, { result: 'missed', reason: 'The bus did not come' }, ruth)
    expect(world.told).toMatchObject([
      { message: 'stepMarked', payload: { stepId: first.id, result: 'missed', on: '2026-12-14' } },
    ])
    await expect(world.reintegration.mark(first.id, { result: 'held' }, ruth)).rejects.toMatchObject({
      code: 'step-is-marked',
    })
  })

  it('when the plan changes, marked steps stay and a step that keeps its day keeps its id', async () => {
    await decide('phased')
    const before = await plan()
    world.itIs('2026-12-14T16:00')
    await world.reintegration.mark(before.steps[0].id, { result: 'missed', reason: 'Ill' }, lena)
    const changed = await plan(
      [
        { on: civilDate('2026-12-15'), sessions: MORNING, fullTimetable: false },
        { on: civilDate('2026-12-16'), sessions: FULL, fullTimetable: false },
        { on: civilDate('2027-01-06'), sessions: FULL, fullTimetable: true },
      ],
      '"1"',
    )
    expect(changed.plan).toMatchObject({ revision: 2 })
    expect(changed.steps.map(({ on, result }) => `${on} ${result ?? 'open'}`)).toEqual([
      '2026-12-14 missed',
      '2026-12-15 open',
      '2026-12-16 open',
      '2027-01-06 open',
    ])
    expect(changed.steps[2].id).toBe(before.steps[1].id)
    await expect(plan([{ ...steps[0], on: civilDate('2026-12-14') }, steps[2]], '"2"')).rejects.toMatchObject({
      code: 'plan-refused',
    })
  })

  it('is complete on the tenth school day of the full timetable, also when that is noticed the night after', async () => {
    await decide('phased')
    const [step] = (await plan([{ on: civilDate('2026-12-10'), sessions: FULL, fullTimetable: true }])).steps
    world.itIs('2026-12-10T16:00')
    await world.reintegration.mark(step.id, { result: 'held' }, ruth)
    world.itIs('2027-01-08T00:00')
    expect(await world.placements.concludeReintegration(placement.id)).toEqual({
      endedOn: '2027-01-07',
      outcome: 'returned-to-school',
    })
  })

  it('that was paused is complete on the day until which the full timetable then had to hold', async () => {
    await decide('phased')
    const [step] = (await plan([{ on: civilDate('2026-12-10'), sessions: FULL, fullTimetable: true }])).steps
    world.itIs('2026-12-10T16:00')
    await world.reintegration.mark(step.id, { result: 'held' }, ruth)
    world.itIs('2027-01-15T00:00')
    expect(await world.placements.concludeReintegration(placement.id, civilDate('2027-01-14'))).toMatchObject({
      endedOn: '2027-01-14',
    })
  })

  it('says which step lies on a day that its school has closed since, until the plan is changed', async () => {
    await decide('phased')
    const [first, second, third] = (await plan()).steps
    world.itIs('2026-12-14T16:00')
    await world.reintegration.mark(first.id, { result: 'held' }, ruth)
    world.closes('2026-12-16')
    expect([...(await world.reintegration.one(placement.id, casey)).closed]).toEqual([[second.id, 'emergency closure']])
    const moved = await plan([{ ...steps[1], on: civilDate('2026-12-17') }, steps[2]], '"1"')
    expect(moved.closed.size).toBe(0)
    expect(moved.steps.map(({ id }) => id)).toContain(third.id)
  })
})
