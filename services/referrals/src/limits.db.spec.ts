import { JORDAN, World } from './world.test-support'

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const

describe('nobody gathers faster than work needs', () => {
  let world: World
  let now = Date.now()
  beforeAll(async () => {
    world = await World.begin({ MOST_SEARCHES: '2', MOST_FILES: '2', MOST_ROWS: '100' })
  })
  afterAll(() => world.end())
  // the wall clock alone is ours, an hour later for each test: what was counted before has ended
  beforeEach(() => {
    jest.useFakeTimers({ now: (now += 60 * 60_000), doNotFake: [...TIMERS, 'nextTick', 'queueMicrotask'] })
  })
  afterEach(() => jest.useRealTimers())
  const pass = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000)

  const search = (who: string) => world.post(who, '/pupils/search', { name: 'Ellery' })
  const systemSearches = () => world.post('demo', '/cases/search', { q: 'Ellery' })
  const searches = () =>
    world.db.query<object[]>(`select from audit where subject_kind in ('pupil', 'pupil-search') and action = 'viewed'`)

  it('by searches for pupils and cases, each person and each system by themselves', async () => {
    await search('casey').expect(200)
    await world.post('casey', '/cases/search', { q: 'Ellery' }).expect(200)
    const before = (await searches()).length
    pass(13)
    const { body, headers } = await search('casey').expect(429)
    expect(headers['retry-after']).toBe('47')
    expect(headers['content-type']).toContain('application/problem+json')
    expect(body).toMatchObject({
      ...{ status: 429, code: 'too-many-searches', title: 'Too many requests' },
      detail:
        'You have searched more often than is expected of one person or system in a minute. Try again in 47 seconds.',
    })
    // nothing was looked for, and everything else goes on
    expect(await searches()).toHaveLength(before)
    await world.get('casey', '/cases').expect(200)
    await search('morgan').expect(200)
    await systemSearches().expect(200)
    pass(47)
    await search('casey').expect(200)
  })

  it('by files: the record of a child and the proof of the audit', async () => {
    const [{ id }] = await world.db.query<{ id: string }[]>('select id from pupils where upn = $1', [JORDAN.upn])
    await world.get('morgan', `/pupils/${id}/record`).expect(200)
    await world.get('morgan', '/audit/verification').expect(200)
    const { body } = await world.get('morgan', `/pupils/${id}/record`).expect(429).expect('retry-after', '300')
    expect(body.code).toBe('too-many-files')
    await world.get('adele', `/pupils/${id}/record`).expect(200)
  })

  it('by rows, as many as are asked for, of every list together', async () => {
    await world.get('adele', '/cases').expect(200)
    await world.get('adele', '/audit?limit=49').expect(200)
    await world.get('adele', '/schools?limit=1').expect(200)
    expect((await world.get('adele', '/clocks?limit=1').expect(429)).body.code).toBe('too-many-rows')
    // what is no number is refused for that, and counts as a page
    await world.get('morgan', '/cases?limit=-5').expect(422)
    await world.get('morgan', '/cases?limit=100000').expect(422)
    await world.get('morgan', '/cases?limit=1').expect(429)
  })

  it('and what people do by the pages is counted there alone', async () => {
    world.worksThrough('casey', 'web')
    for (let turn = 0; turn < 5; turn++) await search('casey').expect(200)
    world.worksThrough('casey', 'a-council-dashboard')
    for (let turn = 0; turn < 2; turn++) await search('casey').expect(200)
    await search('casey').expect(429)
  })

  it('and a system does not pass as the pages by its name', async () => {
    world.worksThrough('demo', 'web')
    for (let turn = 0; turn < 2; turn++) await systemSearches().expect(200)
    await systemSearches().expect(429)
  })

  it('and who may not come in is told no more than that', async () => {
    for (let turn = 0; turn < 4; turn++) await world.get('sam', '/audit/verification').expect(404)
  })
})
