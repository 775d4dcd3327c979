import { person, tokenOn, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { PupilFactsPage } from '../pupil-facts/facts.page'
import { PupilMergePage } from '../pupil-merge/merge.page'
import { RetentionPage } from '../retention/retention.page'
import { SignInPage } from '../session/sign-in.page'
import { PupilTotalsPage } from '../totals/totals.page'
import { PupilsPage } from './pupils.page'
import { OVERVIEW, RECORD } from './samples.test-support'

const GONE = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c009'
const KEPT = RECORD.id

describe('an old address of a child whose two records became one', () => {
  let world: WebWorld
  beforeAll(async () => {
    const below = [PupilFactsPage, PupilTotalsPage, PupilMergePage, RetentionPage]
    world = await WebWorld.begin([SignInPage, HelpPage, ...below, PupilsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(`/api/v1/pupils/${KEPT}`, { status: 200, body: RECORD })
    world.services.answers.set(`/api/v1/pupils/${KEPT}/overview`, { status: 200, body: OVERVIEW })
  })
  const isMerged = () =>
    world.services.answers.set(`/api/v1/merged-pupils/${GONE}`, { status: 200, body: { keptId: KEPT } })

  it('leads to the record that was kept, which says so', async () => {
    isMerged()
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}`).expect(303).expect('location', `/pupils/${KEPT}`)
    const { text } = await casey.get(`/pupils/${KEPT}`).expect(200)
    expect(text).toContain('The record that you asked for is part of this one now')
  })

  it.each(['/facts/name', '/totals?year=2025'])('leads on below the child too: %s', async (page) => {
    isMerged()
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}${page}`).expect(303).expect('location', `/pupils/${KEPT}${page}`)
  })

  it('leads on to how long the record is kept', async () => {
    isMerged()
    const morgan = await world.signedInAs(person('manager'))
    const { headers } = await morgan.get(`/retention/pupils/${GONE}`).expect(303)
    expect(headers.location).toBe(`/retention/pupils/${KEPT}`)
  })

  it('is not found by whom the child who was kept may not be known to', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}`).expect(404)
    await casey.get(`/pupils/${GONE}/facts/name`).expect(404)
  })

  it('takes no form that was opened before: what was typed is shown, with the way to the record that was kept', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    world.services.answers.set(`/api/v1/pupils/${GONE}`, { status: 200, body: { ...RECORD, id: GONE } })
    const { text: form } = await casey.get(`/pupils/${GONE}/facts/staff-safety`).expect(200)
    world.services.answers.delete(`/api/v1/pupils/${GONE}`)
    isMerged()
    const sent = { _csrf: tokenOn(form), version: '3', 'value.note': 'Ring before a visit' }
    const { text } = await casey.post(`/pupils/${GONE}/facts/staff-safety`).type('form').send(sent).expect(409)
    expect(text).toContain('are one now')
    expect(text).toContain('Ring before a visit')
    expect(text).toContain(`href="/pupils/${KEPT}/facts/staff-safety"`)
  })

  it('is merged once: the button pressed again leads to the record that was kept', async () => {
    isMerged()
    const morgan = await world.signedInAs(person('manager'), '/help')
    const sent = { _csrf: tokenOn((await morgan.get(`/pupils/${KEPT}/facts/staff-safety`)).text), reason: 'One file' }
    const { headers } = await morgan.post(`/pupils/${KEPT}/merge/${GONE}`).type('form').send(sent).expect(303)
    expect(headers.location).toBe(`/pupils/${KEPT}`)
    expect((await morgan.get(`/pupils/${KEPT}`)).text).toContain('The two records are one already')
    const stranger = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c00a'
    await morgan.get(`/pupils/${KEPT}/merge/${stranger}`).expect(404)
  })
})
