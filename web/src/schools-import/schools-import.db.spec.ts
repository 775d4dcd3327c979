import { person, tokenOn, WebWorld } from '../app.test-support'
import { PAGES } from '../pages'
import { RUN } from './samples.test-support'

const IMPORTS = '/api/v1/schools/imports'
const BYTES = Buffer.from('URN,EstablishmentName\r\n900001,\xc9lan\x92s\r\n', 'latin1')

describe('a file of schools', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin(PAGES)
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(IMPORTS, { status: 200, body: { ...RUN, items: [], next: null } })
  })

  async function anAdministrator() {
    const browser = await world.signedInAs(person('admin'))
    const { text } = await browser.get('/schools/import').expect(200)
    return { browser, token: tokenOn(text) }
  }

  it('goes on to the service byte by byte, under its name, and then its run is shown', async () => {
    const { browser, token } = await anAdministrator()
    await browser
      .post('/schools/import')
      .field('_csrf', token)
      .attach('file', BYTES, 'edubase Élan’s.csv')
      .expect(303)
      .expect('location', `/schools/import/${RUN.id}`)
    expect(world.services.files).toEqual([{ name: 'edubase Élan’s.csv', content: BYTES.toString('latin1') }])
    expect(world.services.asked.at(-1)).toEqual({ url: IMPORTS, token: 'Bearer token-of-admin' })
  })

  it.each([
    ['no token', undefined],
    ['a guessed one', 'guessed'],
  ])('of a form with %s reaches nobody', async (_case, guessed) => {
    const { browser } = await anAdministrator()
    world.services.asked.length = 0
    const sent = guessed ? browser.post('/schools/import').field('_csrf', guessed) : browser.post('/schools/import')
    const { text } = await sent.attach('file', BYTES, 'edubase.csv').expect(403)
    expect(text).toContain('This form has run out')
    expect([world.services.files, world.services.asked]).toEqual([[], []])
  })

  it('whose form names its token after the file reaches nobody', async () => {
    const { browser, token } = await anAdministrator()
    await browser.post('/schools/import').attach('file', BYTES, 'edubase.csv').field('_csrf', token).expect(403)
    expect(world.services.files).toEqual([])
  })

  it.each(['caseworker', 'manager', 'school'] as const)('is not for a %s to bring', async (role) => {
    const browser = await world.signedInAs(person(role))
    const { text } = await browser.get('/help').expect(200)
    const form = browser.post('/schools/import').field('_csrf', tokenOn(text))
    await form.attach('file', BYTES, 'edubase.csv').expect(403)
    expect(world.services.files).toEqual([])
  })

  it('that nobody chose is asked for', async () => {
    const { browser, token } = await anAdministrator()
    const empty = browser.post('/schools/import').field('_csrf', token).attach('file', Buffer.alloc(0), '')
    const { text } = await empty.expect(422)
    expect(text).toContain('Choose the CSV file of the register')
    const { text: none } = await browser.post('/schools/import').field('_csrf', token).expect(422)
    expect(none).toContain('Choose the CSV file of the register')
    expect(world.services.files).toEqual([])
  })

  it('that the service refuses is refused beside the field', async () => {
    const { browser, token } = await anAdministrator()
    const message = 'This is a PDF. Bring the CSV file of the register'
    const errors = [{ pointer: '/file', code: 'file-not-read', message }]
    world.services.answers.set(`POST ${IMPORTS}`, { status: 422, body: { errors } })
    const sent = browser.post('/schools/import').field('_csrf', token).attach('file', Buffer.from('%PDF'), 'a.csv')
    const { text } = await sent.expect(422)
    expect(text).toContain(message)
  })

  it('is no form at all where its parts cannot be told apart', async () => {
    const { browser } = await anAdministrator()
    await browser.post('/schools/import').set('content-type', 'multipart/form-data').send('what is this').expect(400)
    const half = browser.post('/schools/import').set('content-type', 'multipart/form-data; boundary=x')
    await half.send('--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\nabc').expect(400)
  })

  it('has a page that renews itself while it is being read, and stops when it is', async () => {
    const { browser } = await anAdministrator()
    const at = `${IMPORTS}/${RUN.id}`
    world.services.answers.set(at, { status: 200, body: { ...RUN, stage: 'reading', rows: 12_000 } })
    const page = await browser.get(`/schools/import/${RUN.id}`).expect(200).expect('refresh', '3')
    expect(page.text).toContain('12,000 rows read so far')
    world.services.answers.set(at, { status: 200, body: RUN })
    world.services.answers.set(`${at}/differences`, { status: 200, body: { items: [], next: null } })
    const done = await browser.get(`/schools/import/${RUN.id}`).expect(200)
    expect(done.headers.refresh).toBeUndefined()
    expect(done.text).toContain('Save these changes')
  })
})
