import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')

/**
 * Of the thirty-six edge cases of a calendar (libs/shared/src/edge-cases.spec.ts) those that ask for more than a right
 * count, and the spec that shows the rest of each.
 */
const SHOWN: [number: number, rest: string, spec: string, test: string][] = [
  [
    16,
    'the old date is kept and the false miss withdrawn',
    'services/referrals/src/clocks/clocks.db.spec.ts',
    'when saved keeps the old date, withdraws the miss and tells the procedure',
  ],
  [
    16,
    'the procedure goes on by the new date',
    'workflows/src/day-six.workflow.spec.ts',
    'is not missed after all when the calendar moves on day seven',
  ],
  [
    19,
    'the home authority is told',
    'services/referrals/src/clocks/clocks.db.spec.ts',
    'has every notice given or put on the list, and its clock settled',
  ],
  [
    23,
    'an application by post keeps the day it counts as made',
    'services/referrals/src/cases/steps.service.db.spec.ts',
    'sent by first-class post is made on the second working day after',
  ],
  [
    26,
    'the clock ends with its reason',
    'workflows/src/day-six.workflow.spec.ts',
    'is lifted, not missed, by an exception the law allows',
  ],
  [
    27,
    'the letter says why nothing is owed',
    'services/referrals/src/directory/directory.db.spec.ts',
    'has words for a child who is owed no day six, and never leaves a letter about rights unsent',
  ],
  [
    29,
    'a school without a calendar borrows its authority’s',
    'services/referrals/src/directory/directory.db.spec.ts',
    'gives the calendar in force, saying when it is borrowed',
  ],
  [
    30,
    'every clock of the case is counted again',
    'workflows/src/permanent-exclusion.workflow.spec.ts',
    'counts every date again when the calendar moves',
  ],
  [36, 'the days served are kept', 'services/referrals/src/cancellation/cancellation.spec.ts', 'keeps the days served'],
]

it.each(SHOWN)('edge case %i: %s', (_number, _rest, spec, test) => {
  expect(readFileSync(join(ROOT, spec), 'utf8')).toContain(`'${test}'`)
})
