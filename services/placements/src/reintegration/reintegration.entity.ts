import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { SessionAtSite } from './phased-timetable'

/** How a child goes back: dated steps agreed by somebody. Every change is a new revision; marked steps stay. */
@Entity('reintegration_plans')
export class ReintegrationPlan {
  @PrimaryColumn('uuid', { name: 'placement_id' })
  placementId: string

  @Column('integer')
  revision: number

  @Column('text', { name: 'agreed_by' })
  agreedBy: string

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt: Date

  @Column('integer')
  version: number
}

@Entity('reintegration_steps')
export class ReintegrationStep {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'placement_id' })
  placementId: string

  @Column('date', { name: 'takes_place_on' })
  on: CivilDate

  @Column('jsonb')
  sessions: SessionAtSite[]

  @Column('boolean', { name: 'full_timetable' })
  fullTimetable: boolean

  /** The revision of the plan that brought it. */
  @Column('integer')
  revision: number

  @Column('text', { nullable: true })
  result: 'held' | 'missed' | null

  @Column('text', { name: 'missed_reason', nullable: true })
  missedReason: string | null

  @Column('timestamptz', { name: 'marked_at', nullable: true })
  markedAt: Date | null

  @Column('text', { name: 'marked_by', nullable: true })
  markedBy: string | null
}
