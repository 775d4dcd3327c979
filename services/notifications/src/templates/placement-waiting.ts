import { template } from './template'

export const placementWaiting = template({
  code: 'placement-waiting',
  version: '1',
  title: 'On the waiting list',
  subject: '((reference)): a child is on the waiting list',
  usefulDays: 10,
  bodies: {
    caseworker: `
No place is free that fits the panel’s decision. The child is on the waiting list.

## What you need to do

* Look at the waiting list each week, and offer another centre if it fits.

## What happens next

The next free place is offered in the order of the list. The child stays at the education centre.

[Open the case](((webUrl))/cases/((reference))/placement)`,
  },
})
