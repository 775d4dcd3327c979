import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { CODE_SETS, type CodeList, findCode, isAcceptedHere } from '@daysix/shared/codes'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, EntityNotFoundError } from 'typeorm'
import { AnswerRefused } from '../cases/refusals'
import { CodeSwitchRow } from './code-switch.entity'

const DAYS_BACK = 366
const DAYS_AHEAD = 366

export class CodeSetIsFixed extends Refusal {
  constructor(title: string) {
    super(`${title} are fixed by law or by this service: none of them can be switched off.`)
  }
}

/** Which codes of the national lists new records may use here. */
@Injectable()
export class CodeSets {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every decision, in the order in which they were made. */
  switches(tx: EntityManager): Promise<CodeSwitchRow[]> {
    return tx.find(CodeSwitchRow, { order: { id: 'ASC' } })
  }

  /** Whether a new record of this day may use the code. */
  async accepts(tx: EntityManager, list: CodeList, code: string, on: CivilDate): Promise<boolean> {
    const found = findCode(list, code)
    return found !== undefined && isAcceptedHere(list, found, on, await this.switches(tx))
  }

  /** The same decision made twice is made once. @throws EntityNotFoundError, CodeSetIsFixed, AnswerRefused */
  decide(
    who: Visitor,
    name: string,
    { code, accepted, from, reason }: { code: string; accepted: boolean; from: CivilDate; reason: string },
  ): Promise<void> {
    const set = CODE_SETS.find((one) => one.name === name)
    if (!set) throw new EntityNotFoundError(CodeSwitchRow, name)
    if (!set.mayBeSwitched) throw new CodeSetIsFixed(set.title)
    this.check(set.name, code, from)
    const list = set.name
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['code switches'])
      const before = (await this.switches(tx)).findLast(
        (one) => one.list === list && one.code === code && one.from === from,
      )
      if (before?.accepted === accepted) return
      await tx.insert(CodeSwitchRow, {
        ...{ list, code, accepted, from, reason, decidedByName: who.name, decidedAt: this.clock.now() },
      })
      await audit(tx, who, {
        ...{ action: 'code-switched', subjectKind: 'code-set', subjectId: list, reason },
        after: { code, accepted, from },
      })
    })
  }

  private check(list: CodeList, code: string, from: CivilDate): void {
    if (!findCode(list, code)) throw new AnswerRefused('/code', 'unknown-code', 'Choose a code of this set')
    const today = this.clock.today()
    if (from < addDays(today, -DAYS_BACK))
      throw new AnswerRefused('/from', 'too-early', 'Enter a day within the last year')
    if (from > addDays(today, DAYS_AHEAD))
      throw new AnswerRefused('/from', 'too-late', 'Enter a day within the next year')
  }
}
