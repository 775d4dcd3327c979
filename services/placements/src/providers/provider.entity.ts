import type { LocalTime } from '@daysix/shared/instant'
import { Column, Entity, PrimaryColumn } from 'typeorm'

export const PROVIDER_KINDS = ['education-centre', 'support-centre', 'aep'] as const
export type ProviderKind = (typeof PROVIDER_KINDS)[number]

export const KIND_WORDS: Record<ProviderKind, string> = {
  'education-centre': 'an education centre',
  'support-centre': 'a support centre',
  aep: 'an alternative education provider',
}

/** Somewhere that educates children: so many places, at certain times, for certain key stages. */
@Entity('providers')
export class Provider {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('text')
  code: string

  @Column('text')
  name: string

  @Column('text')
  kind: ProviderKind

  @Column('text', { name: 'key_stages', array: true })
  keyStages: string[]

  @Column('integer')
  places: number

  @Column('text', { name: 'address_lines', array: true })
  addressLines: string[]

  @Column('text', { name: 'morning_starts' })
  morningStarts: LocalTime

  @Column('text', { name: 'afternoon_starts' })
  afternoonStarts: LocalTime

  @Column('text', { name: 'afternoon_ends' })
  afternoonEnds: LocalTime

  @Column('text', { name: 'report_to' })
  reportTo: string

  @Column('text')
  email: string

  @Column('text')
  telephone: string

  /** The school that hosts it, whose calendar it keeps; none: the authority's calendar. */
  @Column('text', { name: 'host_urn', nullable: true })
  hostUrn: string | null

  @Column('text')
  transport: string

  /** For how many school days an offer of a place stands. */
  @Column('integer', { name: 'offer_school_days' })
  offerSchoolDays: number

  @Column('integer')
  version: number

  /** Whose school days count here: a URN, or `authority`. */
  get calendarOf(): string {
    return this.hostUrn ?? 'authority'
  }
}
