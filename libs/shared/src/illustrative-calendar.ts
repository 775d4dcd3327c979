import { parseCalendar, type SchoolCalendar } from './calendar'

/**
 * A year of an invented authority, used in tests, in the documents and by the demonstration: 195 days open less five
 * INSET days make 190 school days (72 in autumn, 53 in spring, 65 in summer). What lies after it is unknown.
 */
export const illustrativeFile = {
  name: 'Illustrative authority 2026/27',
  terms: [
    { name: 'Autumn', firstDay: '2026-09-01', lastDay: '2026-12-18' },
    { name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-03-25' },
    { name: 'Summer', firstDay: '2027-04-12', lastDay: '2027-07-21' },
  ],
  closures: [
    { from: '2026-09-01', to: '2026-09-01', kind: 'inset' },
    { from: '2026-10-26', to: '2026-10-30', kind: 'half-term' },
    { from: '2026-11-02', to: '2026-11-02', kind: 'inset' },
    { from: '2027-01-04', to: '2027-01-04', kind: 'inset' },
    { from: '2027-02-15', to: '2027-02-19', kind: 'half-term' },
    { from: '2027-05-31', to: '2027-06-04', kind: 'half-term' },
    { from: '2027-06-07', to: '2027-06-07', kind: 'inset' },
    { from: '2027-07-21', to: '2027-07-21', kind: 'inset' },
  ],
  weekdays: [1, 2, 3, 4, 5],
  sessions: { morningStarts: '08:50', afternoonStarts: '13:10', afternoonEnds: '15:20' },
}

const parsed = parseCalendar(illustrativeFile, { version: 'illustrative-2026' })
if ('errors' in parsed) throw new Error(`The illustrative calendar is wrong: ${JSON.stringify(parsed.errors)}`)

export const illustrative2026: SchoolCalendar = parsed.calendar
