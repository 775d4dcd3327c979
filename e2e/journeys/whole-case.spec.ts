import {
  CASEWORKER,
  CENTRE,
  Journey,
  MAIL,
  MANAGER,
  OTHER_SCHOOL,
  PANEL,
  PUPIL,
  SCHOOL,
  SUPPORT_CENTRE,
  type JourneyPerson,
} from '../rig/journey'
import { personalDataIn, workflowHistories } from '../rig/personal-data'
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

/** From the school's notice to a child back in class, by the pages that each person uses. */
describe('the whole case', () => {
  let journey: Journey
  let reference: string
  let casey: JourneyPerson
  let sam: JourneyPerson
  let lena: JourneyPerson
  let priya: JourneyPerson
  let ruth: JourneyPerson

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
    casey = await journey.as(CASEWORKER)
    sam = await journey.as(SCHOOL)
    lena = await journey.as(SUPPORT_CENTRE)
    priya = await journey.as(PANEL)
    ruth = await journey.as(OTHER_SCHOOL)
  }, 240_000)
  afterAll(() => journey?.end())

  it('goes from the notice through day six, panel, placement, review and phased return to the closed case', async () => {
    await givenTheSchoolReportsAndGivesNotice()
    await givenTheFamilyIsReached()
    await whenEducationIsArrangedAndStarts()
    await thenDaySixIsMet()
    await whenThePanelDefersUntilTheGovernorsHaveMet()
    await whenTheGovernorsUphold()
    await whenThePanelDecidesOnASupportCentre()
    await whenThePlaceIsAcceptedAndTheChildStarts()
    await whenRegistersAreEntered(['2026-12-04', '2026-12-11', '2026-12-18'])
    await thenTheReceivingSchoolGetsTheAttendance()
    await whenTheReviewHearsAllFourAndDecidesAPhasedReturn()
    await whenTheReturnIsPlanned()
    await whenAManagerApprovesALongerStay()
    await thenNobodyIsShownALinkThatIsNotForThem()
    await whenTheReturnIsHeldStepByStep()
    await whenTheReportIsSent()
    await thenTheCaseIsClosedAndTellsItsStory()
    await thenEveryMailCanBeReadByAnybodyItReaches()
    await thenNoHistoryHoldsPersonalData()
    expect(journey.faults).toEqual([])
  }, 600_000)

  async function givenTheSchoolReportsAndGivesNotice() {
    reference = await reportsExclusion(sam)
    await journey.moveTo('2026-11-03T14:00')
    await sam.visits(`/cases/${reference}/family/notice`)
    await sam.dates('Day', '2026-11-03')
    await sam.fills('Time', '1:30pm')
    await sam.presses('Record the notice')
  }

  async function givenTheFamilyIsReached() {
    await journey.moveTo('2026-11-04T09:30')
    await casey.visits('/')
    await casey.follows(`${PUPIL.name}, ${reference}`)
    await casey.presses('Take this case')
    for (const result of ['Nobody answered', 'We spoke']) {
      await casey.visits(`/cases/${reference}/family/contact`)
      await casey.chooses('By telephone')
      await casey.chooses(result)
      await casey.presses('Record the contact')
    }
  }

  async function whenEducationIsArrangedAndStarts() {
    await journey.moveTo('2026-11-05T10:00')
    await arrangesEducation(casey, reference, '2026-11-10')
    await journey.moveTo('2026-11-10T09:20')
    await recordsStart(await journey.as(CENTRE), '2026-11-10')
  }

  async function thenDaySixIsMet() {
    await journey.moveTo('2026-11-11T09:00')
    await casey.visits(`/cases/${reference}/clocks`)
    expect(await casey.row('Full-time education from day six')).toContain('Met')
    await casey.follows('Full-time education from day six')
    await casey.sees('How the days were counted')
  }

  async function whenThePanelDefersUntilTheGovernorsHaveMet() {
    await journey.moveTo('2026-11-12T15:00')
    await opensTheMeeting(priya, reference, 'Thursday 12 November 2026')
    await priya.chooses('Defer the case')
    await priya.presses('Continue')
    await priya.presses('Record the decision')
    await priya.sees('Enter what is missing')
    await priya.fills('What is missing?', 'The governors’ decision')
    await priya.dates('Until when is the case deferred?', '2026-11-26')
    await priya.fills('What are the reasons?', 'The governors meet next week.')
    await priya.presses('Record the decision')
  }

  async function whenTheGovernorsUphold() {
    await journey.moveTo('2026-11-19T16:30')
    await recordsThatGovernorsUphold(casey, reference)
    await journey.moveTo('2026-11-20T10:00')
    await casey.visits(`/cases/${reference}/governors`)
    await casey.follows('Record the notice')
    await casey.presses('Record the notice')
  }

  async function whenThePanelDecidesOnASupportCentre() {
    await journey.moveTo('2026-11-26T15:00')
    await opensTheMeeting(priya, reference, 'Thursday 26 November 2026')
    await decidesOnASupportCentre(priya)
  }

  async function whenThePlaceIsAcceptedAndTheChildStarts() {
    await journey.moveTo('2026-11-27T10:00')
    await acceptsThePlace(casey, reference, '2026-11-30')
    await journey.moveTo('2026-11-30T09:15')
    await recordsStart(lena, '2026-11-30')
  }

  async function whenRegistersAreEntered(fridays: string[]) {
    for (const friday of fridays) {
      await journey.moveTo(`${friday}T15:30`)
      await entersRegister(lena)
    }
  }

  async function thenTheReceivingSchoolGetsTheAttendance() {
    await journey.moveTo('2026-12-18T16:00')
    expect(await journey.mailsTo(MAIL.otherSchool, 'attendance, week of')).toHaveLength(3)
    expect(await journey.mailsTo(MAIL.school, 'attendance, week of')).toEqual([])
  }

  async function whenTheReviewHearsAllFourAndDecidesAPhasedReturn() {
    await journey.moveTo('2027-01-06T11:00')
    await lena.visits('/centre')
    await lena.follows(`Review for ${PUPIL.name}`)
    const review = lena.path()
    await decidesAPhasedReturn(lena)
    await lena.sees('There is a problem')
    await speaks(casey, review, 'child', 'I like the small group and I want to go back with friends.')
    await speaks(casey, review, 'parents', 'Mornings are calmer now; we would like a start in small steps.')
    await speaks(ruth, review, 'school', 'We have a tutor group and a quiet room ready.')
    await speaks(lena, review, 'centre', 'Ready for two mornings a week, then more.')
    await decidesAPhasedReturn(lena)
    await lena.sees('decided Wednesday 6 January 2027')
  }

  async function whenTheReturnIsPlanned() {
    await journey.moveTo('2027-01-07T10:00')
    await plansTheReturn(casey, reference)
  }

  async function whenAManagerApprovesALongerStay() {
    const end = 'End of the stay'
    const openedBy = async (person: JourneyPerson) => {
      await person.visits(`/cases/${reference}/clocks`)
      await person.follows(end)
    }
    await openedBy(casey)
    await casey.follows('Move this date')
    await casey.chooses('The stay was extended')
    await casey.presses('Continue')
    await casey.dates('Last day of the stay', '2027-03-19')
    await casey.dates('When was it decided?', '2027-01-07')
    await casey.fills('Why, and what it rests on', 'The return in small steps ends in March')
    await casey.presses('See what becomes of the date')
    await casey.presses('Ask for approval')
    await casey.sees('It has no effect before a manager has approved it')
    const morgan = await journey.as(MANAGER)
    await openedBy(morgan)
    await morgan.follows('Approve')
    await morgan.presses('Approve this date')
    await morgan.sees('Approved. The date in force is Friday 19 March 2027')
  }

  async function thenNobodyIsShownALinkThatIsNotForThem() {
    for (const person of [casey, priya, ruth, sam]) expect(await person.deadLinks(`/cases/${reference}`)).toEqual([])
    expect(await lena.deadLinks('/centre')).toEqual([])
    expect(await priya.deadLinks('/')).toEqual([])
  }

  async function whenTheReturnIsHeldStepByStep() {
    await whenRegistersAreEntered(['2027-01-08', '2027-01-15'])
    await marksHeld('2027-01-19')
    await whenRegistersAreEntered(['2027-01-22', '2027-01-29'])
    await marksHeld('2027-02-02')
    await whenRegistersAreEntered(['2027-02-05', '2027-02-12'])
    await marksHeld('2027-02-24')
    await whenRegistersAreEntered(['2027-02-26', '2027-03-05'])
    await whenTheLastWeekIsEntered()
  }

  /** The full timetable has held, the stay has ended within the week, and its last days are still to be entered. */
  async function whenTheLastWeekIsEntered() {
    await journey.moveTo('2027-03-12T15:30')
    await lena.visits('/placements')
    await lena.follows(PUPIL.name)
    await lena.follows('Not complete')
    await lena.presses('Fill in “present” where nothing is marked')
    await lena.presses('Save register')
    await lena.sees('complete')
  }

  async function marksHeld(day: string) {
    await journey.moveTo(`${day}T16:00`)
    await ruth.visits(`/cases/${reference}/reintegration`)
    await ruth.follows('Record the result')
    await ruth.chooses('Held: the child was there')
    await ruth.presses('Record the result')
  }

  async function whenTheReportIsSent() {
    await journey.moveTo('2027-03-15T10:00')
    await sendsTheEndReport(casey, reference)
    await journey.moveTo('2027-03-16T10:00')
  }

  async function thenTheCaseIsClosedAndTellsItsStory() {
    await casey.visits(`/cases/${reference}`)
    await casey.sees('Nothing: the case is closed')
    expect(await casey.page.locator('.ds-life svg').count()).toBe(1)
    const life = await casey.page.locator('.ds-life__list').innerText()
    for (const chapter of STORY) expect(life).toContain(chapter)
    expect(STORY).toHaveLength(10)
    await casey.visits(`/cases/${reference}/history`)
    // the latest first
    const story = await casey.reads()
    const places = STORY.map((chapter) => story.indexOf(chapter))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => b - a))
    for (const page of ['letters', 'panels', 'day-six', 'governors', 'placement', 'history?show=everything'])
      await casey.visits(`/cases/${reference}/${page}`)
  }

  async function thenEveryMailCanBeReadByAnybodyItReaches() {
    const mails = await journey.system.mails()
    expect(mails.length).toBeGreaterThan(20)
    for (const { subject, text, html } of mails) {
      expect(text.trim()).not.toBe('')
      expect(html).toContain('<html')
      expect(`${subject} ${text} ${html}`).not.toMatch(/\(\(|\)\)|undefined|\[object|\bnull\b|NaN/)
      expect([subject, subject.length <= 70]).toEqual([subject, true])
      expect(subject).not.toMatch(/Jordan|Ellery|assault|abuse/i)
      // what is about the meeting alone has no case to name
      expect(subject).toMatch(/^(AP-26-\d{5}: |Panel on )/)
    }
  }

  async function thenNoHistoryHoldsPersonalData() {
    const histories = await workflowHistories(journey.system)
    expect([...histories.keys()].filter((id) => id.includes('/placement/'))).toHaveLength(1)
    for (const [id, text] of histories) expect([id, personalDataIn(text)]).toEqual([id, []])
    expect(personalDataIn(journey.system.log())).toEqual([])
  }
})

/** The chapters of this case, as its life strip and its history tell them. */
const STORY = [
  'The school reported a permanent exclusion imposed on 3 November 2026, 10:00am',
  'The child started education on Tuesday 10 November 2026',
  'The governors upheld the exclusion on Thursday 19 November 2026',
  'The panel decided: a support centre',
  'The placement began on Monday 30 November 2026',
  'The review was held on Wednesday 6 January 2027: a phased return',
  'A phased return was planned',
  'The full timetable has held: the return was complete on Tuesday 9 March 2027',
  'The placement ended on Tuesday 9 March 2027',
  'The case was closed: back at school',
]
