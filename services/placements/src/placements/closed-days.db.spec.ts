import { civilDate } from '@daysix/shared/civil-date'
import { randomUUID } from 'node:crypto'
import {
  adele,
  anArrangement,
  aProvider,
  aStartedPlacement,
  aSupportCentre,
  aWorld,
  casey,
  type World,
} from '../testing.test-support'

describe('what is booked for a day that becomes one without school', () => {
  let world: World

  beforeAll(async () => {
    world = await aWorld()
    await world.providers.save(aSupportCentre({ places: 10 }), adele)
    await world.providers.save(aProvider({ places: 10 }), adele)
  })

  afterAll(() => world.drop())

  it('is the start arranged, the place accepted, the review and each step of the return, and nothing of the past', async () => {
    const stay = await aStartedPlacement(world, '2026-11-09')
    const [{ booked_for: reviewOn }] = await world.db.query(
      'select booked_for::text from reviews where placement_id = $1',
      [stay.id],
    )
    const step = randomUUID()
    await world.db.query(
      `insert into reintegration_plans (placement_id, revision, agreed_by, planned_at, version) values ($1, 1, 'x', now(), 1)`,
      [stay.id],
    )
    await world.db.query(
      `insert into reintegration_steps (id, placement_id, takes_place_on, sessions, full_timetable, revision)
       values ($1, $2, '2026-11-13', '[]', false, 1), (gen_random_uuid(), $2, '2026-11-16', '[]', true, 1)`,
      [step, stay.id],
    )
    world.itIs('2026-11-10T10:00')
    const arrangedFor = world.aCase()
    const { provision } = await world.daySix.arrange(
      arrangedFor,
      anArrangement({ startsOn: civilDate('2026-11-13') }),
      casey,
    )
    const acceptedFor = world.aCase()
    const { placement } = await world.placements.seek({
      ...{ caseId: acceptedFor, itemId: randomUUID() },
      ...{ outcome: 'support-centre', responsibleUrn: '900002' },
    })
    await world.placements.accept(placement.id, civilDate('2026-11-13'), casey)
    const all = async () =>
      Promise.all([stay.caseId, arrangedFor, acceptedFor].map((id) => world.closedDays.booked(id)))

    expect(await all()).toEqual([[], [], []])
    world.closes('2026-11-13')
    expect(await all()).toEqual([
      [{ what: 'step', id: step, on: '2026-11-13' }],
      [{ what: 'provision', id: provision.id, on: '2026-11-13' }],
      [{ what: 'place', id: placement.id, on: '2026-11-13' }],
    ])
    world.itIs('2026-11-14T10:00')
    expect(await all()).toEqual([[], [], []])
    world.closes(reviewOn)
    expect(await world.closedDays.booked(stay.caseId)).toEqual([{ what: 'review', id: stay.id, on: reviewOn }])
  })
})
