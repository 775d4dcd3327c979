import { type CivilDate, formatDayShort, mondayOf, weekday } from '@daysix/shared/civil-date'

/** One day of a count, as its proof gives it. */
export interface CountedDay {
  on: string
  counted: boolean
  number?: number
}

const CELL = 44
const GAP = 4
const LEFT = 76
const TOP = 24
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** More weeks than this are no picture any more: the table says them all. */
const MOST_WEEKS = 20

/**
 * A count as a drawing, one row a week: the counted days with their numbers, the others crossed out. Nothing when there are
 * no days, or too many to be seen at once; the table below always says the same in words.
 */
export function dayStrip(days: readonly CountedDay[]): string | undefined {
  const weeks = [...new Set(days.map(({ on }) => mondayOf(on as CivilDate)))]
  // a stay is counted by weeks, one line each
  const isByWeek = days.length > 1 && weeks.length === days.length
  if (weeks.length === 0 || weeks.length > MOST_WEEKS || isByWeek) return undefined
  const width = LEFT + 7 * (CELL + GAP)
  const height = TOP + weeks.length * (CELL + GAP)
  const counted = days.filter((day) => day.counted).length
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="days-title days-desc" font-family="inherit" font-size="14">`,
    '<title id="days-title">The days of the count</title>',
    `<desc id="days-desc">${counted} counted and ${days.length - counted} not counted, one row a week. The table below says each day and why.</desc>`,
    ...WEEKDAYS.map((name, i) => text(LEFT + i * (CELL + GAP) + CELL / 2, 14, name)),
    ...weeks.map(
      (week, row) =>
        `<text x="0" y="${TOP + row * (CELL + GAP) + CELL / 2 + 5}" fill="currentColor">${formatDayShort(week).slice(4)}</text>`,
    ),
    ...days.map((day) => cell(day, weeks.indexOf(mondayOf(day.on as CivilDate)))),
    '</svg>',
  ].join('')
}

function cell({ on, counted, number }: CountedDay, row: number): string {
  const x = LEFT + (weekday(on as CivilDate) - 1) * (CELL + GAP)
  const y = TOP + row * (CELL + GAP)
  const box = (fill: string, stroke: string) =>
    `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${CELL - 2}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`
  if (!counted) {
    const cross = `<line x1="${x + 8}" y1="${y + CELL - 8}" x2="${x + CELL - 8}" y2="${y + 8}" stroke="#505a5f" stroke-width="2"/>`
    return box('#f3f2f1', '#b1b4b6') + cross
  }
  return (
    box('#1d70b8', '#1d70b8') +
    text(x + CELL / 2, y + CELL / 2 + 5, number === undefined ? '✓' : String(number), '#ffffff')
  )
}

const text = (x: number, y: number, words: string, fill = 'currentColor'): string =>
  `<text x="${x}" y="${y}" text-anchor="middle" fill="${fill}">${words}</text>`
