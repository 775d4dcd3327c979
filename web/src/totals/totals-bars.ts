/** One row of the drawing: the days lost in a stretch, and the numbers from which something follows. */
export interface Bar {
  name: string
  days: number
  /** "More than 5" follows right of its line. */
  thresholds: { at: number; words: string }[]
}

const ROW = 46
const LEFT = 90
const WIDTH = 460
const BAR = 22
const TOP = 26
/** The whole of a school year that may be lost by suspensions: EX-14. */
const SCALE = 45

const x = (days: number): number => LEFT + (Math.min(days, SCALE) / SCALE) * WIDTH

/**
 * The days lost as bars on one scale of 45 school days, each with the thresholds it is measured by. The table below the
 * drawing says the same in words.
 */
export function totalsBars(bars: readonly Bar[]): string {
  const height = TOP + bars.length * ROW
  return [
    `<svg viewBox="0 0 ${LEFT + WIDTH + 30} ${height}" role="img" aria-labelledby="totals-title totals-desc" font-family="inherit" font-size="14">`,
    '<title id="totals-title">School days lost, and the thresholds of the law</title>',
    `<desc id="totals-desc">${bars.map(sentence).join('. ')}.</desc>`,
    ...bars.flatMap((bar, row) => drawn(bar, TOP + row * ROW)),
    '</svg>',
  ].join('')
}

/** What a term is called is written by whoever writes the calendar. */
const escaped = (words: string): string => words.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

const sentence = ({ name, days, thresholds }: Bar): string =>
  `${escaped(name)}: ${days}; ${thresholds.map(({ at, words }) => `${words} ${at}`).join(', ')}`

function drawn({ name, days, thresholds }: Bar, y: number): string[] {
  const passed = thresholds.filter(({ at }) => days > at).length
  const fill = passed === 0 ? '#1d70b8' : passed < thresholds.length ? '#f47738' : '#d4351c'
  const number = `<text x="${x(days) + 6}" y="${y + BAR / 2 + 5}" fill="currentColor" font-weight="700">${days}</text>`
  return [
    `<text x="0" y="${y + BAR / 2 + 5}" fill="currentColor">${escaped(name)}</text>`,
    `<rect x="${LEFT}" y="${y}" width="${WIDTH}" height="${BAR}" fill="#f3f2f1" stroke="#b1b4b6"/>`,
    ...(days > 0 ? [`<rect x="${LEFT}" y="${y}" width="${x(days) - LEFT}" height="${BAR}" fill="${fill}"/>`] : []),
    ...thresholds.flatMap(({ at }) => [
      `<line x1="${x(at)}" y1="${y - 4}" x2="${x(at)}" y2="${y + BAR + 4}" stroke="#0b0c0c" stroke-width="2" stroke-dasharray="4 3"/>`,
      `<text x="${x(at)}" y="${y - 7}" text-anchor="middle" font-size="12" fill="currentColor">${at}</text>`,
    ]),
    number,
  ]
}
