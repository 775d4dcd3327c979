import { Column, Entity, PrimaryColumn } from 'typeorm'

export const STAFF_ROLES = ['caseworker', 'manager', 'director', 'virtual-school-head'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Whom the authority's own letters go to, and who can own a case. */
@Entity('staff')
export class StaffMember {
  /** As in their access token. */
  @PrimaryColumn('text')
  sub: string

  @Column('text')
  name: string

  @Column('text')
  email: string

  @Column('text', { nullable: true })
  telephone: string | null

  @Column('text')
  role: StaffRole

  /** Has the cases that nobody owns yet. */
  @Column('boolean', { name: 'on_duty' })
  onDuty: boolean
}

/** Another authority, told when a child who lives there is excluded here. */
@Entity('authorities')
export class Authority {
  @PrimaryColumn('text')
  code: string

  @Column('text')
  name: string

  @Column('text', { name: 'exclusions_email', nullable: true })
  exclusionsEmail: string | null

  @Column('text', { name: 'virtual_school_email', nullable: true })
  virtualSchoolEmail: string | null
}
