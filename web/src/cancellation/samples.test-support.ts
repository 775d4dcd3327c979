import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { cancellationQuestion } from './cancellation.page'

export const SAMPLES: Sample[] = [
  {
    name: 'a cancellation',
    page: cancellationQuestion(A_CASE, refusedForm({}, { reasons: 'Enter the head teacher’s reasons' })),
  },
]
