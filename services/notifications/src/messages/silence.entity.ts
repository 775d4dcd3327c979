import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A case about which nothing is sent any more: its child has died. */
@Entity('silenced_cases')
export class SilencedCase {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string

  @Column('timestamptz', { name: 'silenced_at' })
  silencedAt: Date
}
