import { civilDate } from '@daysix/shared/civil-date'
import { whatStandsAgainst } from './deletion'

const [DUE, DAY_BEFORE] = [civilDate('2026-11-10'), civilDate('2026-11-09')]
const standing = (over: Partial<Parameters<typeof whatStandsAgainst>[0]> = {}) =>
  whatStandsAgainst({
    ...{ retention: { rule: 'RT-01', dueOn: DUE, keptBy: [] }, today: DUE, mergesOpenUntil: [], procedures: [] },
    ...over,
  })

it('lets a record go on the day it falls due, and not the day before', () => {
  expect(standing()).toEqual([])
  expect(standing({ today: DAY_BEFORE })).toEqual(['The record is kept until 10 November 2026.'])
})

it.each([
  [{ retention: { rule: 'RT-01', dueOn: DUE, keptBy: ['legal-hold' as const] } }, 'under a legal hold'],
  [{ retention: { rule: 'RT-01', dueOn: DUE, keptBy: ['open-case' as const] } }, 'A case of this child is open'],
  [{ mergesOpenUntil: [civilDate('2026-12-01')] }, 'can be undone until 1 December 2026'],
  [{ procedures: [{ reference: 'AP-26-00001', status: 'running' as const }] }, 'The procedure of case AP-26-00001'],
  [{ procedures: [{ reference: 'AP-26-00001', status: 'unreachable' as const }] }, 'try again later'],
])('keeps a record, and says why: %o', (over, words) => {
  expect(standing(over)).toEqual([expect.stringContaining(words)])
})

it('says everything that stands against it at once', () => {
  expect(
    standing({ today: DAY_BEFORE, retention: { rule: 'RT-01', dueOn: DUE, keptBy: ['legal-hold', 'open-case'] } }),
  ).toHaveLength(3)
})

it.each(['completed', 'failed', 'terminated', 'cancelled', 'timed-out', 'absent'] as const)(
  'lets a record go whose procedure is %s',
  (status) => expect(standing({ procedures: [{ reference: 'AP-26-00001', status }] })).toEqual([]),
)
