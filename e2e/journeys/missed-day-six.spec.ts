import { CASEWORKER, CENTRE, Journey, MAIL, SCHOOL } from '../rig/journey'
import { arrangesEducation, recordsStart, reportsExclusion } from '../rig/steps'

/** Excluded on Tuesday 3 November before noon: day six is Tuesday 10 November. */
describe('a missed day six', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('reaches the manager, the director and the family, is chased each school day, and is met late', async () => {
    await givenAPupilIsExcludedOnATuesday()
    await whenNothingIsArranged()
    await thenTheCaseworkerWasReminded()
    await thenTheManagerIsTold()
    await whenDaySixHasPassed()
    await thenTheDirectorAndTheFamilyAreWrittenToOnce()
    await thenThePagesSayThatItIsMissed()
    await whenFourMoreDaysPass()
    await thenItIsChasedEachSchoolDay()
    await whenTheChildStarts()
    await thenItIsMetLateAndNobodyIsChased()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function givenAPupilIsExcludedOnATuesday() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
  }

  async function whenNothingIsArranged() {
    await journey.moveTo('2026-11-09T17:00')
  }

  async function thenTheCaseworkerWasReminded() {
    const reminders = await journey.mailsTo(MAIL.caseworker, `${reference}: day six is Tuesday 10 November 2026`)
    expect(reminders.map(({ date }) => date?.slice(0, 10))).toEqual(['2026-11-05', '2026-11-09'])
  }

  async function thenTheManagerIsTold() {
    expect(await journey.mailsTo(MAIL.manager, 'day six is next and nothing is arranged')).toHaveLength(1)
    expect(await journey.mailsTo(MAIL.director)).toEqual([])
  }

  async function whenDaySixHasPassed() {
    await journey.moveTo('2026-11-11T08:00')
  }

  async function thenTheDirectorAndTheFamilyAreWrittenToOnce() {
    const [toDirector, ...more] = await journey.mailsTo(MAIL.director, 'a child has no education on day six')
    expect(more).toEqual([])
    expect(toDirector.text).toContain('Tuesday 10 November 2026')
    const [toFamily, ...again] = await journey.mailsTo(MAIL.family, 'we are late, and what happens now')
    expect(again).toEqual([])
    expect(toFamily.text).toContain('We are sorry')
  }

  async function thenThePagesSayThatItIsMissed() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/')
    await casey.sees('Missed and still to do')
    await casey.visits(`/cases/${reference}`)
    await casey.sees('Missed')
    await casey.visits(`/cases/${reference}/history`)
    await casey.sees('Missed: full-time education from day six, due Tuesday 10 November 2026')
  }

  async function whenFourMoreDaysPass() {
    await journey.moveTo('2026-11-16T11:00')
  }

  /** From the school day after the miss was told, and never at the weekend. */
  async function thenItIsChasedEachSchoolDay() {
    const chases = await journey.mailsTo(MAIL.caseworker, 'a child still has no education')
    expect(chases.map(({ date }) => date?.slice(0, 10))).toEqual([
      '2026-11-11',
      '2026-11-12',
      '2026-11-13',
      '2026-11-16',
    ])
  }

  async function whenTheChildStarts() {
    await arrangesEducation(await journey.as(CASEWORKER), reference, '2026-11-19')
    await journey.moveTo('2026-11-19T09:30')
    await recordsStart(await journey.as(CENTRE), '2026-11-19')
    await journey.moveTo('2026-11-24T12:00')
  }

  async function thenItIsMetLateAndNobodyIsChased() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/clocks`)
    expect(await casey.row('Full-time education from day six')).toContain('Met late')
    const after = (await journey.mailsTo(MAIL.caseworker, 'no education')).filter(({ date }) => date! > '2026-11-19T10')
    expect(after).toEqual([])
    expect(await journey.mailsTo(MAIL.director, 'no education')).toHaveLength(1)
  }
})
