import { template } from './template'

export const reviewWeekThree = template({
  code: 'review-week-three',
  version: '2',
  title: 'Review of a stay: invitation',
  subject: '((reference)): the review next week',
  usefulDays: 7,
  bodies: {
    parents: `
Next week we review how the place at ((providerName)) works for ((childFirstName)).

* Day: ((reviewOn))
* Time: ((reviewAt?))
* Place: ((reviewPlace))

## What you must do

* Come to the review, or call us by the day before to join by phone.
* Tell us what works and what does not.
* Read the part below with ((childFirstName)).

## What happens next

The review decides whether ((childFirstName)) goes back to school now, goes back step by step, or stays longer.

## For ((childFirstName))

* What is going well here?
* What is hard?
* What would you like to happen next?

You can write it down, draw it, or tell somebody you trust. Nobody decides before they have heard you.`,
    'responsible-school': `
The review of ((childFullName)) at ((providerName)) is next week.

* Day: ((reviewOn))
* Time: ((reviewAt?))
* Place: ((reviewPlace))

## What you must do

* Send your view of the way back to school before ((reviewOn)).
* Come to the review. It cannot be closed without your view.

## What happens next

The review decides on a return now, a phased return, a longer stay, or the panel.

[Give your view](((webUrl))/school)`,
    centre: `
The review of ((childFullName)) is next week, on ((reviewOn)).

## What you need to do

* Record the child’s own view and your view before ((reviewOn)).
* Prepare the attendance and the progress so far.

## What happens next

The review cannot be closed without all four views, or the reason one is missing.

[Open your centre](((webUrl))/centre)`,
    caseworker: `
The review of this placement is next week, on ((reviewOn)).

## What you need to do

* Check that all four views are in before ((reviewOn)): child, parents, school and centre.

## What happens next

A review that is not held in week ((reviewWeek)) is reported as missed.

[Open the case](((webUrl))/cases/((reference))/placement)`,
  },
})
