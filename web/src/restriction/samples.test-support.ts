import { A_CASE } from '../cases/case.test-support'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { openingQuestion, restrictionQuestion } from './restriction.page'

export const SAMPLES: Sample[] = [
  {
    name: 'a restricted case is opened without a reason',
    page: openingQuestion(
      'AP-26-00012',
      refusedForm({ then: '/cases/AP-26-00012/clocks' }, { reason: 'Enter why you open this case' }),
    ),
  },
  {
    name: 'a case is restricted without a reason',
    page: restrictionQuestion(A_CASE, [], refusedForm({ change: 'restrict' }, { reason: 'Enter why' })),
  },
  {
    name: 'a case is given to one team alone without a reason',
    page: restrictionQuestion(
      A_CASE,
      ['school-age-parents'],
      refusedForm({ change: 'team-school-age-parents' }, { reason: 'Enter why' }),
    ),
  },
]
