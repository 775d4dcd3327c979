import { isRuleId, latestRule, settingNamed, settingsRead } from '@daysix/shared/clocks'
import { day, timeOfDay } from '../present'
import { labelOf } from '../typed'

/** One thing a date hangs on, and what is known of it. */
export interface ChangesIt {
  what: string
  now?: string
}

/** A date counted in these does not ask which days are school days. */
const WITHOUT_TERM_DATES = new Set(['cd', 'wd', 'h', 'instant'])

/** Whose week it is counted by: no fact that moves, and an id says nothing to a person. */
const PROVIDER = 'providerId'

const FACTS: Record<string, string> = {
  imposedAt: 'When the exclusion was imposed',
  noticeOn: 'When the notice was given',
  governorsNoticeOn: 'When the parents had the governors’ decision in writing',
  appliedOn: 'When a review was applied for',
  waivedOn: 'When the parents said that they will not apply',
  notifiedOn: 'When the board was told of the panel’s decision',
  decidedOn: 'When it was decided',
  startsOn: 'When the education is to start',
  startsAtTime: 'At what time it is to start',
  startedOn: 'When it started',
  endedOn: 'When it ended',
  arrangedOn: 'When it was arranged',
  weekBegins: 'The week',
  untilWeek: 'The week it is extended to',
  reviewBookedOn: 'When the review was booked',
  steppedOn: 'The day of the step',
  birthDate: 'The date of birth',
  ncYear: 'The year group',
  examsEndedOn: 'The last public examination',
}

/** `2026-11-10T10:00`, `2026-11-10`, `09:30` in words; what is neither stays as it is. */
function said(value: string): string {
  const [, on, time] = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d)?$/.exec(value) ?? []
  return [on && day(on), time && timeOfDay(time)].filter(Boolean).join(', ') || value
}

/**
 * What would move this date: the facts it was counted from, whose days count, and the authority's reading where the law
 * leaves one. @param termDates whose, in words
 */
export function whatChangesIt(
  { rule, inputs }: { rule: string; inputs: Record<string, string> },
  termDates: string,
): ChangesIt[] {
  const facts = Object.entries(inputs)
    .filter(([name]) => name !== PROVIDER)
    .map(([name, value]) => ({
      what: FACTS[name] ?? labelOf(name),
      now: said(value),
    }))
  if (!isRuleId(rule)) return facts
  const law = latestRule(rule)
  const settings = settingsRead(law).map((name) => settingNamed(name)!)
  return [
    ...facts,
    ...(WITHOUT_TERM_DATES.has(law.unit) ? [] : [{ what: termDates }]),
    ...settings.map(({ title }) => ({ what: 'The authority’s choice', now: title })),
  ]
}
