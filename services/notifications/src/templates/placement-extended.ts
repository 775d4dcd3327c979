import { template } from './template'

export const placementExtended = template({
  code: 'placement-extended',
  version: '2',
  title: 'A placement is extended',
  subject: '((reference)): the place goes on for longer',
  usefulDays: 10,
  bodies: {
    parents: `
((childFirstName)) can stay at ((providerName)) for longer.

* Until: the end of ((weekKind)) week ((placementUntilWeek))
* Last day: ((placementLastDay?))

## What you must do

* Call us if you do not agree.

## What happens next

Days and times stay as they are. We will write before the place ends.`,
    'responsible-school': `
The placement of ((childFullName)) at ((providerName)) is extended to the end of ((weekKind)) week ((placementUntilWeek)).

## What you must do

* Keep the agreed contact with the child and the centre.

## What happens next

You go on getting the attendance of every week. We will write before the place ends.`,
  },
})
