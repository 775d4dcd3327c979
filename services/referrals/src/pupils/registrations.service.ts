import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import type { CivilDate } from '@daysix/shared/civil-date'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { type EntityManager, IsNull } from 'typeorm'
import { AnswerRefused, DetailsRefused } from '../cases/refusals'
import { refusal } from '../cases/report'
import type { Move } from '../clocks/clock.views'
import { CodeSets } from '../code-sets/code-sets.service'
import { PupilChanges } from '../details/pupil-changes.service'
import { School } from '../schools/school.entity'
import { PupilHistory } from './history.service'
import { ofInstead } from './instead'
import { Pupil } from './pupil.entity'
import { Registration } from './registration.entity'
import type { EnrolmentStatus } from './registrations'
import { checkSpan, follows, type Span } from './span'

export interface SaidRegistration {
  urn: string
  status: EnrolmentStatus
  from: CivilDate | null
  until: CivilDate | null
  saidBy: string | null
}

/** On whose rolls a pupil's name is and was: one main school at a time, any others beside it. */
@Injectable()
export class Registrations {
  constructor(
    private readonly clock: Clock,
    private readonly changes: PupilChanges,
    private readonly history: PupilHistory,
    private readonly codes: CodeSets,
  ) {}

  /** A main school ends the main school before it. @throws DetailsRefused field by field, NotAllowed, SomeoneElseChangedThis */
  record(id: string, who: Visitor, ifMatch: string | undefined, said: SaidRegistration): Promise<Move[]> {
    return this.changes.ofPupil(id, who, ifMatch, async (pupil, tx) => {
      const span = await this.write(tx, who, pupil, said)
      const { urn, status } = said
      return { action: 'registration-recorded', before: {}, after: { urn, status, ...span } }
    })
  }

  /** `on` is the last day on the roll. The pupil's row goes on to name the last main school. @throws AnswerRefused, as `record` */
  end(id: string, rollId: string, who: Visitor, ifMatch: string | undefined, on: CivilDate): Promise<Move[]> {
    return this.changes.ofPupil(id, who, ifMatch, async (pupil, tx) => {
      const roll = await tx.findOneByOrFail(Registration, { id: rollId, pupilId: id })
      if (!roll.holds) throw new AnswerRefused('/on', 'ended', 'This has ended, or was withdrawn, already')
      const { urn, status, fromOn } = roll
      const [wrong] = checkSpan({ fromOn, toOn: on }, [], this.clock.today())
      if (wrong) throw new AnswerRefused('/on', wrong.code, wrong.message)
      await this.history.endOne(tx, who, Registration, rollId, on)
      await intoRow(tx, pupil)
      const after = { urn, status, fromOn, toOn: on }
      return { action: 'registration-ended', before: { urn, status, fromOn, toOn: null }, after }
    })
  }

  /** It never held, and stays as withdrawn; `instead` is what is right. @throws as `record` */
  correct(
    id: string,
    rollId: string,
    who: Visitor,
    ifMatch: string | undefined,
    { because, instead }: { because: string; instead: SaidRegistration | null },
  ): Promise<Move[]> {
    return this.changes.ofPupil(id, who, ifMatch, async (pupil, tx) => {
      const roll = await tx.findOneByOrFail(Registration, { id: rollId, pupilId: id })
      if (roll.withdrawnAt) throw new AnswerRefused('/because', 'withdrawn', 'This was withdrawn already')
      await this.history.withdraw(tx, who, Registration, rollId, because)
      const span = instead && (await ofInstead(this.write(tx, who, pupil, instead, roll.status)))
      if (!instead) await intoRow(tx, pupil)
      const { urn, status, fromOn, toOn } = roll
      return {
        ...{ action: 'registration-corrected', reason: because, before: { urn, status, fromOn, toOn } },
        after: instead ? { urn: instead.urn, status: instead.status, ...span } : {},
      }
    })
  }

  /** @param held the status of the entry that is put right, which may be said again */
  private async write(
    tx: EntityManager,
    who: Visitor,
    pupil: Pupil,
    { urn, status, from, until, saidBy }: SaidRegistration,
    held?: EnrolmentStatus,
  ): Promise<Span> {
    const span = { fromOn: from, toOn: until }
    const live = await tx.findBy(Registration, { pupilId: pupil.id, withdrawnAt: IsNull() })
    const others = live.filter((one) => isMain(one) === isMain({ status }) && (isMain(one) || one.urn === urn))
    const fields = [
      ...(await this.check(tx, { urn, status, on: from ?? this.clock.today() }, held)),
      ...checkSpan(span, others, this.clock.today()),
    ]
    if (fields.length > 0) throw new DetailsRefused(fields)
    if (others.some((one) => follows(span, one)))
      await this.history.register(tx, who, [{ pupilId: pupil.id, urn, status, saidBy, on: from }])
    else await this.history.add(tx, who, Registration, { pupilId: pupil.id, urn, status, saidBy, ...span })
    await intoRow(tx, pupil)
    return span
  }

  private async check(
    tx: EntityManager,
    { urn, status, on }: { urn: string; status: EnrolmentStatus; on: CivilDate },
    held: EnrolmentStatus | undefined,
  ): Promise<FieldRefusal[]> {
    const [isSchool, isAccepted] = [
      await tx.existsBy(School, { urn }),
      status === held || (await this.codes.accepts(tx, 'enrolment-status', status, on)),
    ]
    return [
      ...(isSchool ? [] : [refusal('/urn', 'unknown-school', `There is no school with the number ${urn}`)]),
      ...(isAccepted ? [] : [refusal('/status', 'not-accepted', `The code ${status} is not accepted for new records`)]),
    ]
  }
}

const isMain = ({ status }: Pick<Registration, 'status'>): boolean => status === 'C' || status === 'M'

/** The pupil's row names the main school of now, or else the last there was; where there never was one, it stays. */
async function intoRow(tx: EntityManager, pupil: Pupil): Promise<void> {
  const mains = (await tx.findBy(Registration, { pupilId: pupil.id, withdrawnAt: IsNull() })).filter(isMain)
  const [last] = mains.sort((a, b) => ((a.toOn ?? '9999') < (b.toOn ?? '9999') ? 1 : -1))
  if (last) pupil.schoolUrn = last.urn
}
