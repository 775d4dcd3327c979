import { template } from './template'

export const placementEnding = template({
  code: 'placement-ending',
  version: '2',
  title: 'A placement ends soon',
  subject: '((reference)): a placement ends by ((clockDueOn))',
  usefulDays: 10,
  bodies: {
    caseworker: `
The stay at ((providerName)) is to end by ((clockDueOn)).

## What you need to do

* Agree with the school, the family and the centre what comes next.
* If the child needs longer, ask a manager to approve an extension before ((clockDueOn)).

## What happens next

A stay that goes on after ((clockDueOn)) without an extension is an overstay.

[Open the case](((webUrl))/cases/((reference))/placement)`,
    centre: `
The stay of ((childFullName)) is to end by ((clockDueOn)).

## What you need to do

* Prepare the written report to the school.
* Tell the caseworker today if the child needs longer.

## What happens next

The report is due within ((endReportDays)) of the end.

[Open your centre](((webUrl))/centre)`,
  },
})
