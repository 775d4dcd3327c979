import { illustrativeSchools, registerFile, windows1252 } from '@daysix/shared/illustrative-register'
import { createHash } from 'node:crypto'
import { SchoolImport } from './school-import.entity'
import { World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const HEAD =
  'URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (code),EstablishmentStatus (name),OpenDate,CloseDate,Town,TypeOfEstablishment (code),EstablishmentTypeGroup (code),Trusts (code),Trusts (name)'
const HARBOUR = '900001,999,4001,Harbour Academy,1,Open,01-09-2012,,Quay’s End,34,10,2101,Coast Trust'
const MILL = '900002,999,4002,Mill Lane School,2,Closed,01-09-1970,31-08-2026,Millton,1,4,,'
const NEW = '900003,999,4002,"Mill Lane ""Élan"" Academy",1,Open,01-09-2026,,Millton,34,10,2101,Coast Trust'
const BAD = '900004,999,4004,Nowhere School,1,Open,31-02-2026,,,34,10,,'
const FILE = [HEAD, HARBOUR, MILL, BAD, NEW, ''].join('\r\n')

/** Each a minute after the one before. */
const bring = (content: string | Buffer) => {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
  return world.sendFile('adele', '/schools/imports', content)
}
const save = (id: string) => world.post('adele', `/schools/imports/${id}/save`, {})
const differences = async (id: string, kind: string) =>
  (await world.get('adele', `/schools/imports/${id}/differences?kind=${kind}`).expect(200)).body.items as object[]
const held = async (urn: string) => (await world.get('casey', `/schools/${urn}`).expect(200)).body as object

describe('a file of the national register', () => {
  let id: string

  it('is read in Windows-1252 and shown before anything is saved, the good rows without the bad', async () => {
    await world.db.query(`update schools set safe_email = 'safe@900001.example', area = 'North' where urn = '900001'`)
    const bytes = Buffer.from(FILE.replace('’', '\x92'), 'latin1')
    const { body } = await bring(bytes).expect(200)
    expect(body).toMatchObject({
      ...{ holds: 'schools', fileName: 'edubasealldata.csv', stage: 'read', begunByName: 'adele', rows: 4 },
      ...{ added: 1, changed: 1, closed: 1, gone: 0, same: 0, withError: 1, cautions: [], bytes: bytes.length },
      fileHash: createHash('sha256').update(bytes).digest('hex'),
    })
    id = body.id
    expect((await world.get('adele', `/schools/imports/${id}/errors`).expect(200)).body).toEqual({
      items: [{ line: 4, column: 'OpenDate', value: '31-02-2026', reason: 'Enter a day that exists, like 31-08-2026' }],
      next: null,
    })
    expect(await differences(id, 'new')).toEqual([
      { urn: '900003', otherUrn: null, name: 'Mill Lane "Élan" Academy', changes: [] },
    ])
    const [mill] = (await differences(id, 'closed')) as { changes: object[] }[]
    expect(mill.changes).toContainEqual({ field: 'closed_on', before: null, after: '2026-08-31' })
    const [harbour] = (await differences(id, 'changed')) as { changes: object[] }[]
    expect(harbour.changes).toContainEqual({ field: 'town', before: null, after: 'Quay’s End' })
    expect(await held('900002')).toMatchObject({ standing: 'open' })
  })

  it('is saved with its trusts and leaves what the authority has added, and columns that it does not have', async () => {
    await save(id).expect(200)
    expect(await held('900001')).toMatchObject({
      ...{ town: 'Quay’s End', openedOn: '2012-09-01', trustCode: '2101' },
      ...{ headName: 'Ms Helen Marsh', telephone: '01632 960101' },
    })
    expect((await world.get('casey', '/schools/900001/additions').expect(200)).body).toMatchObject({
      ...{ safeEmail: 'safe@900001.example', area: 'North', exclusionEmail: 'exclusions@900001.example' },
    })
    expect(await held('900002')).toMatchObject({ standing: 'closed', closedOn: '2026-08-31' })
    expect(await held('900003')).toMatchObject({ name: 'Mill Lane "Élan" Academy', establishmentNumber: '4002' })
    await world.get('casey', '/schools/900004').expect(404)
    expect((await world.get('casey', '/trusts/2101').expect(200)).body).toMatchObject({ name: 'Coast Trust' })
    const [row] = await world.db.query<object[]>(
      `select who, subject_id, after from audit where action = 'schools-imported'`,
    )
    expect(row).toMatchObject({
      ...{ who: 'adele', subject_id: id },
      after: {
        fileName: 'edubasealldata.csv',
        fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        added: 1,
        changed: 1,
      },
    })
  })

  it('is saved once, and the same file again changes nothing', async () => {
    expect((await save(id).expect(409)).body.detail).toBe('The file was saved already. Bring the file again.')
    const { body } = await bring(FILE).expect(200)
    expect(body).toMatchObject({ added: 0, changed: 0, closed: 0, gone: 0, same: 3, withError: 1 })
    expect((await save(body.id).expect(409)).body.detail).toContain('changes nothing')
  })

  it('names the schools that it does not hold, which stay; one whose row has an error is not gone', async () => {
    const { body } = await bring([HEAD, HARBOUR, MILL.replace('31-08-2026', 'soon'), ''].join('\n')).expect(200)
    expect(body).toMatchObject({ gone: 1, same: 1, withError: 1 })
    expect(await differences(body.id, 'gone')).toEqual([
      { urn: '900003', otherUrn: null, name: 'Mill Lane "Élan" Academy', changes: [] },
    ])
  })

  it('can no longer be saved once another was read', async () => {
    const first = await bring([HEAD, HARBOUR.replace('Harbour', 'Haven')].join('\n')).expect(200)
    await bring(FILE).expect(200)
    expect((await save(first.body.id).expect(409)).body.detail).toBe(
      'Another file was read since. Bring the file again.',
    )
    expect((await world.get('adele', `/schools/imports/${first.body.id}`).expect(200)).body.stage).toBe('replaced')
    expect(await differences(first.body.id, 'changed')).toEqual([])
  })

  it.each([
    ['empty', '', 'The file is empty'],
    ['a PDF', '%PDF-1.7 and so on', 'This is a PDF'],
    ['of other columns', 'upn,surname\n1,2\n', 'does not name the columns of the register'],
    ['without a row', `${HEAD}\r\n`, 'names its columns and has no rows'],
  ])('is refused in words when it is %s, and that stands in the list', async (_why, content, words) => {
    const { body } = await bring(content).expect(422)
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/file', message: expect.stringContaining(words) }),
    ])
    const { body: runs } = await world.get('adele', '/schools/imports?limit=1').expect(200)
    expect(runs.items[0]).toMatchObject({ stage: 'refused', refusedBecause: body.detail })
  })

  it('that ends in the middle of a row is used as far as it goes, with a word of caution', async () => {
    const { body } = await bring([HEAD, HARBOUR.replace('Quay', 'Key'), MILL.slice(0, 30)].join('\r\n')).expect(200)
    expect(body).toMatchObject({
      ...{ changed: 1, withError: 1 },
      cautions: ['The file ends in the middle of a row: it is probably not whole.'],
    })
  })

  it('goes on from page to page through its errors', async () => {
    const rows = [5, 6, 7].map((n) => BAD.replace('900004', `90000${n}`))
    const { body } = await bring([HEAD, ...rows].join('\n')).expect(200)
    const { body: first } = await world.get('adele', `/schools/imports/${body.id}/errors?limit=2`).expect(200)
    const next = await world.get('adele', `/schools/imports/${body.id}/errors?cursor=${first.next}`).expect(200)
    expect([...first.items, ...next.body.items].map(({ line }: { line: number }) => line)).toEqual([2, 3, 4])
  })
})

describe('a file of links', () => {
  it('says once which school followed which, though it stands there from both sides', async () => {
    const links = [
      'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate',
      '900003,900002,Mill Lane School,Predecessor,01-09-2026',
      '900002,900003,Mill Lane Academy,Successor,01-09-2026',
      '900001,900003,Elsewhere,Sixth Form Centre Link,01-09-2026',
    ].join('\r\n')
    const { body } = await bring(links).expect(200)
    expect(body).toMatchObject({ holds: 'links', rows: 3, added: 1, same: 0, passedOver: 1, withError: 0 })
    expect(await differences(body.id, 'new')).toEqual([
      expect.objectContaining({
        urn: '900002',
        otherUrn: '900003',
        name: 'Mill Lane School, then Mill Lane "Élan" Academy',
      }),
    ])
    await save(body.id).expect(200)
    expect(await held('900003')).toMatchObject({ predecessors: [{ urn: '900002' }] })
    expect((await bring(links).expect(200)).body).toMatchObject({ added: 0, same: 1 })
  })
})

it('reads a register of the real columns without an error', async () => {
  const text = [...registerFile(illustrativeSchools(200))].join('')
  const { body } = await bring(Buffer.from(windows1252(text))).expect(200)
  expect(body).toMatchObject({ rows: 200, added: 200, withError: 0, cautions: [] })
  await save(body.id).expect(200)
  expect((await bring(Buffer.from(text)).expect(200)).body).toMatchObject({ same: 200, added: 0, changed: 0 })
})

describe('files at work', () => {
  it('are one at a time', async () => {
    await world.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('schools import', 2))`)
      expect((await bring(FILE).expect(409)).body.detail).toContain('being read or saved now')
    })
  })

  it('are interrupted when nobody is at work on them any more', async () => {
    const { id } = await world.db.manager.save(SchoolImport, {
      ...{ fileName: 'half.csv', stage: 'reading' as const, begunByName: 'adele', begunAt: world.clock.now() },
    })
    await world.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('schools import', 2))`)
      expect((await world.get('adele', `/schools/imports/${id}`).expect(200)).body.stage).toBe('reading')
    })
    expect((await world.get('adele', `/schools/imports/${id}`).expect(200)).body.stage).toBe('interrupted')
  })
})
