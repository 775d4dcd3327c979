import { A_REPORT, JORDAN, MAYA, World } from '../world.test-support'

interface Found {
  id: string
  name: string
  foundBy: string[]
  match: string
  cases: { reference: string }[]
}

describe('looking for a child', () => {
  let world: World
  beforeAll(async () => {
    world = await World.begin()
    const child = { ...MAYA, upn: null, lookedAfter: false, contacts: [] }
    for (const [legalForename, legalSurname, birthDate] of [
      ['Олена', 'Шевченко', '2013-01-20'],
      ['Catherine', 'Schwarzkopf', '2012-09-09'],
      ['José', 'Núñez Vela', '2011-03-03'],
      ['小明', '王', '2014-04-04'],
      ['Sam', 'Ellery', '2012-02-14'],
    ])
      await put({ ...child, legalForename, legalSurname, birthDate })
  })
  afterAll(() => world.end())

  const put = async (pupil: object) => (await world.post('adele', '/pupils', pupil).expect(200)).body as { id: string }
  const search = async (asked: object, who = 'casey') =>
    (await world.post(who, '/pupils/search', asked).expect(200)).body as {
      items: Found[]
      more: boolean
      restricted: string | null
    }
  const names = async (asked: object, who = 'casey') => (await search(asked, who)).items.map(({ name }) => name)

  it.each([
    ['as it is written', 'Jordan Ellery', 'Jordan Ellery'],
    ['the surname first', 'ellery, jordan', 'Jordan Ellery'],
    ['a letter left out', 'Jordn Elery', 'Jordan Ellery'],
    ['as it sounds', 'Katarina Shvartskop', 'Catherine Schwarzkopf'],
    ['without its accents', 'Jose Nunez', 'José Núñez Vela'],
    ['another script', 'Шевченко', 'Олена Шевченко'],
    ['a script that parts no words', '王', '小明 王'],
  ])('finds a name %s', async (_case, name, first) => {
    expect((await names({ name }))[0]).toBe(first)
  })

  it.each([
    ['two letters exchanged in a short first name', 'Smaira Ellerbeck', 'Samira Ellerbeck'],
    ['two letters exchanged in a short surname', 'Isla Dvaies', 'Isla Davies'],
    ['a letter left out of a short name', 'Nncy Thornmore', 'Nancy Thornmore'],
    ['a first name alone, two letters exchanged', 'Frdedie', 'Freddie Prosser'],
    ['two letters exchanged in another script', 'Оелна Шевченко', 'Олена Шевченко'],
  ])('finds a name with %s', async (_case, name, meant) => {
    const [legalForename, legalSurname] = meant.split(' ')
    if (legalForename !== 'Олена') await put({ ...MAYA, upn: null, contacts: [], legalForename, legalSurname })
    expect((await search({ name })).items[0]).toMatchObject({ name: meant, foundBy: ['A name that is alike'] })
  })

  describe('among many children of common names', () => {
    const many = async (forename: string, surname: string, count: number) => {
      for (let n = 1; n <= count; n++) {
        const birthDate = `2013-08-${String(n).padStart(2, '0')}`
        await put({ ...MAYA, upn: null, contacts: [], legalForename: forename, legalSurname: surname, birthDate })
      }
    }

    it('finds a name with a letter left out, though more than a few names sound like what was asked', async () => {
      await many('Emily', 'Sadie', 6)
      await many('Emily', 'Smith', 1)
      expect((await names({ name: 'Emily Sith' }))[0]).toBe('Emily Smith')
    })

    it('puts a name that is one letter away before those that share more of its pieces', async () => {
      await many('Hussain', 'Ahmed', 21)
      await many('Ahmed', 'Hussain', 1)
      expect((await names({ name: 'Ahmd Hussain' }))[0]).toBe('Ahmed Hussain')
      expect((await names({ name: 'Hussain Ahmed' }))[0]).toBe('Hussain Ahmed')
    })
  })

  it('takes a UPN for one child’s, however many pupils there are', async () => {
    await world.db.query(
      `insert into pupil_facts (pupil_id, kind, value, to_on, recorded_by_name, recorded_at)
       select id, 'upn', jsonb_build_object('upn', 'T' || (100000000000 + n)), '2024-08-31', 'x', now()
         from (select id from pupils limit 1) one, generate_series(1, 20000) n`,
    )
    await world.asOwner('analyze pupil_facts')
    const [{ 'QUERY PLAN': plan }] = await world.db.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[]>(
      `explain (format json) select from pupil_facts
        where kind = 'upn' and withdrawn_at is null and value ->> 'upn' like 'T100000000777%'`,
    )
    // one of two hundred, as of what nothing is known of, would be 100
    expect(plan[0].Plan['Plan Rows']).toBeLessThan(20)
  })

  it('looks for no misspelt name where the very name was found, and for no word that is only half alike', async () => {
    for (const legalForename of ['Marwan', 'Marwin'])
      await put({ ...MAYA, upn: null, contacts: [], legalForename, legalSurname: 'Ostrowicz' })
    expect((await names({ name: 'Marwan Ostrowicz' }))[0]).toBe('Marwan Ostrowicz')
    expect(await names({ name: 'Maximilian Ostrowicz' })).toEqual([])
  })

  it('finds by a name that the child had before, and says so', async () => {
    const pupil = { ...MAYA, upn: 'Y839999925002', legalForename: 'Nia', legalSurname: 'Featherstone' }
    await put(pupil)
    world.itIs('2026-11-12T09:00')
    await put({ ...pupil, legalSurname: 'Marchbanks' })
    const [nia] = (await search({ name: 'Nia Featherstone' })).items
    expect(nia).toMatchObject({ name: 'Nia Marchbanks', foundBy: ['A name of before'] })
  })

  it('finds by what the family calls the child', async () => {
    await put({ ...MAYA, upn: 'B892999926004', legalForename: 'Alexandrina', preferredForename: 'Sasha' })
    expect((await search({ name: 'Sasha Brandreth' })).items[0]).toMatchObject({ foundBy: ['The name'] })
  })

  it('finds by a UPN, its beginning, and one of before', async () => {
    const [jordan] = (await search({ upn: 'w999400124001' })).items
    expect(jordan).toMatchObject({ name: 'Jordan Ellery', foundBy: ['The UPN'], match: 'same' })
    expect(await names({ upn: 'W9994' })).toEqual(['Jordan Ellery'])
    await world.db.query(
      `insert into pupil_facts (pupil_id, kind, value, to_on, recorded_by_name, recorded_at)
       values ($1, 'upn', '{"upn": "F88899992601A"}', '2024-08-31', 'x', now())`,
      [jordan.id],
    )
    expect((await search({ upn: 'F88899992601A' })).items).toMatchObject([{ foundBy: ['A UPN of before'] }])
  })

  it('finds by a part of the family’s postcode, and never by an address that is restricted', async () => {
    const at = (postcode: string, restricted: boolean) => ({
      ...{ name: 'Kim', relationship: 'parent', addressLines: ['1 Elm Road', `Northmere ${postcode}`] },
      addressRestricted: restricted,
    })
    const child = { ...MAYA, upn: null, birthDate: '2015-05-05' }
    await put({ ...child, legalForename: 'Open', contacts: [at('zz9 9zz', false)] })
    await put({ ...child, legalForename: 'Hidden', contacts: [at('ZZ9 9ZY', true)] })
    expect(await names({ postcode: 'ZZ9 9' })).toEqual(['Open Brandreth'])
    expect(await names({ postcode: 'zz99zy' })).toEqual([])
    expect((await search({ postcode: 'ZZ9', name: 'Open Brandreth' })).items[0].foundBy).toContain('The postcode')
    expect(await names({ postcode: 'ZZ9', name: 'Gwendolyn' })).toEqual([])
  })

  it('finds by a whole first part of a postcode nobody of another that only begins like it', async () => {
    const at = (postcode: string) => [{ name: 'Kim', relationship: 'parent', addressLines: [`Northmere ${postcode}`] }]
    const child = { ...MAYA, upn: null, birthDate: '2015-06-06', legalSurname: 'Postlethwaite' }
    for (const [legalForename, postcode] of [
      ['Here', 'ZY8 1ZZ'],
      ['Piece', 'ZY8A 1ZZ'],
      ['Elsewhere', 'ZY82 1ZZ'],
    ])
      await put({ ...child, legalForename, contacts: at(postcode) })
    expect((await names({ postcode: 'ZY8' })).sort()).toEqual(['Here Postlethwaite', 'Piece Postlethwaite'])
    expect(await names({ postcode: 'ZY82' })).toEqual(['Elsewhere Postlethwaite'])
  })

  it('finds nobody by the first part of a postcode alone where more is known: thousands live there', async () => {
    const at = (postcode: string) => [{ name: 'Kim', relationship: 'parent', addressLines: [`Northmere ${postcode}`] }]
    const child = { ...MAYA, upn: null, legalSurname: 'Quilliam' }
    await put({ ...child, legalForename: 'Both', birthDate: '2013-07-07', contacts: at('ZX7 1ZZ') })
    await put({ ...child, legalForename: 'Born', birthDate: '2013-07-07', contacts: at('ZX6 1ZZ') })
    await put({ ...child, legalForename: 'Place', birthDate: '2013-08-08', contacts: at('ZX7 2ZZ') })
    const { items } = await search({ birthDate: '2013-07-07', postcode: 'ZX7' })
    expect(items.map(({ name, foundBy }) => [name, foundBy])).toEqual([
      ['Both Quilliam', ['The date of birth', 'The postcode']],
      ['Born Quilliam', ['The date of birth']],
    ])
    expect(await names({ birthDate: '2013-07-07', postcode: 'ZX7 2' })).toContain('Place Quilliam')
    expect((await names({ postcode: 'ZX7' })).sort()).toEqual(['Both Quilliam', 'Place Quilliam'])
  })

  it('puts who shares more with what was asked before who shares less', async () => {
    const { items } = await search({ name: 'Samuel Ellery', birthDate: '2012-02-14' })
    expect(items.slice(0, 2).map(({ name }) => name)).toEqual(['Sam Ellery', 'Jordan Ellery'])
    expect(items[0]).toMatchObject({ match: 'likely', foundBy: ['The date of birth'] })
  })

  it('shows twenty at most, and says that there are more', async () => {
    for (let n = 0; n < 21; n++)
      await put({
        ...MAYA,
        upn: null,
        legalSurname: 'Quillfeather',
        birthDate: `2013-07-${String(n + 1).padStart(2, '0')}`,
      })
    const { items, more } = await search({ name: 'Quillfeather' })
    expect(items).toHaveLength(20)
    expect(more).toBe(true)
  })

  it('finds a school its own pupils only', async () => {
    expect(await names({ upn: JORDAN.upn }, 'sam')).toEqual(['Jordan Ellery'])
    expect(await names({ upn: JORDAN.upn }, 'ruth')).toEqual([])
  })

  it('asks for more than nothing', async () => {
    const { body } = await world.post('casey', '/pupils/search', { name: '?' }).expect(422)
    expect(body.errors).toMatchObject([{ pointer: '/name', code: 'missing' }])
    const { body: half } = await world.post('casey', '/pupils/search', { name: 'Ellery', upn: 'W9' }).expect(422)
    expect(half.errors).toMatchObject([{ pointer: '/upn', code: 'wrong' }])
  })

  it('is recorded with who was shown, and without what was asked', async () => {
    const { items } = await search({ name: 'Catherine Schwarzkopf' }, 'morgan')
    const [row] = await world.db.query<object[]>(
      `select who, action, subject_kind, after from audit where subject_kind = 'pupil-search' order by id desc limit 1`,
    )
    expect(row).toEqual({
      ...{ who: 'morgan', action: 'viewed', subject_kind: 'pupil-search' },
      after: { by: ['name'], found: items.map(({ id }) => id) },
    })
    const { body } = await world.get('casey', `/pupils/${items[0].id}/looks`).expect(200)
    expect(body.items[0]).toMatchObject({ who: 'morgan', action: 'viewed', reference: null })
  })

  describe('who has a case', () => {
    let id: string
    let reference: string
    beforeAll(async () => {
      world.itIs('2026-11-10T11:00')
      const { body } = await world.post('sam', '/cases', A_REPORT).expect(201)
      ;({ id, reference } = body as { id: string; reference: string })
    })
    beforeEach(() => world.db.query('delete from case_restrictions'))
    const restrict = (level: string, team: string | null = null) =>
      world.db.query(`insert into case_restrictions values ($1, $2, $3, 'Known', 'x', 'X', now())`, [id, level, team])

    it('finds by its reference, and shows it', async () => {
      const { items } = await search({ reference: reference.toLowerCase() })
      expect(items).toMatchObject([
        { name: 'Jordan Ellery', foundBy: ['The case reference'], cases: [{ reference, imposedOn: '2026-11-10' }] },
      ])
    })

    it('does not find a child whose every case is of another team', async () => {
      await restrict('team-only', 'young-parents')
      for (const asked of [{ upn: JORDAN.upn }, { name: 'Jordan Ellery' }, { reference }])
        expect(await search(asked)).toMatchObject({
          restricted: null,
          items: expect.not.arrayContaining([expect.objectContaining({ name: 'Jordan Ellery' })]),
        })
      world.joins('casey', 'young-parents')
      expect(await names({ reference })).toEqual(['Jordan Ellery'])
      world.joins('casey')
    })

    it('names the child of a restricted case to nobody who has not opened it, and says that the case is there', async () => {
      await restrict('restricted')
      expect(await names({ upn: JORDAN.upn }, 'adele')).toEqual([])
      expect(await search({ reference }, 'adele')).toEqual({ items: [], more: false, restricted: reference })
      await world.post('adele', `/cases/${id}/opening`, { reason: 'Covering' }).expect(200)
      expect(await names({ upn: JORDAN.upn }, 'adele')).toEqual(['Jordan Ellery'])
      expect(await names({ reference }, 'ruth')).toEqual([])
    })

    it('finds a child who has another case too, without the hidden one', async () => {
      const suspended = { ...A_REPORT, imposedAt: '2026-11-09T10:00' }
      const { body } = await world.post('sam', '/cases', suspended).expect(201)
      await restrict('team-only', 'young-parents')
      const { items } = await search({ upn: JORDAN.upn })
      expect(items).toMatchObject([{ cases: [{ reference: body.reference }] }])
    })
  })
})
