import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/**
 * What a caseworker opens without a reason: `every` case, which is the default; those of their `area`s and their own; or their
 * `own` alone.
 */
export const REACHES = ['every', 'area', 'own'] as const
export type Reach = (typeof REACHES)[number]

/** What the authority chose. It holds from the moment it is chosen; only ever added to, and the last one counts. */
@Entity('reach_choices')
export class ReachChoice {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column('text')
  reach: Reach

  @Column('text')
  reason: string

  @Column('text', { name: 'chosen_by_name' })
  chosenByName: string

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt: Date
}
