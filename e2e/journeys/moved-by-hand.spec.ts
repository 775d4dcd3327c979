import { CASEWORKER, Journey, MAIL, SCHOOL, type JourneyPerson } from '../rig/journey'
import { recordsThatGovernorsUphold, reportsExclusion } from '../rig/steps'

const REVIEW = 'Application for an independent review'

/** Notice on Friday 20 November, and an INSET day on the 30th: computed, the right to a review ends on 14 December. */
describe('a date that a person moves', () => {
  let journey: Journey
  let reference: string
  let casey: JourneyPerson

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
    casey = await journey.as(CASEWORKER)
  }, 240_000)
  afterAll(() => journey?.end())

  it('stands beside the computed one, and is the one that letters quote', async () => {
    await givenTheGovernorsUphold()
    await whenAClaimPausesTheCount()
    await whenTheClaimIsDecided()
    await thenTheFamilyReadsTheDateInForce()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function givenTheGovernorsUphold() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-19T16:30')
    await recordsThatGovernorsUphold(casey, reference)
  }

  async function whenAClaimPausesTheCount() {
    await journey.moveTo('2026-11-20T10:00')
    await casey.visits(`/cases/${reference}/governors`)
    await casey.follows('Record the notice')
    await casey.presses('Record the notice')
    await moves(REVIEW, 'A claim of discrimination is before a tribunal or court')
    await casey.dates('First day of the pause', '2026-11-23')
    await casey.fills('Why, and what it rests on', 'The tribunal wrote on 20 November')
    await casey.presses('See what becomes of the date')
    await casey.sees('No date until somebody ends the pause')
    await casey.presses('Pause the count')
    expect(await rowOf(casey, REVIEW)).toContain('No date while it is paused')
  }

  async function whenTheClaimIsDecided() {
    await journey.moveTo('2026-11-24T15:00')
    await moves(REVIEW, 'A claim of discrimination was finally decided')
    await casey.dates('Day on which the claim was finally decided', '2026-11-24')
    await casey.fills('Why, and what it rests on', 'The claim was withdrawn')
    await casey.presses('See what becomes of the date')
    await casey.presses('Move the date')
    await casey.sees('The date in force is Wednesday 16 December 2026')
    expect(await rowOf(casey, REVIEW)).toMatch(/16 December 2026.*computed: Monday 14 December 2026/s)
  }

  /** It goes five school days before the date in force, and nothing goes for the computed one. */
  async function thenTheFamilyReadsTheDateInForce() {
    await journey.moveTo('2026-12-10T10:00')
    const [letter, ...others] = await journey.mailsTo(MAIL.family, 'last day to ask for a review')
    expect(others).toEqual([])
    expect(letter!.text).toContain('Wednesday 16 December 2026')
    expect(letter!.text).not.toContain('14 December')
  }

  async function moves(clock: string, reason: string) {
    await rowOf(casey, clock)
    await casey.follows(clock)
    await casey.follows('Move this date')
    await casey.chooses(reason)
    await casey.presses('Continue')
  }

  async function rowOf(person: JourneyPerson, clock: string): Promise<string> {
    await person.visits(`/cases/${reference}/clocks`)
    return person.row(clock)
  }
})
