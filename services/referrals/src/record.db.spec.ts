import { wrongInHoldings } from '@daysix/platform/testing/holdings'
import { ABOUT_NO_CHILD, HOLDINGS } from './holdings'
import { A_REPORT, AISHA, JORDAN, World } from './world.test-support'

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
    const before = held['What was known of the contacts, and when']
    expect(before.rows).toMatchObject([{ address_lines: ['3 Alder Close'], recorded_by_name: 'adele', until_at: null }])
    expect(before.others).toEqual(expect.arrayContaining(['address_lines', 'recorded_by_name']))
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

  describe('of whom somebody may not know everything', () => {
    let aisha: string
    let first: string

    beforeAll(async () => {
      const report = { ...A_REPORT, schoolUrn: '900002', pupil: { upn: AISHA.upn } }
      const { body } = await world.post('casey', '/cases', { ...report, imposedAt: '2026-10-06T10:00' }).expect(201)
      first = body.id as string
      aisha = body.pupil.id as string
      await world.post('casey', '/cases', report).expect(201)
    })
    beforeEach(() => world.db.query('delete from case_restrictions'))
    afterAll(() => world.db.query('delete from case_restrictions'))

    const restrict = (level: string, team: string | null) =>
      world.db.query(`insert into case_restrictions values ($1, $2, $3, 'Known family', 'x', 'X', now())`, [
        ...[first, level, team],
      ])

    it('is answered as of a child who is not there while one of several cases is another team’s', async () => {
      await restrict('team-only', 'young-parents')
      await world.get('morgan', `/pupils/${aisha}`).expect(200)
      const unknown = await world.get('morgan', '/pupils/00000000-0000-4000-8000-00000000dead/record').expect(404)
      const { body } = await world.get('morgan', `/pupils/${aisha}/record`).expect(404)
      expect({ ...body, instance: '' }).toEqual({ ...unknown.body, instance: '' })
      world.joins('morgan', 'young-parents')
      expect(JSON.stringify(await recordOf(aisha))).toContain(first)
      world.joins('morgan')
    })

    it('is given to whoever has said why they open a restricted case', async () => {
      await restrict('restricted', null)
      const asked = await world.get('morgan', `/pupils/${aisha}/record`).expect(409)
      expect(asked.body).toMatchObject({ code: 'case-is-restricted', detail: expect.stringContaining('AP-26-') })
      await world.post('morgan', `/cases/${first}/opening`, { reason: 'The family asks for the record' }).expect(200)
      expect(JSON.stringify(await recordOf(aisha))).toContain(first)
    })

    it('is not found by the number of a record that became part of the child’s', async () => {
      const twice = { ...AISHA, upn: null, legalSurname: 'Faruk' }
      const { body: second } = await world.post('adele', '/pupils', twice).expect(200)
      const merge = { mergedId: second.id as string, reason: 'Entered twice' }
      await world.post('morgan', `/pupils/${aisha}/merges`, merge).expect(200)
      await recordOf(merge.mergedId)
      await restrict('team-only', 'young-parents')
      await world.get('morgan', `/pupils/${merge.mergedId}/record`).expect(404)
    })
  })

  it('says who found the child in a search, and what was done with a record that became part of the child’s', async () => {
    const twice = { ...JORDAN, upn: null, legalForename: 'Jordana', contacts: [] }
    const { body: second } = await world.post('adele', '/pupils', twice).expect(200)
    await world.get('casey', `/pupils/${second.id}`).expect(200)
    const found = async () => (await world.post('casey', '/pupils/search', { birthDate: JORDAN.birthDate })).body.items
    expect((await found()).map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([pupilId, second.id]))
    const merge = { mergedId: second.id as string, reason: 'Entered twice' }
    await world.post('morgan', `/pupils/${pupilId}/merges`, merge).expect(200)
    await found()
    const audited = (await recordOf(pupilId)).find(({ name }) => name === 'Who looked and who changed')!.rows
    expect(audited).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'pupil-changed', subject_id: second.id }),
        expect.objectContaining({ action: 'viewed', subject_id: second.id, who: 'casey' }),
        expect.objectContaining({ action: 'merged-into', subject_id: second.id }),
      ]),
    )
    expect(audited.filter((row) => row['subject_kind'] === 'pupil-search')).toHaveLength(2)
    expect(new Set(audited.map(({ id }) => id)).size).toBe(audited.length)
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
