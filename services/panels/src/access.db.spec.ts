import { StoppedClock } from '@daysix/platform/clock'
import { type RunningService, startService } from '@daysix/platform/service'
import { TemporalConnection } from '@daysix/platform/temporal'
import {
  type Caller,
  callersOf,
  Findings,
  freePort,
  type Ids,
  Knocking,
  type Sample,
  UNKNOWN_ID,
} from '@daysix/platform/testing/access'
import { everythingIn, testDatabase } from '@daysix/platform/testing/database'
import { answersForReferrals, type StandingOfPerson } from '@daysix/platform/testing/sight'
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
import { aCase, adele, at, PROVIDERS, SECONDARY_PANEL } from './panels.test-support'
import { type SeriesDetails, SeriesService } from './series/series.service'

const DECISION = { outcome: 'support-centre', reasons: 'A smaller setting first', responsibleUrn: '900002' }

/** Of a child of whom nothing is held: what the other doors ask for stays. */
const DELETION = { deletionId: UNKNOWN_ID, pupilIds: [UNKNOWN_ID], caseIds: [] }

/** Where neither the schema nor the ids say what a door is asked with. A new door that is not answered as expected says so. */
const SAMPLES: Record<string, Sample> = {
  'POST /api/v1/series': { body: () => SECONDARY_PANEL },
  'POST /api/v1/meetings': { body: ({ seriesId }) => ({ seriesId, heldOn: '2026-12-10' }) },
  'POST /api/v1/meetings/{id}/attendance': {
    body: ({ memberId, memberIds }) => ({ present: memberIds?.split(',') ?? [memberId] }),
  },
  'POST /api/v1/items/{id}/removal': { body: () => ({ next: 'later', reason: 'Away' }) },
  'POST /api/v1/items/{id}/decision': { body: () => DECISION },
  'GET /api/v1/pupils/{id}/record': { query: ({ caseId }) => `caseIds=${caseId}` },
  'GET /api/v1/pupils/{id}/looks': { query: ({ caseId }) => `caseIds=${caseId}` },
  'daysix.panels.v1.Records/DeleteRecord': { message: () => DELETION },
  'daysix.panels.v1.Directory/GetRecipients': {
    message: (ids) => ({ meetingId: ids['meetings/id'], audience: 'panel-members' }),
  },
  'daysix.panels.v1.Directory/GetMergeFields': {
    message: (ids) => ({ meetingId: ids['meetings/id'], itemId: ids['items/id'] }),
  },
}

/** Doors that nobody can go through here, and why. */
const NEVER: Record<string, string> = {
  'POST /api/v1/ops/outbox/{id}/set-aside': 'a fact that never got through: outbox.db.spec.ts of the platform',
}

/** Doors whose answer may name a child without a trace of who was answered, and why. */
const NO_LOOK: Record<string, string> = {
  'GET /api/v1/meetings/{id}': 'numbers of cases: whose they are is in the pack',
  'POST /api/v1/meetings/{id}/attendance': 'as the meeting',
  'POST /api/v1/meetings/{id}/items': 'the number of what they put on',
  'POST /api/v1/items/{id}/removal': 'the number of what they took off',
  'POST /api/v1/items/{id}/conflicts': 'the number of what a member stands aside from',
}

const CALLERS = callersOf(manifest, { urns: ['900001'], providers: ['SSC-NORTH'] })
const NOBODYS: Ids = {
  ...{ 'meetings/id': UNKNOWN_ID, 'items/id': UNKNOWN_ID, 'cases/caseId': UNKNOWN_ID, 'outbox/id': UNKNOWN_ID },
  ...{ seriesId: UNKNOWN_ID, memberId: UNKNOWN_ID, caseId: UNKNOWN_ID, 'pupils/id': UNKNOWN_ID },
}

/** Doors to something of one case. */
const OF_ONE_CASE = /\/(cases|items)\/\{|POST .*\/meetings\/\{id\}\/items$|\/record$/
/** Operations name a case by its number alone. */
const WHOEVERS = /\/ops(\/|$)/

describe('who may do what in panels', () => {
  const people = new Map<string, StandingOfPerson>()
  const clock = new StoppedClock(at('2026-11-02', '09:00'))
  let service: RunningService
  let db: DataSource
  let drop: () => Promise<void>
  let knocking: Knocking
  let findings: Findings
  let ours: Ids
  let hidden: Ids
  let shut: Ids
  let elsewhere: Ids
  const manager = CALLERS.find(({ name }) => name === 'manager')!
  const known = new Map([1, 2, 3].map((number) => [aCase(number).id, aCase(number)]))
  const outOfSight = { hidden: new Set([aCase(2).id]), shut: new Set([aCase(3).id]) }

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
      { clock, withoutWorker: true },
    )
    // what stands outside this context: cases, providers, schools, working days, the engine
    const find = <T>(type: abstract new (...given: never[]) => T): T =>
      service.app.get(type as never, { strict: false })
    find(TemporalConnection).client = () => Promise.reject(new Error('not here'))
    answersForReferrals(service.app, { knows: (id) => known.has(id), ...outOfSight, people })
    find(WorkingDays).inForce = () => Promise.resolve((day) => isWorkingDay(day, illustrative2026))
    find(CaseDirectory).facts = (id) =>
      known.has(id) ? Promise.resolve(known.get(id)!) : Promise.reject(new CaseNotFound())
    find(SchoolDirectory).knows = () => Promise.resolve(true)
    find(ProviderDirectory).all = () => Promise.resolve(PROVIDERS)
    knocking = await Knocking.at(service, manifest, SAMPLES)
    findings = new Findings(knocking)
    const admin = CALLERS.find(({ name }) => name === 'admin')!
    const series = knocking.doors.find(({ name }) => name === 'POST /api/v1/series')!
    await knocking.knock(series, admin, {})
    for (const id of known.keys()) await find(AgendaService).addToNext(id)
    const young = aCase(4, { ncYear: '5' })
    known.set(young.id, young)
    const primary = { ...SECONDARY_PANEL, name: 'Primary placement panel', weekday: 3, keyStages: ['KS1', 'KS2'] }
    await find(SeriesService).save(primary as SeriesDetails, adele)
    await find(AgendaService).addToNext(young.id)
    elsewhere = await onAgenda(young.id)
    ;[ours, hidden, shut] = await Promise.all([1, 2, 3].map((number) => onAgenda(aCase(number).id)))
  }, 60_000)
  afterAll(async () => {
    knocking?.end()
    await service?.stop()
    await drop?.()
  })

  async function onAgenda(caseId: string): Promise<Ids> {
    const [row] = await db.query<{ id: string; meeting_id: string; series_id: string; member_id: string }[]>(
      `select item.id, meeting_id, series_id, (select id from panel_members member where member.series_id = meetings.series_id order by name limit 1) as member_id
       from agenda_items item join meetings on meetings.id = meeting_id where case_id = $1`,
      [caseId],
    )
    return {
      ...{ 'meetings/id': row.meeting_id, 'items/id': row.id, 'cases/caseId': caseId, 'outbox/id': UNKNOWN_ID },
      ...{ seriesId: row.series_id, memberId: row.member_id, caseId, 'pupils/id': UNKNOWN_ID },
    }
  }

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

  it('asks at each request what a person may do', async () => {
    expect(await findings.ofNow(manager, people, ours)).toEqual([])
  })

  it.each(CALLERS)('shows $name nothing behind a door that is shut to them, and changes nothing', async (caller) => {
    const before = await counted()
    expect(await findings.shut(caller, ours)).toEqual([])
    expect(await counted()).toEqual(before)
  })

  it('takes no member of another panel for one of its own, and changes nothing', async () => {
    clock.moveTo(at('2026-11-05', '15:00'))
    const before = await everythingIn(db)
    const marks = [elsewhere['items/id'], elsewhere.caseId]
    const { tried, found } = await findings.swapped(manager, ours, elsewhere, NOBODYS, marks, ['memberId'])
    expect(found).toEqual([])
    expect(await everythingIn(db)).toEqual(before)
    expect(tried).toContain('POST /api/v1/items/{id}/conflicts: memberId')
    expect(tried).toContain('POST /api/v1/meetings/{id}/attendance: memberId')
  })

  it.each(CALLERS)('finds nothing for $name that is not there', async (caller) => {
    expect(await findings.missing(caller, NOBODYS)).toEqual([])
  })

  const STAFF = CALLERS.filter(({ name }) => !['internal', 'school', 'centre'].includes(name))

  it.each(STAFF)('hides from $name that there is a case of another team', async (caller) => {
    const nobodys = { ...hidden, 'items/id': UNKNOWN_ID, 'cases/caseId': UNKNOWN_ID, caseId: UNKNOWN_ID }
    const marks = [hidden['items/id'], hidden.caseId, 'AP-26-00002']
    expect(await findings.unknown(caller, { about: OF_ONE_CASE, but: WHOEVERS }, hidden, nobodys, marks)).toEqual([])
  })

  it('opens no door about a case to a caseworker wider than to their own, where the authority binds them', () => {
    const caseworker = CALLERS.find(({ name }) => name === 'caseworker')!
    expect(findings.unbound(caseworker, /\/(cases|items|meetings|pupils\/\{id\}\/looks)/)).toEqual([])
  })

  it.each(STAFF)('asks $name for a reason before a restricted case', async (caller) => {
    expect(await findings.asksFirst(caller, OF_ONE_CASE, shut, 'restricted', ['Robin'])).toEqual([])
  })

  it('leaves a case of another team out of the pack and the counts, and says nothing of a restricted one', async () => {
    const panel = CALLERS.find(({ name }) => name === 'panel')!
    const answered = async (name: string) => {
      const door = knocking.doors.find((one) => one.name === name)!
      return (await knocking.knock(door, panel, ours)).text
    }
    expect(JSON.parse((await answered('GET /api/v1/meetings')).slice(4))).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: ours['meetings/id'], cases: 2 })]),
    })
    const pack = await answered('GET /api/v1/meetings/{id}/pack')
    expect(JSON.parse(pack.slice(4))).toMatchObject({ pages: [{ number: 1 }, { number: 2 }], meeting: { cases: 2 } })
    const looks = await db.query<{ subject_id: string }[]>(
      `select distinct subject_id from audit where action = 'viewed' and subject_kind = 'case'`,
    )
    expect(looks.map(({ subject_id }) => subject_id)).toEqual([ours.caseId])
  })

  it.each(CALLERS)('opens to $name what the policy opens', async (caller) => {
    expect(await findings.open(caller, ours)).toEqual([])
  })

  it('says in each entry of the audit which case it is about', async () => {
    const without = await db.query<object[]>(
      `select action from audit where case_id is null and (subject_kind in ('agenda-item', 'case') or action like 'item-%')`,
    )
    expect(without).toEqual([])
  })

  /** A case on the agenda of a meeting that is being held, with everybody there. */
  async function fresh(facts: Parameters<typeof aCase>[1] = {}): Promise<Ids> {
    const next = aCase(known.size + 1, facts)
    known.set(next.id, next)
    clock.moveTo(at('2026-11-09', '09:00'))
    await service.app.get(AgendaService, { strict: false }).addToNext(next.id)
    clock.moveTo(at('2026-11-12', '15:00'))
    const ids = await onAgenda(next.id)
    const members = await db.query<{ id: string }[]>('select id from panel_members where series_id = $1', [
      ids.seriesId,
    ])
    const decided = knocking.doors.find(({ name }) => name === 'POST /api/v1/meetings/{id}/attendance')!
    const present = { ...ids, memberIds: members.map(({ id }) => id).join() }
    await knocking.knock(decided, manager, present)
    return present
  }

  it('is open in deed: somebody goes through every door', async () => {
    expect(await findings.neverDone(CALLERS, () => fresh(), NEVER)).toEqual([])
  }, 60_000)

  it('shows nobody anything of a child without a trace of it', async () => {
    const child = await fresh({ pupilName: 'Iris Traceable' })
    const leftTrace = async (sub: string) =>
      (
        await db.query<object[]>(
          `select from audit where who = $1 and (case_id = $2 or jsonb_exists(after -> 'caseIds', $2))`,
          [sub, child.caseId],
        )
      ).length > 0
    const caller: Caller = {
      name: 'everybody at the authority',
      roles: ['caseworker', 'manager', 'panel', 'admin', 'ops'],
    }
    expect(await findings.traceless(caller, child, ['Iris Traceable', child['items/id']], leftTrace, NO_LOOK)).toEqual(
      [],
    )
  })
})
