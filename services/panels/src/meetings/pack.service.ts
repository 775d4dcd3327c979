import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { CaseDirectory, type CaseFacts } from '../cases/case-facts.service'
import { MeetingsService } from './meetings.service'
import type { ItemRecord, MeetingRecord } from './reading.service'

export interface Pack extends MeetingRecord {
  pages: { number: number; entry: ItemRecord; facts: CaseFacts }[]
}

/** One page to a case, with the facts as they are when it is opened: nothing about a child is kept here. */
@Injectable()
export class PackService {
  constructor(
    private readonly db: DataSource,
    private readonly meetings: MeetingsService,
    private readonly cases: CaseDirectory,
  ) {}

  async open(meetingId: string, who: Visitor): Promise<Pack> {
    const record = await this.meetings.one(meetingId)
    const heard = record.items.filter(({ item }) => item.state !== 'withdrawn')
    const pages = await Promise.all(
      heard.map(async (entry, index) => ({
        number: index + 1,
        entry,
        facts: await this.cases.facts(entry.item.caseId, who.token),
      })),
    )
    await this.db.transaction(async (tx) => {
      for (const { entry } of pages)
        await audit(tx, who, { action: 'viewed', subjectKind: 'case', subjectId: entry.item.caseId })
    })
    return { ...record, pages }
  }
}
