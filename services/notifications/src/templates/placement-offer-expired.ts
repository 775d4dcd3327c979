import { template } from './template'

export const placementOfferExpired = template({
  code: 'placement-offer-expired',
  version: '1',
  title: 'An offer has expired',
  subject: '((reference)): an offer of a place has expired',
  usefulDays: 5,
  bodies: {
    caseworker: `
The offer of a place expired without an answer. The place was released.

## What you need to do

* Speak with the family and offer a place again, or another one.

## What happens next

The child stays at the education centre. The case waits for a place.

[Open the case](((webUrl))/cases/((reference))/placement)`,
  },
})
