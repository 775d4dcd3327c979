import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One version of a calendar file as it was given; every change is a new row, none is ever altered. */
@Entity('calendars')
export class CalendarVersion {
  /** `authority`, a trust (`trust:2101`), or a school's URN. */
  @PrimaryColumn('text')
  owner: string

  @PrimaryColumn('integer')
  version: number

  @Column('jsonb')
  file: object

  @Column('text', { name: 'recorded_by' })
  recordedBy: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date
}
