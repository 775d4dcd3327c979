import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { calendarPage, calendarsPage, closurePage, previewPage, yearPage } from './calendars.page'
import { readCorrection } from './closure.form'
import { importPage, importPreview, readImport } from './import.page'

const halfDays = [{ on: '2026-12-18', session: 'AM' }]
const file = { ...illustrativeFile, halfDays }
const own = { closures: illustrativeFile.closures.slice(0, 1) }
const ABOVE = ['trust:2101', 'authority']
const trusts = { closures: illustrativeFile.closures.slice(1, 2) }
const SNOW = { 'from-day': '9', 'from-month': '11', 'from-year': '2026', kind: 'emergency' }
const CHANGED = { closure: '2026-10-26_2026-10-30_half-term' }
const move = {
  reference: 'AP-26-00001',
  title: 'Day six',
  from: '2026-11-10',
  to: '2026-11-11',
  explanation: 'Full-time education must begin by Wednesday 11 November 2026',
  missWithdrawn: true,
  missAppears: false,
  keptInTime: false,
  byHand: 'What Casey Okafor decided on Monday 9 November 2026 has no effect any more',
}
const earlier = { ...move, to: '2026-11-09', missWithdrawn: false, missAppears: true, byHand: null }
const shown = { correction: readCorrection(SNOW).answers!, posted: SNOW, etag: '"1"' }
const TABLE = { format: 'csv', text: 'kind,from\ninset,2026-02-30' }
const known = { version: 2, recordedAt: '2026-11-10T11:00:00.000Z' }

export const SAMPLES: Sample[] = [
  {
    name: 'whose term dates are held',
    page: calendarsPage(
      [
        { owner: 'authority', ...known },
        { owner: 'trust:2101', ...known },
      ],
      [
        { urn: '900001', name: 'Harbour Academy', trustCode: '2101', trustName: 'Coast Trust' },
        { urn: '900002', name: 'Mill Lane School', trustCode: null, trustName: null },
      ],
    ),
  },
  { name: 'no term dates held by anybody', page: calendarsPage([], []) },
  {
    name: 'a school’s own term dates',
    page: calendarPage(
      { owner: '900001', version: 2, provisional: false, inherited: ABOVE, own, file, trusts },
      'Harbour Academy',
    ),
  },
  {
    name: 'borrowed term dates',
    page: calendarPage(
      { owner: '900002', version: 0, provisional: true, inherited: ['authority'], own: null, file },
      'Mill Lane School',
    ),
  },
  {
    name: 'term dates borrowed by a trust',
    page: calendarPage(
      { owner: 'trust:2101', version: 0, provisional: true, inherited: ['authority'], own: null, file },
      'Coast Trust',
    ),
  },
  {
    name: 'no term dates',
    page: calendarPage(
      { owner: 'authority', version: 0, provisional: false, inherited: [], own: null, file: null },
      'The authority',
    ),
  },
  {
    name: 'a calendar as a year',
    page: yearPage({ owner: '900001', provisional: true, inherited: ABOVE, file }, 'Harbour Academy', [
      { id: 'c1', title: 'Full-time education from day six', reference: 'AP-26-00001', dueOn: '2026-11-10' },
    ]),
  },
  {
    name: 'no year to show',
    page: yearPage({ owner: '900001', provisional: false, inherited: [], file: null }, 'Harbour', []),
  },
  { name: 'adding a closure', page: closurePage('900001', 'Harbour Academy', emptyForm()) },
  {
    name: 'a closure without an answer',
    page: closurePage('900001', 'Harbour Academy', refusedForm({}, readCorrection({}).errors)),
  },
  {
    name: 'changing a closure',
    page: closurePage('900001', 'Harbour Academy', refusedForm(CHANGED, readCorrection(CHANGED).errors)),
  },
  {
    name: 'what a closure moves',
    page: previewPage('900001', 'Harbour Academy', { ...shown, moves: [move, earlier] }),
  },
  { name: 'a closure that moves nothing', page: previewPage('900001', 'Harbour Academy', { ...shown, moves: [] }) },
  { name: 'reading a file', page: importPage('900001', 'Harbour Academy', emptyForm({ format: 'csv' })) },
  {
    name: 'a file that is not given',
    page: importPage('900001', 'Harbour Academy', refusedForm({}, readImport({}).errors)),
  },
  {
    name: 'a file with a wrong line',
    page: importPage('900001', 'Harbour Academy', refusedForm(TABLE, { text: 'Put right what is wrong' }), [
      'Line 2, from: <2026-02-30>: is not a day that exists',
    ]),
  },
  {
    name: 'what a file moves',
    page: importPreview('900001', 'Harbour Academy', {
      ...{ answers: { format: 'ical', text: 'BEGIN:VCALENDAR' }, moves: [move], etag: '"1"' },
      leftOut: [{ line: 12, value: 'Parents’ evening', reason: 'It is not about school days' }],
    }),
  },
]
