import { ADMINISTRATOR, CASEWORKER, Journey, MAIL, MANAGER, PANEL, PUPIL, SCHOOL } from '../rig/journey'
import { reportsExclusion, takesCase } from '../rig/steps'
import { until } from '../rig/until'

const A_MINUTE = 60_000

/** A case that not everybody may simply open: whoever does says why and is seen, and a team's own is nobody else's to find. */
describe('a restricted case', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('is opened for a reason, which its caseworker hears of at once; shown to one team, it is gone for all others', async () => {
    await givenACaseOfCaseys()
    await whenAManagerRestrictsIt()
    await whenAnAdministratorOpensIt()
    await thenItsCaseworkerGetsAMailWithinAMinute()
    await thenTheOpeningIsOnTheViewLog()
    await whenItIsShownToItsTeamAlone()
    await thenNobodyOutsideTheTeamLearnsOfIt()
    await thenTheTeamWorksOnAsBefore()
    await whenItIsLifted()
    expect(journey.faults).toEqual([])
  }, 300_000)

  async function givenACaseOfCaseys() {
    reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-03T12:00')
    await takesCase(await journey.as(CASEWORKER), reference)
  }

  async function setsTo(choice: string | RegExp, reason: string) {
    const morgan = await journey.as(MANAGER)
    await morgan.visits(`/cases/${reference}/restriction`)
    await morgan.chooses(choice)
    await morgan.fills('Why?', reason)
    await morgan.presses('Save')
  }

  async function whenAManagerRestrictsIt() {
    await setsTo('Restrict the case to its caseworker', 'The family is known to a colleague')
  }

  async function whenAnAdministratorOpensIt() {
    const adele = await journey.as(ADMINISTRATOR)
    await adele.visits('/cases')
    expect(await adele.reads()).toContain('Restricted')
    expect(await adele.reads()).not.toContain(PUPIL.name)
    expect(await journey.mailsTo(MAIL.caseworker, 'the restricted case was opened')).toEqual([])
    await adele.visits(`/cases/${reference}`)
    await adele.fills('Your reason', 'Covering for Casey today')
    await adele.presses('Open the case')
    await adele.sees(PUPIL.name)
  }

  async function thenItsCaseworkerGetsAMailWithinAMinute() {
    const mails = () => journey.mailsTo(MAIL.caseworker, `${reference}: the restricted case was opened`)
    await until('its caseworker has a mail', async () => (await mails()).length > 0, A_MINUTE)
    const { subject, text } = (await mails())[0]!
    expect(text).toContain(`/cases/${reference}/history`)
    expect(subject + text).not.toContain(PUPIL.name)
    expect(subject + text).not.toContain('Covering for Casey today')
  }

  async function thenTheOpeningIsOnTheViewLog() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/history?show=everything`)
    await casey.sees('Covering for Casey today')
    await casey.sees(ADMINISTRATOR)
  }

  async function whenItIsShownToItsTeamAlone() {
    // a manager says why like anybody else
    const morgan = await journey.as(MANAGER)
    await morgan.visits(`/cases/${reference}`)
    await morgan.fills('Your reason', 'To give it to its team')
    await morgan.presses('Open the case')
    await setsTo(/School age parents/, 'A parent of school age')
  }

  async function thenNobodyOutsideTheTeamLearnsOfIt() {
    for (const who of [ADMINISTRATOR, PANEL, SCHOOL]) {
      const person = await journey.as(who)
      for (const page of ['', '/history', '/clocks', '/day-six'])
        expect([who, page, await person.visits(`/cases/${reference}${page}`)]).toEqual([who, page, 404])
      expect(await person.reads()).not.toContain(PUPIL.name)
    }
    const adele = await journey.as(ADMINISTRATOR)
    for (const page of [
      '/cases',
      '/cases?format=csv',
      '/clocks',
      '/',
      '/clocks?format=csv',
      '/placements',
      '/panels',
    ]) {
      const words = await adele.gets(page)
      expect([page, words.includes(reference), words.includes(PUPIL.name)]).toEqual([page, false, false])
    }
    for (const asked of [reference, PUPIL.name, PUPIL.upn]) {
      await adele.visits('/cases')
      await adele.fills('Name, reference or UPN', asked)
      await adele.presses('Show cases')
      await adele.sees('No cases match.')
    }
    // nor by how many there are
    await adele.visits('/cases')
    await adele.sees('There are no cases yet.')
    const sam = await journey.as(SCHOOL)
    await sam.visits('/school')
    expect(await sam.reads()).not.toContain(reference)
  }

  async function thenTheTeamWorksOnAsBefore() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/cases')
    await casey.sees(PUPIL.name)
    expect(await casey.visits(`/cases/${reference}`)).toBe(200)
  }

  async function whenItIsLifted() {
    await setsTo('Open the case to the team again', 'She has left school')
    const adele = await journey.as(ADMINISTRATOR)
    await adele.visits('/cases')
    await adele.sees(PUPIL.name)
  }
})
