import type { SchoolCalendar } from '@daysix/shared/calendar'
import type { CivilDate } from '@daysix/shared/civil-date'
import { type Answer, answerFact } from '@daysix/shared/clocks'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { AuthoritySettings } from '../authority-settings/authority-settings.service'
import { CalendarsService } from '../calendars/calendars.service'

/** Whose days count: a school of the register or `authority`, or a calendar file that is given with the facts. */
export interface DaysOf {
  calendarOf?: string
  file?: object
}

/** A calendar is asked for and not there; `field` is its pointer. */
export class NoSuchCalendar extends Refusal {
  constructor(field: string, message: string) {
    super(message, { fields: [{ pointer: field, code: 'no-calendar', message }] })
  }
}

/** Answers facts with dates and keeps nothing: the engine for whoever uses no more of the product than that. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly db: DataSource,
    private readonly calendars: CalendarsService,
    private readonly chosen: AuthoritySettings,
  ) {}

  /** @throws CalendarRefused with every bad value's path · NoSuchCalendar */
  async calendar({ calendarOf, file }: DaysOf): Promise<SchoolCalendar> {
    if (file) return this.calendars.read(file, undefined, 'given')
    if (!calendarOf) throw new NoSuchCalendar('/calendarOf', 'Say whose days count, or give a calendar file')
    const { calendar } = await this.calendars.inForce(calendarOf)
    if (!calendar) throw new NoSuchCalendar('/calendarOf', `No term dates are loaded for ${calendarOf}`)
    return calendar
  }

  /** By the settings that the authority has in force on the day that each fact begins with, as its cases are. */
  async answers(facts: readonly unknown[], calendar: SchoolCalendar, explain: boolean): Promise<Answer[]> {
    const chosen = await this.chosen.inForce(this.db.manager)
    const settingsOf = (fact: unknown) => (began: CivilDate | undefined) =>
      began ? chosen({ imposedOn: began }, providerOf(fact)) : {}
    return facts.map((fact) => answerFact(fact, calendar, { explain, settingsOf: settingsOf(fact) }))
  }
}

/** A stay's fact may name its provider, by the id that placements knows it by. */
function providerOf(fact: unknown): string | undefined {
  const providerId = (fact as { providerId?: unknown } | null)?.providerId
  return typeof providerId === 'string' ? providerId : undefined
}
