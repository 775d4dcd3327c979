import { template } from './template'

export const reviewOutcome = template({
  code: 'review-outcome',
  version: '1',
  title: 'Outcome of the review',
  subject: '((reference)): what the review decided',
  usefulDays: 10,
  bodies: {
    parents: `
The review on ((reviewHeldOn)) looked at how ((childFirstName)) is doing at ((providerName)).

* Decision: ((reviewDecision))
* Reasons: ((reviewReasons?))

## What you must do

* If you do not agree, call us and tell us why.

## What happens next

We will write with the days and the steps that follow from the decision.`,
    'responsible-school': `
The review of ((childFullName)) on ((reviewHeldOn)) has decided.

* Decision: ((reviewDecision))
* Reasons: ((reviewReasons?))

## What you must do

* Agree the next steps with ((providerName)) by the end of this week.

## What happens next

Where a phased return was decided, you get the plan with its dates.`,
  },
})
