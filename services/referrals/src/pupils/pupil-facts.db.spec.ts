import { FACT_KINDS, type FactKind } from '@daysix/shared/pupil-facts'
import { A_REPORT, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

interface Entry {
  id: string
  kind: FactKind
  words: string
  fromOn: string | null
  toOn: string | null
  withdrawn: string | null
  status: string
  school: { urn: string }
}
interface Record {
  version: number
  facts: Entry[]
  registrations: Entry[]
}

let child: string
let nth = 0
const recordOf = async (who = 'casey') => (await world.get(who, `/pupils/${child}`).expect(200)).body as Record
const change = async (path: string, body: object, who = 'casey') => {
  const { version } = await recordOf('morgan')
  return world.post(who, `/pupils/${child}${path}`, body).set('if-match', `"${version}"`)
}
const record = async (kind: FactKind, value: object, days: object = {}) => {
  const answer = await change('/facts', { kind, value, ...days })
  expect(answer.body).not.toHaveProperty('errors')
  return answer
}
const refused = async (kind: FactKind, value: object, days: object = {}) => {
  const { status, body } = await change('/facts', { kind, value, ...days })
  expect(status).toBe(422)
  return (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`)
}
const held = async (kind: FactKind) => (await recordOf()).facts.filter((fact) => fact.kind === kind)
const rolls = async () =>
  (await recordOf()).registrations.map(({ school, status, fromOn, toOn, withdrawn }) => [
    ...[school.urn, status, fromOn, toOn],
    ...(withdrawn ? [withdrawn] : []),
  ])
const rowOf = async () => (await world.db.query<object[]>('select * from pupils where id = $1', [child]))[0]

beforeEach(async () => {
  world.itIs('2026-11-10T11:00')
  nth += 1
  const robin = { legalForename: 'Robin', legalSurname: `Of Test ${nth}`, birthDate: '2013-03-04', ncYear: '9' }
  const { body } = await world.post('casey', '/pupils', { ...robin, schoolUrn: '900001', contacts: [] }).expect(200)
  child = body.id as string
})

describe('what is known of a pupil', () => {
  it('begins on a day, follows what held, and says who said it', async () => {
    await record('sen-provision', { code: 'K' }, { from: '2026-09-01', saidBy: 'Ms Hall, the SENCO' })
    expect(await held('sen-provision')).toMatchObject([
      { words: 'SEN support', fromOn: '2026-09-01', toOn: null, saidBy: 'Ms Hall, the SENCO', recordedBy: 'casey' },
      { words: 'No special educational need', fromOn: null, toOn: '2026-08-31', endedBy: 'casey' },
    ])
    expect(await rowOf()).toMatchObject({ sen_provision: 'K' })
  })

  it('of days that are over changes nothing of today', async () => {
    await record('looked-after', { authority: '998' }, { from: '2024-01-10', until: '2025-03-01' })
    expect(await held('looked-after')).toMatchObject([{ words: 'Fellshire', toOn: '2025-03-01' }])
    expect(await rowOf()).toMatchObject({ looked_after: false })
  })

  it('ends on its last day, and then holds no longer', async () => {
    await record('social-worker', { name: 'Lorna Pike' }, { from: '2026-01-10' })
    expect(await rowOf()).toMatchObject({ social_worker_name: 'Lorna Pike' })
    const [{ id }] = await held('social-worker')
    expect((await change(`/facts/${id}/end`, { on: '2026-11-09' })).status).toBe(200)
    expect(await held('social-worker')).toMatchObject([{ fromOn: '2026-01-10', toOn: '2026-11-09', endedBy: 'casey' }])
    expect(await rowOf()).toMatchObject({ social_worker_name: null })
    expect((await change(`/facts/${id}/end`, { on: '2026-11-09' })).body.errors).toMatchObject([{ code: 'ended' }])
  })

  it('that was wrong is withdrawn with its reason and stays to be read, beside what is right', async () => {
    await record('home-authority', { code: '998' }, { from: '2026-09-01' })
    const [{ id }] = await held('home-authority')
    const instead = { value: { code: '997' }, from: '2026-10-01' }
    const answer = await change(`/facts/${id}/corrections`, { because: 'The wrong council', instead })
    expect(answer.status).toBe(200)
    expect(await held('home-authority')).toMatchObject([
      { words: 'authority 997', fromOn: '2026-10-01', withdrawn: null },
      { words: 'Fellshire', fromOn: '2026-09-01', withdrawn: 'The wrong council', endedBy: 'casey' },
    ])
    expect(await rowOf()).toMatchObject({ home_la_code: '997' })
  })

  it('calls an authority by its name where that is known: our own, and a neighbour', async () => {
    await record('home-authority', { code: '999' }, { from: '2026-08-01' })
    await record('home-authority', { code: '998' }, { from: '2026-09-01' })
    await record('home-authority', { code: '997' }, { from: '2026-10-01' })
    const words = (await held('home-authority')).map((fact) => fact.words)
    expect(words.slice(0, 3)).toEqual(['authority 997', 'Fellshire', 'Northmere Council'])
  })

  it('that never was is withdrawn alone', async () => {
    await record('looked-after', {}, { from: '2026-09-01' })
    const [{ id }] = await held('looked-after')
    expect((await change(`/facts/${id}/corrections`, { because: 'Another child' })).status).toBe(200)
    expect(await rowOf()).toMatchObject({ looked_after: false })
    const again = await change(`/facts/${id}/corrections`, { because: 'Another child' })
    expect(again.body.errors).toMatchObject([{ pointer: '/because', code: 'withdrawn' }])
  })

  it('is refused field by field', async () => {
    expect(await refused('sen-needs', { codes: [] })).toEqual(['/value/codes/0 wrong'])
    expect(await refused('sen-needs', { codes: ['SEMH', 'PP'] })).toEqual(['/value/codes/1 wrong'])
    expect(await refused('sen-needs', { codes: ['SEMH', 'SEMH'] })).toEqual(['/value/codes/1 wrong'])
    expect(await refused('ehc-plan', { authority: 'Kent' }, { from: '2027-01-01' })).toEqual([
      ...['/value/authority wrong', '/from in-the-future'],
    ])
    expect(await refused('social-worker', { email: 'nobody' })).toEqual(['/value/email wrong'])
    expect(await refused('social-worker', {})).toEqual(['/value/name missing'])
    expect(await refused('upn', { upn: 'A801200005001' })).toEqual(['/value/upn wrong-letter'])
    expect(await refused('name', { legalForename: ' ' }, { from: '2026-09-01' })).toEqual([
      ...['/value/legalForename wrong', '/value/legalSurname wrong'],
    ])
  })

  it('is refused where another entry holds in these days', async () => {
    await record('young-carer', {}, { from: '2026-09-01' })
    expect(await refused('young-carer', {}, { from: '2026-09-01' })).toEqual(['/from overlaps'])
    const [{ id }] = await held('young-carer')
    const instead = { from: '2026-11-11' }
    const { body } = await change(`/facts/${id}/corrections`, { because: 'A later day', instead })
    expect(body.errors).toMatchObject([{ pointer: '/instead/from', code: 'in-the-future' }])
  })

  it('with a code that the authority switched off is kept where it was and taken for nothing new', async () => {
    await record('sen-needs', { codes: ['MLD'] }, { from: '2026-09-01' })
    const off = { code: 'MLD', accepted: false, from: '2026-01-01', reason: 'The new list' }
    await world.post('adele', '/code-sets/sen-need/switches', off).expect(200)
    const [{ id }] = await held('sen-needs')
    const instead = { value: { codes: ['MLD', 'SEMH'] }, from: '2026-09-01' }
    expect((await change(`/facts/${id}/corrections`, { because: 'Two', instead })).status).toBe(200)
    expect(await refused('sen-needs', { codes: ['MLD'] }, { from: '2026-10-01' })).toEqual([
      '/value/codes/0 not-accepted',
    ])
  })

  it('is a year group that has a reason where it is not that of the age', async () => {
    expect(await refused('nc-year', { ncYear: '8' }, { from: '2026-09-01' })).toEqual(['/value/because missing'])
    await record('nc-year', { ncYear: '8', because: 'Kept back after a long illness' }, { from: '2026-09-01' })
    expect((await held('nc-year'))[0].words).toBe('Year 8, KS3, Kept back after a long illness')
    expect(await rowOf()).toMatchObject({ nc_year: '8', key_stage: 'KS3' })
  })

  it('is always a name, which another follows', async () => {
    const [{ id }] = await held('name')
    expect((await change(`/facts/${id}/end`, { on: '2026-11-01' })).body.errors).toMatchObject([{ code: 'always' }])
    expect((await change(`/facts/${id}/corrections`, { because: 'No' })).body.errors).toMatchObject([
      { code: 'always' },
    ])
    await record(
      'name',
      { legalForename: 'Robin', legalSurname: 'Ashdown', preferredForename: 'Rob' },
      { from: '2026-10-01' },
    )
    expect(await recordOf()).toMatchObject({ name: 'Rob Ashdown' })
  })

  it('is no UPN that another child had before, until a mistake there is withdrawn', async () => {
    const upn = 'B801200005001'
    await record('upn', { upn }, { from: '2026-09-01' })
    const [mistake] = await held('upn')
    await change(`/facts/${mistake.id}/end`, { on: '2026-11-01' })
    const first = child
    const other = { legalForename: 'Ada', legalSurname: 'Upton', birthDate: '2014-03-04', schoolUrn: '900001' }
    child = (await world.post('casey', '/pupils', { ...other, contacts: [] }).expect(200)).body.id as string
    const second = child
    expect(await refused('upn', { upn })).toEqual(['/value/upn another-pupil'])
    child = first
    expect((await change(`/facts/${mistake.id}/corrections`, { because: 'The wrong child' })).status).toBe(200)
    child = second
    await record('upn', { upn })
    expect(await rowOf()).toMatchObject({ upn })
  })

  it('is changed by nobody who has not seen what it is now', async () => {
    const { version } = await recordOf()
    await record('young-carer', {})
    const late = world.post('casey', `/pupils/${child}/facts`, { kind: 'ehc-plan', value: { authority: '999' } })
    await late.set('if-match', `"${version}"`).expect(412)
    await world.post('casey', `/pupils/${child}/facts`, { kind: 'young-carer' }).expect(428)
  })
})

describe('what is the team’s alone', () => {
  const FOR_TEAM = Object.entries(FACT_KINDS).flatMap(([kind, one]) => ('forTeam' in one ? [kind] : []))

  it.each(['sam', 'adele'])('is not read by %s', async (who) => {
    await record('youth-justice', { worker: 'Noor Patel' })
    await record('staff-safety', { note: 'Visit in twos' })
    await record('young-carer', {})
    expect((await recordOf()).facts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['youth-justice', 'staff-safety', 'young-carer']),
    )
    const kinds = (await recordOf(who)).facts.map(({ kind }) => kind)
    expect(kinds).toContain('young-carer')
    expect(kinds.filter((kind) => FOR_TEAM.includes(kind))).toEqual([])
    expect((await change('/facts', { kind: 'young-carer' }, who)).status).toBe(404)
  })

  it('stands in no story, which schools read, and in no audit, which says that it was recorded', async () => {
    const { body: kase } = await world
      .post('casey', '/cases', { ...A_REPORT, pupil: { id: child }, imposedAt: '2026-11-10T09:00' })
      .expect(201)
    const told = (await world.told()).length
    await record('youth-justice', { worker: 'Noor Patel' }, { from: '2026-11-02' })
    expect(await world.told()).toHaveLength(told)
    const rows = await world.db.query<object[]>(
      `select before, after from audit where subject_id = $1 and action = 'pupil-fact-recorded'`,
      [child],
    )
    expect(rows).toEqual([{ before: {}, after: { kind: 'youth-justice', fromOn: '2026-11-02', toOn: null } }])
    await record('looked-after', {}, { from: '2026-11-02' })
    expect((await world.told()).slice(told)).toEqual([
      expect.objectContaining({ workflowId: `case/${kase.id}`, message: 'caseChanged' }),
    ])
  })
})

describe('a pupil’s schools', () => {
  const register = (of: object) => change('/registrations', { urn: '900002', status: 'C', ...of })

  it('follow each other: there is one main school at a time', async () => {
    expect((await register({ from: '2026-09-07', saidBy: 'The new school' })).status).toBe(200)
    expect(await rolls()).toEqual([
      ['900002', 'C', '2026-09-07', null],
      ['900001', 'C', null, '2026-09-06'],
    ])
    expect(await rowOf()).toMatchObject({ school_urn: '900002' })
    const { body } = await register({ urn: '900001', from: '2026-09-01' })
    expect(body.errors).toMatchObject([{ pointer: '/from', code: 'overlaps' }])
  })

  it('may be two at a time, one of them the second of a dual registration', async () => {
    expect((await register({ status: 'S', from: '2026-09-07' })).status).toBe(200)
    expect(await rolls()).toEqual([
      ['900002', 'S', '2026-09-07', null],
      ['900001', 'C', null, null],
    ])
    expect(await rowOf()).toMatchObject({ school_urn: '900001' })
    expect((await register({ status: 'S', from: '2026-09-07' })).body.errors).toMatchObject([{ code: 'overlaps' }])
  })

  it('of before are kept beside the one of now', async () => {
    await register({ from: '2026-09-07' })
    expect((await register({ urn: '900001', from: '2027-01-01' })).body.errors).toMatchObject([
      { pointer: '/from', code: 'in-the-future' },
    ])
    const { body } = await register({ urn: '999999', status: 'C', from: '2020-09-01', until: '2021-08-31' })
    expect(body.errors).toMatchObject([{ pointer: '/urn', code: 'unknown-school' }, { pointer: '/from' }])
  })

  it('end: the last main school stays the one that the child was at', async () => {
    const [{ id }] = (await recordOf()).registrations
    expect((await change(`/registrations/${id}/end`, { on: '2026-11-09' })).status).toBe(200)
    expect(await rolls()).toEqual([['900001', 'C', null, '2026-11-09']])
    expect(await rowOf()).toMatchObject({ school_urn: '900001' })
  })

  it('that were wrong are withdrawn, and what is right stands instead', async () => {
    const [{ id }] = (await recordOf()).registrations
    const instead = { urn: '900002', status: 'M', from: '2026-09-01' }
    expect((await change(`/registrations/${id}/corrections`, { because: 'Namesake', instead })).status).toBe(200)
    expect(await rolls()).toEqual([
      ['900002', 'M', '2026-09-01', null],
      ['900001', 'C', null, null, 'Namesake'],
    ])
    expect(await rowOf()).toMatchObject({ school_urn: '900002' })
  })
})
