import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readAnswer, readReviewDecision } from './review-panel.form'
import { applicationQuestion, reviewQuestion } from './review-panel.page'

export const SAMPLES: Sample[] = [
  { name: 'the parents’ answer', page: applicationQuestion(A_CASE, refusedForm({}, readAnswer({}).errors)) },
  { name: 'the review panel’s decision', page: reviewQuestion(A_CASE, refusedForm({}, readReviewDecision({}).errors)) },
]
