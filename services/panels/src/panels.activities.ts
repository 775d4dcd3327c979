import { civilDate } from '@daysix/shared/civil-date'
import type { PanelsActivities as Contract } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { AgendaService } from './agenda/agenda.service'
import { MeetingsAhead } from './meetings/meetings-ahead.service'
import { MeetingsService } from './meetings/meetings.service'

type Input<N extends keyof Contract> = Parameters<Contract[N]>[0]

/** What the procedures ask of this context. Each may be asked twice and changes things once. */
@Injectable()
export class PanelsActivities implements Contract {
  constructor(
    private readonly agenda: AgendaService,
    private readonly meetings: MeetingsService,
    private readonly ahead: MeetingsAhead,
  ) {}

  async addToAgenda({ caseId, notBefore }: Input<'addToAgenda'>): ReturnType<Contract['addToAgenda']> {
    const { item, meeting } = await this.agenda.addToNext(caseId, notBefore ? civilDate(notBefore) : undefined)
    return { meetingId: meeting.id, itemId: item.id, heldOn: meeting.heldOn }
  }

  async withdrawFromAgenda({ caseId, reason }: Input<'withdrawFromAgenda'>): Promise<void> {
    await this.agenda.withdraw(caseId, reason)
  }

  async meetingPlan({ meetingId }: Input<'meetingPlan'>): ReturnType<Contract['meetingPlan']> {
    const { meeting, itemIds } = await this.meetings.plan(meetingId)
    // a meeting that goes through its own timetable carries its series forward
    await this.ahead.keep(meeting.seriesId)
    return {
      cutOffReminderAt: meeting.cutOffReminderAt.toISOString(),
      cutOffAt: meeting.cutOffAt.toISOString(),
      heldAt: meeting.heldAt.toISOString(),
      decisionsDueAt: meeting.decisionsDueAt.toISOString(),
      itemIds,
    }
  }

  async makePack({ meetingId }: Input<'makePack'>): ReturnType<Contract['makePack']> {
    return { caseIds: await this.meetings.closeAgenda(meetingId) }
  }

  async undecided({ meetingId }: Input<'undecided'>): ReturnType<Contract['undecided']> {
    const { itemIds, chaseAt } = await this.meetings.undecided(meetingId)
    return { itemIds, ...(chaseAt && { chaseAt: chaseAt.toISOString() }) }
  }

  async closeMeeting({ meetingId }: Input<'closeMeeting'>): ReturnType<Contract['closeMeeting']> {
    return { closed: await this.meetings.close(meetingId) }
  }
}
