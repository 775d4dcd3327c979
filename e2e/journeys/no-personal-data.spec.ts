import { canaries, canariesIn, inWords } from '../rig/canaries'
import { type Answered, asksEveryDoor, metrics } from '../rig/every-door'
import { type AnsweredRpcs, asksEveryRpc } from '../rig/every-rpc'
import { areExcluded, joinTheRegister } from '../rig/flock'
import { ADMINISTRATOR, CASEWORKER, CENTRE, Journey, MANAGER, PUPIL, SCHOOL } from '../rig/journey'
import { personalDataIn, seededPersonalData, workflowHistories } from '../rig/personal-data'
import { arrangesEducation, recordsStart, reportsExclusion } from '../rig/steps'

/**
 * Histories, logs, figures, addresses and subjects outlive a case and are read by people who may not know of the child. A
 * thousand children that are nobody's go through every door and every form, and are looked for in each of these.
 */
describe('personal data', () => {
  const flock = canaries(1_000)
  let journey: Journey
  let doors: Answered
  let rpcs: AnsweredRpcs
  const pages = { forms: 0, addresses: [] as string[] }

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
    const { system } = journey
    const reference = await reportsExclusion(await journey.as(SCHOOL))
    const casey = await journey.as(CASEWORKER)
    await casey.visits('/cases')
    await casey.fills('Name, reference or UPN', PUPIL.name)
    await casey.presses('Show cases')
    pages.addresses.push(casey.page.url())
    await casey.visits(`/cases/${reference}/family/contact`)
    await casey.chooses('By telephone')
    await casey.chooses('We spoke')
    await casey.fills('Note (optional)', `${PUPIL.name} is well`)
    await casey.presses('Record the contact')
    await joinTheRegister(system, flock)
    const [id] = await areExcluded(
      system,
      flock.filter((_, n) => n % 400 === 0),
      '2026-11-03T10:00',
    )
    await journey.moveTo('2026-11-05T10:00')
    await arrangesEducation(casey, reference, '2026-11-10')
    await journey.moveTo('2026-11-10T09:20')
    await recordsStart(await journey.as(CENTRE), '2026-11-10')
    doors = await asksEveryDoor(system, flock, { id, caseId: id, reasons: ['PA'] })
    rpcs = await asksEveryRpc(system, flock, {
      ...{ id, case_id: id, audience: 'parents', kind: 'ring-the-school', school_urn: '900001', urn: '900001' },
    })
    let turn = 0
    for (const who of [MANAGER, ADMINISTRATOR, SCHOOL]) {
      const person = await journey.as(who)
      const filled = await person.fillsEveryForm('/', () => inWords(flock[turn++ % flock.length]!))
      pages.forms += filled.forms
      pages.addresses.push(...filled.addresses)
    }
    await journey.moveTo('2026-11-12T16:00')
    await casey.visits('/cases/not-a-case')
  }, 540_000)
  afterAll(() => journey?.end())

  it('went through every door and every form, and no answer was a fault', () => {
    expect(doors.doors).toBeGreaterThan(140)
    expect(Object.keys(doors.statuses).filter((status) => Number(status) >= 500)).toEqual([])
    expect(doors.statuses[200]).toBeGreaterThan(50)
    expect(doors.statuses[422]).toBeGreaterThan(100)
    expect(doors.files).toBeGreaterThan(0)
    expect(pages.forms).toBeGreaterThan(12)
  })

  it('went through every method of every service over gRPC, and no answer was a fault', () => {
    expect(rpcs.methods.length).toBeGreaterThan(18)
    expect(rpcs.methods).toEqual(expect.arrayContaining(['daysix.notifications.v1.Records/DeleteRecord']))
    expect([...new Set(rpcs.faults)]).toEqual([])
    expect(rpcs.answers.OK).toBeGreaterThan(10)
    expect(rpcs.answers.INVALID_ARGUMENT).toBeGreaterThan(5)
  })

  it('is in no workflow history, nor in what a workflow is found by', async () => {
    const histories = await workflowHistories(journey.system)
    const found = [...histories]
      .map(([id, text]) => [id, personalDataIn(text), canariesIn(`${id} ${text}`)])
      .filter(([, seeded, canary]) => seeded!.length + canary!.length > 0)
    expect(found).toEqual([])
  }, 60_000)

  it('would be found there: what a history may hold is found in the same way', async () => {
    const histories = await workflowHistories(journey.system)
    const [id, text] = [...histories].find(([one, of]) => one.startsWith('case/') && of.includes('arranged'))!
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
    expect(canariesIn(log)).toEqual([])
  })

  it('is in no figure of the system', async () => {
    const figures = await metrics(journey.system)
    expect(figures.match(/^# HELP/gm)!.length).toBeGreaterThan(20)
    expect(canariesIn(figures)).toEqual([])
  })

  it('is in no address that a door or a page gave', () => {
    expect(doors.addresses.filter(Boolean).length).toBeGreaterThan(0)
    expect(pages.addresses.length).toBeGreaterThan(200)
    expect(canariesIn([...doors.addresses, ...pages.addresses].join('\n'))).toEqual([])
  })

  it('is in no subject of a mail', async () => {
    const mails = await journey.system.mails()
    expect(mails.length).toBeGreaterThan(5)
    const subjects = mails.map(({ subject }) => subject).join('\n')
    expect(personalDataIn(subjects)).toEqual([])
    expect(canariesIn(subjects)).toEqual([])
    // the mails themselves are about them
    expect(canariesIn(mails.map(({ text }) => text).join('\n')).length).toBeGreaterThan(5)
  })

  it('is on pages that have no other fault', () => {
    expect(journey.faults).toEqual([])
  })
})
