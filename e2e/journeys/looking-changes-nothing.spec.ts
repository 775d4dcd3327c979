import { everythingHeld, looksRecorded } from '../rig/held'
import { ADMINISTRATOR, CASEWORKER, CENTRE, Journey, MANAGER, OPERATOR, PANEL, SCHOOL } from '../rig/journey'
import { arrangesEducation, reportsExclusion } from '../rig/steps'

const EVERYBODY = [CASEWORKER, MANAGER, PANEL, CENTRE, SCHOOL, OPERATOR, ADMINISTRATOR, 'Ana Ruiz']

/** A scanner of mails, a browser that fetches ahead, or somebody who only looks: whoever follows a link changes nothing. */
describe('looking', () => {
  let journey: Journey
  const crawled: string[] = []

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
    const reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-05T10:00')
    await arrangesEducation(await journey.as(CASEWORKER), reference, '2026-11-10')
    for (const who of EVERYBODY) await journey.as(who)
    await journey.moveTo('2026-11-06T10:00')
  }, 300_000)
  afterAll(() => journey?.end())

  it('at every page that each role is led to leaves every record as it was', async () => {
    const { system } = journey
    const [before, looks] = [await everythingHeld(system), await looksRecorded(system)]
    expect(Object.keys(before).length).toBeGreaterThan(50)
    for (const who of EVERYBODY) {
      const person = await journey.as(who)
      await person.visits('/help')
      const places = await person.places()
      crawled.push(...places)
      await person.deadLinks(...places)
    }
    expect(crawled.length).toBeGreaterThan(30)
    // they did look at children
    expect(await looksRecorded(system)).toBeGreaterThan(looks + 10)
    expect(await everythingHeld(system)).toEqual(before)
  }, 400_000)

  it('would be seen to change something: one note of a caseworker does', async () => {
    const before = await everythingHeld(journey.system)
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/cases')
    const [, reference] = /(AP-\d{2}-\d+)/.exec(await casey.reads())!
    await casey.visits(`/cases/${reference}/family/contact`)
    await casey.chooses('By telephone')
    await casey.chooses('We spoke')
    await casey.presses('Record the contact')
    const after = await everythingHeld(journey.system)
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toContain('referrals.timeline')
  }, 120_000)
})
