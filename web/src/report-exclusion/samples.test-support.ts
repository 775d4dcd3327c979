import { A_CASE } from '../cases/case.test-support'
import { childOf } from '../cases/kase'
import { emptyForm, type Posted } from '../forms'
import type { Visiting } from '../page'
import { ELSEWHERE, FOUND } from '../pupils/samples.test-support'
import { type Sample, sample } from '../sample.test-support'
import { carried, stepErrors } from './report.form'
import { answersOf, asked, beforeWords, likelyPage, reportedWords } from './report.page'

export const ANSWERS: Posted = {
  ...{ schoolUrn: '900001', upn: 'W999400124001', legalForename: 'Robin', legalSurname: '<Ash>', ncYear: '10' },
  ...{ 'birthDate-day': '14', 'birthDate-month': '2', 'birthDate-year': '2012' },
  ...{ 'imposedOn-day': '10', 'imposedOn-month': '11', 'imposedOn-year': '2026', imposedTime: '10am' },
  ...{ reason1: 'PP', reason2: 'VA', reportedBy: 'Sam Whitfield, headteacher' },
}
const schools = [{ value: '900001', text: 'Harbour Academy' }]
const visit = { today: '2026-11-10', is: () => false } as unknown as Visiting
const reasons = [
  { value: '', text: 'Select a reason' },
  { value: 'PP', text: 'Physical assault against a pupil' },
]
const context = { visit, schools, reasons }

export const SAMPLES: Sample[] = [
  { name: 'reporting: which pupil', page: asked('pupil', {}, {}, context) },
  { name: 'reporting: no pupil given', page: asked('pupil', {}, stepErrors('pupil', {}), context) },
  { name: 'reporting: one of these children', page: likelyPage(ANSWERS, [FOUND, ELSEWHERE], {}, context) },
  {
    name: 'reporting: none of these children chosen',
    page: likelyPage(
      { ...ANSWERS, ncYear: '' },
      [FOUND],
      { pupilId: 'Select one of the children, or none of them' },
      context,
    ),
  },
  { name: 'reporting: when', page: asked('imposed', ANSWERS, {}, context) },
  { name: 'reporting: no day given', page: asked('imposed', {}, stepErrors('imposed', {}), context) },
  { name: 'reporting: why', page: asked('reasons', ANSWERS, {}, context) },
  { name: 'reporting: no reason given', page: asked('reasons', {}, stepErrors('reasons', {}), context) },
  sample('reporting: check the answers', 'report-exclusion/check', {
    ...{
      title: 'Check your answers before sending the notice',
      rows: answersOf(ANSWERS, schools, { name: 'Robin <Ash>', birthDate: '2012-02-14', isNew: true }),
      clocks: A_CASE.clocks,
      before: [
        beforeWords({ reference: 'AP-26-00001', imposedOn: '2026-11-10', sameDay: true }),
        beforeWords({ reference: 'AP-26-00002', imposedOn: '2026-11-03', sameDay: false }),
      ],
    },
    ...{ carried: carried(ANSWERS, 'check'), form: emptyForm(ANSWERS) },
  }),
  sample('reporting: the notice is sent', 'report-exclusion/reported', {
    ...{ ...reportedWords(false), child: childOf(A_CASE), reference: A_CASE.reference, clocks: A_CASE.clocks },
    home: { href: '/school', text: 'Go to your school' },
  }),
  sample('reporting: it was reported before', 'report-exclusion/reported', {
    ...{ ...reportedWords(true), child: childOf(A_CASE), reference: A_CASE.reference, clocks: A_CASE.clocks },
    home: { href: '/school', text: 'Go to your school' },
  }),
]
