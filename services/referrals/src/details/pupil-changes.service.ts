import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Outbox } from '@daysix/platform/outbox'
import { NotAllowed } from '@daysix/platform/policy'
import { requireVersion } from '@daysix/platform/versions'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { caseChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, Not } from 'typeorm'
import { Looks } from '../audit/looks.service'
import { ExclusionCase } from '../cases/case.entity'
import { caseKey, difference } from '../cases/changes.service'
import { CaseIsClosed } from '../cases/refusals'
import { tellStory } from '../cases/timeline.service'
import type { Move } from '../clocks/clock.views'
import { ClockMoves } from '../clocks/moves.service'
import { PupilHistory } from '../pupils/history.service'
import { FamilyLettersService } from '../directory/family-letters.service'
import { CaseSight } from '../restriction/sight.service'
import { Pupil } from '../pupils/pupil.entity'
import { PupilReader } from '../pupils/pupil-reader.service'

/** What became of a pupil, or of the family: for the story, the audit and the procedures. */
export interface PupilChange {
  kind: 'pupil-details-changed' | 'contact-added' | 'contact-changed' | 'address-looked-over'
  what: 'pupil' | 'contacts'
  refs: Record<string, string>
  before: object
  after: object
}

/** What became of one dated thing of a pupil, for the audit; the procedures hear of what the pupil's row says. */
export interface EntryChange {
  action: string
  before: object
  after: object
  reason?: string
}

/** The one transaction of every change to a child or its family: every open case of the child hears of it. */
@Injectable()
export class PupilChanges {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly moves: ClockMoves,
    private readonly history: PupilHistory,
    private readonly sight: CaseSight,
    private readonly family: FamilyLettersService,
    private readonly pupils: PupilReader,
    private readonly looks: Looks,
  ) {}

  /**
   * Of a pupil who need not have a case.
   * @param apply changes the pupil's row and keeps its history itself
   * @param ifMatch the version of the pupil that was looked at
   * @throws NotAllowed, VersionNotSaid, SomeoneElseChangedThis, and what is refused of the answers
   */
  ofPupil(
    id: string,
    who: Visitor,
    ifMatch: string | undefined,
    apply: (pupil: Pupil, tx: EntityManager) => Promise<EntryChange>,
  ): Promise<Move[]> {
    return this.db.transaction(async (tx) => {
      await this.pupils.find(id, who, tx)
      const pupil = await tx.findOneOrFail(Pupil, { where: { id }, lock: { mode: 'pessimistic_write' } })
      requireVersion(ifMatch, pupil.version)
      const held = { ...pupil }
      const change = await apply(pupil, tx)
      const row = difference(held, { ...pupil })
      pupil.version += 1
      await tx.save(pupil)
      await audit(tx, who, { subjectKind: 'pupil', subjectId: id, ...change })
      const fields = Object.keys(row.after)
      // what no rule reads is nobody's news: the story of a case is read by schools too
      if (fields.length === 0) return []
      return this.follow(tx, who, pupil, {
        ...{ kind: 'pupil-details-changed', what: 'pupil', refs: { fields: fields.join() } },
        ...row,
      })
    })
  }

  /**
   * The family of a pupil who need not have a case. The pupil's row stays as it is, and every open case hears of it all the same.
   * @param apply changes the family; answers nothing when all of it was held already
   * @param ifMatch the version of the pupil that was looked at; contacts have no version of their own
   * @throws NotAllowed, VersionNotSaid, SomeoneElseChangedThis, and what is refused of the answers
   */
  async ofFamily(
    id: string,
    who: Visitor,
    ifMatch: string | undefined,
    apply: (pupil: Pupil, tx: EntityManager) => Promise<PupilChange | undefined>,
  ): Promise<Pupil> {
    const pupil = await this.db.transaction(async (tx) => {
      await this.pupils.find(id, who, tx)
      const pupil = await tx.findOneOrFail(Pupil, { where: { id }, lock: { mode: 'pessimistic_write' } })
      requireVersion(ifMatch, pupil.version)
      const change = await apply(pupil, tx)
      if (!change) return pupil
      pupil.version += 1
      await tx.save(pupil)
      await this.told(tx, who, pupil, change)
      return pupil
    })
    await this.looks.inAnswer(who, 'pupil', id, id)
    return pupil
  }

  /**
   * @param apply changes the pupil or its family; answers nothing when all of it was held already
   * @param ifMatch the version of the pupil that was looked at; contacts have no version of their own
   * @throws NotAllowed, CaseIsClosed, VersionNotSaid, SomeoneElseChangedThis, and what is refused of the answers
   */
  async make(
    idOrReference: string,
    who: Visitor,
    ifMatch: string | undefined,
    apply: (pupil: Pupil, tx: EntityManager) => Promise<PupilChange | undefined>,
  ): Promise<{ pupil: Pupil; moves: Move[] }> {
    const where = caseKey(idOrReference)
    const made = await this.db.transaction(async (tx) => {
      const kase = await tx.findOneOrFail(ExclusionCase, { where, lock: { mode: 'pessimistic_write' } })
      if (who.relation === 'own' && !who.urns.includes(kase.schoolUrn)) throw new NotAllowed()
      await this.sight.requireOpened(tx, kase, who)
      const pupil = await tx.findOneOrFail(Pupil, {
        where: { id: kase.pupilId },
        lock: { mode: 'pessimistic_write' },
      })
      requireVersion(ifMatch, pupil.version)
      if (kase.isClosed) throw new CaseIsClosed()
      const held = tx.create(Pupil, { ...pupil })
      const change = await apply(pupil, tx)
      if (!change) return { pupil, moves: [] }
      pupil.version += 1
      await tx.save(pupil)
      await this.history.keep(tx, who, [{ before: held, after: pupil }])
      return { pupil, moves: await this.told(tx, who, pupil, change) }
    })
    await this.looks.inAnswer(who, 'pupil', made.pupil.id, made.pupil.id)
    return made
  }

  private async told(tx: EntityManager, who: Visitor, pupil: Pupil, change: PupilChange): Promise<Move[]> {
    const { kind: action, before, after } = change
    await audit(tx, who, { action, subjectKind: 'pupil', subjectId: pupil.id, before, after })
    return this.follow(tx, who, pupil, change)
  }

  /** Every open case of a pupil whose row has been changed hears of it. */
  async follow(tx: EntityManager, who: Visitor, pupil: Pupil, change: PupilChange): Promise<Move[]> {
    const { kind, what, refs } = change
    const at = this.clock.now()
    const moves: Move[] = []
    for (const kase of await tx.findBy(ExclusionCase, { pupilId: pupil.id, stage: Not('closed' as const) })) {
      const caseId = kase.id
      const eventId = randomUUID()
      await tellStory(tx, { caseId, eventId, kind, at, refs, whoName: who.name })
      await this.family.askPeople(tx, caseId, pupil)
      moves.push(...(await this.moves.make(tx, await this.moves.ofCase(tx, kase, pupil), 'facts')))
      await this.outbox.signal(tx, caseWorkflowId(caseId), caseChanged, { what, eventId })
    }
    return moves
  }
}
