import { civilDate as d } from '../civil-date'
import { beganOn } from './began'

it('begins with the first of an exclusion’s periods, whichever is named first', () => {
  const [early, late] = [
    { from: d('2026-10-12'), to: d('2026-10-14') },
    { from: d('2026-11-02'), to: d('2026-11-04') },
  ]
  expect(beganOn({ periods: [early, late] })).toBe('2026-10-12')
  expect(beganOn({ periods: [late, early] })).toBe('2026-10-12')
})
