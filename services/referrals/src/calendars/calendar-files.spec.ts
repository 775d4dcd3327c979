import { parseCalendar } from '@daysix/shared/calendar'
import { civilDate as d } from '@daysix/shared/civil-date'
import { illustrative2026, illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { merged, readCsv, readICalendar, readJson, type ReadParts } from './calendar-files'

const partsOf = (read: ReadParts) => {
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return read.parts
}
const errorsOf = (read: ReadParts) => ('errors' in read ? read.errors : [])

describe('a table of school days', () => {
  it('gives terms, closures, open days and half days, in either way of writing a day', () => {
    const table = [
      'kind,from,to,name,session',
      'term,2026-09-01,2026-12-18,Autumn,',
      'half-term,26/10/2026,30/10/2026,,',
      'INSET,2/11/2026,,,',
      '',
      'open,2026-11-14,2026-11-15,,',
      'half-day,18/12/2026,,,am',
    ].join('\r\n')
    expect(partsOf(readCsv(`\ufeff${table}\r\n`))).toEqual({
      terms: [{ name: 'Autumn', firstDay: '2026-09-01', lastDay: '2026-12-18' }],
      closures: [
        { from: '2026-10-26', to: '2026-10-30', kind: 'half-term' },
        { from: '2026-11-02', to: '2026-11-02', kind: 'inset' },
      ],
      openDays: ['2026-11-14', '2026-11-15'],
      halfDays: [{ on: '2026-12-18', session: 'AM' }],
    })
  })

  it('may have its columns in any order and leave out those it does not need', () => {
    expect(partsOf(readCsv('From,Kind\n2026-11-20,inset\n')).closures).toEqual([
      { from: '2026-11-20', to: '2026-11-20', kind: 'inset' },
    ])
    expect(partsOf(readCsv('kind,from,to\ninset,2026-11-20\n')).closures).toHaveLength(1)
  })

  it('is refused with every bad value by its line and column, and nothing of it is read', () => {
    const table = [
      'kind,from,to,name,session',
      'snow,2026-11-20,,,',
      'inset,2026-02-30,,,',
      'half-term,2026-10-30,2026-10-26,,',
      'term,2026-09-01,2026-12-18,,',
      'half-day,2026-12-18,,,noon',
      'half-day,2026-12-17,2026-12-18,,AM',
      'open,2026-09-01,2026-10-31,,',
      'inset,2026-11-20,,,,more',
      '"inset","20 November",,,',
    ].join('\n')
    expect(errorsOf(readCsv(table)).map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [2, 'kind', 'snow', expect.stringMatching(/^The kind must be one of half-term, .*, term, open, half-day$/)],
      [3, 'from', '2026-02-30', 'Is not a day that exists, written 2026-10-26 or 26/10/2026'],
      [4, 'to', '2026-10-26', 'It ends before it begins'],
      [5, 'name', '', 'Give the term a name'],
      [6, 'session', 'noon', 'Say which session is held: AM or PM'],
      [7, 'to', '2026-12-18', 'A half day is one day'],
      [8, 'to', '2026-10-31', 'More than 31 open days at once are a term'],
      [9, '', 'inset,2026-11-20,,,,more', 'The row has more fields than there are columns'],
      [10, 'from', '20 November', 'Is not a day that exists, written 2026-10-26 or 26/10/2026'],
    ])
  })

  it.each([
    ['without a line', '', 1, '', 'The table is empty'],
    ['with a column nobody reads', 'kind,when\ninset,2026-11-20', 1, 'when', 'There is no column called when'],
    ['with a column twice', 'kind,from,kind\ninset,2026-11-20,x', 1, 'kind', 'The column is there twice'],
    ['without a column it needs', 'kind,to\ninset,2026-11-20', 1, 'from', 'The column from is missing'],
    ['with a quotation that is never closed', 'kind,from\n"inset,2026-11-20\n', 2, '', 'cannot be read from here on'],
    ['too long', `kind,from\n${'inset,2026-11-20\n'.repeat(2_001)}`, 2_002, '', 'A table has at most 2000 rows'],
  ])('is refused as a whole %s', (_case, table, line, column, reason) => {
    expect(errorsOf(readCsv(table))[0]).toMatchObject({ line, column, reason: expect.stringContaining(reason) })
  })

  it('shows a long value shortened', () => {
    expect(errorsOf(readCsv(`kind,from\n${'x'.repeat(500)},2026-11-20`))[0].value).toHaveLength(60)
  })
})

const ical = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Northgate//EN']
    .concat(
      events.flatMap((event) => [
        'BEGIN:VEVENT',
        'UID:1@northgate',
        'DTSTAMP:20260801T090000Z',
        ...event,
        'END:VEVENT',
      ]),
    )
    .concat('END:VCALENDAR', '')
    .join('\r\n')

describe('an iCalendar file', () => {
  it('gives the days that its events close, the end being the day after the last', () => {
    const text = ical(
      ['SUMMARY:Autumn half term', 'DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261031'],
      ['SUMMARY:INSET day (no pupils)', 'DTSTART;VALUE=DATE:20261102'],
      ['SUMMARY:Staff training', 'DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261120'],
      ['SUMMARY:Christmas holidays', 'DTSTART;VALUE=DATE:20261221', 'DURATION:P14D'],
      ['SUMMARY:Polling station', 'CATEGORIES:Whole school,polling', 'DTSTART;VALUE=DATE:20270506'],
      ['SUMMARY:Closed: heating broken', 'CATEGORIES:EMERGENCY', 'DTSTART;VALUE=DATE:20270112'],
      ['SUMMARY:Spring term', 'DTSTART;VALUE=DATE:20270104', 'DTEND;VALUE=DATE:20270326'],
    )
    expect(partsOf(readICalendar(text))).toEqual({
      closures: [
        { from: '2026-10-26', to: '2026-10-30', kind: 'half-term' },
        { from: '2026-11-02', to: '2026-11-02', kind: 'inset' },
        { from: '2026-11-20', to: '2026-11-20', kind: 'inset' },
        { from: '2026-12-21', to: '2027-01-03', kind: 'holiday' },
        { from: '2027-05-06', to: '2027-05-06', kind: 'polling' },
        { from: '2027-01-12', to: '2027-01-12', kind: 'emergency' },
      ],
      terms: [{ name: 'Spring term', firstDay: '2027-01-04', lastDay: '2027-03-25' }],
      openDays: [],
      halfDays: [],
    })
  })

  it('is unfolded, and its escaped words are read', () => {
    const text = ical([
      'SUMMARY:School is closed for the',
      '  Easter',
      '  holidays\\, back on 12 April',
      'DTSTART;',
      ' VALUE=DATE:2027',
      ' 0326',
    ])
    expect(partsOf(readICalendar(text)).closures).toEqual([{ from: '2027-03-26', to: '2027-03-26', kind: 'holiday' }])
  })

  it('leaves out what is about no school day, and says so by its line', () => {
    const read = readICalendar(
      ical(
        ['SUMMARY:Year 7 parents’ evening', 'DTSTART:20261112T170000'],
        ['SUMMARY:INSET planning', 'DTSTART;TZID=Europe/London:20261113T090000'],
        ['SUMMARY:Autumn term begins', 'DTSTART;VALUE=DATE:20260901'],
        ['SUMMARY:Snow closure', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270112'],
        ['SUMMARY:INSET day', 'DTSTART;VALUE=DATE:20261102'],
        ['SUMMARY:Cake sale in the lunch break', 'DTSTART;VALUE=DATE:20261106'],
      ),
    )
    expect(partsOf(read).closures).toHaveLength(1)
    expect('leftOut' in read && read.leftOut).toEqual([
      {
        line: 7,
        column: 'SUMMARY',
        value: 'Year 7 parents’ evening',
        reason: 'Says of no school day that it is one or is none',
      },
      {
        line: 14,
        column: 'DTSTART',
        value: '2026-11-13T09:00:00',
        reason: 'Has a time of day: only whole days are read',
      },
      {
        line: 19,
        column: 'SUMMARY',
        value: 'Autumn term begins',
        reason: 'A term of one day: its first or last day is no term',
      },
      { line: 22, column: 'STATUS', value: 'Snow closure', reason: 'The event is cancelled' },
      {
        line: 38,
        column: 'SUMMARY',
        value: 'Cake sale in the lunch break',
        reason: 'Says of no school day that it is one or is none',
      },
    ])
  })

  it('is refused where an event about school days cannot be read, by its line', () => {
    const text = ical(
      ['SUMMARY:INSET day', 'RRULE:FREQ=YEARLY', 'DTSTART;VALUE=DATE:20261102'],
      ['SUMMARY:INSET day', 'DTSTART;VALUE=DATE:20260230'],
      ['SUMMARY:Half term', 'DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261020'],
      ['SUMMARY:Half term', 'DTSTART;VALUE=DATE:20261026', 'DURATION:PT36H'],
      ['SUMMARY:Half term'],
      ['SUMMARY:Half term', 'DTSTART;VALUE=DATE:20261026', 'DTEND:20261030T120000'],
    )
    expect(
      errorsOf(readICalendar(text)).map(({ line, column, value, reason }) => [line, column, value, reason]),
    ).toEqual([
      [8, 'RRULE', 'FREQ=YEARLY', 'An event that repeats is not read: give each of its days'],
      [15, 'DTSTART', '2026-02-30', 'Is not a day that exists'],
      [22, 'DTEND', '2026-10-20', 'It ends before it begins'],
      [29, 'DURATION', 'PT36H', 'Is not a number of whole days'],
      [31, 'DTSTART', '', 'The event has no first day'],
      [41, 'DTEND', '2026-10-30T12:00:00', 'Is not a day that exists'],
    ])
  })

  it.each([
    ['something else', 'kind,from\ninset,2026-11-20', 1],
    ['a line that is none', ical(['SUMMARY:INSET day', 'DTSTART 20261102']), 8],
    ['a file cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:INSET', 3],
    ['no event', ical(), 1],
    ['nothing at all', '', 1],
  ])('is refused when it is %s', (_case, text, line) => {
    expect(errorsOf(readICalendar(text))).toEqual([expect.objectContaining({ line })])
  })
})

it('a calendar in JSON is an object, and what is in it is looked at when it is saved', () => {
  expect(readJson('{"terms":7}')).toEqual({ file: { terms: 7 } })
  for (const text of ['[]', 'null', '7', '{', ''])
    expect(readJson(text)).toEqual({ errors: [expect.objectContaining({ line: 1 })] })
})

describe('what was read', () => {
  const parts = partsOf(
    readCsv(
      'kind,from,to,name,session\ninset,2026-11-20,,,\ninset,2026-11-02,,,\nopen,2026-11-14,,,\nhalf-day,2026-12-18,,,AM\n',
    ),
  )

  it('goes into the owner’s file beside what is there, and nothing twice', () => {
    const own = {
      name: 'Northgate',
      closures: [{ from: '2026-11-02', to: '2026-11-02', kind: 'inset' }],
      halfDays: [{ on: '2026-12-18', session: 'PM' }],
    }
    expect(merged(own, parts)).toEqual({
      name: 'Northgate',
      closures: [
        { from: '2026-11-02', to: '2026-11-02', kind: 'inset' },
        { from: '2026-11-20', to: '2026-11-20', kind: 'inset' },
      ],
      openDays: ['2026-11-14'],
      halfDays: [{ on: '2026-12-18', session: 'AM' }],
    })
    expect(own.halfDays).toEqual([{ on: '2026-12-18', session: 'PM' }])
  })

  it('makes a calendar of its own for a school that had none, with the rest from its authority', () => {
    const file = parseCalendar(merged(undefined, parts), { parent: illustrative2026 })
    expect('calendar' in file && file.calendar.isSchoolDay(d('2026-11-20'))).toBe(false)
    expect('calendar' in file && file.calendar.isSchoolDay(d('2026-11-14'))).toBe(true)
  })

  it('takes the place of a term that it overlaps, and joins the others in order', () => {
    const terms = partsOf(
      readCsv('kind,from,to,name\nterm,2027-09-02,2027-12-17,Autumn\nterm,2027-01-05,2027-04-01,Spring'),
    )
    expect(
      (merged(illustrativeFile, terms) as typeof illustrativeFile).terms.map(({ name, firstDay }) => [name, firstDay]),
    ).toEqual([
      ['Autumn', '2026-09-01'],
      ['Spring', '2027-01-05'],
      ['Summer', '2027-04-12'],
      ['Autumn', '2027-09-02'],
    ])
  })
})
