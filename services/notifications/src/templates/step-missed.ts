import { template } from './template'

export const stepMissed = template({
  code: 'step-missed',
  version: '2',
  title: 'A step of the return was missed',
  subject: '((reference)): a step of the return was missed',
  usefulDays: 5,
  bodies: {
    caseworker: `
The step of the phased return on ((missedStepOn)) is not recorded as held.

What we know: ((missedStepReason?))

## What you need to do

* Speak with the family and the school today.
* Record the step if it was held after all.
* Change the plan if it asks too much.

## What happens next

The next steps stay as planned until the plan is changed.

[Open the case](((webUrl))/cases/((reference))/reintegration)`,
    'responsible-school': `
The step of the phased return of ((childFullName)) on ((missedStepOn)) is not recorded as held.

What we know: ((missedStepReason?))

## What you must do

* Speak with the family today, and tell us what would make the next step work.

## What happens next

The next steps stay as planned until you hear from us.`,
  },
})
