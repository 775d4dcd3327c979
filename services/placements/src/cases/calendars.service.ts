import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { Injectable } from '@nestjs/common'
import { KeptAnswers } from './kept-answers'

interface Reply {
  version: string
  provisional: boolean
  fileJson: string
}

/** School calendars belong to referrals; a place of ours keeps its host's, or the authority's. */
@Injectable()
export class Calendars {
  private readonly kept = new KeptAnswers<SchoolCalendar>()

  constructor(private readonly peers: Peers) {}

  /** The calendar in force for a URN or `authority`; asked again after half a minute of real time. */
  of(owner: string): Promise<SchoolCalendar> {
    return this.kept.of(owner, () => this.fetch(owner))
  }

  /** For those who were told that it has changed. */
  asItIsNow(owner: string): Promise<SchoolCalendar> {
    this.kept.forget(owner)
    return this.of(owner)
  }

  private async fetch(owner: string): Promise<SchoolCalendar> {
    const { fileJson, version, provisional } = await this.peers.call<Reply>(
      'referrals',
      PROTOS.referrals,
      'daysix.referrals.v1.Directory',
      'GetCalendar',
      { owner },
    )
    const read = parseCalendar(JSON.parse(fileJson), { version })
    if ('errors' in read) throw new Error(`the calendar of ${owner} cannot be read: ${read.errors[0]?.path}`)
    return provisional ? read.calendar.asProvisional() : read.calendar
  }
}
