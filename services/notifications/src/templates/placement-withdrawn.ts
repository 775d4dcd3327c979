import { template } from './template'

export const placementWithdrawn = template({
  code: 'placement-withdrawn',
  version: '1',
  title: 'A place is withdrawn',
  subject: '((reference)): the place offered is withdrawn',
  usefulDays: 10,
  bodies: {
    parents: `
The panel has decided again about ((childFirstName)). The place at ((providerName)) is withdrawn.

## What you must do

* Do not take ((childFirstName)) to ((providerName)) on the day we gave you.
* Go on taking ((childFirstName)) to the place where we arranged education until now.
* Call us if you have questions.

## What happens next

We have written with the new decision. We write again with the next place and its first day.`,
    'responsible-school': `
The panel has decided again about ((childFullName)). The place offered at ((providerName)) is withdrawn.

## What you must do

* Tell us if you have sent ((providerName)) papers that should go to the next place.

## What happens next

The child stays at the present place until the next one begins.`,
    centre: `
The place we offered ((childFullName)) with you is withdrawn: the panel has decided again.

## What you need to do

* Destroy or return what you were sent about the child.

## What happens next

The place is free and goes to the next child on the waiting list. We write if it is offered.

[Open your centre](((webUrl))/centre)`,
  },
})
