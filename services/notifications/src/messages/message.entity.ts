import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * `queued` and `retrying` are on their way; `sent` was accepted by the mail relay; `to-print` is a letter that waits for a
 * person, `posted` one that went. `incomplete` lacks a fact the letter must state, `failed` cannot be delivered, and
 * `suppressed` may not be: each says why.
 */
export const MESSAGE_STATES = [
  'queued',
  'retrying',
  'sent',
  'to-print',
  'posted',
  'failed',
  'incomplete',
  'suppressed',
] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** What a person has to do something about. */
export const UNDELIVERED: readonly MessageState[] = ['retrying', 'failed', 'incomplete']

/** What has ended without reaching anybody: a person must reach them. */
export const UNDELIVERABLE: readonly MessageState[] = ['failed', 'incomplete', 'suppressed']

export type Channel = 'email' | 'letter'

/** One message to one person or office: why it was due, how it was sent, and the copy that went. */
@Entity('messages')
export class Message {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  /** The order in which messages were recorded. */
  @Column({ type: 'bigint', insert: false, update: false })
  number: string

  /** Case or meeting, template, occasion and recipient: the same message is recorded once. */
  @Column('text')
  key: string

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null

  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId: string | null

  @Column('text')
  template: string

  @Column('text', { name: 'template_version' })
  templateVersion: string

  @Column('text')
  occasion: string

  @Column('text')
  audience: string

  /** Opaque; the address is asked for when the message is sent. */
  @Column('text', { name: 'recipient_id' })
  recipientId: string

  @Column('text', { name: 'recipient_kind' })
  recipientKind: string

  @Column('text')
  channel: Channel

  @Column('text', { name: 'clock_id', nullable: true })
  clockId: string | null

  /** What it is about: ids and days. */
  @Column('jsonb')
  refs: Record<string, string>

  @Column('text')
  state: MessageState

  /** A sentence, for people, where it did not go. */
  @Column('text', { nullable: true })
  why: string | null

  /** Names of the facts that were not there. */
  @Column('text', { array: true, default: () => `'{}'` })
  missing: string[]

  @Column('integer', { default: 0 })
  attempts: number

  /** Real time, as are all retries. */
  @Column('timestamptz', { name: 'next_try_at', nullable: true })
  nextTryAt: Date | null

  /** Real time: after it the message would only confuse. */
  @Column('timestamptz', { name: 'useful_until' })
  usefulUntil: Date

  /** A person was asked to do something about it: its case's caseworker. */
  @Column('timestamptz', { name: 'task_raised_at', nullable: true })
  taskRaisedAt: Date | null

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date

  /** Domain time: the date the mail carries. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null

  @Column('text', { nullable: true })
  reference: string | null

  @Column('text', { name: 'sent_to', nullable: true })
  sentTo: string | null

  @Column('text', { name: 'sent_to_name', nullable: true })
  sentToName: string | null

  @Column('text', { nullable: true })
  subject: string | null

  @Column('text', { name: 'body_text', nullable: true })
  bodyText: string | null

  @Column('text', { name: 'body_html', nullable: true })
  bodyHtml: string | null

  /** SHA-256 of subject, text and HTML as they went. */
  @Column('text', { name: 'body_hash', nullable: true })
  bodyHash: string | null
}
