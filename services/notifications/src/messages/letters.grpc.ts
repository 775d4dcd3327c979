import { Action } from '@daysix/platform/policy'
import { InvalidRequest } from '@daysix/platform/validation'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { z } from 'zod'
import { MessagesService } from './messages.service'

const Asked = z.object({ caseId: z.uuid(), template: z.string().min(1), occasion: z.string().min(1) })

/** What the procedure of a case asks for while it runs, for a case whose procedure is over. */
@Controller()
export class LettersGrpc {
  constructor(private readonly messages: MessagesService) {}

  /** Asked again it queues nothing more. @throws InvalidRequest, UnknownTemplate, NobodyToWriteTo */
  @GrpcMethod('Letters', 'QueueLetter')
  @Action('queue-letter')
  async queue(@Payload() request: object): Promise<object> {
    const asked = Asked.safeParse(request)
    if (!asked.success) throw new InvalidRequest(asked.error.issues)
    await this.messages.queue(asked.data)
    return {}
  }
}
