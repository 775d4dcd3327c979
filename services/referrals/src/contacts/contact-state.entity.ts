import { Column, Entity, PrimaryColumn } from 'typeorm'
import { SaidOfContact } from '../pupils/contact.entity'

/** What was said of a contact from an instant to an instant: a change ends one and begins another. Nothing is overwritten. */
@Entity('contact_states')
export class ContactState extends SaidOfContact {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  /** The order in which they were recorded. */
  @Column({ type: 'bigint', insert: false, update: false })
  number: string

  @Column('uuid', { name: 'contact_id' })
  contactId: string

  /** Null where it is not known since when. */
  @Column('timestamptz', { name: 'from_at', nullable: true })
  fromAt: Date | null

  /** From this instant on something else held; null for what holds now. */
  @Column('timestamptz', { name: 'until_at', nullable: true })
  untilAt: Date | null

  /** Who recorded it; null where that is not known. */
  @Column('text', { name: 'recorded_by_name', nullable: true })
  recordedByName: string | null
}
