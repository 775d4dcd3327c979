import { A_REPORT, World } from '../world.test-support'

let world: World
let births = 0
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())
beforeEach(() => world.db.query('delete from setting_choices'))

/** Imposed on a Tuesday morning, 3 November 2026: by default that is day 1, and day six is the 10th. */
async function aCase(imposedAt = '2026-11-03T10:00'): Promise<{ id: string; reference: string; daySix: string }> {
  births += 1
  const birthDate = `2012-05-${String(births).padStart(2, '0')}`
  const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate, ncYear: '9' }
  const { body } = await world.post('casey', '/cases', { ...A_REPORT, pupil, imposedAt }).expect(201)
  return { id: body.id, reference: body.reference, daySix: dayOf(body.clocks) }
}
const dayOf = (clocks: { rule: string; dueOn: string }[]) => clocks.find(({ rule }) => rule === 'EX-11')!.dueOn
const daySixNow = async (reference: string) =>
  dayOf((await world.get('casey', `/cases/${reference}`).expect(200)).body.clocks)
const dayAfter = { value: 'dayAfter', from: '2026-11-01', reason: 'Agreed by the schools forum' }
const choose = (body: object, who = 'adele', name = 'firstDayRule') =>
  world.post(who, `/settings/${name}/choices`, body)

describe('what the law leaves open', () => {
  it('has a default, says why it is open, and which dates it decides', async () => {
    const { body } = await world.get('casey', '/settings').expect(200)
    const first = body.find(({ name }: { name: string }) => name === 'firstDayRule')
    expect(first).toMatchObject({ default: { value: 'session' }, inForce: { value: 'session' }, history: [] })
    expect(first.rules).toContainEqual(expect.objectContaining({ id: 'EX-11' }))
    expect(first.why).toContain('natural reading')
  })

  it('is chosen by the authority from a day on, and counts the exclusions from that day on', async () => {
    await choose(dayAfter).expect(200)
    expect((await aCase()).daySix).toBe('2026-11-11')
    expect((await aCase('2026-10-22T10:00')).daySix).toBe('2026-11-06')
    const { body } = await world.get('casey', '/settings').expect(200)
    expect(body[0]).toMatchObject({
      inForce: { value: 'dayAfter' },
      history: [{ value: 'dayAfter', from: '2026-11-01', by: 'adele', reason: 'Agreed by the schools forum' }],
    })
  })

  it('is shown before it moves an open case, then moves it, keeps the old date and tells its procedure', async () => {
    world.itIs('2026-11-03T12:00')
    const { id, reference, daySix } = await aCase()
    expect(daySix).toBe('2026-11-10')
    const { value, from } = dayAfter
    const { body: shown } = await world.post('adele', '/settings/firstDayRule/preview', { value, from }).expect(200)
    const move = { reference, rule: 'EX-11', from: '2026-11-10', to: '2026-11-11', missWithdrawn: false }
    expect(shown.moves).toContainEqual(expect.objectContaining(move))
    expect(await daySixNow(reference)).toBe('2026-11-10')

    const { body: made } = await choose(dayAfter).expect(200)
    expect(made.moves).toEqual(shown.moves)
    expect(await daySixNow(reference)).toBe('2026-11-11')
    const { clockId } = made.moves.find(({ rule }: { rule: string }) => rule === 'EX-11')
    const { body: clock } = await world.get('casey', `/clocks/${clockId}`).expect(200)
    expect(clock.history).toEqual([expect.objectContaining({ dueOn: '2026-11-10', because: 'rule' })])
    expect((await world.told()).at(-1)).toMatchObject({
      ...{ workflowId: `case/${id}`, message: 'ruleChanged', payload: { setting: 'firstDayRule' } },
    })
  })

  it('leaves a case alone whose exclusion came before the day it holds from', async () => {
    const { reference } = await aCase()
    const { body } = await choose({ ...dayAfter, from: '2026-11-04' }).expect(200)
    expect(body.moves).toEqual([])
    expect(await daySixNow(reference)).toBe('2026-11-10')
  })

  it('chosen twice in the same way is chosen once', async () => {
    await choose(dayAfter).expect(200)
    const { body } = await choose(dayAfter).expect(200)
    expect(body).toMatchObject({ moves: [], setting: { history: [expect.anything()] } })
  })

  it('can be taken back, by a later choice from the same day', async () => {
    await choose(dayAfter).expect(200)
    const { reference } = await aCase()
    await choose({ ...dayAfter, value: 'session', reason: 'On advice' }).expect(200)
    expect(await daySixNow(reference)).toBe('2026-11-10')
  })

  it.each([
    ['an answer that is none', { ...dayAfter, value: 'someday' }, '/value', 'Choose one of the answers'],
    ['a day long ago', { ...dayAfter, from: '2024-09-01' }, '/from', 'Enter a day within the last year'],
    ['a day far ahead', { ...dayAfter, from: '2029-09-01' }, '/from', 'Enter a day within the next year'],
    ['no reason', { ...dayAfter, reason: ' ' }, '/reason', 'Enter who decided it and why'],
  ])('refuses %s', async (_case, body, pointer, message) => {
    const refused = await choose(body).expect(422)
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, message })])
  })

  it('is an administrator’s to choose, and only what is open can be chosen', async () => {
    await choose(dayAfter, 'casey').expect(404)
    await choose(dayAfter, 'adele', 'placementWeeks').expect(404)
    await world.get('sam', '/settings').expect(404)
  })
})
