import { BANK_HOLIDAY_YEARS, isBankHoliday } from './bank-holidays'
import { notLoaded, type SchoolCalendar } from './calendar'
import { addDays, dayFromNumber, dayNumber, formatDayShort, weekday, type CivilDate } from './civil-date'

/** One day of a count. The steps together are the proof that is shown to people. */
export interface Step {
  on: CivilDate
  counted: boolean
  /** Its number in the count, when counted. */
  number?: number
  /** A line to read: `Mon 2 Nov: INSET day, not counted`. */
  why: string
}

/**
 * The day a count ends on with its proof; or no day at all: where the loaded term dates end first the answer is
 * *unknown* in a sentence, with the day it cannot be before (`earliest`). It never guesses.
 */
export type Counted =
  | { on: CivilDate; steps: Step[]; provisional: boolean }
  | { on: undefined; unknown: string; earliest?: CivilDate; steps: Step[] }

/** `1 school day`, `4 school days`. */
export const schoolDaysInWords = (n: number): string => `${n} school day${n === 1 ? '' : 's'}`

/** The proof is written out when it is first read: most counts are made for their day alone. */
class Count {
  readonly #write: () => Step[]
  #steps: Step[] | undefined

  constructor(
    readonly on: CivilDate | undefined,
    readonly provisional: boolean,
    write: () => Step[],
    readonly unknown?: string,
    readonly earliest?: CivilDate,
  ) {
    this.#write = write
  }

  get steps(): Step[] {
    return (this.#steps ??= this.#write())
  }

  toJSON() {
    const { on, provisional, unknown, earliest, steps } = this
    return on ? { on, provisional, steps } : { unknown, earliest, steps }
  }
}

interface CountFrom {
  from: CivilDate
  calendar: SchoolCalendar
  inclusive?: boolean
  /** How the proof speaks of day 0. */
  dayZero?: string
}

/**
 * Counts `n` school days forward. `from` is day 1 when it is a school day (the first day of an exclusion); with
 * `inclusive: false` it is day 0, as in "within 15 school days after the day of notice". RangeError unless n is a
 * whole number of 1 or more.
 */
export function countSchoolDays(n: number, { from, calendar, inclusive = true, dayZero }: CountFrom): Counted {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Cannot count ${n} school days`)
  if (!calendar.isLoaded(from)) {
    const early = from < calendar.firstLoadedDay
    const unknown = early ? notLoaded('before', calendar.firstLoadedDay) : notLoaded('after', calendar.lastLoadedDay)
    const earliest = noEarlierThan(n, inclusive ? from : addDays(from, 1), calendar)
    return { on: undefined, unknown, earliest, steps: [] }
  }
  const before = inclusive ? calendar.schoolDaysUpTo(addDays(from, -1)) : calendar.schoolDaysUpTo(from)
  const on = calendar.schoolDayAt(before + n)
  const steps = (): Step[] => stepsThrough(on ?? calendar.lastLoadedDay, { from, calendar, inclusive, dayZero })
  if (on) return new Count(on, calendar.provisional, steps) as Counted
  const counted = calendar.schoolDaysUpTo(calendar.lastLoadedDay) - before
  const earliest = noEarlierThan(n - counted, addDays(calendar.lastLoadedDay, 1), calendar)
  return new Count(undefined, false, steps, notLoaded('after', calendar.lastLoadedDay), earliest) as Counted
}

/**
 * Counts `n` school days back: "at least two school days before" a start on Monday 23 November is Thursday 19 November.
 * The day itself is day 0.
 */
export function countBack(n: number, { before, calendar }: { before: CivilDate; calendar: SchoolCalendar }): Counted {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Cannot count ${n} school days back`)
  const upTo = calendar.schoolDaysUpTo(addDays(before, -1))
  const on = before > addDays(calendar.lastLoadedDay, 1) ? undefined : calendar.schoolDayAt(upTo - n + 1)
  if (!on) {
    const late = before > calendar.lastLoadedDay
    const unknown = late ? notLoaded('after', calendar.lastLoadedDay) : notLoaded('before', calendar.firstLoadedDay)
    return { on: undefined, unknown, steps: [] }
  }
  return new Count(on, calendar.provisional, () => {
    const steps: Step[] = [{ on: before, counted: false, why: notCounted(before, 'the day itself') }]
    let number = 0
    for (let day = addDays(before, -1); day >= on; day = addDays(day, -1)) {
      if (calendar.isSchoolDay(day)) number += 1
      steps.push(step(day, calendar, number))
    }
    return steps
  }) as Counted
}

function stepsThrough(to: CivilDate, { from, calendar, inclusive, dayZero }: CountFrom): Step[] {
  const steps: Step[] = []
  let number = 0
  const first = dayNumber(from)
  const last = dayNumber(to)
  if (!inclusive) steps.push({ on: from, counted: false, why: notCounted(from, dayZeroWords(from, calendar, dayZero)) })
  for (let i = inclusive ? first : first + 1; i <= last; i++) {
    const day = dayFromNumber(i)
    if (calendar.isSchoolDay(day)) number += 1
    steps.push(step(day, calendar, number))
  }
  return steps
}

/** A day without school is left out for that reason first. */
const dayZeroWords = (day: CivilDate, calendar: SchoolCalendar, words: string | undefined): string =>
  (words && calendar.reasonNotSchoolDay(day)) ?? words ?? 'the day itself'

const notCounted = (day: CivilDate, reason: string): string => `${formatDayShort(day)}: ${reason}, not counted`

function step(on: CivilDate, calendar: SchoolCalendar, number: number): Step {
  const held = calendar.sessionsHeld(on)
  if (!held.length) {
    return { on, counted: false, why: notCounted(on, calendar.reasonNotSchoolDay(on)!) }
  }
  const half = held.length === 1 ? `, ${held[0] === 'AM' ? 'morning' : 'afternoon'} only` : ''
  return { on, counted: true, number, why: `${formatDayShort(on)}: day ${number}${half}` }
}

/** Where no dates are loaded a count can end no earlier than if every weekday with lessons were a school day. */
function noEarlierThan(n: number, from: CivilDate, calendar: SchoolCalendar): CivilDate {
  let day = from
  for (let left = n; ; day = addDays(day, 1)) {
    const year = +day.slice(0, 4)
    const held = year >= BANK_HOLIDAY_YEARS.first && year <= BANK_HOLIDAY_YEARS.last
    const taught = calendar.file.weekdays.includes(weekday(day)) && !(held && isBankHoliday(day))
    if (taught && --left === 0) return day
  }
}
