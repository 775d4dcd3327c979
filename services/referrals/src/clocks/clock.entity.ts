import type { CivilDate } from '@daysix/shared/civil-date'
import type { ClockStatus, EvaluationStatus, LawfulReason, RuleId, SettledState } from '@daysix/shared/clocks'
import type { Step } from '@daysix/shared/counting'
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm'

export interface KeptReminder {
  /** ISO instant. */
  at: string
  template: string
  /** Went out for a date that has moved since: not again. */
  spent?: true
  /** Goes at its time or not at all. */
  neverLate?: true
}

/** A mail that told somebody of this clock. */
export interface Telling {
  at: string
  template: string
  occasion: string
}

/** The computed date of a clock whose date in force is a person's. */
export interface KeptMove {
  computed: {
    status: EvaluationStatus
    dueOn: CivilDate | null
    steps: Step[]
    explanation: string
    reason: string | null
  }
  /** Of the last act, which says how it is now. */
  reason: LawfulReason
  by: string
  decidedOn: CivilDate
  /** Every act that has effect, in turn. */
  acts: string[]
}

/** One clock of a case: what it was counted from, by which rule and calendar, and what has come of it. */
@Entity('clocks')
export class CaseClock {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string

  @Column('uuid', { name: 'case_id' })
  caseId: string

  @Column('text')
  rule: RuleId

  /** Tells repeated clocks of one rule apart; empty for a rule that runs once. */
  @Column('text')
  occasion: string

  @Column('text', { name: 'rule_version' })
  ruleVersion: string

  /** Whose school days count: a URN, or `authority`. */
  @Column('text', { name: 'calendar_of' })
  calendarOf: string

  @Column('text', { name: 'calendar_version' })
  calendarVersion: string

  /** Every fact it was counted from, as text. */
  @Column('jsonb')
  inputs: Record<string, string>

  /** Those of them that its procedure told; the others are the case's own and may be added to. */
  @Column('jsonb', { name: 'told_inputs' })
  toldInputs: Record<string, string>

  @Column('text')
  status: ClockStatus

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CivilDate | null

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null

  @Column('date', { name: 'first_day', nullable: true })
  firstDay: CivilDate | null

  @Column('jsonb')
  steps: Step[]

  @Column('text')
  explanation: string

  @Column('text', { nullable: true })
  reason: string | null

  /** Date, status, steps and sentence are those of a person's decision where there is one; the computed ones stand here. */
  @Column('jsonb', { name: 'moved_by_hand', nullable: true })
  movedByHand: KeptMove | null

  @Column('jsonb')
  reminders: KeptReminder[]

  @Column('jsonb')
  told: Telling[]

  @Column('timestamptz', { name: 'announced_due_at', nullable: true })
  announcedDueAt: Date | null

  @Column('timestamptz', { name: 'missed_at', nullable: true })
  missedAt: Date | null

  @Column('date', { name: 'missed_due_on', nullable: true })
  missedDueOn: CivilDate | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('date', { name: 'chased_on', nullable: true })
  chasedOn: CivilDate | null

  @Column('timestamptz', { name: 'chase_at', nullable: true })
  chaseAt: Date | null

  @Column('date', { name: 'met_on', nullable: true })
  metOn: CivilDate | null

  @Column('timestamptz', { name: 'met_at', nullable: true })
  metAt: Date | null

  @Column('text', { name: 'settled_as', nullable: true })
  settledAs: SettledState | null

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date
}

export const MOVED_BECAUSE = ['calendar', 'facts', 'rule', 'by-hand'] as const
export type MovedBecause = (typeof MOVED_BECAUSE)[number]

/** A date a clock used to have, and why it has another now. */
@Entity('clock_history')
export class ClockHistory {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column('uuid', { name: 'clock_id' })
  clockId: string

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CivilDate | null

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null

  @Column('text', { name: 'rule_version' })
  ruleVersion: string

  @Column('text', { name: 'calendar_version' })
  calendarVersion: string

  @Column('jsonb')
  inputs: Record<string, string>

  @Column('jsonb')
  steps: Step[]

  @Column('text')
  explanation: string

  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt: Date

  @Column('text')
  because: MovedBecause
}
