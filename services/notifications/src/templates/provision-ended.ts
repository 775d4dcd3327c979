import { template } from './template'

export const provisionEnded = template({
  code: 'provision-ended',
  version: '1',
  title: 'Arranged education has ended',
  subject: '((reference)): arranged education has ended',
  usefulDays: 5,
  bodies: {
    caseworker: `
The education at ((providerName)) ended on ((provisionEndedOn)): ((provisionEndReason)).

## What you need to do

* Arrange another place today. The duty of day six is open again.

## What happens next

Reminders and the day-six clock run again until the child has started.

[Arrange education](((webUrl))/cases/((reference))/day-six)`,
    parents: `
The education for ((childFirstName)) at ((providerName)) ended on ((provisionEndedOn)).

## What you must do

* Wait for our letter before you take ((childFirstName)) anywhere else.
* Call us if you have a question, or if this is news to you.

## What happens next

We must arrange another place. We will write with the new address and times.`,
  },
})
