import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { type AuditRow, chainPage, listPage } from './audit.page'

const CASE_ID = '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b'
const AN_ENTRY: AuditRow = {
  ...{ id: '41', recordedAt: '2026-11-24T09:02:00.000Z', who: 'casey', whoName: 'Casey Okafor', acting: 'web' },
  ...{ requestId: '5d0ad2c7-a2ce-4a3c-8e11-0b4e1b2a0c55', address: '10.20.30.40', action: 'case-corrected' },
  ...{ subjectKind: 'case', subjectId: CASE_ID, caseId: CASE_ID, restricted: false, erasedBy: null },
  before: { imposedOn: '2026-11-09' },
  after: { imposedOn: '2026-11-10', reasons: ['PP', 'DB'] },
  reason: 'The school’s notice gives the tenth',
}
const BY_A_PROCEDURE: AuditRow = {
  ...AN_ENTRY,
  ...{ id: '40', who: 'system', whoName: null, acting: 'recordMissed', requestId: `case/${CASE_ID}`, address: null },
  ...{ action: 'clock-missed', subjectKind: 'clock', subjectId: '7', before: null, after: null, reason: null },
}
const BY_ANOTHER_SYSTEM: AuditRow = {
  ...AN_ENTRY,
  ...{
    id: '39',
    who: 'school-system',
    whoName: 'school-system',
    acting: 'school-system',
    action: 'exclusion-reported',
  },
}
const MERGED: AuditRow = {
  ...AN_ENTRY,
  ...{ id: '13', action: 'pupil-merged', subjectKind: 'pupil', caseId: null, after: null, reason: 'Entered twice' },
  before: { kept: { legal_surname: 'Featherstonehaugh-Cholmondeley', uln: null, hash: '9f86d081'.repeat(8) } },
}
const DELETED: AuditRow = { ...BY_A_PROCEDURE, id: '11', caseId: null, erasedBy: CASE_ID }
const SHUT: AuditRow = { ...AN_ENTRY, id: '12', restricted: true, before: null, after: null, reason: null }
const LOOK: AuditRow = { ...AN_ENTRY, action: 'viewed', before: null, after: null, reason: null }

const listed = {
  ...{
    items: [AN_ENTRY, BY_A_PROCEDURE, BY_ANOTHER_SYSTEM, MERGED, SHUT, DELETED],
    total: 73,
    next: 'more',
    cursor: 'some',
  },
  references: { [CASE_ID]: 'AP-26-00012' },
  form: refusedForm({}, {}),
}
const chain = {
  name: 'Panels',
  head: { position: 412, hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  sealedAt: '2026-11-24T09:02:00.000Z',
  notYetSealed: 1,
}
const NOW = new Date('2026-11-24T09:02:00Z')

export const SAMPLES: Sample[] = [
  { name: 'the audit', page: listPage('/audit', 'referrals', { who: 'casey' }, listed) },
  {
    name: 'an audit that is narrowed to a day that does not exist',
    page: listPage(
      '/audit',
      'panels',
      { subjectKind: 'meeting', subjectId: '1' },
      {
        ...{ items: [], total: 0, next: null, references: {} },
        form: refusedForm(
          { 'from-day': '31', 'from-month': '11', subjectKind: 'meeting', subjectId: '1' },
          { from: 'The first day must include a year', to: 'The last day must be a real date, like 30 11 2026' },
        ),
      },
    ),
  },
  { name: 'who looked at which child', page: listPage('/audit/looks', 'referrals', {}, { ...listed, items: [LOOK] }) },
  { name: 'how far the audit is sealed', page: chainPage([chain, { ...chain, head: null, sealedAt: null }], NOW) },
  {
    name: 'an audit that is whole',
    page: chainPage([{ ...chain, verified: { sealed: 412, erased: 3, findings: [] } }], NOW),
  },
  {
    name: 'an audit that somebody changed',
    page: chainPage(
      [
        {
          ...chain,
          verified: { sealed: 412, erased: 0, findings: [{ words: 'Row 3, sealed at position 3, is gone' }] },
        },
      ],
      NOW,
    ),
  },
]
