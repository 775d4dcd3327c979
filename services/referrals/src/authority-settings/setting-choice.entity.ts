import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** What the authority chose where the law leaves it open, from a day on. Only ever added to: a later choice replaces it. */
@Entity('setting_choices')
export class SettingChoice {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column('text')
  name: string

  /** As it was said: a number in digits, or one of the setting's answers. */
  @Column('text')
  value: string

  @Column('date', { name: 'in_force_from' })
  from: CivilDate

  /** The provider that it is for; none: all of them. Placements knows who that is. */
  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId: string | null

  @Column('text')
  reason: string

  @Column('text', { name: 'chosen_by_name' })
  chosenByName: string

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt: Date
}
