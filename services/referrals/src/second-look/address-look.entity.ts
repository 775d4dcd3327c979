import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { AddressPart, AddressSource, LookState } from './second-look'

/** An address as it was once said of a contact, and whether a second person found it right. Rows are only ever added to. */
@Entity('address_looks')
export class AddressLook {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  /** The order in which they were said. */
  @Column({ type: 'bigint', insert: false, update: false })
  number: string

  @Column('uuid', { name: 'contact_id' })
  contactId: string

  @Column('text')
  part: AddressPart

  /** The e-mail address, or the lines of the postal one. */
  @Column('text')
  value: string

  @Column('text')
  source: AddressSource

  @Column('text', { name: 'said_by' })
  saidBy: string

  @Column('text', { name: 'said_by_name' })
  saidByName: string

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date

  @Column('text')
  state: LookState

  @Column('text', { name: 'looked_by', nullable: true })
  lookedBy: string | null

  @Column('text', { name: 'looked_by_name', nullable: true })
  lookedByName: string | null

  @Column('timestamptz', { name: 'looked_at', nullable: true })
  lookedAt: Date | null

  @Column('text', { nullable: true })
  note: string | null
}
