import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readDecision, readNoticeGiven, readReturn } from './governors.form'
import { againQuestion, decisionQuestion, governorsPage, noticeQuestion, returnQuestion } from './governors.page'

const staff = { staff: true, school: false }
const decided = {
  ...A_CASE,
  facts: {
    ...A_CASE.facts,
    governorsDecision: 'upheld' as const,
    governorsDecidedOn: '2026-12-01',
    governorsNoticeOn: '2026-12-01',
  },
}

export const SAMPLES: Sample[] = [
  { name: 'a case before the governors met', page: governorsPage(A_CASE, staff) },
  { name: 'a case after the governors met', page: governorsPage(decided, staff) },
  { name: 'the governors’ decision', page: decisionQuestion(A_CASE, refusedForm({}, readDecision({}).errors)) },
  { name: 'notice of the decision', page: noticeQuestion(A_CASE, refusedForm({}, readNoticeGiven({}).errors)) },
  { name: 'the return of a reinstated child', page: returnQuestion(A_CASE, refusedForm({}, readReturn({}).errors)) },
  {
    name: 'the governors’ second decision',
    page: againQuestion(A_CASE, refusedForm({}, { '': 'The second decision is recorded already.' })),
  },
]
