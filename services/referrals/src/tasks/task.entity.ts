import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Something a procedure cannot do by itself and asks a person to do. */
@Entity('tasks')
export class Task {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('text')
  kind: string

  /** What it is about: with the kind, the same task is raised once. */
  @Column('text')
  occasion: string

  /** In place of the words of its kind, where it says more than they. */
  @Column('text', { nullable: true })
  words: string | null

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt: Date

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null

  @Column('text', { name: 'done_by', nullable: true })
  doneBy: string | null

  @Column('text', { name: 'done_note', nullable: true })
  doneNote: string | null
}
