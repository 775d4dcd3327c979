import { World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
  const school = { laCode: '999', trustCode: null as string | null }
  for (const one of [
    {
      ...school,
      urn: '900010',
      name: 'Élan Academy',
      typeCode: '34',
      groupCode: '10',
      phase: 'Secondary',
      trustCode: '2101',
      trustName: 'Coast Trust',
    },
    {
      ...school,
      urn: '900011',
      name: 'elder 100% school',
      typeCode: '1',
      groupCode: '4',
      phase: 'Primary',
      status: 'Closed',
    },
    { ...school, urn: '900012', name: 'Ebb Centre', typeCode: '14', groupCode: '4', phase: 'Not applicable' },
    { ...school, urn: '900013', name: 'Far School', laCode: '998', trustCode: '2101', trustName: 'The Coast Trust' },
    {
      ...{ ...school, urn: '900014', name: 'Far New School', laCode: '998', status: 'Proposed to open' },
      postcode: 'ZZ1 4QX',
    },
  ])
    await world.post('adele', '/schools', one).expect(200)
})
afterAll(() => world.end())

const named = async (query: string, who = 'casey'): Promise<string[]> => {
  const { body } = await world.get(who, `/schools?${query}`).expect(200)
  expect(body.total).toBe(body.items.length)
  return body.items.map(({ urn }: { urn: string }) => urn)
}

describe('the list of schools', () => {
  it('goes on from page to page by name, small and capital letters alike, and says how many there are', async () => {
    const first = await world.get('casey', '/schools?limit=3').expect(200)
    expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Ebb Centre',
      'elder 100% school',
      'Far New School',
    ])
    expect(first.body.total).toBe(7)
    expect(first.headers.link).toContain('limit=3&cursor=')
    const second = await world.get('casey', `/schools?limit=3&cursor=${first.body.next}`).expect(200)
    const third = await world.get('casey', `/schools?limit=3&cursor=${second.body.next}`).expect(200)
    expect([...second.body.items, ...third.body.items].map(({ urn }: { urn: string }) => urn)).toEqual([
      ...['900013', '900001', '900002', '900010'],
    ])
    expect(third.body.next).toBeNull()
  })

  it.each([
    ['a part of the name', 'q=SCHOOL', ['900011', '900014', '900013', '900002']],
    ['a sign that would stand for anything', 'q=100%25', ['900011']],
    ['a URN', 'q=900012', ['900012']],
    ['how a postcode begins, with its space or without', 'q=zz14', ['900014']],
    ['no part of a postcode that is not its beginning', 'q=4QX', []],
    ['an authority', 'authority=998', ['900014', '900013']],
    ['a phase', 'phase=Secondary', ['900010']],
    ['closed schools', 'standing=closed', ['900011']],
    ['schools to come', 'standing=proposed', ['900014']],
    ['a trust', 'trust=2101', ['900013', '900010']],
    ['pupil referral units', 'setting=pupil-referral-unit', ['900012']],
    ['the authority’s own that are open', 'local=true&standing=open', ['900012', '900001', '900002', '900010']],
  ])('is narrowed to %s', async (_what, query, urns) => {
    expect(await named(query)).toEqual(urns)
  })

  it('shows a school’s people their own and no other, in lists, counts and by number', async () => {
    expect(await named('', 'sam')).toEqual(['900001'])
    expect(await named('q=900002', 'sam')).toEqual([])
    await world.get('sam', '/schools/900001').expect(200)
    await world.get('sam', '/schools/900002').expect(404)
    await world.get('sam', '/schools/900099').expect(404)
  })

  it('refuses a standing that is none', async () => {
    const { body } = await world.get('casey', '/schools?standing=asleep').expect(422)
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/standing', message: 'Choose open, closed or proposed' }),
    ])
  })
})

describe('one school', () => {
  it('is named as another authority’s where it is', async () => {
    const elsewhere = async (urn: string) => (await world.get('casey', `/schools/${urn}`).expect(200)).body.elsewhere
    expect([await elsewhere('900012'), await elsewhere('900013')]).toEqual([false, true])
  })

  it('says who answers for it', async () => {
    const { body } = await world.get('casey', '/schools/900010').expect(200)
    expect(body).toMatchObject({
      governance: { board: 'academy-trust', reviewPanelBy: 'academy-trust', insideRegulations: true },
      ...{ standing: 'open', setting: 'school', predecessors: [], successors: [] },
    })
  })

  it('says which it followed and which followed it', async () => {
    await world.db.query(`insert into school_links values ('900011', '900010')`)
    const { body: before } = await world.get('casey', '/schools/900011').expect(200)
    expect(before).toMatchObject({ predecessors: [], successors: [{ urn: '900010', name: 'Élan Academy' }] })
    const { body: after } = await world.get('casey', '/schools/900010').expect(200)
    expect(after.predecessors).toEqual([{ urn: '900011', name: 'elder 100% school', status: 'Closed' }])
  })

  it('put right by hand keeps what was not said', async () => {
    await world.post('adele', '/schools', { urn: '900010', name: 'Elan Academy', laCode: '999' }).expect(200)
    const { body } = await world.get('casey', '/schools/900010').expect(200)
    expect(body).toMatchObject({ name: 'Elan Academy', trustCode: '2101', groupCode: '10' })
  })

  it('refuses a status the register does not have', async () => {
    const refused = await world
      .post('adele', '/schools', { urn: '900015', name: 'X', laCode: '999', status: 'Asleep' })
      .expect(422)
    expect(refused.body.errors[0].pointer).toBe('/status')
  })
})

describe('trusts', () => {
  it('are named as last heard, with how many schools each has', async () => {
    const { body } = await world.get('casey', '/trusts').expect(200)
    expect(body).toEqual({ items: [{ code: '2101', name: 'The Coast Trust', schools: 2 }], next: null, total: 1 })
    await world.get('casey', '/trusts/2101').expect(200, { code: '2101', name: 'The Coast Trust', schools: 2 })
  })

  it('are not there for a school of another', async () => {
    const { body } = await world.get('sam', '/trusts?q=coast').expect(200)
    expect(body.total).toBe(0)
    await world.get('sam', '/trusts/2101').expect(404)
    await world.get('casey', '/trusts/2102').expect(404)
  })
})
