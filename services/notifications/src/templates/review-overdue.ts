import { template } from './template'

export const reviewOverdue = template({
  code: 'review-overdue',
  version: '1',
  title: 'Review of a stay not held',
  subject: '((reference)): the review is overdue',
  usefulDays: 7,
  bodies: {
    centre: `
The review of ((childFullName)) was due by ((clockDueOn)). No decision is recorded.

## What you need to do

* Hold the review this week and record its decision.
* Views still missing: ((reviewViewsMissing?))

## What happens next

You are reminded every week until the review is held.

[Open your centre](((webUrl))/centre)`,
    caseworker: `
The review at ((providerName)) was due by ((clockDueOn)). No decision is recorded.

## What you need to do

* Call the centre today and agree a day.
* Views still missing: ((reviewViewsMissing?))

## What happens next

You are reminded every week until the review is held.

[Open the case](((webUrl))/cases/((reference))/placement)`,
  },
})
