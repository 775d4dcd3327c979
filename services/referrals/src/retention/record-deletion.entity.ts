import type { Head } from '@daysix/platform/audit-chain'
import { Column, Entity, IsNull, PrimaryColumn } from 'typeorm'

/** The services that hold something about a child. */
export const KEEPERS = ['referrals', 'panels', 'placements', 'notifications'] as const
export type Keeper = (typeof KEEPERS)[number]

/**
 * That a child's record is to be deleted; once that is confirmed, the certificate that it was. It outlives the child's record
 * and so says nothing of the child: opaque ids, by which what a backup brings back can be deleted again.
 */
@Entity('record_deletions')
export class RecordDeletion {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  /** Of records that had become part of this one. */
  @Column('uuid', { name: 'merged_ids', array: true })
  mergedIds: string[]

  @Column('uuid', { name: 'case_ids', array: true })
  caseIds: string[]

  /** The rule of retention that it was due by, in the words and years of that day. */
  @Column('text')
  rule: string

  @Column('text')
  record: string

  @Column('text')
  basis: string

  @Column('integer')
  years: number

  /** May be about the child: gone with the record. */
  @Column('text', { nullable: true })
  reason: string | null

  @Column('text', { name: 'asked_by' })
  askedBy: string

  @Column('text', { name: 'asked_by_name' })
  askedByName: string

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date

  @Column('text', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null

  @Column('text', { name: 'confirmed_by_name', nullable: true })
  confirmedByName: string | null

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null

  @Column('text', { name: 'withdrawn_by_name', nullable: true })
  withdrawnByName: string | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null
}

/** Of a child: what waits for the second person. */
export const stillAskedOf = (pupilId: string) => ({ pupilId, confirmedAt: IsNull(), withdrawnAt: IsNull() })

/** What one service has to show for it. */
@Entity('record_deletion_parts')
export class DeletionPart {
  @PrimaryColumn('uuid', { name: 'deletion_id' })
  deletionId: string

  @PrimaryColumn('text')
  service: Keeper

  /** How many rows of which tables. */
  @Column('jsonb', { nullable: true })
  tables: Record<string, number> | null

  /** Rows of the audit without their words. */
  @Column('integer', { nullable: true })
  erased: number | null

  /** Of the chain over the audit. */
  @Column('jsonb', { name: 'head_before', nullable: true })
  headBefore: Head | null

  /** Of the row that says what was deleted. */
  @Column('jsonb', { name: 'head_after', nullable: true })
  headAfter: Head | null

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null

  @Column('integer')
  tries: number

  /** Why the last try was in vain; nothing once it is done. */
  @Column('text', { name: 'failed_because', nullable: true })
  failedBecause: string | null
}
