import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { KeyStageCode } from './nc-year'

/** A child on a school's roll. */
@Entity('pupils')
export class Pupil {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('text', { nullable: true })
  upn: string | null

  /** Kept as a paper says it, although its check letter does not fit. */
  @Column('boolean', { name: 'upn_as_written' })
  upnAsWritten: boolean

  /** Said of this child while another record had it, and not looked over yet: it is the other's number. */
  @Column('boolean', { name: 'upn_doubted', nullable: true })
  upnDoubted: boolean | null

  /** Unique learner number, from about the age of 14. */
  @Column('text', { nullable: true })
  uln: string | null

  @Column('text', { name: 'legal_forename' })
  legalForename: string

  @Column('text', { name: 'legal_surname' })
  legalSurname: string

  @Column('text', { name: 'middle_names', nullable: true })
  middleNames: string | null

  @Column('text', { name: 'preferred_forename', nullable: true })
  preferredForename: string | null

  @Column('text', { name: 'preferred_surname', nullable: true })
  preferredSurname: string | null

  @Column('date', { name: 'birth_date' })
  birthDate: CivilDate

  /** Legal sex, as the school census asks for it. */
  @Column('text', { nullable: true })
  sex: 'M' | 'F' | null

  /** National Curriculum year: `N1`, `N2`, `R`, `1` to `14`, or `X`. It need not be the year of the child's age. */
  @Column('text', { name: 'nc_year', nullable: true })
  ncYear: string | null

  @Column('text', { name: 'key_stage', nullable: true })
  keyStage: KeyStageCode | null

  /** The main school of today, or the last one there was; all of them, with their days, are registrations. */
  @Column('text', { name: 'school_urn' })
  schoolUrn: string

  /** The authority in whose area the child lives, when it is known. */
  @Column('text', { name: 'home_la_code', nullable: true })
  homeLaCode: string | null

  @Column('text', { name: 'sen_provision' })
  senProvision: string

  @Column('boolean', { name: 'looked_after' })
  lookedAfter: boolean

  @Column('text', { name: 'social_worker_name', nullable: true })
  socialWorkerName: string | null

  @Column('text', { name: 'social_worker_email', nullable: true })
  socialWorkerEmail: string | null

  @Column('date', { name: 'exams_ended_on', nullable: true })
  examsEndedOn: CivilDate | null

  @Column('integer')
  version: number

  /** How the family calls the child. */
  get firstName(): string {
    return this.preferredForename ?? this.legalForename
  }

  /** As the child is called: what lists, pages and letters to the family say. */
  get fullName(): string {
    return `${this.firstName} ${this.preferredSurname ?? this.legalSurname}`
  }

  /** By which schools, authorities and registers know the child. */
  get legalName(): string {
    return `${this.legalForename} ${this.legalSurname}`
  }

  get hasSocialWorker(): boolean {
    return Boolean(this.socialWorkerName ?? this.socialWorkerEmail)
  }
}

/** In SQL, as `fullName` says it, of the row that a query calls `pupil`. */
export const FULL_NAME = `coalesce(pupil.preferred_forename, pupil.legal_forename) || ' ' || coalesce(pupil.preferred_surname, pupil.legal_surname)`

/** In SQL, for lists ordered by name: as the child is called, the surname first. */
export const NAME_ORDER = `lower(coalesce(pupil.preferred_surname, pupil.legal_surname) || ', ' || coalesce(pupil.preferred_forename, pupil.legal_forename))`
