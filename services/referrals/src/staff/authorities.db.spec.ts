import { World } from '../world.test-support'

let world: World

beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const FELLSHIRE = { name: 'Fellshire', exclusionsEmail: 'ex@f.example', virtualSchoolEmail: null }
const version = async () => (await world.get('adele', '/authorities/998').expect(200)).headers.etag
const change = async (body: object, ifMatch?: string) =>
  world.put('adele', '/authorities/998', body).set('if-match', ifMatch ?? (await version()))
const audited = () =>
  world.db.query<object[]>(
    `select who, before, after, reason from audit where action = 'authority-changed' and subject_id = '998' order by id desc`,
  )

describe('a neighbouring authority', () => {
  it('is changed by an administrator, with a reason where its letters go elsewhere', async () => {
    const elsewhere = { ...FELLSHIRE, exclusionsEmail: 'inclusion@f.example' }
    const refused = await change(elsewhere)
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ pointer: '/reason', message: 'Say why an e-mail address changes' }])
    expect((await change({ ...elsewhere, reason: 'They wrote on 9 November' })).status).toBe(200)
    expect((await audited())[0]).toEqual({
      who: 'adele',
      before: { exclusionsEmail: 'ex@f.example' },
      after: { exclusionsEmail: 'inclusion@f.example' },
      reason: 'They wrote on 9 November',
    })
    expect((await change({ ...elsewhere, name: 'Fellshire Council' })).status).toBe(200)
  })

  it('is not written over by whoever looked at it earlier, and leaves no trace of a change that changes nothing', async () => {
    const seen = await version()
    const now = { name: 'Fellshire Council', exclusionsEmail: 'inclusion@f.example', virtualSchoolEmail: null }
    const rows = await audited()
    expect((await change(now)).status).toBe(200)
    expect(await audited()).toEqual(rows)
    expect((await change({ ...now, name: 'Fellshire County Council' }, seen)).status).toBe(200)
    expect((await change({ ...now, name: 'Fells' }, seen)).status).toBe(412)
  })

  it('is added once: a code that is held is not written over, and our own is no neighbour’s', async () => {
    const moor = { code: '997', name: 'Moorland', exclusionsEmail: 'ex@m.example', isNew: true }
    await world.post('adele', '/authorities', moor).expect(200)
    const { body } = await world.get('casey', '/authorities').expect(200)
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['998', '997'])
    for (const code of ['997', '999']) {
      const refused = await world.post('adele', '/authorities', { ...moor, code, name: 'Another' }).expect(422)
      expect(refused.body.errors).toMatchObject([{ pointer: '/code' }])
    }
    await world.post('casey', '/authorities', moor).expect(404)
    await world.get('adele', '/authorities/123').expect(404)
  })

  it('is called by its name, after our own, where a school too says in whose area a child lives', async () => {
    const { body } = await world.get('sam', '/authority-names').expect(200)
    expect(body[0]).toEqual({ code: '999', name: 'Northmere Council' })
    expect(body[1].code).toBe('998')
    expect(JSON.stringify(body)).not.toContain('@')
    await world.get('sam', '/authorities').expect(404)
  })
})
