import type { AuthorityNames } from '../authorities/names'
import { A_CASE } from '../cases/case.test-support'
import { childOf } from '../cases/kase'
import { contactValues, NEW_CONTACT } from '../contacts/contacts.form'
import { contactQuestion } from '../contacts/contacts.page'
import { DANA, DANA_HELD, JO, RAY } from '../contacts/samples.test-support'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { type PupilDetails, pupilValues, readCorrection, readPupil } from './details.form'
import { correctionPreview, detailsPage, exclusionQuestion, pupilQuestion } from './details.page'

const OF_CASE = { child: childOf(A_CASE), back: '/cases/AP-26-00001/details' }
const REASONS = [
  { value: '', text: 'Select a reason' },
  { value: 'PP', text: 'Physical assault against a pupil' },
]
export const NAMES: AuthorityNames = [
  { code: '999', name: 'Northmere Council' },
  { code: '998', name: 'The Metropolitan Borough of <Fellshire>-and-Cholmondeleyshire upon Water' },
]
const ROBIN: PupilDetails = {
  ...{
    upn: 'W999400124001',
    uln: '1234567890',
    legalForename: 'Robin',
    legalSurname: '<Ash>',
    preferredForename: null,
    preferredSurname: null,
  },
  ...{ birthDate: '2012-02-14', ncYear: null, homeLaCode: '998', senProvision: 'K', lookedAfter: true },
  ...{ socialWorkerName: 'Lorna Pike', socialWorkerEmail: null, examsEndedOn: '2026-06-19', version: 2 },
}
const moved = {
  ...{ reference: 'AP-26-00001', title: 'Day six', from: '2026-11-10', to: '2026-11-11' },
  explanation: 'Counted anew',
}
const correction = { imposedAt: '2026-11-10T14:00', reasons: ['PP'], reportedBy: 'Sam', because: 'The wrong <line>' }

export const SAMPLES: Sample[] = [
  {
    name: 'details of a case',
    page: detailsPage(A_CASE, { pupil: ROBIN, names: NAMES, contacts: [DANA, RAY, JO] }, true),
  },
  {
    name: 'details without contacts',
    page: detailsPage(A_CASE, { pupil: { ...ROBIN, upn: null, examsEndedOn: null }, names: NAMES, contacts: [] }, true),
  },
  {
    name: 'details as a school sees them',
    page: detailsPage(A_CASE, { pupil: ROBIN, names: [], contacts: undefined }, false),
  },
  {
    name: 'an exclusion to put right',
    page: exclusionQuestion(A_CASE, refusedForm({ version: '3' }, readCorrection({}).errors), REASONS),
  },
  {
    name: 'what a correction moves',
    page: correctionPreview(
      A_CASE,
      correction,
      [
        { ...moved, missWithdrawn: true, missAppears: false, keptInTime: false, byHand: null },
        { ...moved, to: null, missWithdrawn: false, missAppears: false, keptInTime: true, byHand: null },
      ],
      { version: '3', because: correction.because },
    ),
  },
  { name: 'a correction that moves nothing', page: correctionPreview(A_CASE, correction, [], {}) },
  { name: 'a pupil’s details', page: pupilQuestion(A_CASE, emptyForm(pupilValues(ROBIN, NAMES)), NAMES) },
  {
    name: 'a pupil’s details, nothing answered',
    page: pupilQuestion(A_CASE, refusedForm({}, readPupil({ homeLaCode: 'Fells' }, NAMES).errors), NAMES),
  },
  { name: 'a new contact', page: contactQuestion(OF_CASE, emptyForm(NEW_CONTACT)) },
  { name: 'a contact to change', page: contactQuestion(OF_CASE, emptyForm(contactValues(DANA)), DANA_HELD) },
]
