import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { ExtensionRefused, PlacementCannot, PlacementDateRefused } from './refusals'

export const PLACEMENT_STATES = ['waiting', 'offered', 'accepted', 'started', 'ended', 'withdrawn'] as const
export type PlacementState = (typeof PLACEMENT_STATES)[number]

/**
 * How a stay ended. The first four settle where the child learns; after the others the child is owed education, and the
 * case goes back to the panel.
 */
export const PLACEMENT_OUTCOMES = {
  'returned-to-school': 'Back at school',
  'allocated-place': 'At another school given as an allocated place',
  aep: 'In alternative education provision',
  'left-area': 'Moved away',
  'referred-on': 'Referred on to the panel',
  'ehcp-requested': 'An education, health and care plan is asked for',
  withdrawn: 'Withdrawn',
} as const
export type PlacementOutcome = keyof typeof PLACEMENT_OUTCOMES

const LONGEST_STAY_WEEKS = 39

/** A place the panel asked for: from the waiting list to the written report at the end. */
@Entity('placements')
export class Placement {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('text', { name: 'case_reference' })
  caseReference: string

  /** The panel's decision that asked for it: the natural key. */
  @Column('uuid', { name: 'item_id' })
  itemId: string

  @Column('text')
  kind: 'support-centre' | 'aep'

  /** The school answerable for the child: its voice is heard at the review, it gets attendance and reports. */
  @Column('text', { name: 'responsible_urn' })
  responsibleUrn: string

  @Column('text', { name: 'nc_year' })
  ncYear: string

  @Column('text')
  state: PlacementState

  /** Named by the panel; none: any suitable provider. */
  @Column('uuid', { name: 'wanted_provider_id', nullable: true })
  wantedProviderId: string | null

  /** Where a place is held; none while waiting. */
  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId: string | null

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date

  /** Moves to the day an offer was declined or ran out: the child then waits behind the others. */
  @Column('timestamptz', { name: 'waiting_since' })
  waitingSince: Date

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: CivilDate | null

  @Column('date', { name: 'started_on', nullable: true })
  startedOn: CivilDate | null

  @Column('integer', { name: 'until_week' })
  untilWeek: number

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: CivilDate | null

  @Column('text', { nullable: true })
  outcome: PlacementOutcome | null

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null

  @Column('text', { name: 'report_text', nullable: true })
  reportText: string | null

  @Column('date', { name: 'report_sent_on', nullable: true })
  reportSentOn: CivilDate | null

  @Column('integer')
  version: number

  offer(providerId: string): void {
    this.must('waiting', 'This child is not waiting for a place.')
    this.state = 'offered'
    this.providerId = providerId
    this.version += 1
  }

  accept(startsOn: CivilDate, today: CivilDate): void {
    this.must('offered', 'There is no open offer to accept.')
    if (startsOn < today) throw new PlacementDateRefused('startsOn', 'The start cannot be in the past')
    this.state = 'accepted'
    this.startsOn = startsOn
    this.version += 1
  }

  /** The place is free again and the child waits on, behind those who waited before. */
  backToWaiting(now: Date): void {
    if (this.state !== 'offered' && this.state !== 'accepted')
      throw new PlacementCannot('There is no offer to give back.')
    this.state = 'waiting'
    this.providerId = null
    this.startsOn = null
    this.waitingSince = now
    this.version += 1
  }

  /** @throws PlacementDateRefused for a day that has not come, or lies before the place was offered */
  start(on: CivilDate, today: CivilDate, offeredOn?: CivilDate): void {
    this.must('accepted', 'The offer must be accepted before the child can start.')
    if (on > today) throw new PlacementDateRefused('startedOn', 'The start cannot be in the future')
    if (offeredOn && on < offeredOn)
      throw new PlacementDateRefused(
        'startedOn',
        `The place was offered on ${formatDay(offeredOn)}: enter a day from then`,
      )
    this.state = 'started'
    this.startedOn = on
    this.version += 1
  }

  /** @param expected the week by whose end it would have ended */
  extend(untilWeek: number, expected: number): void {
    this.must('started', 'Only a running placement can be extended.')
    if (untilWeek <= expected) throw new ExtensionRefused(`Enter a week after week ${expected}`)
    if (untilWeek > LONGEST_STAY_WEEKS) throw new ExtensionRefused(`Enter week ${LONGEST_STAY_WEEKS} or earlier`)
    this.untilWeek = untilWeek
    this.version += 1
  }

  end(on: CivilDate, outcome: PlacementOutcome, today: CivilDate): void {
    this.must('started', 'Only a running placement can end.')
    if (on > today) throw new PlacementDateRefused('endedOn', 'The end cannot be in the future')
    if (on < this.startedOn!) throw new PlacementDateRefused('endedOn', 'The end cannot be before the start')
    this.state = 'ended'
    this.endedOn = on
    this.outcome = outcome
    this.version += 1
  }

  withdraw(reason: string): void {
    this.state = 'withdrawn'
    this.withdrawnReason = reason
    this.version += 1
  }

  /** The written report to the responsible school: a placement is not over without it. */
  report(text: string, sentOn: CivilDate, today: CivilDate): void {
    this.must('ended', 'The placement must have ended before its report is sent.')
    if (this.reportSentOn) throw new PlacementCannot('The report has been sent already.')
    if (sentOn > today) throw new PlacementDateRefused('sentOn', 'The report cannot have been sent in the future')
    if (sentOn < this.startedOn!)
      throw new PlacementDateRefused('sentOn', 'The report cannot be older than the placement')
    this.reportText = text
    this.reportSentOn = sentOn
    this.version += 1
  }

  private must(state: PlacementState, sentence: string): void {
    if (this.state !== state) throw new PlacementCannot(sentence)
  }
}

/** A stay beyond the expected weeks, with who allowed it and why. */
@Entity('placement_extensions')
export class PlacementExtension {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'placement_id' })
  placementId: string

  @Column('integer', { name: 'until_week' })
  untilWeek: number

  @Column('text')
  reason: string

  @Column('text')
  approver: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date

  @Column('text', { name: 'recorded_by' })
  recordedBy: string
}
