import { civilDate } from '@daysix/shared/civil-date'
import { RETENTION_RULES, retentionOf } from './retention'

const YEARS = { RETENTION_YEARS: 25, RETENTION_YEARS_LOOKED_AFTER: 75 }
const child = (over: Partial<Parameters<typeof retentionOf>[0]> = {}) => ({
  ...{ birthDate: civilDate('2001-11-24'), wasLookedAfter: false, hasOpenCase: false, isHeld: false },
  ...over,
})

it.each([
  ['twenty-five years after birth', child(), 'RT-01', '2026-11-24'],
  [
    'born on 29 February: 1 March, never a day too early',
    child({ birthDate: civilDate('2004-02-29') }),
    'RT-01',
    '2029-03-01',
  ],
  ['a child who was looked after', child({ wasLookedAfter: true }), 'RT-02', '2076-11-24'],
])('a record is due: %s', (_which, kept, rule, dueOn) => {
  expect(retentionOf(kept, YEARS)).toEqual({ rule, dueOn, keptBy: [] })
})

it('is kept by a legal hold and by an open case, whatever day it is', () => {
  expect(retentionOf(child({ isHeld: true, hasOpenCase: true }), YEARS).keptBy).toEqual(['legal-hold', 'open-case'])
})

it('goes by the authority’s own years', () => {
  expect(retentionOf(child(), { ...YEARS, RETENTION_YEARS: 30 }).dueOn).toBe('2031-11-24')
})

it('has a setting for every rule that no source confirms', () => {
  for (const { status, setting } of RETENTION_RULES) expect(status === 'U' ? setting in YEARS : true).toBe(true)
})
