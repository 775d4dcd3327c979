import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { caseOpened } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource } from 'typeorm'
import { CasesReader } from '../cases/cases-reader.service'
import { CaseChanges } from '../cases/changes.service'
import { AnswerRefused } from '../cases/refusals'
import { CaseOpening, CaseRestriction, type RestrictionLevel } from './restriction.entity'
import { CaseSight } from './sight.service'

@Injectable()
export class RestrictionService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly reader: CasesReader,
    private readonly changes: CaseChanges,
    private readonly sight: CaseSight,
  ) {}

  /** Said again it replaces what was said before. @throws NotAllowed, CaseIsRestricted, AnswerRefused */
  async restrict(
    idOrReference: string,
    who: Visitor,
    { level, team, reason }: { level: RestrictionLevel; team?: string | undefined; reason: string },
  ): Promise<void> {
    if (level === 'team-only' && !who.teams?.includes(team ?? ''))
      throw new AnswerRefused('/team', 'not-yours', 'Choose a team that you are in')
    const change = { level, team: team ?? null, reason }
    await this.changes.make(
      idOrReference,
      who,
      async ({ id: caseId }, tx) => {
        const by = { restrictedBy: who.sub, restrictedByName: who.name, restrictedAt: this.clock.now() }
        await tx.upsert(CaseRestriction, { caseId, ...change, ...by }, ['caseId'])
        return { kind: 'case-restricted', refs: { level }, reason }
      },
      { evenClosed: true },
    )
  }

  /** @throws NotAllowed, CaseIsRestricted */
  async lift(idOrReference: string, who: Visitor, reason: string): Promise<void> {
    await this.changes.make(
      idOrReference,
      who,
      async ({ id: caseId }, tx) => {
        const { affected } = await tx.delete(CaseRestriction, { caseId })
        return affected ? { kind: 'restriction-lifted', reason } : undefined
      },
      { evenClosed: true },
    )
  }

  /**
   * The reason goes into the audit, which the view log is read from; the owner and the managers hear of it through the
   * case's procedure, or without it once that is over (LateFacts), without the reason and without a name of the child.
   * @throws NotAllowed
   */
  async open(idOrReference: string, who: Visitor, reason: string): Promise<void> {
    const { id: caseId } = await this.reader.findKnown(idOrReference, who)
    await this.db.transaction(async (tx) => {
      await tx.query('select 1 from cases where id = $1 for update', [caseId])
      if (!(await this.sight.shutTo(tx, [caseId], who)).has(caseId)) return
      const id = randomUUID()
      const [openedOn, openedAt] = [this.clock.today(), this.clock.now()]
      const opening = { id, caseId, openedBy: who.sub, openedByName: who.name, reason, openedOn, openedAt }
      await tx.insert(CaseOpening, opening)
      await audit(tx, who, { action: 'opened-restricted', subjectKind: 'case', subjectId: caseId, reason })
      await this.outbox.signal(tx, caseWorkflowId(caseId), caseOpened, { openingId: id, eventId: id })
    })
  }
}
