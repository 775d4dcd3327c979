import { Column, Entity } from 'typeorm'
import { Dated } from './dated.entity'
import type { EnrolmentStatus } from './registrations'

/** A pupil's name on the roll of one school. */
@Entity('registrations')
export class Registration extends Dated {
  @Column('text')
  urn: string

  /** The national code: `C` and `M` are the main school, of which there is one at a time. */
  @Column('text')
  status: EnrolmentStatus
}
