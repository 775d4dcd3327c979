import { CASEWORKER, Journey, MAIL, SCHOOL } from '../rig/journey'
import { reportsExclusion } from '../rig/steps'

/** Day six was Tuesday 10 November; snow on the 9th and 10th, entered on the 11th, makes it Thursday the 12th. */
describe('a calendar that moves', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('shows what would move, moves it when saved, and withdraws the miss before everyone who was told', async () => {
    await givenADaySixThatWasMissed()
    await whenTheSnowDaysAreEntered()
    await thenTheMoveIsShownAndNothingIsSaved()
    await whenTheyAreSaved()
    await thenTheDateHasMovedAndSaysWhy()
    await thenThoseWhoWereToldHearOfIt()
    await thenNobodyIsChasedBeforeTheNewDate()
    await whenAFileOfTermDatesIsRead()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function givenADaySixThatWasMissed() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-11T10:00')
    expect(await journey.mailsTo(MAIL.director, 'a child has no education on day six')).toHaveLength(1)
    expect(await journey.mailsTo(MAIL.caseworker, 'a child still has no education')).toHaveLength(1)
  }

  async function whenTheSnowDaysAreEntered() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/calendars')
    await casey.follows('Harbour Academy')
    await casey.follows('Add a closure')
    await casey.presses('See what it moves')
    await casey.sees('There is a problem')
    await casey.dates('First day', '2026-11-09')
    await casey.dates('Last day', '2026-11-10')
    await casey.chooses('Emergency closure, such as snow')
    await casey.presses('See what it moves')
  }

  async function thenTheMoveIsShownAndNothingIsSaved() {
    const casey = await journey.as(CASEWORKER)
    const row = await casey.row('Full-time education from day six')
    expect(row).toContain('Tuesday 10 November 2026')
    expect(row).toContain('Thursday 12 November 2026')
    expect(row).toContain('The miss recorded is withdrawn')
    const morgan = await journey.as('Morgan Hughes')
    await morgan.visits(`/cases/${reference}/clocks`)
    expect(await morgan.row('Full-time education from day six')).toContain('Tuesday 10 November 2026')
  }

  async function whenTheyAreSaved() {
    const casey = await journey.as(CASEWORKER)
    await casey.presses('Save the term dates')
    expect(casey.path()).toBe('/calendars/900001')
    await casey.sees('Term dates saved. 2 dates moved')
    await journey.moveTo('2026-11-11T10:30')
  }

  async function thenTheDateHasMovedAndSaysWhy() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/clocks`)
    const row = await casey.row('Full-time education from day six')
    expect(row).toContain('Thursday 12 November 2026')
    expect(row).not.toMatch(/Missed|Overdue/)
    await casey.follows('Full-time education from day six')
    expect(await casey.row('Monday 9 November 2026')).toContain('Not counted')
    // the date it had is kept
    expect(await casey.reads()).toContain('Tuesday 10 November 2026')
    await casey.visits(`/cases/${reference}/history?show=everything`)
    await casey.sees('Not missed after all: full-time education from day six, now due Thursday 12 November 2026')
  }

  async function thenThoseWhoWereToldHearOfIt() {
    for (const address of [MAIL.director, MAIL.family])
      expect(await journey.mailsTo(address, 'a missed deadline is withdrawn')).toHaveLength(1)
    expect(await journey.mailsTo(MAIL.caseworker, 'dates have moved')).toHaveLength(1)
  }

  async function thenNobodyIsChasedBeforeTheNewDate() {
    await journey.moveTo('2026-11-12T12:00')
    // the one of the morning before the snow was entered
    expect(await journey.mailsTo(MAIL.caseworker, 'a child still has no education')).toHaveLength(1)
    await journey.moveTo('2026-11-13T08:00')
    expect(await journey.mailsTo(MAIL.director, 'a child has no education on day six')).toHaveLength(2)
  }

  /** A second snow day, out of the school's own table; its first line was mistyped. */
  async function whenAFileOfTermDatesIsRead() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/calendars/900001')
    await casey.follows('Read term dates from a file')
    await casey.chooses('A table (CSV)')
    await casey.fills('The text of the file', 'kind,from\nsnow,2026-11-12')
    await casey.presses('See what it moves')
    await casey.sees('Line 2, kind')
    await casey.fills('The text of the file', 'kind,from\nemergency,2026-11-12')
    await casey.presses('See what it moves')
    expect(await casey.row('Full-time education from day six')).toContain('Friday 13 November 2026')
    await casey.presses('Save the term dates')
    await casey.sees('Term dates saved.')
    await casey.visits(`/cases/${reference}/clocks`)
    expect(await casey.row('Full-time education from day six')).toContain('Friday 13 November 2026')
  }
})
