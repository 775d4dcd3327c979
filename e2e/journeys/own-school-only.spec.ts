import { CASEWORKER, CENTRE, Journey, OTHER_SCHOOL, PUPIL, SCHOOL, SUPPORT_CENTRE } from '../rig/journey'
import { arrangesEducation, reportsExclusion } from '../rig/steps'

/** A school sees its own pupils, a centre those who come to it; what is not theirs looks as if it were not there. */
describe('a school that may only see its own', () => {
  let journey: Journey
  let reference: string
  let provision: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('lists and opens its own pupils, and finds no other page, form or centre’s child', async () => {
    await givenACaseOfHarbourAcademy()
    await thenItsOwnSchoolSeesIt()
    await thenAnotherSchoolSeesNothingOfIt()
    await thenAnotherSchoolCannotReportItsPupil()
    await whenEducationIsArrangedAtACentre()
    await thenThatCentreSeesTheChildAndNotTheCase()
    await thenAnotherCentreSeesNothing()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function givenACaseOfHarbourAcademy() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-03T12:00')
  }

  async function thenItsOwnSchoolSeesIt() {
    const sam = await journey.as(SCHOOL)
    await sam.visits('/school')
    await sam.follows(`${PUPIL.name}, ${reference}`)
    await sam.sees(PUPIL.name)
    // who looked at a child, what was written to whom and the panel's papers are not the school's
    expect(await sam.visits(`/cases/${reference}/letters`)).toBe(403)
    expect(await sam.visits('/cases')).toBe(403)
  }

  async function thenAnotherSchoolSeesNothingOfIt() {
    const ruth = await journey.as(OTHER_SCHOOL)
    await ruth.visits('/school')
    await ruth.sees('None of your pupils is excluded.')
    const pages = ['', '/clocks', '/day-six', '/governors', '/history', '/placement', '/reintegration', '/reported']
    const forms = ['/family/notice', '/governors/decision', '/cancellation', '/roll']
    for (const page of [...pages, ...forms]) {
      expect([page, await ruth.visits(`/cases/${reference}${page}`)]).toEqual([page, 404])
      expect(await ruth.reads()).not.toContain(PUPIL.name)
    }
    // a case that never was answers in the same words
    const refused = await ruth.reads()
    expect(await ruth.visits('/cases/AP-26-09999/roll')).toBe(404)
    expect(await ruth.reads()).toBe(refused)
  }

  async function thenAnotherSchoolCannotReportItsPupil() {
    const ruth = await journey.as(OTHER_SCHOOL)
    await ruth.visits('/school/notices/new')
    expect(await ruth.page.getByLabel('School').first().innerText()).not.toContain('Harbour Academy')
    await ruth.fills('Unique pupil number (UPN)', PUPIL.upn)
    await ruth.presses('Continue')
    await ruth.dates('Date the head teacher imposed it', '2026-11-03')
    await ruth.fills('Time', '10am')
    await ruth.presses('Continue')
    await ruth.picks('Main reason', 'Bullying')
    await ruth.presses('Continue')
    await ruth.sees('There is a problem')
    expect(await ruth.reads()).not.toContain(PUPIL.name)
  }

  async function whenEducationIsArrangedAtACentre() {
    await journey.moveTo('2026-11-05T10:00')
    const casey = await journey.as(CASEWORKER)
    await arrangesEducation(casey, reference, '2026-11-10')
    await casey.follows('Record that the child started')
    provision = casey.path().replace(/\/start$/, '')
  }

  async function thenThatCentreSeesTheChildAndNotTheCase() {
    const ken = await journey.as(CENTRE)
    await ken.visits('/centre')
    await ken.follows(PUPIL.name)
    expect(ken.path()).toBe(provision)
    expect(await ken.visits(`/cases/${reference}`)).toBe(403)
  }

  async function thenAnotherCentreSeesNothing() {
    const lena = await journey.as(SUPPORT_CENTRE)
    await lena.visits('/centre')
    expect(await lena.reads()).not.toContain(PUPIL.name)
    expect(await lena.visits(provision)).toBe(404)
    expect(await lena.visits(`${provision}/start`)).toBe(404)
  }
})
