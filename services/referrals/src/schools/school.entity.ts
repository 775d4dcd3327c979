import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { ReviewPanelBy } from './governance'

/**
 * A school as the national register knows it, open or closed, with what the authority adds. An import changes the first
 * part only (register.ts names its columns).
 */
@Entity('schools')
export class School {
  @PrimaryColumn('text')
  urn: string

  @Column('text')
  name: string

  @Column('text', { name: 'la_code' })
  laCode: string

  @Column('text', { name: 'la_name', nullable: true })
  laName: string | null

  /** Four figures; with the authority’s code it is the LAESTAB, which a successor may take over. */
  @Column('text', { name: 'establishment_number', nullable: true })
  establishmentNumber: string | null

  @Column('text', { name: 'type_code', nullable: true })
  typeCode: string | null

  @Column('text', { name: 'type_name', nullable: true })
  typeName: string | null

  @Column('text', { name: 'group_code', nullable: true })
  groupCode: string | null

  @Column('text', { nullable: true })
  phase: string | null

  @Column('text')
  status: string

  /** 1 open, 2 closed, 3 open but proposed to close, 4 proposed to open. */
  @Column('text', { name: 'status_code' })
  statusCode: string

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn: CivilDate | null

  @Column('text', { name: 'opened_because', nullable: true })
  openedBecause: string | null

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: CivilDate | null

  @Column('text', { name: 'closed_because', nullable: true })
  closedBecause: string | null

  @Column('smallint', { name: 'low_age', nullable: true })
  lowAge: number | null

  @Column('smallint', { name: 'high_age', nullable: true })
  highAge: number | null

  @Column('integer', { nullable: true })
  capacity: number | null

  /** Of `trusts`. */
  @Column('text', { name: 'trust_code', nullable: true })
  trustCode: string | null

  @Column('text', { name: 'trust_name', nullable: true })
  trustName: string | null

  @Column('text', { nullable: true })
  ukprn: string | null

  @Column('text', { nullable: true })
  street: string | null

  @Column('text', { nullable: true })
  locality: string | null

  @Column('text', { nullable: true })
  town: string | null

  @Column('text', { nullable: true })
  postcode: string | null

  @Column('text', { nullable: true })
  website: string | null

  @Column('text', { nullable: true })
  telephone: string | null

  @Column('text', { name: 'head_name', nullable: true })
  headName: string | null

  @Column('text', { name: 'head_job_title', nullable: true })
  headJobTitle: string | null

  @Column('text', { name: 'previous_la_code', nullable: true })
  previousLaCode: string | null

  @Column('text', { name: 'previous_establishment_number', nullable: true })
  previousEstablishmentNumber: string | null

  /** Whether it has provision for teenage mothers, in the register’s words; so are the five below. */
  @Column('text', { name: 'teenage_mothers', nullable: true })
  teenageMothers: string | null

  @Column('integer', { name: 'teenage_mothers_places', nullable: true })
  teenageMothersPlaces: number | null

  @Column('text', { name: 'child_care', nullable: true })
  childCare: string | null

  @Column('text', { name: 'unit_takes_sen', nullable: true })
  unitTakesSen: string | null

  @Column('text', { name: 'unit_takes_ebd', nullable: true })
  unitTakesEbd: string | null

  @Column('integer', { name: 'unit_places', nullable: true })
  unitPlaces: number | null

  @Column('text', { name: 'unit_full_time', nullable: true })
  unitFullTime: string | null

  /** From here on what the authority adds (additions.ts). Times as `09:00`. */
  @Column('text', { name: 'morning_starts', nullable: true })
  morningStarts: string | null

  @Column('text', { name: 'morning_ends', nullable: true })
  morningEnds: string | null

  @Column('text', { name: 'afternoon_starts', nullable: true })
  afternoonStarts: string | null

  @Column('text', { name: 'afternoon_ends', nullable: true })
  afternoonEnds: string | null

  @Column('smallint', { name: 'term_count', nullable: true })
  termCount: number | null

  @Column('text', { name: 'exclusion_contact', nullable: true })
  exclusionContact: string | null

  @Column('text', { name: 'exclusion_email', nullable: true })
  exclusionEmail: string | null

  @Column('text', { name: 'exclusion_telephone', nullable: true })
  exclusionTelephone: string | null

  /** Who leads for children who are looked after. */
  @Column('text', { name: 'designated_lead', nullable: true })
  designatedLead: string | null

  @Column('text', { name: 'designated_lead_email', nullable: true })
  designatedLeadEmail: string | null

  @Column('text', { name: 'designated_lead_telephone', nullable: true })
  designatedLeadTelephone: string | null

  @Column('text', { nullable: true })
  senco: string | null

  @Column('text', { name: 'senco_email', nullable: true })
  sencoEmail: string | null

  @Column('text', { name: 'senco_telephone', nullable: true })
  sencoTelephone: string | null

  @Column('text', { name: 'attendance_contact', nullable: true })
  attendanceContact: string | null

  @Column('text', { name: 'attendance_email', nullable: true })
  attendanceEmail: string | null

  @Column('text', { name: 'attendance_telephone', nullable: true })
  attendanceTelephone: string | null

  /** For what must reach few eyes. */
  @Column('text', { name: 'safe_email', nullable: true })
  safeEmail: string | null

  /** Who arranges the independent review panel, where it is not whom governance.ts says. */
  @Column('text', { name: 'review_panel_by', nullable: true })
  reviewPanelBy: ReviewPanelBy | null

  /** Which authority arranges it where an authority does; the school’s own where none is named. */
  @Column('text', { name: 'review_panel_la_code', nullable: true })
  reviewPanelLaCode: string | null

  @Column('text', { nullable: true })
  area: string | null

  @Column('integer', { name: 'additions_version' })
  additionsVersion: number
}
