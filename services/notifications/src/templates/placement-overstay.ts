import { template } from './template'

const toBoth = `
The stay at ((providerName)) had to end by ((clockDueOn)). It goes on, and no extension is recorded.

## What you need to do

* End the placement, or approve an extension with its reason.

## What happens next

You are reminded every week until one of the two is recorded.

[Open the case](((webUrl))/cases/((reference))/placement)`

export const placementOverstay = template({
  code: 'placement-overstay',
  version: '1',
  title: 'A stay is over its time',
  subject: '((reference)): a placement is over its time',
  usefulDays: 7,
  bodies: {
    manager: toBoth,
    caseworker: toBoth,
  },
})
