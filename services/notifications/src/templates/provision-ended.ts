import { template } from './template'

export const provisionEnded = template({
  code: 'provision-ended',
  version: '2',
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
    school: `
The education we arranged for ((childFullName)) at ((providerName)) ended on ((provisionEndedOn)).

## What you must do

* Send ((providerName)) nothing more about the child.
* Keep the name on your roll until we tell you that it may be removed.

## What happens next

We must arrange another place. We will write with its name and first day.`,
    centre: `
The place of ((childFullName)) with you ended on ((provisionEndedOn)): ((provisionEndReason)).

## What you need to do

* Do not expect the child any more. Call us the same day if the child comes.
* Return or destroy what you were sent about the child, unless you must keep it.

## What happens next

We arrange another place. Your place is free for another child.

[Open your centre](((webUrl))/centre)`,
  },
})
