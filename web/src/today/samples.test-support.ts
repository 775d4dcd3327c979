import { type Sample, sample } from '../sample.test-support'
import { type Meeting, panelToday } from './panel-today'
import { todayOf } from './today'
import type { CaseRow, ListedClock } from './work'

const clock: ListedClock = {
  ...{ id: 'a', rule: 'EX-11', title: 'Full-time education from day six', who: 'Local authority', kind: 'duty' },
  ...{
    state: 'warning',
    status: 'provisional',
    dueOn: '2026-11-25',
    schoolDaysLeft: 1,
    byHand: null,
    standing: 'LOCAL',
  },
  ...{ reference: 'AP-26-00012', pupilName: 'Robin “Rob” <Ash>', schoolName: 'Harbour Academy' },
}
const kase: CaseRow = {
  ...{
    reference: 'AP-26-00014',
    stage: 'notified',
    pupilName: 'Kit Rowan',
    ncYear: null,
    school: { name: 'Mill Lane School' },
  },
  ...{ imposedOn: '2026-11-23', owner: null },
  nextDeadline: { clockId: 'b', title: 'Contact with the family', dueOn: '2026-11-24', overdue: false },
}
const busy = todayOf({
  clocks: [
    clock,
    { ...clock, id: 'b', state: 'missed', dueOn: '2026-11-20', schoolDaysLeft: -2, reference: 'AP-26-00013' },
    { ...clock, id: 'c', state: 'unknown', dueOn: null, schoolDaysLeft: null },
  ],
  unassigned: [kase],
  counts: { open: 12, waiting: 5 },
  team: [],
  tasks: [
    {
      id: 't',
      reference: 'AP-26-00012',
      words: 'Tell the child’s social worker: we hold no e-mail address',
      raisedAt: '2026-11-24T09:00:00Z',
    },
  ],
})
const MEETING: Meeting = {
  ...{ id: 'm', seriesName: 'Placement panel', heldOn: '2026-12-01', time: '09:30', state: 'planned' },
  ...{ cutOffAt: '2026-11-27T12:00:00Z', cases: 3, undecided: 3 },
}
const QUIET = { clocks: [], unassigned: [], tasks: [], counts: { open: 0, waiting: 0 }, team: [] }
const LOADS = [
  { owner: null, open: 2, overdue: 1, dueSoon: 0 },
  { owner: { sub: 'casey', name: 'Casey <Okafor>' }, open: 14, overdue: 0, dueSoon: 3 },
]
const view = { title: 'Today', whose: 'mine', asAt: '2026-11-24T09:02:00Z' }

export const SAMPLES: Sample[] = [
  sample('a caseworker’s busy day', 'today/today', { ...view, ...busy }),
  sample('a day with nothing due', 'today/today', { ...view, ...todayOf(QUIET) }),
  sample('a manager’s day', 'today/today', {
    ...{ ...view, whose: 'team', isManager: true },
    ...todayOf({ ...QUIET, team: LOADS }),
  }),
  sample('a panel member’s day', 'today/panel-today', {
    title: 'Today',
    ...panelToday(
      [{ ...MEETING, cutOffAt: '2026-11-27T12:00:00Z' }],
      [{ ...MEETING, id: 'held', heldOn: '2026-11-17', undecided: 1 }],
    ),
  }),
  sample('a panel member’s day without a panel', 'today/panel-today', { title: 'Today', ...panelToday([], []) }),
]
