import type { Letter } from './case-state'
import { listener, type Told } from './listen'
import type { PanelMeetingInput } from './inputs'
import { calendarChanged, itemAdded, itemDecided, itemTakenOff, meetingCancelled } from './messages'

/** What is known about one meeting of a panel. */
export class Meeting {
  revision = 0
  cancelled = false
  minuted = false
  /** From the cut-off until the meeting begins: the members prepare with it. */
  packIsOut = false
  readonly unposted: Letter[] = []
  readonly decided = new Map<string, Told<typeof itemDecided>>()

  constructor(readonly meetingId: string) {}

  /** Nobody need be told of a change before there is a pack to read: the agenda is read when it closes. */
  agendaChanged(occasion: string): void {
    if (this.packIsOut) this.tellMembers('panel-pack-changed', occasion)
  }

  tellMembers(template: string, occasion: string): void {
    this.unposted.push({ meetingId: this.meetingId, template, occasion })
  }

  over(): boolean {
    return this.cancelled || this.minuted
  }
}

export function openMeeting({ meetingId }: PanelMeetingInput): Meeting {
  const meeting = new Meeting(meetingId)
  const on = listener()
  on(itemAdded, ({ eventId }) => meeting.agendaChanged(eventId))
  on(itemTakenOff, ({ eventId }) => meeting.agendaChanged(eventId))
  on(itemDecided, (fact) => meeting.decided.set(fact.itemId, fact))
  on(meetingCancelled, () => {
    meeting.cancelled = true
    meeting.tellMembers('panel-cancelled', 'cancelled')
  })
  on(calendarChanged, () => (meeting.revision += 1))
  return meeting
}
