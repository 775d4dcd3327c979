import { Column, Entity, type EntityManager, PrimaryGeneratedColumn } from 'typeorm'
import { currentOrigin } from './origin'

/**
 * Who did or saw what, written in the same transaction as the change. Each service keeps its own; what is written can be
 * read and never changed by the service (see audit-chain.ts).
 */
@Entity('audit')
export class AuditRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date

  /** The person's or system's subject; `system` for a procedure's own step. */
  @Column('text')
  who: string

  @Column('text', { name: 'who_name', nullable: true })
  whoName: string | null

  @Column('text')
  action: string

  @Column('text', { name: 'subject_kind' })
  subjectKind: string

  @Column('text', { name: 'subject_id' })
  subjectId: string

  /** The child's case that it is about, where there is one. */
  @Column('text', { name: 'case_id', nullable: true })
  caseId: string | null

  /** Which system did it: the client that a person worked through, or the procedure's step where nobody asked. */
  @Column('text', { nullable: true })
  acting: string | null

  /** The request in the logs, or the procedure. */
  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null

  /** From where the person asked. */
  @Column('text', { nullable: true })
  address: string | null

  @Column('jsonb', { nullable: true })
  before: object | null

  @Column('jsonb', { nullable: true })
  after: object | null

  @Column('text', { nullable: true })
  reason: string | null

  /** The certificate under which its before, after and reason were deleted with a child's record. */
  @Column('uuid', { name: 'erased_by', nullable: true })
  erasedBy: string | null
}

/** As the first migrations made it; the columns that came later are in audit-chain.ts. */
export const AUDIT_TABLE = `create table audit (
  id bigint generated always as identity primary key, recorded_at timestamptz not null default now(),
  who text not null, who_name text, action text not null, subject_kind text not null, subject_id text not null,
  before jsonb, after jsonb, reason text)`

export const SYSTEM = { sub: 'system', name: 'the system' }

/** By which somebody saw what is held of a child, and changed nothing. */
export const LOOK_ACTIONS = ['viewed', 'opened-restricted', 'record-exported'] as const

/** Actions that leave neither a before nor an after, each with why: every other that lacks both is no type. */
type SaysItAll =
  // nothing changes when somebody looks
  | 'viewed'
  // nothing of the case changes; that it was opened is the row, and why is its reason
  | 'opened-restricted'
  // which sessions there were is held nowhere else
  | 'signed-out-everywhere'
  // its subject is a version; that one and the one before it are both kept whole
  | 'calendar-changed'

type Words = { before: object; after?: object } | { before?: object; after: object } | { action: SaysItAll }

export type AuditEntry = Words & {
  action: string
  subjectKind: string
  subjectId: string
  /** Filled by itself where the subject is a case. */
  caseId?: string
  before?: object
  after?: object
  reason?: string
}

/**
 * Writes down who did what, in the caller's transaction. Where it came from is known by the door (origin.ts). Plain SQL and
 * these columns alone: the service may fill no others, so it cannot choose a row's number, time or transaction.
 */
export async function audit(
  tx: EntityManager,
  who: { sub: string; name: string; client?: string },
  { action, subjectKind, subjectId, caseId, before, after, reason }: AuditEntry,
): Promise<void> {
  const { acting, requestId, address } = currentOrigin()
  await tx.query(
    `insert into audit
       (who, who_name, acting, request_id, address, action, subject_kind, subject_id, case_id, before, after, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      who.sub,
      who.name,
      who.client ?? acting,
      requestId,
      address,
      action,
      subjectKind,
      subjectId,
      caseId ?? (subjectKind === 'case' ? subjectId : null),
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      reason,
    ],
  )
  markAudited(tx)
}

/** Stands on a connection whose transaction has written audit rows: the sealer looks after its commit. */
export const AUDITED = 'audited'

/** For whoever has had rows written to the audit in this transaction. */
export function markAudited(tx: EntityManager): void {
  if (tx.queryRunner) tx.queryRunner.data = { ...(tx.queryRunner.data as object), [AUDITED]: true }
}
