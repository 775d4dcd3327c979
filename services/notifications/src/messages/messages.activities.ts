import type { NotificationsActivities } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { MessagesService, type QueueRequest } from './messages.service'
import { Silence } from './silence.service'

/** What the procedures ask of this context. */
@Injectable()
export class MessagesActivities implements NotificationsActivities {
  constructor(
    private readonly messages: MessagesService,
    private readonly silences: Silence,
  ) {}

  queue(request: QueueRequest): Promise<void> {
    return this.messages.queue(request)
  }

  silence({ caseId }: { caseId: string }): Promise<void> {
    return this.silences.fall(caseId)
  }
}
