import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { type ChosenSetting, readSetting, type SettingInWords, settingNamed } from '@daysix/shared/clocks'
import { ruleChanged } from '@daysix/workflows/messages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, EntityNotFoundError } from 'typeorm'
import { CalendarsService } from '../calendars/calendars.service'
import { AnswerRefused } from '../cases/refusals'
import type { Move } from '../clocks/clock.views'
import { ClockMoves, type HeldClock } from '../clocks/moves.service'
import { AuthoritySettings } from './authority-settings.service'
import { SettingChoice } from './setting-choice.entity'

export interface Asked {
  value: string
  from: CivilDate
  /** One provider, where its stays may be counted otherwise. */
  providerId?: string
}

/** The clocks of open cases do not reach further back. */
const DAYS_BACK = 366
const DAYS_AHEAD = 366

/** The authority chooses: what would move is shown first; choosing moves it and tells every procedure concerned. */
@Injectable()
export class SettingChanges {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: AuthoritySettings,
    private readonly calendars: CalendarsService,
    private readonly moves: ClockMoves,
  ) {}

  /** Nothing is saved. @throws EntityNotFoundError for a setting nobody knows, AnswerRefused */
  async preview(name: string, asked: Asked): Promise<Move[]> {
    const tx = this.db.manager
    const supposed = this.check(name, asked)
    const held = await this.held(tx, asked)
    return this.moves.supposing(
      held,
      (owner) => this.calendars.inForce(owner),
      await this.settings.inForce(tx, supposed),
    )
  }

  /** The same choice made twice is made once. @throws as `preview` */
  choose(name: string, who: Visitor, { reason, ...asked }: Asked & { reason: string }): Promise<Move[]> {
    const { value, from, providerId = null } = asked
    this.check(name, asked)
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['setting choices'])
      const before = (await this.settings.choices(tx)).filter(
        (choice) => choice.name === name && choice.from === from && choice.providerId === providerId,
      )
      if (before.at(-1)?.value === value) return []
      const said = { reason, chosenByName: who.name, chosenAt: this.clock.now() }
      const choice = { name, value, from, providerId, ...said }
      const { identifiers } = await tx.insert(SettingChoice, choice)
      const { id } = identifiers[0] as { id: string }
      await audit(tx, who, {
        ...{ action: 'setting-chosen', subjectKind: 'setting', subjectId: name, reason },
        after: { value, from, ...(providerId && { providerId }) },
      })
      const held = await this.held(tx, asked)
      const moves = await this.moves.make(tx, held, 'rule')
      const open = new Set(held.filter(({ kase }) => !kase.isClosed).map(({ kase }) => kase.id))
      await this.moves.tell(tx, who, [...open], {
        ...{ kind: 'setting-chosen', eventId: `setting:${id}`, refs: { setting: name, choice: String(id) } },
        ...{ message: ruleChanged, fact: { setting: name } },
      })
      return moves
    })
  }

  private check(name: string, { value, from, providerId }: Asked): ChosenSetting {
    const setting: SettingInWords | undefined = settingNamed(name)
    if (!setting) throw new EntityNotFoundError(SettingChoice, name)
    const read = readSetting(setting, value)
    if ('error' in read) throw new AnswerRefused('/value', 'not-possible', read.error)
    if (providerId && !setting.perProvider)
      throw new AnswerRefused('/providerId', 'not-possible', 'This is chosen for all providers alike')
    const today = this.clock.today()
    if (from < addDays(today, -DAYS_BACK))
      throw new AnswerRefused('/from', 'too-early', 'Enter a day within the last year')
    if (from > addDays(today, DAYS_AHEAD))
      throw new AnswerRefused('/from', 'too-late', 'Enter a day within the next year')
    return { name, value: read.value, from, ...(providerId && { of: providerId }) }
  }

  /** The clocks it may concern: those of later exclusions, and for one provider those of its stays. */
  private held(tx: EntityManager, { from, providerId }: Asked): Promise<HeldClock[]> {
    return this.moves.held(tx, (query) => {
      query.andWhere(
        'exists (select 1 from cases concerned where concerned.id = clock.case_id and concerned.imposed_on >= :from)',
        { from },
      )
      return providerId ? query.andWhere(`clock.told_inputs ->> 'providerId' = :providerId`, { providerId }) : query
    })
  }
}
