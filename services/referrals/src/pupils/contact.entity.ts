import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What is said of somebody in a child's family: who they are, and whether and how they may be written to. */
export abstract class SaidOfContact {
  @Column('text')
  name: string

  @Column('text')
  relationship: string

  @Column('boolean', { name: 'parental_responsibility' })
  parentalResponsibility: boolean

  @Column('boolean', { name: 'may_contact' })
  mayContact: boolean

  /** Why not; null too for a bar from before reasons were asked for. */
  @Column('text', { name: 'may_not_contact_because', nullable: true })
  mayNotContactBecause: string | null

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

  /** They need an interpreter at meetings and on the telephone. */
  @Column('boolean')
  interpreter: boolean

  /** Which of the child's households they belong to, counted from 1. */
  @Column('integer')
  household: number

  /** The child as a contact of their own: from 18 on written to instead of the parents. */
  @Column('boolean', { name: 'is_pupil' })
  isPupil: boolean

  /** The first day on which they may be written to; always, when it is not known. */
  @Column('date', { name: 'began_on', nullable: true })
  beganOn: CivilDate | null

  /** From this day on they are no contact any more; the row stays. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CivilDate | null
}

/** Someone in a child's family, in one of its households. What was said of them before is in `contact_states`. */
@Entity('contacts')
export class Contact extends SaidOfContact {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'pupil_id' })
  pupilId: string

  @Column('integer')
  position: number
}
