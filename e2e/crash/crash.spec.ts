import { startAllInOne, type Running } from '@daysix/dev/all-in-one'
import { everyday, loadEveryday } from '@daysix/dev/demo/everyday'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { Client as Temporal, Connection } from '@temporalio/client'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client as Postgres } from 'pg'
import { PatientClient } from './client'
import { PARTS, Processes, VICTIMS, type Victim } from './processes'
import { PatientReader } from './reader'
import { killSchedule } from './schedule'
import { until } from './until'

const SEED = 20_261_103
const CASES = 50
const STEPS_OF_A_CASE = 4
const AT_ONCE = 6
/** The whole of it, start and end included. */
const BOUND_MS = 300_000

const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const
type Service = (typeof SERVICES)[number]

/** What everybody hears of a case in its first days, once each. */
const FIRST_MAILS = [
  'school-notice-received',
  'parents-told',
  'clock-missed',
  'day-six-details',
  'day-six-school',
  'new-pupil',
]

jest.setTimeout(BOUND_MS)

describe('every process is killed while fifty cases go from report to the first day of education', () => {
  const deadline = Date.now() + BOUND_MS - 15_000
  let folder: string
  let engines: Running
  let processes: Processes
  let caseworker: PatientClient
  let reader: PatientReader
  let connection: Connection
  let temporal: Temporal
  const accepted = new Map<number, string>()
  const killed: Victim[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daysix-crash-'))
    const stateDir = join(folder, 'run')
    engines = await startAllInOne({ stateDir, port: 0, mode: 'real', parts: [] })
    processes = new Processes(engines.run, stateDir, deadline)
    await Promise.all(PARTS.map((part) => processes.start(part)))
    await loadEveryday(engines.run, CASES)
    caseworker = new PatientClient(await engines.oidc.tokenFor('casey'), deadline)
    reader = await PatientReader.signsIn(engines.run.web, 'casey', deadline)
    await storm()
    connection = await Connection.connect({ address: engines.run.temporal.address })
    temporal = new Temporal({ connection, namespace: engines.run.temporal.namespace })
    let left = ''
    await until(
      'everything is at rest',
      deadline,
      async () => (left = await unrest()) === '',
      () => left,
    )
  }, BOUND_MS)

  afterAll(async () => {
    await connection?.close()
    await processes?.stop()
    await engines?.stop()
    await rm(folder, { recursive: true, force: true })
  }, 30_000)

  /** Clients go on with their cases while the schedule kills one process after the other and starts it again. */
  async function storm(): Promise<void> {
    const steps = CASES * STEPS_OF_A_CASE
    const schedule = killSchedule(SEED, VICTIMS, steps)
    let taken = 0
    /** A client that is about to take a step waits until every kill before it has happened. */
    const step = async () => {
      const mine = taken++
      const before = schedule.filter(({ beforeStep }) => beforeStep <= mine).length
      await until('the kill before this step', deadline, async () => killed.length >= before)
    }
    const kills = (async () => {
      for (const { victim, beforeStep } of schedule) {
        await until(`step ${beforeStep}`, deadline, async () => taken > beforeStep)
        await processes.kill(victim)
        killed.push(victim)
        await processes.restart(victim)
      }
    })()
    let next = 1
    const lane = async () => {
      while (next <= CASES) await live(next++, step)
    }
    await Promise.all([kills, ...Array.from({ length: AT_ONCE }, lane)])
  }

  async function live(n: number, step: () => Promise<void>): Promise<void> {
    const placements = `${engines.run.placements.http}/api/v1`
    await step()
    const report = everyday.report(n)
    const reported = await caseworker.post(`${engines.run.referrals.http}/api/v1/cases`, () => report, `report-${n}`)
    expect([200, 201]).toContain(reported.status)
    const id = reported.body.id as string
    accepted.set(n, id)

    await step()
    const page = await reader.reads(`/cases/${String(reported.body.reference)}`)
    expect(page).toContain(`Everyday${n} Pupil`)

    await step()
    const arranged = await until('the arrangement is accepted', deadline, async () => {
      const arrangement = everyday.arrangement()
      const key = `arrange-${n}-${arrangement.startsOn}`
      const answer = await caseworker.post(`${placements}/cases/${id}/provision`, () => arrangement, key)
      // in the last minutes of a day nothing can start later today: the day that follows will do
      return answer.status !== 422 && answer
    })
    expect([200, 201]).toContain(arranged.status)

    await step()
    const provision = `${placements}/provisions/${String(arranged.body.id)}`
    const started = await caseworker.post(`${provision}/start`, everyday.start)
    // a first try whose answer was lost has started it
    if (started.status !== 200) expect((await caseworker.get(provision)).body).toMatchObject({ state: 'started' })
  }

  /** What is not yet done, in words; empty when nothing moves any more. */
  async function unrest(): Promise<string> {
    for (const service of SERVICES) {
      const waiting = await waitingIn(service)
      if (waiting > 0) return `${waiting} facts in the outbox of ${service}`
    }
    const [{ count: unsent }] = await ask<{ count: number }>(
      'notifications',
      `select count(*)::int as count from notifications.messages where state in ('queued', 'retrying')`,
    )
    if (unsent > 0) return `${unsent} mails to send`
    for (const id of accepted.values()) {
      const found = await temporal.workflow.getHandle(caseWorkflowId(id)).describe()
      const pending = found.raw.pendingActivities?.length ?? 0
      if (pending > 0 || found.raw.pendingWorkflowTask) return `${pending} activities of a case`
      const entries = await ask<{ kind: string }>(
        'referrals',
        `select kind from referrals.timeline where case_id = $1 and kind = 'day-six-started'`,
        [id],
      )
      if (entries.length === 0) return 'a start that has not reached its case'
    }
    return ''
  }

  async function waitingIn(service: Service): Promise<number> {
    const [{ count }] = await ask<{ count: number }>(
      service,
      `select count(*)::int as count from ${service}_queue.job
        where name = 'outbox' and state in ('created', 'retry', 'active')`,
    )
    return count
  }

  async function ask<T>(service: Service, sql: string, values: unknown[] = []): Promise<T[]> {
    const database = new Postgres({ connectionString: engines.run.settings[service].DATABASE_URL })
    await database.connect()
    try {
      return (await database.query(sql, values)).rows as T[]
    } finally {
      await database.end()
    }
  }

  it('kills every process once, and none ends by itself', () => {
    expect([...killed].sort()).toEqual([...VICTIMS].sort())
    expect(processes.died).toEqual([])
  })

  it('keeps each report that was accepted as one case with its procedure', async () => {
    expect(accepted.size).toBe(CASES)
    const cases = await ask<{ id: string }>('referrals', 'select id from referrals.cases')
    expect(cases.map(({ id }) => id).sort()).toEqual([...accepted.values()].sort())
    for (const id of accepted.values()) {
      const { status } = await temporal.workflow.getHandle(caseWorkflowId(id)).describe()
      expect(status.name).toBe('RUNNING')
    }
  })

  it('sends the first mails of every case, and nothing waits in an outbox', async () => {
    const sent = await ask<{ case_id: string; template: string }>(
      'notifications',
      `select distinct case_id, template from notifications.messages where state = 'sent'`,
    )
    const lost = [...accepted.values()].flatMap((id) =>
      FIRST_MAILS.filter((code) => !sent.some(({ case_id, template }) => case_id === id && template === code)).map(
        (template) => ({ id, template }),
      ),
    )
    expect(lost).toEqual([])
    expect(await Promise.all(SERVICES.map(waitingIn))).toEqual([0, 0, 0, 0])
  })

  it('sends no mail twice, but for one caught between the relay and the record, under one Message-ID', () => {
    const mails = engines.mail.messages()
    const contents = new Map<string, Set<string | undefined>>()
    for (const { to, subject, text, messageId } of mails) {
      const content = JSON.stringify([to, subject, text])
      contents.set(content, (contents.get(content) ?? new Set()).add(messageId))
    }
    const doubled = [...contents].filter(([, ids]) => ids.size > 1).map(([content]) => content)
    expect(doubled).toEqual([])
    const again = mails.length - new Set(mails.map(({ messageId }) => messageId)).size
    // the sender has at most four mails in hand when it is killed
    expect(again).toBeLessThanOrEqual(4)
  })

  it('records each transition and each miss once', async () => {
    const doubled = await ask(
      'referrals',
      `select case_id, kind, refs->>'clockId' as clock, refs->>'dueOn' as due, count(*)::int from referrals.timeline
        where kind in ('notified', 'clock-missed', 'day-six-arranged', 'day-six-started')
        group by 1, 2, 3, 4 having count(*) > 1`,
    )
    expect(doubled).toEqual([])
    const [{ missed, cases }] = await ask<{ missed: number; cases: number }>(
      'referrals',
      `select count(*)::int as missed, count(distinct case_id)::int as cases from referrals.clocks
        where rule = 'EX-02' and missed_at is not null`,
    )
    expect({ missed, cases }).toEqual({ missed: CASES, cases: CASES })
  })
})
