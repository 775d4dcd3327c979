import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { isBankHoliday } from '@daysix/shared/bank-holidays'
import { isWorkingDay, parseCalendar } from '@daysix/shared/calendar'
import { type CivilDate, weekday } from '@daysix/shared/civil-date'
import { status } from '@grpc/grpc-js'
import { Injectable } from '@nestjs/common'

export type IsWorkingDay = (day: CivilDate) => boolean

const KEPT_FOR = 30_000

/** The authority's working days: its calendar's own bank holidays win, England's hold while it has loaded none. */
@Injectable()
export class WorkingDays {
  private known?: { until: number; days: Promise<IsWorkingDay> }

  constructor(private readonly peers: Peers) {}

  /** Asked again after half a minute of real time. */
  inForce(): Promise<IsWorkingDay> {
    if (this.known && this.known.until > Date.now()) return this.known.days
    const days = this.ask()
    this.known = { until: Date.now() + KEPT_FOR, days }
    days.catch(() => (this.known = undefined))
    return days
  }

  private async ask(): Promise<IsWorkingDay> {
    const file = await this.calendarFile()
    if (!file) return (day) => weekday(day) <= 5 && !isBankHoliday(day)
    const read = parseCalendar(JSON.parse(file))
    if ('errors' in read) throw new Error(`the authority's calendar cannot be read: ${read.errors[0]?.path}`)
    return (day) => isWorkingDay(day, read.calendar)
  }

  private async calendarFile(): Promise<string | undefined> {
    try {
      const { fileJson } = await this.peers.call<{ fileJson: string }>(
        'referrals',
        PROTOS.referrals,
        'daysix.referrals.v1.Directory',
        'GetCalendar',
        { owner: 'authority' },
      )
      return fileJson || undefined
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) return undefined
      throw error
    }
  }
}
