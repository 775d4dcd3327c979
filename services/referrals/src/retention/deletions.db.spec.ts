import { verifyAudit } from '@daysix/platform/audit-chain'
import { Peers } from '@daysix/platform/peers'
import { TemporalConnection, WorkflowNotFoundError } from '@daysix/platform/temporal'
import { nothingHoldsTheSealBack } from '@daysix/platform/testing/database'
import { tablesHolding } from '@daysix/platform/testing/words-held'
import { A_REPORT, AISHA, JORDAN, World } from '../world.test-support'

/** Nobody else is called so: whatever is left of this child is found by these. */
const CANARIES = ['Quenby', 'Ollerenshaw', 'Thistlewood', 'Y341999923003', 'quenbymail']
const QUENBY = {
  ...JORDAN,
  ...{ upn: null, legalForename: 'Quenby', legalSurname: 'Ollerenshaw', birthDate: '2001-11-10' },
  contacts: [{ ...JORDAN.contacts[0], name: 'Una Thistlewood', email: 'quenbymail@families.example' }],
}
/** The same child, entered twice. */
const TWICE = { ...QUENBY, upn: 'Y341999923003', legalForename: 'Quenbyna', birthDate: '2001-11-11', contacts: [] }
const REASON = 'Quenby Ollerenshaw’s record is due and nothing stands against it'

let world: World
let quenby: string
let twice: string
let caseId: string
const running = new Set<string>()
let engineIsAway = false
/** What the other services answer, and what they were asked. */
const HEADS = { before: { position: 4, hash: 'aa' }, after: { position: 9, hash: 'bb' } }
const part = () => ({ tables: [{ name: 'messages', count: 2 }], erased: 1, ...HEADS })
const answers: Record<string, () => object> = { panels: part, placements: part, notifications: part }
const asked: Record<string, unknown>[] = []

const put = async (pupil: object) => (await world.post('adele', '/pupils', pupil).expect(200)).body.id as string
const ask = (who = 'morgan', pupilId = quenby) => world.post(who, `/pupils/${pupilId}/deletion`, { reason: REASON })
const confirm = (id: string, who = 'adele') => world.post(who, `/retention/deletions/${id}/confirm`, {})
const certificate = async (id: string) => (await world.get('morgan', `/retention/deletions/${id}`).expect(200)).body

beforeAll(async () => {
  world = await World.begin()
  world.service.app.get(TemporalConnection, { strict: false }).client = () => {
    if (engineIsAway) return Promise.reject(new Error('away'))
    const describe = (id: string) =>
      running.has(id)
        ? Promise.resolve({
            status: { name: 'RUNNING' },
            runId: 'one',
            startTime: new Date(),
            historyLength: 1,
            raw: {},
          })
        : Promise.reject(new WorkflowNotFoundError('not found', id, undefined))
    return Promise.resolve({ workflow: { getHandle: (id: string) => ({ describe: () => describe(id) }) } } as never)
  }
  world.service.app.get(Peers, { strict: false }).call = ((peer: string, ...rest: unknown[]) => {
    asked.push({ peer, method: rest[2], ...(rest[3] as object) })
    return Promise.resolve().then(() => answers[peer]())
  }) as Peers['call']

  world.itIs('2018-09-10T11:00')
  quenby = await put(QUENBY)
  twice = await put(TWICE)
  const merging = { mergedId: twice, taken: ['upn'], reason: 'Quenby was entered twice' }
  await world.post('morgan', `/pupils/${quenby}/merges`, merging).expect(200)

  world.itIs('2026-11-10T11:00')
  const suspension = { category: 'SUSP', startsOn: '2026-09-14', endsOn: '2026-09-15' }
  await world.post('casey', `/pupils/${quenby}/suspensions`, suspension).expect(201)
  const report = { ...A_REPORT, pupil: { upn: 'Y341999923003' } }
  caseId = (await world.post('sam', '/cases', report).expect(201)).body.id as string
  const restriction = { level: 'restricted', team: 'safeguarding', reason: 'Quenby is at risk' }
  await world.post('morgan', `/cases/${caseId}/restriction`, restriction).expect(200)
  await world.post('morgan', `/cases/${caseId}/opening`, { reason: 'Quenby’s mother rang' }).expect(200)
  for (const who of ['morgan', 'adele']) world.joins(who, 'safeguarding')
  const attempt = { madeOn: '2026-11-10', method: 'telephone', result: 'spoke', note: 'Una Thistlewood answered' }
  await world.post('morgan', `/cases/${caseId}/contact-attempts`, attempt).expect(201)
  await world.post('casey', '/pupils/search', { name: 'Quenby Ollerenshaw' }).expect(200)
  await world.post('morgan', `/pupils/${quenby}/legal-hold`, { reason: 'Quenby claims' }).expect(200)
  // another child's record, with a case of its own
  const other = { ...A_REPORT, schoolUrn: '900002', pupil: { upn: AISHA.upn } }
  await world.post('ruth', '/cases', other).expect(201)
}, 60_000)
afterAll(() => world.end())
beforeEach(() => world.itIs('2026-11-10T15:00'))

describe('a record that must stay', () => {
  it('is kept by everything that stands against it, and says so', async () => {
    running.add(`case/${caseId}`)
    world.itIs('2026-11-09T15:00')
    const { body } = await ask().expect(409)
    expect(body).toMatchObject({
      code: 'record-must-stay',
      detail:
        'The record is under a legal hold. A case of this child is open. The record is kept until 10 November 2026. The procedure of case AP-26-00001 is still running.',
    })
    expect(await tablesHolding(world.db, ['record-deletion-asked'])).toEqual([])
  })

  it('is not let go while nobody can see whether its procedure runs', async () => {
    engineIsAway = true
    const { body } = await ask().expect(409)
    expect(body.detail).toContain('It cannot be seen now whether a procedure of this child is still running')
    engineIsAway = false
  })

  it('is not let go while it can still become two records', async () => {
    await world
      .post('morgan', `/pupils/${quenby}/legal-hold/release`, { reason: 'Quenby’s claim is settled' })
      .expect(200)
    await world.db.query(`update cases set stage = 'closed', outcome = 'withdrawn', closed_at = now() where id = $1`, [
      caseId,
    ])
    running.clear()
    await world.db.query(`update pupil_merges set undo_until = '2026-11-10'`)
    expect((await ask().expect(409)).body.detail).toBe(
      'Two records became this one, which can be undone until 10 November 2026: wait until that day is over.',
    )
    await world.db.query(`update pupil_merges set undo_until = '2018-10-10'`)
  })

  it('is not for caseworkers, schools and analysts to delete', async () => {
    for (const who of ['casey', 'sam', 'ana']) await ask(who).expect(404)
    await ask('morgan', '00000000-0000-4000-8000-00000000dead').expect(404)
    await world.post('morgan', `/pupils/${quenby}/deletion`, { reason: ' ' }).expect(422)
  })
})

describe('a record that is due', () => {
  let id: string

  it('is asked to be deleted by one person, once, who may think again', async () => {
    const { body } = await ask().expect(200)
    expect(body).toMatchObject({
      state: 'asked',
      rule: 'RT-01',
      years: 25,
      reason: REASON,
      askedBy: 'morgan',
      parts: [],
    })
    await ask('adele').expect(409)
    const waits = async () => (await world.get('adele', `/pupils/${quenby}/retention`).expect(200)).body.deletionId
    expect(await waits()).toBe(body.id)
    const withdrawn = await world.post('morgan', `/retention/deletions/${body.id}/withdraw`, {}).expect(200)
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawnBy: 'morgan' })
    expect(await waits()).toBeNull()
    await confirm(body.id).expect(409)
    world.itIs('2026-11-10T15:05')
    id = (await ask().expect(200)).body.id
  })

  it('is deleted when somebody else confirms it, and not before', async () => {
    const { body } = await confirm(id, 'morgan').expect(409)
    expect(body.detail).toBe(
      'Whoever asks that a record be deleted cannot confirm it: another manager or administrator does.',
    )
    await confirm(id, 'casey').expect(404)
    await world.get('morgan', `/pupils/${quenby}/retention`).expect(200)
  })

  it('is looked at again when it is confirmed', async () => {
    await world.post('morgan', `/pupils/${quenby}/legal-hold`, { reason: 'Quenby claims again' }).expect(200)
    expect((await confirm(id).expect(409)).body.detail).toBe('The record is under a legal hold.')
    await world.post('morgan', `/pupils/${quenby}/legal-hold/release`, { reason: 'Quenby has settled' }).expect(200)
  })

  it('is gone at once here, whatever the other services say', async () => {
    expect((await tablesHolding(world.db, CANARIES)).length).toBeGreaterThan(8)
    answers.panels = () => {
      throw Object.assign(new Error('no such value: "Quenby Ollerenshaw"'), { code: 14 })
    }
    expect((await confirm(id).expect(200)).body).toMatchObject({
      state: 'under-way',
      confirmedBy: 'adele',
      reason: null,
    })
    await world.get('morgan', `/pupils/${quenby}`).expect(404)
    await world.get('morgan', `/cases/${caseId}`).expect(404)
    await world.get('morgan', `/pupils/${quenby}/record`).expect(404)
    expect(await tablesHolding(world.db, CANARIES)).toEqual([])
  })

  it('is shown as under way for as long as one service has not answered, and why', async () => {
    let body = await certificate(id)
    while (body.parts.filter(({ done }: { done: boolean }) => done).length < 3 || body.parts[1].tries === 0)
      body = await certificate(id)
    expect(body).toMatchObject({ state: 'under-way' })
    expect(body.parts[1]).toMatchObject({ service: 'panels', done: false, failedBecause: 'It answered UNAVAILABLE' })
  })

  it('has a certificate once every service has shown what it deleted, and it names no child', async () => {
    answers.panels = part
    await world.post('adele', `/retention/deletions/${id}/retry`, {}).expect(200)
    let body = await certificate(id)
    while (body.state !== 'done') body = await certificate(id)
    expect(body).toMatchObject({
      ...{ id, rule: 'RT-01', record: 'A child’s record', askedBy: 'morgan', confirmedBy: 'adele', pupilId: quenby },
      histories: expect.stringContaining('engine keeps closed procedures'),
      parts: [
        {
          service: 'referrals',
          tables: expect.arrayContaining([
            { name: 'pupils', rows: 1 },
            { name: 'cases', rows: 1 },
            { name: 'pupil_merges', rows: 1 },
            { name: 'case_restrictions', rows: 1 },
            { name: 'contact_attempts', rows: 1 },
            { name: 'legal_holds', rows: 2 },
          ]),
          headBefore: { position: expect.any(Number) },
          headAfter: { position: expect.any(Number) },
        },
        ...['panels', 'placements', 'notifications'].map((service) => ({
          ...{ service, tables: [{ name: 'messages', rows: 2 }], erasedOfAudit: 1 },
          ...{ headBefore: HEADS.before, headAfter: HEADS.after, failedBecause: null },
        })),
      ],
    })
    expect(body.parts[0].headAfter.position).toBeGreaterThan(body.parts[0].headBefore.position)
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${CANARIES.join('|')}|2001-11`, 'i'))
    expect((await world.get('morgan', '/retention/deletions?limit=1').expect(200)).body.items).toMatchObject([{ id }])
  })

  it('was asked of the others by opaque ids, that of the record that became part of it among them', () => {
    const parts = asked.filter((one) => one.deletionId === id)
    expect(new Set(parts.map(({ peer }) => peer))).toEqual(new Set(['panels', 'placements', 'notifications']))
    for (const part of parts)
      expect(part).toMatchObject({ method: 'DeleteRecord', pupilIds: [quenby, twice], caseIds: [caseId] })
  })

  it('leaves an audit that still fits its chain, with who looked and when', async () => {
    await nothingHoldsTheSealBack(world.db)
    const { findings, erased } = await world.db.transaction('REPEATABLE READ', (tx) => verifyAudit(tx))
    const [{ emptied }] = await world.db.query<{ emptied: number }[]>(
      'select count(*)::int as emptied from audit where erased_by = $1',
      [id],
    )
    expect(emptied).toBeGreaterThan(10)
    expect({ findings, erased }).toEqual({ findings: [], erased: emptied })
    const { body } = await world.get('adele', `/audit?subjectId=${caseId}&subjectKind=case`).expect(200)
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'opened-restricted', who: 'morgan', reason: null })]),
    )
  })

  it('is proved by its certificate alone: words taken away without one are found', async () => {
    const strange = '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b'
    const [{ row }] = await world.db.query<{ row: string }[]>(
      `select max(id)::text as row from audit where erased_by is null and action = 'pupil-changed'`,
    )
    await world.asOwner(
      `update audit set before = null, after = null, reason = null, salt = null, erased_by = '${strange}' where id = ${row}`,
    )
    await nothingHoldsTheSealBack(world.db)
    const { findings } = await world.db.transaction('REPEATABLE READ', (tx) => verifyAudit(tx))
    expect(findings).toMatchObject([{ what: 'changed', row }])
  })

  it('leaves the records of other children as they were', async () => {
    const { body } = await world.get('casey', '/cases').expect(200)
    expect(body.items).toMatchObject([{ reference: 'AP-26-00002' }])
    expect(await tablesHolding(world.db, ['Farouk'])).toEqual(
      expect.arrayContaining(['referrals.pupils', 'referrals.pupil_facts']),
    )
  })

  it('has a certificate that the service cannot take away', async () => {
    await expect(world.db.query('delete from record_deletions')).rejects.toThrow('permission denied')
    await expect(world.db.query('update audit set reason = null')).rejects.toThrow('permission denied')
  })
})
