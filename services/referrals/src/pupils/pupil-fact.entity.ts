import { Column, Entity } from 'typeorm'
import { Dated } from './dated.entity'
import type { FactKind } from '@daysix/shared/pupil-facts'

/** One dated thing known of a pupil: a name, a year group, support, who cares for the child. */
@Entity('pupil_facts')
export class PupilFact extends Dated {
  @Column('text')
  kind: FactKind

  /** As `FACTS` describes it for the kind. */
  @Column('jsonb')
  value: Record<string, unknown>

  /** The rollover of year groups that wrote it, so that it can be taken back. */
  @Column('uuid', { name: 'rollover_id', nullable: true })
  rolloverId: string | null
}
