import { CASEWORKER, CENTRE, Journey, PANEL, PUPIL, SCHOOL, SUPPORT_CENTRE, type JourneyPerson } from '../rig/journey'
import {
  acceptsThePlace,
  arrangesEducation,
  decidesOnASupportCentre,
  entersRegister,
  opensTheMeeting,
  recordsStart,
  recordsThatGovernorsUphold,
} from '../rig/steps'

/** Nobody in this story has a mouse: the steps are those of every story, each taken by keys. */
describe('by keyboard alone', () => {
  let journey: Journey
  let reference: string
  let casey: JourneyPerson

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('a child is reported, given education and a place at a support centre, and marked in its register', async () => {
    await whenTheSchoolFillsEveryFieldOfTheNotice()
    await whenACaseworkerTakesTheCaseFromToday()
    await whenEducationIsArrangedAndStarts()
    await whenGovernorsAndPanelDecide()
    await whenTheChildStartsAtTheSupportCentre()
    await thenItsWeekIsEntered()
    expect(journey.faults).toEqual([])
  }, 420_000)

  async function whenTheSchoolFillsEveryFieldOfTheNotice() {
    const sam = await journey.as(SCHOOL, { keyboard: true })
    await sam.visits('/school/notices/new')
    await sam.picks('School', 'Harbour Academy')
    await sam.presses('Continue')
    await sam.reaches('Enter a UPN, or the legal surname')
    await sam.page.keyboard.press('Enter')
    expect(await sam.focus()).toEqual({ words: 'Legal surname', shown: true })
    await sam.fills('Legal surname', 'Ellery')
    await sam.fills('Legal first name', 'Jordan')
    await sam.fills('Unique pupil number (UPN)', PUPIL.upn)
    await sam.dates('Date of birth', '2012-02-14')
    await sam.picks('Year group', 'Year 10')
    await sam.presses('Continue')
    await sam.dates('Date the head teacher imposed it', '2026-11-03')
    await sam.fills('Time', '10:00am')
    await sam.presses('Continue')
    await sam.picks('Main reason', 'Physical assault against an adult')
    await sam.picks('Second reason (optional)', 'Physical assault against a pupil')
    await sam.picks('Third reason (optional)', 'Verbal abuse or threatening behaviour against an adult')
    await sam.fills('Who reports it', 'Sam Whitfield, deputy head teacher')
    await sam.presses('Continue')
    const answers = await sam.reads()
    for (const answer of ANSWERS) expect(answers).toContain(answer)
    await sam.presses('Send the notice')
    await sam.sees('Notice sent')
    reference = sam.path().split('/')[2]
  }

  async function whenACaseworkerTakesTheCaseFromToday() {
    await journey.moveTo('2026-11-03T12:00')
    casey = await journey.as(CASEWORKER, { keyboard: true })
    await casey.reaches('Skip to main content')
    expect(await casey.focus()).toMatchObject({ shown: true })
    await casey.enters(`${PUPIL.name}, ${reference}`)
    expect(casey.path()).toBe(`/cases/${reference}`)
    await casey.presses('Take this case')
    await casey.sees('The case is yours')
  }

  async function whenEducationIsArrangedAndStarts() {
    await journey.moveTo('2026-11-05T10:00')
    await arrangesEducation(casey, reference, '2026-11-10')
    await casey.sees('Education arranged at Key Stage 3 and 4 Education Centre')
    await journey.moveTo('2026-11-10T09:20')
    await recordsStart(await journey.as(CENTRE, { keyboard: true }), '2026-11-10')
  }

  async function whenGovernorsAndPanelDecide() {
    await journey.moveTo('2026-11-11T16:30')
    await recordsThatGovernorsUphold(casey, reference)
    await journey.moveTo('2026-11-12T15:00')
    const priya = await journey.as(PANEL, { keyboard: true })
    await opensTheMeeting(priya, reference, 'Thursday 12 November 2026')
    await decidesOnASupportCentre(priya)
  }

  async function whenTheChildStartsAtTheSupportCentre() {
    await journey.moveTo('2026-11-13T10:00')
    await acceptsThePlace(casey, reference, '2026-11-16')
    await journey.moveTo('2026-11-16T09:15')
    await recordsStart(await journey.as(SUPPORT_CENTRE, { keyboard: true }), '2026-11-16')
  }

  async function thenItsWeekIsEntered() {
    await journey.moveTo('2026-11-20T15:30')
    const lena = await journey.as(SUPPORT_CENTRE)
    await entersRegister(lena, { firstMorning: 'I – Ill' })
    const saved = await lena.page
      .locator('main select')
      .evaluateAll((all: HTMLSelectElement[]) => all.map(({ value }) => value))
    expect(saved).toEqual(['I', '\\', ...Array(4).fill(['/', '\\']).flat()])
  }
})

const ANSWERS = [
  'Harbour Academy',
  PUPIL.upn,
  'Jordan',
  'Ellery',
  '14 February 2012',
  'Physical assault against an adult; Physical assault against a pupil; Verbal abuse or threatening behaviour',
  'Sam Whitfield, deputy head teacher',
]
