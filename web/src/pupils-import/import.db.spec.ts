import { windows1252 } from '@daysix/shared/illustrative-register'
import { person, tokenOn, WebWorld } from '../app.test-support'
import { SignInPage } from '../session/sign-in.page'
import { PupilsImportPage } from './import.page'

const COLUMNS = [{ name: 'upn', words: 'Unique pupil number' }]
const HEAD = 'upn,legal_surname,legal_forename,birth_date,school_urn'
const ZOE = {
  ...{ line: 2, name: 'Zoë Łuczak', birthDate: '2013-05-31', upn: null, schoolUrn: '900001', status: 'C' },
}
const PLAN = {
  ...{ rows: 1, applied: false, same: 0, added: [ZOE], changed: [], registrations: [], likely: [], errors: [] },
}

describe('a file of pupils that is chosen in the browser', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, PupilsImportPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/api/v1/pupils/import/columns', { status: 200, body: COLUMNS })
    world.services.answers.set('/api/v1/pupils/import/preview', { status: 200, body: PLAN })
    world.services.answers.set('/api/v1/pupils/import', { status: 200, body: { ...PLAN, applied: true } })
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
  const sent = () => JSON.parse(world.services.asked.at(-1)!.body!) as { text: string }

  it.each([
    ['UTF-8', 'Łuczak,Zoë', (text: string) => Buffer.from(text)],
    ['Windows-1252, as spreadsheets write it', 'Bröntë,Zoë', (text: string) => Buffer.from(windows1252(text))],
  ])('is read in %s', async (_case, name, written) => {
    const { bring } = await form()
    const file = `${HEAD}\r\n,${name},2013-05-31,900001`
    const { text } = await bring(written(file)).expect(200)
    expect(text).toContain('What this file changes')
    expect(sent()).toMatchObject({ text: file })
  })

  it('may be as long as the service reads, and what is saved is what was shown', async () => {
    const { adele, bring } = await form()
    const file = [HEAD, ...Array.from({ length: 5000 }, (_, at) => `,Surname ${at},"Zoë, Anna",2013-05-31,900001`)]
    const shown = await bring(Buffer.from(file.join('\n'))).expect(200)
    const [, held] = /name="text" value="([^"]*)"/.exec(shown.text)!
    const text = held!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(text.length).toBeGreaterThan(200_000)
    await adele
      .post('/pupils/import/save')
      .field('_csrf', tokenOn(shown.text))
      .field('text', text)
      .expect(303)
      .expect('location', '/pupils/import')
    expect(sent().text.replaceAll('\r', '')).toBe(file.join('\n'))
  })

  it('is refused in words where it is too long, empty or no table; what was pasted is not lost', async () => {
    const { bring } = await form()
    const long = await bring(Buffer.alloc(900_000, 'x')).expect(422)
    expect(long.text).toContain('smaller than 700 kilobytes and hold at most 5,000 rows')
    expect((await bring(Buffer.from('PK\x03\x04')).expect(422)).text).toContain('This is a spreadsheet or a zip file')
    const empty = await bring(Buffer.from(''), 'empty.csv', 'upn,pasted').expect(422)
    expect(empty.text).toContain('The file is empty')
    expect(empty.text).toContain('upn,pasted')
    expect(world.services.asked.map(({ url }) => url)).not.toContain('/api/v1/pupils/import/preview')
  })

  it('need not be chosen: its text may be pasted', async () => {
    const { adele, _csrf } = await form()
    await adele.post('/pupils/import').field('_csrf', _csrf).field('text', HEAD).attach('file', Buffer.from(''), '')
    expect(sent()).toMatchObject({ text: HEAD })
    await adele.post('/pupils/import').field('_csrf', _csrf).field('text', 'x'.repeat(700_001)).expect(413)
    await adele.post('/pupils/import').field('text', HEAD).expect(403)
  })
})
