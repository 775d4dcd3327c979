import { Column, Entity, type EntityManager, PrimaryGeneratedColumn } from 'typeorm'

/** Who did or saw what, written in the same transaction as the change. Each service keeps its own. */
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

  @Column('jsonb', { nullable: true })
  before: object | null

  @Column('jsonb', { nullable: true })
  after: object | null

  @Column('text', { nullable: true })
  reason: string | null
}

export const AUDIT_TABLE = `create table audit (
  id bigint generated always as identity primary key, recorded_at timestamptz not null default now(),
  who text not null, who_name text, action text not null, subject_kind text not null, subject_id text not null,
  before jsonb, after jsonb, reason text)`

export const SYSTEM = { sub: 'system', name: 'the system' }

export async function audit(
  tx: EntityManager,
  who: { sub: string; name: string },
  entry: { action: string; subjectKind: string; subjectId: string; before?: object; after?: object; reason?: string },
): Promise<void> {
  await tx.insert(AuditRow, { who: who.sub, whoName: who.name, ...entry } as never)
}
