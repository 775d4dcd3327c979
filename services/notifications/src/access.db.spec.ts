import { type RunningService, startService } from '@daysix/platform/service'
import {
  callersOf,
  Findings,
  freePort,
  type Ids,
  Knocking,
  type Sample,
  UNKNOWN_ID,
} from '@daysix/platform/testing/access'
import { testDatabase } from '@daysix/platform/testing/database'
import { answersForReferrals, type StandingOfPerson } from '@daysix/platform/testing/sight'
import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { database } from './database'
import { manifest } from './main'
import { Directory } from './messages/directory.service'

/** Doors that nobody can go through here, and why. */
const NEVER: Record<string, string> = {
  'POST /api/v1/ops/outbox/{id}/set-aside': 'a fact that never got through: outbox.db.spec.ts of the platform',
}

const CALLERS = callersOf(manifest, { urns: ['900001'], providers: ['KS34-EC'] })
const NOBODYS: Ids = {
  ...{ 'messages/id': UNKNOWN_ID, 'outbox/id': UNKNOWN_ID, 'pupils/id': UNKNOWN_ID, caseId: UNKNOWN_ID },
}
/** Of a child of whom nothing is held: what the other doors ask for stays. */
const DELETION = { deletionId: UNKNOWN_ID, pupilIds: [UNKNOWN_ID], caseIds: [] }
const SAMPLES: Record<string, Sample> = {
  'daysix.notifications.v1.Records/DeleteRecord': { message: () => DELETION },
  'daysix.notifications.v1.Letters/QueueLetter': {
    message: ({ caseId }) => ({ caseId, template: 'restricted-case-opened', occasion: 'one' }),
  },
  'GET /api/v1/pupils/{id}/record': { query: ({ caseId }) => `caseIds=${caseId}` },
  'GET /api/v1/pupils/{id}/looks': { query: ({ caseId }) => `caseIds=${caseId}` },
}

const SENT = '2026-11-10T10:01:00Z'

/** What was written about one case. Operations sends again what did not go, whosever it is, and sees nothing of it. */
const OF_ONE_CASE = /\/messages\/\{id\}(?!\/retry)|\/record$/
const WHOEVERS = /\/(ops|retry)(\/|$)/

describe('who may do what in notifications', () => {
  const people = new Map<string, StandingOfPerson>()
  let service: RunningService
  let db: DataSource
  let drop: () => Promise<void>
  let knocking: Knocking
  let findings: Findings
  let letter: Ids
  let failed: Ids
  let hidden: Ids
  let shut: Ids
  let counted: () => Promise<object[]>

  beforeAll(async () => {
    const made = await testDatabase(database)
    db = made.db
    drop = made.drop
    service = await startService(
      manifest,
      {
        ...{ PORT: '0', GRPC_PORT: String(await freePort()), DATABASE_URL: made.url, TEMPORAL_ADDRESS: '127.0.0.1:1' },
        ...{
          OIDC_ISSUER: 'http://127.0.0.1:1',
          CLIENT_ID: 'notifications',
          CLIENT_SECRET: 'none',
          LOG_LEVEL: 'silent',
          SMTP_URL: 'smtp://127.0.0.1:1',
        },
        ...{ AUTHORITY_NAME: 'Northmere Council', AUTHORITY_CODE: '999', MAIL_FROM: 'team@northmere.example' },
        ...{ TEAM_PHONE: '01632 960 999', TEAM_EMAIL: 'team@northmere.example' },
      },
      { withoutWorker: true },
    )
    const aMessage = async (state: string, over: object): Promise<Ids> => {
      const id = randomUUID()
      const row = {
        ...{ id, key: id, case_id: randomUUID(), template: 'parents-told', template_version: '1', occasion: 'told' },
        ...{ audience: 'parents', recipient_id: 'one', recipient_kind: 'parent', channel: 'letter', state },
        ...{ useful_until: '2027-01-01T00:00:00Z', queued_at: '2026-11-10T10:00:00Z', ...over },
      }
      const names = Object.keys(row)
      await made.db.query(
        `insert into messages (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
        Object.values(row),
      )
      return { ...NOBODYS, 'messages/id': id, caseId: row.case_id }
    }
    letter = await aMessage('to-print', { sent_at: SENT, body_text: 'Dear Dana', body_hash: 'x' })
    failed = await aMessage('failed', { why: 'refused' })
    counted = () =>
      made.db.query(
        `select (select count(*) from audit) as audited, (select json_agg(state order by number) from messages) as states`,
      )
    hidden = await aMessage('to-print', { sent_at: SENT, body_text: 'Dear Ravenhurst', body_hash: 'x' })
    shut = await aMessage('to-print', { sent_at: SENT, body_text: 'Dear Quillfeather', body_hash: 'x' })
    const outOfSight = { hidden: new Set([hidden.caseId]), shut: new Set([shut.caseId]) }
    answersForReferrals(service.app, { ...outOfSight, people })
    const nobody = { recipients: [], leftOut: [] }
    service.app.get(Directory, { strict: false }).recipients = () => Promise.resolve(nobody)
    knocking = await Knocking.at(service, manifest, SAMPLES)
    findings = new Findings(knocking)
  }, 60_000)
  afterAll(async () => {
    knocking?.end()
    await service?.stop()
    await drop?.()
  })

  it('has something to ask at every door', () => {
    expect(knocking.lacking(letter)).toEqual([])
  })

  it('asks everybody to sign in', async () => {
    expect(await findings.nobody(letter)).toEqual([])
  })

  it('asks at each request what a person may do', async () => {
    const manager = CALLERS.find(({ name }) => name === 'manager')!
    expect(await findings.ofNow(manager, people, letter)).toEqual([])
  })

  it.each(CALLERS)('shows $name nothing behind a door that is shut to them, and changes nothing', async (caller) => {
    const before = await counted()
    expect(await findings.shut(caller, letter)).toEqual([])
    expect(await counted()).toEqual(before)
  })

  it.each(CALLERS)('finds nothing for $name that is not there', async (caller) => {
    expect(await findings.missing(caller, NOBODYS)).toEqual([])
  })

  const STAFF = CALLERS.filter(({ roles }) =>
    roles?.some((role) => ['caseworker', 'manager', 'panel', 'admin'].includes(role)),
  )

  it.each(STAFF)('hides from $name the letters of another team’s case', async (caller) => {
    const marks = [hidden['messages/id'], hidden.caseId, 'Ravenhurst']
    expect(await findings.unknown(caller, { about: OF_ONE_CASE, but: WHOEVERS }, hidden, NOBODYS, marks)).toEqual([])
  })

  it('opens no door about a case to a caseworker wider than to their own, where the authority binds them', () => {
    const caseworker = CALLERS.find(({ name }) => name === 'caseworker')!
    expect(findings.unbound(caseworker, /\/(messages|pupils\/\{id\}\/looks)/)).toEqual([])
  })

  it.each(STAFF)('asks $name for a reason before the letters of a restricted case', async (caller) => {
    expect(await findings.asksFirst(caller, OF_ONE_CASE, shut, 'restricted', ['Quillfeather'])).toEqual([])
  })

  it.each(CALLERS)('opens to $name what the policy opens', async (caller) => {
    expect(await findings.open(caller, letter)).toEqual([])
    expect(await findings.open(caller, failed)).toEqual([])
  })

  it('writes once of what happened in a case whose procedure is over', async () => {
    const internal = CALLERS.find(({ name }) => name === 'internal')!
    const door = knocking.doors.find(({ name }) => name.endsWith('Letters/QueueLetter'))!
    const ids = { ...letter, caseId: randomUUID() }
    for (const time of ['first', 'second'])
      expect([time, await knocking.knock(door, internal, ids)]).toMatchObject([time, { kind: 'done' }])
    const written = await db.query<object[]>('select template, occasion from messages where case_id = $1', [ids.caseId])
    expect(written).toEqual([{ template: 'restricted-case-opened', occasion: 'one' }])
  })

  it('is open in deed: somebody goes through every door', async () => {
    expect(await findings.neverDone(CALLERS, () => Promise.resolve(failed), NEVER)).toEqual([])
  }, 60_000)
})
