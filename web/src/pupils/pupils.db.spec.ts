import { person, WebWorld } from '../app.test-support'
import { HelpPage } from '../help/help.page'
import { SignInPage } from '../session/sign-in.page'
import { PupilsPage } from './pupils.page'
import { LOST, RECORD } from './samples.test-support'

const GONE = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c009'
const KEPT = RECORD.id

describe('an old address of a child whose two records became one', () => {
  let world: WebWorld
  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, HelpPage, PupilsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(`/api/v1/pupils/${KEPT}`, { status: 200, body: RECORD })
    world.services.answers.set(`/api/v1/pupils/${KEPT}/totals`, { status: 200, body: LOST })
  })

  it('leads to the record that was kept, which says so', async () => {
    world.services.answers.set(`/api/v1/merged-pupils/${GONE}`, { status: 200, body: { keptId: KEPT } })
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}`).expect(303).expect('location', `/pupils/${KEPT}`)
    const { text } = await casey.get(`/pupils/${KEPT}`).expect(200)
    expect(text).toContain('The record that you asked for is part of this one now')
  })

  it('is not found by whom the child who was kept may not be known to', async () => {
    const casey = await world.signedInAs(person('caseworker'))
    await casey.get(`/pupils/${GONE}`).expect(404)
  })
})
