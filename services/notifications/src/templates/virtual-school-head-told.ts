import { template } from './template'

export const virtualSchoolHeadTold = template({
  code: 'virtual-school-head-told',
  version: '3',
  title: 'Notice to the virtual school head',
  subject: '((reference)): a child you look after',
  usefulDays: 10,
  bodies: {
    'virtual-school-head': `
((schoolName)) has permanently excluded ((childLegalName)), born ((childBirthDate)), a child in care.

* Excluded on: ((imposedOn))
* Full-time education is due from: ((daySixOn))
* Governors must meet by: ((governorsBy))

## What you must do

* Tell us by the next school day how the personal education plan is to be changed.
* Tell the governors if you want to attend their meeting by ((governorsBy)).

## What happens next

((daySixSentence)) We do this together with you.`,
  },
})
