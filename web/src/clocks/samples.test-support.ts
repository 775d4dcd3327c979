import { emptyForm } from '../forms'
import { listing } from '../listing'
import { A_CASE } from '../cases/case.test-support'
import { childOf } from '../cases/kase'
import { type Sample, sample } from '../sample.test-support'
import { clockPage, type ShownClock } from './clocks.page'
import { groupsOf } from './groups'
import { AN_EXTENDED_STAY, MOVED_HEARING, PAUSED_HEARING } from '../moved-by-hand/clock.test-support'
import { clockRowsOf } from './rows'

const [daySix] = A_CASE.clocks
const child = childOf(A_CASE)
const rows = clockRowsOf(A_CASE.clocks, A_CASE.reference)
const listed = { ...daySix, reference: A_CASE.reference, pupilName: child.pupilName, schoolName: 'Harbour Academy' }
const shown: ShownClock = {
  ...daySix,
  ...{ ruleVersion: 'EX-11@2007-09-01', settings: [], calendarOf: '900001', calendarVersion: 'authority:1' },
  ...{ firstDay: '2026-11-10', inputs: { imposedAt: '2026-11-10T10:00' }, withdrawnAt: '2026-11-20T10:00:00.000Z' },
  steps: [
    { on: '2026-11-10', counted: true, number: 1, why: 'Tue 10 Nov: day 1' },
    { on: '2026-11-14', counted: false, why: 'Sat 14 Nov: weekend, not counted' },
  ],
  reminders: [{ at: '2026-11-12T09:00:00.000Z', template: 'day-six-day-three' }],
  toBeTold: ['parents', 'home local authority'],
  told: [{ at: '2026-11-18T00:00:00.000Z', template: 'day-six-apology' }],
  history: [{ dueOn: '2026-11-16', explanation: '', replacedAt: '2026-11-12T09:00:00.000Z', because: 'calendar' }],
  ...{ computed: null, movedByHand: [] },
}

const answer = {
  ...{ name: 'weekOfStay', title: 'What is a week of a stay', value: 'teaching' },
  mark: 'LOCAL' as const,
}
const LOCAL: ShownClock = {
  ...{ ...shown, standing: 'LOCAL', title: 'Review of the stay' },
  settings: [
    { ...answer, words: 'A teaching <week>', isDefault: true, since: null, providerId: null },
    { ...answer, mark: 'U', words: 'Week 6', isDefault: false, since: '2026-11-01', providerId: null },
    { ...answer, words: 'A calendar week', isDefault: false, since: '2026-11-01', providerId: A_CASE.id },
    { ...answer, words: 'Week 5', isDefault: false, since: null, providerId: null },
  ],
}

const NOBODY = { mayMove: false, mayApprove: false }
const EVERYTHING = { mayMove: true, mayApprove: true }

export const SAMPLES: Sample[] = [
  sample('running clocks', 'clocks/clocks', {
    title: 'Clocks',
    groups: groupsOf([listed, { ...listed, ...MOVED_HEARING }, { ...listed, ...PAUSED_HEARING }]),
    ...{ shown: 1, list: listing('/clocks', {}, { total: 120, next: 'x' }), form: emptyForm() },
  }),
  sample('no running clock', 'clocks/clocks', {
    ...{ title: 'Clocks', groups: [] },
    ...{ list: listing('/clocks', { who: 'others' }, { total: 0 }), form: emptyForm() },
  }),
  sample('the clocks of a case', 'clocks/of-case', {
    title: 'Clocks',
    child,
    open: [...rows, ...clockRowsOf([MOVED_HEARING, PAUSED_HEARING, AN_EXTENDED_STAY], A_CASE.reference)],
    settled: rows.slice(1),
  }),
  sample('a case without clocks', 'clocks/of-case', { title: 'Clocks', child, open: [], settled: [] }),
  { name: 'a clock with its proof', page: clockPage(shown, child, NOBODY) },
  { name: 'a clock by local practice, and by whose answers', page: clockPage(LOCAL, child, NOBODY) },
  {
    name: 'a clock without a date',
    page: clockPage(
      { ...shown, state: 'unknown', dueOn: null, schoolDaysLeft: null, steps: [], reminders: [] },
      child,
      NOBODY,
    ),
  },
  { name: 'a clock that a person moved', page: clockPage(MOVED_HEARING, child, EVERYTHING) },
  {
    name: 'a clock that ended and is moved no more',
    page: clockPage({ ...MOVED_HEARING, state: 'met', settledAt: '2027-02-01T10:00:00.000Z' }, child, EVERYTHING),
  },
  { name: 'a clock that a person paused', page: clockPage(PAUSED_HEARING, child, EVERYTHING) },
  { name: 'a clock whose other date waits for approval', page: clockPage(AN_EXTENDED_STAY, child, EVERYTHING) },
  { name: 'a clock that a person moved, to read', page: clockPage(MOVED_HEARING, child, NOBODY) },
]
