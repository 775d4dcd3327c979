import { A_REPORT, JORDAN, World } from '../world.test-support'

let world: World
let born2001: string
let lookedAfter: string
let jordan: string

const aPupil = async (birthDate: string, over: object = {}): Promise<string> => {
  const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate, schoolUrn: '900001', ...over }
  return (await world.post('adele', '/pupils', pupil).expect(200)).body.id as string
}

beforeAll(async () => {
  world = await World.begin()
  born2001 = await aPupil('2001-11-10')
  await aPupil('2001-11-11')
  lookedAfter = await aPupil('2000-01-01', { lookedAfter: true })
  const [{ id }] = await world.db.query<{ id: string }[]>('select id from pupils where upn = $1', [JORDAN.upn])
  jordan = id
})
afterAll(() => world.end())
beforeEach(() => world.itIs('2026-11-10T11:00'))

const due = async (query = '') => (await world.get('morgan', `/retention/due${query}`).expect(200)).body

it('lists what is due on the day it falls due, and not before, by opaque ids alone', async () => {
  const { items, total } = await due()
  expect(items).toEqual([{ pupilId: born2001, rule: 'RT-01', dueOn: '2026-11-10', keptBy: [] }])
  expect(total).toBe(1)
  world.itIs('2026-11-09T23:30')
  expect(await due()).toMatchObject({ total: 0 })
  world.itIs('2026-11-11T00:30')
  const first = await due('?limit=1')
  expect(first).toMatchObject({ total: 2, items: [{ pupilId: born2001 }] })
  expect(await due(`?limit=1&cursor=${first.next}`)).toMatchObject({ items: [{ dueOn: '2026-11-11' }], next: null })
})

it('keeps the record of a child who was once looked after for longer', async () => {
  const { body } = await world.get('morgan', `/pupils/${lookedAfter}/retention`).expect(200)
  expect(body).toEqual({ rule: 'RT-02', dueOn: '2075-01-01', keptBy: [], holds: [], deletionId: null })
})

it('says that an open case keeps a record', async () => {
  await world.post('sam', '/cases', A_REPORT).expect(201)
  const { body } = await world.get('morgan', `/pupils/${jordan}/retention`).expect(200)
  expect(body).toMatchObject({ dueOn: '2037-02-14', keptBy: ['open-case'] })
})

it('is held by a manager with a reason, once, until it is released with a reason', async () => {
  const path = `/pupils/${born2001}/legal-hold`
  await world.post('morgan', path, { reason: ' ' }).expect(422)
  await world.post('casey', path, { reason: 'A claim' }).expect(404)
  const held = await world.post('morgan', path, { reason: 'A claim of 3 November 2026' }).expect(200)
  expect(held.body).toMatchObject({ keptBy: ['legal-hold'], holds: [{ reason: 'A claim of 3 November 2026' }] })
  await world.post('morgan', path, { reason: 'Another' }).expect(409)
  expect((await due()).items).toMatchObject([{ pupilId: born2001, keptBy: ['legal-hold'] }])

  const released = await world.post('morgan', `${path}/release`, { reason: 'The claim was settled' }).expect(200)
  expect(released.body).toMatchObject({
    keptBy: [],
    holds: [{ setBy: 'morgan', releasedBy: 'morgan', releasedBecause: 'The claim was settled' }],
  })
  await world.post('morgan', `${path}/release`, { reason: 'Again' }).expect(409)
  const { body } = await world.get('adele', `/audit?subjectId=${born2001}&subjectKind=pupil`).expect(200)
  const acts = (body.items as { action: string }[]).filter(({ action }) => action !== 'viewed')
  expect(acts.slice(0, 2)).toMatchObject([
    { action: 'record-released', reason: 'The claim was settled' },
    { action: 'record-held', reason: 'A claim of 3 November 2026' },
  ])
})

it('says its rules with the years in force, and that none is confirmed in a source', async () => {
  const { body } = await world
    .get('ana', '/retention/rules')
    .expect(404)
    .then(() => world.get('adele', '/retention/rules'))
  expect(body).toMatchObject([
    { id: 'RT-02', setting: 'RETENTION_YEARS_LOOKED_AFTER', years: 75, status: 'U' },
    { id: 'RT-01', setting: 'RETENTION_YEARS', years: 25, status: 'U' },
  ])
})
