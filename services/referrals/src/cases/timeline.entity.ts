import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** One line of a case's story. Its words are made when it is read, from ids, days and codes. */
@Entity('timeline')
export class TimelineEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  /** The id of the fact: told twice, it is written once. */
  @Column('text', { name: 'event_id' })
  eventId: string

  @Column('text')
  kind: string

  @Column('timestamptz')
  at: Date

  @Column('boolean')
  headline: boolean

  @Column('jsonb')
  refs: Record<string, string>

  @Column('text', { name: 'who_name', nullable: true })
  whoName: string | null
}
