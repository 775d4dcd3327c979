import { template } from './template'

export const socialWorkerTold = template({
  code: 'social-worker-told',
  version: '3',
  title: 'Notice to the social worker',
  subject: '((reference)): a child you work with',
  usefulDays: 10,
  bodies: {
    'social-worker': `
((schoolName)) has permanently excluded ((childLegalName)), born ((childBirthDate)).

* Excluded on: ((imposedOn))
* Full-time education is due from: ((daySixOn))
* Governors must meet by: ((governorsBy))

## What you must do

* Tell us by the next school day of anything that affects where the child can be taught safely.
* Tell the governors if you want to attend their meeting by ((governorsBy)).

## What happens next

((daySixSentence)) We will contact the family.`,
  },
})
