import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { formatDay } from '@daysix/shared/civil-date'
import { Injectable } from '@nestjs/common'
import { type EntityManager, IsNull, Like } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { tellStory } from '../cases/timeline.service'
import { Task } from '../tasks/task.entity'
import { TasksService } from '../tasks/tasks.service'
import { School } from './school.entity'
import { STATUS_CODES } from './school.views'

/** A closed school, and the schools that the register names after it. */
export interface Closed extends Pick<School, 'urn' | 'name' | 'closedOn'> {
  successors: { urn: string; name: string }[]
}

const KIND = 'school-closed'

/**
 * A school that is no more answers for no child: whoever has an open case there, or of a child it is answerable for, finds
 * out who does now. Nothing moves by itself, since a successor need not take over what the closed school owed.
 */
@Injectable()
export class SchoolClosures {
  constructor(
    private readonly clock: Clock,
    private readonly tasks: TasksService,
  ) {}

  /**
   * In the caller's transaction, once the register has been saved. Of these schools, those that are closed: each open case
   * gets a line and a task; told again, only what is new of the successors is.
   */
  async tell(tx: EntityManager, who: Pick<Visitor, 'name'>, urns: readonly string[]): Promise<void> {
    for (const closed of await closedOf(tx, urns)) {
      const cases = await tx
        .createQueryBuilder(ExclusionCase, 'kase')
        .select(['kase.id'])
        .where(`kase.stage <> 'closed' and :urn in (kase.school_urn, kase.responsible_urn)`, { urn: closed.urn })
        .getMany()
      for (const { id } of cases) await this.tellCase(tx, who, id, closed)
    }
  }

  private async tellCase(tx: EntityManager, who: Pick<Visitor, 'name'>, caseId: string, closed: Closed): Promise<void> {
    const { urn, closedOn, successors } = closed
    const occasion = [urn, ...successors.map((one) => one.urn)].join(':')
    const earlier = await tx.findBy(Task, { caseId, kind: KIND, occasion: Like(`${urn}%`), doneAt: IsNull() })
    for (const task of earlier)
      if (task.occasion !== occasion) await this.tasks.spare(tx, task, 'The register says more of it since')
    await tellStory(tx, {
      ...{ caseId, eventId: `${KIND}:${occasion}`, kind: KIND, at: this.clock.now(), whoName: who.name },
      refs: { urn, ...(closedOn && { closedOn }), ...(successors.length > 0 && { successorUrn: successors[0].urn }) },
    })
    await this.tasks.raise(tx, { caseId, kind: KIND, occasion, words: closureWords(closed) })
  }
}

async function closedOf(tx: EntityManager, urns: readonly string[]): Promise<Closed[]> {
  if (urns.length === 0) return []
  return tx.query<Closed[]>(
    `select s.urn, s.name, s.closed_on::text as "closedOn",
        coalesce((select jsonb_agg(jsonb_build_object('urn', n.urn, 'name', n.name) order by n.urn)
          from school_links l join schools n on n.urn = l.successor_urn where l.predecessor_urn = s.urn), '[]') as successors
      from schools s where s.urn = any($1) and s.status_code = $2 order by s.urn`,
    [urns, STATUS_CODES.Closed],
  )
}

/** What the task asks: the school, when it closed, who followed. */
export function closureWords({ name, closedOn, successors }: Closed): string {
  const closed = `${name} ${closedOn ? `closed on ${formatDay(closedOn)}` : 'has closed'}`
  const named = successors.map((one) => `${one.name} (URN ${one.urn})`).join(' and ')
  const after =
    successors.length === 0
      ? 'the register names no successor'
      : `its successor${successors.length > 1 ? 's are' : ' is'} ${named}`
  return `${closed}; ${after}: check who is responsible for the child`
}
