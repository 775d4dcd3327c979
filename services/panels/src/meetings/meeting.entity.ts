import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** `locked`: the agenda is closed and the pack is out; `closed`: every case on it is decided. */
export const MEETING_STATES = ['planned', 'locked', 'closed', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

@Entity('meetings')
export class Meeting {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'series_id' })
  seriesId: string

  @Column('date', { name: 'held_on' })
  heldOn: CivilDate

  @Column('text')
  state: MeetingState

  @Column('timestamptz', { name: 'cut_off_reminder_at' })
  cutOffReminderAt: Date

  @Column('timestamptz', { name: 'cut_off_at' })
  cutOffAt: Date

  @Column('timestamptz', { name: 'held_at' })
  heldAt: Date

  @Column('timestamptz', { name: 'decisions_due_at' })
  decisionsDueAt: Date

  @Column('timestamptz', { name: 'agenda_closed_at', nullable: true })
  agendaClosedAt: Date | null

  @Column('text', { name: 'cancelled_reason', nullable: true })
  cancelledReason: string | null

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null

  @Column('integer')
  version: number

  isOver(): boolean {
    return this.state === 'closed' || this.state === 'cancelled'
  }

  /** Answers whether anything changed: the agenda closes once. */
  closeAgenda(now: Date): boolean {
    if (this.state !== 'planned') return false
    this.state = 'locked'
    this.agendaClosedAt = now
    this.version += 1
    return true
  }

  close(now: Date): void {
    this.state = 'closed'
    this.closedAt = now
    this.version += 1
  }

  cancel(reason: string): void {
    this.state = 'cancelled'
    this.cancelledReason = reason
    this.version += 1
  }
}

/** A member who was there. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  @Column('text', { name: 'recorded_by' })
  recordedBy: string
}
