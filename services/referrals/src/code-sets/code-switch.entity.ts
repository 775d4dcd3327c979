import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** Whether new records from a day on may use a code, as the authority decided. Only ever added to: a later decision replaces it. */
@Entity('code_switches')
export class CodeSwitchRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  /** The code set: the same letters mean something else in another. */
  @Column('text')
  list: string

  @Column('text')
  code: string

  @Column('boolean')
  accepted: boolean

  @Column('date', { name: 'in_force_from' })
  from: CivilDate

  @Column('text')
  reason: string

  @Column('text', { name: 'decided_by_name' })
  decidedByName: string

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date
}
