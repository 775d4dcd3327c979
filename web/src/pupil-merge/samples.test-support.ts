import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { ELSEWHERE, FOUND, RECORD } from '../pupils/samples.test-support'
import { readSearch } from '../pupils/search.form'
import type { Sample } from '../sample.test-support'
import { differencesOf, firstChoices, readMerge, readUndo } from './merge.form'
import { choicePage, comparePage, type Merge, undoPage } from './merge.page'

const MERGE: Merge = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c009', mergedName: 'Олена <Шевченко>', mergedBy: 'Morgan Lee' },
  ...{ mergedAt: '2026-11-20T10:00:00.000Z', reason: 'Entered twice', undoUntil: '2026-12-20', undone: null },
}
const UNDONE: Merge = { ...MERGE, undone: { by: 'Morgan Lee', at: '2026-11-21T10:00:00.000Z', because: 'Twins' } }
const OTHER = {
  ...RECORD,
  id: ELSEWHERE.id,
  name: 'Олена Шевченко',
  birthDate: '2012-02-15',
  uln: null,
  sex: null,
  facts: [],
}
const FIRST = firstChoices(differencesOf(RECORD, OTHER))

export const SAMPLES: Sample[] = [
  { name: 'records to merge with', page: choicePage(RECORD, [FOUND, ELSEWHERE], [MERGE, UNDONE], emptyForm()) },
  { name: 'no record to merge with', page: choicePage(RECORD, [], [], emptyForm()) },
  {
    name: 'a record to merge with, looked for',
    page: choicePage(RECORD, [ELSEWHERE], [], emptyForm({ name: 'Олена' })),
  },
  { name: 'a record to merge with, looked for in vain', page: choicePage(RECORD, [], [], emptyForm({ name: 'X' })) },
  {
    name: 'a record to merge with, looked for by nothing',
    page: choicePage(RECORD, [], [], refusedForm({ upn: ' ' }, readSearch({}).errors)),
  },
  { name: 'two records side by side', page: comparePage(RECORD, OTHER, emptyForm(FIRST)) },
  {
    name: 'two records side by side, without a reason',
    page: comparePage(RECORD, OTHER, refusedForm(FIRST, readMerge(FIRST).errors)),
  },
  { name: 'a merge to undo', page: undoPage(RECORD.id, MERGE, emptyForm()) },
  { name: 'a merge to undo, without a reason', page: undoPage(RECORD.id, MERGE, refusedForm({}, readUndo({}).errors)) },
]
