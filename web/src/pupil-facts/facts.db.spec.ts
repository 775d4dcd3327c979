import { person, tokenOn, WebWorld } from '../app.test-support'
import { ContactsPage } from '../contacts/contacts.page'
import { RECORD } from '../pupils/samples.test-support'
import { SignInPage } from '../session/sign-in.page'
import { PupilFactsPage } from './facts.page'
import { RegistrationsPage } from './registrations.page'

const AT = `/pupils/${RECORD.id}`

/** Somebody else saved something of the child between the opening of the form and its sending. */
describe('what is recorded of a child by two at once', () => {
  let world: WebWorld
  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, PupilFactsPage, RegistrationsPage, ContactsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(`/api/v1${AT}`, { status: 200, body: RECORD })
  })

  async function sends(page: string, door: string, typed: object) {
    world.services.answers.set('/api/v1/code-sets', { status: 200, body: [] })
    const casey = await world.signedInAs(person('caseworker'), `${AT}/facts`)
    const asked = await casey.get(`${AT}${page}`)
    world.services.answers.set(`/api/v1${AT}`, { status: 200, body: { ...RECORD, version: 4 } })
    world.services.answers.set(`POST /api/v1${AT}${door}`, { status: 412, body: { code: 'someone-else' } })
    const sent = { _csrf: tokenOn(asked.text), version: '3', ...typed }
    return (await casey.post(`${AT}${page}`).type('form').send(sent).expect(409)).text
  }

  it('is shown beside what holds now, and can be saved all the same', async () => {
    const text = await sends('/facts/name', '/facts', { 'value.legalForename': 'Maxime', 'value.legalSurname': 'Ash' })
    expect(text).toContain('What is recorded now:')
    expect(text).toContain('Name: Maximiliana-Theodora')
    expect(text).toContain('Maxime')
    expect(text).not.toContain('not recorded any more')
    expect(text).toContain('name="version" value="4"')
    expect(text).toContain('Save what you typed')
  })

  it('has ended, or is put right: whoever was slower sees what they would have ended', async () => {
    const [{ id }] = RECORD.facts.filter(({ kind }) => kind === 'sen-needs')
    const typed = { 'on-day': '1', 'on-month': '10', 'on-year': '2026' }
    const text = await sends(`/facts/sen-needs/${id}/end`, `/facts/${id}/end`, typed)
    expect(text).toContain('Kinds of special educational need: Vision')
    expect(text).toContain('Thursday 1 October 2026')
    expect(text).not.toContain('not recorded any more')
  })

  it('is a contact beside the others, which takes no other’s place', async () => {
    const yes = { parentalResponsibility: 'yes', mayContact: 'yes', addressRestricted: 'no', largePrint: 'no' }
    const typed = {
      ...yes,
      interpreter: 'no',
      isPupil: 'no',
      channel: 'email',
      name: 'Steph Ash',
      relationship: 'aunt',
    }
    const text = await sends('/contacts/new', '/contacts', typed)
    expect(text).toContain('Steph Ash')
    expect(text).not.toContain('replaces what is recorded now')
    expect(text).toContain(`href="${AT}">Leave it, and see what is recorded now`)
  })
})
