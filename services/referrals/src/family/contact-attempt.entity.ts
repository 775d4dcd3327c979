import type { CivilDate } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export const CONTACT_METHODS = ['telephone', 'visit', 'e-mail', 'letter', 'meeting'] as const
export const CONTACT_RESULTS = ['spoke', 'left-message', 'no-answer', 'wrong-details'] as const

/** One try to reach the family; only speaking with them meets the target. */
@Entity('contact_attempts')
export class ContactAttempt {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('date', { name: 'made_on' })
  madeOn: CivilDate

  @Column('text')
  method: (typeof CONTACT_METHODS)[number]

  @Column('text')
  result: (typeof CONTACT_RESULTS)[number]

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId: string | null

  @Column('text', { nullable: true })
  note: string | null

  @Column('text', { name: 'made_by' })
  madeBy: string

  @Column('text', { name: 'made_by_name' })
  madeByName: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date
}
