import { person, tokenOn, WebWorld } from '../app.test-support'
import { PupilsPage } from '../pupils/pupils.page'
import { LOST, OVERVIEW, RECORD } from '../pupils/samples.test-support'
import { SignInPage } from '../session/sign-in.page'
import { SUSPENDED } from './samples.test-support'
import { PupilTotalsPage } from './totals.page'

const AT = `/pupils/${RECORD.id}`

describe('the school days lost by a child who has no case', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, PupilTotalsPage, PupilsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    const body = { ...LOST, suspensions: [SUSPENDED] }
    world.services.answers.set(`/api/v1${AT}`, { status: 200, body: { ...RECORD, cases: [] } })
    world.services.answers.set(`/api/v1${AT}/totals`, { status: 200, body })
    world.services.answers.set(`/api/v1${AT}/overview`, { status: 200, body: { ...OVERVIEW, totals: body } })
  })

  it('stand on the child’s page, by the year and by each term with what follows', async () => {
    const casey = await world.signedInAs(person('caseworker'), '/pupils')
    const { text } = await casey.get(AT).expect(200)
    expect(text).toContain('School days lost in 2026/27')
    expect(text).toContain('5.5 of at most 45 school days lost this year')
    expect(text).toContain(
      'Autumn: 5.5 school days. More than 5 school days: the governors must meet if the parents ask',
    )
    expect(text).toContain(`href="${AT}/totals"`)
  })

  it('are said once where there are none', async () => {
    const [autumn] = LOST.terms
    const words = 'No school days lost this year'
    const none = { ...autumn, days: 0, duty: { rule: 'GB-05', words: 'No school days lost' } }
    const body = { ...OVERVIEW, totals: { ...LOST, year: 0, words, terms: [none] } }
    world.services.answers.set(`/api/v1${AT}/overview`, { status: 200, body })
    const casey = await world.signedInAs(person('caseworker'), '/pupils')
    const { text } = await casey.get(AT).expect(200)
    expect(text.match(/no school days lost|0 school days/gi)).toEqual(['No school days lost'])
  })

  it('have a page below the child’s, whose links lead to no case', async () => {
    const casey = await world.signedInAs(person('caseworker'), '/pupils')
    const { text } = await casey.get(`${AT}/totals`).expect(200)
    expect(text).toContain(`href="${AT}/totals/suspension"`)
    expect(text).toContain(`href="${AT}/totals/suspension/${SUSPENDED.id}/withdraw"`)
    expect(text).not.toContain('/cases/')
  })

  it('grow by a suspension recorded there', async () => {
    const casey = await world.signedInAs(person('caseworker'), '/pupils')
    const asked = await casey.get(`${AT}/totals/suspension`).expect(200)
    const post = (body: object) => casey.post(`${AT}/totals/suspension`).type('form').send(body)
    const sent = {
      ...{ _csrf: tokenOn(asked.text), category: 'SUSP', startSession: 'whole', endSession: 'whole' },
      ...{ 'startsOn-day': '9', 'startsOn-month': '11', 'startsOn-year': '2026' },
      ...{ 'endsOn-day': '11', 'endsOn-month': '11', 'endsOn-year': '2026' },
    }
    await post({ ...sent, category: '' }).expect(422)
    const recorded = { ...LOST, warning: null }
    world.services.answers.set(`POST /api/v1${AT}/suspensions`, { status: 201, body: recorded })
    const { headers } = await post(sent).expect(303)
    expect(headers.location).toBe(`${AT}/totals?year=2026`)
  })

  it('are shown to a school too, which goes back to its own page', async () => {
    const sam = await world.signedInAs(person('school', { urns: ['900001'] }), '/help')
    expect((await sam.get(`${AT}/totals`).expect(200)).text).toContain('href="/school"')
    const panel = await world.signedInAs(person('panel'), '/help')
    await panel.get(`${AT}/totals`).expect(403)
  })
})
