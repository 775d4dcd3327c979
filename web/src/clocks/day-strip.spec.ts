import { addDays, civilDate } from '@daysix/shared/civil-date'
import { dayStrip } from './day-strip'

const DAYS = [
  { on: '2026-11-13', counted: true, number: 4 },
  { on: '2026-11-14', counted: false },
  { on: '2026-11-16', counted: true, number: 5 },
]

describe('a count as a drawing', () => {
  it('has a row for each week, a number on each counted day, and the others crossed out', () => {
    const svg = dayStrip(DAYS)!
    expect(svg.match(/<rect/g)).toHaveLength(3)
    expect(svg.match(/<line/g)).toHaveLength(1)
    expect(svg).toContain('>4</text>')
    expect(svg).toContain('>9 Nov</text>')
    expect(svg).toContain('>16 Nov</text>')
  })

  it('says to those who do not see it what it shows', () => {
    expect(dayStrip(DAYS)).toContain('2 counted and 1 not counted, one row a week')
  })

  it('is left out where there is nothing to see, or too much', () => {
    const days = (count: number, apart: number) =>
      Array.from({ length: count }, (_, i) => ({ on: addDays(civilDate('2026-09-07'), apart * i), counted: true }))
    expect(dayStrip([])).toBeUndefined()
    expect(dayStrip(days(21 * 7, 1))).toBeUndefined()
    expect(dayStrip(days(20 * 7, 1))).toBeDefined()
  })

  it('is left out where weeks are counted and not days', () => {
    expect(
      dayStrip([
        { on: '2026-11-09', counted: true, number: 1 },
        { on: '2026-11-16', counted: true, number: 2 },
      ]),
    ).toBeUndefined()
  })
})
