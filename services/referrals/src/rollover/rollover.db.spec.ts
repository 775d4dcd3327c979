import { A_REPORT, JORDAN, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())
beforeEach(() => world.itIs('2026-11-10T11:00'))

const on = '2027-09-01'
const roll = (body: object = { on }, who = 'adele') => world.post(who, '/rollovers', body)
const preview = async (body: object = { on }) =>
  (await world.post('adele', '/rollovers/preview', body).expect(200)).body
const yearOf = async (upn: string) => {
  const [row] = await world.db.query<{ nc_year: string; key_stage: string }[]>(
    'select nc_year, key_stage from pupils where upn = $1',
    [upn],
  )
  return [row.nc_year, row.key_stage]
}

describe('the September rollover', () => {
  it('is shown any time before, with who differs from the age, and saves nothing', async () => {
    const plan = await preview()
    expect(plan.moves).toEqual([
      { from: '8', to: '9', pupils: 1 },
      { from: '10', to: '11', pupils: 2 },
    ])
    // Maya, born in June 2013, is in Year 8 where her age is Year 9's
    expect(plan.differs.pupils).toEqual([expect.objectContaining({ name: 'Maya Brandreth', from: '8', to: '9' })])
    expect(plan).toMatchObject({ kept: { total: 0 }, leavers: { total: 0 }, saidSince: 0, withoutYear: 0 })
    expect(await yearOf(JORDAN.upn)).toEqual(['10', 'KS4'])
  })

  it('is refused before its day, for another day, and to whoever is no administrator', async () => {
    expect((await roll().expect(409)).body.code).toBe('rollover-too-early')
    for (const day of ['2027-09-02', '2031-09-01'])
      expect((await roll({ on: day }).expect(422)).body.errors).toEqual([expect.objectContaining({ pointer: '/on' })])
    const unknown = await roll({ on, keep: ['Z999400124003'] }).expect(422)
    expect(unknown.body.errors).toEqual([expect.objectContaining({ pointer: '/keep/0' })])
    await roll({ on }, 'casey').expect(404)
  })

  it('moves every year once, keeps who repeats, the history, and tells the open cases of those who moved', async () => {
    const { body: kase } = await world.post('sam', '/cases', A_REPORT).expect(201)
    await world.post('sam', '/cases', { ...A_REPORT, pupil: { upn: 'K999400124002' } }).expect(201)
    world.itIs('2027-09-01T08:00')
    const since = { legalForename: 'New', legalSurname: 'Comer', birthDate: '2012-10-10', ncYear: '10' }
    await world.post('adele', '/pupils', { ...since, schoolUrn: '900001' }).expect(200)
    const before = (await world.told()).length
    const { body } = await roll({ on, keep: ['K999400124002'] }).expect(200)
    expect(body).toMatchObject({ made: { on, moved: 2, kept: 1, by: 'adele' }, saidSince: 1, kept: { total: 1 } })
    expect(await yearOf(JORDAN.upn)).toEqual(['11', 'KS4'])
    expect(await yearOf('K999400124002')).toEqual(['8', 'KS3'])
    const facts = await world.db.query<object[]>(
      `select value->>'ncYear' as year, from_on::text, to_on::text from pupil_facts fact
         join pupils on pupils.id = pupil_id where upn = $1 and kind = 'nc-year' order by from_on nulls first`,
      [JORDAN.upn],
    )
    expect(facts).toEqual([
      { year: '10', from_on: null, to_on: '2027-08-31' },
      { year: '11', from_on: '2027-09-01', to_on: null },
    ])
    expect((await world.told()).slice(before)).toEqual([
      expect.objectContaining({ workflowId: `case/${kase.id}`, message: 'caseChanged' }),
    ])
    const rows = await world.db.query<object[]>(`select after from audit where action = 'years-rolled-over'`)
    expect(rows).toEqual([{ after: { moved: 2, kept: [expect.any(String)] } }])
  })

  it('made once is refused a second time', async () => {
    world.itIs('2027-09-02T08:00')
    expect((await roll().expect(409)).body).toMatchObject({ code: 'rollover-made-already' })
    expect(await yearOf(JORDAN.upn)).toEqual(['11', 'KS4'])
    expect((await world.get('adele', '/rollovers').expect(200)).body).toEqual([
      expect.objectContaining({ on, moved: 2 }),
    ])
  })
})

describe('a rollover that is taken back', () => {
  const REASON = { reason: 'The list of who repeat came a day late' }
  const path = (id: string) => `/rollovers/${id}/taking-back`
  const last = async () => ((await world.get('adele', '/rollovers').expect(200)).body as { id: string }[])[0].id
  const takeBack = (id: string, body: object = REASON, who = 'adele') => world.post(who, path(id), body)
  const yearsOf = (upn: string) =>
    world.db.query<object[]>(
      `select value->>'ncYear' as year, from_on::text, to_on::text, withdrawn_because as withdrawn from pupil_facts fact
         join pupils on pupils.id = pupil_id where upn = $1 and kind = 'nc-year' order by recorded_at, from_on nulls first`,
      [upn],
    )
  let id: string
  beforeEach(async () => {
    world.itIs('2027-09-02T08:00')
    id = await last()
  })

  it('is shown before, with who keeps the new year and why, and saves nothing', async () => {
    const aisha = (await world.post('casey', '/pupils/search', { upn: 'L999400224005' }).expect(200)).body.items[0]
    const { body: held } = await world.get('casey', `/pupils/${aisha.id}`).expect(200)
    const said = { kind: 'nc-year', value: { ncYear: '10', because: 'Repeats the year' }, from: '2027-09-02' }
    await world.post('casey', `/pupils/${aisha.id}/facts`, said).set('if-match', `"${held.version}"`).expect(200)
    const { body } = await world.get('adele', path(id)).expect(200)
    expect(body).toMatchObject({
      ...{ givenBack: 1, rollover: { id, on, takenBack: null } },
      left: { total: 1, pupils: [{ name: 'Aisha Farouk', from: '11', to: '10', why: 'changed-since' }] },
    })
    expect(await yearOf(JORDAN.upn)).toEqual(['11', 'KS4'])
  })

  it('needs a reason in words, and an administrator', async () => {
    expect((await takeBack(id, { reason: ' ' }).expect(422)).body.errors).toEqual([
      expect.objectContaining({ pointer: '/reason', message: 'Enter why the rollover is taken back' }),
    ])
    await takeBack(id, REASON, 'casey').expect(404)
    await world.get('casey', path(id)).expect(404)
  })

  it('is not taken back while a later one stands', async () => {
    const [{ earlier }] = await world.db.query<{ earlier: string }[]>(
      `insert into rollovers (applies_on, moved, kept, made_by_name, made_at)
       values ('2026-09-01', 5, 0, 'Adele', '2026-09-01T08:00Z') returning id as earlier`,
    )
    const refused = await takeBack(earlier).expect(409)
    expect(refused.body).toMatchObject({
      code: 'rollover-not-the-last',
      detail: expect.stringContaining('the one of Wednesday 1 September 2027'),
    })
  })

  it('gives the earlier year to whoever was not changed since, keeps the history, and tells their open cases', async () => {
    const before = (await world.told()).length
    const { body } = await takeBack(id).expect(200)
    expect(body).toMatchObject({
      ...{ givenBack: 1, left: { total: 1, pupils: [{ name: 'Aisha Farouk', why: 'changed-since' }] } },
      rollover: { takenBack: { by: 'adele', because: REASON.reason, givenBack: 1, left: 1 } },
    })
    expect(await yearOf(JORDAN.upn)).toEqual(['10', 'KS4'])
    expect(await yearOf('L999400224005')).toEqual(['10', 'KS4'])
    expect(await yearOf('K999400124002')).toEqual(['8', 'KS3'])
    expect(await yearsOf(JORDAN.upn)).toEqual([
      { year: '10', from_on: null, to_on: null, withdrawn: null },
      ...[{ year: '11', from_on: on, to_on: null, withdrawn: `The rollover was taken back: ${REASON.reason}` }],
    ])
    expect((await world.told()).slice(before)).toEqual([expect.objectContaining({ message: 'caseChanged' })])
    const rows = await world.db.query<object[]>(
      `select reason, before, after from audit where action = 'rollover-taken-back'`,
    )
    expect(rows).toEqual([
      {
        ...{ ...REASON, before: { moved: 2 } },
        after: { givenBack: 1, left: [{ pupil: expect.any(String), why: 'changed-since' }] },
      },
    ])
  })

  it('is refused a second time, in words', async () => {
    const { body } = await takeBack(id).expect(409)
    expect(body).toMatchObject({
      code: 'rollover-taken-back',
      detail: 'The rollover of Wednesday 1 September 2027 was taken back already, by adele.',
    })
    await world.get('adele', path(id)).expect(409)
  })

  it('may be made again, with another list of who repeat', async () => {
    const { body } = await roll({ on, keep: [JORDAN.upn] }).expect(200)
    expect(body).toMatchObject({ made: { moved: 1, kept: 1 } })
    expect(await yearOf(JORDAN.upn)).toEqual(['10', 'KS4'])
    expect(await last()).not.toBe(id)
  })

  it('from before it was kept whose year it moved is refused in words, and nothing is said to be taken back', async () => {
    await world.db.query(`update pupil_facts set rollover_id = null`)
    const { body } = await takeBack(id).expect(409)
    expect(body).toMatchObject({ code: 'rollover-not-traced' })
  })
})
