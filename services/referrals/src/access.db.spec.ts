import {
  type Caller,
  callersOf,
  Findings,
  type Ids,
  Knocking,
  type Sample,
  UNKNOWN_ID,
} from '@daysix/platform/testing/access'
import { everythingIn } from '@daysix/platform/testing/database'
import { TemporalConnection } from '@daysix/platform/temporal'
import { TokenVerifier } from '@daysix/platform/tokens'
import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { upnCheckLetter } from '@daysix/shared/upn'
import { manifest } from './main'
import { ADDITIONS } from './schools/additions'
import { A_REPORT, AISHA, JORDAN, MAYA, World } from './world.test-support'

const CASE = ({ 'cases/id': caseId }: Ids) => ({ caseId })
const SCHOOL = ({ schoolUrn: urn }: Ids) => ({ urn })
const REPORT = ({ schoolUrn, upn }: Ids) => ({ ...A_REPORT, schoolUrn, pupil: { upn } })
const TASK = (ids: Ids) => ({ ...CASE(ids), kind: 'ring-the-school', occasion: 'one' })
const FACT = { id: 'a', rule: 'EX-11', imposedAt: '2026-11-10T10:00', firstDayRule: '', periods: [], days: [] }

const INCLUSION = [{ claim: 'Inclusion-Staff', role: 'caseworker' }]
const LONGER = { reason: 'stay-extended', why: 'Agreed', decidedOn: '2026-11-10', dueOn: '2027-02-12' }
const CHOICE = { value: 'dayAfter', from: '2026-11-20', reason: 'Agreed' }
const NO_ADDITIONS = Object.fromEntries(ADDITIONS.map((name) => [name, null]))

/** Where neither the schema nor the ids say what a door is asked with. A new door that is not answered as expected says so. */
const SAMPLES: Record<string, Sample> = {
  'POST /api/v1/cases': { body: REPORT },
  'POST /api/v1/cases/preview': { body: REPORT },
  'POST /api/v1/cases/search': { body: ({ upn: q }) => ({ q }) },
  'GET /api/v1/cases': { query: ({ schoolUrn }) => `school=${schoolUrn}` },
  'GET /api/v1/audit/cases': { query: ({ 'cases/id': id }) => `ids=${id}` },
  'GET /api/v1/clocks': { query: ({ schoolUrn }) => `school=${schoolUrn}` },
  'POST /api/v1/pupils/{id}/merges': {
    body: ({ mergedId, 'pupils/id': itself }) => ({ mergedId: mergedId ?? itself, reason: 'Entered twice' }),
  },
  'POST /api/v1/pupils/{id}/facts': { body: () => ({ kind: 'young-carer' }) },
  'POST /api/v1/pupils/{id}/registrations': { body: ({ schoolUrn: urn }) => ({ urn, status: 'S' }) },
  // whoever is called administrator stays one
  'PUT /api/v1/role-mappings': { body: () => ({ mappings: INCLUSION, reason: 'The groups of the service' }) },
  'POST /api/v1/role-mappings/preview': { body: () => ({ mappings: INCLUSION }) },
  'POST /api/v1/pupils/search': { body: ({ upn }) => ({ upn }) },
  'PUT /api/v1/calendars/{owner}': { body: () => ({ file: illustrativeFile }) },
  'POST /api/v1/calendars/{owner}/preview': { body: () => ({ file: illustrativeFile }) },
  'POST /api/v1/clocks/{id}/moved-by-hand/{act}/end': { body: () => ({ until: '2026-11-20', why: 'It goes on' }) },
  'PUT /api/v1/authorities/{code}': { body: () => ({ name: 'Fellshire', reason: 'The authority says so' }) },
  'POST /api/v1/cases/{id}/parent-notice': { body: () => ({ givenAt: '2026-11-10T10:30' }) },
  'POST /api/v1/cases/{id}/day-six-exception': {
    body: () => ({ reason: 'plan-limits-hours', from: '2026-11-10', note: 'Section F of the plan' }),
  },
  'POST /api/v1/clocks/preview': { body: ({ schoolUrn }) => ({ calendarOf: schoolUrn, facts: [FACT] }) },
  'POST /api/v1/clocks/{id}/moved-by-hand': { body: () => LONGER },
  'POST /api/v1/clocks/{id}/moved-by-hand/preview': { body: () => LONGER },
  // what follows is open to a caseworker as ever
  'PUT /api/v1/case-reach': { body: () => ({ reach: 'every', reason: 'Agreed' }) },
  'PUT /api/v1/users/{id}/areas': { body: () => ({ areas: [], reason: 'They left the team' }) },
  'POST /api/v1/settings/{name}/preview': { body: () => CHOICE },
  'POST /api/v1/settings/{name}/choices': { body: () => CHOICE },
  'POST /api/v1/calendars/{owner}/import': {
    body: () => ({ format: 'json', text: JSON.stringify(illustrativeFile) }),
  },
  'PUT /api/v1/pupils/{id}/days-at-earlier-schools': {
    body: () => ({ schoolYear: 2026, term: 'Autumn', schoolName: 'Fellshire High', days: 1 }),
  },
  'POST /api/v1/cases/{id}/review-application': { body: () => ({ deliveredOn: '2026-11-10' }) },
  'POST /api/v1/pupils': { body: ({ schoolUrn, upn }) => ({ ...JORDAN, upn, schoolUrn }) },
  'POST /api/v1/pupils/import': { body: () => ({ text: 'upn' }) },
  'POST /api/v1/pupils/import/preview': { body: () => ({ text: 'upn' }) },
  'POST /api/v1/rollovers': { body: () => ({ on: '2027-09-01' }) },
  'POST /api/v1/rollovers/preview': { body: () => ({ on: '2027-09-01' }) },
  'POST /api/v1/rollovers/{id}/taking-back': { body: () => ({ reason: 'Made too early' }) },
  'PUT /api/v1/schools/{urn}/additions': {
    body: () => ({ ...NO_ADDITIONS, area: 'North', reason: 'The school says so' }),
  },
  'POST /api/v1/code-sets/{name}/switches': {
    body: () => ({ code: 'OTH', accepted: true, from: '2026-09-01', reason: 'Agreed' }),
  },
  'daysix.referrals.v1.Exclusions/ReportExclusion': { message: REPORT },
  'daysix.referrals.v1.Exclusions/GetCase': { message: ({ 'cases/id': id }) => ({ id }) },
  'daysix.referrals.v1.Directory/GetRecipients': { message: (ids) => ({ ...CASE(ids), audience: 'school' }) },
  'daysix.referrals.v1.Directory/GetMergeFields': { message: CASE },
  'daysix.referrals.v1.Directory/GetCaseSummary': { message: CASE },
  'daysix.referrals.v1.Directory/GetOutOfSight': { message: () => ({ sub: 'casey', teams: [] }) },
  'daysix.referrals.v1.Directory/GetStanding': {
    message: () => ({ sub: 'casey', name: 'Casey', claims: ['caseworker'], urns: [], providers: [], teams: [] }),
  },
  'daysix.referrals.v1.Directory/GetSettings': { message: CASE },
  'daysix.referrals.v1.Directory/GetCalendar': { message: ({ schoolUrn: owner }) => ({ owner }) },
  'daysix.referrals.v1.Directory/GetSchool': { message: SCHOOL },
  'daysix.referrals.v1.Clocks/Evaluate': { message: ({ schoolUrn: calendarOf }) => ({ calendarOf, facts: [FACT] }) },
  'daysix.referrals.v1.Clocks/EvaluateMany': {
    message: ({ schoolUrn: calendarOf }) => ({ calendarOf, facts: [FACT] }),
  },
  'daysix.referrals.v1.Tasks/RaiseTask': { message: TASK },
  'daysix.referrals.v1.Tasks/SettleTask': { message: TASK },
}

/** Doors that nobody can go through here, and why. */
const NEVER: Record<string, string> = {
  'POST /api/v1/ops/outbox/{id}/set-aside': 'a fact that never got through: outbox.db.spec.ts of the platform',
  'POST /api/v1/cases/{id}/closure': 'a case without a stay that runs: cases/steps.service.db.spec.ts',
  'POST /api/v1/cases/{id}/review-waiver': 'after the governors and their notice: cases/steps.service.db.spec.ts',
  'POST /api/v1/cases/{id}/reconsideration': 'after a review panel, in January: cases/steps.service.db.spec.ts',
  'POST /api/v1/rollovers': 'not before September 2027: rollover/rollover.db.spec.ts',
  'POST /api/v1/schools/imports': 'a file, not JSON: schools-import/schools-import.db.spec.ts',
  'POST /api/v1/pupils/imports': 'a file, not JSON: pupils-import/pupil-files.db.spec.ts',
  'POST /api/v1/pupils/imports/{file}/other-children':
    'a file that says something: pupils-import/pupil-files.db.spec.ts',
  'POST /api/v1/pupils/imports/{file}/save': 'a file that says something: pupils-import/pupil-files.db.spec.ts',
  'POST /api/v1/pupils/{id}/deletion': 'a record that is due, in 2037: retention/deletions.db.spec.ts',
  'POST /api/v1/retention/deletions/{id}/confirm': 'a record that is due, in 2037: retention/deletions.db.spec.ts',
}

/** Doors whose answer may name a child without a trace of who was answered, and why. */
const NO_LOOK: Record<string, string> = {
  'GET /api/v1/cases': 'what there is to do, by the names that lists show; whose record is opened is written then',
  'GET /api/v1/clocks': 'as the list of cases',
  'GET /api/v1/today': 'as the list of cases',
  'daysix.referrals.v1.Directory/GetCaseSummary': 'for a list of another context, which keeps who looked there',
}

const CALLERS = callersOf(manifest, { urns: ['900001'] })
const ELSEWHERE: Caller = { name: 'a school elsewhere', roles: ['school'], urns: ['800001'] }
const NOBODYS: Ids = {
  ...Object.fromEntries(
    ['cases', 'pupils', 'clocks', 'tasks', 'outbox', 'imports', 'rollovers'].map((kind) => [`${kind}/id`, UNKNOWN_ID]),
  ),
  ...{ 'contacts/contactId': UNKNOWN_ID, 'suspensions/suspensionId': UNKNOWN_ID, 'settings/name': 'no-such-setting' },
  ...{
    'code-sets/name': 'no-such-set',
    'imports/file': UNKNOWN_ID,
    'looks/lookId': UNKNOWN_ID,
    'merges/mergeId': UNKNOWN_ID,
    'merged-pupils/id': UNKNOWN_ID,
    'deletions/id': UNKNOWN_ID,
    'facts/factId': UNKNOWN_ID,
    'registrations/rollId': UNKNOWN_ID,
    'moved-by-hand/act': UNKNOWN_ID,
  },
  ...{
    'calendars/owner': '999999',
    'schools/urn': '999999',
    'trusts/code': '9999',
    'authorities/code': '996',
    schoolUrn: '999999',
  },
  ...{ 'users/id': UNKNOWN_ID, 'withheld-roles/role': 'analyst' },
  upn: 'Z999400124003',
}

/** What hangs on a child, a case or a clock, at doors that are open to each. */
const HANGING: Record<string, string[]> = {
  school: ['cases/id', 'suspensions/suspensionId', 'schoolUrn', 'upn'],
  caseworker: [
    'contacts/contactId',
    'suspensions/suspensionId',
    'facts/factId',
    'registrations/rollId',
    'moved-by-hand/act',
  ],
  manager: [
    'contacts/contactId',
    'looks/lookId',
    'merges/mergeId',
    'facts/factId',
    'registrations/rollId',
    'moved-by-hand/act',
  ],
}

/** Doors to one case, whatever of it is asked. */
const OF_ONE_CASE =
  /\/(cases|clocks|tasks)\/\{id\}|\/(GetCase|GetRecipients|GetMergeFields|GetCaseSummary|GetSettings)$/
/** Operations name a case by its number alone, so that a stuck procedure has somebody to see to it. */
const WHOEVERS = /\/ops(\/|$)/
/** Doors to one child, every case of whom is hidden. */
const OF_ONE_CHILD = /\/(merged-)?pupils\/\{id\}/
/** And the lists that cases stand in. */
const OF_CASES =
  /GET .*\/(cases|clocks|tasks|today)(\/|$)|\/record$|^(?!.*\/opening).*\/(cases|clocks|tasks)\/\{id\}|\/(GetCaseSummary|GetSettings)$/

describe('who may do what in referrals', () => {
  let world: World
  let knocking: Knocking
  let findings: Findings
  let own: Ids
  let others: Ids
  let closed: Ids
  let restricted: Ids
  let hidden: Ids
  let another: Ids

  beforeAll(async () => {
    world = await World.begin()
    own = await theirs(JORDAN)
    others = await theirs(AISHA)
    closed = { ...(await theirs(MAYA)), 'calendars/owner': 'trust:T900001' }
    const child = { ...AISHA, schoolUrn: '900001' }
    const [noor, lee, wren] = [
      { ...child, upn: 'J999400124011', legalForename: 'Noor', legalSurname: 'Quillfeather' },
      { ...child, upn: 'Y999400124012', legalForename: 'Lee', legalSurname: 'Ravenhurst' },
      { ...child, upn: 'M999400124013', legalForename: 'Wren', legalSurname: 'Marchbanks' },
    ]
    for (const pupil of [noor, lee, wren]) await world.post('adele', '/pupils', pupil).expect(200)
    restricted = await theirs(noor)
    hidden = await theirs(lee)
    another = await theirs(wren)
    await world.db.query(`update cases set owner_sub = 'dana' where id = $1`, [another['cases/id']])
    for (const [ids, level, team] of [
      [restricted, 'restricted', null],
      [hidden, 'team-only', 'young-parents'],
    ] as const)
      await world.db.query(`insert into case_restrictions values ($1, $2, $3, 'Known family', 'x', 'X', now())`, [
        ...[ids['cases/id'], level, team],
      ])
    await world.db.query(`update cases set stage = 'closed', outcome = 'withdrawn', closed_at = now() where id = $1`, [
      closed['cases/id'],
    ])
    world.service.app.get(TemporalConnection, { strict: false }).client = () => Promise.reject(new Error('not here'))
    const verifier = world.service.app.get(TokenVerifier, { strict: false })
    const ofTheWorld = verifier.verify
    knocking = await Knocking.at(world.service, manifest, SAMPLES)
    const ofKnocking = verifier.verify
    // whoever makes something ready for a door may go on doing so
    verifier.verify = (token) => ofTheWorld(token).catch(() => ofKnocking(token))
    findings = new Findings(knocking)
  }, 60_000)
  afterAll(async () => {
    knocking?.end()
    await world?.end()
  })

  /** A reported case, and one of everything that hangs on it. */
  async function theirs({ upn, schoolUrn }: Pick<typeof JORDAN, 'upn' | 'schoolUrn'>): Promise<Ids> {
    await world.db.query(`insert into trusts (code, name) values ($1, 'A trust') on conflict do nothing`, [
      `T${schoolUrn}`,
    ])
    await world.db.query('update schools set trust_code = $1 where urn = $2', [`T${schoolUrn}`, schoolUrn])
    const { body: kase } = await world.post('casey', '/cases', { ...A_REPORT, schoolUrn, pupil: { upn } }).expect(201)
    await world.activities.acknowledgeNotice({ caseId: kase.id })
    const stay = { caseId: kase.id, rule: 'PL-02', facts: { startedOn: '2026-10-12' } }
    const { id: clockId } = await world.activities.openClock(stay)
    const { body: clock } = await world.post('casey', `/clocks/${clockId}/moved-by-hand`, LONGER).expect(200)
    await world.ask('Tasks', 'RaiseTask', { caseId: kase.id, kind: 'ring-the-school', occasion: 'one' })
    const { body: tasks } = await world.get('casey', `/cases/${kase.id}/tasks`).expect(200)
    const contact = {
      name: 'Robin Guardian',
      relationship: 'carer',
      channel: 'letter',
      addressLines: ['4 Alder Close'],
    }
    const { headers } = await world.get('casey', `/cases/${kase.id}/contacts`).expect(200)
    const { body: contacts } = await world
      .post('casey', `/cases/${kase.id}/contacts`, contact)
      .set('if-match', headers.etag)
      .expect(201)
    const { body: said } = await world.get('morgan', `/cases/${kase.id}/contacts/${contacts.id}/looks`).expect(200)
    const link = `URN,LinkURN,LinkType\n${schoolUrn},800009,Predecessor`
    const imported = await world.sendFile('adele', '/schools/imports', link).expect(200)
    const suspension = { category: 'SUSP', startsOn: '2026-09-14', endsOn: '2026-09-15' }
    const { body: totals } = await world.post('casey', `/pupils/${kase.pupil.id}/suspensions`, suspension).expect(201)
    const twice = {
      ...JORDAN,
      upn: null,
      birthDate: '2012-08-30',
      legalSurname: `Twice ${upn}`,
      schoolUrn,
      contacts: [],
    }
    const mergedWith = async (again: object) => {
      const { body: other } = await world.post('adele', '/pupils', { ...twice, ...again }).expect(200)
      const { body: merges } = await world
        .post('morgan', `/pupils/${kase.pupil.id}/merges`, { mergedId: other.id, reason: 'Entered twice' })
        .expect(200)
      return { 'merged-pupils/id': other.id as string, 'merges/mergeId': merges[0].id as string }
    }
    // one that somebody may undo, and one that stays
    const { 'merges/mergeId': mergeId } = await mergedWith({})
    const { 'merged-pupils/id': mergedId } = await mergedWith({ birthDate: '2012-08-31' })
    const { body: held } = await world.get('casey', `/pupils/${kase.pupil.id}`).expect(200)
    const [{ id: deletionId }] = await world.db.query<{ id: string }[]>(
      `insert into record_deletions (id, pupil_id, rule, record, basis, years, reason, asked_by, asked_by_name, asked_at)
       values (gen_random_uuid(), $1, 'RT-01', 'A record', 'Common', 25, 'Due', 'x', 'X', now()) returning id`,
      [kase.pupil.id],
    )
    const [{ id: rolloverId }] = await world.db.query<{ id: string }[]>(
      `insert into rollovers (applies_on, moved, kept, made_by_name, made_at)
       select '2020-09-01'::date + count(*)::integer, 0, 0, 'x', now() from rollovers returning id`,
    )
    await world.get('ana', '/me')
    const [user] = await world.db.query<{ id: string }[]>(`select id from users where sub = 'ana'`)
    return {
      ...NOBODYS,
      'users/id': user.id,
      ...{ 'merges/mergeId': mergeId, 'merged-pupils/id': mergedId },
      'deletions/id': deletionId,
      ...{ 'facts/factId': held.facts[0].id, 'registrations/rollId': held.registrations[0].id },
      ...{ 'cases/id': kase.id, 'pupils/id': kase.pupil.id, 'clocks/id': clock.id, 'tasks/id': tasks[0].id },
      'moved-by-hand/act': clock.movedByHand[0].id,
      ...{ 'contacts/contactId': contacts.id, 'suspensions/suspensionId': totals.suspensions[0].id },
      ...{ 'calendars/owner': schoolUrn, 'schools/urn': schoolUrn, schoolUrn, upn },
      ...{ 'trusts/code': `T${schoolUrn}`, 'authorities/code': '998' },
      'settings/name': 'firstDayRule',
      ...{ 'imports/id': imported.body.id, 'imports/file': UNKNOWN_ID },
      'rollovers/id': rolloverId,
      ...{ 'code-sets/name': 'sen-need', 'looks/lookId': said.looks[0].id },
    }
  }

  /** As no other door has seen them: a child of a school, who was excluded, with whatever this door needs beside it. */
  async function fresh(door: string): Promise<Ids> {
    const body = `9994001${String((children += 1)).padStart(5, '0')}`
    const upn = upnCheckLetter(body) + body
    await world.post('adele', '/pupils', { ...JORDAN, upn, legalSurname: `Fresh ${upn}`, contacts: [] }).expect(200)
    const ids = await theirs({ upn, schoolUrn: '900001' })
    return { ...ids, ...(await NEEDED[door]?.(ids)) }
  }
  let children = 24_500
  const NEEDED: Record<string, (ids: Ids) => Promise<Ids>> = {
    'POST /api/v1/pupils/{id}/merges': async ({ upn, schoolUrn }) => {
      const twin = {
        ...JORDAN,
        upn: null,
        birthDate: '2012-08-31',
        legalSurname: `Twin ${upn}`,
        schoolUrn,
        contacts: [],
      }
      const { body } = await world.post('adele', '/pupils', twin).expect(200)
      return { mergedId: body.id }
    },
    'POST /api/v1/pupils/{id}/facts/{factId}/end': async ({ 'pupils/id': id }) => {
      await world.post('casey', `/pupils/${id}/facts`, { kind: 'young-carer' }).set('if-match', '*').expect(200)
      const { body } = await world.get('casey', `/pupils/${id}`).expect(200)
      return { 'facts/factId': body.facts.find(({ kind }: { kind: string }) => kind === 'young-carer').id }
    },
    'POST /api/v1/cases/{id}/return': async ({ 'cases/id': id }) => {
      const decided = { decision: 'reinstated', decidedOn: '2026-11-10' }
      await world.post('casey', `/cases/${id}/governors-decision`, decided).expect(200)
      return {}
    },
    'POST /api/v1/clocks/{id}/moved-by-hand/{act}/end': async ({ 'clocks/id': id }) => {
      const pause = { reason: 'stay-interrupted', why: 'Ill', decidedOn: '2026-11-10', from: '2026-11-09' }
      const { body } = await world.post('casey', `/clocks/${id}/moved-by-hand`, pause).expect(200)
      return { 'moved-by-hand/act': body.movedByHand.find((act: { reason: string }) => act.reason === pause.reason).id }
    },
    'POST /api/v1/users/{id}/withheld-roles/{role}/giving-back': async ({ 'users/id': id }) => {
      await world.post('adele', `/users/${id}/withheld-roles`, { role: 'analyst', reason: 'Away' })
      return { 'withheld-roles/role': 'analyst' }
    },
  }

  /** Of pupils: it is seen by nobody but who brought it. */
  const fileOf = async ({ name }: Caller): Promise<string> => {
    const [{ id }] = await world.db.query<{ id: string }[]>(
      `insert into pupil_imports (file_name, stage, add_likely, begun_by, begun_by_name, begun_at, read_at)
       values ('roll.csv', 'read', false, $1, $1, now(), now()) returning id`,
      [name],
    )
    return id
  }

  const marksOf = (ids: Ids) => [
    ...['cases/id', 'pupils/id', 'clocks/id', 'tasks/id', 'contacts/contactId', 'upn'].map((name) => ids[name]),
    ...['Farouk', 'Mill Lane'],
  ]
  const counted = () =>
    world.db.query<object[]>(
      `select relname, n_live_tup from (select 'cases' as relname, count(*) as n_live_tup from cases
        union all select 'audit', count(*) from audit union all select 'timeline', count(*) from timeline) of_all`,
    )

  it('has something to ask at every door', () => {
    expect(knocking.lacking(own)).toEqual([])
  })

  it('asks everybody to sign in', async () => {
    expect(await findings.nobody(own)).toEqual([])
  })

  it.each(CALLERS)('shows $name nothing behind a door that is shut to them, and changes nothing', async (caller) => {
    const before = await counted()
    expect(await findings.shut(caller, own)).toEqual([])
    expect(await counted()).toEqual(before)
  })

  it('answers a school for another school’s children as for children who are not there', async () => {
    const school = CALLERS.find(({ name }) => name === 'school')!
    expect(await findings.foreign(school, others, NOBODYS, marksOf(others))).toEqual([])
  })

  it('answers a school of another authority as if no child of ours were there', async () => {
    const ofTheirTrust = { ...others, 'calendars/owner': 'trust:T900002' }
    expect(await findings.foreign(ELSEWHERE, ofTheirTrust, NOBODYS, [...marksOf(own), ...marksOf(others)])).toEqual([])
  })

  it.each(['school', 'caseworker', 'manager'])(
    'answers a %s for one id of another among their own as for what is not there, and changes nothing',
    async (role) => {
      const caller = CALLERS.find(({ name }) => name === role)!
      const before = await everythingIn(world.db, ['users'])
      const { tried, found } = await findings.swapped(caller, own, others, NOBODYS, marksOf(others))
      expect(found).toEqual([])
      expect(await everythingIn(world.db, ['users'])).toEqual(before)
      const swapped = new Set(tried.map((one) => one.split(': ')[1]))
      expect([...HANGING[role], 'pupils/id'].filter((name) => !swapped.has(name))).toEqual([])
    },
  )

  it.each(CALLERS)('finds nothing for $name that is not there', async (caller) => {
    expect(await findings.missing(caller, NOBODYS)).toEqual([])
  })

  it.each(CALLERS)('opens to $name what the policy opens, for a closed case too', async (caller) => {
    expect(await findings.open(caller, { ...own, 'imports/file': await fileOf(caller) })).toEqual([])
    expect(await findings.open(caller, { ...closed, 'imports/file': await fileOf(caller) })).toEqual([])
  })

  it('is open in deed: somebody goes through every door', async () => {
    expect(await findings.neverDone(CALLERS, fresh, NEVER)).toEqual([])
  }, 180_000)

  it.each<Caller>([
    { name: 'everybody at the authority', roles: ['caseworker', 'manager', 'panel', 'admin'] },
    { name: 'operations', roles: ['ops', 'analyst'] },
    { name: 'a school', roles: ['school'], urns: ['900001'] },
    { name: 'another system', scope: 'referrals.read referrals.write setup' },
  ])(
    'shows $name nothing of a child without a trace of it',
    async (caller) => {
      const child = await fresh('')
      const leftTrace = async (sub: string) => {
        const [{ left }] = await world.db.query<{ left: boolean }[]>(
          `select exists (select from audit where who = $1 and (subject_id = any($2) or case_id = any($2)
             or jsonb_exists_any(after -> 'found', $2) or jsonb_exists_any(after -> 'caseIds', $2))) as left`,
          [sub, [child['cases/id'], child['pupils/id']]],
        )
        return left
      }
      const shown = [`Fresh ${child.upn}`, '4 Alder Close', child['contacts/contactId']]
      expect(await findings.traceless(caller, child, shown, leftTrace, NO_LOOK)).toEqual([])
    },
    60_000,
  )

  // a school knows its own children, and records what happens to them
  const STAFF = CALLERS.filter(({ name, roles }) => roles && name !== 'school')
  const caseworker = () => CALLERS.find(({ name }) => name === 'caseworker')!
  const READERS = CALLERS.filter(({ name }) => !['internal', 'school'].includes(name))

  it.each(READERS)(
    'asks $name for a reason before a restricted case, and names no child until then',
    async (caller) => {
      expect(await findings.asksFirst(caller, OF_CASES, restricted, 'restricted', ['Quillfeather'])).toEqual([])
    },
  )

  it('opens no door about a case to a caseworker wider than to their own, where the authority binds them', () => {
    const about = new RegExp(`${OF_ONE_CASE.source}|${OF_CASES.source}`)
    expect(findings.unbound(caseworker(), about)).toEqual([])
  })

  describe('where the authority binds caseworkers to their own cases', () => {
    beforeAll(() =>
      world.db.query(
        `insert into reach_choices (reach, reason, chosen_by_name, chosen_at) values ('own', 'x', 'X', now())`,
      ),
    )
    afterAll(() => world.db.query('delete from reach_choices'))

    it('asks a caseworker for a reason before another’s case, and names no child until then', async () => {
      expect(await findings.asksFirst(caseworker(), OF_CASES, another, 'restricted', ['Marchbanks'])).toEqual([])
    })

    it.each(CALLERS.filter(({ name }) => ['manager', 'panel', 'admin', 'referrals.read', 'school'].includes(name)))(
      'opens it to $name as ever',
      async (caller) => {
        const door = knocking.doors.find(({ name }) => name === 'GET /api/v1/cases/{id}')!
        expect((await knocking.knock(door, caller, another)).kind).toBe('done')
      },
    )
  })

  it.each(CALLERS.filter(({ name }) => name !== 'internal'))(
    'hides from $name that there is a case of another team',
    async (caller) => {
      const marks = ['cases/id', 'clocks/id', 'tasks/id'].map((name) => hidden[name])
      const nobodys = { ...hidden, 'cases/id': UNKNOWN_ID, 'clocks/id': UNKNOWN_ID, 'tasks/id': UNKNOWN_ID }
      expect(await findings.unknown(caller, { about: OF_ONE_CASE, but: WHOEVERS }, hidden, nobodys, marks)).toEqual([])
    },
  )

  it.each(STAFF)('hides from $name that there is a child of another team’s case', async (caller) => {
    const nobodys = { ...hidden, 'cases/id': UNKNOWN_ID, 'pupils/id': UNKNOWN_ID, 'merged-pupils/id': UNKNOWN_ID }
    const marks = [hidden['cases/id'], hidden.upn, 'Ravenhurst']
    expect(await findings.unknown(caller, { about: OF_ONE_CHILD, but: WHOEVERS }, hidden, nobodys, marks)).toEqual([])
  })
})
