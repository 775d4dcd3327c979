import { CASEWORKER, CENTRE, Journey, PUPIL, SCHOOL } from '../rig/journey'
import { personalDataIn, seededPersonalData, workflowHistories } from '../rig/personal-data'
import { arrangesEducation, recordsStart, reportsExclusion } from '../rig/steps'

/** Histories, logs and subjects outlive a case and are read by people who may not know of the child. */
describe('personal data', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
    reference = await reportsExclusion(await journey.as(SCHOOL))
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases?q=${encodeURIComponent(PUPIL.name)}`)
    await casey.visits(`/cases/${reference}/family/contact`)
    await casey.chooses('By telephone')
    await casey.chooses('We spoke')
    await casey.fills('Note (optional)', `${PUPIL.name} is well`)
    await casey.presses('Record the contact')
    await journey.moveTo('2026-11-05T10:00')
    await arrangesEducation(casey, reference, '2026-11-10')
    await journey.moveTo('2026-11-10T09:20')
    await recordsStart(await journey.as(CENTRE), '2026-11-10')
    await journey.moveTo('2026-11-12T16:00')
    await casey.visits('/cases/not-a-case')
  }, 180_000)
  afterAll(() => journey?.end())

  it('is in no workflow history', async () => {
    const histories = await workflowHistories(journey.system)
    const found = [...histories].map(([id, text]) => [id, personalDataIn(text)]).filter(([, { length }]) => length > 0)
    expect(found).toEqual([])
  }, 60_000)

  it('would be found there: what a history may hold is found in the same way', async () => {
    const histories = await workflowHistories(journey.system)
    const [id, text] = [...histories].find(([one]) => one.startsWith('case/'))!
    expect(personalDataIn(text, [id.replace('case/', ''), 'EX-11', 'arranged'])).toHaveLength(3)
    expect([...histories.keys()].some((one) => one.startsWith('panel/'))).toBe(true)
    expect(personalDataIn(`a letter to JORDAN ellery`)).toContain(PUPIL.name)
    expect(seededPersonalData()).toContain(PUPIL.upn)
  }, 60_000)

  it('is in no log', () => {
    const log = journey.system.log()
    expect(log.match(/request completed/g)!.length).toBeGreaterThan(50)
    expect(log).toContain('database system is ready to accept connections')
    expect(personalDataIn(log)).toEqual([])
  })

  it('is in no subject of a mail', async () => {
    const mails = await journey.system.mails()
    expect(mails.length).toBeGreaterThan(5)
    expect(personalDataIn(mails.map(({ subject }) => subject).join('\n'))).toEqual([])
  })

  it('is on pages that have no other fault', () => {
    expect(journey.faults).toEqual([])
  })
})
