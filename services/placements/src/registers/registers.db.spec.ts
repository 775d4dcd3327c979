import { civilDate } from '@daysix/shared/civil-date'
import type { Placement } from '../placements/placement.entity'
import {
  adele,
  aStartedPlacement,
  aSupportCentre,
  aWorld,
  casey,
  ken,
  lena,
  ruth,
  sam,
  type World,
} from '../testing.test-support'
import type { Mark } from './register.entity'

const MONDAY = civilDate('2026-11-16')

describe('weekly registers', () => {
  let world: World
  let placement: Placement

  beforeAll(async () => {
    world = await aWorld()
    await world.providers.save(aSupportCentre({ places: 100 }), adele)
  })

  afterAll(() => world.drop())

  beforeEach(async () => {
    placement = await aStartedPlacement(world, '2026-11-16')
    world.itIs('2026-11-20T15:30')
    world.told.length = 0
  })

  const weekOf = async (code = (session: string) => (session === 'AM' ? '/' : '\\')): Promise<Mark[]> =>
    (await world.registers.week(placement.id, MONDAY, lena)).sessions.map(({ on, session }) => ({
      on,
      session,
      code: code(session),
    }))

  it('a whole week is told, with its Monday', async () => {
    const entered = await world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"0"', lena)
    expect(entered.register).toMatchObject({ complete: true, version: 1 })
    expect(world.told).toEqual([
      {
        to: `case/${placement.caseId}/placement/${placement.id}`,
        message: 'registerEntered',
        payload: { weekBegins: MONDAY },
      },
    ])
  })

  it('half a week is saved and nothing is told until the rest is there', async () => {
    world.itIs('2026-11-17T16:00')
    const marks = (await weekOf()).slice(0, 4)
    await world.registers.enter(placement.id, MONDAY, { marks }, '"0"', lena)
    expect(world.told).toEqual([])
    world.itIs('2026-11-20T15:30')
    await world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"1"', lena)
    expect(world.told.map(({ message }) => message)).toEqual(['registerEntered'])
  })

  it('when one mark is refused nothing is lost: the week keeps what was saved', async () => {
    await world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"0"', lena)
    const wrong = await weekOf(() => '/')
    await expect(
      world.registers.enter(placement.id, MONDAY, { marks: wrong, reason: 'Slip' }, '"1"', lena),
    ).rejects.toMatchObject({
      code: 'register-refused',
      fields: [1, 3, 5, 7, 9].map((i) => ({ pointer: `/marks/${i}/code`, code: 'unknown-code' })),
    })
    expect((await world.registers.week(placement.id, MONDAY, lena)).register).toMatchObject({ version: 1 })
  })

  it('a mark that was saved is changed only with a reason, and the change is kept', async () => {
    await world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"0"', lena)
    const marks = (await weekOf()).map((mark, i) => (i === 0 ? { ...mark, code: 'I' } : mark))
    await expect(world.registers.enter(placement.id, MONDAY, { marks }, '"1"', lena)).rejects.toMatchObject({
      fields: [{ pointer: '/reason' }],
    })
    const corrected = await world.registers.enter(
      placement.id,
      MONDAY,
      { marks, reason: 'The parent called' },
      '"1"',
      lena,
    )
    expect(corrected.corrections).toMatchObject([
      {
        correctedBy: 'lena',
        reason: 'The parent called',
        changes: [{ on: '2026-11-16', session: 'AM', from: '/', to: 'I' }],
      },
    ])
  })

  it('the school hears of a whole week, of each correction, and of nothing that changed no mark', async () => {
    world.itIs('2026-11-20T15:30')
    const marks = await weekOf()
    await world.registers.enter(placement.id, MONDAY, { marks }, '"0"', lena)
    await world.registers.enter(placement.id, MONDAY, { marks }, '"1"', lena)
    expect(world.told.map(({ message }) => message)).toEqual(['registerEntered'])
    const corrected = marks.map((mark, i) => (i === 0 ? { ...mark, code: 'I' } : mark))
    await world.registers.enter(placement.id, MONDAY, { marks: corrected, reason: 'The parent called' }, '"2"', lena)
    expect(world.told.map(({ message, payload }) => [message, payload.weekBegins])).toEqual([
      ['registerEntered', MONDAY],
      ['registerEntered', MONDAY],
    ])
  })

  it('two people who enter the same week do not overwrite each other', async () => {
    await world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"0"', lena)
    await expect(
      world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"0"', casey),
    ).rejects.toMatchObject({ status: 'stale' })
    await expect(
      world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, undefined, casey),
    ).rejects.toMatchObject({ status: 'precondition' })
  })

  it('a week of holiday asks for no register and takes none', async () => {
    const holiday = civilDate('2026-12-28')
    expect(await world.registers.week(placement.id, holiday, lena)).toMatchObject({ sessions: [], register: undefined })
    await expect(world.registers.enter(placement.id, holiday, { marks: [] }, '"0"', lena)).rejects.toMatchObject({
      code: 'no-register-for-this-week',
    })
  })

  it('the responsible school reads it; another school and another centre do not', async () => {
    await expect(world.registers.week(placement.id, MONDAY, ruth)).resolves.toMatchObject({ weekBegins: MONDAY })
    await expect(world.registers.week(placement.id, MONDAY, sam)).rejects.toMatchObject({ status: 'not-found' })
    await expect(world.registers.week(placement.id, MONDAY, ken)).rejects.toMatchObject({ status: 'not-found' })
  })

  it('every teaching week asks for one by Friday 16:00, over the holidays to the next', async () => {
    expect(await world.registers.next(placement.id)).toEqual({
      weekBegins: '2026-11-16',
      dueAt: new Date('2026-11-20T16:00:00Z'),
      entered: false,
    })
    await world.registers.enter(placement.id, MONDAY, { marks: await weekOf() }, '"0"', lena)
    expect(await world.registers.next(placement.id)).toMatchObject({ weekBegins: '2026-11-16', entered: true })
    expect(await world.registers.next(placement.id, MONDAY)).toMatchObject({ weekBegins: '2026-11-23' })
    expect(await world.registers.next(placement.id, civilDate('2026-12-14'))).toEqual({
      weekBegins: '2027-01-04',
      dueAt: new Date('2027-01-08T16:00:00Z'),
      entered: false,
    })
  })

  it('or by the hour that the authority chose', async () => {
    world.chooses({ registerTime: '12:30' })
    expect(await world.registers.next(placement.id)).toMatchObject({ dueAt: new Date('2026-11-20T12:30:00Z') })
  })

  it('none is asked for when the stay is over, and none where the term dates end', async () => {
    world.itIs('2026-11-25T10:00')
    await world.placements.end(placement.id, civilDate('2026-11-25'), 'withdrawn', casey)
    expect(await world.registers.next(placement.id, MONDAY)).toMatchObject({ weekBegins: '2026-11-23' })
    expect(await world.registers.next(placement.id, civilDate('2026-11-23'))).toEqual({ entered: false })
    expect(
      await world.registers.next((await aStartedPlacement(world, '2027-07-12')).id, civilDate('2027-07-19')),
    ).toEqual({ entered: false })
  })
})
