import { A_REPORT, JORDAN, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const ROBIN = {
  ...{ legalForename: 'Robin', legalSurname: 'Ashdown', birthDate: '2013-03-04', ncYear: '8', schoolUrn: '900001' },
  ...{ upn: 'B801200005001', contacts: [] },
}
const put = async (pupil: object, who = 'casey') =>
  (await world.post(who, '/pupils', pupil).expect(200)).body as { id: string; upn: string | null }

const factsOf = (pupilId: string, kind: string) =>
  world.db.query<object[]>(
    `select value, from_on::text, to_on::text, recorded_by_name as by, withdrawn_because as because
     from pupil_facts where pupil_id = $1 and kind = $2 order by recorded_at, to_on nulls last`,
    [pupilId, kind],
  )
const rollsOf = (pupilId: string) =>
  world.db.query<object[]>(
    `select urn, status, from_on::text, to_on::text from registrations where pupil_id = $1 order by recorded_at, from_on nulls first`,
    [pupilId],
  )

describe('a pupil’s history', () => {
  beforeEach(() => world.itIs('2026-11-10T11:00'))

  it('begins when the pupil is first held, and it is not known since when', async () => {
    const { id } = await put(ROBIN)
    expect(await factsOf(id, 'name')).toEqual([
      expect.objectContaining({
        value: expect.objectContaining({ legalSurname: 'Ashdown' }),
        from_on: null,
        by: 'casey',
      }),
    ])
    expect(await rollsOf(id)).toEqual([{ urn: '900001', status: 'C', from_on: null, to_on: null }])
  })

  it('ends what held on the day before what holds now', async () => {
    const { id } = await put(ROBIN)
    world.itIs('2026-11-12T09:00')
    await put({ ...ROBIN, senProvision: 'K', schoolUrn: '900002' })
    expect(await factsOf(id, 'sen-provision')).toEqual([
      expect.objectContaining({ value: { code: 'N' }, from_on: null, to_on: '2026-11-11' }),
      expect.objectContaining({ value: { code: 'K' }, from_on: '2026-11-12', to_on: null }),
    ])
    expect(await rollsOf(id)).toEqual([
      { urn: '900001', status: 'C', from_on: null, to_on: '2026-11-11' },
      { urn: '900002', status: 'C', from_on: '2026-11-12', to_on: null },
    ])
  })

  it('withdraws what is replaced on its first day: it never held', async () => {
    const sam = { ...ROBIN, upn: 'K888999924001', legalForename: 'Sam', legalSurname: 'Twice' }
    const { id } = await put(sam)
    world.itIs('2026-11-12T09:00')
    await put({ ...sam, senProvision: 'K' })
    await put({ ...sam, senProvision: 'E' })
    expect(await factsOf(id, 'sen-provision')).toEqual([
      expect.objectContaining({ value: { code: 'N' }, to_on: '2026-11-11' }),
      expect.objectContaining({ value: { code: 'K' }, because: 'Replaced by what holds from the same day' }),
      expect.objectContaining({ value: { code: 'E' }, from_on: '2026-11-12', because: null }),
    ])
  })

  it('is written by the details of a case too: a former name and a former UPN stay', async () => {
    const pupil = { legalForename: 'Nia', legalSurname: 'Former', birthDate: '2012-05-06', upn: 'Y839999925002' }
    const { body } = await world
      .post('sam', '/cases', { ...A_REPORT, pupil, imposedAt: '2026-11-10T09:00' })
      .expect(201)
    const { reference, pupil: held } = body as { reference: string; pupil: { id: string } }
    world.itIs('2026-11-16T09:00')
    const { etag } = (await world.get('casey', `/cases/${reference}/pupil`)).headers as { etag: string }
    const changed = { legalSurname: 'Married', upn: 'B892999926004', ncYear: '10', uln: '1234567890', sex: 'F' }
    const { body: after } = await world.patch('casey', `/cases/${reference}/pupil`, changed, etag).expect(200)
    expect(after).toMatchObject({ ncYear: '10', keyStage: 'KS4', uln: '1234567890', sex: 'F' })
    expect(await factsOf(held.id, 'name')).toMatchObject([
      { value: { legalSurname: 'Former' }, to_on: '2026-11-15', by: 'sam' },
      { value: { legalSurname: 'Married' }, from_on: '2026-11-16', by: 'casey' },
    ])
    expect(await factsOf(held.id, 'upn')).toMatchObject([
      { value: { upn: 'Y839999925002' }, to_on: '2026-11-15' },
      { value: { upn: 'B892999926004' }, from_on: '2026-11-16' },
    ])
  })
})

describe('a UPN', () => {
  it('with a wrong letter is kept where the person says that the paper has it so', async () => {
    const pupil = { ...ROBIN, upn: 'A801200005002', legalSurname: 'Paper' }
    const { body } = await world.post('casey', '/pupils', pupil).expect(422)
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/upn', code: 'wrong-letter' })])
    const { id, upn } = await put({ ...pupil, upnAsWritten: true })
    expect(upn).toBe('A801200005002')
    expect(await factsOf(id, 'upn')).toMatchObject([{ value: { upn: 'A801200005002', letterWrong: true } }])
  })

  it('that is temporary may be given to two children, by two schools', async () => {
    const one = { ...ROBIN, upn: 'F88899992601A', legalSurname: 'One', birthDate: '2014-01-01' }
    const { id } = await put(one)
    const other = await put({ ...one, legalSurname: 'Other', birthDate: '2014-02-02', schoolUrn: '900002' })
    expect(other.id).not.toBe(id)
  })

  it('that is permanent finds its pupil again, also under another name', async () => {
    const { id } = await put({ ...JORDAN, legalSurname: 'Ellery-Jones' })
    const again = await put(JORDAN)
    expect(again.id).toBe(id)
  })
})

describe('a year group', () => {
  it('need not be that of the age, nor the key stage that of the year', async () => {
    const held = { ...ROBIN, upn: 'X855999922005', legalSurname: 'Back', ncYear: '6', keyStage: 'KS3' }
    const { id } = await put(held)
    expect(await factsOf(id, 'nc-year')).toMatchObject([{ value: { ncYear: '6', keyStage: 'KS3' } }])
  })
})
