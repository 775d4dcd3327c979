import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A school as the national register knows it, with what the authority adds: whom to write to about exclusions. */
@Entity('schools')
export class School {
  @PrimaryColumn('text')
  urn: string

  @Column('text')
  name: string

  @Column('text', { name: 'la_code' })
  laCode: string

  @Column('text', { name: 'establishment_number', nullable: true })
  establishmentNumber: string | null

  @Column('text', { name: 'type_code', nullable: true })
  typeCode: string | null

  @Column('text', { nullable: true })
  phase: string | null

  @Column('text')
  status: string

  @Column('text', { nullable: true })
  street: string | null

  @Column('text', { nullable: true })
  locality: string | null

  @Column('text', { nullable: true })
  town: string | null

  @Column('text', { nullable: true })
  postcode: string | null

  @Column('text', { nullable: true })
  telephone: string | null

  @Column('text', { name: 'head_name', nullable: true })
  headName: string | null

  @Column('text', { name: 'trust_name', nullable: true })
  trustName: string | null

  @Column('text', { name: 'exclusion_email', nullable: true })
  exclusionEmail: string | null
}
