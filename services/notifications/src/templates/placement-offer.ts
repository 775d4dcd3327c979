import { template } from './template'

export const placementOffer = template({
  code: 'placement-offer',
  version: '2',
  title: 'A place is offered',
  subject: '((reference)): a place is offered',
  usefulDays: 3,
  bodies: {
    parents: `
We can offer ((childFirstName)) ((placementKind)) at ((providerName)).

((providerAddress))

## What you must do

* Tell us by ((offerExpires)) whether you take the place.
* Call ((providerName)) on ((providerPhone)) if you want to see it first.

## What happens next

We hold the place until ((offerExpires)). Until then ((childFirstName)) stays where we arranged.`,
    'responsible-school': `
We have offered ((childFullName)) ((placementKind)) at ((providerName)).

## What you must do

* Tell us by ((offerExpires)) if something speaks against this place.

## What happens next

The place is held until ((offerExpires)).`,
    centre: `
We have offered ((childFullName)) a place with you.

* Year group: ((yearGroup?))

## What you need to do

* Hold the place until ((offerExpires)).
* Tell us today if you cannot take the child.

## What happens next

We write again when the place is accepted, or when the offer has expired.

[Open your centre](((webUrl))/centre)`,
  },
})
