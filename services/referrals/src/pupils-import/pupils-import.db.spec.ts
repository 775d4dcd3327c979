import { A_REPORT, JORDAN, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const HEAD = 'upn,legal_surname,legal_forename,birth_date,nc_year,school_urn,enrolment_status,on_roll_from'
const FILE = [
  HEAD,
  'W999400124001,Ellery,Jordan,2012-02-14,11,900001,M,', // another year, and a second school below
  'W999400124001,Ellery,Jordan,2012-02-14,11,900002,S,2026-11-02',
  'B801200005001,Łuczak,Zoë,2013-05-31,8,900002,,2026-09-07',
  'A801200005001,Wrong,Letter,2013-05-30,8,900002,,',
  'Y839999925002,Brandreth,Mayah,2013-06-03,8,900001,,', // much like Maya Brandreth
].join('\r\n')
const send = (path: string, body: object, who = 'adele') => world.post(who, `/pupils/import${path}`, body)
const rowsOf = (upn: string) =>
  world.db.query<object[]>(
    `select urn, status, from_on::text, to_on::text from registrations roll join pupils on pupils.id = pupil_id
      where upn = $1 order by urn, to_on nulls last`,
    [upn],
  )

describe('a file of pupils', () => {
  it('is shown before it changes anything', async () => {
    const { body } = await send('/preview', { text: FILE }).expect(200)
    expect(body).toMatchObject({
      ...{ rows: 5, applied: false, same: 0 },
      added: [{ line: 4, name: 'Zoë Łuczak', schoolUrn: '900002' }],
      changed: [
        {
          line: 2,
          changes: [
            { field: 'ncYear', before: '10', after: '11' },
            { field: 'status', before: 'C', after: 'M' },
          ],
        },
      ],
      registrations: [{ line: 3, schoolUrn: '900002', status: 'S' }],
      likely: [{ line: 6, name: 'Mayah Brandreth', like: { name: 'Maya Brandreth', upn: 'K999400124002' } }],
      errors: [{ line: 5, column: 'upn', value: 'A801200005001' }],
    })
    expect(await rowsOf('B801200005001')).toEqual([])
  })

  it('shows a child beside a row that has the name of before', async () => {
    const { body: found } = await world.post('casey', '/pupils/search', { upn: 'K999400124002' }).expect(200)
    const { id } = found.items[0]
    const { body: record } = await world.get('casey', `/pupils/${id}`).expect(200)
    await world.db.query(`update pupil_facts set value = value || $2 where pupil_id = $1 and kind = 'name'`, [
      id,
      JSON.stringify({ legalForename: 'Melanie', legalSurname: 'Pruett' }),
    ])
    const { body } = await send('/preview', { text: `${HEAD}\n,Pruett,Melanie,${record.birthDate},,900001,,` }).expect(
      200,
    )
    expect(body).toMatchObject({ added: [], likely: [{ name: 'Melanie Pruett', like: { upn: 'K999400124002' } }] })
  })

  it('is read in Windows-1252 too', async () => {
    const bytes = Buffer.from(`${HEAD}\nB801200005001,Br\xf6nt\xeb,Zo\xeb,2013-05-31,8,900002,,`, 'latin1')
    const { body } = await send('/preview', { base64: bytes.toString('base64') }).expect(200)
    expect(body.added).toEqual([expect.objectContaining({ name: 'Zoë Bröntë' })])
  })

  it('is saved with its registrations and its history, the good rows without the bad; open cases hear of it', async () => {
    const { body: kase } = await world.post('sam', '/cases', A_REPORT).expect(201)
    const before = (await world.told()).length
    const { body } = await send('', { text: FILE }).expect(200)
    expect(body).toMatchObject({ applied: true, added: [{ line: 4 }], errors: [{ line: 5 }] })
    expect(await rowsOf('B801200005001')).toEqual([{ urn: '900002', status: 'C', from_on: '2026-09-07', to_on: null }])
    expect(await rowsOf(JORDAN.upn)).toEqual([
      { urn: '900001', status: 'C', from_on: null, to_on: '2026-11-09' },
      { urn: '900001', status: 'M', from_on: '2026-11-10', to_on: null },
      { urn: '900002', status: 'S', from_on: '2026-11-02', to_on: null },
    ])
    const [facts] = await world.db.query<object[]>(
      `select from_on::text, value from pupil_facts join pupils on pupils.id = pupil_id
        where upn = $1 and kind = 'nc-year' and to_on is null`,
      [JORDAN.upn],
    )
    expect(facts).toEqual({ from_on: '2026-11-10', value: { ncYear: '11', keyStage: 'KS4' } })
    expect((await world.told()).slice(before)).toEqual([
      expect.objectContaining({ workflowId: `case/${kase.id}`, message: 'caseChanged' }),
    ])
    const audited = await world.db.query<object[]>(
      `select action, count(*)::int from audit where action like '%-imported' group by 1 order by 1`,
    )
    expect(audited).toEqual([
      { action: 'pupil-imported', count: 2 },
      { action: 'registration-imported', count: 1 },
    ])
  })

  it('changes nothing when it comes a second time', async () => {
    const held = () =>
      world.db.query<object[]>(`select count(*) from pupils union all select count(*) from registrations`)
    const before = [await held(), (await world.told()).length]
    const { body } = await send('', { text: FILE }).expect(200)
    expect(body).toMatchObject({ added: [], changed: [], registrations: [], same: 3, likely: [{ line: 6 }] })
    expect([await held(), (await world.told()).length]).toEqual(before)
  })

  it('adds who is much like somebody else once a person says that they are two children', async () => {
    const { body } = await send('', { text: FILE, addLikely: true }).expect(200)
    expect(body).toMatchObject({ added: [{ line: 6 }], likely: [] })
    expect(await rowsOf('Y839999925002')).toHaveLength(1)
  })

  it('reads histories in: schools of before, an end, numbers of before and the learner number', async () => {
    const text = [
      `${HEAD},on_roll_to,former_upns,uln`,
      'Y341999923003,Quist,Anna,2012-01-09,10,900002,,2024-09-02,,K888999924001,1000000043',
      'Y341999923003,Quist,Anna,2012-01-09,,900001,P,2023-09-04,2024-07-19,,',
      'K999400124002,Brandreth,Maya,2013-06-03,,900001,C,,2026-10-23,,',
    ].join('\n')
    const { body } = await send('', { text }).expect(200)
    expect(body).toMatchObject({
      ...{ errors: [], added: [{ line: 2, until: null }] },
      registrations: [
        { line: 3, status: 'P', until: '2024-07-19' },
        { line: 4, status: 'C', until: '2026-10-23' },
      ],
    })
    expect(await rowsOf('Y341999923003')).toEqual([
      { urn: '900001', status: 'P', from_on: '2023-09-04', to_on: '2024-07-19' },
      { urn: '900002', status: 'C', from_on: '2024-09-02', to_on: null },
    ])
    expect(await rowsOf('K999400124002')).toEqual([{ urn: '900001', status: 'C', from_on: null, to_on: '2026-10-23' }])
    const upns = await world.db.query<object[]>(
      `select fact.value ->> 'upn' as upn, fact.to_on::text from pupil_facts fact join pupils on pupils.id = pupil_id
        where uln = '1000000043' and kind = 'upn' order by to_on`,
    )
    expect(upns).toEqual([
      { upn: 'K888999924001', to_on: '2026-11-09' },
      { upn: 'Y341999923003', to_on: null },
    ])
    const { body: found } = await world.post('casey', '/pupils/search', { upn: 'K888999924001' }).expect(200)
    expect(found.items).toMatchObject([{ name: 'Anna Quist' }])
    const { body: again } = await send('', { text }).expect(200)
    expect(again).toMatchObject({ added: [], changed: [], registrations: [], errors: [], same: 3 })
    const [ended] = await world.db.query<object[]>(
      `select before, after from audit where action = 'registration-imported' order by id desc limit 1`,
    )
    expect(ended).toEqual({
      before: { urn: '900001', status: 'C', toOn: null },
      after: { urn: '900001', status: 'C', toOn: '2026-10-23' },
    })
  })

  it('is not a caseworker’s or a school’s to bring, and must be there', async () => {
    await send('', { text: FILE }, 'casey').expect(404)
    await send('/preview', { text: FILE }, 'sam').expect(404)
    await send('/preview', { text: FILE }, 'morgan').expect(200)
    const none = await send('/preview', {}).expect(422)
    expect(none.body.errors).toEqual([expect.objectContaining({ pointer: '/text' })])
    const { body } = await world.get('adele', '/pupils/import/columns').expect(200)
    expect(body.map(({ name }: { name: string }) => name)).toContain('birth_date')
  })
})
