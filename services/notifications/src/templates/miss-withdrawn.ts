import { template } from './template'

export const missWithdrawn = template({
  code: 'miss-withdrawn',
  version: '4',
  title: 'A miss is withdrawn',
  subject: '((reference)): a missed deadline is withdrawn',
  usefulDays: 10,
  bodies: {
    'told-of-miss': `
We wrote to you that a deadline was missed: ((clockTitle)). That was not so. The school’s calendar, or what we knew of the exclusion, was put right, or the date was moved as the law allows.

* The right date is: ((clockDueOn?))
* Why: ((clockExplanation))

## What you need to do

* Take ((clockDueOn?)) as the date.
* Do nothing about our earlier message.

## What happens next

What our earlier message was about is not overdue. We are sorry for the mistake.`,
  },
})
