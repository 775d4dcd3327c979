import { wrongInHoldings } from '@daysix/platform/testing/holdings'
import { ABOUT_NO_CHILD, HOLDINGS } from './holdings'
import { A_REPORT, AISHA, World } from './world.test-support'

let world: World
let pupilId: string
let caseId: string

beforeAll(async () => {
  world = await World.begin()
  caseId = (await world.post('sam', '/cases', A_REPORT).expect(201)).body.id as string
  pupilId = (await world.get('casey', `/cases/${caseId}`).expect(200)).body.pupil.id as string
  const attempt = { madeOn: '2026-11-10', method: 'telephone', result: 'spoke', note: 'Dana will be at home' }
  await world.post('casey', `/cases/${caseId}/contact-attempts`, attempt).expect(201)
})
afterAll(() => world.end())

interface Held {
  name: string
  others: string[]
  rows: Record<string, unknown>[]
}

const recordOf = async (id: string, who = 'morgan') =>
  (await world.get(who, `/pupils/${id}/record`).expect(200)).body.holdings as Held[]

describe('everything held about a child', () => {
  it('is listed table by table, and nothing is left out', async () => {
    expect(await wrongInHoldings(world.db, HOLDINGS, ABOUT_NO_CHILD)).toEqual([])
  })

  it('is answered whole, with what may be about somebody else marked', async () => {
    const held = Object.fromEntries((await recordOf(pupilId)).map((one) => [one.name, one]))
    expect(held['Pupil'].rows).toMatchObject([{ id: pupilId, legal_surname: 'Ellery', birth_date: '2012-02-14' }])
    expect(held['Family and contacts'].rows).toMatchObject([{ name: 'Dana Ellery', address_lines: ['3 Alder Close'] }])
    expect(held['Family and contacts'].others).toEqual(expect.arrayContaining(['name', 'address_lines', 'telephone']))
    expect(held['Cases'].rows).toMatchObject([{ id: caseId, reference: 'AP-26-00001' }])
    expect(held['Conversations with the family'].rows).toMatchObject([{ note: 'Dana will be at home' }])
    expect(held['What happened'].rows.length).toBeGreaterThan(0)
    expect(held['Who looked and who changed'].rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'viewed', who: 'casey' })]),
    )
    expect(Object.keys(held['Who looked and who changed'].rows[0])).not.toContain('salt')
  })

  it('holds nothing of another child', async () => {
    const [{ id }] = await world.db.query<{ id: string }[]>('select id from pupils where upn = $1', [AISHA.upn])
    expect(JSON.stringify(await recordOf(id))).not.toMatch(/Ellery|AP-26-00001/)
  })

  it('leaves a trace of who asked for it, and is for managers and administrators', async () => {
    await recordOf(pupilId, 'adele')
    const { body } = await world
      .get('morgan', `/audit?action=record-exported&subjectId=${pupilId}&who=adele`)
      .expect(200)
    expect(body.items).toMatchObject([{ after: { Pupil: 1, Cases: 1, 'Family and contacts': 1 } }])
    for (const who of ['casey', 'sam', 'ana']) await world.get(who, `/pupils/${pupilId}/record`).expect(404)
  })
})
