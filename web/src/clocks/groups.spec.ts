import type { ListedClock } from '../today/work'
import { groupsOf } from './groups'

const clock = (id: string, state: string, schoolDaysLeft: number | null): ListedClock => ({
  ...{ id, state, schoolDaysLeft, rule: 'EX-11', title: id, who: 'Local authority', kind: 'duty', status: 'computed' },
  ...{
    dueOn: schoolDaysLeft === null ? null : '2026-11-17',
    byHand: null,
    standing: 'C',
    reference: 'AP-26-00001',
    pupilName: '',
    schoolName: '',
  },
})

it('groups running clocks by how near they are, the missed ones first', () => {
  const groups = groupsOf([
    clock('later', 'scheduled', 12),
    clock('tomorrow', 'warning', 1),
    clock('unknown', 'unknown', null),
    clock('missed', 'overdue', -2),
    clock('soon', 'warning', 3),
    clock('adjourned', 'paused', null),
  ])
  expect(groups.map(({ title, clocks }) => [title, clocks.map((row) => row.title)])).toEqual([
    ['Missed and still owed', ['missed']],
    ['Today and the next school day', ['tomorrow']],
    ['Within 3 school days', ['soon']],
    ['Later', ['later']],
    ['Paused, without a date', ['adjourned']],
    ['Date not known', ['unknown']],
  ])
})
