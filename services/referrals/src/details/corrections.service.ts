import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { caseChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, Not } from 'typeorm'
import { CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { CasesReader } from '../cases/cases-reader.service'
import { CaseChanges, knows } from '../cases/changes.service'
import { CaseIsClosed, DetailsRefused } from '../cases/refusals'
import { refusal } from '../cases/report'
import type { Move } from '../clocks/clock.views'
import { ClockMoves } from '../clocks/moves.service'
import { CodeSets } from '../code-sets/code-sets.service'
import { Pupil } from '../pupils/pupil.entity'
import { CaseSight } from '../restriction/sight.service'
import { checkCorrection, type Correction, correct, isCorrection } from './correction'

/** An exclusion that was reported wrongly is put right: what it moves is shown first. */
@Injectable()
export class Corrections {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly reader: CasesReader,
    private readonly changes: CaseChanges,
    private readonly calendars: CalendarsService,
    private readonly moves: ClockMoves,
    private readonly codes: CodeSets,
    private readonly sight: CaseSight,
  ) {}

  /** Nothing is saved. @throws as `make` */
  async preview(id: string, who: Visitor, correction: Correction): Promise<Move[]> {
    const tx = this.db.manager
    // read for this question alone: what it becomes here is never saved
    const kase = await this.reader.find(id, who)
    if (kase.isClosed) throw new CaseIsClosed()
    await this.check(tx, kase, who, correction)
    correct(kase, correction)
    const pupil = await tx.findOneByOrFail(Pupil, { id: kase.pupilId })
    return this.moves.supposing(await this.moves.ofCase(tx, kase, pupil), (owner) => this.calendars.inForce(owner))
  }

  /** @throws DetailsRefused field by field, CaseIsClosed, NotAllowed, VersionNotSaid, SomeoneElseChangedThis */
  async make(id: string, who: Visitor, correction: Correction, ifMatch: string | undefined): Promise<Move[]> {
    const moves: Move[] = []
    await this.changes.make(
      id,
      who,
      async (kase, tx) => {
        if (kase.isClosed) throw new CaseIsClosed()
        await this.check(tx, kase, who, correction)
        if (!isCorrection(kase, correction)) {
          if (!correction.reportedBy || correction.reportedBy === kase.reportedBy) return undefined
          correct(kase, correction)
          return { kind: 'details-added' }
        }
        const refs = correct(kase, correction)
        return {
          ...{ kind: 'exclusion-corrected', refs, reason: correction.because?.trim() },
          ...{ tell: caseChanged, fact: { what: 'exclusion' as const } },
          afterwards: async () => {
            const pupil = await tx.findOneByOrFail(Pupil, { id: kase.pupilId })
            moves.push(...(await this.moves.make(tx, await this.moves.ofCase(tx, kase, pupil), 'facts')))
          },
        }
      },
      { ifMatch: ifMatch ?? '' },
    )
    return moves
  }

  private async check(tx: EntityManager, kase: ExclusionCase, who: Visitor, correction: Correction): Promise<void> {
    const fields = checkCorrection(kase, correction, this.clock.now(), await this.codes.switches(tx))
    if (fields.length > 0) throw new DetailsRefused(fields)
    const [on] = (correction.imposedAt ?? '').split('T')
    const { id, pupilId } = kase
    const other = on && (await tx.findOneBy(ExclusionCase, { pupilId, imposedOn: on as never, id: Not(id) }))
    if (!other) return
    const isKnown = knows(who, other) && (await this.sight.known(tx, [other], (one) => one.id, who)).length > 0
    const sentence = isKnown
      ? `The pupil’s exclusion of that day is another case: ${other.reference}`
      : 'The exclusion cannot be put on that day here: ask the inclusion team’s manager'
    throw new DetailsRefused([refusal('/imposedAt', 'another-case', sentence)])
  }
}
