import { World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())
beforeEach(async () => {
  for (const table of ['withheld_roles', 'role_mappings', 'users']) await world.db.query(`delete from ${table}`)
  // whose claims are their roles; nina and olu come from groups
  for (const who of ['casey', 'morgan']) await world.get(who, '/me').expect(200)
  await comes('nina', 'LA-Inclusion-Staff')
  await comes('olu', 'LA-Inclusion-Staff', 'LA-Finance')
})

const comes = (sub: string, ...claims: string[]) =>
  world.ask('Directory', 'GetStanding', { sub, name: sub, claims, urns: [], providers: [], teams: [] })
const STAFF = { claim: 'LA-Inclusion-Staff', role: 'caseworker' }
const shown = () => world.get('adele', '/role-mappings').expect(200)
const preview = (mappings: object[], who = 'adele') => world.post(who, '/role-mappings/preview', { mappings })
const BECAUSE = 'The groups of the inclusion service'
const decide = async (mappings: object[], differs: { reason?: string; version?: string; who?: string } = {}) => {
  const { reason = BECAUSE, who = 'adele', version = (await shown()).headers.etag } = differs
  return world.put(who, '/role-mappings', { mappings, reason }, version)
}
const rolesOf = async (sub: string, ...claims: string[]) => ((await comes(sub, ...claims)) as { roles: string[] }).roles

describe('what the words of the identity provider give', () => {
  it('shows what is mapped, what is called like a role, and what gives nothing, with how many carry it', async () => {
    expect((await decide([STAFF, { claim: 'LA-Heads', role: 'manager' }])).body).toEqual({
      mappings: [
        { claim: 'LA-Heads', role: 'manager', people: 0 },
        { ...STAFF, people: 2 },
      ],
      called: [
        { claim: 'admin', people: 1 },
        { claim: 'caseworker', people: 1 },
        { claim: 'manager', people: 1 },
      ],
      unmapped: { total: 1, claims: [{ claim: 'LA-Finance', people: 1 }] },
    })
  })

  it('counts on the next request, and is taken away as a whole', async () => {
    expect(await rolesOf('nina', 'LA-Inclusion-Staff')).toEqual([])
    await decide([STAFF, { ...STAFF, role: 'panel' }])
    expect(await rolesOf('nina', 'LA-Inclusion-Staff')).toEqual(['caseworker', 'panel'])
    await decide([])
    expect(await rolesOf('nina', 'LA-Inclusion-Staff')).toEqual([])
  })

  it('says who would gain and who would lose a role before anything is saved', async () => {
    await decide([STAFF])
    // a word that is mapped gives only what it is mapped to
    const { body } = await preview([
      { claim: 'LA-Finance', role: 'analyst' },
      { claim: 'caseworker', role: 'manager' },
    ])
    const names = ({ people }: { people: { name: string }[] }) => people.map(({ name }) => name)
    expect(body.moves.map(({ role, gain, lose }: never) => [role, names(gain), names(lose)])).toEqual([
      ['caseworker', [], ['casey', 'nina', 'olu']],
      ['manager', ['casey'], []],
      ['analyst', ['olu'], []],
    ])
    expect(body.moves[0].lose.total).toBe(3)
    expect((await shown()).body.mappings).toEqual([{ ...STAFF, people: 2 }])
  })

  it('does not give back what is withheld', async () => {
    await comes('nina', 'LA-Inclusion-Staff')
    await world.db.query(
      `insert into withheld_roles (sub, role, withheld_by_name, withheld_at, reason) values ('nina', 'caseworker', 'x', now(), 'x')`,
    )
    const { body } = await preview([STAFF])
    expect(body.moves).toMatchObject([{ role: 'caseworker', gain: { total: 1, people: [{ name: 'olu' }] } }])
  })

  it('stands in the audit as it was before and after, with why; saying the same again does not', async () => {
    await decide([STAFF])
    const { headers } = await shown()
    await decide([{ ...STAFF, role: 'manager' }], { reason: 'They lead now' })
    await decide([{ ...STAFF, role: 'manager' }])
    const rows = await world.db.query(
      `select who, reason, before, after from audit where action = 'role-mappings-changed' order by id desc limit 1`,
    )
    expect(rows).toEqual([
      {
        ...{ who: 'adele', reason: 'They lead now' },
        ...{ before: { mappings: [STAFF] }, after: { mappings: [{ ...STAFF, role: 'manager' }] } },
      },
    ])
    expect((await shown()).headers.etag).not.toBe(headers.etag)
  })

  it('refuses line by line what cannot be', async () => {
    const wrong = [STAFF, { claim: ' ', role: 'manager' }, { claim: 'LA-Heads', role: 'headteacher' }, STAFF]
    const { status, body } = await decide(wrong, { reason: ' ' })
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer, message }: never) => [pointer, message])).toEqual([
      ['/mappings/1/claim', 'Enter a group or role as the identity provider names it'],
      ['/mappings/2/role', 'Choose a role'],
      ['/reason', 'Enter why this changes'],
    ])
    const twice = await preview([STAFF, { ...STAFF, claim: ' LA-Inclusion-Staff ' }]).expect(422)
    expect(twice.body.errors).toEqual([
      expect.objectContaining({
        ...{ pointer: '/mappings/1/claim', message: 'This line says the same as one before it: take one of them away' },
      }),
    ])
    // systems have scopes: nobody becomes one by a group
    await preview([{ ...STAFF, role: 'service' }]).expect(422)
  })

  it('leaves whoever decides an administrator', async () => {
    for (const list of [[{ claim: 'admin', role: 'ops' }], [{ claim: 'admin', role: 'manager' }, STAFF]]) {
      expect((await preview(list)).body).toMatchObject({ status: 409, code: 'own-administrator-role' })
      expect((await decide(list)).body).toMatchObject({ status: 409, code: 'own-administrator-role' })
    }
    expect((await shown()).body.mappings).toEqual([])
    expect((await decide([{ claim: 'admin', role: 'admin' }, STAFF])).status).toBe(200)
  })

  it('is no administrator’s to change who has not seen what another one made of it', async () => {
    const { headers } = await shown()
    await decide([STAFF])
    expect((await decide([], { version: headers.etag })).status).toBe(412)
    await world.put('adele', '/role-mappings', { mappings: [], reason: BECAUSE }).expect(428)
    // nor what was written into the table by hand
    const seen = (await shown()).headers.etag
    await world.db.query(`insert into role_mappings values ('LA-Heads', 'manager')`)
    expect((await decide([], { version: seen })).status).toBe(412)
    expect((await shown()).body.mappings).toHaveLength(2)
  })

  it('is an administrator’s alone', async () => {
    await world.get('morgan', '/role-mappings').expect(404)
    await preview([STAFF], 'morgan').expect(404)
    expect((await decide([STAFF], { who: 'morgan' })).status).toBe(404)
  })
})

describe('two administrators at the same time', () => {
  const idOf = async (sub: string) =>
    (await world.db.query<{ id: string }[]>('select id from users where sub = $1', [sub]))[0].id
  const administrators = async () => (await world.get('adele', '/users?role=admin')).body.total as number

  /**
   * Both are through the door before either has decided: what each has to wait for is held here until both wait, as the
   * database itself says.
   */
  async function bothAtOnce<T>(first: () => PromiseLike<T>, second: () => PromiseLike<T>): Promise<[T, T]> {
    const holding = world.db.createQueryRunner()
    await holding.startTransaction()
    await holding.query(`select pg_advisory_xact_lock(hashtextextended('who may do what', 2))`)
    const both = Promise.all([first().then((one) => one), second().then((one) => one)])
    await waiting(2)
    await holding.commitTransaction()
    await holding.release()
    return both
  }
  async function waiting(several: number): Promise<void> {
    for (;;) {
      const [{ count }] = await world.db.query<{ count: number }[]>(
        `select count(*)::int from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`,
      )
      if (count >= several) return
    }
  }

  beforeEach(async () => {
    await decide([
      { claim: 'admin', role: 'admin' },
      { claim: 'manager', role: 'admin' },
    ])
    expect(await administrators()).toBe(2)
  })

  it('who take that role from each other: one is refused in words, and one is left', async () => {
    const [adele, morgan] = [await idOf('adele'), await idOf('morgan')]
    const withhold = (who: string, id: string) =>
      world.post(who, `/users/${id}/withheld-roles`, { role: 'admin', reason: 'They left' })
    const answers = await bothAtOnce(
      () => withhold('adele', morgan),
      () => withhold('morgan', adele),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      ...{ code: 'no-administrator-any-more' },
      detail: 'You are not an administrator any more: another administrator has just decided that.',
    })
    const left = await world.db.query(`select sub from withheld_roles where role = 'admin' and given_back_at is null`)
    expect(left).toHaveLength(1)
  })

  it('who map that role away from each other: one is refused, and one is left', async () => {
    const { etag } = (await shown()).headers
    const map = (who: string, mappings: object[]) =>
      world.put(who, '/role-mappings', { mappings, reason: BECAUSE }, etag)
    const answers = await bothAtOnce(
      () =>
        map('adele', [
          { claim: 'admin', role: 'admin' },
          { claim: 'manager', role: 'manager' },
        ]),
      () =>
        map('morgan', [
          { claim: 'admin', role: 'ops' },
          { claim: 'manager', role: 'admin' },
        ]),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await world.get(answers[0].status === 200 ? 'adele' : 'morgan', '/users?role=admin').expect(200)
    expect(body.total).toBe(1)
  })

  it('of whom one withholds what the other maps away: one is refused, and one is left', async () => {
    const adele = await idOf('adele')
    const { etag } = (await shown()).headers
    const mappings = [
      { claim: 'admin', role: 'admin' },
      { claim: 'manager', role: 'manager' },
    ]
    const answers = await bothAtOnce(
      () => world.put('adele', '/role-mappings', { mappings, reason: BECAUSE }, etag),
      () => world.post('morgan', `/users/${adele}/withheld-roles`, { role: 'admin', reason: 'They left' }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await world.get(answers[0].status === 200 ? 'adele' : 'morgan', '/users?role=admin').expect(200)
    expect(body.total).toBe(1)
  })
})
