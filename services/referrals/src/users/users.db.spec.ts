import { World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
  for (const who of ['casey', 'morgan', 'sam']) await world.get(who, '/me').expect(200)
})
afterAll(() => world.end())

const BECAUSE = { reason: 'They left the team' }
const users = async (query = '') => (await world.get('adele', `/users${query}`).expect(200)).body
const idOf = async (name: string) => (await users(`?name=${name}`)).items[0].id as string
const withhold = async (name: string, role: string, by = 'adele', body: object = BECAUSE) =>
  world.post(by, `/users/${await idOf(name)}/withheld-roles`, { role, ...body })

describe('the people who have come here', () => {
  it('are listed by name, page by page, by a role or part of a name', async () => {
    const { items, total } = await users()
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['adele', 'casey', 'morgan', 'sam'])
    expect(total).toBe(4)
    expect((await users('?role=manager')).items).toMatchObject([{ name: 'morgan', roles: ['manager'] }])
    const first = await users('?limit=3')
    expect((await users(`?limit=3&cursor=${first.next}`)).items).toMatchObject([{ name: 'sam' }])
  })

  it('are an administrator’s to see', async () => {
    await world.get('morgan', '/users').expect(404)
  })
})

describe('a role', () => {
  it('that is withheld counts on the next request, with who and why, and comes back when it is given back', async () => {
    await world.get('casey', '/cases').expect(200)
    expect((await withhold('casey', 'caseworker')).status).toBe(200)
    await world.get('casey', '/cases').expect(404)
    const id = await idOf('casey')
    expect((await world.get('adele', `/users/${id}`)).body).toMatchObject({
      ...{ subject: 'casey', claims: ['caseworker'], roles: [] },
      withheld: [{ role: 'caseworker', reason: BECAUSE.reason, by: 'adele', givenBackAt: null }],
    })
    expect((await withhold('casey', 'caseworker')).status).toBe(409)
    const back = `/users/${id}/withheld-roles/caseworker/giving-back`
    await world.post('adele', back, {}).expect(422)
    await world.post('adele', back, { reason: 'A mistake' }).expect(200)
    await world.post('adele', back, { reason: 'A mistake' }).expect(409)
    await world.get('casey', '/cases').expect(200)
    const rows = await world.db.query(
      `select who, reason, after from audit where subject_kind = 'user' and subject_id = $1 order by id`,
      [id],
    )
    expect(rows).toEqual([
      { who: 'adele', reason: BECAUSE.reason, after: { role: 'caseworker' } },
      { who: 'adele', reason: 'A mistake', after: { role: 'caseworker' } },
    ])
  })

  it('is not withheld without a reason, nor by anybody but an administrator', async () => {
    const refused = await withhold('casey', 'caseworker', 'adele', { reason: ' ' })
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/reason' })])
    expect((await withhold('casey', 'caseworker', 'morgan')).status).toBe(404)
  })

  it('of an administrator is not theirs to take from themselves', async () => {
    const refused = await withhold('adele', 'admin')
    expect(refused.status).toBe(409)
    expect(refused.body.code).toBe('own-administrator-role')
  })
})

it('ends every token of a person who is signed out everywhere, by themselves or by an administrator', async () => {
  await world.post('morgan', '/me/sign-out-everywhere', {}).expect(204)
  await world.get('morgan', '/cases').expect(401)
  world.signsInAgain('morgan')
  await world.get('morgan', '/cases').expect(200)
  await world.post('adele', `/users/${await idOf('sam')}/sign-out-everywhere`, { reason: 'A lost laptop' }).expect(200)
  await world.get('sam', '/cases').expect(401)
  const rows = await world.db.query(`select who, reason from audit where action = 'signed-out-everywhere' order by id`)
  expect(rows).toEqual([
    { who: 'morgan', reason: null },
    { who: 'adele', reason: 'A lost laptop' },
  ])
})
