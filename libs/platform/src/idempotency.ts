import { Refusal } from '@daysix/shared/refusal'
import { createHash } from 'node:crypto'
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm'

/** What a repeated POST is answered with. Each service keeps its own; its first migration creates the table. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('text')
  key: string

  @PrimaryColumn('text')
  owner: string

  @Column('text', { name: 'request_hash' })
  requestHash: string

  @Column('uuid', { name: 'answer_id' })
  answerId: string

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date
}

export const IDEMPOTENCY_TABLE = `create table idempotency_keys (
  key text not null, owner text not null, request_hash text not null, answer_id uuid not null,
  recorded_at timestamptz not null default now(), primary key (key, owner))`

export class KeyUsedForAnotherRequest extends Refusal {
  constructor() {
    super('This idempotency key was used before with a different request.', {
      fields: [{ pointer: '/headers/idempotency-key', code: 'reused', message: 'Use a new key for a new request' }],
    })
  }
}

const hash = (body: unknown): string => createHash('sha256').update(canonical(body)).digest('hex')

const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join()}]`
    : value && typeof value === 'object'
      ? `{${Object.entries(value)
          .filter(([, part]) => part !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
          .join()}}`
      : JSON.stringify(value ?? null)

/**
 * Runs `work` once for a key. Answers the id of what was made, and whether it was made now. Concurrent repeats wait for
 * the first (advisory lock within the transaction).
 * @throws KeyUsedForAnotherRequest when the key came with another body before
 */
export async function once(
  tx: EntityManager,
  request: { key?: string; owner: string; body: unknown },
  work: () => Promise<{ id: string; isNew: boolean }>,
): Promise<{ id: string; isNew: boolean }> {
  const { key, owner, body } = request
  if (!key) return work()
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${owner} ${key}`])
  const before = await tx.findOneBy(IdempotencyKey, { key, owner })
  if (before && before.requestHash !== hash(body)) throw new KeyUsedForAnotherRequest()
  if (before) return { id: before.answerId, isNew: false }
  const made = await work()
  await tx.insert(IdempotencyKey, { key, owner, requestHash: hash(body), answerId: made.id })
  return made
}
