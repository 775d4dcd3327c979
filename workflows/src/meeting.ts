import type { Letter } from './case-state'
import { listener, type Told } from './listen'
import type { PanelMeetingInput } from './inputs'
import { calendarChanged, itemAdded, itemDecided, meetingCancelled } from './messages'

/** What is known about one meeting of a panel. */
export class Meeting {
  revision = 0
  cancelled = false
  minuted = false
  readonly unposted: Letter[] = []
  readonly decided = new Map<string, Told<typeof itemDecided>>()

  constructor(readonly meetingId: string) {}

  over(): boolean {
    return this.cancelled || this.minuted
  }
}

export function openMeeting({ meetingId }: PanelMeetingInput): Meeting {
  const meeting = new Meeting(meetingId)
  const on = listener()
  on(itemAdded, () => undefined) // the agenda is read when it closes
  on(itemDecided, (fact) => meeting.decided.set(fact.itemId, fact))
  on(meetingCancelled, () => (meeting.cancelled = true))
  on(calendarChanged, () => (meeting.revision += 1))
  return meeting
}
