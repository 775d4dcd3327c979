import { template } from './template'

export const placementStart = template({
  code: 'placement-start',
  version: '3',
  title: 'A place is accepted',
  subject: '((reference)): when and where the place starts',
  usefulDays: 10,
  bodies: {
    parents: `
((childFirstName)) has ((placementKind)) at ((providerName)).

* Where: ((providerName)), ((providerAddress))
* First day: ((placementStartsOn))
* Morning session starts: ((morningStarts))
* Afternoon session: ((afternoonStarts)) to ((afternoonEnds))
* Report to: ((reportTo?))
* Travel: ((transport?))

## What you must do

* Make sure ((childFirstName)) is there on ((placementStartsOn)).
* If ((childFirstName)) is ill, call ((providerName)) before ((morningStarts)) on ((providerPhone)).

## What happens next

* The place is for up to ((placementUntilWeek?)) ((weekKind?)) weeks.
* We meet with you in week ((reviewWeek?)) to see how it goes.
* Call us at any time if it does not go well.
* ((responsibleSchoolName?)) hears about attendance every week.`,
    'responsible-school': `
((childFullName)) starts ((placementKind)) at ((providerName)) on ((placementStartsOn)).

## What you must do

* Send ((providerName)) attainment, needs and risk information before ((placementStartsOn)).
* Name the member of staff who keeps in touch with ((providerName)).
* That person also comes to the review in week ((reviewWeek?)).

## What happens next

You stay answerable for the child. You get the attendance of every week from us.`,
    centre: `
((childFullName)) starts with you on ((placementStartsOn)).

* Year group: ((yearGroup?))

## What you need to do

* Record that the child has started, on the same day.
* Enter the attendance of each week.

## What happens next

We write when something changes. The school gets the attendance you enter.

The review is booked when the child starts, for week ((reviewWeek?)).

[Open your centre](((webUrl))/centre)`,
  },
})
