import { todayOf } from './today'
import type { ListedClock } from './work'

const aClock = (differs: Partial<ListedClock> = {}): ListedClock => ({
  ...{ id: 'clock', rule: 'EX-11', title: 'Full-time education from day six', who: 'Local authority', kind: 'duty' },
  ...{ state: 'scheduled', status: 'computed', dueOn: '2026-11-27', schoolDaysLeft: 3, byHand: null, standing: 'C' },
  ...{ reference: 'AP-26-00012', pupilName: 'Robin Ash', schoolName: 'Harbour Academy' },
  ...differs,
})
const QUIET = { unassigned: [], tasks: [], counts: { open: 4, waiting: 2 }, team: [] }
const todayWith = (...clocks: ListedClock[]) => todayOf({ ...QUIET, clocks })

describe('a caseworker’s day', () => {
  it('puts what is missed first and the rest in the order it falls due', () => {
    const { missed, due } = todayWith(
      aClock({ id: 'friday' }),
      aClock({ id: 'missed', state: 'missed', dueOn: '2026-11-20', schoolDaysLeft: -2 }),
      aClock({ id: 'wednesday', dueOn: '2026-11-25', schoolDaysLeft: 1 }),
    )
    expect([missed.map(({ href }) => href), due.map(({ href }) => href)]).toEqual([
      ['/clocks/missed'],
      ['/clocks/wednesday', '/clocks/friday'],
    ])
  })

  it('does not call a duty due today once its time of day has passed', () => {
    const { missed } = todayWith(aClock({ state: 'overdue', schoolDaysLeft: 0 }))
    expect(missed[0].left).toBe('its time has passed today')
  })

  it('raises an alert for each duty that the next school day decides', () => {
    const { alerts } = todayWith(aClock(), aClock({ reference: 'AP-26-00013', schoolDaysLeft: 1, state: 'warning' }))
    expect(alerts.map(({ text }) => text)).toEqual([
      'Full-time education from day six for AP-26-00013 must be done by the next school day',
    ])
  })

  it('does not ask anyone to use the parents’ right or a permission', () => {
    const { due, alerts } = todayWith(
      aClock({ kind: 'right', schoolDaysLeft: 1 }),
      aClock({ kind: 'permission', schoolDaysLeft: 0 }),
    )
    expect([due, alerts]).toEqual([[], []])
  })

  it('names the schools whose term dates are missing, once each', () => {
    const uncounted = aClock({ state: 'unknown', dueOn: null, schoolDaysLeft: null })
    expect(todayWith(uncounted, { ...uncounted, id: 'another' }).unknown).toBe(
      '2 dates could not be counted, because term dates are missing: Harbour Academy.',
    )
  })

  it('names each one of the team, and the cases that nobody has', () => {
    const load = { open: 3, overdue: 1, dueSoon: 2 }
    const { team } = todayOf({
      ...{ ...QUIET, clocks: [] },
      team: [
        { ...load, owner: null },
        { ...load, owner: { sub: 'casey', name: 'Casey Okafor' } },
      ],
    })
    expect(team.map(({ name, href }) => [name, href])).toEqual([
      ['Nobody yet', '/cases?stage=open&owner=none'],
      ['Casey Okafor', '/cases?stage=open&owner=casey'],
    ])
  })

  it('counts on its cards what its tables show, then what others owe and what is open', () => {
    const { numbers } = todayWith(
      aClock(),
      aClock({ state: 'due-today', schoolDaysLeft: 0 }),
      aClock({ state: 'overdue', schoolDaysLeft: -1 }),
    )
    expect(numbers.map(({ count }) => count)).toEqual([1, 1, 2, 2, 4])
    expect(todayWith().numbers.map(({ count }) => count)).toEqual([0, 0, 2, 4])
  })
})
