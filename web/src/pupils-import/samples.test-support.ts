import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readImport } from './import.form'
import { importPage, type Plan, planPage } from './import.page'

const COLUMNS = [
  { name: 'upn', words: 'Unique pupil number, permanent or temporary' },
  { name: 'preferred_forename', words: 'First name used, if another' },
]
const ROBIN = {
  ...{ line: 2, name: 'Robin <Ash> with a long and longer name', birthDate: '2012-10-01', upn: null },
  ...{ schoolUrn: '900001', status: 'C', until: null },
}
const PLAN: Plan = {
  ...{ rows: 6, applied: false, same: 1 },
  added: [ROBIN],
  changed: [
    {
      ...ROBIN,
      line: 3,
      changes: [
        { field: 'ncYear', before: '9', after: '10' },
        { field: 'middleNames', before: null, after: '<b>Jo</b>' },
      ],
    },
  ],
  registrations: [
    { ...ROBIN, line: 4, status: 'S', upn: 'B801200005001' },
    { ...ROBIN, line: 5, status: 'P', until: '2024-07-19' },
  ],
  likely: [{ ...ROBIN, line: 5, like: { name: 'Robyn Ash', upn: null, schoolUrn: '900002' } }],
  errors: [
    { line: 6, column: 'upn', value: 'A801200005001', reason: 'The UPN’s first letter does not match its digits' },
    { line: 7, column: '', value: '', reason: 'The file cannot be read from here on' },
  ],
}
const posted = { text: 'upn,legal_surname\n"<script>",' }

export const SAMPLES: Sample[] = [
  { name: 'pupils from a file', page: importPage(COLUMNS, emptyForm()) },
  { name: 'pupils from a file, nothing given', page: importPage(COLUMNS, refusedForm({}, readImport({}).errors)) },
  {
    name: 'pupils from a file that is too large',
    page: importPage(COLUMNS, refusedForm({ text: 'upn' }, { file: 'The file must be smaller than 700 kilobytes' })),
  },
  { name: 'what a file of pupils changes', page: planPage(PLAN, posted) },
  {
    name: 'a file of pupils that changes nothing',
    page: planPage({ ...PLAN, added: [], changed: [], registrations: [], likely: [], errors: [], same: 2 }, posted),
  },
  {
    name: 'what a file of other children changes',
    page: planPage({ ...PLAN, likely: [] }, { ...posted, addLikely: 'yes' }),
  },
]
