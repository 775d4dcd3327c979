import type { Visitor } from '@daysix/platform/authorisation'
import { CaseSight, type OutOfSight } from '@daysix/platform/sight'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { CaseDirectory, type CaseFacts } from '../cases/case-facts.service'
import { recordLook } from '../cases/looks.service'
import { MeetingsService } from './meetings.service'
import type { ItemRecord, MeetingRecord } from './reading.service'

export interface Pack extends MeetingRecord {
  sight: OutOfSight
  pages: { number: number; entry: ItemRecord; facts: CaseFacts }[]
}

/** One page to a case, with the facts as they are when it is opened: nothing about a child is kept here. */
@Injectable()
export class PackService {
  constructor(
    private readonly db: DataSource,
    private readonly meetings: MeetingsService,
    private readonly cases: CaseDirectory,
    private readonly sight: CaseSight,
  ) {}

  async open(meetingId: string, who: Visitor): Promise<Pack> {
    const record = await this.meetings.one(meetingId)
    const sight = await this.sight.outOfSight(who)
    const isHeard = ({ item }: ItemRecord) => item.state !== 'withdrawn' && !sight.hidden.has(item.caseId)
    const heard = record.items.filter(isHeard)
    const pages = await Promise.all(
      heard.map(async (entry, index) => ({
        number: index + 1,
        entry,
        facts: await this.cases.facts(entry.item.caseId, who.token),
      })),
    )
    await this.db.transaction(async (tx) => {
      // the page of a case that is shut to them says nothing of it
      for (const { caseId } of pages.map(({ entry }) => entry.item).filter(({ caseId }) => !sight.shut.has(caseId)))
        await recordLook(tx, who, caseId)
    })
    return { ...record, sight, pages }
  }
}
