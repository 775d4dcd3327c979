import type { SchoolCalendar } from '@daysix/shared/calendar'
import {
  type ClockFacts,
  evaluate,
  type Evaluation,
  latestRule,
  remindersFor,
  type RuleId,
} from '@daysix/shared/clocks'
import type { CaseClock, KeptReminder } from './clock.entity'

export interface Count {
  evaluation: Evaluation
  reminders: KeptReminder[]
}

/** A reminder this late helps nobody any more. */
const STILL_MAKES_SENSE = 24 * 3_600_000

const NO_CALENDAR = 'No school calendar is loaded'

/** The rule's date for these facts, with its reminders; unknown while there is no calendar at all. */
export function count(rule: RuleId, facts: ClockFacts, calendar: SchoolCalendar | undefined): Count {
  if (!calendar) {
    const explanation = 'The date is not known: no school calendar is loaded'
    const ruleVersion = latestRule(rule).version
    return {
      evaluation: { rule, ruleVersion, status: 'unknown', steps: [], reason: NO_CALENDAR, explanation },
      reminders: [],
    }
  }
  const evaluation = evaluate(rule, facts, calendar)
  const reminders = remindersFor(evaluation, facts, calendar).map(({ at, template }) => ({
    at: at.toISOString(),
    template,
  }))
  return { evaluation, reminders }
}

export interface Recounted {
  /** The date is another one now. */
  moved: boolean
  /** A miss was recorded for a date that has moved into the future: nobody missed anything. */
  withdrawn: boolean
}

const time = (at: Date | null | undefined): number | undefined => at?.getTime()

/**
 * Puts a new count into a kept clock. What already went out for the old date is not sent again for the new one, and a
 * miss that is none any more is withdrawn, which those who were told of it hear at once.
 */
export function recount(clock: CaseClock, { evaluation, reminders }: Count, now: Date): Recounted {
  const moved = time(clock.dueAt) !== time(evaluation.dueAt) || clock.dueOn !== (evaluation.dueOn ?? null)
  const overdue = evaluation.dueAt !== undefined && evaluation.dueAt <= now
  const withdrawn = clock.missedAt !== null && !overdue && evaluation.status !== 'unknown'

  clock.reminders = [...carriedOver(clock.reminders, reminders, { moved, now }), ...announcements(clock.reminders, now)]
  if (withdrawn) {
    clock.missedAt = null
    clock.missedDueOn = null
    clock.chaseAt = null
    clock.chasedOn = null
    clock.withdrawnAt = now
    clock.reminders.push({ at: now.toISOString(), template: MISS_WITHDRAWN })
  }
  put(clock, evaluation)
  return { moved, withdrawn }
}

export const MISS_WITHDRAWN = 'miss-withdrawn'

export function put(clock: CaseClock, evaluation: Evaluation): void {
  clock.ruleVersion = evaluation.ruleVersion
  clock.status = evaluation.status
  clock.dueOn = evaluation.dueOn ?? null
  clock.dueAt = evaluation.dueAt ?? null
  clock.firstDay = evaluation.firstDay ?? null
  clock.steps = evaluation.steps
  clock.explanation = evaluation.explanation
  clock.reason = evaluation.reason ?? null
}

function carriedOver(
  old: KeptReminder[],
  fresh: KeptReminder[],
  { moved, now }: { moved: boolean; now: Date },
): KeptReminder[] {
  const wentOut = (reminder: KeptReminder) =>
    moved && old.some((before) => before.template === reminder.template && Date.parse(before.at) <= now.getTime())
  const wasSpent = (reminder: KeptReminder) =>
    old.some((before) => before.spent && before.template === reminder.template && before.at === reminder.at)
  return fresh.map((reminder) =>
    wentOut(reminder) || wasSpent(reminder) ? { ...reminder, spent: true as const } : reminder,
  )
}

const announcements = (old: KeptReminder[], now: Date): KeptReminder[] =>
  old.filter(({ template, at }) => template === MISS_WITHDRAWN && now.getTime() - Date.parse(at) < STILL_MAKES_SENSE)

/** Those a procedure should still hand out: handing one out twice is harmless, its mail has the same key. */
export const remindersToSend = (clock: CaseClock, now: Date): { at: string; template: string }[] =>
  clock.reminders
    .filter(({ spent, at }) => !spent && now.getTime() - Date.parse(at) < STILL_MAKES_SENSE)
    .map(({ at, template }) => ({ at, template }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
