import { World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.db.query('delete from withheld_roles')
  await world.db.query('delete from role_mappings')
  await world.db.query('delete from users')
})

const rolesOf = async (who: string) => (await world.get(who, '/me').expect(200)).body.roles as string[]
const withhold = (sub: string, role: string) =>
  world.db.query(
    `insert into withheld_roles (sub, role, withheld_by_name, withheld_at, reason) values ($1, $2, 'x', now(), 'x')`,
    [sub, role],
  )
const map = (claim: string, role: string) => world.db.query('insert into role_mappings values ($1, $2)', [claim, role])
const ask = (sub: string, ...claims: string[]) =>
  world.ask<{ roles: string[]; signedOutAt: string }>('Directory', 'GetStanding', { sub, name: sub, claims })

describe('what a person may do', () => {
  it('is what their token says where nothing else is decided, also for somebody never seen before', async () => {
    expect((await world.get('sam', '/me').expect(200)).body).toEqual({
      ...{ name: 'sam', roles: ['school'], schools: ['900001'], providers: [], teams: [], signedOutAt: null },
    })
    expect(await ask('nina', 'manager', 'Finance')).toEqual({ roles: ['manager'], signedOutAt: '' })
  })

  it('shuts with a role that is withheld on the next request, and opens when it is given back', async () => {
    await world.get('casey', '/cases').expect(200)
    await withhold('casey', 'caseworker')
    await world.get('casey', '/cases').expect(404)
    expect(await rolesOf('casey')).toEqual([])
    await world.db.query(`update withheld_roles set given_back_at = now(), given_back_because = 'x'`)
    await world.get('casey', '/cases').expect(200)
  })

  it('is what the words of the identity provider are mapped to, each to several roles if need be', async () => {
    await map('LA-Inclusion-Staff', 'caseworker')
    await map('LA-Inclusion-Staff', 'panel')
    expect((await ask('nina', 'LA-Inclusion-Staff')).roles).toEqual(['caseworker', 'panel'])
    expect((await ask('nina', 'LA-Inclusion-Staff', 'school')).roles).toEqual(['caseworker', 'panel', 'school'])
    await map('school', 'analyst')
    expect((await ask('nina', 'LA-Inclusion-Staff', 'school')).roles).toEqual(['caseworker', 'panel', 'analyst'])
  })

  it('is never what only a service may do', async () => {
    await map('Machines', 'service')
    expect((await ask('nina', 'service', 'Machines')).roles).toEqual([])
  })

  it('is told to our own services alone', async () => {
    const sent = { sub: 'casey', name: 'casey', claims: [] }
    await expect(world.ask('Directory', 'GetStanding', sent, 'adele')).rejects.toMatchObject({ code: 5 })
    await expect(world.ask('Directory', 'GetStanding', sent, 'demo')).rejects.toMatchObject({ code: 5 })
  })

  it('is nothing by a token that is not younger than the last time they signed out everywhere', async () => {
    await rolesOf('casey')
    await world.db.query(`update users set signed_out_at = now() where sub = 'casey'`)
    await world.get('casey', '/me').expect(401)
    await world.get('casey', '/cases').expect(401)
    await expect(world.ask('Directory', 'GetCaseSummary', { caseId: 'x' }, 'casey')).rejects.toMatchObject({ code: 16 })
    world.signsInAgain('casey')
    const { body } = await world.get('casey', '/me').expect(200)
    expect(Date.parse(body.signedOutAt)).toBeGreaterThan(Date.parse('2026-01-01'))
  })
})

describe('who has come here', () => {
  const row = async (sub: string) =>
    (await world.db.query<{ claims: string[]; last_seen_at: Date }[]>('select * from users where sub = $1', [sub]))[0]

  it('is kept as their token said last, and written again only where it says something else or after a minute', async () => {
    await ask('nina', 'panel', 'manager')
    const first = await row('nina')
    expect(first).toMatchObject({ name: 'nina', claims: ['manager', 'panel'], urns: [] })
    await ask('nina', 'manager', 'panel')
    expect(await row('nina')).toEqual(first)
    await ask('nina', 'manager')
    expect(await row('nina')).toMatchObject({ claims: ['manager'] })
    await world.db.query(`update users set last_seen_at = last_seen_at - interval '2 minutes'`)
    const before = (await row('nina')).last_seen_at
    await ask('nina', 'manager')
    expect((await row('nina')).last_seen_at.getTime()).toBeGreaterThan(before.getTime())
  })

  it('is no service and nobody whose token is not known', async () => {
    await world.get('demo', '/cases').expect(200)
    await world.get('nobody', '/cases').expect(401)
    await world.get('demo', '/me').expect(404)
    expect(await world.db.query('select sub from users')).toEqual([])
  })
})
