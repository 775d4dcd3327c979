import { A_CASE } from '../cases/case.test-support'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readVerdict } from './second-look.form'
import { type Looks, secondLookPage } from './second-look.page'

const NEW: Looks['looks'][number] = {
  ...{ id: 'l2', part: 'post', value: '9 <Elm> Road\nNorthmere\nAB1 2CD', source: 'team', state: 'asked' },
  ...{ current: true, saidBy: 'Casey Okafor', saidAt: '2026-11-20T10:00:00.000Z', mayLook: true },
  ...{ lookedBy: null, lookedAt: null, note: null },
}
const OLD: Looks['looks'][number] = {
  ...NEW,
  ...{ id: 'l1', part: 'email', value: 'a.very.long.address.of.somebody@families.northmere.example', source: 'school' },
  ...{ state: 'wrong', current: false, mayLook: false, lookedBy: 'Morgan Lee', lookedAt: '2026-11-21T10:00:00.000Z' },
  note: 'It came back',
}
const ASKED: Looks = { contact: { id: 'c1', name: 'Dana <Ash>' }, looks: [NEW, OLD] }

export const SAMPLES: Sample[] = [
  { name: 'an address to look over', page: secondLookPage(A_CASE, ASKED, emptyForm({ version: '3' })) },
  {
    name: 'an address to look over, nothing answered',
    page: secondLookPage(A_CASE, ASKED, refusedForm({}, readVerdict({}).errors)),
  },
  {
    name: 'an address one entered oneself',
    page: secondLookPage(A_CASE, { ...ASKED, looks: [{ ...NEW, mayLook: false }] }, emptyForm()),
  },
  { name: 'an address that waits for nobody', page: secondLookPage(A_CASE, { ...ASKED, looks: [] }, emptyForm()) },
]
