import { upnCheckLetter } from '@daysix/shared/upn'
import { createHash } from 'node:crypto'
import { A_REPORT, JORDAN, World } from '../world.test-support'
import { PupilFiles } from './pupil-files.service'
import { PlannedPupils } from './planned-pupils.service'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())
afterEach(() => jest.restoreAllMocks())

const HEAD = 'upn,legal_surname,legal_forename,birth_date,nc_year,school_urn,enrolment_status,on_roll_from'
const FILE = [
  HEAD,
  'W999400124001,Ellery,Jordan,2012-02-14,11,900001,M,', // another year, and a second school below
  'W999400124001,Ellery,Jordan,2012-02-14,11,900002,S,2026-11-02',
  'B801200005001,"Łuczak, von",Zoë,2013-05-31,8,900002,,2026-09-07',
  'A801200005001,Wrong,Letter,2013-05-30,8,900002,,',
  'Y839999925002,Brandreth,Mayah,2013-06-03,8,900001,,', // much like Maya Brandreth
].join('\r\n')

interface Run {
  id: string
  stage: string
}
const bring = (content: string | Buffer, who = 'adele', query = '') =>
  world.sendFile(who, `/pupils/imports${query}`, content, 'roll.csv')
const brought = async (content: string | Buffer, who?: string): Promise<Run> =>
  (await bring(content, who).expect(200)).body
const send = (id: string, what: string, who = 'adele') => world.post(who, `/pupils/imports/${id}/${what}`, {})
const rows = async (id: string, kind: string) =>
  (await world.get('adele', `/pupils/imports/${id}/rows?kind=${kind}`).expect(200)).body.items as object[]
const errors = async (id: string) =>
  (await world.get('adele', `/pupils/imports/${id}/errors`).expect(200)).body.items as object[]
const part = <T>(type: new (...of: never[]) => T): T => world.service.app.get<T>(type, { strict: false })
const kept = async () => (await world.db.query<object[]>('select * from pupil_import_rows')).length
const countOf = async (table: string) =>
  (await world.db.query<[{ count: number }]>(`select count(*)::int from ${table}`))[0].count
const later = (minutes: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + minutes * 60_000))

/** A child a line, `from` 0 on, born on days one after the other. */
const children = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, n) => {
    const digits = `8019${String(from + n).padStart(8, '0')}`
    const born = new Date(Date.UTC(2011, 0, 1 + ((from + n) % 1500))).toISOString().slice(0, 10)
    return `${upnCheckLetter(digits)}${digits},Surname${from + n},Child${from + n},${born},9,900001,,2026-09-01`
  })

describe('a file of pupils of any length', () => {
  let id: string

  it('is read as it arrives and shown before it changes anything', async () => {
    const { body } = await bring(FILE).expect(200)
    expect(body).toMatchObject({
      ...{ fileName: 'roll.csv', stage: 'read', rows: 5, done: 4, begunByName: 'adele', addLikely: false },
      ...{ added: 1, changed: 1, registrations: 1, same: 0, likely: 1, withError: 1 },
      fileHash: createHash('sha256').update(FILE).digest('hex'),
    })
    id = body.id
    expect(await rows(id, 'new')).toMatchObject([{ line: 4, name: 'Zoë Łuczak, von', schoolUrn: '900002' }])
    expect(await rows(id, 'changed')).toMatchObject([
      {
        line: 2,
        changes: [
          { field: 'ncYear', before: '10', after: '11' },
          { field: 'status', before: 'C', after: 'M' },
        ],
      },
    ])
    expect(await rows(id, 'registration')).toMatchObject([{ line: 3, status: 'S' }])
    const looked = await world.db.query<object[]>(
      `select who, after -> 'by' as by, jsonb_array_length(after -> 'found') as found from audit
        where subject_kind = 'pupil-search'`,
    )
    // whoever was shown what is held: Jordan, of whom something changes
    expect(looked).toEqual([{ who: 'adele', by: ['file'], found: 1 }])
    expect(await rows(id, 'likely')).toMatchObject([
      { line: 6, name: 'Mayah Brandreth', like: { name: 'Maya Brandreth', upn: 'K999400124002' } },
    ])
    expect(await errors(id)).toMatchObject([{ line: 5, column: 'upn', value: 'A801200005001' }])
    expect(await countOf(`pupils where upn = 'B801200005001'`)).toBe(0)
  })

  it('is seen by nobody but who brought it, and not a caseworker’s or a school’s to bring', async () => {
    await world.get('morgan', `/pupils/imports/${id}`).expect(404)
    await world.get('morgan', `/pupils/imports/${id}/rows`).expect(404)
    await send(id, 'save', 'morgan').expect(404)
    expect((await world.get('morgan', '/pupils/imports').expect(200)).body.items).toEqual([])
    await bring(FILE, 'casey').expect(404)
    await bring(FILE, 'sam').expect(404)
  })

  it('is saved, the good rows without the bad; open cases hear of it, and nothing is kept but what is wrong', async () => {
    const { body: kase } = await world.post('sam', '/cases', A_REPORT).expect(201)
    const before = (await world.told()).length
    const { body } = await send(id, 'save').expect(200)
    expect(body).toMatchObject({
      ...{ stage: 'saved', added: 1, changed: 1, registrations: 1, same: 0, likely: 1, withError: 1, done: 4 },
    })
    const rolls = await world.db.query<object[]>(
      `select urn, status, from_on::text, to_on::text from registrations roll join pupils on pupils.id = pupil_id
        where upn = $1 order by urn, to_on nulls last`,
      [JORDAN.upn],
    )
    expect(rolls).toEqual([
      { urn: '900001', status: 'C', from_on: null, to_on: '2026-11-09' },
      { urn: '900001', status: 'M', from_on: '2026-11-10', to_on: null },
      { urn: '900002', status: 'S', from_on: '2026-11-02', to_on: null },
    ])
    expect((await world.told()).slice(before)).toEqual([
      expect.objectContaining({ workflowId: `case/${kase.id}`, message: 'caseChanged' }),
    ])
    const audited = await world.db.query<object[]>(
      `select action, count(*)::int from audit where action like '%import%' or action like 'pupils-file%'
        group by 1 order by 1`,
    )
    expect(audited).toEqual([
      { action: 'pupil-imported', count: 2 },
      { action: 'pupils-file-read', count: 1 },
      { action: 'pupils-imported', count: 1 },
      { action: 'registration-imported', count: 1 },
    ])
    expect(await rows(id, 'likely')).toEqual([])
    expect(await errors(id)).toHaveLength(1)
    expect(await kept()).toBe(1)
  })

  it('is saved once, and the same file again changes nothing', async () => {
    expect((await send(id, 'save').expect(409)).body.detail).toContain('was saved already')
    const run = await brought(FILE)
    expect(run).toMatchObject({ added: 0, changed: 0, registrations: 0, same: 3, likely: 1, withError: 1 })
    expect((await send(run.id, 'save').expect(409)).body.detail).toContain('changes nothing')
    expect((await world.get('adele', `/pupils/imports/${run.id}`).expect(200)).body.stage).toBe('read')
  })

  it('adds who is much like somebody else once a person says that they are two children', async () => {
    const run = await brought(FILE)
    const { body } = await send(run.id, 'other-children').expect(200)
    expect(body).toMatchObject({ stage: 'read', addLikely: true, added: 1, likely: 0, same: 3, withError: 1 })
    await send(run.id, 'save').expect(200)
    expect(await countOf(`pupils where upn = 'Y839999925002'`)).toBe(1)
    expect((await bring(FILE, 'adele', '?addLikely=true').expect(200)).body).toMatchObject({ same: 4, likely: 0 })
  })

  it('reads histories in: schools of before, an end, numbers of before and the learner number', async () => {
    const text = [
      `${HEAD},on_roll_to,former_upns,uln`,
      'Y341999923003,Quist,Anna,2012-01-09,10,900002,,2024-09-02,,K888999924001,1000000043',
      'Y341999923003,Quist,Anna,2012-01-09,,900001,P,2023-09-04,2024-07-19,,',
      'K999400124002,Brandreth,Maya,2013-06-03,,900001,C,,2026-10-23,,',
    ].join('\n')
    const run = await brought(text)
    expect(run).toMatchObject({ added: 1, registrations: 2, withError: 0 })
    await send(run.id, 'save').expect(200)
    const upns = await world.db.query<object[]>(
      `select fact.value ->> 'upn' as upn, fact.to_on::text from pupil_facts fact join pupils on pupils.id = pupil_id
        where uln = '1000000043' and kind = 'upn' order by to_on`,
    )
    expect(upns).toEqual([
      { upn: 'K888999924001', to_on: '2026-11-09' },
      { upn: 'Y341999923003', to_on: null },
    ])
    expect(await countOf(`registrations where to_on = '2026-10-23'`)).toBe(1)
    expect(await brought(text)).toMatchObject({ added: 0, changed: 0, registrations: 0, same: 3 })
  })
})

describe('what is wrong with a file', () => {
  it('is said row by row: a child said twice, born on two days; a space before a quotation; a quotation left open', async () => {
    const [one] = children(1, 90_000_000)
    const [upn] = one.split(',')
    const run = await brought(
      [
        HEAD,
        one,
        one,
        `${upn},Other,Name,2010-01-01,9,900001,,`,
        `, "Ash, jr",Kit,2012-01-01,9,900001,,`,
        ',"Elm',
      ].join('\n') + '\n,Oak,Kim,2012-01-01,9,900001,,\n',
    )
    expect(run).toMatchObject({ rows: 5, added: 1, withError: 4 })
    expect(await errors(run.id)).toEqual([
      { line: 3, column: 'upn', value: upn, reason: 'The pupil’s main school is said in line 2 already' },
      { line: 4, column: 'upn', value: upn, reason: 'The pupil’s main school is said in line 2 already' },
      { line: 5, column: 'legal_surname', value: '"Ash', reason: 'Leave out the space before the quotation mark' },
      { line: 6, column: '', value: '', reason: expect.stringContaining('A quotation mark is not closed') },
    ])
  })

  it('is repeated without what nobody can see, and no letter is cut in two', async () => {
    const run = await brought([HEAD, `,Ash\u0001${'🙂'.repeat(90)},Kit,2012-01-01,9,900001,,`].join('\n'))
    expect(await errors(run.id)).toMatchObject([{ line: 2, value: expect.stringMatching(/^Ash\ufffd(🙂)+…$/u) }])
  })

  it('may be a birth date that a thousand others have', async () => {
    const sameDay = children(1001, 80_000_000).map((line) => line.replace(/\d{4}-\d\d-\d\d/, '2012-01-01'))
    const run = await brought([HEAD, ...sameDay].join('\n'))
    expect(run).toMatchObject({ added: 1000, withError: 1 })
    expect(await errors(run.id)).toMatchObject([{ line: 1002, column: 'birth_date', value: '2012-01-01' }])
  })

  it.each([
    ['empty', '', 'The file is empty'],
    ['a PDF', '%PDF-1.7 and so on', 'This is a PDF. Bring the CSV file of pupils'],
    ['no text', Buffer.from([1, 2, 0, 3]), 'not a file of text'],
    ['of other columns', 'URN,Name\n1,2\n', 'The column legal_surname is missing'],
    ['parted by semicolons', FILE.replaceAll(',', ';'), 'parted by semicolons, not by commas'],
    ['without a row', `${HEAD}\r\n`, 'names its columns and has no rows'],
  ])('is refused in words when it is %s, and the file before it stays', async (_why, content, words) => {
    const before = await brought(FILE)
    later(1)
    const { body } = await bring(content).expect(422)
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/file', message: expect.stringContaining(words) }),
    ])
    const { body: runs } = await world.get('adele', '/pupils/imports?limit=1').expect(200)
    expect(runs.items[0]).toMatchObject({ stage: 'refused', refusedBecause: body.detail })
    expect((await world.get('adele', `/pupils/imports/${before.id}`).expect(200)).body.stage).toBe('read')
  })
})

describe('what a file said', () => {
  it.each([
    ['when it is left', (id: string) => send(id, 'leave').expect(200)],
    ['when another is brought', () => bring(`${HEAD}\n,Ash,Kit,2012-01-01,9,900009,,`).expect(200)],
    [
      'after a day',
      async () => {
        later(24 * 60 + 1)
        await part(PupilFiles).clear()
      },
    ],
  ])('is gone %s', async (_when, goes) => {
    const { id } = await brought(FILE)
    expect(await countOf(`pupil_import_rows where import_id = '${id}'`)).toBe(5)
    await goes(id)
    expect(await countOf(`pupil_import_rows where import_id = '${id}'`)).toBe(0)
    const { body } = await world.get('adele', `/pupils/imports/${id}`).expect(200)
    expect(body.stage).toBe('cleared')
    expect((await send(id, 'save').expect(409)).body.detail).toContain('was cleared')
  })

  it('is not gone before a day is over', async () => {
    const { id } = await brought(FILE)
    later(23 * 60)
    await part(PupilFiles).clear()
    expect(await countOf(`pupil_import_rows where import_id = '${id}'`)).toBe(5)
  })
})

describe('a long file', () => {
  it('of 20,000 pupils is read and shown at once', async () => {
    const run = await brought([HEAD, ...children(20_000, 1_000_000)].join('\n'))
    expect(run).toMatchObject({ rows: 20_000, done: 20_000, added: 20_000, withError: 0 })
    await send(run.id, 'leave').expect(200)
  }, 60_000)

  it('is refused where it has more rows than are read', async () => {
    jest.replaceProperty(part(PupilFiles), 'mostRows', 3)
    const { body } = await bring([HEAD, ...children(4)].join('\n')).expect(422)
    expect(body.detail).toBe('A file has at most 3 rows: bring it in parts')
  })

  it('is saved in parts; after a stop in between it goes on with the rest, and the same file again changes nothing', async () => {
    const text = [HEAD, ...children(1_600)].join('\n')
    const before = await countOf('pupils')
    const { id } = await brought(text)
    const planned = part(PlannedPupils)
    const save = planned.save.bind(planned)
    let parts = 0
    const stops = jest.spyOn(planned, 'save').mockImplementation(async (...given) => {
      await save(...given)
      if ((parts += 1) === 3) throw new Error('The service is stopped')
    })
    await send(id, 'save').expect(500)
    const { body: stopped } = await world.get('adele', `/pupils/imports/${id}`).expect(200)
    expect(stopped).toMatchObject({ stage: 'interrupted', savedAt: null })
    expect(stopped.added).toBeGreaterThanOrEqual(1000)
    expect(await countOf('pupils')).toBe(before + stopped.added)
    expect(await kept()).toBe(1600 - stopped.added)
    stops.mockRestore()
    const { body } = await send(id, 'save').expect(200)
    expect(body).toMatchObject({ stage: 'saved', added: 1600, done: 1600, withError: 0 })
    expect(await countOf('pupils')).toBe(before + 1600)
    expect(await countOf(`registrations where from_on = '2026-09-01'`)).toBe(1600)
    expect(await kept()).toBe(0)
    expect(await brought(text)).toMatchObject({ added: 0, changed: 0, same: 1600 })
  }, 60_000)
})

describe('files of pupils at work', () => {
  const whileOneIs = (then: () => Promise<unknown>) =>
    world.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('pupils import', 2))`)
      await then()
    })
  const stageOf = async (id: string) => (await world.get('adele', `/pupils/imports/${id}`).expect(200)).body.stage

  it('are one at a time', async () => {
    const { id } = await brought(FILE)
    await whileOneIs(async () => {
      expect((await bring(FILE).expect(409)).body.detail).toContain('Another file of pupils')
      await send(id, 'save').expect(409)
    })
  })

  it.each([
    ['read', 'reading', null, 'interrupted'],
    ['looked at again', 'reading', 'now', 'read'],
    ['saved', 'saving', 'now', 'interrupted'],
  ])('are at rest when the service stopped while one was %s', async (_what, stage, readAt, becomes) => {
    const { id } = await brought(FILE)
    await world.db.query(
      `update pupil_imports set stage = $2, read_at = case when $3::text is not null then read_at end where id = $1`,
      [id, stage, readAt],
    )
    await whileOneIs(async () => {
      expect(await stageOf(id)).toBe(stage)
      expect((await send(id, 'leave').expect(409)).body.detail).toContain('being read or saved now')
    })
    expect(await stageOf(id)).toBe(becomes)
  })
})
