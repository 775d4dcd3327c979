import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { rollQuestion } from './roll.page'

export const SAMPLES: Sample[] = [
  {
    name: 'the name leaves the roll',
    page: rollQuestion(
      A_CASE,
      refusedForm({}, { removedOn: 'The name may leave the roll from Thursday 7 January 2027, not before' }),
    ),
  },
]
