import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A multi- or single-academy trust, or another group that the register gives a number: what `schools.trust_code` names. */
@Entity('trusts')
export class Trust {
  @PrimaryColumn('text')
  code: string

  @Column('text')
  name: string
}
