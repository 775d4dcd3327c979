import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A child on a school's roll. */
@Entity('pupils')
export class Pupil {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('text', { nullable: true })
  upn: string | null

  @Column('text', { name: 'legal_forename' })
  legalForename: string

  @Column('text', { name: 'legal_surname' })
  legalSurname: string

  @Column('text', { name: 'preferred_forename', nullable: true })
  preferredForename: string | null

  @Column('date', { name: 'birth_date' })
  birthDate: CivilDate

  /** National Curriculum year: `R`, `1` to `14`. */
  @Column('text', { name: 'nc_year', nullable: true })
  ncYear: string | null

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

  get fullName(): string {
    return `${this.firstName} ${this.legalSurname}`
  }

  get hasSocialWorker(): boolean {
    return Boolean(this.socialWorkerName ?? this.socialWorkerEmail)
  }
}
