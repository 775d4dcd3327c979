import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { type MessageName, Outbox } from '@daysix/platform/outbox'
import { NotAllowed } from '@daysix/platform/policy'
import { requireVersion } from '@daysix/platform/versions'
import { isCaseReference } from '@daysix/shared/reference'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, EntityNotFoundError } from 'typeorm'
import { ExclusionCase } from './case.entity'
import { CaseSight } from '../restriction/sight.service'
import { CaseIsClosed } from './refusals'
import { tellStory } from './timeline.service'

/** What a change comes to: a line of the story and, where a procedure waits for it, the fact it is told. */
export interface Change<P extends object = object> {
  kind: string
  refs?: Record<string, string>
  tell?: MessageName<P>
  fact?: P
  /** What else follows in the same transaction; its lines of the story come after this one. */
  afterwards?: () => Promise<void>
  /** Goes into the audit only; words a person wrote never leave this service. */
  reason?: string
}

/** The school answerable now, and the one that excluded, know of the case; no other does. */
export const knows = (who: Visitor, kase: Pick<ExclusionCase, 'schoolUrn' | 'responsibleUrn'>): boolean =>
  who.relation !== 'own' || who.urns.includes(kase.schoolUrn) || who.urns.includes(kase.responsibleUrn)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By id or reference; what cannot be either is simply not there. */
export function caseKey(idOrReference: string): { id: string } | { reference: string } {
  if (UUID.test(idOrReference)) return { id: idOrReference }
  const reference = idOrReference.toUpperCase()
  if (isCaseReference(reference)) return { reference }
  throw new EntityNotFoundError(ExclusionCase, idOrReference)
}

/** The one transaction of every change to a case: lock, rule, row, story, audit, outbox. */
@Injectable()
export class CaseChanges {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly sight: CaseSight,
  ) {}

  /**
   * @param apply asks the rule and changes the entity; answers nothing when this was recorded before
   * @throws NotAllowed, CaseIsClosed, and what the rule refuses
   */
  async make<P extends object>(
    idOrReference: string,
    who: Visitor,
    apply: (kase: ExclusionCase, tx: EntityManager) => Promise<Change<P> | undefined> | Change<P> | undefined,
    { ifMatch, evenClosed }: { ifMatch?: string; evenClosed?: true } = {},
  ): Promise<string> {
    const where = caseKey(idOrReference)
    return this.db.transaction(async (tx) => {
      const kase = await tx.findOneOrFail(ExclusionCase, { where, lock: { mode: 'pessimistic_write' } })
      // a school changes only what is its own to do: the exclusion it made
      if (who.relation === 'own' && !who.urns.includes(kase.schoolUrn)) throw new NotAllowed()
      await this.sight.requireOpened(tx, kase, who)
      if (ifMatch !== undefined) requireVersion(ifMatch || undefined, kase.version)
      const before: CaseRow = { ...kase }
      const change = await apply(kase, tx)
      if (!change) return kase.id
      if (before.stage === 'closed' && !evenClosed) throw new CaseIsClosed()
      kase.version += 1
      await tx.save(kase)
      const eventId = randomUUID()
      const { kind, refs = {}, tell, fact, afterwards, reason } = change
      await tellStory(tx, {
        ...{ caseId: kase.id, eventId, kind, at: this.clock.now(), whoName: who.name },
        refs: { ...(fact as Record<string, string> | undefined), ...refs },
      })
      await audit(tx, who, {
        ...{ action: kind, subjectKind: 'case', subjectId: kase.id },
        ...difference<CaseRow>(before, kase),
        ...(reason && { reason }),
      })
      await afterwards?.()
      if (tell && fact) await this.outbox.signal(tx, caseWorkflowId(kase.id), tell, { ...fact, eventId })
      return kase.id
    })
  }
}

type CaseRow = { [K in keyof ExclusionCase as ExclusionCase[K] extends Function ? never : K]?: ExclusionCase[K] }

/** The columns that differ, as they were and as they are: what the audit keeps. */
export function difference<R extends object>(before: R, after: R): { before: object; after: object } {
  const changed = (Object.keys(after) as (keyof R)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const pick = (row: R) => Object.fromEntries(changed.map((name) => [name, row[name]]))
  return { before: pick(before), after: pick(after) }
}
