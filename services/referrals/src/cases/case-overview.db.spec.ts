import { A_REPORT, World } from '../world.test-support'

describe('a case at a glance', () => {
  let world: World
  let reference: string
  let caseId: string

  beforeAll(async () => {
    world = await World.begin()
    const { body } = await world.post('sam', '/cases', A_REPORT).expect(201)
    ;({ id: caseId, reference } = body as { id: string; reference: string })
  })
  afterAll(() => world.end())

  const at = (part = '') => `/cases/${reference}${part}`

  it('is word for word the case and its story, for the authority and for the school', async () => {
    for (const who of ['casey', 'morgan', 'sam']) {
      const { body } = await world.get(who, at('/overview')).expect(200)
      expect(body).toEqual({
        case: (await world.get(who, at())).body as object,
        timeline: (await world.get(who, at('/timeline'))).body as object,
      })
    }
  })

  it('is one look', async () => {
    const looks = async () =>
      (await world.db.query("select count(*)::int as count from audit where action = 'viewed' and who = 'adele'"))[0]
        .count
    await world.get('adele', at('/overview')).expect(200)
    expect(await looks()).toBe(1)
  })

  it('is not there for another school, and asks why before a restricted case', async () => {
    await world.get('ruth', at('/overview')).expect(404)
    await world.db.query(`insert into case_restrictions values ($1, 'restricted', null, 'Known', 'x', 'X', now())`, [
      caseId,
    ])
    await world.get('casey', at('/overview')).expect(409)
  })
})
