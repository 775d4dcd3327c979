import { childOf } from '../cases/kase'
import { A_CASE } from '../cases/case.test-support'
import type { Sample } from '../sample.test-support'
import { recordPage } from './record.page'

export const SAMPLES: Sample[] = [
  {
    name: 'everything held about a child',
    page: recordPage(childOf(A_CASE), [
      {
        context: 'referrals',
        holdings: [
          { name: 'Family and contacts', others: ['name', 'address_lines'], rows: [{ id: '1', name: 'Dana Ellery' }] },
          { name: 'Tasks', others: ['done_note'], rows: [] },
        ],
      },
      { context: 'placements', holdings: [{ name: 'Placements', others: [], rows: [{ id: '1' }] }] },
      { context: 'panels', holdings: [] },
    ]),
  },
]
