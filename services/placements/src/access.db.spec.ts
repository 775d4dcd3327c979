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
import { civilDate } from '@daysix/shared/civil-date'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { DEFAULT_SETTINGS } from '@daysix/shared/clocks'
import { parseLocalDateTime } from '@daysix/shared/instant'
import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { Calendars } from './cases/calendars.service'
import { StaySettings } from './cases/stay-settings.service'
import { CaseDirectory, CaseNotFound } from './cases/case-facts.service'
import { database } from './database'
import { manifest } from './main'
import { PlacementsActivities } from './placements.activities'
import { aProvider, aSupportCentre } from './testing.test-support'

const OF_CASE = (ids: Ids) => ({ caseId: ids['cases/caseId'], audience: 'centre' })
const WHOLE_DAY = ['AM', 'PM'].map((session) => ({ session, site: 'school' }))
const MORNING = [{ session: 'AM', site: 'school' }]

/** Of a child of whom nothing is held: what the other doors ask for stays. */
const DELETION = { deletionId: UNKNOWN_ID, pupilIds: [UNKNOWN_ID], caseIds: [] }

const ENDED = { endedOn: '2026-11-16', outcome: 'withdrawn' }
const REVIEWED = { heldOn: '2026-11-16', decision: 'phased', reasons: 'Ready for half days' }

/** Where neither the schema nor the ids say what a door is asked with. A new door that is not answered as expected says so. */
const SAMPLES: Record<string, Sample> = {
  'GET /api/v1/placements': { query: ({ providerCode }) => `provider=${providerCode}` },
  'POST /api/v1/providers': { body: ({ providerCode }) => aProvider({ code: providerCode }) },
  'POST /api/v1/cases/{caseId}/provision': {
    body: ({ providerCode }) => ({
      ...{ providerCode, startsOn: '2026-11-17', startsAt: '09:00', endsAt: '15:00', hoursPerWeek: 25 },
      reportTo: 'Reception',
    }),
  },
  'POST /api/v1/placements/{id}/extension': {
    body: () => ({ untilWeek: 13, reason: 'Not ready yet', approver: 'Morgan' }),
  },
  'PUT /api/v1/placements/{id}/reintegration': {
    body: () => ({ agreedBy: 'Head of year', steps: [{ on: '2026-12-14', sessions: WHOLE_DAY, fullTimetable: true }] }),
  },
  'PUT /api/v1/placements/{id}/registers/{weekBegins}': {
    body: () => ({
      marks: [
        { on: '2026-11-16', session: 'AM', code: '/' },
        { on: '2026-11-16', session: 'PM', code: '\\' },
      ],
    }),
  },
  'POST /api/v1/placements/{id}/acceptance': { body: () => ({ startsOn: '2026-11-16' }) },
  'POST /api/v1/placements/{id}/start': { body: () => ({ startedOn: '2026-11-16' }) },
  'POST /api/v1/placements/{id}/end': { body: () => ENDED },
  'POST /api/v1/placements/{id}/end-report': { body: () => ({ text: 'Settled', sentOn: '2026-11-16' }) },
  'PUT /api/v1/placements/{id}/review': {
    body: () => ({ bookedFor: '2026-12-14', bookedAt: '10:00', place: 'At the centre' }),
  },
  'POST /api/v1/placements/{id}/review/decision': { body: () => REVIEWED },
  'POST /api/v1/provisions/{id}/start': { body: () => ({ startedOn: '2026-11-17' }) },
  'POST /api/v1/placements/{id}/offer': { body: (ids) => ({ providerCode: ids['providers/code'] }) },
  'POST /api/v1/placements/{id}/review/views': { body: () => ({ party: 'school', words: 'Welcome back' }) },
  'GET /api/v1/pupils/{id}/record': { query: (ids) => `caseIds=${ids['cases/caseId']}` },
  'GET /api/v1/pupils/{id}/looks': { query: (ids) => `caseIds=${ids['cases/caseId']}` },
  'daysix.placements.v1.Records/DeleteRecord': { message: () => DELETION },
  'daysix.placements.v1.Directory/GetRecipients': { message: OF_CASE },
  'daysix.placements.v1.Directory/GetMergeFields': { message: OF_CASE },
  'daysix.placements.v1.Directory/ListProviders': { message: () => ({ kind: '' }) },
}

/** Doors that nobody can go through here, and why. */
const NEVER: Record<string, string> = {
  'POST /api/v1/ops/outbox/{id}/set-aside': 'a fact that never got through: outbox.db.spec.ts of the platform',
  'POST /api/v1/cases/{caseId}/allocated-start':
    'a child for whom a panel named another school: placements/placements.db.spec.ts',
}

/** Doors whose answer may name a child without a trace of who was answered, and why. */
const NO_LOOK: Record<string, string> = {
  'GET /api/v1/providers/{code}/pupils': 'whom a centre teaches, by name; whose stay is opened is written then',
}

const CALLERS = callersOf(manifest, { urns: ['900002'], providers: ['KS34-EC', 'SSC-NORTH'] })
const ELSEWHERE: Caller[] = [
  { name: 'a school elsewhere', roles: ['school'], urns: ['800001'] },
  { name: 'a centre elsewhere', roles: ['centre'], providers: ['EC-ELSEWHERE'] },
]
const NOBODYS: Ids = {
  ...Object.fromEntries(
    ['placements', 'provisions', 'reintegration-steps', 'outbox', 'pupils'].map((kind) => [`${kind}/id`, UNKNOWN_ID]),
  ),
  ...{ 'cases/caseId': UNKNOWN_ID, 'registers/weekBegins': '2026-11-16', 'providers/code': 'NOWHERE' },
  providerCode: 'NOWHERE',
}

/** Doors to something of one case. */
const OF_ONE_CASE = /\/(cases|placements|provisions|reintegration-steps)\/\{|\/record$/
/** Operations name a case by its number alone. */
const WHOEVERS = /\/ops(\/|$)/

describe('who may do what in placements', () => {
  const clock = new StoppedClock(parseLocalDateTime('2026-11-10T10:00').at)
  const schoolOf = new Map<string, string>()
  const people = new Map<string, StandingOfPerson>()
  let service: RunningService
  let db: DataSource
  let drop: () => Promise<void>
  let knocking: Knocking
  let findings: Findings
  let own: Ids
  let others: Ids
  let ended: Ids
  let hidden: Ids
  let shut: Ids
  const outOfSight = { hidden: new Set<string>(), shut: new Set<string>() }

  beforeAll(async () => {
    const made = await testDatabase(database)
    ;({ db, drop } = made)
    service = await startService(
      manifest,
      {
        ...{ PORT: '0', GRPC_PORT: String(await freePort()), DATABASE_URL: made.url, TEMPORAL_ADDRESS: '127.0.0.1:1' },
        ...{ OIDC_ISSUER: 'http://127.0.0.1:1', CLIENT_ID: 'placements', CLIENT_SECRET: 'none', LOG_LEVEL: 'silent' },
        ...{ AUTHORITY_NAME: 'Northmere Council', AUTHORITY_CODE: '999' },
      },
      { clock, withoutWorker: true },
    )
    // what stands outside this context: the case, the calendar, the engine
    const find = <T>(type: abstract new (...given: never[]) => T): T =>
      service.app.get(type as never, { strict: false })
    find(TemporalConnection).client = () => Promise.reject(new Error('not here'))
    answersForReferrals(service.app, { knows: (id) => schoolOf.has(id), ...outOfSight, people })
    find(Calendars).of = () => Promise.resolve(illustrative2026)
    find(StaySettings).of = () => Promise.resolve(DEFAULT_SETTINGS)
    find(Calendars).asItIsNow = () => Promise.resolve(illustrative2026)
    find(CaseDirectory).facts = (id) => {
      const urn = schoolOf.get(id)
      if (!urn) return Promise.reject(new CaseNotFound())
      return Promise.resolve({
        ...{ id, reference: 'AP-26-00001', closed: false, schoolUrn: urn, responsibleUrn: urn, ncYear: '9' },
        ...{ pupilName: schoolOf.get(`child ${id}`)!, daySixOn: civilDate('2026-11-17'), schoolName: `School ${urn}` },
      })
    }
    knocking = await Knocking.at(service, manifest, SAMPLES)
    findings = new Findings(knocking)
    for (const [ec, ssc, places] of [
      ['KS34-EC', 'SSC-NORTH', 4],
      ['EC-SOUTH', 'SSC-SOUTH', 1],
    ] as const)
      for (const provider of [aProvider({ code: ec, places: 50 }), aSupportCentre({ code: ssc, places })])
        await asking('admin', 'POST', '/providers', provider)
    own = await theirs('900002', 'KS34-EC', 'SSC-NORTH')
    ended = await theirs('900002', 'KS34-EC', 'SSC-NORTH')
    hidden = await theirs('900002', 'KS34-EC', 'SSC-NORTH', 'Lee Ravenhurst')
    shut = await theirs('900002', 'KS34-EC', 'SSC-NORTH', 'Noor Quillfeather')
    others = await theirs('900003', 'EC-SOUTH', 'SSC-SOUTH')
    const placement = ended['placements/id']
    await asking('caseworker', 'POST', `/placements/${placement}/end`, { endedOn: '2026-11-16', outcome: 'withdrawn' })
    for (const caseId of casesOf(hidden)) outOfSight.hidden.add(caseId)
    for (const caseId of casesOf(shut)) outOfSight.shut.add(caseId)
  }, 60_000)
  afterAll(async () => {
    knocking?.end()
    await service?.stop()
    await drop?.()
  })

  async function asking<Reply>(name: string, method: string, path: string, body: object): Promise<Reply> {
    const token = await knocking.tokenOf(CALLERS.find((caller) => caller.name === name)!)
    const response = await fetch(`${service.http}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as Reply
  }

  /** A child arranged for at one centre and placed at another, with a step of the way back. */
  async function theirs(urn: string, ec: string, ssc: string, child = `Child of ${urn}`): Promise<Ids> {
    clock.moveTo(parseLocalDateTime('2026-11-10T10:00').at)
    const [provided, placed] = [randomUUID(), randomUUID()]
    for (const caseId of [provided, placed]) schoolOf.set(caseId, urn).set(`child ${caseId}`, child)
    const arrange = SAMPLES['POST /api/v1/cases/{caseId}/provision'].body!({ providerCode: ec })
    const provision = await asking<{ id: string }>('caseworker', 'POST', `/cases/${provided}/provision`, arrange)
    clock.moveTo(parseLocalDateTime('2026-11-16T08:00').at)
    const { placementId } = await service.app
      .get(PlacementsActivities, { strict: false })
      .seekPlace({ caseId: placed, itemId: randomUUID(), outcome: 'support-centre', responsibleUrn: urn })
    await asking('caseworker', 'POST', `/placements/${placementId}/acceptance`, { startsOn: '2026-11-16' })
    const started = await asking<{ providerCode: string }>('caseworker', 'POST', `/placements/${placementId}/start`, {
      startedOn: '2026-11-16',
    })
    expect(started.providerCode).toBe(ssc)
    await db.query(`insert into reintegration_plans values ($1, 1, 'Head of year', now(), 1)`, [placementId])
    const [step] = await db.query<{ id: string }[]>(
      `insert into reintegration_steps (placement_id, takes_place_on, sessions, full_timetable, revision)
       values ($1, '2026-11-16', $2, false, 1) returning id`,
      [placementId, JSON.stringify(MORNING)],
    )
    return {
      ...{ 'cases/caseId': provided, 'provisions/id': provision.id, 'placements/id': placementId },
      ...{ 'reintegration-steps/id': step.id, 'registers/weekBegins': '2026-11-16', 'outbox/id': UNKNOWN_ID },
      ...{ 'pupils/id': UNKNOWN_ID, 'providers/code': ssc, providerCode: ec, placed },
    }
  }
  /** Arranged for while education was to begin, and placed afterwards: two cases, as far as this context knows. */
  const casesOf = (ids: Ids) => [ids['cases/caseId'], ids.placed]

  const marksOf = (ids: Ids) =>
    ['cases/caseId', 'provisions/id', 'placements/id', 'reintegration-steps/id'].map((name) => ids[name])
  const counted = () =>
    db.query<object[]>(
      `select (select count(*) from audit) as audited, (select count(*) from placements) as placements,
         (select count(*) from day_six_provisions) as provisions`,
    )

  it('has something to ask at every door', () => {
    expect(knocking.lacking(own)).toEqual([])
  })

  it('asks everybody to sign in', async () => {
    expect(await findings.nobody(own)).toEqual([])
  })

  it('asks at each request what a person may do', async () => {
    const manager = CALLERS.find(({ name }) => name === 'manager')!
    expect(await findings.ofNow(manager, people, own)).toEqual([])
  })

  it.each(CALLERS)('shows $name nothing behind a door that is shut to them, and changes nothing', async (caller) => {
    const before = await counted()
    expect(await findings.shut(caller, own)).toEqual([])
    expect(await counted()).toEqual(before)
  })

  it.each(['school', 'centre'])(
    'answers a %s for the children of another as for children who are not there',
    async (role) => {
      const caller = CALLERS.find(({ name }) => name === role)!
      expect(await findings.foreign(caller, others, NOBODYS, [...marksOf(others), 'Child of 900003'])).toEqual([])
    },
  )

  it.each(['school', 'centre'])(
    'answers a %s for one id of another among their own as for what is not there, and changes nothing',
    async (role) => {
      const caller = CALLERS.find(({ name }) => name === role)!
      const before = await everythingIn(db)
      const marks = [...marksOf(others), 'Child of 900003']
      const { tried, found } = await findings.swapped(caller, own, others, NOBODYS, marks)
      expect(found).toEqual([])
      expect(await everythingIn(db)).toEqual(before)
      expect(tried.length).toBeGreaterThan(10)
    },
  )

  it.each(ELSEWHERE)('answers $name as if no child of ours were there', async (caller) => {
    const marks = [...marksOf(own), ...marksOf(others), 'Child of 90000']
    expect(await findings.foreign(caller, others, NOBODYS, marks)).toEqual([])
  })

  it.each(CALLERS)('finds nothing for $name that is not there', async (caller) => {
    expect(await findings.missing(caller, NOBODYS)).toEqual([])
  })

  it.each(CALLERS)('opens to $name what the policy opens, for a stay that is over too', async (caller) => {
    expect(await findings.open(caller, own)).toEqual([])
    expect(await findings.open(caller, ended)).toEqual([])
  })

  const roomForMore = async () => {
    for (const provider of [
      aProvider({ code: 'KS34-EC', places: 90 }),
      aSupportCentre({ code: 'SSC-NORTH', places: 90 }),
    ])
      await asking('admin', 'POST', '/providers', provider)
  }

  /** As no other door has seen them, as far on its way as this door needs. */
  async function fresh(door: string): Promise<Ids> {
    await roomForMore()
    const ids = await theirs('900002', 'KS34-EC', 'SSC-NORTH')
    const at = `/placements/${ids['placements/id']}`
    const tell = (path: string, body: object) => asking('caseworker', 'POST', path, body)
    clock.moveTo(parseLocalDateTime(door.includes('provisions') ? '2026-11-17T16:00' : '2026-11-16T16:00').at)
    switch (door) {
      case 'POST /api/v1/cases/{caseId}/provision': {
        clock.moveTo(parseLocalDateTime('2026-11-10T10:00').at)
        const caseId = randomUUID()
        schoolOf.set(caseId, '900002').set(`child ${caseId}`, 'Child of 900002')
        return { ...ids, 'cases/caseId': caseId }
      }
      case 'POST /api/v1/placements/{id}/acceptance':
      case 'POST /api/v1/placements/{id}/declination':
      case 'POST /api/v1/placements/{id}/offer':
      case 'POST /api/v1/placements/{id}/start': {
        const caseId = randomUUID()
        schoolOf.set(caseId, '900002').set(`child ${caseId}`, 'Child of 900002')
        const seeks = { caseId, itemId: randomUUID(), outcome: 'support-centre', responsibleUrn: '900002' } as const
        const { placementId } = await service.app.get(PlacementsActivities, { strict: false }).seekPlace(seeks)
        const path = `/placements/${placementId}`
        if (door.endsWith('offer')) await tell(`${path}/declination`, { reason: 'Another is nearer' })
        if (door.endsWith('/start')) await tell(`${path}/acceptance`, { startsOn: '2026-11-16' })
        return { ...ids, 'placements/id': placementId! }
      }
      case 'POST /api/v1/placements/{id}/end-report':
        await tell(`${at}/end`, ENDED)
        return ids
      case 'POST /api/v1/placements/{id}/review/decision':
      case 'PUT /api/v1/placements/{id}/reintegration':
        for (const party of ['child', 'parents', 'school', 'centre'])
          await tell(`${at}/review/views`, { party, words: 'It goes well' })
        if (door.endsWith('reintegration')) await tell(`${at}/review/decision`, REVIEWED)
        return ids
      default:
        return ids
    }
  }

  it('is open in deed: somebody goes through every door', async () => {
    expect(await findings.neverDone(CALLERS, fresh, NEVER)).toEqual([])
  }, 60_000)

  it.each<Caller>([
    { name: 'everybody at the authority', roles: ['caseworker', 'manager', 'panel', 'admin', 'ops', 'analyst'] },
    { name: 'a centre', roles: ['centre'], providers: ['KS34-EC', 'SSC-NORTH'] },
    { name: 'a school', roles: ['school'], urns: ['900002'] },
  ])('shows $name nothing of a child without a trace of it', async (caller) => {
    await roomForMore()
    const child = await theirs('900002', 'KS34-EC', 'SSC-NORTH', 'Iris Traceable')
    const leftTrace = async (sub: string) =>
      (await db.query<object[]>('select from audit where who = $1 and case_id = any($2)', [sub, casesOf(child)]))
        .length > 0
    const ofStay = { ...child, 'cases/caseId': child.placed }
    for (const ids of [child, ofStay])
      expect(await findings.traceless(caller, ids, ['Iris Traceable'], leftTrace, NO_LOOK)).toEqual([])
  })

  const STAFF = CALLERS.filter(({ name }) => !['internal', 'school', 'centre'].includes(name))

  it.each(STAFF)('hides from $name that there is a child of another team’s case', async (caller) => {
    const marks = [...marksOf(hidden), hidden.placed, 'Ravenhurst']
    const nobodys = {
      ...hidden,
      ...NOBODYS,
      providerCode: hidden.providerCode,
      'providers/code': hidden['providers/code'],
    }
    expect(await findings.unknown(caller, { about: OF_ONE_CASE, but: WHOEVERS }, hidden, nobodys, marks)).toEqual([])
  })

  it('opens no door about a case to a caseworker wider than to their own, where the authority binds them', () => {
    const caseworker = CALLERS.find(({ name }) => name === 'caseworker')!
    expect(findings.unbound(caseworker, /\/(cases|placements|provisions|reintegration-steps|pupils)(\/|$)/)).toEqual([])
  })

  it.each(STAFF)('asks $name for a reason before a restricted case, and names no child until then', async (caller) => {
    expect(await findings.asksFirst(caller, OF_ONE_CASE, shut, 'restricted', ['Quillfeather'])).toEqual([])
  })

  it.each(['GET /api/v1/providers/{code}/pupils', 'GET /api/v1/placements'])(
    'lists a restricted case without whose it is: %s',
    async (name) => {
      const caseworker = CALLERS.find((caller) => caller.name === 'caseworker')!
      const door = knocking.doors.find((one) => one.name === name)!
      const ids = { ...shut, providerCode: shut['providers/code'] }
      const { text } = await knocking.knock(door, caseworker, ids)
      expect(text).toContain('"pupilName":"Restricted"')
      expect(text).not.toContain('Quillfeather')
    },
  )

  it('keeps the children of a centre on its own lists, whatever team their cases are of', async () => {
    const centre = CALLERS.find(({ name }) => name === 'centre')!
    const pupils = knocking.doors.find(({ name }) => name === 'GET /api/v1/providers/{code}/pupils')!
    expect((await knocking.knock(pupils, centre, hidden)).text).toContain('Ravenhurst')
  })

  it('says in each entry of the audit which case it is about', async () => {
    const without = await db.query<object[]>(
      `select action from audit where case_id is null and (subject_kind in ('placement', 'provision') or action like 'item-%')`,
    )
    expect(without).toEqual([])
  })

  it('shows who looked at what is about one child, and nothing of a child of another team', async () => {
    const manager = CALLERS.find(({ name }) => name === 'manager')!
    const door = knocking.doors.find(({ name }) => name === 'GET /api/v1/pupils/{id}/looks')!
    const answered = async (ids: Ids) => JSON.parse((await knocking.knock(door, manager, ids)).text.slice(4)) as object
    for (const ids of [own, hidden])
      await db.query(
        `insert into audit (who, who_name, action, subject_kind, subject_id, case_id)
         values ('ken', 'Ken Lowe', 'viewed', 'placement', $1, $2), ('system', null, 'place-sought', 'placement', $1, $2)`,
        [ids['placements/id'], ids['cases/caseId']],
      )
    const look = { who: 'Ken Lowe', action: 'viewed', subjectKind: 'placement', caseId: own['cases/caseId'] }
    expect(await answered(own)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining(look)]) })
    expect(JSON.stringify(await answered(own))).not.toContain('place-sought')
    expect(await answered(hidden)).toEqual({ items: [] })
  })
})
