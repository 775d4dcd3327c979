import { everyday } from '@daysix/dev/demo/everyday'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { NativeConnection, Worker } from '@temporalio/worker'
import { Client as Postgres } from 'pg'
import { fact, type Turn } from './bare.workflow'
import { percentile, say, timed } from './figures'
import { type BenchSystem, withSystem } from './system'
import { type History, turnsOf } from './turns'

const WARM_UP = 6
const CASES = 30
const AT_ONCE = 6
const BARE_QUEUE = 'bench-bare'

/**
 * Cases per second from report to closed through the real product, against a bare workflow that gives the same server the
 * same commands; and where the difference goes.
 */
export async function lifecycle(): Promise<void> {
  await withSystem(WARM_UP + CASES, async (system) => {
    await timed(WARM_UP, AT_ONCE, async (index) => void (await live(system, index + 1)))
    const parts = await Parts.of(system)
    const ids: string[] = []
    const seconds = await timed(CASES, AT_ONCE, async (index) => {
      ids.push(await live(system, WARM_UP + index + 1))
    })
    const real = CASES / seconds
    const told = await parts.since(ids, seconds)

    const turns = turnsOf(await middlingHistory(system, ids))
    const bare = await bareCases(system, turns)
    say('lifecycle', `${(real / bare).toFixed(2)}x a bare workflow with the same commands (aim: 0.9)`)
    say('lifecycle', `${real.toFixed(2)} cases a second; bare ${bare.toFixed(2)}; ${AT_ONCE} at once`)
    say('lifecycle', `a case: ${inWords(turns)}`)
    for (const part of told) say('lifecycle', part)
  })
}

/** One case by the doors people use, until its procedure has ended. Answers its id. */
async function live({ run, caseworker, temporal }: BenchSystem, n: number): Promise<string> {
  const { id } = await caseworker.post<{ id: string }>(`${run.referrals.http}/api/v1/cases`, everyday.report(n))
  const kase = `${run.referrals.http}/api/v1/cases/${id}`
  const placements = `${run.placements.http}/api/v1`
  await caseworker.post(`${kase}/contact-attempts`, everyday.familySpokenTo())
  const provision = await caseworker.post<{ id: string }>(`${placements}/cases/${id}/provision`, everyday.arrangement())
  await caseworker.post(`${placements}/provisions/${provision.id}/start`, everyday.start())
  await caseworker.post(`${kase}/cancellation`, everyday.cancellation())
  await temporal.workflow.getHandle(caseWorkflowId(id)).result()
  return id
}

/** The history of the case that asked neither the most nor the least of the server. */
async function middlingHistory({ temporal }: BenchSystem, ids: string[]): Promise<History> {
  const histories = await Promise.all(ids.map((id) => temporal.workflow.getHandle(caseWorkflowId(id)).fetchHistory()))
  const length = ({ events }: History) => events?.length ?? 0
  return histories.sort((a, b) => length(a) - length(b))[Math.floor(histories.length / 2)]
}

/** Cases per second of the bare workflow, on the same server, its facts sent one after the other. */
async function bareCases({ run, temporal }: BenchSystem, turns: Turn[]): Promise<number> {
  const { address, namespace } = run.temporal
  const connection = await NativeConnection.connect({ address })
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: BARE_QUEUE,
    workflowsPath: require.resolve('./bare.workflow'),
    activities: { nothing: async () => undefined },
  })
  const facts = Math.max(0, ...turns.map(({ signalsHeard }) => signalsHeard))
  const one = async (index: number) => {
    const handle = await temporal.workflow.start('bare', {
      workflowId: `bench/bare/${index}`,
      taskQueue: BARE_QUEUE,
      args: [turns],
    })
    for (let i = 0; i < facts; i++) await handle.signal(fact)
    await handle.result()
  }
  try {
    return await worker.runUntil(async () => {
      await timed(WARM_UP, AT_ONCE, (index) => one(index))
      return CASES / (await timed(CASES, AT_ONCE, (index) => one(WARM_UP + index)))
    })
  } finally {
    await connection.close()
  }
}

function inWords(turns: Turn[]): string {
  const sum = (of: (turn: Turn) => number) => turns.reduce((total, turn) => total + of(turn), 0)
  const counts = [
    [turns.length, 'turns'],
    [sum(({ activities }) => activities), 'activities'],
    [sum(({ timers }) => timers), 'timers'],
    [sum(({ upserts }) => upserts), 'upserts'],
    [Math.max(0, ...turns.map(({ signalsHeard }) => signalsHeard)), 'facts'],
  ] as const
  return counts.map(([count, what]) => `${count} ${what}`).join(', ')
}

/** What the product does beside the bare commands, read from its own tables. */
class Parts {
  private busyBefore = 0

  private constructor(private readonly settings: BenchSystem['run']['settings']) {}

  static async of({ run }: BenchSystem): Promise<Parts> {
    const parts = new Parts(run.settings)
    parts.busyBefore = await parts.databaseBusy()
    return parts
  }

  async since(caseIds: string[], seconds: number): Promise<string[]> {
    const busy = (await this.databaseBusy()) - this.busyBefore
    const each = caseIds.length
    const delivered: number[] = []
    for (const service of ['referrals', 'placements'] as const) {
      const rows = await this.ask<{ ms: number }>(
        service,
        `select extract(epoch from completed_on - created_on)::float8 * 1000 as ms from ${service}_queue.job
          where completed_on is not null and split_part(singleton_key, '/', 2) = any($1)`,
        [caseIds],
      )
      delivered.push(...rows.map(({ ms }) => ms))
    }
    const mails = await this.ask<{ ms: number }>(
      'notifications',
      `select extract(epoch from sent_at - queued_at)::float8 * 1000 as ms from notifications.messages
        where state = 'sent' and case_id = any($1::uuid[])`,
      [caseIds],
    )
    const sent = mails.map(({ ms }) => ms)
    const ms = (value: number) => `${value.toFixed(0)} ms`
    return [
      `outbox: ${(delivered.length / each).toFixed(1)} facts a case, p50 ${ms(percentile(delivered, 0.5))}, p95 ${ms(percentile(delivered, 0.95))} from commit to Temporal`,
      `database: ${ms(busy / each)} busy a case, ${(busy / 1000 / seconds).toFixed(2)} connections busy on average`,
      `mail: ${(sent.length / each).toFixed(1)} sent a case, p50 ${ms(percentile(sent, 0.5))}, p95 ${ms(percentile(sent, 0.95))} from queued to sent`,
    ]
  }

  /** Milliseconds that all connections together were executing something. */
  private async databaseBusy(): Promise<number> {
    const [{ busy }] = await this.ask<{ busy: number }>(
      'referrals',
      'select sum(active_time)::float8 as busy from pg_stat_database',
    )
    return busy
  }

  private async ask<T>(service: 'referrals' | 'placements' | 'notifications', sql: string, values: unknown[] = []) {
    const database = new Postgres({ connectionString: this.settings[service].DATABASE_URL })
    await database.connect()
    try {
      return (await database.query(sql, values)).rows as T[]
    } finally {
      await database.end()
    }
  }
}
