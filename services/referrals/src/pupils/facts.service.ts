import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import type { CivilDate } from '@daysix/shared/civil-date'
import { type FactKind, kindOfFact } from '@daysix/shared/pupil-facts'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { type EntityManager, IsNull } from 'typeorm'
import { AnswerRefused, DetailsRefused } from '../cases/refusals'
import { refusal } from '../cases/report'
import type { Move } from '../clocks/clock.views'
import { CodeSets } from '../code-sets/code-sets.service'
import { PupilChanges } from '../details/pupil-changes.service'
import { type FactValue, codesOf, readValue, readYear } from './fact-value'
import { rowOf } from './history'
import { PupilHistory } from './history.service'
import { ofInstead } from './instead'
import { ANOTHER_HAD_THIS_UPN } from './of-upn'
import { anotherPupils } from './of-upn.service'
import { Pupil } from './pupil.entity'
import { PupilFact } from './pupil-fact.entity'
import { checkSpan, follows, type Span } from './span'

/** What somebody says of an entry: what it is, and its days. */
export interface Said {
  value: FactValue
  from: CivilDate | null
  until: CivilDate | null
  saidBy: string | null
}

/** Records, ends and puts right what is known of a pupil. What the law's rules read goes into the pupil's own row as well. */
@Injectable()
export class PupilFacts {
  constructor(
    private readonly clock: Clock,
    private readonly changes: PupilChanges,
    private readonly history: PupilHistory,
    private readonly codes: CodeSets,
  ) {}

  /** What held until now ends the day before. @throws DetailsRefused field by field, NotAllowed, SomeoneElseChangedThis */
  record(id: string, who: Visitor, ifMatch: string | undefined, kind: FactKind, said: Said): Promise<Move[]> {
    return this.changes.ofPupil(id, who, ifMatch, async (pupil, tx) => {
      const others = await live(tx, id, kind)
      const { value, span } = await this.read(tx, pupil, kind, said, others)
      await this.write(tx, who, { pupilId: id, kind, value, saidBy: said.saidBy }, span, others)
      await intoRow(tx, pupil, kind)
      return { action: 'pupil-fact-recorded', before: {}, after: { kind, ...span } }
    })
  }

  /** `on` is the last day on which it holds. @throws AnswerRefused, NotAllowed, SomeoneElseChangedThis */
  end(id: string, factId: string, who: Visitor, ifMatch: string | undefined, on: CivilDate): Promise<Move[]> {
    return this.changes.ofPupil(id, who, ifMatch, async (pupil, tx) => {
      const fact = await factOf(tx, id, factId)
      const { kind, fromOn } = fact
      if (!fact.holds) throw new AnswerRefused('/on', 'ended', 'This has ended, or was withdrawn, already')
      if (kindOfFact(kind).always)
        throw new AnswerRefused('/on', 'always', 'There is always one of these: record the one that follows it')
      const [wrong] = checkSpan({ fromOn, toOn: on }, [], this.clock.today())
      if (wrong) throw new AnswerRefused('/on', wrong.code, wrong.message)
      await this.history.endOne(tx, who, PupilFact, factId, on)
      await intoRow(tx, pupil, kind)
      return { action: 'pupil-fact-ended', before: { kind, fromOn, toOn: null }, after: { kind, fromOn, toOn: on } }
    })
  }

  /** It never held, and stays as withdrawn; `instead` is what is right. @throws as `record` */
  correct(
    id: string,
    factId: string,
    who: Visitor,
    ifMatch: string | undefined,
    { because, instead }: { because: string; instead: Said | null },
  ): Promise<Move[]> {
    return this.changes.ofPupil(id, who, ifMatch, async (pupil, tx) => {
      const fact = await factOf(tx, id, factId)
      const { kind, fromOn, toOn } = fact
      if (fact.withdrawnAt) throw new AnswerRefused('/because', 'withdrawn', 'This was withdrawn already')
      if (!instead && fact.holds && kindOfFact(kind).always)
        throw new AnswerRefused('/instead', 'always', 'There is always one of these: say what is right instead')
      const others = (await live(tx, id, kind)).filter((one) => one.id !== factId)
      const read = instead && (await ofInstead(this.read(tx, pupil, kind, instead, others, fact.value)))
      await this.history.withdraw(tx, who, PupilFact, factId, because)
      if (read) {
        const row = { pupilId: id, kind, value: read.value, saidBy: instead.saidBy }
        await this.write(tx, who, row, read.span, others)
      }
      await intoRow(tx, pupil, kind)
      return {
        ...{ action: 'pupil-fact-corrected', reason: because },
        ...{ before: { kind, fromOn, toOn }, after: { kind, ...read?.span } },
      }
    })
  }

  /** @param others of its kind: the one that holds until now ends where this one follows it */
  private async write(
    tx: EntityManager,
    who: Visitor,
    row: Pick<PupilFact, 'pupilId' | 'kind' | 'value' | 'saidBy'>,
    span: Span,
    others: readonly Span[],
  ): Promise<void> {
    if (others.some((one) => follows(span, one))) await this.history.begin(tx, who, [{ ...row, on: span.fromOn }])
    else await this.history.add(tx, who, PupilFact, { ...row, ...span })
  }

  /** @param held what an entry that is put right said: its codes may be said again, although none is new with them */
  private async read(
    tx: EntityManager,
    pupil: Pupil,
    kind: FactKind,
    said: Said,
    others: readonly Span[],
    held: FactValue = {},
  ): Promise<{ value: FactValue; span: Span }> {
    const on = said.from ?? this.clock.today()
    const span = { fromOn: said.from, toOn: said.until }
    const read = readValue(kind, said.value)
    const { value, fields } =
      kind === 'nc-year' && read.fields.length === 0 ? readYear(read.value, pupil.birthDate, on) : read
    const refused = [
      ...fields,
      ...(fields.length === 0 ? await this.checkCodes(tx, kind, value, on, held) : []),
      ...(kind === 'upn' && fields.length === 0 ? await checkNumber(tx, pupil, value) : []),
      ...checkSpan(span, others, this.clock.today()),
    ]
    if (refused.length > 0) throw new DetailsRefused(refused)
    return { value, span }
  }

  private async checkCodes(
    tx: EntityManager,
    kind: FactKind,
    value: FactValue,
    on: CivilDate,
    held: FactValue,
  ): Promise<FieldRefusal[]> {
    const known = new Set(codesOf(kind, held).map(({ code }) => code))
    const refused: FieldRefusal[] = []
    for (const { list, code, pointer } of codesOf(kind, value))
      if (!known.has(code) && !(await this.codes.accepts(tx, list, code, on)))
        refused.push(refusal(pointer, 'not-accepted', `The code ${code} is not accepted for new records`))
    return refused
  }
}

async function checkNumber(tx: EntityManager, pupil: Pupil, { upn }: FactValue): Promise<FieldRefusal[]> {
  const another = await anotherPupils(tx, pupil, String(upn))
  if (!another) return []
  const sentence = another === 'has' ? 'Another pupil has this UPN: check it' : ANOTHER_HAD_THIS_UPN
  return [refusal('/value/upn', 'another-pupil', sentence)]
}

const live = (tx: EntityManager, pupilId: string, kind: FactKind): Promise<PupilFact[]> =>
  tx.findBy(PupilFact, { pupilId, kind, withdrawnAt: IsNull() })

const factOf = (tx: EntityManager, pupilId: string, id: string): Promise<PupilFact> =>
  tx.findOneByOrFail(PupilFact, { id, pupilId })

/** The pupil's row says what holds now. */
async function intoRow(tx: EntityManager, pupil: Pupil, kind: FactKind): Promise<void> {
  const holding = (await live(tx, pupil.id, kind)).find(({ holds }) => holds)
  const { upn } = pupil
  Object.assign(pupil, rowOf(kind, holding?.value))
  // a number that is recorded by itself was looked at beside every other
  if (pupil.upn !== upn) pupil.upnDoubted = null
}
