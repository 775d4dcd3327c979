import { template } from './template'

export const daySixDetailsDue = template({
  code: 'day-six-details-due',
  version: '1',
  title: 'Details of day-six education: nearly due',
  subject: '((reference)): parents must have the details of the education',
  usefulDays: 1,
  bodies: {
    caseworker: `
Education at ((providerName?)) starts on ((provisionStartsOn?)).

The parents must have its details by ((clockDueAt)), 48 hours before. We do not know that they have them. Today is the last school day on which they can be told in time.

## What you need to do

* Look whether the letter was delivered.
* If it was not, tell the parents today and record it.

## What happens next

Without the details in time the start may slip past day six.

[Open the case](((webUrl))/cases/((reference))/day-six)`,
    school: `
The parents of ((childFullName)) must have the details of the education arranged by ((clockDueAt)), 48 hours before it starts. We do not know that they have them.

## What you must do

* Call the parents today, and give them the times, the address and who to report to.
* Tell us that you did.

## What happens next

We will call you if we cannot tell that the parents know.`,
  },
})
