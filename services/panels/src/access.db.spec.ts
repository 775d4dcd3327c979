import { StoppedClock } from '@daysix/platform/clock'
import { type RunningService, startService } from '@daysix/platform/service'
import { TemporalConnection } from '@daysix/platform/temporal'
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
import { isWorkingDay } from '@daysix/shared/calendar'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import type { DataSource } from 'typeorm'
import { AgendaService } from './agenda/agenda.service'
import { CaseDirectory, CaseNotFound } from './cases/case-facts.service'
import { ProviderDirectory } from './cases/providers.service'
import { SchoolDirectory } from './cases/schools.service'
import { WorkingDays } from './cases/working-days.service'
import { database } from './database'
import { manifest } from './main'
import { aCase, at, PROVIDERS, SECONDARY_PANEL } from './panels.test-support'

const DECISION = { outcome: 'support-centre', reasons: 'A smaller setting first', responsibleUrn: '900002' }

/** Where neither the schema nor the ids say what a door is asked with. A new door that is not answered as expected says so. */
const SAMPLES: Record<string, Sample> = {
  'POST /api/v1/series': { body: () => SECONDARY_PANEL },
  'POST /api/v1/meetings': { body: ({ seriesId }) => ({ seriesId, heldOn: '2026-12-10' }) },
  'POST /api/v1/meetings/{id}/attendance': { body: ({ memberId }) => ({ present: [memberId] }) },
  'POST /api/v1/items/{id}/removal': { body: () => ({ next: 'later', reason: 'Away' }) },
  'POST /api/v1/items/{id}/decision': { body: () => DECISION },
  'GET /api/v1/pupils/{id}/record': { query: ({ caseId }) => `caseIds=${caseId}` },
  'daysix.panels.v1.Directory/GetRecipients': {
    message: (ids) => ({ meetingId: ids['meetings/id'], audience: 'panel-members' }),
  },
  'daysix.panels.v1.Directory/GetMergeFields': {
    message: (ids) => ({ meetingId: ids['meetings/id'], itemId: ids['items/id'] }),
  },
}

const CALLERS = callersOf(manifest, { urns: ['900001'], providers: ['SSC-NORTH'] })
const NOBODYS: Ids = {
  ...{ 'meetings/id': UNKNOWN_ID, 'items/id': UNKNOWN_ID, 'cases/caseId': UNKNOWN_ID, 'outbox/id': UNKNOWN_ID },
  ...{ seriesId: UNKNOWN_ID, memberId: UNKNOWN_ID, caseId: UNKNOWN_ID, 'pupils/id': UNKNOWN_ID },
}

describe('who may do what in panels', () => {
  let service: RunningService
  let db: DataSource
  let drop: () => Promise<void>
  let knocking: Knocking
  let findings: Findings
  let ours: Ids

  beforeAll(async () => {
    const made = await testDatabase(database)
    ;({ db, drop } = made)
    service = await startService(
      manifest,
      {
        ...{ PORT: '0', GRPC_PORT: String(await freePort()), DATABASE_URL: made.url, TEMPORAL_ADDRESS: '127.0.0.1:1' },
        ...{ OIDC_ISSUER: 'http://127.0.0.1:1', CLIENT_ID: 'panels', CLIENT_SECRET: 'none', LOG_LEVEL: 'silent' },
        ...{ AUTHORITY_NAME: 'Northmere Council', AUTHORITY_CODE: '999' },
      },
      { clock: new StoppedClock(at('2026-11-02', '09:00')), withoutWorker: true },
    )
    // what stands outside this context: cases, providers, schools, working days, the engine
    const find = <T>(type: abstract new (...given: never[]) => T): T =>
      service.app.get(type as never, { strict: false })
    find(TemporalConnection).client = () => Promise.reject(new Error('not here'))
    find(WorkingDays).inForce = () => Promise.resolve((day) => isWorkingDay(day, illustrative2026))
    find(CaseDirectory).facts = (id) =>
      id === aCase(1).id ? Promise.resolve(aCase(1)) : Promise.reject(new CaseNotFound())
    find(SchoolDirectory).knows = () => Promise.resolve(true)
    find(ProviderDirectory).all = () => Promise.resolve(PROVIDERS)
    knocking = await Knocking.at(service, manifest, SAMPLES)
    findings = new Findings(knocking)
    const admin = CALLERS.find(({ name }) => name === 'admin')!
    const series = knocking.doors.find(({ name }) => name === 'POST /api/v1/series')!
    await knocking.knock(series, admin, {})
    await find(AgendaService).addToNext(aCase(1).id)
    const [row] = await db.query<{ id: string; meeting_id: string; series_id: string; member_id: string }[]>(
      `select item.id, meeting_id, series_id, (select id from panel_members order by name limit 1) as member_id
       from agenda_items item join meetings on meetings.id = meeting_id`,
    )
    ours = {
      ...{ 'meetings/id': row.meeting_id, 'items/id': row.id, 'cases/caseId': aCase(1).id, 'outbox/id': UNKNOWN_ID },
      ...{ seriesId: row.series_id, memberId: row.member_id, caseId: aCase(1).id, 'pupils/id': UNKNOWN_ID },
    }
  }, 60_000)
  afterAll(async () => {
    knocking?.end()
    await service?.stop()
    await drop?.()
  })

  const counted = () =>
    db.query<object[]>(
      `select (select count(*) from audit) as audited, (select count(*) from meetings) as meetings,
         (select json_agg(state order by id) from agenda_items) as items`,
    )

  it('has something to ask at every door', () => {
    expect(knocking.lacking(ours)).toEqual([])
  })

  it('asks everybody to sign in', async () => {
    expect(await findings.nobody(ours)).toEqual([])
  })

  it.each(CALLERS)('shows $name nothing behind a door that is shut to them, and changes nothing', async (caller) => {
    const before = await counted()
    expect(await findings.shut(caller, ours)).toEqual([])
    expect(await counted()).toEqual(before)
  })

  it.each(CALLERS)('finds nothing for $name that is not there', async (caller) => {
    expect(await findings.missing(caller, NOBODYS)).toEqual([])
  })

  it.each(CALLERS)('opens to $name what the policy opens', async (caller) => {
    expect(await findings.open(caller, ours)).toEqual([])
  })
})
