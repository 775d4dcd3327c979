import { A_REPORT, AISHA, JORDAN, World } from '../world.test-support'

describe('one child’s page', () => {
  let world: World
  let id: string
  let caseId: string
  let reference: string

  beforeAll(async () => {
    world = await World.begin()
    const { body } = await world.post('sam', '/cases', A_REPORT).expect(201)
    ;({ id: caseId, reference } = body as { id: string; reference: string })
    id = body.pupil.id as string
  })
  afterAll(() => world.end())
  beforeEach(() => world.db.query('delete from case_restrictions'))

  const record = async (who = 'casey') => (await world.get(who, `/pupils/${id}`).expect(200)).body as object

  it('says what holds, and what held before it, with the days and who recorded it', async () => {
    world.itIs('2026-11-12T09:00')
    await world.post('adele', '/pupils', { ...JORDAN, ncYear: '11', senProvision: 'K', schoolUrn: '900002' })
    expect(await record()).toMatchObject({
      ...{ name: 'Jordan Ellery', legalName: 'Jordan Ellery', ncYear: '11', school: { name: 'Mill Lane School' } },
      flags: ['sen-support'],
      registrations: [
        { school: { name: 'Mill Lane School' }, fromOn: '2026-11-12', toOn: null, recordedBy: 'adele' },
        { school: { name: 'Harbour Academy' }, fromOn: null, toOn: '2026-11-11' },
      ],
      facts: expect.arrayContaining([
        expect.objectContaining({ kindWords: 'Year group', words: 'Year 11, KS4', toOn: null, withdrawn: null }),
        expect.objectContaining({ kindWords: 'Year group', words: 'Year 10, KS4', toOn: '2026-11-11' }),
      ]),
      cases: [{ reference, stageWords: 'Notified', kindWords: 'Permanent exclusion' }],
    })
    await world.post('adele', '/pupils', JORDAN)
  })

  it('says who may be written to, and why the others not', async () => {
    const { body } = await world.get('casey', `/pupils/${id}/contacts`).expect(200)
    expect(body).toMatchObject([{ name: 'Dana Ellery', letters: { by: 'email', sentences: ['by e-mail'] } }])
    await world.get('sam', `/pupils/${id}/contacts`).expect(404)
  })

  it('records each look, which the child’s view log shows', async () => {
    await record('morgan')
    const { body } = await world.get('casey', `/pupils/${id}/looks`).expect(200)
    expect(body.items[0]).toMatchObject({ who: 'morgan', action: 'viewed', reference: null })
  })

  it('is for the child’s own school, and for no other', async () => {
    await record('sam')
    await world.get('ruth', `/pupils/${id}`).expect(404)
    const { body } = await world.post('adele', '/pupils', AISHA).expect(200)
    await world.get('sam', `/pupils/${body.id}`).expect(404)
  })

  it('is not there for whom the child’s only case is hidden from, and neither is its view log', async () => {
    await world.db.query(
      `insert into case_restrictions values ($1, 'team-only', 'young-parents', 'Known', 'x', 'X', now())`,
      [caseId],
    )
    for (const page of ['', '/contacts', '/looks']) await world.get('casey', `/pupils/${id}${page}`).expect(404)
    world.joins('casey', 'young-parents')
    expect(await record()).toMatchObject({ cases: [{ reference }] })
    world.joins('casey')
  })
})
