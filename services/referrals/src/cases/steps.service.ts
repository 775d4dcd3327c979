import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import type { CivilDate } from '@daysix/shared/civil-date'
import type { Settings } from '@daysix/shared/clocks'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuthoritySettings } from '../authority-settings/authority-settings.service'
import { CalendarsService } from '../calendars/calendars.service'
import type { ExclusionCase } from './case.entity'
import type { CaseView } from './case.views'
import { CasesReader } from './cases-reader.service'
import { type Change, CaseChanges } from './changes.service'
import { NotOpenNow } from './refusals'

export interface StepContext {
  today: CivilDate
  tx: EntityManager
  /** The excluding school's, asked for only by rules that count. */
  findCalendar(): Promise<SchoolCalendar | undefined>
  /** @throws NotOpenNow while none is loaded */
  getCalendar(): Promise<SchoolCalendar>
  /** By which this case is counted. */
  getSettings(): Promise<Partial<Settings>>
}

/** Records one step of a case and answers the case as it then stands: what the small controllers share. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly changes: CaseChanges,
    private readonly reader: CasesReader,
    private readonly calendars: CalendarsService,
    private readonly settings: AuthoritySettings,
    private readonly clock: Clock,
  ) {}

  async record<P extends object>(
    idOrReference: string,
    who: Visitor,
    step: (kase: ExclusionCase, context: StepContext) => Promise<Change<P> | undefined> | Change<P> | undefined,
    options?: { evenClosed?: true },
  ): Promise<CaseView> {
    const id = await this.changes.make(
      idOrReference,
      who,
      (kase, tx) => {
        const findCalendar = async () => (await this.calendars.inForce(kase.schoolUrn, tx)).calendar
        const getCalendar = async () => {
          const calendar = await findCalendar()
          if (!calendar) throw new NotOpenNow('No school calendar is loaded.')
          return calendar
        }
        const getSettings = async () => (await this.settings.inForce(tx))(kase)
        return step(kase, { tx, today: this.clock.today(), findCalendar, getCalendar, getSettings })
      },
      options,
    )
    return this.reader.view(await this.reader.findToAnswer(id, who))
  }
}
