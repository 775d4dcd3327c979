import { DaySixProvision } from '../day-six/day-six-provision.entity'
import { adele, aProvider, aWorld, casey, ken, lena, type World } from '../testing.test-support'
import { civilDate } from '@daysix/shared/civil-date'
import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { holdPlace } from './places.service'

describe('the places of a provider', () => {
  let world: World
  let providerId: string

  beforeAll(async () => {
    world = await aWorld()
    providerId = (await world.providers.save(aProvider({ places: 1 }), adele)).provider.id
  })

  afterAll(() => world.drop())

  const takePlace = async (tx: EntityManager) => {
    await holdPlace(tx, providerId)
    await tx.insert(DaySixProvision, {
      caseId: randomUUID(),
      caseReference: 'AP-26-00001',
      schoolUrn: '900001',
      providerId,
      state: 'arranged',
      startsOn: civilDate('2026-11-17'),
      startsAt: '09:00',
      endsAt: '15:00',
      hoursPerWeek: 25,
      reportTo: 'Reception',
      consentToShortNotice: false,
      arrangedAt: new Date('2026-11-10T10:00:00Z'),
      arrangedBy: 'casey',
      version: 1,
    })
  }

  it('the last one is not counted as free while somebody else is taking it', async () => {
    const first = world.db.createQueryRunner()
    await first.startTransaction()
    await takePlace(first.manager)

    let second: string | undefined
    const asking = world.db.transaction(takePlace).then(
      () => (second = 'taken'),
      (error: { code: string }) => (second = error.code),
    )
    // the first is not committed until the second has either read the count or been made to wait for it
    while (second === undefined && !(await isWaiting(world))) continue
    expect(second).toBeUndefined()
    await first.commitTransaction()
    await first.release()
    expect(await asking).toBe('no-place-free')
    expect((await world.providers.one('KS34-EC', casey)).free).toBe(0)
  })

  it('a provider said again is the same; a changed one keeps its code and is audited', async () => {
    expect(await world.providers.save(aProvider({ places: 1 }), adele)).toMatchObject({
      isNew: false,
      provider: { version: 1 },
    })
    expect(await world.providers.save(aProvider({ places: 3 }), adele)).toMatchObject({
      isNew: false,
      provider: { version: 2, places: 3 },
    })
    expect(
      await world.db.query(`select count(*)::int as changes from audit where action = 'provider-changed'`),
    ).toEqual([{ changes: 1 }])
  })

  it('a centre’s user is shown the own centre alone', async () => {
    expect((await world.providers.list(ken)).map(({ provider }) => provider.code)).toEqual(['KS34-EC'])
    expect(await world.providers.list(lena)).toEqual([])
    await expect(world.providers.one('KS34-EC', lena)).rejects.toMatchObject({ status: 'not-found' })
  })
})

async function isWaiting({ db }: World): Promise<boolean> {
  const waiting = await db.query<unknown[]>(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return waiting.length > 0
}
