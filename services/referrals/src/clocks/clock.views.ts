import type { SchoolCalendar } from '@daysix/shared/calendar'
import {
  CLOCK_STATES,
  CLOCK_STATUSES,
  type ClockState,
  type ChosenSetting,
  DEFAULT_SETTINGS,
  LAWFUL_REASONS,
  readSetting,
  ruleCounted,
  schoolDaysLeft,
  settingNamed,
  settingsCounted,
  settingsRead,
  settingValueInWords,
  stateOf,
} from '@daysix/shared/clocks'
import { londonDate } from '@daysix/shared/instant'
import { z } from 'zod'
import type { ActByHand } from '../moved-by-hand/act.entity'
import { ActView, actView } from '../moved-by-hand/act.views'
import { type CaseClock, type ClockHistory, MOVED_BECAUSE } from './clock.entity'

export const StepView = z.object({
  on: z.string(),
  counted: z.boolean(),
  number: z.number().optional(),
  why: z.string(),
})

/** A person's decision beside the computed date; `words` follow after "because". */
const ByHandView = z.object({
  computedOn: z.string().nullable(),
  reason: z.string(),
  words: z.string(),
  law: z.string(),
  by: z.string(),
  decidedOn: z.string(),
})

/** A clock with its date explained. */
export const ClockView = z.object({
  id: z.string(),
  caseId: z.string(),
  rule: z.string(),
  slug: z.string(),
  title: z.string(),
  duty: z.string(),
  who: z.string(),
  kind: z.enum(['duty', 'right', 'permission']),
  occasion: z.string(),
  state: z.enum(CLOCK_STATES),
  /** `by-hand`: the date is a person's; `paused`: there is none until a person lets the count go on. */
  status: z.enum(CLOCK_STATUSES),
  /** The date in force. */
  dueOn: z.string().nullable(),
  dueAt: z.string().nullable(),
  /** Set while a person's decision has effect. */
  byHand: ByHandView.nullable(),
  schoolDaysLeft: z.number().nullable(),
  explanation: z.string(),
  reason: z.string().nullable(),
  /** The law, in words. */
  source: z.string(),
  /** `C` confirmed, `P` partly, `U` unconfirmed, `LOCAL` the authority's own practice. */
  standing: z.enum(['C', 'P', 'U', 'LOCAL']),
  metOn: z.string().nullable(),
  missedAt: z.string().nullable(),
  settledAt: z.string().nullable(),
})
export type ClockView = z.output<typeof ClockView>

export const ClockDetail = ClockView.extend({
  ruleVersion: z.string(),
  /** What the law leaves open or is local practice, and by which answer this date was counted. */
  settings: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      value: z.string(),
      words: z.string(),
      mark: z.enum(['C', 'P', 'U', 'LOCAL']),
      isDefault: z.boolean(),
      /** The day from which the choice holds; null for a default nobody chose, or a choice replaced since. */
      since: z.string().nullable(),
      /** It is the choice of this provider. */
      providerId: z.string().nullable(),
    }),
  ),
  calendarOf: z.string(),
  calendarVersion: z.string(),
  firstDay: z.string().nullable(),
  inputs: z.record(z.string(), z.string()),
  steps: z.array(StepView),
  reminders: z.array(z.object({ at: z.string(), template: z.string() })),
  /** Whom the law has told, by the rule. */
  toBeTold: z.array(z.string()),
  /** Who was told of a miss, by which mail. */
  told: z.array(z.object({ at: z.string(), template: z.string() })),
  withdrawnAt: z.string().nullable(),
  /** The date as the rule computes it, where the one in force is a person's. */
  computed: z
    .object({
      status: z.enum(['computed', 'provisional', 'unknown', 'not-applicable']),
      dueOn: z.string().nullable(),
      explanation: z.string(),
      reason: z.string().nullable(),
      steps: z.array(StepView),
    })
    .nullable(),
  /** Everything people decided about it, also what was taken back or has no effect. */
  movedByHand: z.array(ActView),
  history: z.array(
    z.object({
      dueOn: z.string().nullable(),
      explanation: z.string(),
      replacedAt: z.string(),
      because: z.enum(MOVED_BECAUSE),
    }),
  ),
})
export type ClockDetail = z.output<typeof ClockDetail>

/** The proof alone, for whoever keeps it elsewhere. */
export const ClockProof = ClockDetail.pick({
  id: true,
  caseId: true,
  rule: true,
  ruleVersion: true,
  title: true,
  source: true,
  standing: true,
  settings: true,
  status: true,
  dueOn: true,
  firstDay: true,
  explanation: true,
  reason: true,
  inputs: true,
  calendarOf: true,
  calendarVersion: true,
  steps: true,
  byHand: true,
  computed: true,
  movedByHand: true,
  history: true,
})
export type ClockProof = z.output<typeof ClockProof>

export const clockProof = (detail: ClockDetail): ClockProof => ClockProof.parse(detail)

/** What a new calendar, or a corrected fact, does to one clock. Days as `YYYY-MM-DD`. */
export const MoveView = z.object({
  caseId: z.string(),
  reference: z.string(),
  clockId: z.string(),
  rule: z.string(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** A miss was recorded that is none by the new date. */
  missWithdrawn: z.boolean(),
  /** The new date is over with the duty not done: a miss will be recorded. */
  missAppears: z.boolean(),
  /** Done in time by `from`, though not by `to`: it stays as it is. */
  keptInTime: z.boolean(),
  explanation: z.string(),
  /** Where a person moved it: how it stands by that decision, or that it has no effect any more. */
  byHand: z.string().nullable(),
})
export type Move = z.output<typeof MoveView>

/** What is said to one fact. `dueOn` is null whenever there is no day, and `reason` says why. */
export const AnswerView = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  rule: z.string().nullable(),
  status: z.enum(['computed', 'provisional', 'unknown', 'not-applicable', 'invalid']),
  dueOn: z.string().nullable(),
  firstDay: z.string().optional(),
  madeOn: z.string().optional(),
  weekBegins: z.string().optional(),
  earliest: z.string().optional(),
  reason: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  steps: z.array(StepView).optional(),
  source: z.string().optional(),
})

export function clockState(clock: CaseClock, now: Date, calendar: SchoolCalendar | undefined): ClockState {
  if (!calendar) return clock.settledAs ?? 'unknown'
  return stateOf(
    {
      rule: clock.rule,
      status: clock.status,
      ...(clock.dueOn && { dueOn: clock.dueOn }),
      ...(clock.dueAt && { dueAt: clock.dueAt }),
      ...(clock.settledAs && { settledAs: clock.settledAs }),
    },
    now,
    calendar,
  )
}

export function clockView(clock: CaseClock, now: Date, calendar: SchoolCalendar | undefined): ClockView {
  const { slug, title, duty, who, kind, source, status: standing } = ruleCounted(clock)
  const { id, caseId, rule, occasion, status, dueOn, explanation, reason } = clock
  const open = clock.settledAt === null && dueOn !== null && calendar !== undefined
  return {
    ...{ id, caseId, rule, slug, title, duty, who, kind, occasion, status, dueOn, explanation, reason, source },
    ...{ state: clockState(clock, now, calendar), standing },
    dueAt: clock.dueAt?.toISOString() ?? null,
    byHand: byHandView(clock),
    schoolDaysLeft: open ? schoolDaysLeft(londonDate(now), dueOn, calendar) : null,
    metOn: clock.metOn ?? (clock.metAt ? londonDate(clock.metAt) : null),
    missedAt: clock.missedAt?.toISOString() ?? null,
    settledAt: clock.settledAt?.toISOString() ?? null,
  }
}

function byHandView({ movedByHand }: CaseClock): ClockView['byHand'] {
  if (!movedByHand) return null
  const { computed, reason, by, decidedOn } = movedByHand
  const { words, law } = LAWFUL_REASONS[reason]
  return { computedOn: computed.dueOn, reason, words, law, by, decidedOn }
}

interface WhatIsShown {
  history: ClockHistory[]
  acts: ActByHand[]
  /** The authority's, and the provider's, in force for its case. */
  choices: ReadonlyMap<string, ChosenSetting>
  /** Whether the reader may see what people wrote about it. */
  saysWhy: boolean
}

export function clockDetail(
  clock: CaseClock,
  { history, acts, choices, saysWhy }: WhatIsShown,
  now: Date,
  calendar: SchoolCalendar | undefined,
): ClockDetail {
  const { ruleVersion, calendarOf, calendarVersion, firstDay, inputs, steps, reminders, told } = clock
  return {
    ...clockView(clock, now, calendar),
    ...{ ruleVersion, settings: settingsShown(clock, choices), calendarOf, calendarVersion, firstDay, inputs, steps },
    reminders: reminders.map(({ at, template }) => ({ at, template })),
    toBeTold: [...ruleCounted(clock).told],
    told: told.map(({ at, template }) => ({ at, template })),
    withdrawnAt: clock.withdrawnAt?.toISOString() ?? null,
    computed: clock.movedByHand?.computed ?? null,
    movedByHand: acts.map((act) => actView(act, clock.movedByHand?.acts ?? [], saysWhy)),
    history: history.map(({ dueOn, explanation, replacedAt, because }) => ({
      ...{ dueOn, explanation, because },
      replacedAt: replacedAt.toISOString(),
    })),
  }
}

/** By the answers that the count was made with, which it keeps also when others have been chosen since. */
function settingsShown(clock: CaseClock, choices: ReadonlyMap<string, ChosenSetting>): ClockDetail['settings'] {
  const counted = settingsCounted(clock.ruleVersion)
  return settingsRead(ruleCounted(clock)).map((name) => {
    const setting = settingNamed(name)!
    const byDefault = String(DEFAULT_SETTINGS[name])
    const value = counted.get(name) ?? byDefault
    const choice = choices.get(name)
    const stillChosen = choice && String(choice.value) === value ? choice : undefined
    const read = readSetting(setting, value)
    return {
      ...{ name, title: setting.title, value, mark: setting.mark, isDefault: value === byDefault },
      words: settingValueInWords(setting, 'value' in read ? read.value : value),
      ...{ since: stillChosen?.from ?? null, providerId: stillChosen?.of ?? null },
    }
  })
}
