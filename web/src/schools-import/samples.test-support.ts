import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { type Differences, importPage, type Run } from './import.page'
import { applyPage, runPage } from './run.view'
import { errorsPage } from './staged-file'

export const RUN: Run = {
  ...{
    id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c002',
    holds: 'schools',
    fileName: `edubase<alldata>${'20261124'.repeat(9)}.csv`,
  },
  ...{ fileHash: 'a'.repeat(64), bytes: 62_000_000, bytesExpected: null, stage: 'read', rows: 52_101, cautions: [] },
  ...{ added: 12, changed: 340, closed: 2, gone: 1, same: 51_740, withError: 7, passedOver: 0, refusedBecause: null },
  ...{ begunByName: 'Adele <Brandt>', begunAt: '2026-11-24T09:00:00.000Z', readAt: '2026-11-24T09:00:40.000Z' },
  ...{ savedByName: null, savedAt: null },
}
const COUNTS = { added: null, changed: null, closed: null, gone: null, same: null, withError: null, passedOver: null }
const READING: Run = { ...RUN, ...COUNTS, holds: null, stage: 'reading', rows: 12_000, bytes: 14_200_000, readAt: null }
const NOTHING_NEW: Run = { ...RUN, added: 0, changed: 0, closed: 0, gone: 0, withError: 0, same: 52_101 }
const SAVED: Run = { ...RUN, stage: 'saved', savedByName: 'Adele <Brandt>', savedAt: '2026-11-24T09:05:00.000Z' }
const CHANGED: Differences['items'] = [
  {
    ...{ urn: '900001', otherUrn: null, name: 'Harbour <Academy>' },
    changes: [
      { field: 'town', before: null, after: 'Quay’s End' },
      { field: 'website', before: `www.${'a'.repeat(90)}.example`, after: null },
    ],
  },
]
const NEW: Differences['items'] = [{ urn: '900003', otherUrn: null, name: 'Mill Lane Academy', changes: [] }]
const LINK: Differences['items'] = [{ ...NEW[0], otherUrn: '900004', name: 'Mill Lane School, then Mill Lane Academy' }]
const ERROR = { line: 4, column: 'OpenDate', value: '31-02-2026', reason: 'Enter a day that exists, like 31-08-2026' }
const WHOLE_ROW = { line: 7, column: '', value: '', reason: 'The row has another number of cells than the first line' }

export const SAMPLES: Sample[] = [
  { name: 'files of schools, none yet', page: importPage([], emptyForm()) },
  {
    name: 'a file of schools that is none',
    page: importPage([RUN, READING], refusedForm({}, { file: 'This is a PDF. Bring the CSV file of the register' })),
  },
  { name: 'a file of schools being read', page: runPage(READING) },
  { name: 'a file of schools being saved', page: runPage({ ...RUN, stage: 'saving' }) },
  {
    name: 'what a file of schools changes',
    page: runPage(
      { ...RUN, cautions: ['The file ends in the middle of a row: it is probably not whole.'] },
      { kind: 'changed', differences: CHANGED, links: { nextHref: '/schools/import/1?kind=changed&cursor=b' } },
    ),
  },
  { name: 'new schools of a file', page: runPage(RUN, { kind: 'new', differences: NEW, links: {} }) },
  { name: 'schools that a file closes', page: runPage(RUN, { kind: 'closed', differences: CHANGED, links: {} }) },
  {
    name: 'new links of a file',
    page: runPage({ ...RUN, holds: 'links', passedOver: 3 }, { kind: 'new', differences: LINK, links: {} }),
  },
  {
    name: 'a file of schools that changes nothing',
    page: runPage(NOTHING_NEW, { kind: 'changed', differences: [], links: {} }),
  },
  { name: 'a file of schools that is saved', page: runPage(SAVED, { kind: 'new', differences: NEW, links: {} }) },
  {
    name: 'a refused file of schools',
    page: runPage({ ...READING, stage: 'refused', refusedBecause: 'The file is empty' }),
  },
  { name: 'a file of schools that was replaced', page: runPage({ ...RUN, stage: 'replaced' }) },
  { name: 'saving the schools of a file', page: applyPage(RUN) },
  { name: 'saving the schools of a file, refused', page: applyPage(RUN, 'Another file was read since.') },
  {
    name: 'rows of a file of schools with an error',
    page: errorsPage([ERROR, WHOLE_ROW], { csvHref: '?format=csv', links: { nextHref: '?b' } }, '/schools/import/1'),
  },
  {
    name: 'no rows of a file of schools with an error',
    page: errorsPage([], { csvHref: '?format=csv', links: {} }, '/schools/import/1'),
  },
]
