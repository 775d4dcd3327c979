import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Taken } from './merge'

/** Two records of one child that became one: what each said before, and which rows were the other’s. */
@Entity('pupil_merges')
export class PupilMerge {
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid', { name: 'kept_id' })
  keptId: string

  @Column('uuid', { name: 'merged_id' })
  mergedId: string

  @Column('text', { array: true })
  taken: Taken[]

  /** The row of `pupils` that stayed, as it was before. */
  @Column('jsonb', { name: 'kept_row' })
  keptRow: Record<string, unknown>

  /** The row of `pupils` that is not there any more. */
  @Column('jsonb', { name: 'merged_row' })
  mergedRow: Record<string, unknown>

  /** Table → the other’s rows, as they were. */
  @Column('jsonb')
  moved: Record<string, { id: string }[]>

  @Column('text')
  reason: string

  @Column('text', { name: 'merged_by_name' })
  mergedByName: string

  @Column('timestamptz', { name: 'merged_at' })
  mergedAt: Date

  /** The last day on which it can be undone. */
  @Column('date', { name: 'undo_until' })
  undoUntil: CivilDate

  @Column('text', { name: 'undone_by_name', nullable: true })
  undoneByName: string | null

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null

  @Column('text', { name: 'undone_because', nullable: true })
  undoneBecause: string | null
}
