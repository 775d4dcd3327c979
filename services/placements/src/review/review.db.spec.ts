import { civilDate } from '@daysix/shared/civil-date'
import type { Placement } from '../placements/placement.entity'
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
import { inWords, missingParties, PARTIES } from './parties'

describe('the four voices', () => {
  it('are named in order while they are missing', () => {
    expect(missingParties([{ party: 'school' }])).toEqual(['child', 'parents', 'centre'])
    expect(inWords(['child', 'parents', 'centre'])).toBe('the child, the parents and the centre teacher')
    expect(inWords(['parents'])).toBe('the parents')
  })
})

describe('the week-four review', () => {
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
    world.told.length = 0
  })

  const decide = () =>
    world.review.decide(
      placement.id,
      { heldOn: civilDate('2026-12-09'), decision: 'phased', reasons: 'Ready for mornings' },
      lena,
    )

  it('is not decided without the parents’ view, and says whose it waits for', async () => {
    for (const party of PARTIES.filter((one) => one !== 'parents'))
      await world.review.recordView(placement.id, { party, words: 'I think it goes well' }, casey)
    await expect(decide()).rejects.toMatchObject({
      code: 'views-are-missing',
      message: 'The views of the parents are missing. Record each, or why it is missing.',
      fields: [{ pointer: '/views/parents', code: 'missing' }],
    })
    expect(world.told).toEqual([])
    expect((await world.review.one(placement.id, casey)).review.decision).toBeNull()
  })

  it('is decided when all four are there or the reason one is missing, and tells the placement once', async () => {
    for (const party of PARTIES) {
      const said =
        party === 'parents'
          ? { missingReason: 'Could not be reached in three attempts' }
          : { words: 'I think it goes well' }
      await world.review.recordView(placement.id, { party, ...said }, casey)
    }
    expect(await decide()).toMatchObject({ missing: [], review: { decision: 'phased', heldOn: '2026-12-09' } })
    expect(world.told).toEqual([
      {
        to: `case/${placement.caseId}/placement/${placement.id}`,
        message: 'reviewHeld',
        payload: { heldOn: '2026-12-09', decision: 'phased' },
      },
    ])
    await expect(decide()).rejects.toMatchObject({ code: 'review-is-decided' })
    await expect(world.review.recordView(placement.id, { party: 'child', words: 'Late' }, casey)).rejects.toMatchObject(
      { code: 'review-is-decided' },
    )
  })

  it('a view said again replaces what was said', async () => {
    await world.review.recordView(placement.id, { party: 'child', missingReason: 'Away' }, casey)
    const { views } = await world.review.recordView(placement.id, { party: 'child', words: 'I want to go back' }, casey)
    expect(views).toMatchObject([{ party: 'child', words: 'I want to go back', missingReason: null }])
  })

  it('a school speaks for itself, and only the responsible one', async () => {
    await expect(
      world.review.recordView(placement.id, { party: 'school', words: 'Welcome back' }, ruth),
    ).resolves.toMatchObject({ missing: ['child', 'parents', 'centre'] })
    await expect(world.review.recordView(placement.id, { party: 'child', words: 'No' }, ruth)).rejects.toMatchObject({
      code: 'not-your-view',
    })
    await expect(world.review.recordView(placement.id, { party: 'school', words: 'No' }, sam)).rejects.toMatchObject({
      status: 'not-found',
    })
  })

  it('is moved to another school day with the version that was read', async () => {
    const booking = { bookedFor: civilDate('2026-12-10'), bookedAt: '14:00', place: 'Room 3' }
    await expect(world.review.book(placement.id, booking, '"7"', casey)).rejects.toMatchObject({ status: 'stale' })
    expect(await world.review.book(placement.id, booking, '"1"', casey)).toMatchObject({
      review: { bookedFor: '2026-12-10', version: 2 },
    })
    expect(world.told).toMatchObject([{ message: 'reviewBooked', payload: { bookedFor: '2026-12-10' } }])
    await expect(
      world.review.book(placement.id, { ...booking, bookedFor: civilDate('2026-12-12') }, '"2"', casey),
    ).rejects.toMatchObject({ fields: [{ pointer: '/bookedFor' }] })
  })

  it('was not held in the future', async () => {
    for (const party of PARTIES) await world.review.recordView(placement.id, { party, words: 'Yes' }, casey)
    await expect(
      world.review.decide(
        placement.id,
        { heldOn: civilDate('2026-12-10'), decision: 'return', reasons: 'Ready' },
        lena,
      ),
    ).rejects.toMatchObject({ fields: [{ pointer: '/heldOn' }] })
  })
})
