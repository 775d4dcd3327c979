import { Journey, PUPIL } from '../rig/journey'
import { asksByGrpc, forged, signsInAsDemo } from '../rig/other-system'

const [NOT_FOUND, UNAUTHENTICATED] = [5, 16]
const REPORT = {
  ...{ kind: 'PERM', schoolUrn: '900001', pupil: { upn: PUPIL.upn }, imposedAt: '2026-11-03T10:00', reasons: ['PA'] },
  reportedBy: 'The school’s own system',
}
const FACT = { id: 'one', rule: 'EX-11', imposedAt: '2026-11-03T10:00' }

/** A school's own system signs in by itself, and does what its scopes say and no more, by either door. */
describe('another system', () => {
  let journey: Journey
  let id: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  const ask = (method: string, path: string, token?: string, body?: object) =>
    fetch(`${journey.system.addresses.referrals.http}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    })

  it('reports an exclusion and reads its clocks by HTTP, each with the scope for it', async () => {
    const writes = await signsInAsDemo(journey.system, 'referrals.write')
    const reads = await signsInAsDemo(journey.system, 'referrals.read')
    const reported = await ask('POST', '/cases', writes, REPORT)
    expect(reported.status).toBe(201)
    ;({ id } = (await reported.json()) as { id: string })
    await journey.moveTo('2026-11-03T12:00')
    const listed = (await (await ask('GET', '/clocks', reads)).json()) as { items: { rule: string; caseId: string }[] }
    expect(listed.items.filter(({ caseId }) => caseId === id).map(({ rule }) => rule)).toContain('EX-11')
    const preview = await ask('POST', '/clocks/preview', reads, { calendarOf: '900001', facts: [FACT] })
    expect(preview.status).toBe(200)
    expect(await preview.json()).toMatchObject({ answers: [{ id: 'one', dueOn: '2026-11-10' }] })
  }, 120_000)

  it('does both by gRPC', async () => {
    const writes = await signsInAsDemo(journey.system, 'referrals.write')
    const again = await asksByGrpc(journey.system, ['Exclusions', 'ReportExclusion'], REPORT, writes)
    expect(again).toMatchObject({ code: 0, reply: { alreadyReported: true, case: { id } } })
    const reads = await signsInAsDemo(journey.system, 'referrals.read')
    expect(await asksByGrpc(journey.system, ['Exclusions', 'GetCase'], { id }, reads)).toMatchObject({
      ...{ code: 0, reply: { case: { id } } },
    })
  }, 60_000)

  it('finds nothing where its scope does not reach, by either door', async () => {
    const reads = await signsInAsDemo(journey.system, 'referrals.read')
    const writes = await signsInAsDemo(journey.system, 'referrals.write')
    expect((await ask('POST', '/cases', reads, REPORT)).status).toBe(404)
    expect((await ask('GET', `/cases/${id}`, writes)).status).toBe(404)
    expect((await ask('GET', '/clocks', writes)).status).toBe(404)
    // nor where no scope leads at all
    expect((await ask('GET', '/tasks', reads)).status).toBe(404)
    const report = await asksByGrpc(journey.system, ['Exclusions', 'ReportExclusion'], REPORT, reads)
    const read = await asksByGrpc(journey.system, ['Exclusions', 'GetCase'], { id }, writes)
    expect([report.code, read.code]).toEqual([NOT_FOUND, NOT_FOUND])
    // what is not its own, the issuer does not give it
    await expect(signsInAsDemo(journey.system, 'internal')).rejects.toThrow('The client was refused')
  }, 60_000)

  it('is believed by a good token alone, by either door', async () => {
    const good = await signsInAsDemo(journey.system)
    const tokens = Object.entries({ ...forged(journey.system, good), none: undefined })
    expect((await ask('GET', `/cases/${id}`, good)).status).toBe(200)
    const answers = await Promise.all(
      tokens.map(async ([name, token]) => {
        const http = await ask('GET', `/cases/${id}`, token)
        const grpc = await asksByGrpc(journey.system, ['Exclusions', 'GetCase'], { id }, token)
        return { name, http: http.status, type: http.headers.get('content-type')?.split(';')[0], grpc: grpc.code }
      }),
    )
    const refused = { http: 401, type: 'application/problem+json', grpc: UNAUTHENTICATED }
    expect(answers).toEqual(tokens.map(([name]) => ({ name, ...refused })))
  }, 60_000)
})
