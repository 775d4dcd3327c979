import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Someone in a child's family, in one of its households, and whether and how they may be written to. */
@Entity('contacts')
export class Contact {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  @Column('text')
  name: string

  @Column('text')
  relationship: string

  @Column('boolean', { name: 'parental_responsibility' })
  parentalResponsibility: boolean

  @Column('boolean', { name: 'may_contact' })
  mayContact: boolean

  /** A note of a court's order about contact; words for caseworkers only. */
  @Column('text', { name: 'court_order', nullable: true })
  courtOrder: string | null

  /** A refuge, or a court's order: never printed, never sent to another party. */
  @Column('boolean', { name: 'address_restricted' })
  addressRestricted: boolean

  @Column('text', { name: 'address_lines', array: true })
  addressLines: string[]

  @Column('text', { nullable: true })
  email: string | null

  @Column('text', { nullable: true })
  telephone: string | null

  @Column('text')
  channel: 'email' | 'letter'

  @Column('text')
  language: string

  @Column('boolean', { name: 'large_print' })
  largePrint: boolean

  @Column('integer')
  position: number
}
