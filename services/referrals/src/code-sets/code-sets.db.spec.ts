import { A_REPORT, World } from '../world.test-support'

let world: World
let births = 0
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())
beforeEach(() => world.db.query('delete from code_switches'))

const OFF = { code: 'DA', accepted: false, from: '2026-09-01', reason: 'The department counts drugs and alcohol apart' }
const decide = (body: object, who = 'adele', name = 'exclusion-reason') =>
  world.post(who, `/code-sets/${name}/switches`, body)
const report = (imposedAt: string, reasons: string[]) => {
  births += 1
  const birthDate = `2012-05-${String(births).padStart(2, '0')}`
  const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate }
  return world.post('sam', '/cases', { ...A_REPORT, pupil, imposedAt, reasons })
}
interface Code {
  code: string
  words: string
  accepted: boolean
  validFrom: string | null
  switches: object[]
}
const codeOf = async (code: string, on = '', list = 'exclusion-reason') =>
  ((await world.get('sam', `/code-sets/${list}${on && `?on=${on}`}`).expect(200)).body.codes as Code[]).find(
    (one) => one.code === code,
  )!

describe('the code sets', () => {
  it('are read by whoever chooses from them, each code with its days', async () => {
    const { body } = await world.get('sam', '/code-sets').expect(200)
    expect(body.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['exclusion-reason', 'sen-need', 'attendance', 'enrolment-status', 'setting-type']),
    )
    expect(await codeOf('DR')).toMatchObject({ validFrom: '2026-05-01', accepted: true, switches: [] })
    expect(await codeOf('DR', '2026-04-30')).toMatchObject({ accepted: false })
  })

  it('keep the same letters of two sets apart', async () => {
    await decide({ ...OFF, code: 'DS' }).expect(200)
    expect(await codeOf('DS')).toMatchObject({ words: expect.stringContaining('disability'), accepted: false })
    expect(await codeOf('DS', '', 'sen-need')).toMatchObject({ words: 'Down syndrome', accepted: true })
  })
})

describe('a reason for an exclusion', () => {
  it('is held by the day of the exclusion: a code of May 2026 is none of April', async () => {
    world.itIs('2026-05-05T11:00')
    const refused = await report('2026-04-30T10:00', ['DR']).expect(422)
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/reasons/0', message: expect.stringContaining('of 30 April 2026') }),
    ])
    await report('2026-05-01T10:00', ['DR']).expect(201)
    world.itIs('2026-11-10T11:00')
  })

  it('that was switched off is refused from its day on, accepted for a day before, and stays readable', async () => {
    const { body: before } = await report('2026-11-09T10:00', ['DA']).expect(201)
    await decide(OFF).expect(200)
    const refused = await report('2026-11-09T10:00', ['DA']).expect(422)
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/reasons/0', code: 'not-accepted' })])
    await report('2026-08-31T10:00', ['DA']).expect(201)
    const { body: held } = await world.get('casey', `/cases/${before.reference}`).expect(200)
    expect(held.reasons).toEqual([{ code: 'DA', words: 'Drug and alcohol related' }])
  })

  it('that a case has already does not stand in the way of putting its time right', async () => {
    const { body } = await report('2026-11-09T10:00', ['DA']).expect(201)
    await decide(OFF).expect(200)
    const { headers } = await world.get('casey', `/cases/${body.reference}`)
    const put = (reasons: string[]) =>
      world.patch(
        ...(['casey', `/cases/${body.reference}`] as const),
        { imposedAt: '2026-11-09T14:00', reasons, because: 'A slip' },
        headers.etag,
      )
    expect((await put(['DA'])).status).toBe(200)
  })

  it('can be switched on again; every decision is kept with who and why', async () => {
    await decide(OFF).expect(200)
    await decide({ ...OFF, accepted: true, reason: 'On advice' }).expect(200)
    await decide({ ...OFF, accepted: true, reason: 'On advice' }).expect(200)
    expect(await codeOf('DA')).toMatchObject({
      accepted: true,
      switches: [
        { accepted: true, from: '2026-09-01', reason: 'On advice', by: 'adele' },
        { accepted: false, from: '2026-09-01', by: 'adele' },
      ],
    })
    const rows = await world.db.query<object[]>(
      `select reason, after from audit where action = 'code-switched' order by id desc limit 2`,
    )
    expect(rows).toEqual([
      { reason: 'On advice', after: { code: 'DA', accepted: true, from: '2026-09-01' } },
      { reason: OFF.reason, after: { code: 'DA', accepted: false, from: '2026-09-01' } },
    ])
  })
})

it('refuses a support code that is switched off for new records', async () => {
  const { body } = await report('2026-11-09T10:00', ['PP']).expect(201)
  await decide({ ...OFF, code: 'K' }, 'adele', 'sen-provision').expect(200)
  const path = `/cases/${body.reference}/pupil`
  const { headers } = await world.get('casey', path)
  const refused = await world.patch('casey', path, { senProvision: 'K' }, headers.etag).expect(422)
  expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/senProvision' })])
})

describe('a switch', () => {
  it.each([
    ['of a code that is none', { ...OFF, code: 'XX' }, '/code', 'Choose a code of this set'],
    ['long ago', { ...OFF, from: '2024-09-01' }, '/from', 'Enter a day within the last year'],
    ['far ahead', { ...OFF, from: '2029-09-01' }, '/from', 'Enter a day within the next year'],
    ['without a reason', { ...OFF, reason: ' ' }, '/reason', 'Enter who decided it and why'],
  ])('%s is refused', async (_case, body, pointer, message) => {
    const refused = await decide(body).expect(422)
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, message })])
  })

  it('is an administrator’s, of a set that there is, and that the law does not fix', async () => {
    await decide(OFF, 'casey').expect(404)
    await decide(OFF, 'sam').expect(404)
    await decide(OFF, 'adele', 'shoe-sizes').expect(404)
    const fixed = await decide({ ...OFF, code: 'K' }, 'adele', 'attendance').expect(409)
    expect(fixed.body.code).toBe('code-set-is-fixed')
  })
})
