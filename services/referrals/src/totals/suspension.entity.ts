import type { Session } from '@daysix/shared/calendar'
import type { CivilDate } from '@daysix/shared/civil-date'
import type { DaysOut } from '@daysix/shared/clocks'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A suspension a school made, or a suspension at lunchtimes: it counts toward the pupil's totals until it is withdrawn. */
@Entity('suspensions')
export class Suspension {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  @Column('text', { name: 'school_urn' })
  schoolUrn: string

  @Column('text')
  category: 'SUSP' | 'LNCH'

  @Column('date', { name: 'starts_on' })
  startsOn: CivilDate

  /** The last day, which belongs to it. */
  @Column('date', { name: 'ends_on' })
  endsOn: CivilDate

  /** `PM` where it began after the morning of its first day. */
  @Column('text', { name: 'start_session', nullable: true })
  startSession: Session | null

  /** `AM` where it ended with the morning of its last day. */
  @Column('text', { name: 'end_session', nullable: true })
  endSession: Session | null

  @Column('text', { name: 'recorded_by_name' })
  recordedByName: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('text', { name: 'withdrawn_by_name', nullable: true })
  withdrawnByName: string | null

  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: string | null

  get daysOut(): DaysOut {
    const { category, startsOn: from, endsOn: to, startSession, endSession } = this
    return { category, from, to, ...(startSession && { startSession }), ...(endSession && { endSession }) }
  }
}

/** What a pupil lost at an earlier school in one term: counts toward the year, all schools together. */
@Entity('days_at_earlier_schools')
export class DaysAtEarlierSchool {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  /** The year of its August. */
  @Column('integer', { name: 'school_year' })
  schoolYear: number

  @Column('text')
  term: string

  @Column('text', { name: 'school_name' })
  schoolName: string

  /** Halves, since a lunchtime is half a school day. */
  @Column('integer', { name: 'half_days' })
  halfDays: number

  @Column('text', { name: 'recorded_by_name' })
  recordedByName: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  get days(): number {
    return this.halfDays / 2
  }
}
