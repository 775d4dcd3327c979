import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Every pupil's year group moved on, once for each 1 September. */
@Entity('rollovers')
export class Rollover {
  @PrimaryColumn('date', { name: 'applies_on' })
  on: CivilDate

  @Column('integer')
  moved: number

  /** Who repeat their year. */
  @Column('integer')
  kept: number

  @Column('text', { name: 'made_by_name' })
  madeByName: string

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date
}
