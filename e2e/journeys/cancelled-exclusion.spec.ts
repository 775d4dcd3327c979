import { CASEWORKER, CENTRE, Journey, MAIL, PUPIL, SCHOOL } from '../rig/journey'
import { arrangesEducation, reportsExclusion } from '../rig/steps'

/** Only the head can cancel, and only before the governors have begun to meet. */
describe('a cancelled exclusion', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('stops every clock, releases the place, tells everyone and keeps the days served', async () => {
    await givenEducationIsArrangedForAnExcludedPupil()
    await whenTheHeadCancelsOnTheFourthDay()
    await thenEveryoneConcernedIsTold()
    await thenNoClockRunsAndTheCaseIsClosed()
    await thenTheCentreExpectsNobody()
    await thenNothingMoreIsDueOrSent()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function givenEducationIsArrangedForAnExcludedPupil() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-05T10:00')
    await arrangesEducation(await journey.as(CASEWORKER), reference, '2026-11-10')
  }

  async function whenTheHeadCancelsOnTheFourthDay() {
    await journey.moveTo('2026-11-06T14:00')
    const sam = await journey.as(SCHOOL)
    await sam.visits('/school')
    await sam.follows(`${PUPIL.name}, ${reference}`)
    await sam.follows('Governors and review')
    await sam.follows('Record a cancellation')
    await sam.presses('Cancel the exclusion')
    await sam.sees('Enter the head teacher’s reasons')
    await sam.fills('The head teacher’s reasons', 'New evidence shows that it was another pupil.')
    await sam.presses('Cancel the exclusion')
    await journey.moveTo('2026-11-06T14:30')
  }

  async function thenEveryoneConcernedIsTold() {
    for (const address of [MAIL.family, MAIL.school, MAIL.caseworker, MAIL.centre])
      expect([address, (await journey.mailsTo(address, 'the exclusion is cancelled')).length]).toEqual([address, 1])
    const [toFamily] = await journey.mailsTo(MAIL.family, 'the exclusion is cancelled')
    expect(toFamily.text).toContain('New evidence shows that it was another pupil.')
  }

  async function thenNoClockRunsAndTheCaseIsClosed() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}`)
    await casey.sees('No clock is running.')
    await casey.sees('Closed: Exclusion cancelled by the head teacher')
    // the days served stay on the record
    expect(await casey.row('Excluded')).toContain('Tuesday 3 November 2026')
    await casey.visits(`/cases/${reference}/clocks`)
    await casey.sees('Settled')
    await casey.visits(`/cases/${reference}/history`)
    await casey.sees('The head teacher cancelled the exclusion on Friday 6 November 2026')
    await casey.visits(`/cases/${reference}/governors`)
    expect(await casey.row('Cancellation by the head teacher')).toContain('Friday 6 November 2026')
  }

  async function thenTheCentreExpectsNobody() {
    const ken = await journey.as(CENTRE)
    await ken.visits('/centre')
    await ken.sees('No one is due to arrive.')
  }

  async function thenNothingMoreIsDueOrSent() {
    const before = (await journey.system.mails()).filter(({ subject }) => subject.includes(reference)).length
    await journey.moveTo('2026-12-04T12:00')
    const after = (await journey.system.mails()).filter(({ subject }) => subject.includes(reference)).length
    expect(after).toBe(before)
  }
})
