import { CASEWORKER, Journey, OPERATOR, PUPIL, SCHOOL } from '../rig/journey'
import { reportsExclusion } from '../rig/steps'

/** The mail server refuses connections from Tuesday to Wednesday: cases go on, and nobody is written to twice. */
describe('a mail server that is down for a day', () => {
  let journey: Journey
  let reference: string
  /** A panel's reminders, sent as the day began. */
  let sentBefore: number

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('holds up no case; its messages wait, and go once when it is back', async () => {
    await whenAPupilIsExcludedWhileNoMailGoes()
    await thenTheCaseRunsAndItsMailWaits()
    await thenALetterToNobodyIsATaskAndWaitsForNoServer()
    await whenADayPasses()
    await thenOperationsSeeWhatWaits()
    await whenTheMailServerIsBack()
    await thenEveryMessageWentOnce()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function whenAPupilIsExcludedWhileNoMailGoes() {
    await journey.system.mailServer('down')
    sentBefore = (await journey.system.mails()).length
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-03T12:00')
  }

  async function thenTheCaseRunsAndItsMailWaits() {
    expect(await journey.system.mails()).toHaveLength(sentBefore)
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/')
    await casey.follows(`${PUPIL.name}, ${reference}`)
    await casey.follows(/messages have not been delivered/)
    expect(await casey.row('First letter to parents')).toContain('The mail server cannot be reached')
  }

  /** A child new to the register: no parent is recorded yet, so the letter about rights would reach nobody. */
  async function thenALetterToNobodyIsATaskAndWaitsForNoServer() {
    const child = { forename: 'Robin', surname: 'Newcome', born: '2012-05-31' }
    const unreached = await reportsExclusion(await journey.as(SCHOOL), { child, time: '11:00am' })
    await journey.moveTo('2026-11-03T12:30')
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/tasks')
    expect(await casey.row(unreached)).toContain(
      '“First letter to parents” has not gone to a parent: there is nobody to write to.',
    )
    expect(await casey.reads()).not.toContain(reference)
  }

  async function whenADayPasses() {
    await journey.moveTo('2026-11-04T12:00')
    expect(await journey.system.mails()).toHaveLength(sentBefore)
  }

  async function thenOperationsSeeWhatWaits() {
    const omar = await journey.as(OPERATOR)
    await omar.visits('/ops')
    await omar.visits('/ops/mail')
    await omar.sees(reference)
    expect(await omar.reads()).not.toContain(PUPIL.name)
  }

  /** The next reminder is the first that the server takes; what waited goes with it. */
  async function whenTheMailServerIsBack() {
    await journey.system.mailServer('up')
    await journey.moveTo('2026-11-05T12:00')
  }

  async function thenEveryMessageWentOnce() {
    const mails = await journey.system.mails()
    const sent = mails.map(({ to, subject }) => `${to.join()} ${subject}`)
    expect(sent).toEqual([...new Set(sent)])
    expect(sent).toContain(`exclusions@900001.northmere.example ${reference}: we have received your notice`)
    expect(sent).toContain(`dana.ellery@families.example ${reference}: about your child’s education`)
    const omar = await journey.as(OPERATOR)
    await omar.visits('/ops/mail')
    expect(await omar.reads()).not.toContain(reference)
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}`)
    expect(await casey.reads()).not.toContain('not been delivered')
  }
})
