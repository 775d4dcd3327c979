import {
  CASEWORKER,
  CENTRE,
  Journey,
  OTHER_SCHOOL,
  PANEL,
  PUPIL,
  SCHOOL,
  SUPPORT_CENTRE,
  type JourneyPerson,
} from '../rig/journey'
import {
  acceptsThePlace,
  arrangesEducation,
  decidesAPhasedReturn,
  decidesOnASupportCentre,
  entersRegister,
  opensTheMeeting,
  plansTheReturn,
  recordsStart,
  recordsThatGovernorsUphold,
  reportsExclusion,
  sendsTheEndReport,
  speaks,
} from '../rig/steps'

/** A case from the notice to the end report; everybody's browser has JavaScript turned off. */
describe('without JavaScript', () => {
  let journey: Journey
  let reference: string
  let casey: JourneyPerson
  let lena: JourneyPerson

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('a child is reported, given education, decided on, placed, reviewed and returned', async () => {
    await whenTheSchoolReports()
    await whenTheSchoolMovesTimeByTheBar()
    await whenEducationIsArrangedAndStarts()
    await whenGovernorsAndPanelDecide()
    await whenTheChildStartsAtTheSupportCentre()
    await whenAWeekIsEntered()
    await whenTheReviewHearsAllFourAndDecides()
    await whenTheReturnIsPlanned()
    await thenThePlacementIsEndedAndReported()
    expect(journey.faults).toEqual([])
  }, 420_000)

  async function whenTheSchoolReports() {
    const sam = await journey.as(SCHOOL, { javaScript: false })
    await sam.visits('/school/notices/new')
    await sam.presses('Continue')
    await sam.sees('There is a problem')
    reference = await reportsExclusion(sam)
    await sam.follows('Go to your school')
    await sam.sees(`${PUPIL.name}, ${reference}`)
  }

  async function whenTheSchoolMovesTimeByTheBar() {
    const sam = await journey.as(SCHOOL)
    expect(await sam.movesTime('By a day')).toContain('It is Wednesday 4 November 2026')
    expect(await sam.movesTime('To the next event')).toContain('It is Thursday 5 November 2026')
    expect(sam.path()).toMatch(/^\/school/)
  }

  async function whenEducationIsArrangedAndStarts() {
    casey = await journey.as(CASEWORKER, { javaScript: false })
    await arrangesEducation(casey, reference, '2026-11-10')
    await casey.sees('Education arranged at Key Stage 3 and 4 Education Centre')
    await journey.moveTo('2026-11-10T09:20')
    await recordsStart(await journey.as(CENTRE, { javaScript: false }), '2026-11-10')
  }

  async function whenGovernorsAndPanelDecide() {
    await journey.moveTo('2026-11-11T16:30')
    await recordsThatGovernorsUphold(casey, reference)
    await journey.moveTo('2026-11-12T15:00')
    const priya = await journey.as(PANEL, { javaScript: false })
    await opensTheMeeting(priya, reference, 'Thursday 12 November 2026')
    await decidesOnASupportCentre(priya)
  }

  async function whenTheChildStartsAtTheSupportCentre() {
    await journey.moveTo('2026-11-13T10:00')
    await acceptsThePlace(casey, reference, '2026-11-16')
    await journey.moveTo('2026-11-16T09:15')
    lena = await journey.as(SUPPORT_CENTRE, { javaScript: false })
    await recordsStart(lena, '2026-11-16')
  }

  async function whenAWeekIsEntered() {
    await journey.moveTo('2026-11-20T15:30')
    await entersRegister(lena)
  }

  async function whenTheReviewHearsAllFourAndDecides() {
    await journey.moveTo('2026-12-09T11:00')
    await lena.visits('/centre')
    await lena.follows(`Review for ${PUPIL.name}`)
    const review = lena.path()
    await speaks(casey, review, 'child', 'I want to go back with friends.')
    await speaks(casey, review, 'parents', 'We would like a start in small steps.')
    const ruth = await journey.as(OTHER_SCHOOL, { javaScript: false })
    await speaks(ruth, review, 'school', 'A quiet room is ready.')
    await speaks(lena, review, 'centre', 'Ready for two mornings a week.')
    await decidesAPhasedReturn(lena)
    await lena.sees('decided Wednesday 9 December 2026')
  }

  async function whenTheReturnIsPlanned() {
    await journey.moveTo('2027-01-07T10:00')
    await plansTheReturn(casey, reference)
  }

  async function thenThePlacementIsEndedAndReported() {
    await casey.visits(`/cases/${reference}/placement`)
    await casey.follows('End the placement')
    await casey.dates('Day it ended', '2027-01-07')
    await casey.chooses('Back at school')
    await casey.presses('End the placement')
    await casey.sees('End recorded')
    await sendsTheEndReport(casey, reference)
    await casey.sees('Report sent to the school')
    expect(await casey.movesTime('By a week')).toContain('It is Thursday 14 January 2027')
  }
})
