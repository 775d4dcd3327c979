import { CASEWORKER, Journey, MAIL, SCHOOL } from '../rig/journey'
import { reportsExclusion } from '../rig/steps'

/** Reported at three in the afternoon of Tuesday 3 November 2026, with the least that must be said, and a wrong time. */
describe('a report whose rest comes later', () => {
  const FAMILY = 'robin.vale.family@families.example'
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T15:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('is completed and put right, counted again, and told to whoever must know', async () => {
    await givenAReportOfAChildNobodyKnows()
    await whenTheSchoolCompletesIt()
    await thenTheFamilyAndTheHomeAuthorityAreTold()
    await whenTheCaseworkerPutsTheTimeRight()
    await thenTheDatesHaveMovedAndWhoWasToldHears()
    await thenAParentWhoMayNotBeContactedIsWrittenToNoMore()
    expect(journey.faults).toEqual([])
  }, 240_000)

  async function givenAReportOfAChildNobodyKnows() {
    const sam = await journey.as(SCHOOL)
    const child = { forename: 'Robin', surname: 'Vale', born: '2012-05-31' }
    reference = await reportsExclusion(sam, { child, time: '10am' })
    await sam.follows('Complete the details of the pupil and the family')
  }

  async function whenTheSchoolCompletesIt() {
    const sam = await journey.as(SCHOOL)
    await sam.follows('Complete or change the pupil’s details')
    await sam.fills('Authority the child lives in (optional)', '99')
    await sam.presses('Save the details')
    await sam.sees('Choose an authority of the list, or enter its code, three digits')
    await sam.fills('Authority the child lives in (optional)', '998')
    await sam.fills('Year group (optional)', '9')
    await sam.presses('Save the details')
    await sam.sees('Pupil’s details saved')
    await sam.follows('Add a contact')
    await sam.presses('Add the contact')
    await sam.sees('Enter the name')
    await sam.fills('Name', 'Alex Vale')
    await sam.fills('Who they are to the child', 'father')
    await sam.fills('E-mail address (optional)', FAMILY)
    await sam.presses('Add the contact')
    await sam.sees('Contact added')
  }

  async function thenTheFamilyAndTheHomeAuthorityAreTold() {
    await journey.moveTo('2026-11-03T15:30')
    expect(await journey.mailsTo(FAMILY, 'about your child’s education')).toHaveLength(1)
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/history?show=everything`)
    await casey.sees('The home authority was told')
  }

  async function whenTheCaseworkerPutsTheTimeRight() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/details`)
    await casey.follows('Put the exclusion right')
    await casey.fills('Time', '2pm')
    await casey.presses('See what it moves')
    await casey.sees('Enter why it is put right')
    await casey.fills('Why is it put right?', 'The school read the wrong line of its log')
    await casey.presses('See what it moves')
    const row = await casey.row('Full-time education from day six')
    expect(row).toContain('Tuesday 10 November 2026')
    expect(row).toContain('Wednesday 11 November 2026')
    await casey.presses('Save the correction')
    await casey.sees('The exclusion is put right. 2 dates moved')
  }

  async function thenTheDatesHaveMovedAndWhoWasToldHears() {
    await journey.moveTo('2026-11-03T16:00')
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/clocks`)
    expect(await casey.row('Full-time education from day six')).toContain('Wednesday 11 November 2026')
    for (const address of [FAMILY, MAIL.caseworker, MAIL.school])
      expect(await journey.mailsTo(address, 'dates have moved')).toHaveLength(1)
    expect(await journey.mailsTo(FAMILY, 'about your child’s education')).toHaveLength(1)
  }

  async function thenAParentWhoMayNotBeContactedIsWrittenToNoMore() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/details`)
    await casey.follows(/Change.*Alex Vale/)
    const mayBeContacted = casey.within('group', 'May they be contacted?')
    await mayBeContacted.getByRole('radio', { name: 'No' }).check()
    await casey.presses('Save the contact')
    await casey.sees('Enter why they may not be contacted')
    await casey.fills('If not, why not?', 'Asked us not to write any more')
    await casey.presses('Save the contact')
    await casey.sees('May not be contacted: Asked us not to write any more')
    await casey.sees('must not be contacted')
    // and that they were written to rightly until now can still be shown
    await casey.follows(/Change.*Alex Vale/)
    await casey.sees('What was said before')
    await casey.sees('No: Asked us not to write any more')
  }
})
