import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { parseCalendar } from '@daysix/shared/calendar'
import { civilDate } from '@daysix/shared/civil-date'
import { parseUpn } from '@daysix/shared/upn'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSchools } from './load'

const file = (name: string): string => readFileSync(join(__dirname, '..', '..', 'demo', 'northmere', name), 'utf8')

describe('the demonstration authority', () => {
  const schools = readSchools(file('schools.csv')) as { urn: string; telephone: string; laCode: string }[]

  it('reads the register by the names of its columns and gives telephones their zero back', () => {
    expect(schools).toHaveLength(6)
    expect(schools[0]).toMatchObject({
      urn: '900001',
      name: 'Harbour Academy',
      telephone: '01632960101',
      laCode: '999',
    })
  })

  it('has pupils with right check letters at its own schools', () => {
    const pupils = JSON.parse(file('pupils.json')) as { upn: string; schoolUrn: string }[]
    expect(pupils.filter(({ upn }) => 'error' in parseUpn(upn))).toEqual([])
    expect(pupils.filter(({ schoolUrn }) => !schools.some(({ urn }) => urn === schoolUrn))).toEqual([])
  })

  it('keeps the illustrative calendar, and two schools that differ from it', () => {
    const authority = parseCalendar(JSON.parse(file('calendar.authority.json')))
    if ('errors' in authority) throw new Error(JSON.stringify(authority.errors))
    const days = Array.from({ length: 200 }, (_, index) =>
      new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10),
    )
    const differing = days.filter(
      (day) => authority.calendar.isSchoolDay(civilDate(day)) !== illustrative2026.isSchoolDay(civilDate(day)),
    )
    expect(differing).toEqual([])
    for (const [urn, closed] of [
      ['900001', '2026-10-19'],
      ['900002', '2026-11-27'],
    ]) {
      const school = parseCalendar(JSON.parse(file(`calendar.${urn}.json`)), { parent: authority.calendar })
      if ('errors' in school) throw new Error(JSON.stringify(school.errors))
      expect(school.calendar.isSchoolDay(civilDate(closed))).toBe(false)
      expect(authority.calendar.isSchoolDay(civilDate(closed))).toBe(true)
    }
  })
})
