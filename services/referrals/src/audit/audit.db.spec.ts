import { A_REPORT, MAYA, World } from '../world.test-support'

let world: World
let caseId: string
let pupilId: string

beforeAll(async () => {
  world = await World.begin()
  caseId = (await world.post('sam', '/cases', A_REPORT).expect(201)).body.id as string
  pupilId = (await world.get('casey', `/cases/${caseId}`).expect(200)).body.pupil.id as string
})
afterAll(() => world.end())

const looks = async (who = 'morgan') => (await world.get(who, `/pupils/${pupilId}/looks`).expect(200)).body.items

it('says who looked at a child, at any of their cases, the latest first', async () => {
  await world.get('morgan', `/cases/${caseId}`).expect(200)
  expect(await looks()).toMatchObject([
    { who: 'morgan', action: 'viewed', reference: 'AP-26-00001' },
    { who: 'casey', action: 'viewed', reference: 'AP-26-00001' },
  ])
  await world.get('sam', `/pupils/${pupilId}/looks`).expect(404)
})

it('leaves a trace of another system as of a person, and none of our own services', async () => {
  const before = await looks()
  await world.get('demo', `/cases/${caseId}`).expect(200)
  await world.ask('Exclusions', 'GetCase', { id: caseId }, 'demo')
  await world.ask('Directory', 'GetCaseSummary', { caseId })
  await world.ask('Directory', 'GetMergeFields', { caseId })
  expect(await looks()).toMatchObject([{ who: 'demo' }, { who: 'demo' }, ...before])
})

it('leaves one trace of somebody who asks for parts of a record, and none beside the record itself', async () => {
  const report = { ...A_REPORT, pupil: { upn: MAYA.upn } }
  const { id, pupil } = (await world.post('sam', '/cases', report).expect(201)).body as {
    id: string
    pupil: { id: string }
  }
  const traces = () =>
    world.db.query<object[]>(
      `select who, subject_kind, subject_id from audit where action = 'viewed' and (subject_id = $1 or case_id = $2) order by id`,
      [pupil.id, id],
    )
  const parts = [
    ...['contacts', 'contact-attempts', 'timeline', 'pupil'].map((part) => `/cases/${id}/${part}`),
    ...['contacts', 'totals'].map((part) => `/pupils/${pupil.id}/${part}`),
  ]
  for (const [n, part] of [...parts, ...parts.toReversed()].entries()) {
    await world.get('casey', part).expect(200)
    if (n === 0) expect(await traces()).toEqual([{ who: 'casey', subject_kind: 'case', subject_id: id }])
  }
  expect(await traces()).toHaveLength(1)
  await world.get('morgan', `/pupils/${pupil.id}/totals`).expect(200)
  expect((await traces())[1]).toEqual({ who: 'morgan', subject_kind: 'pupil', subject_id: pupil.id })
  await world.get('casey', `/cases/${id}`).expect(200)
  expect(await traces()).toHaveLength(3)
})

it('shows nothing of a child while it cannot write down who looked', async () => {
  const before = await looks()
  await world.asOwner('alter table audit rename to audit_taken_away')
  const refused = await world.get('casey', `/cases/${caseId}`)
  await world.asOwner('alter table audit_taken_away rename to audit')
  expect(refused.status).toBe(500)
  expect(JSON.stringify(refused.body)).not.toContain('Jordan')
  expect(await looks()).toEqual(before)
  await world.get('casey', `/cases/${caseId}`).expect(200)
  expect(await looks()).toHaveLength(before.length + 1)
})

it('shows who opened a restricted case and why, who took the record out, and who looked before two records became one', async () => {
  const { body: second } = await world
    .post('adele', '/pupils', { ...MAYA, upn: null, legalForename: 'Mayah', contacts: [] })
    .expect(200)
  await world.get('casey', `/pupils/${second.id}`).expect(200)
  const merge = { mergedId: second.id as string, reason: 'Entered twice' }
  await world.post('morgan', `/pupils/${pupilId}/merges`, merge).expect(200)
  await world.post('morgan', `/cases/${caseId}/restriction`, { level: 'restricted', reason: 'Known here' }).expect(200)
  await world.post('adele', `/cases/${caseId}/opening`, { reason: 'The family asks' }).expect(200)
  await world.get('adele', `/pupils/${pupilId}/record`).expect(200)
  const { body } = await world.get('adele', `/pupils/${pupilId}/looks`).expect(200)
  expect(body.items.slice(0, 3)).toMatchObject([
    { who: 'adele', action: 'record-exported', subjectKind: 'pupil', reference: null },
    { who: 'adele', action: 'opened-restricted', reference: 'AP-26-00001', reason: 'The family asks' },
    { who: 'casey', action: 'viewed', subjectKind: 'pupil', reference: null },
  ])
  expect(body.cases).toEqual([{ id: caseId, reference: 'AP-26-00001' }])
  await world.db.query('delete from case_restrictions')
})

it('shows who read in the audit what was changed of the child, and not who read there who looked', async () => {
  const before = await looks()
  await world.get('adele', `/audit?caseId=${caseId}&action=viewed`).expect(200)
  expect(await looks()).toEqual(before)
  await world.get('adele', `/audit?caseId=${caseId}`).expect(200)
  expect(await looks()).toMatchObject([{ who: 'adele', action: 'viewed', subjectKind: 'audit' }, ...before])
  await world.get('adele', `/audit?subjectId=${pupilId}`).expect(200)
  const { holdings } = (await world.get('morgan', `/pupils/${pupilId}/record`).expect(200)).body as {
    holdings: { name: string; rows: { subject_kind?: string }[] }[]
  }
  const seen = holdings.find(({ name }) => name === 'Who looked and who changed')!
  expect(seen.rows.filter((row) => row.subject_kind === 'audit').length).toBeGreaterThan(0)
})

it('says the references of cases to those who read the audit, and of nothing else', async () => {
  const other = '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b'
  const { body } = await world.get('adele', `/audit/cases?ids=${caseId},${other}`).expect(200)
  expect(body).toEqual({ items: [{ id: caseId, reference: 'AP-26-00001' }] })
  const named = await world.get('adele', '/audit/cases?references=AP-26-00001,AP-26-99999').expect(200)
  expect(named.body).toEqual(body)
  await world.get('adele', '/audit/cases?ids=AP-26-00001').expect(422)
  await world.get('casey', `/audit/cases?ids=${caseId}`).expect(404)
})
