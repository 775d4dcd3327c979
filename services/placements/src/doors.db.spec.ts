import type { Visitor } from '@daysix/platform/authorisation'
import { StoppedClock } from '@daysix/platform/clock'
import { readConfig, serviceSettings } from '@daysix/platform/config'
import { Outbox } from '@daysix/platform/outbox'
import { createService, describeApi } from '@daysix/platform/service'
import { testDatabase } from '@daysix/platform/testing/database'
import { everyTrouble, HOSTILE_TEXTS, type HostileField, textFields } from '@daysix/platform/testing/hostile'
import { TokenVerifier } from '@daysix/platform/tokens'
import { answersForReferrals } from '@daysix/platform/testing/sight'
import { civilDate } from '@daysix/shared/civil-date'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { DEFAULT_SETTINGS } from '@daysix/shared/clocks'
import { parseLocalDateTime } from '@daysix/shared/instant'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import request from 'supertest'
import { Calendars } from './cases/calendars.service'
import { StaySettings } from './cases/stay-settings.service'
import { CaseDirectory } from './cases/case-facts.service'
import { database } from './database'
import { manifest } from './main'
import { PlacementsActivities } from './placements.activities'
import { adele, aProvider, aSupportCentre, casey, ken, lena, morgan, ruth, sam } from './testing.test-support'

interface Pupils {
  unreported: object[]
}

const PEOPLE: Record<string, Visitor> = { adele, casey, ken, lena, morgan, ruth, sam }

describe('the doors of placements', () => {
  let app: NestExpressApplication
  let drop: () => Promise<void>
  const clock = new StoppedClock(parseLocalDateTime('2026-11-10T10:00').at)

  beforeAll(async () => {
    const made = await testDatabase(database)
    drop = made.drop
    const settings = readConfig(serviceSettings, {
      PORT: '0',
      DATABASE_URL: made.url,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
      CLIENT_ID: 'placements',
      CLIENT_SECRET: 'none',
      AUTHORITY_NAME: 'Northmere Council',
      AUTHORITY_CODE: '999',
      LOG_LEVEL: 'silent',
    })
    app = await createService(manifest, settings, clock)
    await app.init()
    // what stands outside this context: who somebody is, the case, the calendar
    const find = <T>(type: abstract new (...given: never[]) => T): T => app.get(type as never, { strict: false })
    find(TokenVerifier).verify = (token) => Promise.resolve(PEOPLE[token])
    answersForReferrals(app)
    find(Calendars).of = () => Promise.resolve(illustrative2026)
    find(StaySettings).of = () => Promise.resolve(DEFAULT_SETTINGS)
    find(CaseDirectory).facts = (id) =>
      Promise.resolve({
        id,
        reference: 'AP-26-00001',
        closed: false,
        schoolUrn: '900001',
        responsibleUrn: '900001',
        pupilName: 'Invented Child',
        ncYear: '9',
        daySixOn: civilDate('2026-11-17'),
        schoolName: 'Harbour Academy',
      })
    for (const provider of [aProvider(), aSupportCentre()]) await as('adele').post('/providers', provider).expect(201)
  })

  afterAll(async () => {
    await app.close()
    await drop()
  })

  const as = (person: string) => {
    const server = () => request(app.getHttpServer() as Server)
    const bearer = { authorization: `Bearer ${person}` }
    return {
      get: (path: string) => server().get(`/api/v1${path}`).set(bearer),
      post: (path: string, body: object) => server().post(`/api/v1${path}`).set(bearer).send(body),
      put: (path: string, body: object) => server().put(`/api/v1${path}`).set(bearer).send(body),
    }
  }

  const ARRANGE = {
    providerCode: 'KS34-EC',
    startsOn: '2026-11-16',
    startsAt: '09:00',
    endsAt: '15:00',
    hoursPerWeek: 25,
    reportTo: 'Reception',
  }

  const started = async (): Promise<{ id: string; caseId: string }> => {
    clock.moveTo(parseLocalDateTime('2026-11-16T09:00').at)
    const caseId = randomUUID()
    const activities = app.get(PlacementsActivities, { strict: false })
    const itemId = randomUUID()
    const { placementId } = await activities.seekPlace({
      caseId,
      itemId,
      outcome: 'support-centre',
      responsibleUrn: '900002',
    })
    await as('casey').post(`/placements/${placementId}/acceptance`, { startsOn: '2026-11-16' }).expect(200)
    await as('lena').post(`/placements/${placementId}/start`, { startedOn: '2026-11-16' }).expect(200)
    return { id: placementId, caseId }
  }

  it('a provider said again is known, and only an administrator says it', async () => {
    await as('adele').post('/providers', aProvider()).expect(200)
    await as('casey').post('/providers', aProvider()).expect(404)
  })

  it('arranging answers 201, the same key again 200, and leaves one fact to be told', async () => {
    const path = `/cases/${randomUUID()}/provision`
    const waiting = await app.get(Outbox, { strict: false }).waiting()
    const { body } = await as('casey').post(path, ARRANGE).set('Idempotency-Key', 'one').expect(201)
    expect(body).toMatchObject({
      state: 'arranged',
      providerName: 'Quayside Education Centre',
      pupilName: 'Invented Child',
    })
    await as('casey').post(path, ARRANGE).set('Idempotency-Key', 'one').expect(200)
    await as('casey')
      .post(path, { ...ARRANGE, hoursPerWeek: 30 })
      .set('Idempotency-Key', 'one')
      .expect(422)
    await as('casey').post(path, ARRANGE).expect(409)
    expect(await app.get(Outbox, { strict: false }).waiting()).toBe(waiting + 1)
    await as('lena').get(path).expect(404)
    expect((await as('sam').get(path).expect(200)).body).toMatchObject({ current: { id: (body as { id: string }).id } })
  })

  it('what cannot be accepted is named field by field, in words', async () => {
    const path = `/cases/${randomUUID()}/provision`
    const unread = await as('casey').post(path, { providerCode: '', startsOn: '31/12' }).expect(422)
    expect((unread.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/endsAt',
      '/hoursPerWeek',
      '/providerCode',
      '/reportTo',
      '/startsAt',
      '/startsOn',
    ])
    const refused = await as('casey')
      .post(path, { ...ARRANGE, startsOn: '2026-11-14', hoursPerWeek: 12 })
      .expect(422)
    expect(refused.body).toMatchObject({
      code: 'provision-cannot-be-arranged',
      errors: [
        {
          pointer: '/startsOn',
          message: 'Saturday 14 November 2026 is not a school day at Quayside Education Centre: weekend',
        },
        { pointer: '/hoursReason', message: 'Enter why the child gets fewer than 21 hours a week' },
      ],
    })
  })

  it.each([
    ['an afternoon before its morning', { morningStarts: '13:00', afternoonStarts: '12:00' }, '/afternoonStarts'],
    ['an afternoon that ends before it starts', { afternoonEnds: '12:59' }, '/afternoonEnds'],
    ['an alternative provider for Key Stage 3', { kind: 'aep', keyStages: ['KS3', 'KS4'] }, '/keyStages'],
    ['a key stage nobody knows', { keyStages: ['KS9'] }, '/keyStages/0'],
    ['an address of a thousand pages', { addressLines: ['1 Quay Street', 'x'.repeat(5000)] }, '/addressLines/1'],
    ['a character no text can hold', { transport: 'By \u0000 bus' }, '/transport'],
    ['an offer that holds no day', { offerSchoolDays: 0 }, '/offerSchoolDays'],
  ])('refuses a provider with %s beside its field, in words', async (_case, change, pointer) => {
    const refused = await as('adele')
      .post('/providers', { ...aProvider(), ...change })
      .expect(422)
    expect(refused.body).toMatchObject({ errors: [{ pointer, message: expect.not.stringMatching(/Invalid|Too /) }] })
  })

  it('asks a text that cannot be kept to be changed, wherever it is typed', async () => {
    const { id } = await started()
    const nul = 'Well \u0000 done'
    const doors: [string, string, object][] = [
      ['casey', `/cases/${randomUUID()}/provision`, { ...ARRANGE, reportTo: nul }],
      ['casey', `/placements/${id}/declination`, { reason: nul }],
      ['casey', `/placements/${id}/offer`, { providerCode: nul }],
      ['morgan', `/placements/${id}/extension`, { untilWeek: 13, reason: nul, approver: 'Morgan' }],
      ['casey', `/placements/${id}/review/views`, { party: 'child', words: nul }],
      ['casey', `/placements/${id}/review/decision`, { heldOn: '2026-11-16', decision: 'return', reasons: nul }],
      ['casey', `/placements/${id}/end-report`, { text: nul, sentOn: '2026-11-16' }],
    ]
    for (const [who, path, body] of doors) {
      const refused = await as(who).post(path, body).expect(422)
      expect(refused.body).toMatchObject({ errors: [{ code: 'not-kept' }] })
    }
    await as('casey').post(`/placements/${id}/end`, { endedOn: '2026-11-16', outcome: 'withdrawn' }).expect(200)
    await as('casey').post(`/placements/${id}/end-report`, { text: 'Well', sentOn: '2026-11-16' }).expect(200)
    await as('casey').get('/providers/%00').expect(422)
    await as('casey').get('/placements?provider=%00').expect(422)
  })

  it('begins a list again at its first page for a cursor that is not one of ours', async () => {
    const ours = (parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    for (const cursor of [
      'nonsense',
      ours(['x', 'y']),
      ours(['2026-11-10T10:00:00Z', 'y']),
      ours(['2026-99-10T', 'y']),
    ])
      await as('casey').get(`/placements?cursor=${cursor}`).expect(200)
  })

  it('knows no half past one on the morning the clocks go forward', async () => {
    clock.moveTo(parseLocalDateTime('2027-03-28T00:30').at)
    const at = { ...ARRANGE, startsOn: '2027-03-28', startsAt: '01:30' }
    const refused = await as('casey').post(`/cases/${randomUUID()}/provision`, at).expect(422)
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/startsAt', code: 'no-such-time' }] })
    clock.moveTo(parseLocalDateTime('2026-11-10T10:00').at)
  })

  it('a register is read with its version and changed with it', async () => {
    const { id } = await started()
    clock.moveTo(parseLocalDateTime('2026-11-16T16:00').at)
    const path = `/placements/${id}/registers/2026-11-16`
    const read = await as('lena').get(path).expect(200)
    expect(read.headers.etag).toBe('"0"')
    expect((read.body as { sessions: { begun: boolean }[] }).sessions.filter(({ begun }) => begun)).toHaveLength(2)
    const marks = [
      { on: '2026-11-16', session: 'AM', code: '/' },
      { on: '2026-11-16', session: 'PM', code: '\\' },
    ]
    await as('lena').put(path, { marks }).expect(428)
    const saved = await as('lena').put(path, { marks }).set('If-Match', '"0"').expect(200)
    expect(saved.headers.etag).toBe('"1"')
    await as('lena').put(path, { marks }).set('If-Match', '"0"').expect(412)
    const wrong = await as('lena')
      .put(path, { marks: [{ ...marks[0], code: '\\' }] })
      .set('If-Match', '"1"')
      .expect(422)
    expect((wrong.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/marks/0/code',
      '/marks/2026-11-16/PM',
    ])
    await as('ruth').get(path).expect(200)
    await as('ruth').put(path, { marks }).set('If-Match', '"1"').expect(404)
    await as('sam').get(path).expect(404)
    await as('ken').get(path).expect(404)
    await as('casey').post(`/placements/${id}/end`, { endedOn: '2026-11-16', outcome: 'withdrawn' }).expect(200)
    const owed = (await as('lena').get('/providers/SSC-NORTH/pupils').expect(200)).body as Pupils
    expect(owed.unreported).toMatchObject([{ id, reportDueOn: '2026-11-23' }])
    await as('lena').post(`/placements/${id}/end-report`, { text: 'Well', sentOn: '2026-11-16' }).expect(200)
    const sent = (await as('lena').get('/providers/SSC-NORTH/pupils').expect(200)).body as Pupils
    expect(sent.unreported).toEqual([])
  })

  it('a review says whose voice is missing, and only a manager extends', async () => {
    const { id } = await started()
    const decision = { heldOn: '2026-11-16', decision: 'return', reasons: 'Ready' }
    const refused = await as('lena').post(`/placements/${id}/review/decision`, decision).expect(422)
    expect(refused.body).toMatchObject({
      detail:
        'The views of the child, the parents, the school and the centre teacher are missing. Record each, or why it is missing.',
    })
    await as('casey').post(`/placements/${id}/review/views`, { party: 'child' }).expect(422)
    await as('ruth').post(`/placements/${id}/review/views`, { party: 'school', words: 'Welcome' }).expect(200)
    const extension = { untilWeek: 15, reason: 'Settling', approver: 'Morgan' }
    await as('casey').post(`/placements/${id}/extension`, extension).expect(404)
    await as('morgan').post(`/placements/${id}/extension`, extension).expect(200)
    const page = await as('casey').get('/placements?state=started&limit=1').expect(200)
    expect(page.body).toMatchObject({ items: [{ id, week: 1, untilWeek: 15 }], next: null })
    expect((await as('lena').get('/providers/SSC-NORTH/pupils').expect(200)).body).toMatchObject({
      placements: [{ id }],
    })
  })

  it('is unknown in the same words to those who may not see it', async () => {
    const forbidden = await as('sam').get('/providers/SSC-NORTH/pupils').expect(404)
    const unknown = await as('casey').get(`/placements/${randomUUID()}`).expect(404)
    const { instance: _one, ...first } = forbidden.body as Record<string, unknown>
    const { instance: _other, ...second } = unknown.body as Record<string, unknown>
    expect(first).toEqual(second)
  })

  it('shows managers and administrators who did what from where, by who, action, case and day, and nobody else', async () => {
    clock.moveTo(parseLocalDateTime('2026-11-10T10:00').at)
    const caseId = randomUUID()
    const path = `/cases/${caseId}/provision`
    const arranged = await as('casey').post(path, ARRANGE).expect(201)
    const { id } = arranged.body as { id: string }
    await as('casey').get(`/provisions/${id}`).expect(200)
    await as('ken').get(`/provisions/${id}`).set('X-Forwarded-For', '10.1.2.3').expect(200)
    const ofProvision = `/audit?subjectKind=provision&subjectId=${id}`
    const { body } = await as('morgan').get(`${ofProvision}&limit=1`).expect(200)
    expect(body).toMatchObject({
      items: [{ who: ken.sub, whoName: ken.name, action: 'viewed', caseId, address: '10.1.2.3', before: null }],
      next: expect.any(String),
    })
    const [{ requestId }] = (body as { items: { requestId: string }[] }).items
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    const rest = await as('adele')
      .get(`${ofProvision}&cursor=${(body as { next: string }).next}`)
      .expect(200)
    expect((rest.body as { items: object[] }).items.length).toBe((body as { total: number }).total - 1)
    const byKen = await as('morgan')
      .get(`${ofProvision}&who=${encodeURIComponent(ken.name.slice(0, 3))}`)
      .expect(200)
    expect(byKen.body).toMatchObject({ total: 1 })
    expect((await as('morgan').get(`${ofProvision}&to=2020-01-01`).expect(200)).body).toMatchObject({ total: 0 })
    await as('morgan').get('/audit?from=2026-02-30').expect(422)
    for (const person of ['casey', 'ken', 'sam']) await as(person).get(ofProvision).expect(404)
  })

  it('says how far the chain of its audit has come, and that it is whole', async () => {
    expect((await as('morgan').get('/audit/chain').expect(200)).body).toMatchObject({
      notYetSealed: expect.any(Number),
    })
    expect((await as('adele').get('/audit/verification').expect(200)).body).toMatchObject({ findings: [], erased: 0 })
    await as('casey').get('/audit/verification').expect(404)
  })

  describe('hostile text', () => {
    let place: { id: string; caseId: string }
    let fields: HostileField[]
    beforeAll(async () => {
      await as('adele')
        .post('/providers', aSupportCentre({ places: 2 }))
        .expect(200)
      place = await started()
      const samples = { ...aProvider(), providerCode: 'KS34-EC', startsAt: '09:00', endsAt: '15:00', bookedAt: '10:00' }
      fields = textFields(describeApi(app, 'placements'), { ...samples, untilWeek: 14, code: 'D', hoursPerWeek: 25 })
      expect(fields.length).toBeGreaterThan(50)
    })

    const ask = async ({ method, path }: HostileField, body: object) => {
      const { id, caseId } = place
      const address = path.replace('{caseId}', caseId).replace('{id}', id).replace('{weekBegins}', '2026-11-16')
      for (const who of ['adele', 'casey']) {
        const asked = request(app.getHttpServer() as Server)
        const headers = { authorization: `Bearer ${who}`, 'if-match': '*' }
        const answer = await asked[method](address).set(headers).send(body)
        if (answer.status !== 404) return answer
      }
      return { status: 404, body: {} }
    }

    it.each(Object.entries(HOSTILE_TEXTS))(
      '%s is kept or refused beside its field, in every field of every door',
      async (_what, text) => expect(await everyTrouble(fields, text, ask)).toEqual([]),
    )
  })
})
