import type { Principal, Role } from '@daysix/platform/principal'
import { describeApi, type RunningService, startService } from '@daysix/platform/service'
import { TemporalConnection } from '@daysix/platform/temporal'
import { testDatabase } from '@daysix/platform/testing/database'
import { everyTrouble, HOSTILE_TEXTS, type HostileField, textFields } from '@daysix/platform/testing/hostile'
import { StoppedClock } from '@daysix/platform/clock'
import { TokenVerifier } from '@daysix/platform/tokens'
import { answersForReferrals } from '@daysix/platform/testing/sight'
import { isWorkingDay } from '@daysix/shared/calendar'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { AgendaService } from './agenda/agenda.service'
import { CaseDirectory } from './cases/case-facts.service'
import { ProviderDirectory } from './cases/providers.service'
import { SchoolDirectory } from './cases/schools.service'
import { WorkingDays } from './cases/working-days.service'
import { database } from './database'
import { manifest } from './main'
import { aCase, at, PROVIDERS, SECONDARY_PANEL } from './panels.test-support'

let service: RunningService | undefined
let drop: (() => Promise<void>) | undefined
const clock = new StoppedClock(at('2026-11-02', '09:00'))

beforeAll(async () => {
  jest.spyOn(WorkingDays.prototype, 'inForce').mockResolvedValue((day) => isWorkingDay(day, illustrative2026))
  jest.spyOn(CaseDirectory.prototype, 'facts').mockResolvedValue(aCase(1))
  jest.spyOn(SchoolDirectory.prototype, 'knows').mockResolvedValue(true)
  jest.spyOn(ProviderDirectory.prototype, 'all').mockResolvedValue(PROVIDERS)
  jest.spyOn(TemporalConnection.prototype, 'client').mockRejectedValue(new Error('no Temporal here'))
  // a token is the name of a role, or `setup` for the client that loads the demonstration
  jest.spyOn(TokenVerifier.prototype, 'verify').mockImplementation((token) => Promise.resolve(principal(token)))
  const made = await testDatabase(database)
  drop = made.drop
  const env = {
    ...{ PORT: '0', DATABASE_URL: made.url, TEMPORAL_ADDRESS: 'nowhere:1', OIDC_ISSUER: 'http://nowhere' },
    ...{ CLIENT_ID: 'panels', CLIENT_SECRET: 'secret', LOG_LEVEL: 'silent' },
    ...{ AUTHORITY_NAME: 'Northmere Council', AUTHORITY_CODE: '999' },
  }
  service = await startService(manifest, env, { clock, withoutWorker: true })
  answersForReferrals(service.app)
})
afterAll(async () => {
  await service?.stop()
  await drop?.()
  jest.restoreAllMocks()
})

const principal = (token: string): Principal => ({
  ...{ sub: token, name: token, urns: [], providers: [], token },
  roles: [token === 'setup' ? 'service' : (token as Role)],
  scopes: token === 'setup' ? ['setup'] : [],
})

/** What these tests look at in the answers. */
interface Reply {
  items: { id: string }[]
  pages: object[]
  meeting: { members: { id: string }[]; items: { id: string }[] }
  errors: object[]
  state: string
  decision: { decidedBy: string[] }
}

async function ask(method: string, path: string, { as = 'panel', body }: { as?: string; body?: object } = {}) {
  const response = await fetch(`${service!.http}/api/v1/${path}`, {
    method,
    headers: { ...(as && { authorization: `Bearer ${as}` }), 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Reply }
}

it('is ready while Temporal is down, and says that its worker waits', async () => {
  const response = await fetch(`${service!.http}/health/ready`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ready', worker: 'waiting', outboxWaiting: 0 })
})

it('lets one panel meeting go from its set-up to its decision', async () => {
  expect((await ask('POST', 'series', { as: 'setup', body: SECONDARY_PANEL })).status).toBe(201)
  expect((await ask('POST', 'series', { as: 'admin', body: SECONDARY_PANEL })).status).toBe(200)
  const { items } = (await ask('GET', 'meetings?limit=1')).body
  expect(items[0]).toMatchObject({ heldOn: '2026-11-05', time: '14:00', state: 'planned', cases: 0, undecided: 0 })

  await service!.app.get(AgendaService, { strict: false }).addToNext(aCase(1).id)
  const { body: pack } = await ask('GET', `meetings/${items[0].id}/pack`)
  expect(pack.pages).toMatchObject([{ number: 1, pupilName: 'Robin Ashdown', governorsDecision: 'upheld' }])

  clock.moveTo(at('2026-11-05', '14:00'))
  const { members, items: agenda } = pack.meeting
  const present = members.map(({ id }) => id)
  await ask('POST', `meetings/${items[0].id}/attendance`, { body: { present } })
  const path = `items/${agenda[0].id}/decision`
  const incomplete = await ask('POST', path, { body: { outcome: 'support-centre', reasons: ' ' } })
  expect([incomplete.status, incomplete.body.errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/reasons', message: 'Enter the reasons for the decision' })],
  ])
  const decision = { outcome: 'support-centre', reasons: 'A smaller setting first', responsibleUrn: '900002' }
  const decided = await ask('POST', path, { body: decision })
  expect([decided.status, decided.body.state, decided.body.decision.decidedBy.length]).toEqual([200, 'decided', 3])
  expect((await ask('POST', path, { body: { ...decision, reasons: 'Other' } })).status).toBe(409)
})

it.each([
  ['a centre reads no agenda', 'GET', 'meetings', 'centre'],
  ['a school reads no agenda', 'GET', 'meetings', 'school'],
  ['a school takes no case off an agenda', 'POST', `items/${aCase(9).id}/removal`, 'school'],
  ['a caseworker records no decision', 'POST', `items/${aCase(9).id}/decision`, 'caseworker'],
  ['an administrator opens no pack', 'GET', `meetings/${aCase(9).id}/pack`, 'admin'],
  ['a panel member changes no panel', 'POST', 'series', 'panel'],
  ['nobody finds a meeting that is not there', 'GET', `meetings/${aCase(9).id}`, 'panel'],
])('%s', async (_sentence, method, path, as) => {
  const body = method === 'POST' ? { outcome: 'defer', reasons: 'None', ...SECONDARY_PANEL } : undefined
  expect((await ask(method, path, { as, body })).status).toBe(404)
})

it.each([
  ['a panel without a day', 'series', 'admin', { ...SECONDARY_PANEL, weekday: 6 }, '/weekday'],
  ['a panel at a time that is none', 'series', 'admin', { ...SECONDARY_PANEL, time: '24:00' }, '/time'],
  ['a panel whose quorum is a fraction', 'series', 'admin', { ...SECONDARY_PANEL, quorum: 1.5 }, '/quorum'],
  [
    'a panel of ninety days’ notice',
    'series',
    'admin',
    { ...SECONDARY_PANEL, cutOffWorkingDays: 90 },
    '/cutOffWorkingDays',
  ],
  ['a name no text can hold', 'series', 'admin', { ...SECONDARY_PANEL, name: 'Panel\u0000' }, '/name'],
  ['a meeting on a day that is none', 'meetings', 'panel', { seriesId: aCase(9).id, heldOn: '2026-02-30' }, '/heldOn'],
  ['a meeting of no panel', 'meetings', 'panel', { seriesId: 'x', heldOn: '2026-12-03' }, '/seriesId'],
  ['a cancellation without a reason', `meetings/${aCase(9).id}/cancellation`, 'panel', { reason: ' ' }, '/reason'],
  [
    'a reason of a thousand pages',
    `meetings/${aCase(9).id}/cancellation`,
    'panel',
    { reason: 'x'.repeat(9999) },
    '/reason',
  ],
  ['nobody present', `meetings/${aCase(9).id}/attendance`, 'panel', { present: [] }, '/present'],
  ['somebody who is no member', `meetings/${aCase(9).id}/attendance`, 'panel', { present: ['x'] }, '/present/0'],
  ['no case for an agenda', `meetings/${aCase(9).id}/items`, 'panel', {}, '/caseId'],
  ['a case taken off for no reason', `items/${aCase(9).id}/removal`, 'panel', { next: 'later' }, '/reason'],
  ['a case taken off to nowhere', `items/${aCase(9).id}/removal`, 'panel', { next: 'x', reason: 'Away' }, '/next'],
  ['an interest of nobody', `items/${aCase(9).id}/conflicts`, 'panel', { reason: 'Taught them' }, '/memberId'],
  ['an outcome nobody knows', `items/${aCase(9).id}/decision`, 'panel', { outcome: 'expel', reasons: 'x' }, '/outcome'],
])('refuses %s beside its field, in words', async (_case, path, as, body, pointer) => {
  const refused = await ask('POST', path, { as, body })
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    [expect.objectContaining({ pointer, message: expect.not.stringMatching(/Invalid|Too /) })],
  ])
})

it('begins the list of meetings again for a cursor that is not one of ours', async () => {
  for (const parts of [['x', 'y'], ['2026-11-05'], ['2026-11-05', 'y\u0000']]) {
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
    expect((await ask('GET', `meetings?cursor=${cursor}`)).status).toBe(200)
  }
  expect((await ask('GET', 'meetings?limit=0')).status).toBe(422)
})

it('asks a stranger to sign in', async () => {
  expect((await ask('GET', 'meetings', { as: '' })).status).toBe(401)
})

it.each(Object.entries(HOSTILE_TEXTS))(
  '%s is kept or refused beside its field, in every field of every door',
  async (_what, text) => {
    const { items } = (await ask('GET', 'meetings?limit=1')).body
    const fields = textFields(describeApi(service!.app, 'panels'), { ...SECONDARY_PANEL, heldOn: '2026-12-03' })
    expect(fields.length).toBeGreaterThan(20)
    const send = async ({ method, path }: HostileField, body: object) => {
      const address = path.replace('/api/v1/', '').replace('{id}', items[0].id)
      const answer = await ask(method.toUpperCase(), address, { as: 'panel', body })
      return answer.status === 404 ? ask(method.toUpperCase(), address, { as: 'admin', body }) : answer
    }
    expect(await everyTrouble(fields, text, send)).toEqual([])
  },
)
