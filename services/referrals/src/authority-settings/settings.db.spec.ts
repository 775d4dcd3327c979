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
    await choose(dayAfter, 'adele', 'lengthOfYear').expect(404)
    await world.get('sam', '/settings').expect(404)
  })
})

describe('the settings of a stay', () => {
  const NORTH = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a1'
  const SOUTH = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a2'
  const chosenFrom = { from: '2026-11-01', reason: 'Agreed with the centres' }
  const calendarWeeks = { ...chosenFrom, value: 'calendar' }
  const detail = async (id: string) => (await world.get('casey', `/clocks/${id}`).expect(200)).body

  /** From Monday 30 November: teaching week four ends on 8 January, the fourth week of the calendar is Christmas. */
  const aReview = async (caseId: string, providerId: string) => {
    const facts = { startedOn: '2026-11-30', providerId }
    return (await world.activities.openClock({ caseId, rule: 'PL-03', occasion: providerId, facts })).id
  }

  it.each([
    ['governorsReceipt', 'day1', 'GB-01', '2026-11-24', '2026-11-23', {}],
    ['placementWeeks', '6', 'PL-02', '2027-03-12', '2027-01-22', { startedOn: '2026-11-30' }],
    ['reviewWeek', '5', 'PL-03', '2027-01-08', '2027-01-15', { startedOn: '2026-11-30' }],
    ['fullTimetableSchoolDays', '5', 'RT-01', '2026-12-11', '2026-12-04', { steppedOn: '2026-11-30' }],
  ])('%s of %s moves %s from %s to %s', async (name, value, rule, before, after, facts) => {
    const { id: caseId } = await aCase()
    const { id } = await world.activities.openClock({ caseId, rule, facts })
    expect(await detail(id)).toMatchObject({
      dueOn: before,
      settings: [{ name, isDefault: true, since: null }, ...rest(rule)],
    })
    const { body } = await choose({ ...chosenFrom, value }, 'adele', name).expect(200)
    expect(body.moves).toContainEqual(expect.objectContaining({ rule, from: before, to: after }))
    expect(await detail(id)).toMatchObject({
      ...{ dueOn: after, ruleVersion: expect.stringContaining(`;${name}=${value}`) },
      settings: [{ name, value, isDefault: false, since: '2026-11-01', providerId: null }, ...rest(rule)],
    })
  })
  const rest = (rule: string) => (rule === 'PL-02' || rule === 'PL-03' ? [{ name: 'weekOfStay' }] : [])

  it('the hour of the register moves its clock though the day stays', async () => {
    const { id: caseId } = await aCase()
    const { id } = await world.activities.openClock({ caseId, rule: 'PL-04', facts: { weekBegins: '2026-11-30' } })
    expect((await detail(id)).dueAt).toBe('2026-12-04T16:00:00.000Z')
    await choose({ ...chosenFrom, value: '12:30' }, 'adele', 'registerTime').expect(200)
    expect(await detail(id)).toMatchObject({ dueAt: '2026-12-04T12:30:00.000Z', settings: [{ words: '12:30pm' }] })
    await choose({ ...chosenFrom, value: '4pm' }, 'adele', 'registerTime').expect(422)
  })

  it('what a week is can be one provider’s choice, which moves its stays alone', async () => {
    const { id: caseId } = await aCase()
    const [north, south] = [await aReview(caseId, NORTH), await aReview(caseId, SOUTH)]
    const ofNorth = { ...calendarWeeks, providerId: NORTH }
    const { reason: _, ...supposed } = ofNorth
    const { body: shown } = await world.post('adele', '/settings/weekOfStay/preview', supposed).expect(200)
    expect(shown.moves).toEqual([
      expect.objectContaining({ clockId: north, rule: 'PL-03', from: '2027-01-08', to: '2026-12-18' }),
    ])
    const { body: made } = await choose(ofNorth, 'adele', 'weekOfStay').expect(200)
    expect(made.moves).toEqual(shown.moves)
    expect(made.setting).toMatchObject({
      inForce: { value: 'teaching' },
      ofProviders: [{ providerId: NORTH, value: 'calendar', from: '2026-11-01' }],
      history: [{ providerId: NORTH, value: 'calendar' }],
    })
    expect(await detail(north)).toMatchObject({
      dueOn: '2026-12-18',
      settings: [
        { name: 'reviewWeek' },
        { name: 'weekOfStay', isDefault: false, since: '2026-11-01', providerId: NORTH },
      ],
    })
    expect((await detail(south)).dueOn).toBe('2027-01-08')
  })

  it('a provider’s own week stands when the authority chooses another for all', async () => {
    await choose({ ...chosenFrom, value: 'teaching', providerId: NORTH }, 'adele', 'weekOfStay').expect(200)
    await choose(calendarWeeks, 'adele', 'weekOfStay').expect(200)
    const { id: caseId } = await aCase()
    expect((await detail(await aReview(caseId, NORTH))).dueOn).toBe('2027-01-08')
    expect((await detail(await aReview(caseId, SOUTH))).dueOn).toBe('2026-12-18')
    const asks = (providerId: string) => world.ask('Directory', 'GetSettings', { caseId, providerId })
    expect(await asks(NORTH)).toEqual({ settings: [] })
    expect(await asks(SOUTH)).toEqual({ settings: [{ name: 'weekOfStay', value: 'calendar' }] })
    expect(await asks('')).toEqual({ settings: [{ name: 'weekOfStay', value: 'calendar' }] })
  })

  it('answers about a stay count as its clocks do, through either door', async () => {
    await choose({ ...calendarWeeks, providerId: NORTH }, 'adele', 'weekOfStay').expect(200)
    const line = { id: 'a', rule: 'PL-03', startedOn: '2026-11-30', providerId: NORTH }
    const { body } = await world
      .post('casey', '/clocks/preview', { calendarOf: 'authority', facts: [line, { ...line, weekOfStay: 'teaching' }] })
      .expect(200)
    expect(body.answers.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(['2026-12-18', '2027-01-08'])
    const days = [{ name: 'startedOn', on: '2026-11-30' }]
    const fact = { id: 'a', rule: 'PL-03', days, providerId: NORTH }
    const settings = [
      { name: 'weekOfStay', value: 'teaching' },
      { name: 'reviewWeek', value: '5' },
    ]
    const { answers } = await world.ask<{ answers: { dueOn: string }[] }>(
      ...(['Clocks', 'Evaluate', { calendarOf: 'authority', facts: [fact, { ...fact, settings }] }, 'casey'] as const),
    )
    expect(answers.map(({ dueOn }) => dueOn)).toEqual(['2026-12-18', '2027-01-15'])
  })

  it('are otherwise the same for all providers', async () => {
    const refused = await choose({ ...dayAfter, providerId: NORTH }).expect(422)
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/providerId', message: 'This is chosen for all providers alike' }),
    ])
  })

  it('a date keeps the answer it was counted by when its choice is replaced', async () => {
    await choose({ ...chosenFrom, value: '5' }, 'adele', 'reviewWeek').expect(200)
    const { id: caseId } = await aCase()
    const id = await aReview(caseId, NORTH)
    await world.activities.settleClock({ caseId, rule: 'PL-03', occasion: NORTH, metOn: '2027-01-14' })
    await choose({ ...chosenFrom, value: '6' }, 'adele', 'reviewWeek').expect(200)
    expect(await detail(id)).toMatchObject({
      settings: [{ name: 'reviewWeek', value: '5', isDefault: false, since: null }, { name: 'weekOfStay' }],
    })
  })
})
