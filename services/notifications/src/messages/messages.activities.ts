import type { NotificationsActivities } from '@daysix/workflows/activities'
import { Injectable } from '@nestjs/common'
import { MessagesService, type QueueRequest } from './messages.service'

/** What the procedures ask of this context. */
@Injectable()
export class MessagesActivities implements NotificationsActivities {
  constructor(private readonly messages: MessagesService) {}

  queue(request: QueueRequest): Promise<void> {
    return this.messages.queue(request)
  }
}
