import { dateBoxes, emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { type CodeSet, setPage, setsPage, switchPage } from './code-sets.page'
import { readSwitch } from './switch.form'

const DA: CodeSet['codes'][number] = {
  ...{ code: 'DA', words: 'Drug and alcohol related', validFrom: null, validTo: null, accepted: false },
  switches: [
    {
      ...{ accepted: false, from: '2026-09-01', reason: 'Agreed <by> the forum', by: 'Adele Frost' },
      at: '2026-08-10T11:00:00.000Z',
    },
  ],
}
const SET: CodeSet = {
  ...{ name: 'exclusion-reason', title: 'Reasons for an exclusion', source: 'Common Basic Data Set, May 2026' },
  mayBeSwitched: true,
  codes: [
    DA,
    { ...DA, code: 'DR', words: 'Drug related', validFrom: '2026-05-01', accepted: true, switches: [] },
    { ...DA, code: 'ZZ', words: 'Long gone', validTo: '2021-08-31', switches: [] },
    { ...DA, code: 'YY', words: 'For a while', validFrom: '2019-09-01', validTo: '2021-08-31', switches: [] },
  ],
}

export const SAMPLES: Sample[] = [
  { name: 'the code sets', page: setsPage([SET, { ...SET, name: 'sen-need', title: 'Kinds of need', codes: [] }]) },
  { name: 'a code set', page: setPage(SET, { mayDecide: true }) },
  { name: 'a code set, to read', page: setPage(SET, { mayDecide: false }) },
  { name: 'a code to accept', page: switchPage(SET, DA, emptyForm(dateBoxes('from', '2026-11-10'))) },
  { name: 'a code to accept, nothing answered', page: switchPage(SET, DA, refusedForm({}, readSwitch({}).errors)) },
]
