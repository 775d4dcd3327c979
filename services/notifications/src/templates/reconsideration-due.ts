import { template } from './template'

export const reconsiderationDue = template({
  code: 'reconsideration-due',
  version: '1',
  title: 'Governors must reconsider',
  subject: '((reference)): the governors must meet again',
  usefulDays: 5,
  bodies: {
    school: `
The independent review panel has sent the decision back. Your governors must meet again by ((reconsiderBy)).

## What you must do

* Hold the meeting by ((reconsiderBy)) and invite the parents.
* Record the decision and its date.

## What happens next

The parents must have the new decision in writing, with reasons, without delay.

[Open the exclusion](((webUrl))/school)`,
  },
})
