import { windows1252 } from '@daysix/shared/illustrative-register'
import { person, tokenOn, WebWorld } from '../app.test-support'
import { SignInPage } from '../session/sign-in.page'
import { PupilsImportPage } from './import.page'
import { RUN } from './samples.test-support'

const COLUMNS = [{ name: 'upn', words: 'Unique pupil number' }]
const HEAD = 'upn,legal_surname,legal_forename,birth_date,school_urn'
const IMPORTS = '/api/v1/pupils/imports'
const AT = `${IMPORTS}/${RUN.id}`
const PAGE = `/pupils/import/${RUN.id}`

describe('a file of pupils that is brought in the browser', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, PupilsImportPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/api/v1/pupils/import/columns', { status: 200, body: COLUMNS })
    world.services.answers.set(IMPORTS, { status: 200, body: { ...RUN, items: [RUN], next: null } })
    world.services.answers.set(AT, { status: 200, body: RUN })
    world.services.answers.set(`${AT}/rows`, { status: 200, body: { items: [], next: null } })
  })

  async function form() {
    const adele = await world.signedInAs(person('admin'), '/pupils/import')
    const { text } = await adele.get('/pupils/import').expect(200)
    expect(text).toContain('enctype="multipart/form-data"')
    const _csrf = tokenOn(text)
    const bring = (file: Buffer, name = 'roll.csv', pasted = '') =>
      adele.post('/pupils/import').field('_csrf', _csrf).field('text', pasted).attach('file', file, name)
    return { adele, bring, _csrf }
  }

  it('goes on to the service byte by byte, however long it is, and then its run is shown', async () => {
    const { bring } = await form()
    const rows = Array.from({ length: 20_000 }, (_, at) => `,Bröntë ${at},"Zoë, Anna",2013-05-31,900001`)
    const bytes = Buffer.from(windows1252([HEAD, ...rows].join('\r\n')))
    await bring(bytes, 'Roll of Élan.csv').expect(303).expect('location', PAGE)
    expect(world.services.files).toEqual([{ name: 'Roll of Élan.csv', content: bytes.toString('latin1') }])
  })

  it('need not be chosen: its text may be pasted', async () => {
    const { adele, _csrf } = await form()
    const paste = (text: string) => adele.post('/pupils/import').field('_csrf', _csrf).field('text', text)
    await paste(`${HEAD}\n,Łuczak`).attach('file', Buffer.from(''), '').expect(303).expect('location', PAGE)
    const content = Buffer.from(`${HEAD}\r\n,Łuczak`).toString('latin1')
    expect(world.services.files.map((file) => ({ ...file, content: file.content.replace(/\r?\n/, '\r\n') }))).toEqual([
      { name: 'Pasted text', content },
    ])
    await paste('x'.repeat(700_001)).expect(413)
    await adele.post('/pupils/import').field('text', HEAD).expect(403)
  })

  it('is asked for where there is none, and refused beside its field with what was pasted', async () => {
    const { adele, _csrf, bring } = await form()
    const { text: none } = await adele.post('/pupils/import').field('_csrf', _csrf).field('text', ' ').expect(422)
    expect(none).toContain('Choose a file, or paste its text')
    const errors = [{ pointer: '/file', code: 'file-not-read', message: 'The column school_urn is missing' }]
    world.services.answers.set(`POST ${IMPORTS}`, { status: 422, body: { errors } })
    const { text: chosen } = await bring(Buffer.from('upn'), 'roll.csv', 'upn,pasted').expect(422)
    expect(chosen).toContain('id="file-error"')
    expect(chosen).toContain('upn,pasted')
    const { text: pasted } = await adele.post('/pupils/import').field('_csrf', _csrf).field('text', 'upn,x').expect(422)
    expect(pasted).toContain('id="text-error"')
    expect(pasted).toContain('The column school_urn is missing')
  })

  it('has a page that says how far it is, and then what it would change', async () => {
    const { adele } = await form()
    world.services.answers.set(AT, {
      status: 200,
      body: { ...RUN, stage: 'saving', done: 40_000, savingAt: RUN.begunAt },
    })
    const saving = await adele.get(PAGE).expect(200).expect('refresh', '3')
    expect(saving.text).toContain('40,000 of 200,412 rows')
    world.services.answers.set(AT, { status: 200, body: RUN })
    const read = await adele.get(PAGE).expect(200)
    expect(read.headers.refresh).toBeUndefined()
    expect(read.text).toContain('31,000 pupils changed')
    expect(read.text).toContain('Save these changes')
  })

  it.each([
    ['save', PAGE, '1,204 pupils added, 31,000 pupils changed, 212 registrations added, 13 rows left out'],
    ['other-children', PAGE, ''],
    ['leave', '/pupils/import', 'What the file said is no longer kept'],
  ])('is gone on with: %s', async (what, to, words) => {
    const { adele, _csrf } = await form()
    world.services.answers.set(`${AT}/${what}`, { status: 200, body: { ...RUN, stage: 'saved' } })
    await adele.post(`${PAGE}/${what}`).type('form').send({ _csrf }).expect(303).expect('location', to)
    expect((await adele.get('/pupils/import')).text).toContain(words)
  })

  it.each(['save', 'other-children', 'leave'])('is shown again where the service refuses to %s', async (what) => {
    const { adele, _csrf } = await form()
    world.services.answers.set(`${AT}/${what}`, { status: 409, body: { detail: 'Another file of pupils is at work' } })
    const { text } = await adele.post(`${PAGE}/${what}`).type('form').send({ _csrf }).expect(422)
    expect(text).toContain('Another file of pupils is at work')
  })

  it('gives its errors as a list and as a file', async () => {
    const { adele } = await form()
    const error = { line: 6, column: 'upn', value: 'A801200005001', reason: 'The first letter does not match' }
    world.services.answers.set(`${AT}/errors`, { status: 200, body: { items: [error], next: null } })
    expect((await adele.get(`${PAGE}/errors`).expect(200)).text).toContain('The first letter does not match')
    const { text } = await adele.get(`${PAGE}/errors?format=csv`).expect(200)
    expect(text).toContain('6,upn,A801200005001,The first letter does not match')
  })
})
