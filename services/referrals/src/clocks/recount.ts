import type { SchoolCalendar } from '@daysix/shared/calendar'
import {
  type ClockFacts,
  type ClockStatus,
  evaluate,
  type Evaluation,
  latestRule,
  LAWFUL_REASONS,
  type MovedByHand,
  moveInTurn,
  remindersFor,
  type RuleId,
  type Settings,
  settle,
} from '@daysix/shared/clocks'
import type { KeptAct } from '../moved-by-hand/act.entity'
import type { CaseClock, KeptMove, KeptReminder } from './clock.entity'

/** The date in force: the rule's own, or a person's. */
type InForce = Omit<Evaluation, 'status'> & { status: ClockStatus }

export interface Count {
  evaluation: InForce
  reminders: KeptReminder[]
  /** The computed date, where the one in force is a person's. */
  byHand?: KeptMove
}

/** A reminder this late helps nobody any more. */
const STILL_MAKES_SENSE = 24 * 3_600_000

const NO_CALENDAR = 'No school calendar is loaded'
const NO_TERM_DATES = 'Term dates are not loaded that far'

/**
 * The rule’s date for these facts, moved as people decided, with its reminders; unknown while there is no calendar at all.
 * @param acts what they decided and did not take back, in turn
 */
export function count(
  rule: RuleId,
  facts: ClockFacts,
  calendar: SchoolCalendar | undefined,
  settings: Partial<Settings> = {},
  acts: readonly KeptAct[] = [],
): Count {
  if (!calendar) {
    const explanation = 'The date is not known: no school calendar is loaded'
    const ruleVersion = latestRule(rule).version
    return {
      evaluation: { rule, ruleVersion, status: 'unknown', steps: [], reason: NO_CALENDAR, explanation },
      reminders: [],
    }
  }
  const computed = evaluate(rule, facts, calendar, settings)
  const { moved, inForce } = moveInTurn(computed, acts, calendar)
  const evaluation = moved ? movedFrom(computed, moved) : computed
  const reminders = remindersFor(evaluation, facts, calendar).map(({ at, template, neverLate }) => ({
    ...{ at: at.toISOString(), template },
    ...(neverLate && { neverLate }),
  }))
  return { evaluation, reminders, ...(moved && { byHand: keptMove(computed, moved, inForce) }) }
}

function movedFrom({ rule, ruleVersion, firstDay }: Evaluation, moved: MovedByHand): InForce {
  const { status, dueOn, dueAt, steps, explanation, because } = moved
  return {
    ...{ rule, ruleVersion, firstDay, dueOn, dueAt, steps, explanation },
    status: status === 'set' ? 'by-hand' : status,
    ...(status === 'paused' && { reason: `Paused, because ${LAWFUL_REASONS[because.reason].words}` }),
    ...(status === 'unknown' && { reason: NO_TERM_DATES }),
  }
}

function keptMove(computed: Evaluation, { because }: MovedByHand, inForce: readonly KeptAct[]): KeptMove {
  const { status, dueOn, steps, explanation, reason } = computed
  return {
    computed: { status, dueOn: dueOn ?? null, steps, explanation, reason: reason ?? null },
    ...{ reason: because.reason, by: because.by, decidedOn: because.decidedOn },
    acts: inForce.map(({ id }) => id),
  }
}

export interface Recounted {
  /** The date is another one now. */
  moved: boolean
  /** A miss was recorded for a date that has moved past what was done, or into the future: nobody missed anything. */
  withdrawn: boolean
  /** Done in time by the date known then, though not by this one: its date and its end stay as they are. */
  keptInTime: boolean
  /** The date was still to come, and the new one has passed with nothing done: a miss will be recorded that nobody expects. */
  overdueNow: boolean
}

const time = (at: Date | null | undefined): number | undefined => at?.getTime()
const sameDate = (clock: CaseClock, { dueOn, dueAt }: InForce): boolean =>
  time(clock.dueAt) === time(dueAt) && clock.dueOn === (dueOn ?? null)

/**
 * Puts a new count into a kept clock. What already went out for the old date is not sent again for the new one, and a
 * miss that is none any more is withdrawn, which those who were told of it hear at once.
 */
export function recount(clock: CaseClock, counted: Count, now: Date): Recounted {
  if (clock.settledAt) return recountSettled(clock, counted, now)
  const { evaluation, reminders } = counted
  const moved = !sameDate(clock, evaluation)
  const overdue = evaluation.dueAt !== undefined && evaluation.dueAt <= now
  const withdrawn = clock.missedAt !== null && !overdue && evaluation.status !== 'unknown'
  const overdueNow = overdue && (clock.dueAt === null || clock.dueAt > now)

  clock.reminders = [...carriedOver(clock.reminders, reminders, { moved, now }), ...announcements(clock.reminders, now)]
  if (withdrawn) withdraw(clock, now)
  put(clock, counted)
  return { moved, withdrawn, keptInTime: false, overdueNow }
}

/**
 * A clock that has ended is counted again only in its owner's favour: done late by a date that was wrong, it was done in
 * time, and nobody missed what fell due after the end. The other way round nothing changes. Who kept the date that the
 * record showed has kept the duty as it could be known; the record says so, and a correction makes no miss of it.
 */
function recountSettled(clock: CaseClock, counted: Count, now: Date): Recounted {
  const unchanged = { moved: false, withdrawn: false, keptInTime: false, overdueNow: false }
  const { evaluation } = counted
  const { dueOn, dueAt, status } = evaluation
  if (status === 'unknown' || sameDate(clock, evaluation)) return unchanged
  const endsAs = settle(clock.rule, {
    ...(dueOn && { dueOn }),
    ...(dueAt && { dueAt }),
    ...(clock.metOn && { metOn: clock.metOn }),
    ...(clock.metAt && { metAt: clock.metAt }),
  })
  if (clock.settledAs === 'met') return { ...unchanged, keptInTime: endsAs !== 'met' }
  const wasDone = clock.metOn !== null || clock.metAt !== null
  const inTime = wasDone && endsAs === 'met'
  const notYetDue = !wasDone && clock.settledAs === 'missed' && (!dueAt || dueAt > clock.settledAt!)
  if (!inTime && !notYetDue) return unchanged
  const withdrawn = clock.missedAt !== null
  clock.settledAs = inTime ? 'met' : 'lifted'
  if (withdrawn) withdraw(clock, now)
  put(clock, counted)
  return { ...unchanged, moved: true, withdrawn }
}

function withdraw(clock: CaseClock, now: Date): void {
  clock.missedAt = null
  clock.missedDueOn = null
  clock.chaseAt = null
  clock.chasedOn = null
  clock.withdrawnAt = now
  clock.reminders = [...clock.reminders, { at: now.toISOString(), template: MISS_WITHDRAWN }]
}

export const MISS_WITHDRAWN = 'miss-withdrawn'

export function put(clock: CaseClock, { evaluation, byHand }: Pick<Count, 'evaluation' | 'byHand'>): void {
  clock.ruleVersion = evaluation.ruleVersion
  clock.status = evaluation.status
  clock.dueOn = evaluation.dueOn ?? null
  clock.dueAt = evaluation.dueAt ?? null
  clock.firstDay = evaluation.firstDay ?? null
  clock.steps = evaluation.steps
  clock.explanation = evaluation.explanation
  clock.reason = evaluation.reason ?? null
  clock.movedByHand = byHand ?? null
}

/**
 * One template may remind of a date twice: the first of the new date stands for the first of the old one, and so on, so
 * that only as many are spent as have gone out.
 */
function carriedOver(
  old: KeptReminder[],
  fresh: KeptReminder[],
  { moved, now }: { moved: boolean; now: Date },
): KeptReminder[] {
  const wentOut = ({ at, spent }: KeptReminder) => spent === true || Date.parse(at) <= now.getTime()
  const nth = (reminder: KeptReminder) =>
    fresh.filter(({ template }) => template === reminder.template).indexOf(reminder)
  const counterpart = (reminder: KeptReminder) =>
    old.filter(({ template }) => template === reminder.template).at(nth(reminder))
  const isSpent = (reminder: KeptReminder) => {
    const before = counterpart(reminder)
    return before !== undefined && (moved ? wentOut(before) : before.spent === true)
  }
  return fresh.map((reminder) => (isSpent(reminder) ? { ...reminder, spent: true as const } : reminder))
}

const announcements = (old: KeptReminder[], now: Date): KeptReminder[] =>
  old.filter(({ template, at }) => template === MISS_WITHDRAWN && now.getTime() - Date.parse(at) < STILL_MAKES_SENSE)

/** Those a procedure should still hand out: handing one out twice is harmless, its mail has the same key. */
export const remindersToSend = (clock: CaseClock, now: Date): { at: string; template: string }[] =>
  clock.reminders
    .filter(
      ({ spent, at, neverLate }) => !spent && now.getTime() - Date.parse(at) < (neverLate ? 0 : STILL_MAKES_SENSE),
    )
    .map(({ at, template }) => ({ at, template }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
