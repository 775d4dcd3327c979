import type { Role } from '@daysix/platform/principal'
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm'

/** A person who has come here, as their token said the last time. */
@Entity('users')
export class User {
  /** As the identity provider names them: an e-mail address at some, so it stands in no address of ours. */
  @PrimaryColumn('text')
  sub: string

  @Column('uuid')
  id: string

  @Column('text')
  name: string

  @Column('text', { array: true })
  claims: string[]

  @Column('text', { array: true })
  urns: string[]

  @Column('text', { array: true })
  providers: string[]

  @Column('text', { array: true })
  teams: string[]

  /** As schools name them: said here by an administrator, where the rest of this is what their token says. */
  @Column('text', { array: true, default: '{}' })
  areas: string[]

  /** This and the next two are real time, as tokens and sessions are. */
  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt: Date

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date

  @Column('timestamptz', { name: 'signed_out_at', nullable: true })
  signedOutAt: Date | null
}

/** What the identity provider calls somebody, and a role that it gives them here. */
@Entity('role_mappings')
export class RoleMapping {
  @PrimaryColumn('text')
  claim: string

  @PrimaryColumn('text')
  role: Role
}

/** A role that a person has by their token and may not use, until it is given back. */
@Entity('withheld_roles')
export class WithheldRole {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('text')
  sub: string

  @Column('text')
  role: Role

  @Column('text', { name: 'withheld_by_name' })
  withheldByName: string

  @Column('timestamptz', { name: 'withheld_at' })
  withheldAt: Date

  @Column('text')
  reason: string

  @Column('text', { name: 'given_back_by_name', nullable: true })
  givenBackByName: string | null

  @Column('timestamptz', { name: 'given_back_at', nullable: true })
  givenBackAt: Date | null

  @Column('text', { name: 'given_back_because', nullable: true })
  givenBackBecause: string | null
}
