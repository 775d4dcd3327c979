import { parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { addDays, type CivilDate, formatDay, mondayOf, weekday } from '@daysix/shared/civil-date'

/** A clock that falls due on a day of the year. */
export interface DueClock {
  id: string
  title: string
  reference: string
  dueOn: string | null
}

interface Day {
  on: CivilDate
  number: number
  /** A letter for whoever does not see the colour; empty on an ordinary school day. */
  letter: string
  words: string
  kind: string
  due: number
}

export interface Month {
  title: string
  /** Seven cells a week; those of the neighbouring months are empty. */
  weeks: (Day | null)[][]
  due: { on: CivilDate; title: string; reference: string; href: string }[]
}

/** How each reason for no school is shown. The words are the calendar's own. */
const SHOWN: Record<string, { letter: string; kind: string }> = {
  'INSET day': { letter: 'I', kind: 'inset' },
  'half-term': { letter: 'H', kind: 'holiday' },
  holiday: { letter: 'H', kind: 'holiday' },
  'between terms': { letter: 'H', kind: 'holiday' },
  'bank holiday': { letter: 'B', kind: 'bank' },
  'emergency closure': { letter: 'E', kind: 'closed' },
  'polling day': { letter: 'P', kind: 'closed' },
  closure: { letter: 'C', kind: 'closed' },
}

export const YEAR_KEY = [
  { letter: 'I', words: 'INSET day' },
  { letter: 'H', words: 'half-term or holiday' },
  { letter: 'B', words: 'bank holiday' },
  { letter: 'E', words: 'emergency closure' },
  { letter: 'P', words: 'polling day' },
  { letter: 'C', words: 'other closure' },
  { letter: '½', words: 'one session only' },
]

/** The months of a calendar, from its first loaded day to its last, with the clocks that fall due in each. */
export function yearOf(file: unknown, clocks: readonly DueClock[]): Month[] {
  const read = parseCalendar(file)
  if ('errors' in read) return []
  const { calendar } = read
  const months: Month[] = []
  for (let first = monthOf(calendar.firstLoadedDay); first <= calendar.lastLoadedDay; first = nextMonth(first))
    months.push(month(first, calendar, clocks))
  return months
}

const monthOf = (day: CivilDate): CivilDate => `${day.slice(0, 8)}01` as CivilDate
const nextMonth = (first: CivilDate): CivilDate => monthOf(addDays(first, 31))

function month(first: CivilDate, calendar: SchoolCalendar, clocks: readonly DueClock[]): Month {
  const weeks: (Day | null)[][] = []
  const isIn = (day: CivilDate) => day.slice(0, 7) === first.slice(0, 7)
  const due = clocks
    .flatMap(({ dueOn, id, ...clock }) =>
      dueOn && isIn(dueOn as CivilDate) ? [{ on: dueOn as CivilDate, href: `/clocks/${id}`, ...clock }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  for (let monday = mondayOf(first); monday < nextMonth(first); monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i))
    weeks.push(days.map((on) => (isIn(on) ? dayOf(on, calendar, due.filter((clock) => clock.on === on).length) : null)))
  }
  const [, ...words] = formatDay(first).split(' ').slice(1)
  return { title: words.join(' '), weeks, due }
}

function dayOf(on: CivilDate, calendar: SchoolCalendar, due: number): Day {
  const number = Number(on.slice(8))
  const reason = calendar.reasonNotSchoolDay(on)
  const day = (letter: string, kind: string, words: string): Day => ({ on, number, letter, kind, words, due })
  if (reason === undefined) {
    const [only, ...more] = calendar.sessionsHeld(on)
    if (more.length > 0) return day('', 'school', 'school day')
    return day('½', 'school', only === 'AM' ? 'morning only' : 'afternoon only')
  }
  if (weekday(on) > 5) return day('', 'weekend', reason)
  const { letter, kind } = SHOWN[reason] ?? { letter: '', kind: 'holiday' }
  return day(letter, kind, reason)
}
