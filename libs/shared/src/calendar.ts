import { BANK_HOLIDAYS, BANK_HOLIDAY_YEARS, isBankHoliday } from './bank-holidays'
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  formatDay,
  isCivilDate,
  mondayOf,
  weekday,
  type CivilDate,
} from './civil-date'
import { isLocalTime, type LocalTime } from './instant'

/** A session is half a school day (Education (School Day and School Year) (England) Regulations 1999, reg 3). */
export type Session = 'AM' | 'PM'

export const CLOSURE_KINDS = ['half-term', 'holiday', 'bank', 'inset', 'polling', 'emergency', 'other'] as const
export type ClosureKind = (typeof CLOSURE_KINDS)[number]

export interface TermSpan {
  name: string
  firstDay: CivilDate
  lastDay: CivilDate
}

export interface Closure {
  from: CivilDate
  to: CivilDate
  kind: ClosureKind
}

export interface SessionTimes {
  morningStarts: LocalTime
  /** At this minute exactly the afternoon has begun. */
  afternoonStarts: LocalTime
  afternoonEnds: LocalTime
}

/** A whole calendar as plain JSON: what a file says together with what it inherited. */
export interface CalendarFile {
  name: string
  terms: TermSpan[]
  closures: Closure[]
  /** Pupils come in although it is a weekend, a closure, or between terms: wins over everything else. */
  openDays: CivilDate[]
  /** Only one session is held; it is still a school day. */
  halfDays: { on: CivilDate; session: Session }[]
  /** 1 (Monday) to 7 (Sunday). */
  weekdays: number[]
  bankHolidays: CivilDate[]
  sessions: SessionTimes
}

export interface CalendarError {
  /** Where in the file, as in `terms[1].firstDay`; empty for the file itself. */
  path: string
  message: string
}

const CLOSED_BECAUSE: Record<ClosureKind, string> = {
  emergency: 'emergency closure',
  polling: 'polling day',
  inset: 'INSET day',
  bank: 'bank holiday',
  'half-term': 'half-term',
  holiday: 'holiday',
  other: 'closure',
}

// Closures may overlap: the reason shown is the most particular one.
const MOST_PARTICULAR_FIRST = Object.keys(CLOSED_BECAUSE) as ClosureKind[]

/**
 * The school days of one school (Education Act 1996 s.579(1): a day on which at that school there is a session).
 * A value: it never changes, a corrected calendar is another one with another version. All answers come from an
 * index built once.
 */
export class SchoolCalendar {
  readonly name: string
  readonly terms: readonly TermSpan[]
  readonly morningStarts: LocalTime
  readonly afternoonStarts: LocalTime
  readonly afternoonEnds: LocalTime
  /** What is known runs from the first of these days to the last; outside it every count is unknown. */
  readonly firstLoadedDay: CivilDate
  readonly lastLoadedDay: CivilDate

  private readonly first: number
  private readonly schoolDays: CivilDate[] = []
  /** At i: how many school days lie before the i-th loaded day. One longer than the days loaded. */
  private readonly before: Int32Array
  /** Teaching weeks in order, each with its first and last school day. */
  private readonly weeks: { begins: CivilDate; first: CivilDate; last: CivilDate }[] = []
  private readonly held: ReadonlyMap<string, Session>
  private readonly open: ReadonlySet<string>
  private readonly banks: ReadonlySet<string>
  private lent?: SchoolCalendar

  constructor(
    readonly file: CalendarFile,
    readonly version: string,
    /** True when a school without its own dates borrows these: every date shown says so. */
    readonly provisional = false,
  ) {
    this.name = file.name
    this.terms = file.terms
    this.morningStarts = file.sessions.morningStarts
    this.afternoonStarts = file.sessions.afternoonStarts
    this.afternoonEnds = file.sessions.afternoonEnds
    this.held = new Map(file.halfDays.map(({ on, session }) => [on, session]))
    this.open = new Set(file.openDays)
    this.banks = new Set(file.bankHolidays)

    const starts = [...file.terms.map((t) => t.firstDay), ...file.openDays].sort()
    const ends = [...file.terms.map((t) => t.lastDay), ...file.openDays].sort()
    this.firstLoadedDay = starts[0]
    this.lastLoadedDay = ends[ends.length - 1]
    this.first = dayNumber(this.firstLoadedDay)
    const length = dayNumber(this.lastLoadedDay) - this.first + 1
    this.before = new Int32Array(length + 1)
    for (let i = 0; i < length; i++) {
      const day = dayFromNumber(this.first + i)
      this.before[i] = this.schoolDays.length
      if (this.closedBecause(day) === undefined) this.admit(day)
    }
    this.before[length] = this.schoolDays.length
  }

  private admit(day: CivilDate): void {
    this.schoolDays.push(day)
    const begins = mondayOf(day)
    const week = this.weeks[this.weeks.length - 1]
    if (week?.begins === begins) week.last = day
    else this.weeks.push({ begins, first: day, last: day })
  }

  /** Why the file says there is no school, undefined when there is. */
  private closedBecause(day: CivilDate): string | undefined {
    if (this.open.has(day)) return undefined
    const dayOfWeek = weekday(day)
    const taught = this.file.weekdays.includes(dayOfWeek)
    if (!taught && dayOfWeek > 5) return 'weekend'
    if (this.banks.has(day)) return 'bank holiday'
    const kinds = this.file.closures.filter((c) => c.from <= day && day <= c.to).map((c) => c.kind)
    const kind = MOST_PARTICULAR_FIRST.find((k) => kinds.includes(k))
    if (kind) return CLOSED_BECAUSE[kind]
    if (!taught) return 'no school on this weekday'
    if (!this.file.terms.some((t) => t.firstDay <= day && day <= t.lastDay)) return 'between terms'
    return undefined
  }

  /** Whether at least one session is held. False outside the loaded days: ask `isLoaded` to tell *no* from *unknown*. */
  isSchoolDay(day: CivilDate): boolean {
    const i = dayNumber(day) - this.first
    // outside the loaded days one of the two is missing, and nothing is more than nothing
    return this.before[i + 1] > this.before[i]
  }

  /** Whether the calendar says anything about the day. */
  isLoaded(day: CivilDate): boolean {
    return day >= this.firstLoadedDay && day <= this.lastLoadedDay
  }

  /** The sessions held, in order; none when it is not a school day. */
  sessionsHeld(day: CivilDate): Session[] {
    if (!this.isSchoolDay(day)) return []
    const only = this.held.get(day)
    return only ? [only] : ['AM', 'PM']
  }

  /** In words, such as `weekend`, `INSET day`, `half-term`, `bank holiday`, `between terms`; undefined on a school day. */
  reasonNotSchoolDay(day: CivilDate): string | undefined {
    if (!this.isLoaded(day)) return 'no term dates loaded'
    return this.closedBecause(day)
  }

  /** The first school day after the day; undefined where the loaded days end first. */
  nextSchoolDay(day: CivilDate): CivilDate | undefined {
    return day < this.firstLoadedDay ? undefined : this.schoolDays[this.schoolDaysUpTo(day)]
  }

  /** The last school day before the day; undefined where the loaded days begin later. */
  previousSchoolDay(day: CivilDate): CivilDate | undefined {
    return day > this.lastLoadedDay ? undefined : this.schoolDays[this.schoolDaysUpTo(addDays(day, -1)) - 1]
  }

  /** How many loaded school days there are up to and including the day. */
  schoolDaysUpTo(day: CivilDate): number {
    const i = dayNumber(day) - this.first + 1
    return i <= 0 ? 0 : this.before[Math.min(i, this.before.length - 1)]
  }

  /** The n-th loaded school day, from 1; undefined past the last. */
  schoolDayAt(n: number): CivilDate | undefined {
    return this.schoolDays[n - 1]
  }

  /** How many teaching weeks have begun up to and including the day. */
  teachingWeeksUpTo(day: CivilDate): number {
    let low = 0
    let high = this.weeks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.weeks[middle].begins <= day) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The n-th loaded teaching week, from 1: its Monday, its first and its last school day; undefined past the last. */
  teachingWeekAt(n: number): { begins: CivilDate; first: CivilDate; last: CivilDate } | undefined {
    return this.weeks[n - 1]
  }

  /** The same days, lent to a school that has none of its own: to each the same, since the index is not built again. */
  asProvisional(): SchoolCalendar {
    return this.provisional ? this : (this.lent ??= new SchoolCalendar(this.file, this.version, true))
  }
}

/** Neither Saturday nor Sunday nor a bank holiday. The calendar's own list holds for the days it has loaded. */
export function isWorkingDay(day: CivilDate, calendar: SchoolCalendar): boolean {
  if (weekday(day) > 5) return false
  return calendar.isLoaded(day) ? !calendar.file.bankHolidays.includes(day) : !isBankHoliday(day)
}

/**
 * The day on which something sent by first-class post counts as given: the second working day after posting
 * (School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, Schedule 1 para 1(2)).
 */
export function secondWorkingDayAfter(day: CivilDate, calendar: SchoolCalendar): CivilDate {
  let found = 0
  let on = day
  while (found < 2) {
    on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) found += 1
  }
  return on
}

/**
 * The n-th teaching week of a stay: Monday to Sunday with a school day at the host; week 1 holds the start, or is
 * the first one after it when the start's own week has none. `unknown` is a sentence.
 */
export function teachingWeek(
  start: CivilDate,
  n: number,
  calendar: SchoolCalendar,
): { weekBegins: CivilDate; firstSchoolDay: CivilDate; lastSchoolDay: CivilDate } | { unknown: string } {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`There is no teaching week ${n}`)
  if (start < mondayOf(calendar.firstLoadedDay)) return { unknown: notLoaded('before', calendar.firstLoadedDay) }
  const weeksBefore = calendar.teachingWeeksUpTo(addDays(mondayOf(start), -1))
  const week = calendar.teachingWeekAt(weeksBefore + n)
  if (!week) return { unknown: notLoaded('after', calendar.lastLoadedDay) }
  return { weekBegins: week.begins, firstSchoolDay: week.first, lastSchoolDay: week.last }
}

/**
 * Which teaching week of the stay the day lies in; in a week without school the number of the last one before, and 0
 * before the first. Past the loaded days it stays at the last number known.
 */
export function teachingWeekNumber(start: CivilDate, day: CivilDate, calendar: SchoolCalendar): number {
  const weeksBefore = calendar.teachingWeeksUpTo(addDays(mondayOf(start), -1))
  return Math.max(0, calendar.teachingWeeksUpTo(day) - weeksBefore)
}

/** The sentence for a count that leaves the loaded days. */
export const notLoaded = (side: 'before' | 'after', day: CivilDate): string =>
  `Term dates ${side} ${formatDay(day)} are not loaded`

/** A slip of the pen in a year must not make centuries of known days. */
const LONGEST_TERM_DAYS = 731
const OUTSIDE_TERMS_DAYS = 366

const KEYS = ['name', 'terms', 'closures', 'openDays', 'halfDays', 'weekdays', 'bankHolidays', 'sessions']

/**
 * Reads the calendar file of an authority or a school. A school's file may give only part: without terms, sessions,
 * weekdays or bank holidays it has its `parent`'s; its closures, open days and half days are added to the parent's. A file
 * with terms and holidays of its own says itself when there is no school: of the parent's closures it has only those that
 * come from outside, bank holidays, polling days and emergencies.
 * Bank holidays given nowhere come from the table. The version defaults to a fingerprint of the content.
 * Refuses with every bad value's path; never throws.
 */
export function parseCalendar(
  json: unknown,
  options: { parent?: SchoolCalendar; version?: string } = {},
): { calendar: SchoolCalendar } | { errors: CalendarError[] } {
  const { parent } = options
  const errors: CalendarError[] = []
  const refuse = (path: string, message: string): undefined => void errors.push({ path, message })
  if (!isObject(json)) return { errors: [{ path: '', message: 'The calendar must be a JSON object' }] }
  for (const key of Object.keys(json)) if (!KEYS.includes(key)) refuse(key, `There is no field called ${key}`)

  const name = json.name ?? parent?.name
  if (typeof name !== 'string' || !name.trim()) refuse('name', 'Give the calendar a name')

  const day = (value: unknown, path: string): CivilDate | undefined =>
    isCivilDate(value)
      ? value
      : refuse(path, `${JSON.stringify(value) ?? 'Nothing'} is not a day that exists, written YYYY-MM-DD`)

  const list = <T>(key: string, read: (item: unknown, path: string) => T | undefined): T[] | undefined => {
    const value = json[key]
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return refuse(key, `${key} must be a list`)
    return value.flatMap((item, i) => read(item, `${key}[${i}]`) ?? [])
  }

  const objectOf = (item: unknown, path: string, keys: string[]): Record<string, unknown> | undefined => {
    if (!isObject(item)) return refuse(path, `Must be an object with ${keys.join(', ')}`)
    for (const key of Object.keys(item)) {
      if (!keys.includes(key)) refuse(`${path}.${key}`, `There is no field called ${key}`)
    }
    return item
  }

  const terms = list('terms', (item, path): (TermSpan & { path: string }) | undefined => {
    const term = objectOf(item, path, ['name', 'firstDay', 'lastDay'])
    if (!term) return
    if (typeof term.name !== 'string' || !term.name.trim()) refuse(`${path}.name`, 'Give the term a name')
    const firstDay = day(term.firstDay, `${path}.firstDay`)
    const lastDay = day(term.lastDay, `${path}.lastDay`)
    if (!firstDay || !lastDay) return
    if (lastDay < firstDay) return refuse(`${path}.lastDay`, 'The term ends before it begins')
    if (daysBetween(firstDay, lastDay) > LONGEST_TERM_DAYS)
      return refuse(`${path}.lastDay`, 'The term is longer than two years: look at its dates')
    return { name: String(term.name), firstDay, lastDay, path }
  })
  terms?.sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  terms?.slice(1).forEach((term, i) => {
    const earlier = terms[i]
    if (term.firstDay > earlier.lastDay) return
    // The one written later in the file is the one to look at.
    const [blamed, other] = indexIn(term.path) > indexIn(earlier.path) ? [term, earlier] : [earlier, term]
    refuse(`${blamed.path}.firstDay`, `The term overlaps ${other.name}`)
  })
  if (json.terms === undefined ? !parent : Array.isArray(json.terms) && json.terms.length === 0) {
    refuse('terms', 'Give at least one term')
  }

  const closures = list('closures', (item, path): Closure | undefined => {
    const closure = objectOf(item, path, ['from', 'to', 'kind'])
    if (!closure) return
    const from = day(closure.from, `${path}.from`)
    const to = day(closure.to, `${path}.to`)
    const kind = CLOSURE_KINDS.find((k) => k === closure.kind)
    if (!kind) refuse(`${path}.kind`, `The kind must be one of ${CLOSURE_KINDS.join(', ')}`)
    if (!from || !to || !kind) return
    if (to < from) return refuse(`${path}.to`, 'The closure ends before it begins')
    return { from, to, kind }
  })

  const openDays = list('openDays', (item, path) => {
    const on = day(item, path)
    const known = terms?.length ? terms : parent?.file.terms
    if (!on || !known?.length) return on
    const [first, last] = [known[0].firstDay, known[known.length - 1].lastDay]
    if (daysBetween(on, first) > OUTSIDE_TERMS_DAYS || daysBetween(last, on) > OUTSIDE_TERMS_DAYS)
      return refuse(path, 'The day is more than a year away from the terms: look at its year')
    return on
  })
  const bankHolidays = list('bankHolidays', day)

  const seen = new Map<string, string>()
  const halfDays = list('halfDays', (item, path): CalendarFile['halfDays'][number] | undefined => {
    const half = objectOf(item, path, ['on', 'session'])
    if (!half) return
    const on = day(half.on, `${path}.on`)
    const session = half.session === 'AM' || half.session === 'PM' ? half.session : undefined
    if (!session) refuse(`${path}.session`, 'The session held must be AM or PM')
    if (!on || !session) return
    if (seen.has(on)) return refuse(`${path}.on`, `The day is already given at ${seen.get(on)}`)
    seen.set(on, path)
    return { on, session }
  })

  const weekdays = list('weekdays', (item, path) =>
    Number.isInteger(item) && (item as number) >= 1 && (item as number) <= 7
      ? (item as number)
      : refuse(path, 'A weekday is a number from 1 (Monday) to 7 (Sunday)'),
  )
  if (weekdays?.length === 0 && !errors.length) refuse('weekdays', 'Give at least one weekday')

  const sessions = readSessions(json.sessions, refuse) ?? parent?.file.sessions
  if (!sessions && json.sessions === undefined) {
    refuse('sessions', 'Give the times of the sessions: they decide on which day an exclusion begins')
  }

  const allTerms = terms?.map(({ path: _path, ...term }) => term) ?? parent?.file.terms
  const banks = bankHolidays ?? parent?.file.bankHolidays ?? [...BANK_HOLIDAYS]
  if (!bankHolidays && !parent && allTerms?.length) {
    const years = allTerms.flatMap((t) => [+t.firstDay.slice(0, 4), +t.lastDay.slice(0, 4)])
    const missing = years.find((y) => y < BANK_HOLIDAY_YEARS.first || y > BANK_HOLIDAY_YEARS.last)
    if (missing) refuse('bankHolidays', `No bank holidays are held for ${missing}: list them in the file`)
  }
  if (errors.length || !allTerms || !sessions) return { errors }

  const file: CalendarFile = {
    name: String(name),
    terms: allTerms,
    closures: [...inheritedClosures(parent, terms, closures), ...(closures ?? [])],
    openDays: distinct([...inheritedOpenDays(parent, terms), ...(openDays ?? [])]),
    halfDays: [...(parent?.file.halfDays ?? []).filter((h) => !seen.has(h.on)), ...(halfDays ?? [])],
    weekdays: distinct(weekdays ?? parent?.file.weekdays ?? [1, 2, 3, 4, 5]),
    bankHolidays: distinct(banks),
    sessions,
  }
  return { calendar: new SchoolCalendar(file, options.version ?? fingerprint(file)) }
}

const HOLIDAYS: readonly ClosureKind[] = ['half-term', 'holiday']
const FROM_OUTSIDE: readonly ClosureKind[] = ['bank', 'polling', 'emergency']

/** Beside terms and holidays of its own, an authority's half-term would take days from the school that it teaches on. */
function inheritedClosures(
  parent: SchoolCalendar | undefined,
  ownTerms: TermSpan[] | undefined,
  own: Closure[] = [],
): Closure[] {
  const inherited = parent?.file.closures ?? []
  const isComplete = ownTerms !== undefined && own.some(({ kind }) => HOLIDAYS.includes(kind))
  return isComplete ? inherited.filter(({ kind }) => FROM_OUTSIDE.includes(kind)) : inherited
}

/** Beside terms of its own, an authority's open day outside them says nothing about the school. */
function inheritedOpenDays(parent: SchoolCalendar | undefined, ownTerms: TermSpan[] | undefined): CivilDate[] {
  const inherited = parent?.file.openDays ?? []
  if (!ownTerms) return inherited
  const last = ownTerms[ownTerms.length - 1].lastDay
  return inherited.filter((day) => day >= ownTerms[0].firstDay && day <= last)
}

function readSessions(value: unknown, refuse: (path: string, message: string) => undefined): SessionTimes | undefined {
  if (value === undefined) return undefined
  if (!isObject(value))
    return refuse('sessions', 'Must be an object with morningStarts, afternoonStarts, afternoonEnds')
  const keys = ['morningStarts', 'afternoonStarts', 'afternoonEnds'] as const
  let good = true
  for (const key of Object.keys(value)) {
    if (!keys.some((k) => k === key)) refuse(`sessions.${key}`, `There is no field called ${key}`)
  }
  for (const key of keys) {
    if (isLocalTime(value[key])) continue
    good = false
    refuse(`sessions.${key}`, `${JSON.stringify(value[key]) ?? 'Nothing'} is not a time written HH:MM`)
  }
  if (!good) return undefined
  const { morningStarts, afternoonStarts, afternoonEnds } = value as unknown as SessionTimes
  if (afternoonStarts <= morningStarts) return refuse('sessions.afternoonStarts', 'Must be after the morning starts')
  if (afternoonEnds <= afternoonStarts) return refuse('sessions.afternoonEnds', 'Must be after the afternoon starts')
  return { morningStarts, afternoonStarts, afternoonEnds }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const indexIn = (path: string): number => +/\[(\d+)\]/.exec(path)![1]

const distinct = <T>(values: T[]): T[] => [...new Set(values)].sort()

/** The same content has the same version on every machine (FNV-1a, 32 bits twice). */
function fingerprint(file: CalendarFile): string {
  const text = JSON.stringify(file)
  const half = (seed: number): string => {
    let hash = seed
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x050c5d1f)
}
