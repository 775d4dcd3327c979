import { A_CASE } from '../cases/case.test-support'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readAttempt, readNotice } from './family.form'
import { contactPage, noticeQuestion } from './family.page'

const contact = {
  ...{
    id: 'c1',
    name: 'Dana <Ash>',
    relationship: 'parent',
    telephone: '01632 960200',
    email: 'dana@families.example',
  },
  ...{ mayContact: true, mayNotContactBecause: null, courtOrder: null, parentalResponsibility: true },
}
const barred = {
  ...contact,
  id: 'c2',
  name: 'Ray Ash',
  mayContact: false,
  mayNotContactBecause: 'She asked us not to',
  courtOrder: 'Order of 3 May',
  parentalResponsibility: false,
}
const tried = {
  madeOn: '2026-11-10',
  method: 'telephone',
  result: 'no-answer',
  contactName: 'Dana',
  note: 'Rang twice',
  madeBy: 'Casey',
}

export const SAMPLES: Sample[] = [
  { name: 'reaching a family', page: contactPage(A_CASE, [contact, barred], [tried], emptyForm()) },
  {
    name: 'reaching a family, nothing answered',
    page: contactPage(A_CASE, [contact], [], refusedForm({}, readAttempt({}).errors)),
  },
  { name: 'a child without contacts', page: contactPage(A_CASE, [], [], emptyForm()) },
  { name: 'notice to the parents', page: noticeQuestion(A_CASE, refusedForm({}, readNotice({}).errors)) },
]
