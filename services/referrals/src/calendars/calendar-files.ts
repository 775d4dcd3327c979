import { CLOSURE_KINDS, type ClosureKind, type Session } from '@daysix/shared/calendar'
import { addDays, isCivilDate, type CivilDate } from '@daysix/shared/civil-date'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { type RowNote, shown } from '../row-notes'

/*
 * Term dates and closures as schools have them: a table out of a spreadsheet, or the calendar that people subscribe to.
 * Both become the parts of a calendar file; whether those make a calendar is for `parseCalendar` to say.
 */

/** The parts of a calendar file, as JSON writes them. */
export interface CalendarParts {
  terms: { name: string; firstDay: CivilDate; lastDay: CivilDate }[]
  closures: { from: CivilDate; to: CivilDate; kind: ClosureKind }[]
  openDays: CivilDate[]
  halfDays: { on: CivilDate; session: Session }[]
}

/** `leftOut` says which events are not about school days: nothing is wrong with them. */
export type ReadParts = { parts: CalendarParts; leftOut: RowNote[] } | { errors: RowNote[] }

const MOST_ROWS = 2_000
const MOST_OPEN_DAYS = 31

class Notes {
  readonly errors: RowNote[] = []
  readonly leftOut: RowNote[] = []

  refuse(line: number, column: string, value: string, reason: string): undefined {
    this.errors.push({ line, column, value: shown(value), reason })
    return undefined
  }

  leaveOut(line: number, column: string, value: string, reason: string): undefined {
    this.leftOut.push({ line, column, value: shown(value), reason })
    return undefined
  }

  answer(parts: CalendarParts): ReadParts {
    if (this.errors.length > 0) return { errors: this.errors.sort((a, b) => a.line - b.line) }
    return { parts, leftOut: this.leftOut }
  }
}

const nothing = (): CalendarParts => ({ terms: [], closures: [], openDays: [], halfDays: [] })

const COLUMNS = ['kind', 'from', 'to', 'name', 'session'] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string>>
const ROW_KINDS = [...CLOSURE_KINDS, 'term', 'open', 'half-day'] as const

/**
 * A table of school days, comma separated, with a first line that names its columns in any order:
 *
 * - `kind`: `half-term`, `holiday`, `bank`, `inset`, `polling`, `emergency`, `other` for a closure, or `term`, `open`
 *   (pupils come in although it is no school day), `half-day`
 * - `from`, `to`: days, both included, `2026-10-26` or `26/10/2026`; without `to` it is one day
 * - `name`: of a term
 * - `session`: the one held on a half day, `AM` or `PM`
 *
 * Nothing is read of a table with an error in it. Never throws.
 */
export function readCsv(text: string): ReadParts {
  const notes = new Notes()
  const parts = nothing()
  const rows = rowsOf(text, notes)
  for (const { line, row } of rows) addRow(parts, line, row, notes)
  return notes.answer(parts)
}

function rowsOf(text: string, notes: Notes): { line: number; row: Row }[] {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parseCsv(text, {
      ...{ bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true },
      to: MOST_ROWS + 2,
    }) as never
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string }
    notes.refuse(lines, '', '', `The table cannot be read from here on: ${message}`)
    return []
  }
  const [head, ...body] = records
  if (!head) {
    notes.refuse(1, '', '', 'The table is empty: its first line names the columns kind, from, to, name, session')
    return []
  }
  const names = head.record.map((name) => name.toLowerCase())
  for (const [at, name] of names.entries()) {
    if (!isColumn(name)) notes.refuse(1, name, name, `There is no column called ${name || 'nothing'}`)
    else if (names.indexOf(name) !== at) notes.refuse(1, name, name, 'The column is there twice')
  }
  for (const needed of ['kind', 'from'])
    if (!names.includes(needed)) notes.refuse(1, needed, '', `The column ${needed} is missing`)
  if (body.length > MOST_ROWS) notes.refuse(MOST_ROWS + 2, '', '', `A table has at most ${MOST_ROWS} rows`)
  if (notes.errors.length > 0) return []
  return body.flatMap(({ record, info: { lines: line } }) => {
    if (record.length > names.length)
      return notes.refuse(line, '', record.join(','), 'The row has more fields than there are columns') ?? []
    const row = Object.fromEntries(names.map((name, at) => [name, record[at] || undefined])) as Row
    return { line, row }
  })
}

const isColumn = (name: string): name is (typeof COLUMNS)[number] => (COLUMNS as readonly string[]).includes(name)

function addRow(
  parts: CalendarParts,
  line: number,
  { kind: said = '', from: first = '', to: last, name, session }: Row,
  notes: Notes,
) {
  const kind = ROW_KINDS.find((one) => one === said.toLowerCase())
  if (!kind) notes.refuse(line, 'kind', said, `The kind must be one of ${ROW_KINDS.join(', ')}`)
  const from = dayOf(first) ?? notes.refuse(line, 'from', first, NO_DAY)
  const to = last === undefined ? from : (dayOf(last) ?? notes.refuse(line, 'to', last, NO_DAY))
  if (!kind || !from || !to) return
  if (to < from) return notes.refuse(line, 'to', last!, 'It ends before it begins')
  if (kind === 'term') {
    if (!name) return notes.refuse(line, 'name', '', 'Give the term a name')
    parts.terms.push({ name, firstDay: from, lastDay: to })
  } else if (kind === 'open') {
    const days = eachDay(from, to)
    if (days.length > MOST_OPEN_DAYS)
      return notes.refuse(line, 'to', last!, `More than ${MOST_OPEN_DAYS} open days at once are a term`)
    parts.openDays.push(...days)
  } else if (kind === 'half-day') {
    const held = session?.toUpperCase()
    if (held !== 'AM' && held !== 'PM')
      return notes.refuse(line, 'session', session ?? '', 'Say which session is held: AM or PM')
    if (to !== from) return notes.refuse(line, 'to', last!, 'A half day is one day')
    parts.halfDays.push({ on: from, session: held })
  } else parts.closures.push({ from, to, kind })
}

const NO_DAY = 'Is not a day that exists, written 2026-10-26 or 26/10/2026'

function dayOf(text: string): CivilDate | undefined {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const day = british ? `${british[3]}-${british[2].padStart(2, '0')}-${british[1].padStart(2, '0')}` : text
  return isCivilDate(day) ? day : undefined
}

function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day <= to && days.length <= MOST_OPEN_DAYS; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * What an event's words make of it, the most particular first. A school's own calendar is full of other things: an event
 * that says none of these is left out, and that is said.
 */
const WORDS: [says: RegExp, kind: ClosureKind | 'term'][] = [
  [/\bhalf[- ]?term\b/i, 'half-term'],
  [/\b(inset|in-set|baker day|staff (training|development)|teacher training|non[- ]pupil)\b/i, 'inset'],
  [/\b(polling|election)\b/i, 'polling'],
  [/\bbank holiday\b|\bgood friday\b|\beaster monday\b/i, 'bank'],
  [/\b(snow|flood|emergency|heating)\b.*\bclos/i, 'emergency'],
  [
    /\b(school|autumn|christmas|winter|spring|easter|summer|october|february|may) (holidays?|break|vacation)\b/i,
    'holiday',
  ],
  [/\bschool (is )?closed\b|\bclosure\b/i, 'other'],
  [/\bterm\b/i, 'term'],
]

/**
 * An iCalendar file (RFC 5545) with events of whole days: `DTSTART;VALUE=DATE`, the day after the last as `DTEND`, or a
 * `DURATION` of days. `CATEGORIES` with the name of a kind decides what it is, else the words of its `SUMMARY`; an event of
 * several days called a term is one. An event at a time of day, or about something else, is left out with the reason; one
 * that repeats is refused, since leaving out a closure would count it as school. Never throws.
 */
export function readICalendar(text: string): ReadParts {
  const notes = new Notes()
  const parts = nothing()
  const places = placesIn(text)
  let events: ICAL.Component[]
  try {
    const read = ICAL.parse(text) as unknown[]
    // one calendar comes as itself, several as a list
    const calendars = typeof read[0] === 'string' ? [read] : read
    events = calendars.flatMap((one) => new ICAL.Component(one as never).getAllSubcomponents('vevent'))
  } catch (error) {
    const { message } = error as Error
    notes.refuse(places.suspect, '', '', `The file is not an iCalendar file that can be read: ${message}`)
    return notes.answer(parts)
  }
  if (events.length === 0) notes.refuse(1, '', '', 'There is no event in the file')
  if (events.length > MOST_ROWS) notes.refuse(1, '', '', `A calendar has at most ${MOST_ROWS} events`)
  else events.forEach((event, at) => addEvent(parts, event, places.events[at], notes))
  return notes.answer(parts)
}

/** The lines on which an event and its properties stand. */
interface Place {
  line: number
  properties: Map<string, number>
}

/** The library keeps no line numbers; the lines that begin an event or a property are found beside it. */
function placesIn(text: string): { events: Place[]; suspect: number } {
  const events: Place[] = []
  let inside: Place | undefined
  let suspect = 0
  const lines = text.split(/\r\n|\n|\r/)
  for (const [at, content] of lines.entries()) {
    if (/^[ \t]/.test(content) || content === '') continue
    const name = /^[\w-]+/.exec(content)?.[0].toUpperCase()
    if (!suspect && (!name || !content.includes(':'))) suspect = at + 1
    if (/^BEGIN:VEVENT\s*$/i.test(content)) events.push((inside = { line: at + 1, properties: new Map() }))
    else if (/^END:VEVENT\s*$/i.test(content)) inside = undefined
    else if (name && inside && !inside.properties.has(name)) inside.properties.set(name, at + 1)
  }
  return { events, suspect: suspect || lines.length }
}

function addEvent(parts: CalendarParts, event: ICAL.Component, place: Place, notes: Notes): void {
  const text = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? ''
  const at = (name: string) => place.properties.get(name.toUpperCase()) ?? place.line
  const summary = text('summary')
  if (text('status') === 'CANCELLED') return notes.leaveOut(place.line, 'STATUS', summary, 'The event is cancelled')
  const kind = kindOf(event, summary)
  if (!kind) return notes.leaveOut(at('summary'), 'SUMMARY', summary, 'Says of no school day that it is one or is none')
  for (const name of ['rrule', 'rdate'])
    if (event.hasProperty(name))
      return notes.refuse(
        at(name),
        name.toUpperCase(),
        text(name),
        'An event that repeats is not read: give each of its days',
      )

  const [start] = daysIn(event, 'dtstart')
  if (!start) return notes.refuse(at('dtstart'), 'DTSTART', text('dtstart'), 'The event has no first day')
  if (start.time)
    return notes.leaveOut(at('dtstart'), 'DTSTART', start.value, 'Has a time of day: only whole days are read')
  if (!isCivilDate(start.value)) return notes.refuse(at('dtstart'), 'DTSTART', start.value, 'Is not a day that exists')
  const to = lastDayOf(event, start.value, at, notes)
  if (!to) return
  if (to < start.value) return notes.refuse(at('dtend'), 'DTEND', text('dtend'), 'It ends before it begins')
  if (kind !== 'term') parts.closures.push({ from: start.value, to, kind })
  else if (to > start.value) parts.terms.push({ name: summary, firstDay: start.value, lastDay: to })
  else notes.leaveOut(at('summary'), 'SUMMARY', summary, 'A term of one day: its first or last day is no term')
}

function kindOf(event: ICAL.Component, summary: string): ClosureKind | 'term' | undefined {
  const categories = event
    .getAllProperties('categories')
    .flatMap((property) => property.getValues())
    .map((value) => String(value).toLowerCase())
  const named = CLOSURE_KINDS.find((kind) => categories.includes(kind))
  return named ?? WORDS.find(([says]) => says.test(summary))?.[1]
}

/** As they are written: the library would turn 30 February into a day of March. */
const daysIn = (event: ICAL.Component, name: string): { value: string; time: boolean }[] =>
  event.getAllProperties(name).map((property) => {
    const [, , type, value] = property.toJSON() as unknown as [string, object, string, string]
    return { value, time: type !== 'date' }
  })

function lastDayOf(
  event: ICAL.Component,
  from: CivilDate,
  at: (name: string) => number,
  notes: Notes,
): CivilDate | undefined {
  const [end] = daysIn(event, 'dtend')
  if (end) {
    if (end.time || !isCivilDate(end.value))
      return notes.refuse(at('dtend'), 'DTEND', end.value, 'Is not a day that exists')
    // the day after the last; some programs write the first day again for an event of one day
    return end.value === from ? from : addDays(end.value, -1)
  }
  const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null
  if (!duration) return from
  const seconds = duration.toSeconds()
  if (seconds <= 0 || seconds % 86_400 !== 0)
    return notes.refuse(at('duration'), 'DURATION', duration.toString(), 'Is not a number of whole days')
  return addDays(from, seconds / 86_400 - 1)
}

/** A calendar file, or the parts of one that are to be others: what it holds is looked at when it is saved. Never throws. */
export function readJson(text: string): { file: object } | { errors: RowNote[] } {
  const refused = (reason: string) => ({ errors: [{ line: 1, column: '', value: '', reason }] })
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || Array.isArray(file)) return refused('A calendar is a JSON object')
    return { file }
  } catch (error) {
    return refused(`The text is not JSON: ${(error as Error).message}`)
  }
}

/**
 * The owner's own file with what was read in it: a closure that is there already is not written twice, a half day and an
 * overlapping term give way to the one that was read. The owner's file is left as it is.
 */
export function merged(own: object | undefined, parts: CalendarParts): object {
  const file = (own ?? {}) as Partial<CalendarParts>
  const terms = [
    ...(file.terms ?? []).filter((old) => !parts.terms.some((one) => overlap(old, one))),
    ...parts.terms,
  ].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
  const isNew = (one: CalendarParts['closures'][number]) =>
    !(file.closures ?? []).some(({ from, to, kind }) => from === one.from && to === one.to && kind === one.kind)
  const closures = [...(file.closures ?? []), ...parts.closures.filter(isNew)]
  const openDays = [...new Set([...(file.openDays ?? []), ...parts.openDays])].sort()
  const kept = (file.halfDays ?? []).filter(({ on }) => !parts.halfDays.some((one) => one.on === on))
  const halfDays = [...kept, ...parts.halfDays]
  return {
    ...file,
    ...(terms.length > 0 && { terms }),
    ...(closures.length > 0 && { closures }),
    ...(openDays.length > 0 && { openDays }),
    ...(halfDays.length > 0 && { halfDays }),
  }
}

type Term = CalendarParts['terms'][number]
const overlap = (a: Term, b: Term): boolean => a.firstDay <= b.lastDay && b.firstDay <= a.lastDay
