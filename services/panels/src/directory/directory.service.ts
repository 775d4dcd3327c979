import { formatDay } from '@daysix/shared/civil-date'
import { formatInstant, formatTime } from '@daysix/shared/instant'
import { Injectable } from '@nestjs/common'
import { OUTCOME_WORDS } from '../decisions/decision.entity'
import { DecisionsService } from '../decisions/decisions.service'
import { MeetingsService } from '../meetings/meetings.service'
import type { ItemRecord, MeetingRecord } from '../meetings/reading.service'

/** Names and words ready for a letter; what is not known is left out, and the letter is then not sent. */
export type MergeFields = Record<string, string>

/** Answers notifications at the moment it writes to somebody. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly decisions: DecisionsService,
  ) {}

  /** Of a decision where an item is named, else of a meeting; none for an empty request. */
  async mergeFields({ meetingId, itemId }: { meetingId: string; itemId: string }): Promise<MergeFields> {
    if (itemId) {
      const { entry, record } = await this.decisions.one(itemId)
      return { ...meetingFields(record), ...decisionFields(entry) }
    }
    return meetingId ? meetingFields(await this.meetings.one(meetingId)) : {}
  }
}

const meetingFields = ({ meeting, series }: MeetingRecord): MergeFields => ({
  panelName: series.name,
  meetingOn: formatDay(meeting.heldOn),
  meetingAt: formatTime(series.time),
  cutOffOn: formatInstant(meeting.cutOffAt),
})

const decisionFields = ({ decision }: ItemRecord): MergeFields =>
  decision
    ? known({
        panelDecision: OUTCOME_WORDS[decision.outcome],
        panelReasons: decision.reasons,
        panelMissing: decision.missing,
        deferredUntil: decision.deferredUntil && formatDay(decision.deferredUntil),
      })
    : {}

const known = (fields: Record<string, string | null | undefined>): MergeFields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])))
