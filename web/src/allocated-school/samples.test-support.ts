import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { allocatedQuestion } from './allocated-school.page'

export const SAMPLES: Sample[] = [
  {
    name: 'a start where no school was allocated',
    page: allocatedQuestion(
      { ...A_CASE, responsibleSchool: A_CASE.school },
      refusedForm({}, { '': 'No other school has been named for this child.' }),
    ),
  },
  {
    name: 'the start at an allocated school',
    page: allocatedQuestion(A_CASE, refusedForm({}, { startedOn: 'The start cannot be in the future' })),
  },
]
