import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Provision } from '../placements/child'
import { type Sample, sample } from '../sample.test-support'
import { readArrangement } from './arrange-provision.form'
import { endQuestion, startQuestion } from './day-six.page'
import { provisionView } from './provision.view'

const child = { reference: 'AP-26-00001', pupilName: 'Robin Ash', facts: ['Year 9', 'Harbour Academy'] }
export const A_PROVISION: Provision = {
  id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1a001',
  caseId: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1a002',
  caseReference: 'AP-26-00001',
  pupilName: 'Robin Ash',
  ncYear: '9',
  providerCode: 'KS34-EC',
  providerName: 'Education Centre, Key Stages 3 and 4',
  state: 'arranged',
  startsOn: '2026-11-24',
  startsAt: '09:00',
  endsAt: '15:00',
  hoursPerWeek: 25,
  hoursReason: null,
  reportTo: 'Reception',
  addressLines: ['1 Quay Street', 'Northmere'],
  consentToShortNotice: true,
  deviceNeeds: null,
  transport: 'Bus 12',
  manualReason: null,
  arrangedAt: '2026-11-20T10:00:00.000Z',
  startedOn: null,
  endedOn: null,
  endReason: null,
}
const ENDED: Provision = {
  ...A_PROVISION,
  state: 'ended',
  startedOn: '2026-11-17',
  endedOn: '2026-11-20',
  endReason: 'collapsed',
  hoursPerWeek: 15,
  hoursReason: 'Ill',
}
const centres = [{ value: 'KS34-EC', text: 'Education Centre', hint: { text: 'KS3, KS4. 2 places free' } }]
const caseView = {
  title: 'Day-six education',
  child,
  canArrange: true,
  canRecord: true,
  back: { href: '/cases/AP-26-00001' },
}
const arranging = {
  title: 'Arrange education',
  child,
  centres,
  daySixOn: '2026-11-24',
  back: { href: '/cases/AP-26-00001/day-six' },
}

export const SAMPLES: Sample[] = [
  sample('a case with education arranged', 'day-six/day-six', {
    ...caseView,
    current: provisionView(A_PROVISION),
    past: [provisionView(ENDED)],
  }),
  sample('a case without education', 'day-six/day-six', { ...caseView, current: null, past: [] }),
  sample('arranging education', 'day-six/arrange-provision', { ...arranging, form: emptyForm() }),
  sample('arranging education with everything left out', 'day-six/arrange-provision', {
    ...arranging,
    form: refusedForm(
      {},
      { ...readArrangement({}).errors, consentToShortNotice: 'Confirm that a parent agreed', '': 'No place free' },
    ),
  }),
  sample('arranging education where no centre is set up', 'day-six/arrange-provision', {
    ...arranging,
    centres: [],
    form: emptyForm(),
  }),
  sample('one provision', 'day-six/provision', {
    title: 'Education at Quayside',
    child,
    provision: provisionView(A_PROVISION),
    canRecord: true,
    back: { href: '/centre' },
  }),
  sample('its facts', 'day-six/day-six', { ...caseView, current: provisionView(ENDED), past: [] }),
  {
    name: 'recording a start',
    page: startQuestion(A_PROVISION, refusedForm({}, { startedOn: 'The start cannot be in the future' })),
  },
  { name: 'recording an end', page: endQuestion(A_PROVISION, refusedForm({}, { reason: 'Select why it ended' })) },
]
