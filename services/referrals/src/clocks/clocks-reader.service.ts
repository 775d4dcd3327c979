import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { choicesOn } from '@daysix/shared/clocks'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { AuthoritySettings } from '../authority-settings/authority-settings.service'
import { CalendarsService } from '../calendars/calendars.service'
import { CasesReader } from '../cases/cases-reader.service'
import { ActByHand } from '../moved-by-hand/act.entity'
import { CaseClock, ClockHistory } from './clock.entity'
import { type ClockDetail, clockDetail } from './clock.views'

/** Reads one clock for the doors. */
@Injectable()
export class ClocksReader {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly cases: CasesReader,
    private readonly settings: AuthoritySettings,
  ) {}

  /** @throws NotAllowed, EntityNotFoundError: both look the same outside */
  async detail(id: string, who: Visitor): Promise<ClockDetail> {
    const { manager } = this.db
    const clock = await manager.findOneByOrFail(CaseClock, { id })
    const { imposedOn } = await this.cases.findToShow(clock.caseId, who)
    const history = await manager.find(ClockHistory, { where: { clockId: id }, order: { id: 'ASC' } })
    const acts = await manager.find(ActByHand, { where: { clockId: id }, order: { nr: 'ASC' } })
    const choices = choicesOn(imposedOn, await this.settings.chosen(manager), clock.toldInputs.providerId)
    const { calendar } = await this.calendars.inForce(clock.calendarOf)
    // what the authority's people wrote about a claim or an illness is not for a school
    const saysWhy = who.relation !== 'own'
    return clockDetail(clock, { history, acts, choices, saysWhy }, this.clock.now(), calendar)
  }
}
