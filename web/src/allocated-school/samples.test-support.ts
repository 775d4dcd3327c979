import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { allocatedQuestion } from './allocated-school.page'

export const SAMPLES: Sample[] = [
  {
    name: 'the start at an allocated school',
    page: allocatedQuestion(A_CASE, refusedForm({}, { startedOn: 'The start cannot be in the future' })),
  },
]
