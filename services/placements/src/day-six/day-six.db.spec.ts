import { civilDate } from '@daysix/shared/civil-date'
import { randomUUID } from 'node:crypto'
import { AuditRow } from '@daysix/platform/audit'
import {
  adele,
  anArrangement,
  aProvider,
  aWorld,
  casey,
  ken,
  lena,
  ruth,
  sam,
  type World,
} from '../testing.test-support'

const NAMES: Record<string, true> = { provisionArranged: true, provisionStarted: true, provisionEnded: true }

describe('day-six provision', () => {
  let world: World

  beforeAll(async () => {
    world = await aWorld()
  })

  afterAll(() => world.drop())

  beforeEach(async () => {
    await world.db.query('delete from day_six_provisions')
    await world.providers.save(aProvider({ places: 2 }), adele)
    world.itIs('2026-11-10T10:00')
    world.told.length = 0
  })

  const told = () => world.told.filter(({ message }) => NAMES[message]).map(({ message }) => message)

  it('an arrangement holds a place, tells the case and is audited, and the child has not started', async () => {
    const caseId = world.aCase()
    const { provision, isNew } = await world.daySix.arrange(caseId, anArrangement(), casey)
    expect(isNew).toBe(true)
    expect(provision).toMatchObject({ state: 'arranged', startsOn: '2026-11-16', startedOn: null })
    expect((await world.providers.one('KS34-EC', casey)).free).toBe(1)
    expect(world.told).toEqual([
      {
        to: `case/${caseId}`,
        message: 'provisionArranged',
        payload: {
          provisionId: provision.id,
          providerId: provision.providerId,
          startsOn: '2026-11-16',
          startsAt: '09:00',
        },
      },
    ])
    expect(
      await world.db.manager.findOneBy(AuditRow, { action: 'provision-arranged', subjectId: caseId }),
    ).toMatchObject({ who: 'casey' })
  })

  it('a start sooner than 48 hours tells the case that a parent agreed, and consent nobody needed is not passed on', async () => {
    const soon = { startsOn: civilDate('2026-11-11'), consentToShortNotice: true }
    await world.daySix.arrange(world.aCase(), anArrangement(soon), casey)
    await world.daySix.arrange(world.aCase(), anArrangement({ consentToShortNotice: true }), casey)
    expect(world.told.map(({ payload }) => payload.shortNoticeAgreed)).toEqual(['yes', undefined])
  })

  it('the same request again answers the first arrangement and tells nothing twice', async () => {
    const caseId = world.aCase()
    const key = randomUUID()
    const first = await world.daySix.arrange(caseId, anArrangement(), casey, key)
    const again = await world.daySix.arrange(caseId, anArrangement(), casey, key)
    expect(again).toMatchObject({ isNew: false, provision: { id: first.provision.id } })
    expect(told()).toEqual(['provisionArranged'])
  })

  it('a second arrangement for the same child is refused', async () => {
    const caseId = world.aCase()
    await world.daySix.arrange(caseId, anArrangement(), casey)
    await expect(world.daySix.arrange(caseId, anArrangement(), casey)).rejects.toMatchObject({
      code: 'provision-already-arranged',
      message: 'Education is already arranged from Monday 16 November 2026. End that first.',
    })
  })

  it('four who ask at the same moment for the last place get it once', async () => {
    await world.providers.save(aProvider({ places: 1 }), adele)
    const asking = [world.aCase(), world.aCase(), world.aCase(), world.aCase()]
    const answers = await Promise.allSettled(
      asking.map((caseId) => world.daySix.arrange(caseId, anArrangement(), casey)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : [],
    )
    expect(refused).toEqual(['no-place-free', 'no-place-free', 'no-place-free'])
    expect(told()).toEqual(['provisionArranged'])
    expect((await world.providers.one('KS34-EC', casey)).free).toBe(0)
  })

  it('one child is arranged for once, even when two people do it at the same moment', async () => {
    const caseId = world.aCase()
    const answers = await Promise.allSettled([1, 2].map(() => world.daySix.arrange(caseId, anArrangement(), casey)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('a closed case and an unknown centre are refused', async () => {
    await expect(world.daySix.arrange(world.aCase({ closed: true }), anArrangement(), casey)).rejects.toMatchObject({
      code: 'case-is-closed',
    })
    await expect(
      world.daySix.arrange(world.aCase(), anArrangement({ providerCode: 'NONE' }), casey),
    ).rejects.toMatchObject({ fields: [{ pointer: '/providerCode' }] })
  })

  it('the child has started when the centre says so, not before the arranged day and not in the future', async () => {
    const caseId = world.aCase()
    const { provision } = await world.daySix.arrange(caseId, anArrangement(), casey)
    await expect(world.daySix.start(provision.id, civilDate('2026-11-16'), ken)).rejects.toMatchObject({
      message: 'The start cannot be in the future',
    })
    world.itIs('2026-11-17T16:00')
    await expect(world.daySix.start(provision.id, civilDate('2026-11-13'), ken)).rejects.toMatchObject({
      fields: [{ pointer: '/startedOn' }],
    })
    await world.daySix.start(provision.id, civilDate('2026-11-17'), ken)
    expect(told()).toEqual(['provisionArranged', 'provisionStarted'])
    await expect(world.daySix.start(provision.id, civilDate('2026-11-17'), ken)).rejects.toMatchObject({
      code: 'provision-has-started',
    })
  })

  it('when it collapses the place is free and the case hears why', async () => {
    const caseId = world.aCase()
    const { provision } = await world.daySix.arrange(caseId, anArrangement(), casey)
    world.itIs('2026-11-13T12:00')
    await world.daySix.end(provision.id, { reason: 'withdrawn', note: 'No staff' }, casey)
    expect(world.told.at(-1)).toMatchObject({
      message: 'provisionEnded',
      payload: { endedOn: '2026-11-13', reason: 'withdrawn' },
    })
    expect((await world.providers.one('KS34-EC', casey)).free).toBe(2)
    await expect(world.daySix.end(provision.id, { reason: 'withdrawn' }, casey)).rejects.toMatchObject({
      code: 'provision-has-ended',
    })
    await expect(world.daySix.arrange(caseId, anArrangement(), casey)).resolves.toMatchObject({ isNew: true })
  })

  it('ending what is arranged for a case twice ends it once', async () => {
    const caseId = world.aCase()
    await world.daySix.arrange(caseId, anArrangement(), casey)
    await world.placements.endProvision(caseId, 'reinstated')
    await world.placements.endProvision(caseId, 'reinstated')
    expect(told()).toEqual(['provisionArranged', 'provisionEnded'])
  })

  it('a centre sees its own pupils, a school its own children, and nobody else theirs', async () => {
    const caseId = world.aCase()
    const { provision } = await world.daySix.arrange(caseId, anArrangement(), casey)
    expect(await world.daySix.ofCase(caseId, ken)).toHaveLength(1)
    expect(await world.daySix.ofCase(caseId, sam)).toHaveLength(1)
    await expect(world.daySix.ofCase(caseId, lena)).rejects.toMatchObject({ status: 'not-found' })
    await expect(world.daySix.ofCase(caseId, ruth)).rejects.toMatchObject({ status: 'not-found' })
    await expect(world.daySix.start(provision.id, civilDate('2026-11-16'), lena)).rejects.toMatchObject({
      status: 'not-found',
    })
    await expect(world.providers.pupils('KS34-EC', lena)).rejects.toMatchObject({ status: 'not-found' })
  })
})
