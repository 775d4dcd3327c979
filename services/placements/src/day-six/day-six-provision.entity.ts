import type { CivilDate } from '@daysix/shared/civil-date'
import type { LocalTime } from '@daysix/shared/instant'
import type { ProvisionEndReason } from '@daysix/workflows/messages'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { ProvisionDateRefused, ProvisionHasEnded, ProvisionHasStarted } from './refusals'

/** Full-time education for one excluded child at an education centre, from day six or earlier. Arranged is not started. */
@Entity('day_six_provisions')
export class DaySixProvision {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('text', { name: 'case_reference' })
  caseReference: string

  /** The school that excluded: it is told and may look. */
  @Column('text', { name: 'school_urn' })
  schoolUrn: string

  @Column('uuid', { name: 'provider_id' })
  providerId: string

  @Column('text')
  state: 'arranged' | 'started' | 'ended'

  @Column('date', { name: 'starts_on' })
  startsOn: CivilDate

  @Column('text', { name: 'starts_at' })
  startsAt: LocalTime

  @Column('text', { name: 'ends_at' })
  endsAt: LocalTime

  @Column('double precision', { name: 'hours_per_week' })
  hoursPerWeek: number

  @Column('text', { name: 'hours_reason', nullable: true })
  hoursReason: string | null

  @Column('text', { name: 'report_to' })
  reportTo: string

  @Column('boolean', { name: 'consent_to_short_notice' })
  consentToShortNotice: boolean

  @Column('text', { name: 'device_needs', nullable: true })
  deviceNeeds: string | null

  @Column('text', { nullable: true })
  transport: string | null

  /** Why this centre, where the child's year has no centre of its own. */
  @Column('text', { name: 'manual_reason', nullable: true })
  manualReason: string | null

  @Column('timestamptz', { name: 'arranged_at' })
  arrangedAt: Date

  @Column('text', { name: 'arranged_by' })
  arrangedBy: string

  @Column('date', { name: 'started_on', nullable: true })
  startedOn: CivilDate | null

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CivilDate | null

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: ProvisionEndReason | null

  @Column('integer')
  version: number

  /** @throws ProvisionDateRefused for a day that has not come or lies before the arranged start */
  start(on: CivilDate, today: CivilDate): void {
    if (this.state === 'started') throw new ProvisionHasStarted()
    if (this.state === 'ended') throw new ProvisionHasEnded()
    if (on > today) throw new ProvisionDateRefused('startedOn', 'The start cannot be in the future')
    if (on < this.startsOn)
      throw new ProvisionDateRefused('startedOn', 'The start cannot be before the day that was arranged')
    this.state = 'started'
    this.startedOn = on
    this.version += 1
  }

  /** Arranged or running: withdrawn, refused, collapsed, or moved on from. */
  end(on: CivilDate, reason: ProvisionEndReason): void {
    if (this.state === 'ended') throw new ProvisionHasEnded()
    this.state = 'ended'
    this.endedOn = on
    this.endReason = reason
    this.version += 1
  }
}
