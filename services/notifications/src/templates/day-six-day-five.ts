import { template } from './template'

export const daySixDayFive = template({
  code: 'day-six-day-five',
  version: '1',
  title: 'Day six: reminder on day five',
  subject: '((reference)): day six is ((clockDueOn))',
  usefulDays: 2,
  bodies: {
    caseworker: `
Today is the fifth school day. Full-time education is due from ((clockDueOn)), and the child has not started.

## What you need to do

* Make sure a place is arranged and the parents have its details.
* Record the start on the day the child arrives.

## What happens next

A child who has not started by the end of ((clockDueOn)) is reported to the director.

[Arrange education](((webUrl))/cases/((reference))/day-six)`,
  },
})
