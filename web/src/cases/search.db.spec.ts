import { person, tokenOn, WebWorld } from '../app.test-support'
import { SignInPage } from '../session/sign-in.page'
import { A_CASE } from './case.test-support'
import { CasesPage } from './cases.page'

const NOBODY = { items: [], next: null, total: 0 }
const MANY = { items: [A_CASE], next: 'after', total: 60 }

describe('looking for a case by a name', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, CasesPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/api/v1/cases/search', { status: 200, body: MANY })
    world.services.answers.set('/api/v1/schools', { status: 200, body: NOBODY })
    world.services.answers.set('/api/v1/staff', { status: 200, body: [] })
  })

  async function search(words: string, more: object = {}) {
    const casey = await world.signedInAs(person('caseworker'), '/cases')
    const sent = { _csrf: tokenOn((await casey.get('/cases')).text), q: words, ...more }
    const looks = async () => (await casey.post('/cases').type('form').send(sent).expect(303)).headers.location!
    return { casey, looks, at: await looks() }
  }

  it('puts the words into no address, neither of a page nor of a service', async () => {
    const { casey, at } = await search('Jordan Ellery', { stage: 'open' })
    expect(at).toMatch(/^\/cases\?stage=open&search=[0-9a-f-]{36}$/)
    world.services.asked.length = 0
    const { text } = await casey.get(at).expect(200)
    expect(text).toContain('value="Jordan Ellery"')
    const addresses = [...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(addresses.filter((href) => href!.includes('search=')).length).toBeGreaterThan(2)
    expect([...addresses, ...world.services.asked.map(({ url }) => url)].join()).not.toMatch(/Jordan|Ellery/i)
  })

  it('goes on, goes back and becomes a file by addresses that name the search', async () => {
    const { casey, at } = await search('Jordan Ellery')
    const { text } = await casey.get(at)
    const named = (part: string) =>
      [...text.matchAll(/href="([^"]*)"/g)]
        .map(([, href]) => href!.replaceAll('&amp;', '&'))
        .find((href) => href.includes(part))!
    for (const href of [named('cursor='), named('sort='), at]) {
      const page = await casey.get(href).expect(200)
      expect(page.text).toContain('value="Jordan Ellery"')
    }
    world.services.answers.set('/api/v1/cases/search', { status: 200, body: { ...MANY, next: null } })
    await casey
      .get(named('format=csv'))
      .expect(200)
      .expect('content-type', /text\/csv/)
  })

  it('calls the same words the same, and keeps what was looked for before', async () => {
    const { casey, looks, at } = await search('Jordan Ellery')
    expect(await looks()).toBe(at)
    const _csrf = tokenOn((await casey.get('/cases')).text)
    await casey.post('/cases').type('form').send({ _csrf, q: 'Maya' }).expect(303)
    expect((await casey.get(at)).text).toContain('value="Jordan Ellery"')
  })

  it('is nobody else’s, and says that it has run out where a list of everybody would look like an answer', async () => {
    const { at } = await search('Jordan Ellery')
    const morgan = await world.signedInAs(person('manager'), '/cases')
    world.services.asked.length = 0
    const { text } = await morgan.get(at).expect(422)
    expect(text).toContain('This search has run out: enter the words again')
    expect(text).not.toContain('Ellery')
    expect(world.services.asked.map(({ url }) => url)).not.toContain('/api/v1/cases/search')
  })

  it('goes to the whole list without words', async () => {
    expect((await search(' ')).at).toBe('/cases')
  })
})
