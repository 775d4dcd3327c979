import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A child's record that must not be deleted: a complaint, a claim or an inquiry. Set and released by a manager, with the reason. */
@Entity('legal_holds')
export class LegalHold {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  @Column('text')
  reason: string

  @Column('text', { name: 'set_by_name' })
  setByName: string

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date

  @Column('text', { name: 'released_by_name', nullable: true })
  releasedByName: string | null

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt: Date | null

  @Column('text', { name: 'released_because', nullable: true })
  releasedBecause: string | null
}
