import { Injectable } from '@nestjs/common'
import { Clock } from '@daysix/platform/clock'
import { cursorOf, page, type Page, readCursor } from '@daysix/platform/paging'
import { describeWorkflow, stuckBecause, type WorkflowState } from '@daysix/platform/procedures'
import { type Client, TemporalConnection } from '@daysix/platform/temporal'
import { isRuleId, latestRule } from '@daysix/shared/clocks'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { DataSource } from 'typeorm'

export interface WatchedCase {
  caseId: string
  reference: string
  stage: string
  reportedAt: Date
  /** The next date that is still open, with its rule. */
  next: { rule: string; title: string; dueOn: string } | null
  workflowId: string
  workflow: WorkflowState
  stuckBecause: string | null
}

interface Row {
  id: string
  reference: string
  stage: string
  reported_at: Date
  next: { rule: string; dueOn: string } | null
  unrecorded: string[] | null
}

/** The business's state beside the engine's, for those who keep the system moving. No name of a child is read here. */
@Injectable()
export class OpsService {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: TemporalConnection,
    private readonly clock: Clock,
  ) {}

  /** Open cases, latest first, each with its procedure; `closed` asks for the closed ones instead. */
  async watch({
    limit,
    cursor,
    closed,
  }: {
    limit: number
    cursor?: string
    closed: boolean
  }): Promise<Page<WatchedCase>> {
    const now = this.clock.now()
    const rows = await this.rows(limit + 1, readCursor(cursor, 'instant', 'id'), closed, now)
    const client = await this.temporal.client().catch(() => undefined)
    const shown = await Promise.all(rows.slice(0, limit).map((row) => this.watched(row, client, now)))
    const { next } = page(rows, limit, (last) => cursorOf(last.reported_at.toISOString(), last.id))
    return { items: shown, next }
  }

  /** Every open case that needs a person, however many move: a busy authority's page of the latest would hide the oldest. */
  async stuck(): Promise<WatchedCase[]> {
    const found: WatchedCase[] = []
    let cursor: string | undefined
    do {
      const { items, next } = await this.watch({ limit: LOOKED_AT_ONCE, cursor, closed: false })
      found.push(...items.filter((item) => item.stuckBecause !== null))
      // an engine that is away answers nothing about the next hundred either
      if (items.length > 0 && items.every(({ workflow }) => workflow.status === 'unreachable')) break
      cursor = next ?? undefined
    } while (cursor)
    return found
  }

  private rows(limit: number, after: readonly string[] | undefined, closed: boolean, now: Date): Promise<Row[]> {
    return this.db.query(
      `select c.id, c.reference, c.stage, c.reported_at,
         (select json_build_object('rule', k.rule, 'dueOn', to_char(k.due_on, 'YYYY-MM-DD')) from clocks k
           where k.case_id = c.id and k.settled_as is null and k.due_on is not null order by k.due_at nulls last limit 1) as next,
         (select array_agg(k.rule) from clocks k
           where k.case_id = c.id and k.settled_as is null and k.missed_at is null and k.due_at < $2) as unrecorded
       from cases c
       where (c.stage = 'closed') = $3 and ($4::timestamptz is null or (c.reported_at, c.id) < ($4, $5::uuid))
       order by c.reported_at desc, c.id desc limit $1`,
      [limit, new Date(now.getTime() - 60 * 60_000), closed, after?.[0] ?? null, after?.[1] ?? null],
    )
  }

  private async watched(row: Row, client: Client | undefined, now: Date): Promise<WatchedCase> {
    const workflowId = caseWorkflowId(row.id)
    const workflow = await describeWorkflow(client, workflowId)
    const hasOverslept = (row.unrecorded ?? []).some((rule) => isRuleId(rule) && latestRule(rule).kind === 'duty')
    const kase = { what: 'case' as const, isOver: row.stage === 'closed', since: row.reported_at, hasOverslept }
    return {
      caseId: row.id,
      reference: row.reference,
      stage: row.stage,
      reportedAt: row.reported_at,
      next: row.next && {
        ...row.next,
        title: isRuleId(row.next.rule) ? latestRule(row.next.rule).title : row.next.rule,
      },
      workflowId,
      workflow,
      stuckBecause: stuckBecause(kase, workflow, now) ?? null,
    }
  }
}

const LOOKED_AT_ONCE = 100
