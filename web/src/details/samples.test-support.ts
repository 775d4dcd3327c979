import { A_CASE } from '../cases/case.test-support'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import {
  type Contact,
  contactValues,
  NEW_CONTACT,
  type PupilDetails,
  pupilValues,
  readContact,
  readCorrection,
  readPupil,
} from './details.form'
import { contactQuestion, correctionPreview, detailsPage, exclusionQuestion, pupilQuestion } from './details.page'

const REASONS = [
  { value: '', text: 'Select a reason' },
  { value: 'PP', text: 'Physical assault against a pupil' },
]
const ROBIN: PupilDetails = {
  ...{ upn: 'W999400124001', legalForename: 'Robin', legalSurname: '<Ash>', preferredForename: null },
  ...{ birthDate: '2012-02-14', ncYear: null, homeLaCode: '998', senProvision: 'K', lookedAfter: true },
  ...{ socialWorkerName: 'Lorna Pike', socialWorkerEmail: null, examsEndedOn: '2026-06-19', version: 2 },
}
const DANA: Contact = {
  ...{ id: 'c1', name: 'Dana <Ash>', relationship: 'mother', parentalResponsibility: true, mayContact: true },
  ...{ courtOrder: null, addressRestricted: true, addressLines: [], email: 'dana@families.example' },
  ...{ telephone: '01632 960200', channel: 'email', language: 'pl', largePrint: false, interpreter: true },
  ...{ household: 1, isPupil: false, beganOn: '2026-09-01', endedOn: null, look: 'asked' },
  letters: { by: null, sentences: ['the address is new and no second person has looked it over yet'] },
}
const RAY: Contact = {
  ...DANA,
  ...{ id: 'c2', name: 'Ray Ash', mayContact: false, parentalResponsibility: false, courtOrder: 'Order of 3 May' },
  ...{ endedOn: '2026-11-01', look: null, letters: { by: null, sentences: ['must not be contacted'] } },
}
const JO: Contact = {
  ...DANA,
  ...{ id: 'c3', name: 'Jo Ash', isPupil: true, look: 'wrong', household: 2 },
  letters: { by: 'email', sentences: ['by e-mail', 'in large print'] },
}
const moved = {
  ...{ reference: 'AP-26-00001', title: 'Day six', from: '2026-11-10', to: '2026-11-11' },
  explanation: 'Counted anew',
}
const correction = { imposedAt: '2026-11-10T14:00', reasons: ['PP'], reportedBy: 'Sam', because: 'The wrong <line>' }

export const SAMPLES: Sample[] = [
  { name: 'details of a case', page: detailsPage(A_CASE, ROBIN, [DANA, RAY, JO], true) },
  {
    name: 'details without contacts',
    page: detailsPage(A_CASE, { ...ROBIN, upn: null, examsEndedOn: null }, [], true),
  },
  { name: 'details as a school sees them', page: detailsPage(A_CASE, ROBIN, undefined, false) },
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
  { name: 'a pupil’s details', page: pupilQuestion(A_CASE, emptyForm(pupilValues(ROBIN))) },
  { name: 'a pupil’s details, nothing answered', page: pupilQuestion(A_CASE, refusedForm({}, readPupil({}).errors)) },
  { name: 'a new contact', page: contactQuestion(A_CASE, emptyForm(NEW_CONTACT)) },
  { name: 'a contact to change', page: contactQuestion(A_CASE, emptyForm(contactValues(DANA)), DANA) },
  {
    name: 'a contact to change, nothing answered',
    page: contactQuestion(A_CASE, refusedForm({}, readContact({}, DANA).errors), DANA),
  },
  { name: 'a contact, nothing answered', page: contactQuestion(A_CASE, refusedForm({}, readContact({}).errors)) },
]
