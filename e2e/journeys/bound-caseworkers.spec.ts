import { ADMINISTRATOR, CASEWORKER, Journey, MAIL, MANAGER, PUPIL, SCHOOL } from '../rig/journey'
import { reportsExclusion, takesCase } from '../rig/steps'
import { until } from '../rig/until'

const A_MINUTE = 60_000

/** An authority may bind its caseworkers to their own cases; whoever covers for somebody says why, and gets in. */
describe('an authority that binds its caseworkers to their own cases', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('asks a caseworker why they open a colleague’s, tells that colleague, and opens all again when it thinks better', async () => {
    await givenACaseOfMorgans()
    await binds('Their own cases only', 'The director: separate teams')
    await whenCaseyOpensIt()
    await thenMorganGetsAMailWithinAMinute()
    await journey.moveTo('2026-11-04T10:00')
    await thenCaseyIsAskedAgain()
    await binds('Every case', 'We cover for each other every day')
    await thenCaseyOpensItWithoutAReason()
    expect(journey.faults).toEqual([])
  }, 300_000)

  async function givenACaseOfMorgans() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-03T12:00')
    await takesCase(await journey.as(MANAGER), reference)
  }

  async function binds(to: string, reason: string) {
    const adele = await journey.as(ADMINISTRATOR)
    await adele.visits('/settings/case-reach')
    await adele.chooses(to)
    await adele.fills('Who decided it and why?', reason)
    await adele.presses('Save')
    await adele.sees(reason)
  }

  async function whenCaseyOpensIt() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/cases')
    expect(await casey.reads()).toContain('Restricted')
    expect(await casey.reads()).not.toContain(PUPIL.name)
    await casey.visits(`/cases/${reference}`)
    await casey.fills('Your reason', 'Covering for Morgan today')
    await casey.presses('Open the case')
    await casey.sees(PUPIL.name)
  }

  async function thenMorganGetsAMailWithinAMinute() {
    const mails = () => journey.mailsTo(MAIL.manager, `${reference}: the restricted case was opened`)
    await until('Morgan has a mail', async () => (await mails()).length > 0, A_MINUTE)
  }

  async function thenCaseyIsAskedAgain() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}`)
    await casey.sees('Why do you open this case?')
  }

  async function thenCaseyOpensItWithoutAReason() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/cases')
    await casey.sees(PUPIL.name)
    expect(await casey.visits(`/cases/${reference}`)).toBe(200)
    await casey.sees(PUPIL.name)
  }
})
