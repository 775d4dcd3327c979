import { Clock } from '@daysix/platform/clock'
import { SETTINGS } from '@daysix/platform/settings'
import { formatDay } from '@daysix/shared/civil-date'
import { Inject, Injectable } from '@nestjs/common'
import { Directory, type Recipient } from '../messages/directory.service'
import type { Message } from '../messages/message.entity'
import { placeholdersOf, type Values } from '../rendering/placeholders'
import { bodyFor, type Incomplete, render, type Rendered } from '../rendering/rendering'
import type { NotificationSettings } from '../settings'
import { findTemplate } from '../templates/catalogue'
import { sourcesOf } from '../templates/fields'
import type { Audience, Template } from '../templates/template'

export type Composed =
  | { recipient: Recipient; rendered: Rendered; reference: string | null; templateVersion: string }
  | ({ recipient: Recipient } & Incomplete)
  /** `barred`: may not be written to; else a person can put right what stands in the way. */
  | { mayNot: string; barred: boolean }

/** Makes a message ready at the moment it is sent: whom, where to and with which words, as they are now. */
@Injectable()
export class Composer {
  constructor(
    private readonly directory: Directory,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** @throws as the Directory: a context that does not answer */
  async compose(message: Message): Promise<Composed> {
    const template = findTemplate(message.template)
    const body = template && bodyFor(template, message.audience)
    if (!template || !body) return { mayNot: 'There are no words for it any more', barred: true }
    const [{ recipients, leftOut }, fields] = await Promise.all([
      this.directory.recipients((message.refs.toldAs ?? message.audience) as Audience, message),
      this.directory.fields(this.sources(message, template, body), message),
    ])
    const recipient = recipients.find(({ id }) => id === message.recipientId)
    if (!recipient) {
      const out = leftOut.find(({ id }) => id === message.recipientId)
      return { mayNot: out?.why ?? 'No longer to be written to', barred: out?.barred ?? true }
    }
    const values = this.values(recipient, fields)
    const { addressLines, largePrint } = recipient
    const layout = {
      largePrint,
      ...(recipient.channel === 'letter' && { addressLines: [recipient.name, ...addressLines] }),
    }
    const rendered = render(template, wordsFor(recipient, body), values, layout)
    if ('missing' in rendered) return { recipient, ...rendered }
    return { recipient, rendered, reference: fields.reference ?? null, templateVersion: template.version }
  }

  /** A message about a meeting alone asks nothing of a case. */
  private sources({ caseId }: Message, template: Template, body: string) {
    const names = placeholdersOf(template.subject + body).map(({ name }) => name)
    return sourcesOf(names).filter((source) => source === 'panels' || caseId)
  }

  private values(recipient: Recipient, fields: Values): Values {
    const { TEAM_PHONE, TEAM_EMAIL, AUTHORITY_NAME, WEB_URL } = this.settings
    return {
      teamPhone: TEAM_PHONE,
      teamEmail: TEAM_EMAIL,
      authorityName: AUTHORITY_NAME,
      today: formatDay(this.clock.today()),
      ...fields,
      recipientName: recipient.name,
      webUrl: WEB_URL,
    }
  }
}

/** A pupil of 18 or over is written to instead of the parents, in letters that speak to parents. */
const wordsFor = ({ kind }: Recipient, body: string): string =>
  kind === 'pupil' ? body.replace('\n\n', `\n\n${TO_THE_PUPIL}\n\n`) : body

const TO_THE_PUPIL =
  'You are 18 or over, so we write to you and not to your parents. Where this letter says “your child”, it means you.'
