import type { SchoolCalendar, Session } from '../calendar'
import { compareDates, isCivilDate, type CivilDate } from '../civil-date'
import type { Step } from '../counting'
import { isLocalTime, parseLocalDateTime } from '../instant'
import { beganOn } from './began'
import { evaluate, type Evaluation, type EvaluationStatus } from './evaluate'
import type { ClockFacts, Period } from './facts'
import { NOT_CLOCKS } from './not-clocks'
import { isRuleId, ruleCounted, type RuleId, RULES, settingsRead } from './rules'
import type { SettingName, Settings } from './settings'
import { readSetting, settingNamed, type SettingInWords } from './settings-in-words'

export interface AnswerError {
  /** Where in the line, as in `periods[1].to`; empty for the line itself. */
  path: string
  message: string
}

/**
 * What is said to one line of facts. `dueOn` is null whenever there is no day; `reason` then says why, in a sentence.
 * Whatever else is known is given all the same.
 */
export interface Answer {
  id: string | number | null
  rule: string | null
  status: EvaluationStatus | 'invalid'
  dueOn: CivilDate | null
  firstDay?: CivilDate
  madeOn?: CivilDate
  weekBegins?: CivilDate
  /** The day it cannot be before, where term dates are missing. */
  earliest?: CivilDate
  reason?: string
  errors?: AnswerError[]
  steps?: Step[]
  source?: string
}

type DayField =
  | 'noticeOn'
  | 'notifiedOn'
  | 'madeOn'
  | 'postedOn'
  | 'acceptedOn'
  | 'startsOn'
  | 'startedOn'
  | 'expectedOn'
  | 'bornOn'
  | 'decidedOn'
  | 'determinedOn'
  | 'meetingOn'
  | 'hearingOn'
  | 'examOn'
  | 'returnsOn'
  | 'waivedOn'
  | 'enteredOn'
  | 'deletedOn'
  | 'absentFrom'
  | 'reviewedOn'
  | 'consultedOn'
  | 'endedOn'
  | 'steppedOn'
  | 'weekBegins'
type Field = DayField | 'imposedAt' | 'periods'

/** What a line must say for a rule to count; one of them is enough. None for a rule that sets no date of its own. */
const NEEDS: Record<RuleId, readonly Field[]> = {
  'EX-01': ['noticeOn', 'imposedAt'],
  'EX-02': ['imposedAt'],
  'EX-03': ['startsOn'],
  'EX-04': ['noticeOn', 'imposedAt'],
  'EX-05': ['noticeOn', 'imposedAt'],
  'EX-06': ['noticeOn', 'imposedAt'],
  'EX-07': ['noticeOn', 'imposedAt'],
  'EX-08': ['imposedAt'],
  'EX-09': ['imposedAt'],
  'EX-10': ['imposedAt', 'periods'],
  'EX-11': ['imposedAt'],
  'EX-12': ['imposedAt'],
  'EX-13': ['imposedAt', 'periods'],
  'EX-15': ['decidedOn'],
  'EX-16': [],
  'EX-17': ['noticeOn'],
  'EX-18': ['noticeOn', 'imposedAt'],
  'EX-19': ['returnsOn'],
  'GB-01': ['noticeOn', 'imposedAt'],
  'GB-02': ['noticeOn', 'imposedAt'],
  'GB-03': ['noticeOn', 'imposedAt'],
  'GB-04': ['noticeOn', 'imposedAt'],
  'GB-06': ['meetingOn'],
  'GB-08': ['decidedOn'],
  'GB-09': ['decidedOn'],
  'IR-01': ['noticeOn'],
  'IR-02': ['determinedOn'],
  'IR-03': ['madeOn', 'postedOn'],
  'IR-04': ['hearingOn'],
  'IR-06': ['decidedOn'],
  'IR-07': ['notifiedOn', 'decidedOn'],
  'RG-01': ['noticeOn'],
  'RG-02': ['decidedOn'],
  'RG-03': ['enteredOn'],
  'RG-04': ['deletedOn'],
  'RG-06': ['absentFrom'],
  'RG-07': ['absentFrom'],
  'FN-01': ['imposedAt', 'decidedOn'],
  'PL-01': [],
  'PL-02': ['startedOn'],
  'PL-03': ['startedOn'],
  'PL-04': ['weekBegins'],
  'PL-06': ['endedOn'],
  'PL-07': ['steppedOn'],
  'RT-01': ['startedOn', 'steppedOn'],
  'OD-01': ['startsOn'],
  'OD-03': ['reviewedOn'],
  'OD-04': ['reviewedOn'],
  'FA-01': ['acceptedOn'],
  'FA-06': ['consultedOn'],
  'ME-01': ['absentFrom'],
  'SA-01': ['expectedOn'],
  'SA-03': ['bornOn', 'expectedOn'],
  'SE-01': ['meetingOn'],
}

/** Read when they are there. */
const ALSO: Partial<Record<RuleId, readonly DayField[]>> = {
  'EX-11': ['endedOn'],
  'GB-03': ['examOn'],
  'RG-01': ['waivedOn', 'madeOn'],
}

/** The names of the facts that a line gives a rule: one of the first is enough, the others are read when they are there. */
export const factsRead = (rule: RuleId): { oneOf: readonly string[]; also: readonly string[] } => ({
  oneOf: NEEDS[rule],
  also: ALSO[rule] ?? [],
})

/** Rules in which the notice is that of the governors' decision. */
const OF_THE_DECISION: ReadonlySet<RuleId> = new Set(['IR-01', 'RG-01'])

/** What an authority has chosen for what began on a day. */
type SettingsOn = (began: CivilDate | undefined) => Partial<Settings>

/**
 * Answers one line of facts, as it comes from a file or another system: `{ id, rule, … }`, days `YYYY-MM-DD`, `imposedAt`
 * London's clock. Pure and without a door of its own; never throws: what cannot be read is `invalid`, with the path of
 * each bad value. With `explain` the proof and the law come too.
 */
export function answerFact(
  line: unknown,
  calendar: SchoolCalendar,
  { explain = false, settingsOf = () => ({}) }: { explain?: boolean; settingsOf?: SettingsOn } = {},
): Answer {
  const errors: AnswerError[] = []
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return invalid(null, null, [{ path: '', message: 'A fact is a JSON object with id, rule and what the rule reads' }])
  const said = line as Record<string, unknown>
  const id = typeof said.id === 'string' || typeof said.id === 'number' ? said.id : null
  const rule = typeof said.rule === 'string' ? said.rule : null
  if (id === null) errors.push({ path: 'id', message: 'Give the fact an id: a text or a number' })
  if (!isRuleId(rule)) return invalid(id, rule, [...errors, { path: 'rule', message: noRule(said.rule) }])

  const facts = readFacts(rule, said, errors)
  const chosen = readSettings(rule, said, settingsOf(beganOn(facts)), errors)
  if (errors.length > 0) return invalid(id, rule, errors)
  return answerOf(id, evaluate(rule, facts, calendar, chosen), explain)
}

/** For a line that could not even be read. */
export const unreadable = (message: string): Answer => invalid(null, null, [{ path: '', message }])

const invalid = (id: Answer['id'], rule: string | null, errors: AnswerError[]): Answer => ({
  id,
  rule,
  status: 'invalid',
  dueOn: null,
  errors,
})

function noRule(given: unknown): string {
  const known = NOT_CLOCKS.find(({ id }) => id === given)
  if (known) return `${known.id} is no clock: ${known.reason}`
  return given === undefined ? 'Say which rule, like EX-11' : `There is no rule ${JSON.stringify(given)}`
}

function answerOf(id: Answer['id'], found: Evaluation, explain: boolean): Answer {
  const { rule, status, dueOn, firstDay, madeOn, weekBegins, earliest, reason } = found
  return {
    ...{ id, rule, status, dueOn: dueOn ?? null },
    ...(firstDay && { firstDay }),
    ...(madeOn && { madeOn }),
    ...(weekBegins && { weekBegins }),
    ...(earliest && { earliest }),
    ...(reason && { reason }),
    ...(explain && { steps: found.steps, source: ruleCounted(found).source }),
  }
}

function readFacts(rule: RuleId, said: Record<string, unknown>, errors: AnswerError[]): ClockFacts {
  const needs = NEEDS[rule]
  const given = [...needs, ...(ALSO[rule] ?? [])].filter((field) => said[field] !== undefined)
  if (needs.length > 0 && !needs.some((field) => said[field] !== undefined)) {
    errors.push({ path: needs[0], message: `${rule} counts from ${needs.join(' or ')}: give it` })
  }
  const facts: ClockFacts = {}
  for (const field of given) {
    if (field === 'imposedAt') facts.imposedAt = readTime(said.imposedAt, errors)
    else if (field === 'periods') facts.periods = readPeriods(said.periods, errors)
    else facts[nameOf(field, rule)] = readDay(said[field], field, errors)
  }
  return facts
}

/** The engine tells the notices apart by name, and calls an application's day the day the parents applied. */
function nameOf(field: DayField, rule: RuleId) {
  if (field === 'noticeOn' && OF_THE_DECISION.has(rule)) return 'governorsNoticeOn'
  return field === 'madeOn' ? 'appliedOn' : field
}

/** A count from the last or the first years that can be written could end outside them. */
const COUNTABLE = { from: '1001-01-01', to: '9998-12-31' }

const isCountable = (value: unknown): value is CivilDate =>
  isCivilDate(value) && value >= COUNTABLE.from && value <= COUNTABLE.to

function readDay(value: unknown, path: string, errors: AnswerError[]): CivilDate | undefined {
  if (isCountable(value)) return value
  const message = isCivilDate(value)
    ? 'lies outside the years that can be counted'
    : 'is not a day that exists, written YYYY-MM-DD'
  errors.push({ path, message: `${shown(value)} ${message}` })
  return undefined
}

function readTime(value: unknown, errors: AnswerError[]): ClockFacts['imposedAt'] {
  const refuse = (message: string) => void errors.push({ path: 'imposedAt', message })
  const [day, time] = typeof value === 'string' ? value.split('T') : []
  if (!isCountable(day) || !isLocalTime(time?.slice(0, 5)))
    return refuse(`${shown(value)} is not a day and time that exist, written YYYY-MM-DDTHH:MM on London’s clock`)
  try {
    const { on, time: at } = parseLocalDateTime(value as string)
    return { on, time: at }
  } catch {
    const skipped = /^\d\d:\d\d(:\d\d)?$/.test(time)
    return refuse(
      skipped
        ? `${shown(value)} did not exist in London: the clocks went forward over it`
        : `${shown(value)} is not written YYYY-MM-DDTHH:MM on London’s clock`,
    )
  }
}

function readPeriods(value: unknown, errors: AnswerError[]): Period[] | undefined {
  if (!Array.isArray(value)) return void errors.push({ path: 'periods', message: 'Must be a list of { from, to }' })
  const periods = value.flatMap((one: unknown, i): (Period & { i: number })[] => {
    const path = `periods[${i}]`
    if (typeof one !== 'object' || one === null || Array.isArray(one)) {
      errors.push({ path, message: 'Must be an object with from and to' })
      return []
    }
    const { from: first, to: last, startSession, endSession } = one as Record<string, unknown>
    const from = readDay(first, `${path}.from`, errors)
    const to = readDay(last, `${path}.to`, errors)
    const starts = readSession(startSession, `${path}.startSession`, errors)
    const ends = readSession(endSession, `${path}.endSession`, errors)
    if (!from || !to) return []
    if (to < from) errors.push({ path: `${path}.to`, message: 'The period ends before it begins' })
    return [{ from, to, ...(starts && { startSession: starts }), ...(ends && { endSession: ends }), i }]
  })
  const sorted = [...periods].sort((a, b) => compareDates(a.from, b.from))
  sorted.slice(1).forEach((one, at) => {
    if (one.from <= sorted[at].to)
      errors.push({ path: `periods[${one.i}].from`, message: `The period overlaps periods[${sorted[at].i}]` })
  })
  return periods.map(({ i: _i, ...period }) => period)
}

function readSession(value: unknown, path: string, errors: AnswerError[]): Session | undefined {
  if (value === undefined || value === 'AM' || value === 'PM') return value
  errors.push({ path, message: 'Must be AM or PM' })
  return undefined
}

/** A line may choose the settings that its rule reads, and what is day one whatever the rule. */
const CHOSEN_IN_LINE: ReadonlyMap<string, readonly SettingName[]> = new Map(
  RULES.map((row) => [row.id, [...new Set<SettingName>(['firstDayRule', ...settingsRead(row)])]]),
)

function readSettings(
  rule: RuleId,
  said: Record<string, unknown>,
  settings: Partial<Settings>,
  errors: AnswerError[],
): Partial<Settings> {
  let chosen = settings
  for (const name of CHOSEN_IN_LINE.get(rule)!) {
    const value = said[name]
    if (value === undefined) continue
    const setting = settingNamed(name)!
    const isPlain = typeof value === (setting.unit ? 'number' : 'string')
    const read = isPlain ? readSetting(setting, String(value)) : undefined
    if (read && 'value' in read) chosen = { ...chosen, [name]: read.value }
    else errors.push({ path: name, message: asked(setting) })
  }
  return chosen
}

function asked({ choices, isTime, least, most }: SettingInWords): string {
  if (choices) return `Must be ${choices.map(({ value }) => value).join(' or ')}`
  return isTime ? 'Must be a time written HH:MM' : `Must be a whole number from ${least} to ${most}`
}

/** Short enough for a sentence, whatever it is. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'Nothing'
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
