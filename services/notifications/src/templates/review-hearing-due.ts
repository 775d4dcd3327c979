import { template } from './template'

export const reviewHearingDue = template({
  code: 'review-hearing-due',
  version: '1',
  title: 'Review hearing is due',
  subject: '((reference)): a review hearing is due',
  usefulDays: 5,
  bodies: {
    caseworker: `
The independent review must begin by ((clockDueOn)).

## What you need to do

* Arrange the hearing and tell the parents, the governors and the head teacher its day.

## What happens next

The clock runs until the panel’s decision is recorded.

[Open the case](((webUrl))/cases/((reference)))`,
  },
})
