import { template } from './template'

export const governorsOverdue = template({
  code: 'governors-overdue',
  version: '1',
  title: 'Governors’ meeting is overdue',
  subject: '((reference)): the governors’ meeting is overdue',
  usefulDays: 5,
  bodies: {
    school: `
Your governors had to consider this exclusion by ((clockDueOn)). No decision is recorded. The duty is still owed.

## What you must do

* Hold the meeting at the earliest day you can, and tell us that day by return.
* Record the decision, if the meeting has been held.

## What happens next

We will call you. A late decision is still a decision, and the delay stays on record.

[Open the exclusion](((webUrl))/school)`,
    caseworker: `
The governors of ((schoolName)) had to meet by ((clockDueOn)). No decision is recorded.

## What you need to do

* Call the school today and agree a date.

## What happens next

The clock goes on running until the decision is recorded.

[Open the case](((webUrl))/cases/((reference)))`,
  },
})
