import { person, tokenOn, WebWorld } from '../app.test-support'
import { SetUpPage } from '../set-up/set-up.page'
import { SignInPage } from '../session/sign-in.page'
import { AuthoritiesPage } from './authorities.page'

const FELLSHIRE = { code: '998', name: 'Fellshire', exclusionsEmail: 'ex@f.example', virtualSchoolEmail: null }

describe('the neighbouring authorities', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, SetUpPage, AuthoritiesPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/api/v1/authorities', { status: 200, body: [FELLSHIRE] as never })
    world.services.answers.set('GET /api/v1/authorities/998', { status: 200, body: FELLSHIRE })
  })

  it('are reached from the set-up, by administrators alone', async () => {
    const adele = await world.signedInAs(person('admin'), '/set-up')
    expect((await adele.get('/set-up').expect(200)).text).toContain('href="/authorities"')
    const { text } = await adele.get('/authorities').expect(200)
    expect(text).toContain('href="/authorities/998"')
    expect(text).toContain('ex@f.example')
    const morgan = await world.signedInAs(person('manager'), '/help')
    await morgan.get('/authorities').expect(403)
    await morgan.get('/authorities/998').expect(403)
  })

  it('are changed with the version that was looked at, and keep what was typed where a reason is missing', async () => {
    const adele = await world.signedInAs(person('admin'), '/set-up')
    const asked = await adele.get('/authorities/998').expect(200)
    expect(asked.text).toContain('value="ex@f.example"')
    const sent = { _csrf: tokenOn(asked.text), etag: '"1"', name: 'Fellshire', exclusionsEmail: 'new@f.example' }
    const post = () => adele.post('/authorities/998').type('form').send(sent)
    const errors = [{ pointer: '/reason', code: 'reason-needed', message: 'Say why an e-mail address changes' }]
    world.services.answers.set('PUT /api/v1/authorities/998', { status: 422, body: { errors } })
    const refused = await post().expect(422)
    expect(refused.text).toContain('Say why an e-mail address changes')
    expect(refused.text).toContain('value="new@f.example"')
    world.services.answers.set('PUT /api/v1/authorities/998', { status: 200, body: FELLSHIRE })
    await post().expect(303).expect('location', '/authorities')
    world.services.answers.set('PUT /api/v1/authorities/998', { status: 412, body: { detail: 'Someone else' } })
    expect((await post().expect(409)).text).toContain('new@f.example')
  })
})
