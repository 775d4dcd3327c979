import { template } from './template'

export const daySixDayThree = template({
  code: 'day-six-day-three',
  version: '1',
  title: 'Day six: reminder on day three',
  subject: '((reference)): day six is ((clockDueOn))',
  usefulDays: 3,
  bodies: {
    caseworker: `
Today is the third school day. Full-time education is due from ((clockDueOn)).

## What you need to do

* Arrange a place at an education centre by ((clockDueOn)).
* Leave 48 hours for the details to reach the parents.

## What happens next

You will be reminded again on day five.

[Arrange education](((webUrl))/cases/((reference))/day-six)`,
  },
})
