import { NAMES } from '../details/samples.test-support'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { RECORD } from '../pupils/samples.test-support'
import type { Sample } from '../sample.test-support'
import { factValues, readCorrection, readEnd, readFact, readRoll, rollValues } from './facts.form'
import { type Choices, correctionQuestion, endQuestion, kindsPage, recordQuestion } from './facts.page'
import { rollCorrection, rollEndQuestion, rollQuestion } from './registrations.page'

const NONE = { value: '', text: 'Select one' }
const of = (lists: Choices['lists']): Choices => ({ lists, authorities: [] })
const NOTHING = of({})
const NEEDS = of({
  'sen-need': [NONE, ...Array.from({ length: 5 }, (_, i) => ({ value: `N${i}`, text: `Need ${i}` }))],
})
const YEARS = of({
  'nc-year': [NONE, ...Array.from({ length: 5 }, (_, i) => ({ value: `${i + 1}`, text: `Year ${i + 1}` }))],
})
const SUPPORT = of({ 'sen-provision': [NONE, { value: 'K', text: 'SEN support' }] })
const AUTHORITIES: Choices = { lists: {}, authorities: NAMES }
const HALF_NAMED = { 'value.authority': 'Fells' }
const PLACES = {
  statuses: [NONE, { value: 'C', text: 'Current, at this school only' }],
  schools: [NONE, { value: '900001', text: 'The <Harbour> Academy and Sixth Form of Northmere-upon-the-Wold' }],
}
const TWO_SCHOOLS = { urn: '900001', otherUrn: '123456' }
const [ROLL] = RECORD.registrations
const [NAME, , NEED] = RECORD.facts
const OVERLAPS = { from: 'Another entry holds since 1 September 2026: put that one right first' }
const WRONG_DAYS = { 'from-day': '31', 'from-month': '2', 'from-year': '2026', 'until-day': '1' }

export const SAMPLES: Sample[] = [
  { name: 'what can be recorded of a pupil', page: kindsPage(RECORD) },
  { name: 'a name to record', page: recordQuestion(RECORD, 'name', emptyForm(), NOTHING) },
  {
    name: 'a name, refused',
    page: recordQuestion(
      RECORD,
      'name',
      refusedForm(WRONG_DAYS, { ...readFact('name', WRONG_DAYS).errors, 'value.legalForename': 'Enter it' }),
      NOTHING,
    ),
  },
  { name: 'a UPN to record', page: recordQuestion(RECORD, 'upn', refusedForm({}, OVERLAPS), NOTHING) },
  { name: 'a plan to record', page: recordQuestion(RECORD, 'ehc-plan', emptyForm(), AUTHORITIES) },
  {
    name: 'a plan of an authority that is not known, refused',
    page: recordQuestion(
      RECORD,
      'ehc-plan',
      refusedForm(HALF_NAMED, readFact('ehc-plan', HALF_NAMED, NAMES).errors),
      AUTHORITIES,
    ),
  },
  { name: 'a year group to record', page: recordQuestion(RECORD, 'nc-year', refusedForm({}, OVERLAPS), YEARS) },
  { name: 'support to record', page: recordQuestion(RECORD, 'sen-provision', refusedForm({}, OVERLAPS), SUPPORT) },
  { name: 'needs to record', page: recordQuestion(RECORD, 'sen-needs', refusedForm({}, OVERLAPS), NEEDS) },
  {
    name: 'what the team alone reads, to record',
    page: recordQuestion(RECORD, 'staff-safety', refusedForm({}, OVERLAPS), NOTHING),
  },
  { name: 'a fact that ends', page: endQuestion(RECORD, NEED, emptyForm()) },
  { name: 'a fact that ends, refused', page: endQuestion(RECORD, NEED, refusedForm({}, readEnd({}).errors)) },
  {
    name: 'a fact to put right',
    page: correctionQuestion(RECORD, NEED, emptyForm(factValues('sen-needs', NEED)), NEEDS),
  },
  {
    name: 'a fact to put right, refused',
    page: correctionQuestion(
      RECORD,
      NAME,
      refusedForm({}, readCorrection({}, (posted) => readFact('name', posted)).errors),
      NOTHING,
    ),
  },
  { name: 'a registration to record', page: rollQuestion(RECORD, emptyForm(), PLACES) },
  { name: 'a registration, refused', page: rollQuestion(RECORD, refusedForm({}, readRoll({}).errors), PLACES) },
  {
    name: 'a registration at two schools, refused',
    page: rollQuestion(RECORD, refusedForm(TWO_SCHOOLS, readRoll(TWO_SCHOOLS).errors), PLACES),
  },
  { name: 'a registration that ends', page: rollEndQuestion(RECORD, ROLL, emptyForm()) },
  { name: 'a registration to put right', page: rollCorrection(RECORD, ROLL, emptyForm(rollValues(ROLL)), PLACES) },
]
