import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { Injectable } from '@nestjs/common'
import type { Audience } from '../templates/template'
import type { FieldSource } from '../templates/fields'
import type { Channel } from './message.entity'

/** Someone a message may go to, as the context that knows them says at this moment. */
export interface Recipient {
  id: string
  kind: string
  name: string
  email: string
  channel: Channel
  language: string
  largePrint: boolean
  addressLines: string[]
}

export interface Recipients {
  recipients: Recipient[]
  /** Who may not be written to, and why, in words. */
  leftOut: LeftOut[]
}

/** `barred`: may not be written to; else no way to reach them is known. */
export interface LeftOut {
  id: string
  why: string
  barred: boolean
}

/** What a message is about. */
export interface Subject {
  caseId: string | null
  meetingId: string | null
  clockId: string | null
  refs: Record<string, string>
}

export type Fields = Record<string, string>

type Reply = { recipients?: Partial<Recipient>[]; leftOut?: LeftOut[] }

/** Asks the other contexts, at the moment of sending, whom to write to and with which words. Nothing is kept. */
@Injectable()
export class Directory {
  constructor(private readonly peers: Peers) {}

  /** @throws the other side's gRPC error: a case nobody knows is NOT_FOUND */
  async recipients(audience: Audience, about: Subject): Promise<Recipients> {
    const reply = await this.askForRecipients(audience, about)
    return {
      leftOut: reply.leftOut ?? [],
      recipients: (reply.recipients ?? []).map(({ id = '', kind = '', name = '', email = '', ...rest }) => ({
        id,
        kind: kind || audience,
        name,
        email,
        channel: rest.channel === 'letter' ? 'letter' : 'email',
        language: rest.language || 'en',
        largePrint: rest.largePrint ?? false,
        addressLines: rest.addressLines ?? [],
      })),
    }
  }

  private askForRecipients(audience: Audience, about: Subject): Promise<Reply> {
    const caseId = about.caseId ?? ''
    if (audience === 'centre') return this.ask('placements', 'GetRecipients', { audience, ...named(about) })
    if (audience === 'panel-members' || audience === 'panel-chair')
      return this.ask('panels', 'GetRecipients', { audience, meetingId: meetingOf(about) })
    return this.ask('referrals', 'GetRecipients', { audience, caseId })
  }

  /** The words for one message from each of the contexts it quotes. */
  async fields(sources: readonly FieldSource[], about: Subject): Promise<Fields> {
    const answers = await Promise.all(sources.map((source) => this.fieldsFrom(source, about)))
    return Object.assign({}, ...answers) as Fields
  }

  private async fieldsFrom(source: FieldSource, about: Subject): Promise<Fields> {
    const asked = {
      referrals: { caseId: about.caseId ?? '', clockId: about.clockId ?? '' },
      placements: named(about),
      panels: { meetingId: meetingOf(about), itemId: about.refs.itemId ?? '' },
    }[source]
    type FieldsReply = { fields?: { name: string; value: string }[] }
    const { fields = [] } = await this.ask<FieldsReply>(source, 'GetMergeFields', asked)
    return Object.fromEntries(fields.filter(({ value }) => value.trim() !== '').map(({ name, value }) => [name, value]))
  }

  private ask<R>(peer: FieldSource, method: string, request: object): Promise<R> {
    return this.peers.call<R>(peer, PROTOS[peer], `daysix.${peer}.v1.Directory`, method, request)
  }
}

const meetingOf = ({ meetingId, refs }: Subject): string => meetingId ?? refs.meetingId ?? ''

const named = ({ caseId, refs }: Subject): Record<string, string> => ({
  caseId: caseId ?? '',
  providerId: refs.providerId ?? '',
  provisionId: refs.provisionId ?? '',
  placementId: refs.placementId ?? '',
  weekBegins: refs.weekBegins ?? '',
  stepId: refs.stepId ?? '',
})
