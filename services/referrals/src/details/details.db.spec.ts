import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { JORDAN, A_REPORT, World } from '../world.test-support'

let world: World
let ref: string
let caseId: string
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

let births = 0
/** A new child's case, imposed and reported on Tuesday 3 November: day six is Tuesday 10 November. */
async function aCase(now = '2026-11-05T12:00'): Promise<void> {
  world.itIs('2026-11-03T15:00')
  births += 1
  const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate: addDays('2012-05-10' as CivilDate, births) }
  const report = { ...A_REPORT, pupil, imposedAt: '2026-11-03T10:00' }
  const { body } = await world.post('sam', '/cases', report).expect(201)
  ref = body.reference as string
  caseId = body.id as string
  world.itIs(now)
}

interface Shown {
  rule: string
  dueOn: string
  state: string
  missedAt: string | null
  id: string
}
const clockOf = async (rule: string): Promise<Shown> =>
  ((await world.get('casey', `/cases/${ref}/clocks`)).body as Shown[]).find((clock) => clock.rule === rule)!
const story = async () =>
  ((await world.get('casey', `/cases/${ref}/timeline`)).body as { words: string }[]).map(({ words }) => words)
const errors = (body: { errors: { pointer: string; message: string }[] }) =>
  body.errors.map(({ pointer, message }) => [pointer, message])
const tagOf = async (path: string, who = 'casey') => (await world.get(who, path).expect(200)).headers.etag as string
const toldSince = async (before: number) => (await world.told()).slice(before)

describe('an exclusion reported wrongly', () => {
  const correct = async (body: object, who = 'casey') =>
    world.patch(who, `/cases/${ref}`, body, await tagOf(`/cases/${ref}`))
  const LATER = { imposedAt: '2026-11-03T14:00', because: 'The school read the wrong line' }
  beforeEach(() => aCase())

  it('is put right by somebody who has seen the latest version', async () => {
    await world.patch('casey', `/cases/${ref}`, LATER).expect(428)
    await world.patch('casey', `/cases/${ref}`, LATER, '"9"').expect(412)
  })

  it('shows what would move before anything is saved', async () => {
    const { body } = await world.post('casey', `/cases/${ref}/preview`, LATER).expect(200)
    expect(body.moves).toContainEqual(
      expect.objectContaining({ rule: 'EX-11', from: '2026-11-10', to: '2026-11-11', missWithdrawn: false }),
    )
    expect(await clockOf('EX-11')).toMatchObject({ dueOn: '2026-11-10' })
  })

  it('is counted again, keeps the old date with the reason, and tells its procedure', async () => {
    const before = (await world.told()).length
    const { body } = await correct(LATER)
    expect(body).toMatchObject({ imposedOn: '2026-11-03', imposedTime: '14:00' })
    expect(body.moves).toContainEqual(expect.objectContaining({ rule: 'EX-11', to: '2026-11-11' }))
    const { id, dueOn } = await clockOf('EX-11')
    expect(dueOn).toBe('2026-11-11')
    const { history } = (await world.get('casey', `/clocks/${id}`)).body as { history: object[] }
    expect(history).toEqual([expect.objectContaining({ dueOn: '2026-11-10', because: 'facts' })])
    expect(await story()).toContain(
      'The school’s notice was put right: imposed on 3 November 2026, 2:00pm, not on 3 November 2026, 10:00am',
    )
    expect(await toldSince(before)).toEqual([
      expect.objectContaining({
        ...{ do: 'signal', workflowId: `case/${caseId}`, message: 'caseChanged' },
        payload: expect.objectContaining({ what: 'exclusion' }),
      }),
    ])
    expect(JSON.stringify(await toldSince(before))).not.toContain('wrong line')
  })

  it('keeps why it was put right', async () => {
    await correct(LATER)
    const rows = await world.db.query<{ reason: string }[]>(
      `select reason from audit where action = 'exclusion-corrected' and subject_id = $1`,
      [caseId],
    )
    expect(rows).toEqual([{ reason: 'The school read the wrong line' }])
  })

  it('takes back a miss that was none', async () => {
    const { id } = await clockOf('EX-11')
    world.itIs('2026-11-11T00:00')
    await world.activities.recordMissed({ clockId: id })
    await correct(LATER)
    expect(await clockOf('EX-11')).toMatchObject({ missedAt: null, state: 'due-today' })
  })

  it('takes back a miss that was made good since, too, and has those told who heard of it', async () => {
    const { id } = await clockOf('EX-11')
    world.itIs('2026-11-11T00:00')
    await world.activities.recordMissed({ clockId: id })
    await world.activities.settleClock({ caseId, rule: 'EX-11', occasion: '1', metOn: '2026-11-11' })
    expect(await clockOf('EX-11')).toMatchObject({ state: 'met-late' })

    const { body } = await world.post('casey', `/cases/${ref}/preview`, LATER).expect(200)
    expect(body.moves).toContainEqual(expect.objectContaining({ clockId: id, missWithdrawn: true }))
    await correct(LATER)
    expect(await clockOf('EX-11')).toMatchObject({ state: 'met', missedAt: null, dueOn: '2026-11-11' })
    const { letters } = await world.activities.acknowledgeChange({ caseId })
    expect(letters).toContainEqual(expect.objectContaining({ template: 'miss-withdrawn', clockId: id }))
  })

  it('leaves a duty done in time by the date that was known, and shows that it would be late', async () => {
    await correct(LATER)
    await world.activities.settleClock({ caseId, rule: 'EX-11', occasion: '1', metOn: '2026-11-11' })
    const back = { imposedAt: '2026-11-03T10:00', because: 'It was right at first' }
    const { body } = await world.post('casey', `/cases/${ref}/preview`, back).expect(200)
    expect(body.moves).toContainEqual(
      expect.objectContaining({ rule: 'EX-11', from: '2026-11-11', to: '2026-11-10', keptInTime: true }),
    )
    await correct(back)
    expect(await clockOf('EX-11')).toMatchObject({ state: 'met', dueOn: '2026-11-11' })
  })

  it.each([
    ['in the future', { imposedAt: '2026-11-06T10:00' }, '/imposedAt', 'cannot have been imposed in the future'],
    ['more than a year back', { imposedAt: '2025-11-03T10:00' }, '/imposedAt', 'more than a year ago'],
    ['after the report', { imposedAt: '2026-11-04T10:00' }, '/imposedAt', 'imposed before that'],
    ['on a day that is none', { imposedAt: '2026-02-30T10:00' }, '/imposedAt', 'a day and time that exist'],
    ['without a reason', { reasons: [] }, '/reasons', 'at least one reason'],
    ['with a fourth reason', { reasons: ['PP', 'PA', 'VP', 'VA'] }, '/reasons', 'up to three reasons'],
    ['with a reason that is none', { reasons: ['XX'] }, '/reasons/0', 'not a reason code'],
  ])('cannot have been imposed %s', async (_what, body, pointer, words) => {
    const refused = await correct({ ...body, because: 'A slip' })
    expect(refused.status).toBe(422)
    expect(errors(refused.body as never)).toEqual([[pointer, expect.stringContaining(words)]])
  })

  it('says why, and every field at once', async () => {
    const { body } = await correct({ imposedAt: '2026-11-06T10:00', reasons: [] })
    expect(errors(body as never).map(([pointer]) => pointer)).toEqual(['/imposedAt', '/reasons', '/because'])
  })

  it('is not that of another case', async () => {
    const { pupil } = (await world.get('casey', `/cases/${ref}`)).body as { pupil: { birthDate: string } }
    world.itIs('2026-11-04T11:00')
    const again = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate: pupil.birthDate }
    const second = await world.post('sam', '/cases', { ...A_REPORT, pupil: again, imposedAt: '2026-11-04T10:00' })
    ref = second.body.reference as string
    const refused = await correct({ imposedAt: '2026-11-03T10:00', because: 'A slip' })
    expect(errors(refused.body as never)).toEqual([['/imposedAt', expect.stringContaining('is another case')]])
  })

  it('is put right by the school that reported it, and by no other', async () => {
    await world.post('ruth', `/cases/${ref}/preview`, LATER).expect(404)
    await world.patch('ruth', `/cases/${ref}`, LATER, '*').expect(404)
    expect((await correct(LATER, 'sam')).status).toBe(200)
  })

  it('is left alone once its case is closed', async () => {
    await world.activities.closeCase({ caseId, outcome: 'left-area' })
    await world.post('casey', `/cases/${ref}/preview`, LATER).expect(409)
    expect((await correct(LATER)).status).toBe(409)
  })

  it('said again as it stands changes nothing', async () => {
    const before = (await world.told()).length
    const { status } = await correct({ imposedAt: '2026-11-03T10:00', reasons: ['PP'] })
    expect(status).toBe(200)
    expect(await toldSince(before)).toEqual([])
  })
})

describe('what is said of the pupil later', () => {
  const path = () => `/cases/${ref}/pupil`
  const complete = async (body: object, who = 'casey') => world.patch(who, path(), body, await tagOf(path(), who))
  beforeEach(() => aCase())

  it('is kept, audited and told, whoever of the school or the team says it', async () => {
    await world.patch('casey', path(), { ncYear: '9' }).expect(428)
    await world.patch('casey', path(), { ncYear: '9' }, '"7"').expect(412)
    const before = (await world.told()).length
    const { body } = await complete({ ncYear: '9', senProvision: 'E', socialWorkerName: 'Lorna Pike' }, 'sam')
    expect(body).toMatchObject({ ncYear: '9', senProvision: 'E', socialWorkerName: 'Lorna Pike', version: 2 })
    expect((await world.get('casey', `/cases/${ref}`)).body.flags).toEqual(['social-worker', 'ehc-plan'])
    expect(await story()).toContain('The pupil’s details were completed or put right')
    const told = await toldSince(before)
    expect(told).toEqual([expect.objectContaining({ message: 'caseChanged' })])
    expect(JSON.stringify(told)).not.toContain('Lorna')
  })

  it('counts day six again when the child turns out not to be of compulsory school age', async () => {
    const { body } = await complete({ birthDate: '2010-05-11' })
    expect(body.moves).toContainEqual(expect.objectContaining({ rule: 'EX-11', from: '2026-11-10', to: null }))
  })

  it('is refused field by field, and nothing of it is kept', async () => {
    const wrong = { upn: 'W999400124002', birthDate: '2027-01-01', ncYear: '9' }
    const { status, body } = await complete(wrong)
    expect(status).toBe(422)
    expect(errors(body as never)).toEqual([
      ['/upn', expect.stringContaining('check')],
      ['/birthDate', 'The pupil’s date of birth must be in the past'],
    ])
    expect((await world.get('casey', path())).body).toMatchObject({ ncYear: null, version: 1 })
    const words = await complete({ uln: '12345', homeLaCode: '99', socialWorkerEmail: 'lorna' })
    expect(errors(words.body as never)).toEqual([
      ['/uln', 'Enter the unique learner number: ten digits'],
      ['/homeLaCode', 'Enter the authority’s code, three digits'],
      ['/socialWorkerEmail', 'Enter an e-mail address, like name@example.com'],
    ])
    const taken = await complete({ upn: JORDAN.upn })
    expect(errors(taken.body as never)).toEqual([['/upn', 'Another pupil has this UPN: check it']])
  })

  it('is not another school’s to say', async () => {
    await world.get('ruth', path()).expect(404)
    await world.patch('ruth', path(), { ncYear: '9' }, '*').expect(404)
  })

  describe('and names somebody who must be told', () => {
    const LOOKED_AFTER = { lookedAfter: true, homeLaCode: '998' }
    const tasks = async () =>
      ((await world.get('casey', `/cases/${ref}/tasks`)).body as { id: string; kind: string; doneAt: string | null }[])
        .map(({ id, kind, doneAt }) => ({ id, kind, state: doneAt === null ? 'open' : 'done' }))
        .sort((a, b) => (a.kind < b.kind ? -1 : 1))
    const list = async () => (await tasks()).map(({ kind, state }) => [kind, state])
    const noticesTold = async () =>
      (await world.activities.acknowledgeChange({ caseId })).letters
        .map(({ template }) => template)
        .filter((template) => template !== 'parents-told')

    it('has them told, or put on the list, once', async () => {
      await world.activities.acknowledgeNotice({ caseId })
      await complete(LOOKED_AFTER)
      expect(await noticesTold()).toEqual(['home-authority-told'])
      expect(await noticesTold()).toEqual(['home-authority-told'])
      expect(await list()).toEqual([
        ['tell-social-worker', 'open'],
        ['tell-virtual-school-head', 'open'],
      ])
      expect(await clockOf('EX-05')).toMatchObject({ settledAt: expect.any(String) })
    })

    it('is told by mail once an address is given, and taken off the list', async () => {
      await complete(LOOKED_AFTER)
      await noticesTold()
      await complete({ socialWorkerEmail: 'lorna@social.example' })
      expect(await noticesTold()).toEqual(['home-authority-told', 'social-worker-told'])
      expect(await list()).toEqual([
        ['tell-social-worker', 'done'],
        ['tell-virtual-school-head', 'open'],
      ])
    })

    it('is not told twice where somebody has told them by hand', async () => {
      await complete(LOOKED_AFTER)
      await noticesTold()
      const [{ id }] = await tasks()
      await world.post('casey', `/tasks/${id}/completion`, { note: 'Telephoned' }).expect(200)
      await complete({ socialWorkerEmail: 'lorna@social.example' })
      expect(await noticesTold()).toEqual(['home-authority-told'])
    })

    it('owes nothing more where that was wrong', async () => {
      await complete(LOOKED_AFTER)
      await noticesTold()
      await complete({ lookedAfter: false })
      await noticesTold()
      expect(await list()).toEqual([
        ['tell-social-worker', 'done'],
        ['tell-virtual-school-head', 'done'],
      ])
      expect(await clockOf('EX-06')).toMatchObject({ state: 'lifted' })
    })
  })
})

describe('the family', () => {
  const path = () => `/cases/${ref}/contacts`
  const DANA = { name: 'Dana Thorn', relationship: 'mother', email: 'dana@families.example' }
  const add = async (body: object, who = 'casey') =>
    world.post(who, path(), body).set('if-match', await tagOf(`/cases/${ref}/pupil`, who))
  const change = async (id: string, body: object) => world.patch('casey', `${path()}/${id}`, body, await tagOf(path()))
  beforeEach(() => aCase())

  it('is added to by the school as by the team, and has its rights told', async () => {
    await world.post('casey', path(), DANA).expect(428)
    const before = (await world.told()).length
    expect((await add(DANA, 'sam')).status).toBe(201)
    expect((await world.get('casey', path())).body).toEqual([
      expect.objectContaining({ name: 'Dana Thorn', mayContact: true, parentalResponsibility: true, language: 'en' }),
    ])
    const told = await toldSince(before)
    expect(told).toEqual([expect.objectContaining({ message: 'caseChanged' })])
    expect(JSON.stringify(told)).not.toContain('Dana')
    expect((await world.activities.acknowledgeChange({ caseId })).letters).toEqual([
      { template: 'parents-told', occasion: 'notice' },
    ])
    expect(await story()).toContain('A contact of the family was added')
  })

  it('is not read by the school, nor changed by it', async () => {
    const { id } = (await add(DANA, 'sam')).body as { id: string }
    await world.get('sam', path()).expect(404)
    await world.patch('sam', `${path()}/${id}`, { mayContact: false }, '*').expect(404)
  })

  it('is changed: who must not be contacted is written to no more', async () => {
    const { id } = (await add({ ...DANA, addressLines: ['3 Alder Close'] })).body as { id: string }
    await world.patch('casey', `${path()}/${id}`, { mayContact: false }).expect(428)
    await world.patch('casey', `${path()}/${id}`, { mayContact: false }, '"1"').expect(412)
    const barred = { mayContact: false, mayNotContactBecause: 'She asked us not to', courtOrder: 'Order of 3 May' }
    expect((await change(id, barred)).body).toMatchObject({
      ...{ mayContact: false, addressLines: ['3 Alder Close'], courtOrder: 'Order of 3 May' },
    })
    const found = await world.ask<{ leftOut: { why: string }[] }>('Directory', 'GetRecipients', {
      caseId,
      audience: 'parents',
    })
    expect(found.leftOut).toEqual([expect.objectContaining({ why: 'must not be contacted' })])
  })

  it('keeps a restricted address that nobody is shown', async () => {
    const { id, addressLines } = (await add({ ...DANA, addressRestricted: true, addressLines: ['A refuge'] })).body as {
      id: string
      addressLines: string[]
    }
    expect(addressLines).toEqual([])
    await change(id, { language: 'pl' })
    const [held] = await world.db.query<object[]>('select address_lines from contacts where id = $1', [id])
    expect(held).toEqual({ address_lines: ['A refuge'] })
  })

  it('is refused field by field', async () => {
    expect(errors((await add({ ...DANA, mayContact: false })).body as never)).toEqual([
      ['/mayNotContactBecause', 'Enter why they may not be contacted'],
    ])
    const { body } = await add({ name: ' ', relationship: '', email: 'dana' })
    expect(errors(body as never)).toEqual([
      ['/name', 'Enter the name'],
      ['/relationship', 'Enter who they are to the child, like mother'],
      ['/email', 'Enter an e-mail address, like name@example.com'],
    ])
    expect((await change('6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c001', { mayContact: false })).status).toBe(404)
  })

  it('is left alone once the case is closed', async () => {
    await world.activities.closeCase({ caseId, outcome: 'left-area' })
    expect((await add(DANA)).status).toBe(409)
  })
})
