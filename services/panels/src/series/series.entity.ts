import type { LocalTime } from '@daysix/shared/instant'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A panel that meets every week on the same weekday. */
@Entity('series')
export class Series {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('text')
  name: string

  /** 1 (Monday) to 5 (Friday). */
  @Column('integer')
  weekday: number

  @Column('text')
  time: LocalTime

  @Column('integer', { name: 'cut_off_working_days' })
  cutOffWorkingDays: number

  @Column('text', { name: 'cut_off_time' })
  cutOffTime: LocalTime

  /** Members present without a conflict of interest that a decision needs. */
  @Column('integer')
  quorum: number

  /** Whose cases it hears; none named: every child's. */
  @Column('text', { name: 'key_stages', array: true })
  keyStages: string[]

  @Column('integer')
  version: number

  hears(keyStage: string | undefined): boolean {
    return this.keyStages.length === 0 || (keyStage !== undefined && this.keyStages.includes(keyStage))
  }
}

export const MEMBER_ROLES = ['chair', 'member'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

@Entity('panel_members')
export class PanelMember {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'series_id' })
  seriesId: string

  @Column('text')
  name: string

  @Column('text')
  email: string

  @Column('text')
  role: MemberRole

  /** The school the member belongs to: a conflict of interest where that school excluded the child. */
  @Column('text', { name: 'school_urn', nullable: true })
  schoolUrn: string | null

  /** Stands in the records of meetings attended, and is asked to no other. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null
}
