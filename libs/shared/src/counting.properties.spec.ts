import fc from 'fast-check'
import { parseCalendar, type SchoolCalendar } from './calendar'
import { addDays, type CivilDate } from './civil-date'
import { countBack, countSchoolDays } from './counting'
import { illustrative2026 as calendar, illustrativeFile } from './illustrative-calendar'

/** The same cases in every run. */
const FIXED = { seed: 20_261_124, numRuns: 500 }

const FIRST = calendar.firstLoadedDay
const anyDay = fc.integer({ min: 0, max: 322 }).map((days) => addDays(FIRST, days))
const anyCount = fc.integer({ min: 1, max: 60 })

function withClosures(closures: { from: string; to: string; kind: string }[]): SchoolCalendar {
  const parsed = parseCalendar({ ...illustrativeFile, closures })
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
}

const after = (n: number, from: CivilDate, by: SchoolCalendar) => countSchoolDays(n, { from, calendar: by }).on
/** A day that is not known lies after every day that is. */
const reach = (day: CivilDate | undefined): string => day ?? '9999-12-31'

describe('a count of school days', () => {
  it('never ends sooner for more days', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        expect(
          reach(after(n, from, calendar)) < reach(after(n + 1, from, calendar)) || !after(n + 1, from, calendar),
        ).toBe(true)
      }),
      FIXED,
    )
  })

  it('never ends sooner for a later start', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        expect(reach(after(n, from, calendar)) <= reach(after(n, addDays(from, 1), calendar))).toBe(true)
      }),
      FIXED,
    )
  })

  it('shows in its proof as many counted days as were asked for, the last of them its end', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        const { on, steps } = countSchoolDays(n, { from, calendar })
        if (!on) return
        const counted = steps.filter((step) => step.counted)
        expect(counted.map(({ number }) => number)).toEqual(Array.from({ length: n }, (_, i) => i + 1))
        expect(counted.at(-1)!.on).toBe(on)
        expect(steps.at(-1)!.on).toBe(on)
        expect(steps.every(({ counted: is, on: day }) => is === calendar.isSchoolDay(day))).toBe(true)
      }),
      FIXED,
    )
  })

  it('never moves later when a closure is taken away', () => {
    fc.assert(
      fc.property(anyDay, anyCount, fc.nat(illustrativeFile.closures.length - 1), (from, n, gone) => {
        const fewer = withClosures(illustrativeFile.closures.filter((_, i) => i !== gone))
        expect(reach(after(n, from, fewer)) <= reach(after(n, from, calendar))).toBe(true)
      }),
      FIXED,
    )
  })

  it('never moves earlier when an INSET day is added', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyDay, (from, n, inset) => {
        const more = withClosures([...illustrativeFile.closures, { from: inset, to: inset, kind: 'inset' }])
        expect(reach(after(n, from, more)) >= reach(after(n, from, calendar))).toBe(true)
      }),
      FIXED,
    )
  })

  it('counted back from after its end comes to its beginning', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        const on = after(n, from, calendar)
        if (!on) return
        const first = after(1, from, calendar)
        expect(countBack(n, { before: addDays(on, 1), calendar }).on).toBe(first)
      }),
      FIXED,
    )
  })
})
