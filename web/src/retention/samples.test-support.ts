import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { RECORD } from '../pupils/samples.test-support'
import type { Sample } from '../sample.test-support'
import { readReason } from './retention.form'
import { type Deletion, deletionPage, type Kept, keptPage, listPage, reasonPage, type Rule } from './retention.page'

const RULE: Rule = {
  ...{ id: 'RT-01', record: 'A child’s record', basis: 'A common rule of authorities', status: 'U' },
  ...{ setting: 'RETENTION_YEARS', years: 25 },
}
const ASKED: Deletion = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0d1', state: 'asked', pupilId: RECORD.id, rule: 'RT-01', years: 25 },
  ...{ record: RULE.record, basis: RULE.basis, reason: 'Due since <November>', parts: [] },
  ...{ askedBy: 'Morgan Lee', askedBySub: 'morgan', askedAt: '2026-11-20T10:00:00.000Z' },
  ...{ confirmedBy: null, confirmedAt: null, withdrawnBy: null, withdrawnAt: null },
  histories: 'The histories of procedures hold ids, dates and codes.',
}
const PART: Deletion['parts'][number] = {
  ...{ service: 'referrals', done: true, doneAt: '2026-11-21T10:01:00.000Z', erasedOfAudit: 41 },
  tables: [
    { name: 'pupils', rows: 1 },
    { name: 'days_at_earlier_schools', rows: 12 },
  ],
  ...{ headBefore: { position: 9_041, hash: 'a3'.repeat(32) }, headAfter: { position: 9_043, hash: 'b7'.repeat(32) } },
  ...{ tries: 1, failedBecause: null },
}
const DELETED: Deletion = {
  ...{ ...ASKED, state: 'done', reason: null, confirmedBy: 'Adele Frost', confirmedAt: '2026-11-21T10:00:00.000Z' },
  parts: [PART, { ...PART, service: 'panels', tables: [], headBefore: null, erasedOfAudit: 0 }],
}
const NOT_YET: Deletion['parts'][number] = {
  ...{ ...PART, service: 'notifications', done: false, doneAt: null, tables: [], erasedOfAudit: null },
  ...{ headBefore: null, headAfter: null, tries: 3, failedBecause: 'It answered UNAVAILABLE' },
}
const UNDER_WAY: Deletion = { ...DELETED, state: 'under-way', parts: [PART, NOT_YET, { ...NOT_YET, tries: 0 }] }
const WITHDRAWN: Deletion = {
  ...{ ...ASKED, state: 'withdrawn', withdrawnBy: 'Morgan Lee', withdrawnAt: '2026-11-20T11:00:00.000Z' },
}
const DUE = { pupilId: RECORD.id, rule: 'RT-01', dueOn: '2026-11-10' }
const KEPT: Kept = { rule: 'RT-01', dueOn: '2026-11-10', keptBy: [], holds: [], deletionId: null }
const HOLD = {
  ...{ reason: 'A claim', setBy: 'Morgan Lee', setAt: '2026-11-01T10:00:00.000Z' },
  ...{ releasedBy: null, releasedAt: null, releasedBecause: null },
}
const HELD: Kept = {
  ...KEPT,
  keptBy: ['legal-hold', 'open-case'],
  holds: [
    HOLD,
    { ...HOLD, releasedBy: 'Morgan Lee', releasedAt: '2026-11-02T10:00:00.000Z', releasedBecause: 'It was settled' },
  ],
}
const shown = { mayHold: true, today: '2026-11-24' }
const ACTS = ['hold', 'release', 'deletion'] as const
const STAYS = refusedForm({}, { '': 'The record is under a legal hold. A case of this child is open.' })

export const SAMPLES: Sample[] = [
  {
    name: 'records that are due, and deletions',
    page: listPage(
      {
        items: [
          { ...DUE, keptBy: [] },
          { ...DUE, keptBy: ['legal-hold', 'open-case'] },
        ],
        total: 40,
        next: 'next',
      },
      [ASKED, UNDER_WAY, DELETED, WITHDRAWN],
      [RULE],
    ),
  },
  { name: 'no record due', page: listPage({ items: [], total: 0, next: null }, [], [RULE]) },
  { name: 'how long a record is kept, due', page: keptPage(RECORD, KEPT, shown) },
  { name: 'how long a record is kept, held', page: keptPage(RECORD, HELD, shown) },
  {
    name: 'how long a record is kept, to be deleted',
    page: keptPage(RECORD, { ...KEPT, deletionId: ASKED.id }, shown),
  },
  {
    name: 'how long a record is kept, with an open case',
    page: keptPage(RECORD, { ...KEPT, keptBy: ['open-case'] }, shown),
  },
  { name: 'how long a record is kept, not due', page: keptPage(RECORD, { ...KEPT, dueOn: '2037-02-14' }, shown) },
  ...ACTS.map((act) => ({ name: `the reason of a ${act}`, page: reasonPage(act, RECORD, emptyForm()) })),
  ...ACTS.map((act) => ({
    name: `the reason of a ${act}, left out`,
    page: reasonPage(act, RECORD, refusedForm({}, readReason(act, {}).errors)),
  })),
  { name: 'a deletion to confirm', page: deletionPage(ASKED, { form: emptyForm(), child: RECORD, sub: 'adele' }) },
  {
    name: 'a deletion that I asked for',
    page: deletionPage(ASKED, { form: emptyForm(), child: RECORD, sub: 'morgan' }),
  },
  { name: 'a deletion that is refused', page: deletionPage(ASKED, { form: STAYS, child: RECORD, sub: 'adele' }) },
  { name: 'a deletion under way', page: deletionPage(UNDER_WAY, { form: emptyForm(), sub: 'adele' }) },
  { name: 'a certificate of deletion', page: deletionPage(DELETED, { form: emptyForm(), sub: 'adele' }) },
  { name: 'a deletion withdrawn', page: deletionPage(WITHDRAWN, { form: emptyForm(), sub: 'adele' }) },
]
