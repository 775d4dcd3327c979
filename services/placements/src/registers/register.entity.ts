import type { Session } from '@daysix/shared/calendar'
import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export interface Mark {
  on: CivilDate
  session: Session
  code: string
}

export interface MarkChange {
  on: CivilDate
  session: Session
  from: string
  to: string
}

/** One child's attendance in one week at the provider. What the school marks in its own register is the school's. */
@Entity('registers')
export class Register {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'placement_id' })
  placementId: string

  /** A Monday. */
  @Column('date', { name: 'week_begins' })
  weekBegins: CivilDate

  @Column('jsonb')
  marks: Mark[]

  /** Every session of the stay in this week is marked. */
  @Column('boolean')
  complete: boolean

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date

  @Column('text', { name: 'entered_by' })
  enteredBy: string

  @Column('integer')
  version: number
}

/** A mark changed after it was saved: what it was, and why it changed. */
@Entity('register_corrections')
export class RegisterCorrection {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'register_id' })
  registerId: string

  @Column('timestamptz', { name: 'corrected_at' })
  correctedAt: Date

  @Column('text', { name: 'corrected_by' })
  correctedBy: string

  @Column('text')
  reason: string

  @Column('jsonb')
  changes: MarkChange[]
}
