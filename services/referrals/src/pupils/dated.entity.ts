import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, PrimaryColumn } from 'typeorm'

/**
 * What held of a pupil from a day to a day, and who recorded it. A change ends the row and begins another; a mistake is
 * withdrawn with its reason. Nothing is overwritten.
 */
export abstract class Dated {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  /** Null where it is not known since when. */
  @Column('date', { name: 'from_on', nullable: true })
  fromOn: CivilDate | null

  /** The last day, which belongs to it; null while it holds. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn: CivilDate | null

  /** Who told it, in words, where somebody said so. */
  @Column('text', { name: 'said_by', nullable: true })
  saidBy: string | null

  @Column('text', { name: 'recorded_by_name' })
  recordedByName: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  @Column('text', { name: 'ended_by_name', nullable: true })
  endedByName: string | null

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('text', { name: 'withdrawn_by_name', nullable: true })
  withdrawnByName: string | null

  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: string | null

  get holds(): boolean {
    return this.toOn === null && this.withdrawnAt === null
  }
}
