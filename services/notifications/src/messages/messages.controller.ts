import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { CaseSight } from '@daysix/platform/sight'
import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { findTemplate } from '../templates/catalogue'
import { type Message, MESSAGE_STATES } from './message.entity'
import { MessagesService } from './messages.service'

const MessagesQuery = pageQuery.extend({
  caseId: z.uuid().optional(),
  meetingId: z.uuid().optional(),
  state: z.enum([...MESSAGE_STATES, 'undelivered']).optional(),
})

const instant = z.string().meta({ format: 'date-time' })

/** What became of a message. Nothing in it is about the child or the family. */
const MessageView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid().nullable(),
    meetingId: z.uuid().nullable(),
    reference: z.string().nullable(),
    template: z.string(),
    templateVersion: z.string(),
    title: z.string(),
    audience: z.string(),
    recipientKind: z.string(),
    channel: z.enum(['email', 'letter']),
    state: z.enum(MESSAGE_STATES),
    why: z.string().nullable().meta({ description: 'A sentence, where it did not go.' }),
    missing: z.array(z.string()).meta({ description: 'Names of the facts that were not there.' }),
    attempts: z.number().int(),
    nextTryAt: instant.nullable().meta({ description: 'Real time.' }),
    queuedAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'Message' })

const MessageCopy = MessageView.extend({
  subject: z.string().nullable(),
  sentToName: z.string().nullable(),
  sentTo: z.string().nullable(),
  text: z.string().nullable(),
  html: z.string().nullable(),
  hash: z.string().nullable().meta({ description: 'SHA-256 of subject, text and HTML as they went.' }),
}).meta({ id: 'MessageCopy' })

const MessagePage = countedPageOf(MessageView).meta({ id: 'MessagePage' })

@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly sight: CaseSight,
  ) {}

  /** Newest first. `undelivered` are those a person has to do something about. */
  @Get()
  @Limited('rows')
  @Action('list-messages')
  @ApiOkResponse({ standardSchema: MessagePage })
  async list(
    @Query({ schema: MessagesQuery }) query: z.output<typeof MessagesQuery>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { items, next, total } = await this.messages.list(query, await this.sight.outOfSight(who))
    linkNext(request, response, next)
    return { items: items.map(viewOf), next, total }
  }

  /** The copy that went. */
  @Get(':id')
  @Action('read-message')
  @ApiOkResponse({ standardSchema: MessageCopy })
  async one(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor) {
    return copyOf(await this.messages.read(id, who))
  }

  /** Sends again what failed, lacked a fact or waits for the mail server. */
  @Post(':id/retry')
  @Action('retry-message')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: MessageView })
  async retry(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor) {
    return viewOf(await this.messages.retry(id, who))
  }

  /** A printed letter was posted. */
  @Post(':id/posting')
  @Action('post-letter')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: MessageView })
  async posting(@Param('id', { schema: z.uuid() }) id: string, @Who() who: Visitor) {
    return viewOf(await this.messages.posted(id, who))
  }
}

const viewOf = (message: Message): z.output<typeof MessageView> => {
  const { id, caseId, meetingId, reference, template, templateVersion, audience, recipientKind, channel } = message
  const { state, why, missing, attempts, nextTryAt, queuedAt, sentAt } = message
  return {
    ...{ id, caseId, meetingId, reference, template, templateVersion, audience, recipientKind, channel },
    ...{ state, why, missing, attempts },
    title: findTemplate(template)?.title ?? template,
    nextTryAt: nextTryAt?.toISOString() ?? null,
    queuedAt: queuedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }
}

const copyOf = (message: Message): z.output<typeof MessageCopy> => {
  const { subject, sentToName, sentTo, bodyText: text, bodyHtml: html, bodyHash: hash } = message
  return { ...viewOf(message), subject, sentToName, sentTo, text, html, hash }
}
