import { looksOf } from './looks'

const look = (at: string, who = 'Casey Okafor', action = 'viewed') => ({ at, who, action })

it('tells what one person did again and again on one day in one line, by the latest time', () => {
  const seen = [
    ...[look('2026-11-10T10:05:00Z'), look('2026-11-10T09:00:00Z')],
    look('2026-11-10T08:59:00Z', 'Sam Whitfield'),
    look('2026-11-10T08:58:00Z'),
    ...[look('2026-11-09T17:00:00Z'), look('2026-11-09T16:00:00Z', 'Casey Okafor', 'case-assigned')],
  ]
  expect(looksOf(seen).map(({ at, who, times }) => [at.slice(8, 16), who, times])).toEqual([
    ['10T10:05', 'Casey Okafor', 2],
    ['10T08:59', 'Sam Whitfield', 1],
    ['10T08:58', 'Casey Okafor', 1],
    ['09T17:00', 'Casey Okafor', 1],
    ['09T16:00', 'Casey Okafor', 1],
  ])
})
