import {
  isWorkingDay,
  parseCalendar,
  secondWorkingDayAfter,
  teachingWeek,
  teachingWeekNumber,
  type SchoolCalendar,
} from './calendar'
import { addDays, civilDate as d, type CivilDate } from './civil-date'
import { illustrative2026, illustrativeFile } from './illustrative-calendar'

const authority = {
  name: 'Authority 2026/27',
  terms: [{ name: 'Autumn', firstDay: '2026-09-01', lastDay: '2026-12-18' }],
  closures: [{ from: '2026-10-26', to: '2026-10-30', kind: 'half-term' }],
  openDays: ['2026-11-14'],
  halfDays: [{ on: '2026-12-18', session: 'AM' }],
  weekdays: [1, 2, 3, 4, 5],
  bankHolidays: ['2026-12-25', '2026-12-28'],
  sessions: { morningStarts: '08:50', afternoonStarts: '13:10', afternoonEnds: '15:20' },
}

function calendarOf(file: object, options = {}): SchoolCalendar {
  const parsed = parseCalendar(file, options)
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
  return parsed.calendar
}

function pathsRefused(file: unknown, options = {}): string[] {
  const parsed = parseCalendar(file, options)
  return 'errors' in parsed ? parsed.errors.map(({ path }) => path) : []
}

const schoolDaysIn = (calendar: SchoolCalendar, from: CivilDate, to: CivilDate): number => {
  let n = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isSchoolDay(day)) n += 1
  return n
}

describe('a school calendar', () => {
  it('of the illustrative year has 190 school days: 72, 53 and 65', () => {
    expect(illustrative2026.terms.map((t) => schoolDaysIn(illustrative2026, t.firstDay, t.lastDay))).toEqual([
      72, 53, 65,
    ])
  })

  it.each([
    ['2026-11-07', 'weekend'],
    ['2026-11-02', 'INSET day'],
    ['2026-10-28', 'half-term'],
    ['2027-05-03', 'bank holiday'],
    ['2026-12-21', 'between terms'],
    ['2026-12-25', 'bank holiday'],
    ['2027-07-22', 'no term dates loaded'],
    ['2026-08-31', 'no term dates loaded'],
    ['2026-11-03', undefined],
  ])('says of %s: %s', (day, reason) => {
    expect(illustrative2026.reasonNotSchoolDay(d(day))).toBe(reason)
    expect(illustrative2026.isSchoolDay(d(day))).toBe(reason === undefined)
    expect(illustrative2026.sessionsHeld(d(day))).toEqual(reason === undefined ? ['AM', 'PM'] : [])
  })

  it('finds the school day before and after, across a holiday', () => {
    expect(illustrative2026.nextSchoolDay(d('2026-10-23'))).toBe('2026-11-03')
    expect(illustrative2026.previousSchoolDay(d('2026-11-03'))).toBe('2026-10-23')
    expect(illustrative2026.nextSchoolDay(d('2026-12-18'))).toBe('2027-01-05')
    expect(illustrative2026.nextSchoolDay(d('2027-07-20'))).toBeUndefined()
    expect(illustrative2026.nextSchoolDay(d('2026-08-20'))).toBeUndefined()
    expect(illustrative2026.previousSchoolDay(d('2026-09-02'))).toBeUndefined()
    expect(illustrative2026.previousSchoolDay(d('2027-09-01'))).toBeUndefined()
  })

  it('counts a day with one session as a school day', () => {
    const calendar = calendarOf(authority)
    expect(calendar.sessionsHeld(d('2026-12-18'))).toEqual(['AM'])
    expect(calendar.isSchoolDay(d('2026-12-18'))).toBe(true)
  })

  it('counts a Saturday with a session, by its weekdays or as an open day', () => {
    expect(calendarOf(authority).isSchoolDay(d('2026-11-14'))).toBe(true)
    const saturdays = calendarOf({ ...authority, weekdays: [1, 2, 3, 4, 5, 6] })
    expect(saturdays.isSchoolDay(d('2026-11-07'))).toBe(true)
    expect(saturdays.isSchoolDay(d('2026-11-08'))).toBe(false)
  })

  it('lets an open day win over a closure, a bank holiday and the gap between terms', () => {
    const calendar = calendarOf({
      ...authority,
      terms: [...authority.terms, { name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-03-25' }],
      openDays: ['2026-10-28', '2026-12-25', '2027-01-02'],
    })
    for (const day of ['2026-10-28', '2026-12-25', '2027-01-02']) expect(calendar.isSchoolDay(d(day))).toBe(true)
  })

  it('lets closures overlap and names the most particular', () => {
    const calendar = calendarOf({
      ...authority,
      closures: [
        ...authority.closures,
        { from: '2026-10-29', to: '2026-11-02', kind: 'inset' },
        { from: '2026-11-05', to: '2026-11-05', kind: 'polling' },
        { from: '2026-11-06', to: '2026-11-06', kind: 'emergency' },
        { from: '2026-11-09', to: '2026-11-09', kind: 'other' },
        { from: '2026-11-10', to: '2026-11-10', kind: 'bank' },
        { from: '2026-11-11', to: '2026-11-11', kind: 'holiday' },
      ],
    })
    expect(calendar.reasonNotSchoolDay(d('2026-11-10'))).toBe('bank holiday')
    expect(calendar.reasonNotSchoolDay(d('2026-11-11'))).toBe('holiday')
    expect(calendar.reasonNotSchoolDay(d('2026-10-29'))).toBe('INSET day')
    expect(calendar.reasonNotSchoolDay(d('2026-10-28'))).toBe('half-term')
    expect(calendar.reasonNotSchoolDay(d('2026-11-05'))).toBe('polling day')
    expect(calendar.reasonNotSchoolDay(d('2026-11-06'))).toBe('emergency closure')
    expect(calendar.reasonNotSchoolDay(d('2026-11-09'))).toBe('closure')
  })

  it('uses the file’s own bank holidays, else the table', () => {
    const may = { terms: [{ name: 'Summer', firstDay: '2027-04-12', lastDay: '2027-07-21' }] }
    expect(calendarOf({ ...authority, ...may, openDays: [] }).isSchoolDay(d('2027-05-03'))).toBe(true)
    const { bankHolidays: _own, ...without } = authority
    expect(calendarOf({ ...without, ...may, openDays: [] }).isSchoolDay(d('2027-05-03'))).toBe(false)
    const later = { terms: [{ name: 'Summer', firstDay: '2029-04-09', lastDay: '2029-07-20' }], openDays: [] }
    expect(pathsRefused({ ...without, ...later })).toEqual(['bankHolidays'])
  })

  it('may begin its year in August', () => {
    const calendar = calendarOf({
      ...authority,
      terms: [{ name: 'Autumn', firstDay: '2026-08-24', lastDay: '2026-12-18' }],
    })
    expect(calendar.firstLoadedDay).toBe('2026-08-24')
    expect(calendar.isSchoolDay(d('2026-08-24'))).toBe(true)
  })

  it('goes through JSON and comes back the same, with the same version', () => {
    const calendar = calendarOf(illustrativeFile)
    const again = calendarOf(JSON.parse(JSON.stringify(calendar.file)))
    expect(again.file).toEqual(calendar.file)
    expect(again.version).toBe(calendar.version)
    expect(calendarOf(authority).version).not.toBe(calendar.version)
    expect(calendarOf(authority, { version: '7' }).version).toBe('7')
  })

  it('has the same version wherever it is read, whatever the order of its lists', () => {
    expect(calendarOf(authority).version).toBe('cc2d54b1acc93faf')
    const shuffled = {
      ...authority,
      weekdays: [5, 4, 3, 2, 1, 1],
      bankHolidays: ['2026-12-28', '2026-12-25', '2026-12-28'],
    }
    expect(calendarOf(shuffled).version).toBe(calendarOf(authority).version)
    expect(calendarOf(shuffled).file).toEqual(calendarOf(authority).file)
  })

  it('is taught from Monday to Friday unless it says otherwise', () => {
    expect(calendarOf({ ...authority, weekdays: undefined }).file.weekdays).toEqual([1, 2, 3, 4, 5])
  })

  it('has its terms in order, and its open days once each', () => {
    const spring = { name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-03-25' }
    const calendar = calendarOf({
      ...authority,
      terms: [spring, ...authority.terms],
      openDays: ['2027-01-02', '2026-11-14', '2026-11-14'],
    })
    expect(calendar.terms.map(({ name }) => name)).toEqual(['Autumn', 'Spring'])
    expect(calendar.file.openDays).toEqual(['2026-11-14', '2027-01-02'])
  })

  it('knows its first and its last loaded day, and the school days beside them', () => {
    expect(illustrative2026.isLoaded(d('2026-09-01'))).toBe(true)
    expect(illustrative2026.isLoaded(d('2027-07-21'))).toBe(true)
    expect(illustrative2026.nextSchoolDay(d('2026-09-01'))).toBe('2026-09-02')
    expect(illustrative2026.previousSchoolDay(d('2027-07-21'))).toBe('2027-07-20')
    expect(illustrative2026.nextSchoolDay(d('2026-08-31'))).toBeUndefined()
    expect(illustrative2026.previousSchoolDay(d('2027-07-22'))).toBeUndefined()
    expect(illustrative2026.previousSchoolDay(d('2026-09-03'))).toBe('2026-09-02')
    expect(illustrative2026.isSchoolDay(d('2026-08-31'))).toBe(false)
    expect(illustrative2026.isSchoolDay(d('2020-01-06'))).toBe(false)
    expect(illustrative2026.isSchoolDay(d('2027-07-22'))).toBe(false)
    expect(illustrative2026.schoolDaysUpTo(d('2020-01-06'))).toBe(0)
    expect(illustrative2026.schoolDaysUpTo(d('2026-09-02'))).toBe(1)
    expect(illustrative2026.schoolDaysUpTo(d('2028-01-01'))).toBe(190)
    expect(illustrative2026.schoolDayAt(1)).toBe('2026-09-02')
    expect(illustrative2026.schoolDayAt(191)).toBeUndefined()
  })

  it('may load days before and after its terms by an open day', () => {
    const calendar = calendarOf({ ...authority, openDays: ['2026-08-29', '2026-12-19'] })
    expect([calendar.firstLoadedDay, calendar.lastLoadedDay]).toEqual(['2026-08-29', '2026-12-19'])
    expect([calendar.isSchoolDay(d('2026-08-29')), calendar.isSchoolDay(d('2026-12-19'))]).toEqual([true, true])
    expect(calendar.reasonNotSchoolDay(d('2026-08-31'))).toBe('between terms')
  })

  it('of four days a week says of a Friday that it is none, and of a closure on it which', () => {
    const calendar = calendarOf({ ...authority, weekdays: [1, 2, 3, 4, 6], openDays: [], closures: [] })
    expect(calendar.reasonNotSchoolDay(d('2026-11-06'))).toBe('no school on this weekday')
    expect(calendar.reasonNotSchoolDay(d('2026-11-07'))).toBeUndefined()
    expect(calendar.reasonNotSchoolDay(d('2026-11-08'))).toBe('weekend')
    const closed = calendarOf({ ...authority, weekdays: [1, 2, 3, 4], openDays: [] })
    expect(closed.reasonNotSchoolDay(d('2026-10-30'))).toBe('half-term')
    expect(closed.reasonNotSchoolDay(d('2026-11-07'))).toBe('weekend')
  })

  it('lent to a school is provisional and otherwise the same', () => {
    const lent = illustrative2026.asProvisional()
    expect([illustrative2026.provisional, lent.provisional]).toEqual([false, true])
    expect(lent.version).toBe(illustrative2026.version)
    expect(lent.isSchoolDay(d('2026-11-02'))).toBe(false)
    expect(lent.asProvisional()).toBe(lent)
  })
})

describe('a school’s own file', () => {
  const parent = calendarOf(illustrativeFile)

  it('adds its closures to the authority’s and keeps the rest', () => {
    const school = calendarOf(
      { name: 'Northgate', closures: [{ from: '2026-11-20', to: '2026-11-20', kind: 'inset' }] },
      { parent },
    )
    expect(school.name).toBe('Northgate')
    expect(school.isSchoolDay(d('2026-11-20'))).toBe(false)
    expect(school.isSchoolDay(d('2026-10-28'))).toBe(false)
    expect(school.isSchoolDay(d('2027-05-03'))).toBe(false)
    expect(school.afternoonStarts).toBe('13:10')
    expect(parent.isSchoolDay(d('2026-11-20'))).toBe(true)
  })

  it('replaces terms and session times when it gives them', () => {
    const school = calendarOf(
      {
        terms: [{ name: 'Autumn', firstDay: '2026-08-24', lastDay: '2026-12-11' }],
        sessions: { morningStarts: '08:30', afternoonStarts: '12:45', afternoonEnds: '15:00' },
      },
      { parent },
    )
    expect(school.name).toBe(parent.name)
    expect([school.firstLoadedDay, school.lastLoadedDay]).toEqual(['2026-08-24', '2026-12-11'])
    expect(school.afternoonStarts).toBe('12:45')
    expect(school.isSchoolDay(d('2026-10-28'))).toBe(false)
  })

  it('with terms and holidays of its own has none of the authority’s, but what comes from outside', () => {
    const authority = calendarOf({
      ...illustrativeFile,
      closures: [
        ...illustrativeFile.closures,
        { from: '2026-11-05', to: '2026-11-05', kind: 'polling' },
        { from: '2026-11-12', to: '2026-11-12', kind: 'emergency' },
      ],
    })
    const terms = [{ name: 'Autumn', firstDay: '2026-09-01', lastDay: '2026-12-18' }]
    const own = { from: '2026-10-19', to: '2026-10-23', kind: 'half-term' }
    const school = calendarOf({ terms, closures: [own] }, { parent: authority })
    const isOpen = (day: string) => school.isSchoolDay(d(day))
    expect(['2026-10-20', '2026-10-28', '2026-11-02', '2026-11-05', '2026-11-12'].map(isOpen)).toEqual([
      ...[false, true, true, false, false],
    ])
    // a snow day alone says nothing about its holidays
    const snow = { from: '2026-11-20', to: '2026-11-20', kind: 'emergency' }
    expect(calendarOf({ terms, closures: [snow] }, { parent: authority }).isSchoolDay(d('2026-10-28'))).toBe(false)
    expect(calendarOf({ closures: [own] }, { parent: authority }).isSchoolDay(d('2026-10-28'))).toBe(false)
  })

  it('with terms of its own leaves an authority’s open day outside them alone', () => {
    const open = calendarOf({ ...illustrativeFile, openDays: ['2026-11-14', '2027-01-16'] })
    const school = calendarOf(
      { terms: [{ name: 'Spring', firstDay: '2027-01-04', lastDay: '2027-03-25' }] },
      { parent: open },
    )
    expect(school.firstLoadedDay).toBe('2027-01-04')
    expect(school.isSchoolDay(d('2027-01-16'))).toBe(true)
  })

  it('with terms of its own keeps an authority’s open day on the first and the last of them', () => {
    const open = calendarOf({ ...illustrativeFile, openDays: ['2027-01-02', '2027-03-27', '2027-03-28'] })
    const terms = [
      { name: 'Spring', firstDay: '2027-01-02', lastDay: '2027-02-12' },
      { name: 'Spring again', firstDay: '2027-02-22', lastDay: '2027-03-27' },
    ]
    expect(calendarOf({ terms }, { parent: open }).file.openDays).toEqual(['2027-01-02', '2027-03-27'])
    expect(calendarOf({ closures: [] }, { parent: open }).file.openDays).toEqual(open.file.openDays)
  })

  it('keeps its authority’s half days, weekdays and bank holidays until it gives its own', () => {
    const half = calendarOf({ ...authority, weekdays: [1, 2, 3, 4, 6] })
    const school = calendarOf({ halfDays: [{ on: '2026-10-22', session: 'PM' }] }, { parent: half })
    expect(school.file.halfDays).toEqual([
      { on: '2026-12-18', session: 'AM' },
      { on: '2026-10-22', session: 'PM' },
    ])
    expect(school.file.weekdays).toEqual([1, 2, 3, 4, 6])
    expect(school.file.bankHolidays).toEqual(authority.bankHolidays)
    const own = calendarOf({ weekdays: [1, 2], bankHolidays: ['2026-12-25'] }, { parent: half })
    expect([own.file.weekdays, own.file.bankHolidays]).toEqual([[1, 2], ['2026-12-25']])
  })

  it('beyond the years of bank holidays held has its authority’s', () => {
    const later = calendarOf({
      ...authority,
      openDays: [],
      terms: [{ name: 'Summer', firstDay: '2029-04-09', lastDay: '2029-07-20' }],
    })
    const terms = [{ name: 'Autumn', firstDay: '2029-09-03', lastDay: '2029-12-20' }]
    expect(pathsRefused({ terms }, { parent: later })).toEqual([])
  })

  it('opens on a day its authority is closed', () => {
    const school = calendarOf({ openDays: ['2026-11-02'] }, { parent })
    expect(school.isSchoolDay(d('2026-11-02'))).toBe(true)
  })

  it('says another session of a half day than its authority', () => {
    const half = calendarOf({ ...illustrativeFile, halfDays: [{ on: '2026-12-18', session: 'AM' }] })
    const school = calendarOf({ halfDays: [{ on: '2026-12-18', session: 'PM' }] }, { parent: half })
    expect(school.sessionsHeld(d('2026-12-18'))).toEqual(['PM'])
    expect(school.file.halfDays).toEqual([{ on: '2026-12-18', session: 'PM' }])
  })
})

describe('a calendar file is refused', () => {
  const term = (firstDay: string, lastDay: string, name = 'Term'): object => ({ name, firstDay, lastDay })

  it.each<[string, object, string[]]>([
    [
      'when terms overlap',
      { terms: [term('2026-09-01', '2026-12-18'), term('2026-12-18', '2027-03-25')] },
      ['terms[1].firstDay'],
    ],
    ['when a term lasts for centuries', { terms: [term('2026-09-01', '2926-12-18')] }, ['terms[0].lastDay']],
    [
      'when an open day is far away from the terms',
      { ...authority, openDays: ['2026-11-14', '9999-12-31', '1999-11-14'] },
      ['openDays[1]', 'openDays[2]'],
    ],
    [
      'when terms overlap, written in any order',
      { terms: [term('2027-01-04', '2027-03-25'), term('2026-09-01', '2027-01-04')] },
      ['terms[1].firstDay'],
    ],
    ['when a term ends before it begins', { terms: [term('2026-12-18', '2026-09-01')] }, ['terms[0].lastDay']],
    ['when a term’s day does not exist', { terms: [term('2026-09-01', '2026-11-31')] }, ['terms[0].lastDay']],
    ['when a term has no first day', { terms: [{ name: 'Autumn', lastDay: '2026-12-18' }] }, ['terms[0].firstDay']],
    ['without terms', { terms: [] }, ['terms']],
    ['when terms are no list', { terms: 'autumn' }, ['terms']],
    [
      'when a closure ends before it begins',
      { closures: [{ from: '2026-10-30', to: '2026-10-26', kind: 'half-term' }] },
      ['closures[0].to'],
    ],
    [
      'with an unknown kind of closure',
      { closures: [{ from: '2026-10-26', to: '2026-10-30', kind: 'snow' }] },
      ['closures[0].kind'],
    ],
    [
      'with a closure on 30 February',
      { closures: [{ from: '2026-02-30', to: '2026-03-01', kind: 'inset' }] },
      ['closures[0].from'],
    ],
    ['with an open day that does not exist', { openDays: ['2026-11-14', '2026-02-29'] }, ['openDays[1]']],
    ['with a bank holiday that is no day', { bankHolidays: [20261225] }, ['bankHolidays[0]']],
    [
      'with a session that is neither AM nor PM',
      { halfDays: [{ on: '2026-12-18', session: 'am' }] },
      ['halfDays[0].session'],
    ],
    [
      'with a half day given twice',
      {
        halfDays: [
          { on: '2026-12-18', session: 'AM' },
          { on: '2026-12-18', session: 'PM' },
        ],
      },
      ['halfDays[1].on'],
    ],
    ['with an eighth weekday', { weekdays: [1, 8] }, ['weekdays[1]']],
    ['without a weekday', { weekdays: [] }, ['weekdays']],
    [
      'with a time that is none',
      { sessions: { morningStarts: '8.50', afternoonStarts: '13:10', afternoonEnds: '15:20' } },
      ['sessions.morningStarts'],
    ],
    [
      'with an afternoon before the morning',
      { sessions: { morningStarts: '13:10', afternoonStarts: '08:50', afternoonEnds: '15:20' } },
      ['sessions.afternoonStarts'],
    ],
    ['without session times', { sessions: undefined }, ['sessions']],
    ['with a field nobody reads', { closure: [] }, ['closure']],
    ['without a name', { name: ' ' }, ['name']],
  ])('%s', (_case, change, paths) => {
    expect(pathsRefused({ ...authority, ...change })).toEqual(paths)
  })

  const times = authority.sessions
  const year = (firstDay: string, lastDay: string): object => ({
    bankHolidays: undefined,
    openDays: [],
    terms: [term(firstDay, lastDay)],
  })

  it.each<[string, object, string[]]>([
    ['a term that is a word', { terms: ['autumn'] }, ['terms[0]: Must be an object with name, firstDay, lastDay']],
    [
      'a term without a name',
      { terms: [term('2026-09-01', '2026-12-18', ' ')] },
      ['terms[0].name: Give the term a name'],
    ],
    [
      'a term with a number for a name',
      { terms: [{ ...term('2026-09-01', '2026-12-18'), name: 7 }] },
      ['terms[0].name: Give the term a name'],
    ],
    [
      'a field nobody reads in a term',
      { terms: [{ ...term('2026-09-01', '2026-12-18'), ends: 1 }] },
      ['terms[0].ends: There is no field called ends'],
    ],
    [
      'a term without days',
      { terms: [{ name: 'Autumn' }] },
      [
        'terms[0].firstDay: Nothing is not a day that exists, written YYYY-MM-DD',
        'terms[0].lastDay: Nothing is not a day that exists, written YYYY-MM-DD',
      ],
    ],
    [
      'a term that ends before it begins',
      { terms: [term('2026-12-18', '2026-09-01')] },
      ['terms[0].lastDay: The term ends before it begins'],
    ],
    [
      'two terms that share a day',
      { terms: [term('2026-09-01', '2026-12-18', 'Autumn'), term('2026-12-18', '2027-03-25', 'Spring')] },
      ['terms[1].firstDay: The term overlaps Autumn'],
    ],
    [
      'two terms that share a day, the later first',
      { terms: [term('2026-12-18', '2027-03-25', 'Spring'), term('2026-09-01', '2026-12-18', 'Autumn')] },
      ['terms[1].firstDay: The term overlaps Spring'],
    ],
    ['no term', { terms: [] }, ['terms: Give at least one term']],
    ['terms left out', { terms: undefined }, ['terms: Give at least one term']],
    ['terms that are a word', { terms: 'autumn' }, ['terms: terms must be a list']],
    ['a closure that is a number', { closures: [7] }, ['closures[0]: Must be an object with from, to, kind']],
    [
      'a closure of an unknown kind',
      { closures: [{ from: '2026-10-26', to: '2026-10-30', kind: 'snow' }] },
      ['closures[0].kind: The kind must be one of half-term, holiday, bank, inset, polling, emergency, other'],
    ],
    [
      'a closure that ends before it begins',
      { closures: [{ from: '2026-10-30', to: '2026-10-26', kind: 'half-term' }] },
      ['closures[0].to: The closure ends before it begins'],
    ],
    [
      'a closure without its first day',
      { closures: [{ to: '2026-10-30', kind: 'inset' }] },
      ['closures[0].from: Nothing is not a day that exists, written YYYY-MM-DD'],
    ],
    ['open days that are no list', { openDays: 7 }, ['openDays: openDays must be a list']],
    ['a half day that is a number', { halfDays: [7] }, ['halfDays[0]: Must be an object with on, session']],
    [
      'a half day without a session',
      { halfDays: [{ on: '2026-12-18' }] },
      ['halfDays[0].session: The session held must be AM or PM'],
    ],
    [
      'a half day given twice',
      {
        halfDays: [
          { on: '2026-12-18', session: 'AM' },
          { on: '2026-12-18', session: 'PM' },
        ],
      },
      ['halfDays[1].on: The day is already given at halfDays[0]'],
    ],
    [
      'a half day that does not exist',
      { halfDays: [{ on: '2026-12-32', session: 'AM' }] },
      ['halfDays[0].on: "2026-12-32" is not a day that exists, written YYYY-MM-DD'],
    ],
    ...[0, 8, 1.5, '1'].map((day): [string, object, string[]] => [
      `${JSON.stringify(day)} for a weekday`,
      { weekdays: [day] },
      ['weekdays[0]: A weekday is a number from 1 (Monday) to 7 (Sunday)'],
    ]),
    ['no weekday', { weekdays: [] }, ['weekdays: Give at least one weekday']],
    ['Sundays alone', { weekdays: [7] }, []],
    [
      'sessions that are a number',
      { sessions: 7 },
      ['sessions: Must be an object with morningStarts, afternoonStarts, afternoonEnds'],
    ],
    ['a lunch', { sessions: { ...times, lunch: '12:00' } }, ['sessions.lunch: There is no field called lunch']],
    [
      'no afternoon',
      { sessions: { morningStarts: '8.50', afternoonStarts: '13:10' } },
      [
        'sessions.morningStarts: "8.50" is not a time written HH:MM',
        'sessions.afternoonEnds: Nothing is not a time written HH:MM',
      ],
    ],
    [
      'an afternoon that starts with the morning',
      { sessions: { ...times, afternoonStarts: '08:50' } },
      ['sessions.afternoonStarts: Must be after the morning starts'],
    ],
    [
      'an afternoon that ends as it starts',
      { sessions: { ...times, afternoonEnds: '13:10' } },
      ['sessions.afternoonEnds: Must be after the afternoon starts'],
    ],
    [
      'no session times',
      { sessions: undefined },
      ['sessions: Give the times of the sessions: they decide on which day an exclusion begins'],
    ],
    ['a number for a name', { name: 7 }, ['name: Give the calendar a name']],
    ['no name', { name: undefined }, ['name: Give the calendar a name']],
    ['a field nobody reads', { moon: 1 }, ['moon: There is no field called moon']],
    [
      'a closure without its last day',
      { closures: [{ from: '2026-10-30', kind: 'inset' }] },
      ['closures[0].to: Nothing is not a day that exists, written YYYY-MM-DD'],
    ],
    [
      'no terms that could be read, nor bank holidays',
      { terms: 'autumn', bankHolidays: undefined },
      ['terms: terms must be a list'],
    ],
    ['a term of one day', { terms: [term('2026-09-01', '2026-09-01')] }, []],
    [
      'a year before the bank holidays held',
      year('2025-09-01', '2026-07-21'),
      ['bankHolidays: No bank holidays are held for 2025: list them in the file'],
    ],
    [
      'a year after them',
      year('2028-09-01', '2029-07-21'),
      ['bankHolidays: No bank holidays are held for 2029: list them in the file'],
    ],
    ['the first year of them', year('2026-01-05', '2026-07-21'), []],
    ['the last year of them', year('2028-09-01', '2028-12-20'), []],
  ])('in words: %s', (_case, change, complaints) => {
    const parsed = parseCalendar({ ...authority, ...change })
    const errors = 'errors' in parsed ? parsed.errors : []
    expect(errors.map(({ path, message }) => `${path}: ${message}`)).toEqual(complaints)
  })

  it('with every bad value named at once', () => {
    const file = {
      ...authority,
      terms: [term('2026-09-01', '2026-12-32')],
      closures: [{ from: '2026-10-30', to: '2026-10-26', kind: 'half-term' }],
      openDays: ['soon'],
    }
    expect(pathsRefused(file)).toEqual(['terms[0].lastDay', 'closures[0].to', 'openDays[0]'])
  })

  it.each([null, 'a calendar', 7, [], undefined])('when it is %j', (json) =>
    expect(parseCalendar(json)).toEqual({ errors: [{ path: '', message: 'The calendar must be a JSON object' }] }),
  )
})

describe('the second working day after posting', () => {
  it.each([
    ['a Friday before Christmas week', '2026-12-18', '2026-12-22'],
    ['Christmas Eve', '2026-12-24', '2026-12-30'],
    ['an ordinary Monday', '2026-11-09', '2026-11-11'],
    ['a Saturday', '2026-11-07', '2026-11-10'],
    ['Maundy Thursday', '2027-03-25', '2027-03-31'],
    ['a day past the loaded terms', '2027-08-27', '2027-09-01'],
  ])('%s', (_case, posted, given) => {
    expect(secondWorkingDayAfter(d(posted), illustrative2026)).toBe(given)
  })

  it('knows a working day by the weekday and the bank holidays', () => {
    const working = (day: string) => isWorkingDay(d(day), illustrative2026)
    expect(['2026-11-06', '2026-11-07', '2026-11-08', '2026-12-25'].map(working)).toEqual([true, false, false, false])
    // outside the loaded days by the table: the last days of August are loaded nowhere
    expect(['2027-08-27', '2027-08-30', '2027-08-31'].map(working)).toEqual([true, false, true])
  })

  it('follows the calendar’s own bank holidays', () => {
    const calendar = calendarOf({ ...authority, bankHolidays: ['2026-11-10'] })
    expect(isWorkingDay(d('2026-11-10'), calendar)).toBe(false)
    expect(secondWorkingDayAfter(d('2026-11-09'), calendar)).toBe('2026-11-12')
  })
})

describe('teaching weeks', () => {
  const week = (start: string, n: number): unknown => teachingWeek(d(start), n, illustrative2026)

  it('number only weeks with a school day: week 4 of a start on 12 October is 9 November', () => {
    expect(week('2026-10-12', 3)).toMatchObject({ weekBegins: '2026-11-02', firstSchoolDay: '2026-11-03' })
    expect(week('2026-10-12', 4)).toMatchObject({ weekBegins: '2026-11-09', lastSchoolDay: '2026-11-13' })
    expect(week('2026-10-12', 12)).toMatchObject({ weekBegins: '2027-01-18' })
  })

  it('pass over Christmas', () => {
    expect(week('2026-11-30', 4)).toMatchObject({ weekBegins: '2027-01-04', firstSchoolDay: '2027-01-05' })
  })

  it('begin with the week of a start in its middle, and count a week with one school day', () => {
    expect(week('2026-10-15', 1)).toMatchObject({ weekBegins: '2026-10-12' })
    const oneDay = calendarOf({
      ...illustrativeFile,
      closures: [...illustrativeFile.closures, { from: '2026-11-03', to: '2026-11-05', kind: 'emergency' }],
    })
    expect(teachingWeek(d('2026-10-15'), 3, oneDay)).toEqual({
      weekBegins: '2026-11-02',
      firstSchoolDay: '2026-11-06',
      lastSchoolDay: '2026-11-06',
    })
  })

  it('of a start in half-term begin after it', () => {
    expect(week('2026-10-28', 1)).toMatchObject({ weekBegins: '2026-11-02' })
  })

  it('begin with the week of the first loaded day, though it begins before it', () => {
    expect(week('2026-08-31', 1)).toEqual({
      ...{ weekBegins: '2026-08-31', firstSchoolDay: '2026-09-02', lastSchoolDay: '2026-09-04' },
    })
    expect(week('2026-08-30', 1)).toEqual({ unknown: 'Term dates before Tuesday 1 September 2026 are not loaded' })
    expect(week('2027-07-19', 1)).toMatchObject({ weekBegins: '2027-07-19', lastSchoolDay: '2027-07-20' })
    expect(week('2027-07-19', 2)).toHaveProperty('unknown')
  })

  it.each([0, -1, 1.5])('have no number %d', (n) => {
    expect(() => week('2026-10-12', n)).toThrow(new RangeError(`There is no teaching week ${n}`))
  })

  it('past the loaded terms are unknown', () => {
    expect(week('2027-06-14', 12)).toEqual({ unknown: 'Term dates after Wednesday 21 July 2027 are not loaded' })
    expect(week('2026-07-01', 1)).toEqual({ unknown: 'Term dates before Tuesday 1 September 2026 are not loaded' })
    expect(() => week('2026-10-12', 0)).toThrow(RangeError)
  })

  it.each([
    ['2026-10-11', 0],
    ['2026-10-12', 1],
    ['2026-10-18', 1],
    ['2026-10-28', 2],
    ['2026-11-02', 3],
    ['2026-12-25', 9],
    ['2027-01-18', 12],
  ])('on %s of a stay begun on 14 October is number %d', (day, number) => {
    expect(teachingWeekNumber(d('2026-10-14'), d(day), illustrative2026)).toBe(number)
  })
})
