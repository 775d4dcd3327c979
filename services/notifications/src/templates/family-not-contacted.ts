import { template } from './template'

export const familyNotContacted = template({
  code: 'family-not-contacted',
  version: '1',
  title: 'Family not contacted in time',
  subject: '((reference)): the family has not been reached',
  usefulDays: 3,
  bodies: {
    caseworker: `
We aim to speak with every family within one school day. That was due by ((clockDueOn)), and no contact is recorded.

## What you need to do

* Try again today, another way if need be, and record each attempt.

## What happens next

The clock goes on running until contact is recorded.

[Open the case](((webUrl))/cases/((reference)))`,
  },
})
