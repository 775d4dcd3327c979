import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Every pupil's year group moved on, once for each 1 September; again where that was taken back. */
@Entity('rollovers')
export class Rollover {
  @PrimaryColumn('uuid')
  id: string

  @Column('date', { name: 'applies_on' })
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

  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt: Date | null

  @Column('text', { name: 'taken_back_by_name', nullable: true })
  takenBackByName: string | null

  @Column('text', { name: 'taken_back_because', nullable: true })
  takenBackBecause: string | null

  /** How many had their earlier year again. */
  @Column('integer', { name: 'given_back', nullable: true })
  givenBack: number | null

  /** How many had not: their year had been changed since. */
  @Column('integer', { name: 'left_as_is', nullable: true })
  leftAsIs: number | null
}
