import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { errorsPage } from '../schools-import/staged-file'
import { importPage, type Rows, type Run } from './import.page'
import { runPage } from './run.view'

const COLUMNS = [
  { name: 'upn', words: 'Unique pupil number, permanent or temporary' },
  { name: 'preferred_forename', words: 'First name used, if another' },
]
export const RUN: Run = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c003', fileName: `roll <of> ${'northmere-'.repeat(12)}.csv` },
  ...{ fileHash: 'a'.repeat(64), bytes: 24_000_000, bytesExpected: null, stage: 'read', addLikely: false },
  ...{ rows: 200_412, done: 200_400, added: 1_204, changed: 31_000, registrations: 212, same: 167_983, likely: 1 },
  ...{ withError: 12, refusedBecause: null, begunByName: 'Adele <Brandt>', begunAt: '2026-11-24T09:00:00.000Z' },
  ...{ readAt: '2026-11-24T09:00:40.000Z', savingAt: null, savedAt: null },
}
const NO_COUNTS = { added: null, changed: null, registrations: null, same: null, likely: null, withError: null }
const READING: Run = { ...RUN, ...NO_COUNTS, stage: 'reading', rows: 12_000, done: 0, readAt: null }
const SAVING: Run = { ...RUN, stage: 'saving', done: 40_000, savingAt: '2026-11-24T09:05:00.000Z' }
const SAVED: Run = { ...SAVING, stage: 'saved', done: 200_400, savedAt: '2026-11-24T09:09:00.000Z' }

const ROBIN: Rows[number] = {
  ...{ line: 2, name: 'Robin <Ash> with a long and longer name', birthDate: '2012-10-01', upn: null },
  ...{ schoolUrn: '900001', status: 'C', until: null, changes: [], like: null },
}
const CHANGED: Rows = [
  {
    ...{ ...ROBIN, line: 3 },
    changes: [
      { field: 'ncYear', before: '9', after: '10' },
      { field: 'middleNames', before: null, after: '<b>Jo</b>' },
    ],
  },
]
const ROLLS: Rows = [
  { ...ROBIN, line: 4, status: 'S', upn: 'B801200005001' },
  { ...ROBIN, line: 5, status: 'P', until: '2024-07-19' },
]
const LIKELY: Rows = [{ ...ROBIN, like: { name: 'Robyn Ash', upn: null, schoolUrn: '900002' } }]
const ERRORS = [
  { line: 6, column: 'upn', value: 'A801200005001', reason: 'The UPN’s first letter does not match its digits' },
  { line: 7, column: '', value: '', reason: 'A quotation mark is not closed' },
]
const NOTHING = { added: 0, changed: 0, registrations: 0, likely: 0, withError: 0 }
const nextHref = '/pupils/import/1?kind=changed&cursor=b'

export const SAMPLES: Sample[] = [
  { name: 'pupils from a file', page: importPage(COLUMNS, [RUN, READING], emptyForm()) },
  {
    name: 'pupils from a file, nothing given',
    page: importPage(COLUMNS, [], refusedForm({}, { text: 'Choose a file, or paste its text' })),
  },
  {
    name: 'pupils from a file that is none',
    page: importPage(COLUMNS, [RUN], refusedForm({ text: 'upn' }, { file: 'This is a PDF. Bring the CSV file' })),
  },
  { name: 'a file of pupils being read', page: runPage(READING) },
  { name: 'a file of pupils held against what is held', page: runPage({ ...READING, done: 8_000 }) },
  {
    name: 'what a file of pupils changes',
    page: runPage(RUN, { kind: 'changed', rows: CHANGED, links: { nextHref } }),
  },
  { name: 'new pupils of a file', page: runPage(RUN, { kind: 'new', rows: [ROBIN], links: {} }) },
  { name: 'registrations of a file', page: runPage(RUN, { kind: 'registration', rows: ROLLS, links: {} }) },
  { name: 'pupils of a file much like others', page: runPage(RUN, { kind: 'likely', rows: LIKELY, links: {} }) },
  {
    name: 'a file of pupils that changes nothing',
    page: runPage({ ...RUN, ...NOTHING }, { kind: 'changed', rows: [], links: {} }),
  },
  { name: 'a file of pupils being saved', page: runPage(SAVING) },
  {
    name: 'a file of pupils saved in part',
    page: runPage({ ...SAVING, stage: 'interrupted' }, { kind: 'new', rows: [ROBIN], links: {} }),
  },
  { name: 'a file of pupils that is saved', page: runPage(SAVED) },
  { name: 'a file of pupils that is refused', page: runPage(RUN, undefined, 'Another file of pupils is being read') },
  {
    name: 'a refused file of pupils',
    page: runPage({ ...READING, stage: 'refused', refusedBecause: 'The file is empty' }),
  },
  { name: 'a file of pupils interrupted while read', page: runPage({ ...READING, stage: 'interrupted' }) },
  { name: 'a file of pupils that is no longer kept', page: runPage({ ...RUN, stage: 'cleared' }) },
  {
    name: 'rows of a file of pupils with an error',
    page: errorsPage(ERRORS, { csvHref: '?format=csv', links: {} }, '/pupils/import/1'),
  },
]
