import { formatDay } from '@daysix/shared/civil-date'
import { formatInstant, formatTime } from '@daysix/shared/instant'
import { Injectable } from '@nestjs/common'
import { OUTCOME_WORDS } from '../decisions/decision.entity'
import { DecisionsService } from '../decisions/decisions.service'
import { MeetingsService } from '../meetings/meetings.service'
import type { ItemRecord, MeetingRecord } from '../meetings/reading'

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

function meetingFields({ meeting, series, items }: MeetingRecord): MergeFields {
  const heard = items.filter(({ item }) => item.state !== 'withdrawn')
  const undecided = heard.filter(({ item }) => item.state === 'listed').map(({ item }) => item.caseReference)
  return known({
    panelName: series.name,
    panelOn: formatDay(meeting.heldOn),
    panelAt: formatTime(series.time),
    panelCutOff: formatInstant(meeting.cutOffAt),
    panelDecisionsDue: formatInstant(meeting.decisionsDueAt),
    panelCases: heard.length === 1 ? '1 case' : `${heard.length} cases`,
    panelUndecided: undecided.map((reference) => `* ${reference}`).join('\n'),
    panelPath: `/panels/${meeting.id}`,
  })
}

function decisionFields({ decision }: ItemRecord): MergeFields {
  if (!decision) return {}
  return known({
    panelOutcome: OUTCOME_WORDS[decision.outcome],
    panelReasons: decision.reasons,
    panelNext: NEXT[decision.outcome],
    panelMissing: decision.missing,
    panelDeferredUntil: decision.deferredUntil && formatDay(decision.deferredUntil),
    panelResponsibleUrn: decision.responsibleUrn,
  })
}

/** What happens after the decision, in words for a family. */
const NEXT: Record<keyof typeof OUTCOME_WORDS, string> = {
  'support-centre': 'We will look for a place now and write to you with the centre, the start date and the times.',
  aep: 'We will look for a place now and write to you with the provider, the start date and the times.',
  'allocated-school': 'The school will contact you to agree the start date.',
  defer: 'The case comes back to the panel. Until then education goes on where it is now.',
}

const known = (fields: Record<string, string | null | undefined>): MergeFields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])))
