import { type CivilDate, dayNumber, formatDayShort } from '@daysix/shared/civil-date'
import { scaleLinear } from 'd3-scale'

/** One mark of the strip. */
export interface LifeMark {
  on: string
  text: string
  lane: 'deadline' | 'event'
}

export interface LifeStrip {
  svg: string
  /** The same facts in words, numbered as the marks are. */
  items: { on: string; text: string }[]
}

const WIDTH = 720
const HEIGHT = 132
const LEFT = 96
const RIGHT = 24
const LANES = { deadline: 44, event: 84 } as const
const LANE_WORDS = { deadline: 'Deadlines', event: 'Events' } as const
const DAYS_AROUND = 3
/** Marks closer than this stand above each other. */
const APART = 15

/**
 * A case's life as a drawing: what happened and what falls due, with a line for today. Marks are numbered like the list that
 * says the same in words, so nothing depends on the drawing.
 */
export function lifeStrip(marks: LifeMark[], today: string): LifeStrip {
  const sorted = [...marks].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const days = [...sorted.map(({ on }) => on), today].map((on) => dayNumber(on as CivilDate))
  const x = scaleLinear()
    .domain([Math.min(...days) - DAYS_AROUND, Math.max(...days) + DAYS_AROUND])
    .range([LEFT, WIDTH - RIGHT])
  const at = (on: string): number => Math.round(x(dayNumber(on as CivilDate)))
  const svg = [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="life-title life-desc" font-family="inherit" font-size="14">`,
    '<title id="life-title">The life of this case</title>',
    `<desc id="life-desc">${sorted.length} numbered marks from left to right; the list below says each in words. A line stands at today, ${formatDayShort(today as CivilDate)}.</desc>`,
    ...Object.entries(LANES).map(
      ([lane, y]) =>
        `<text x="0" y="${y + 5}" fill="currentColor">${LANE_WORDS[lane as keyof typeof LANES]}</text>` +
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#b1b4b6" stroke-width="2"/>`,
    ),
    `<line x1="${at(today)}" x2="${at(today)}" y1="20" y2="${HEIGHT - 22}" stroke="#0b0c0c" stroke-width="2" stroke-dasharray="4 3"/>`,
    `<text x="${at(today)}" y="${HEIGHT - 6}" text-anchor="middle" fill="currentColor">Today</text>`,
    ...numbered(sorted, at),
    '</svg>',
  ].join('')
  return { svg, items: sorted.map(({ on, text }) => ({ on, text })) }
}

function numbered(sorted: LifeMark[], at: (on: string) => number): string[] {
  const last: Record<LifeMark['lane'], { x: number; rise: number }> = {
    deadline: { x: -APART, rise: 0 },
    event: { x: -APART, rise: 0 },
  }
  return sorted.map(({ on, lane }, i) => {
    const x = at(on)
    const before = last[lane]
    const rise = x - before.x < APART ? (before.rise + 1) % 3 : 0
    last[lane] = { x, rise }
    const y = LANES[lane] - rise * 12
    const shape =
      lane === 'deadline'
        ? `<rect x="${x - 9}" y="${y - 9}" width="18" height="18" fill="#ffffff" stroke="#1d70b8" stroke-width="2"/>`
        : `<circle cx="${x}" cy="${y}" r="9" fill="#ffffff" stroke="#00703c" stroke-width="2"/>`
    return `${shape}<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" fill="#0b0c0c">${i + 1}</text>`
  })
}
