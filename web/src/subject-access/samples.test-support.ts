import { childOf } from '../cases/kase'
import { A_CASE } from '../cases/case.test-support'
import { childOfRecord } from '../pupils/pupils.page'
import { RECORD } from '../pupils/samples.test-support'
import type { Sample } from '../sample.test-support'
import type { ContextRecord } from './context-record'
import { recordPage } from './record.page'

const HELD: ContextRecord[] = [
  {
    context: 'referrals',
    holdings: [
      { name: 'Family and contacts', others: ['name', 'address_lines'], rows: [{ id: '1', name: 'Dana Ellery' }] },
      { name: 'Tasks', others: ['done_note'], rows: [] },
    ],
  },
  { context: 'placements', holdings: [{ name: 'Placements', others: [], rows: [{ id: '1' }] }] },
  { context: 'panels', holdings: [] },
]

const { pupil, reference } = A_CASE

export const SAMPLES: Sample[] = [
  {
    name: 'everything held about a child',
    page: recordPage({ pupilId: pupil.id, child: childOf(A_CASE), reference }, HELD),
  },
  {
    name: 'everything held about a child without a case',
    page: recordPage({ pupilId: RECORD.id, child: childOfRecord(RECORD) }, HELD),
  },
]
