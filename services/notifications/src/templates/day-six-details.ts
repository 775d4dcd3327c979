import { template } from './template'

export const daySixDetails = template({
  code: 'day-six-details',
  version: '1',
  title: 'Education from day six: details for parents',
  subject: '((reference)): where and when education starts',
  usefulDays: 5,
  bodies: {
    parents: `
We have arranged full-time education for ((childFirstName)).

* Where: ((providerName)), ((providerAddress))
* First day: ((provisionStartsOn))
* Times: ((provisionStartsAt)) to ((provisionEndsAt)), ((provisionHours))
* Morning session starts: ((morningStarts))
* Afternoon session: ((afternoonStarts)) to ((afternoonEnds))
* Report to: ((reportTo))
* Travel: ((transport?))

## What you must do

* Make sure ((childFirstName)) is there at ((provisionStartsAt)) on ((provisionStartsOn)).
* If ((childFirstName)) is ill, call the centre before ((morningStarts)) on ((providerPhone)).
* Tell us at once if the times or the journey will not work.

## What happens next

The centre will get to know ((childFirstName)) and find out what helps. We will write to you about the next step.`,
  },
})
