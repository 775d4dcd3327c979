import { A_REPORT, AISHA, JORDAN, World } from '../world.test-support'

interface Case {
  id: string
  reference: string
}

/** Harbour Academy is in the North, Mill Lane School in the South; casey works in the North. */
describe('what a caseworker opens without a reason', () => {
  let world: World
  /** Of the North and of the South, each somebody else's. */
  let north: Case
  let south: Case

  beforeAll(async () => {
    world = await World.begin()
    await world.get('casey', '/me').expect(200)
    for (const [urn, area] of [
      ['900001', 'North'],
      ['900002', 'South'],
    ])
      await world.db.query('update schools set area = $2 where urn = $1', [urn, area])
    north = await report(JORDAN)
    south = await report(AISHA)
    for (const { id } of [north, south]) {
      await world.activities.acknowledgeNotice({ caseId: id })
      await world.activities.openClock({ caseId: id, rule: 'EX-11' })
      await world.ask('Tasks', 'RaiseTask', { caseId: id, kind: 'ring-the-school', occasion: 'one' })
    }
  })
  afterAll(() => world.end())
  beforeEach(async () => {
    world.itIs('2026-11-10T11:00')
    for (const table of ['reach_choices', 'case_openings', 'case_restrictions'])
      await world.db.query(`delete from ${table}`)
    await world.db.query(`update cases set owner_sub = 'dana', responsible_urn = school_urn`)
    await world.db.query(`update schools set area = case urn when '900001' then 'North' when '900002' then 'South' end`)
    await world.db.query(`update users set areas = '{North}' where sub = 'casey'`)
    world.joins('casey')
  })

  async function report({ upn, schoolUrn }: { upn: string; schoolUrn: string }): Promise<Case> {
    const { body } = await world.post('casey', '/cases', { ...A_REPORT, schoolUrn, pupil: { upn } }).expect(201)
    return { id: body.id as string, reference: body.reference as string }
  }
  const version = async () => (await world.get('adele', '/case-reach').expect(200)).headers.etag
  const choose = async (reach: string, who = 'adele') =>
    world.put(who, '/case-reach', { reach, reason: 'The areas are separate teams' }, await version())
  const bind = async (reach: 'every' | 'area' | 'own') => expect((await choose(reach)).status).toBe(200)
  const opens = async (who: string, { reference }: Case) => (await world.get(who, `/cases/${reference}`)).status
  const give = (kase: Case, sub: string | null) =>
    world.db.query('update cases set owner_sub = $2 where id = $1', [kase.id, sub])
  const open = (who: string, { id }: Case) =>
    world.post(who, `/cases/${id}/opening`, { reason: 'On duty for the South' })
  const shutTo = async (sub: string) =>
    (await world.ask('Directory', 'GetOutOfSight', { sub, teams: [] })) as Record<string, string[]>

  it('is every case, as long as the authority says nothing else', async () => {
    const { body } = await world.get('casey', '/case-reach').expect(200)
    expect(body).toMatchObject({ reach: 'every', history: [] })
    expect(await opens('casey', south)).toBe(200)
    expect((await shutTo('casey')).shut).toEqual([])
  })

  it('is what an administrator says, with a reason, once, and kept with who said it', async () => {
    await world.put('morgan', '/case-reach', { reach: 'own', reason: 'x' }, '"0"').expect(404)
    const seen = await version()
    const { body: unsaid } = await world.put('adele', '/case-reach', { reach: 'near', reason: ' ' }, seen).expect(422)
    expect(unsaid.errors.map(({ message }: { message: string }) => message)).toEqual([
      'Choose what a caseworker opens without a reason',
      'Enter who decided it and why',
    ])
    await world.put('adele', '/case-reach', { reach: 'own', reason: 'x' }).expect(428)
    await bind('area')
    await bind('area')
    await world.put('adele', '/case-reach', { reach: 'own', reason: 'x' }, seen).expect(412)
    const { body } = await world.get('adele', '/case-reach').expect(200)
    expect(body).toMatchObject({
      reach: 'area',
      history: [{ reach: 'area', reason: 'The areas are separate teams', by: 'adele' }],
      areas: [
        { name: 'North', schools: 1, people: 1 },
        { name: 'South', schools: 1, people: 0 },
      ],
    })
    expect(
      await world.db.query(`select before, after, reason from audit where action = 'case-reach-chosen' order by id`),
    ).toEqual([{ before: { reach: 'every' }, after: { reach: 'area' }, reason: 'The areas are separate teams' }])
  })

  it('is then the cases of their areas; another area’s asks for a reason, and is open for the day after it', async () => {
    await bind('area')
    expect(await opens('casey', north)).toBe(200)
    const { body } = await world.get('casey', `/cases/${south.reference}`).expect(409)
    expect(body).toMatchObject({ code: 'case-is-restricted' })
    for (const door of ['timeline', 'clocks', 'contacts', 'tasks', 'views', 'pupil'])
      await world.get('casey', `/cases/${south.id}/${door}`).expect(409)
    await world.post('casey', `/cases/${south.id}/owner`, { sub: 'casey' }).expect(409)
    const told = (await world.told()).length
    await open('casey', south).expect(200)
    expect(await opens('casey', south)).toBe(200)
    expect((await world.told()).slice(told)).toMatchObject([
      { do: 'signal', workflowId: `case/${south.id}`, message: 'caseOpened' },
    ])
    const { body: views } = await world.get('casey', `/cases/${south.id}/views`).expect(200)
    expect(views).toContainEqual(
      expect.objectContaining({ who: 'casey', action: 'opened-restricted', reason: 'On duty for the South' }),
    )
    world.itIs('2026-11-11T08:00')
    expect(await opens('casey', south)).toBe(409)
    const [{ pupil_id: child }] = await world.db.query<{ pupil_id: string }[]>(
      'select pupil_id from cases where id = $1',
      [south.id],
    )
    // why somebody opened it is for those who may open it, on the child's page too
    for (const [page, held] of [
      ['overview', 'looks'],
      ['looks', 'items'],
    ]) {
      const { body: shown } = await world.get('casey', `/pupils/${child}/${page}`).expect(200)
      expect(shown[held]).toContainEqual(expect.objectContaining({ action: 'opened-restricted', reason: null }))
    }
  })

  it('is their own case in whatever area, one that nobody has, and one whose school is in no area', async () => {
    await bind('area')
    await give(south, 'casey')
    expect(await opens('casey', south)).toBe(200)
    await give(south, null)
    expect(await opens('casey', south)).toBe(200)
    await give(south, 'dana')
    expect(await opens('casey', south)).toBe(409)
    await world.db.query(`update schools set area = null where urn = '900002'`)
    expect(await opens('casey', south)).toBe(200)
  })

  it('is also the case of a child for whom a school of their area answers now, and of a team that they are in', async () => {
    await bind('area')
    await world.db.query(`update cases set responsible_urn = '900001' where id = $1`, [south.id])
    expect(await opens('casey', south)).toBe(200)
    // a school in no area does not open the case of one that is in another
    await world.db.query(`update schools set area = null where urn = '900001'`)
    expect(await opens('casey', south)).toBe(409)
    await world.db.query(
      `insert into case_restrictions values ($1, 'restricted', 'young-parents', 'Known family', 'x', 'X', now())`,
      [south.id],
    )
    world.joins('casey', 'young-parents')
    expect(await opens('casey', south)).toBe(200)
  })

  it('is their own cases alone, where the authority says that', async () => {
    await bind('own')
    expect(await opens('casey', north)).toBe(409)
    await give(north, null)
    expect(await opens('casey', north)).toBe(200)
    await give(north, 'casey')
    expect(await opens('casey', north)).toBe(200)
  })

  it('binds no manager, no administrator and no school, and a case that is restricted too asks them as ever', async () => {
    await bind('own')
    for (const who of ['morgan', 'adele']) expect(await opens(who, south)).toBe(200)
    expect(await opens('ruth', south)).toBe(200)
    expect((await shutTo('morgan')).shut).toEqual([])
    await world.db.query(`insert into case_restrictions values ($1, 'restricted', null, 'Known', 'x', 'X', now())`, [
      south.id,
    ])
    expect(await opens('morgan', south)).toBe(409)
  })

  it('is shown in lists like a restricted case, and not found there by the child’s name', async () => {
    await bind('area')
    const { body: list } = await world.get('casey', '/cases').expect(200)
    const named = Object.fromEntries(
      list.items.map((one: Case & { pupilName: string }) => [one.reference, one.pupilName]),
    )
    expect(named).toEqual({ [north.reference]: 'Jordan Ellery', [south.reference]: 'Restricted' })
    expect((await world.post('casey', '/cases/search', { q: 'Farouk' }).expect(200)).body.total).toBe(0)
    expect((await world.post('casey', '/cases/search', { q: south.reference }).expect(200)).body.total).toBe(1)
    for (const path of ['/clocks', '/today?whose=team', '/tasks']) {
      const { text } = await world.get('casey', path).expect(200)
      expect(text).toContain(south.id)
      expect(text).not.toContain('Farouk')
    }
    const summary = await world.ask('Directory', 'GetCaseSummary', { caseId: south.id }, 'casey')
    expect(summary).toMatchObject({ shut: true, pupilName: 'Restricted', birthDate: '' })
  })

  it('is told the other contexts by who asks, whatever they say of that person', async () => {
    await bind('area')
    const ofCasey = await shutTo('casey')
    expect(ofCasey).toEqual({ hidden: [], shut: [south.id], hiddenPupils: [], shutPupils: [] })
    // somebody of whom nothing is known is given no more than a caseworker without an area
    expect(new Set((await shutTo('a-stranger')).shut)).toEqual(new Set([north.id, south.id]))
    await open('casey', south).expect(200)
    expect((await shutTo('casey')).shut).toEqual([])
  })

  it('leaves the child where they are: found by name, with the case, and not entered twice', async () => {
    await bind('area')
    const { body: found } = await world.post('casey', '/pupils/search', { name: 'Aisha Farouk' }).expect(200)
    expect(found.items).toMatchObject([{ name: 'Aisha Farouk', cases: [{ reference: south.reference }] }])
    const { id } = found.items[0] as { id: string }
    const { body: page } = await world.get('casey', `/pupils/${id}`).expect(200)
    expect(page.cases).toMatchObject([{ reference: south.reference }])
    const again = await world.post('casey', '/pupils', { ...AISHA, upn: null }).expect(200)
    expect(again.body.id).toBe(id)
    for (const pupil of [{ upn: AISHA.upn }, { id }]) {
      const another = { ...A_REPORT, schoolUrn: '900002', pupil, imposedAt: '2026-11-09T10:00' }
      const { body: preview } = await world.post('casey', '/cases/preview', another).expect(200)
      expect(JSON.stringify(preview)).toContain(south.reference)
    }
    // the same report again is the same case, which is shown to whoever has opened it
    const twice = { ...A_REPORT, schoolUrn: '900002', pupil: { upn: AISHA.upn } }
    await world.post('casey', '/cases', twice).expect(409)
  })

  it('is every case again at the next request, once an administrator says so', async () => {
    await bind('own')
    expect(await opens('casey', south)).toBe(409)
    await bind('every')
    expect(await opens('casey', south)).toBe(200)
    expect((await shutTo('casey')).shut).toEqual([])
  })

  // the last, since it leaves its cases behind: so many are more than a reply holds that nobody allowed to be larger
  it('is told the other contexts whole, however many cases are another’s', async () => {
    const columns = (
      await world.db.query<{ column_name: string }[]>(
        `select column_name from information_schema.columns where table_name = 'cases' and table_schema = 'referrals'
           and column_name not in ('id', 'reference', 'imposed_on')`,
      )
    ).map(({ column_name }) => column_name)
    await world.db.query(
      `insert into cases (id, reference, imposed_on, ${columns.join()})
       select gen_random_uuid(), 'AP-99-' || n, date '1600-01-01' + n, ${columns.join()}
       from cases, generate_series(1, 115000) n where id = $1`,
      [south.id],
    )
    await bind('area')
    expect((await shutTo('casey')).shut).toHaveLength(115_001)
  }, 180_000)
})

describe('the areas of a person', () => {
  let world: World
  let id: string
  beforeAll(async () => {
    world = await World.begin()
    await world.get('casey', '/me').expect(200)
    await world.db.query(`update schools set area = case urn when '900001' then 'North' when '900002' then 'South' end`)
    const { body } = await world.get('adele', '/users?name=casey').expect(200)
    id = body.items[0].id
  })
  afterAll(() => world.end())

  const seen = async () => (await world.get('adele', `/users/${id}/areas`).expect(200)).headers.etag
  const say = (areas: string[], ifMatch?: string, reason = 'They joined the team of the North', who = 'adele') =>
    world.put(who, `/users/${id}/areas`, { areas, reason }, ifMatch)

  it('are what an administrator says, with what they were before, and are kept when the person comes again', async () => {
    await say(['North'], await seen()).expect(200)
    await world.get('casey', '/me').expect(200)
    await say(['South', 'North', 'North'], await seen(), 'Both teams').expect(200)
    expect((await world.get('adele', `/users/${id}`).expect(200)).body).toMatchObject({ areas: ['North', 'South'] })
    expect(
      await world.db.query(`select before, after, reason from audit where action = 'areas-changed' order by id`),
    ).toEqual([
      { before: { areas: [] }, after: { areas: ['North'] }, reason: 'They joined the team of the North' },
      { before: { areas: ['North'] }, after: { areas: ['North', 'South'] }, reason: 'Both teams' },
    ])
  })

  it('are chosen from those that schools are in, beside what is theirs already', async () => {
    await say(['North'], await seen()).expect(200)
    const { body } = await say(['North', 'Nowhere'], await seen()).expect(422)
    expect(body.errors).toMatchObject([{ pointer: '/areas', message: 'Choose areas that schools are in' }])
    await world.db.query(`update schools set area = 'Upper North' where urn = '900001'`)
    await say(['North', 'Upper North'], await seen(), 'It is called otherwise').expect(200)
  })

  it('are changed by an administrator alone, with a reason, and not over another’s change', async () => {
    await say(['South'], '*', 'x', 'morgan').expect(404)
    await say(['South'], await seen(), ' ').expect(422)
    await say(['South']).expect(428)
    const before = await seen()
    await say(['South'], before).expect(200)
    await say([], before).expect(412)
  })
})
