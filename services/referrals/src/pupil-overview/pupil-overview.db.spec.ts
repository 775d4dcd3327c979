import { A_REPORT, AISHA, World } from '../world.test-support'

describe('a child at a glance', () => {
  let world: World
  let id: string
  let caseId: string

  beforeAll(async () => {
    world = await World.begin()
    const { body } = await world.post('sam', '/cases', A_REPORT).expect(201)
    ;[id, caseId] = [body.pupil.id as string, body.id as string]
  })
  afterAll(() => world.end())
  beforeEach(() => world.db.query('delete from case_restrictions'))

  const at = (part = '') => `/pupils/${id}${part}`
  const glance = async (who: string) =>
    (await world.get(who, at('/overview')).expect(200)).body as Record<string, object>

  it('is word for word what each part says by its own door', async () => {
    const { record, people, totals } = await glance('casey')
    expect(record).toEqual((await world.get('casey', at())).body)
    expect(people).toEqual((await world.get('casey', at('/contacts'))).body)
    expect(totals).toEqual((await world.get('casey', at('/totals'))).body)
    const { looks } = await glance('casey')
    expect(looks).toEqual((await world.get('casey', at('/looks'))).body.items)
  })

  it('is one look, and shows it', async () => {
    const counted = async () =>
      Number((await world.db.query("select count(*) from audit where action = 'viewed'"))[0].count)
    const before = await counted()
    const { looks } = await glance('morgan')
    expect((looks as object[])[0]).toMatchObject({ who: 'morgan', action: 'viewed', subjectKind: 'pupil' })
    expect(await counted()).toBe(before + 1)
  })

  it('leaves out for each person what they may not read by its own door', async () => {
    const doors = { people: '/contacts', totals: '/totals', looks: '/looks' }
    for (const who of ['casey', 'morgan', 'adele', 'sam']) {
      const seen = await glance(who)
      for (const [part, door] of Object.entries(doors)) {
        const { status } = await world.get(who, at(door))
        expect([who, part, seen[part] !== null]).toEqual([who, part, status === 200])
      }
    }
    expect(await glance('sam')).toMatchObject({ people: null, looks: null, totals: { pupilId: id } })
  })

  it('is for the child’s own school, and for no other', async () => {
    await world.get('ruth', at('/overview')).expect(404)
    const { body } = await world.post('adele', '/pupils', AISHA).expect(200)
    await world.get('sam', `/pupils/${body.id}/overview`).expect(404)
  })

  it('is not there for whom the child’s only case is hidden from, and leaves no look', async () => {
    await world.db.query(
      `insert into case_restrictions values ($1, 'team-only', 'young-parents', 'Known', 'x', 'X', now())`,
      [caseId],
    )
    const last = () => world.db.query('select max(id) from audit')
    const before = await last()
    await world.get('casey', at('/overview')).expect(404)
    expect(await last()).toEqual(before)
  })
})
