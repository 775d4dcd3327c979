import { addDays } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'
import { Client, Connection } from '@temporalio/client'
import { CASEWORKER, Journey, MAIL, PUPIL, SCHOOL } from '../rig/journey'
import { personalDataIn } from '../rig/personal-data'
import { reportsExclusion } from '../rig/steps'
import { until } from '../rig/until'

/** On the server that keeps its state, in real time: a notice is accepted and safe while Temporal does not run. */
describe('Temporal that is down while a school reports', () => {
  let journey: Journey
  let reference: string

  beforeAll(async () => {
    journey = await Journey.inRealTime()
  }, 180_000)
  afterAll(() => journey?.end())

  it('loses nothing and doubles nothing', async () => {
    await whenASchoolReportsWhileTemporalDoesNotRun()
    await thenTheNoticeIsAcceptedAndItsDatesAreKnown()
    await thenTheFactWaits()
    await whenTemporalIsBack()
    await thenTheFamilyAndTheSchoolAreWrittenToOnce()
    await thenOneProcedureDrivesTheCase()
    thenNoLogHoldsPersonalData()
    expect(journey.faults).toEqual([])
  }, 180_000)

  async function whenASchoolReportsWhileTemporalDoesNotRun() {
    const sam = await journey.as(SCHOOL)
    await journey.system.temporalEnds()
    reference = await reportsExclusion(sam, { on: addDays(londonDate(new Date()), -1) })
  }

  async function thenTheNoticeIsAcceptedAndItsDatesAreKnown() {
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}`)
    await casey.sees(PUPIL.name)
    await casey.sees('Full-time education from day six')
  }

  async function thenTheFactWaits() {
    expect(await journey.system.waitingToBeTold()).toBeGreaterThan(0)
    // a panel's own reminders may have gone out before: they follow the day on which this runs
    expect(await journey.mailsTo(MAIL.family)).toEqual([])
    expect(await journey.mailsTo(MAIL.school)).toEqual([])
  }

  async function whenTemporalIsBack() {
    await journey.system.temporalBegins()
    await until('everything is told', async () => (await journey.system.waitingToBeTold()) === 0, 90_000)
  }

  async function thenTheFamilyAndTheSchoolAreWrittenToOnce() {
    await until('the family is written to', async () => (await journey.mailsTo(MAIL.family)).length > 0, 60_000)
    await until('the school is written to', async () => (await journey.mailsTo(MAIL.school)).length > 0, 60_000)
    const sent = (await journey.system.mails()).map(({ to, subject }) => `${to.join()} ${subject}`)
    expect(sent).toEqual([...new Set(sent)])
  }

  async function thenOneProcedureDrivesTheCase() {
    const { address, namespace } = journey.system.addresses.temporal
    const connection = await Connection.connect({ address })
    try {
      const ids: string[] = []
      const { workflow } = new Client({ connection, namespace })
      const found = async () => {
        ids.length = 0
        for await (const { workflowId } of workflow.list({ query: `WorkflowType = 'permanentExclusion'` }))
          ids.push(workflowId)
        return ids.length > 0
      }
      await until('the procedure is listed', found, 30_000)
      expect(ids).toHaveLength(1)
    } finally {
      await connection.close()
    }
    const casey = await journey.as(CASEWORKER)
    await casey.visits(`/cases/${reference}/history?show=everything`)
    expect((await casey.reads()).match(/The school reported a permanent exclusion/g)).toHaveLength(1)
  }

  /** Those of the parts, of the database and of Temporal's own server. */
  function thenNoLogHoldsPersonalData() {
    const log = journey.system.log()
    expect(log).toContain('database system is ready to accept connections')
    expect(personalDataIn(log)).toEqual([])
  }
})
