import { template } from './template'

export const clockMissed = template({
  code: 'clock-missed',
  version: '1',
  title: 'A deadline was missed',
  subject: '((reference)): a deadline was missed',
  usefulDays: 5,
  bodies: {
    caseworker: `
A deadline has passed: ((clockTitle)), due by ((clockDueOn)). It was owed by: ((clockWho)).

The duty: ((clockDuty))

## What you need to do

* Find out today why it was missed, and have it done.
* Record it when it is done.

## What happens next

The clock goes on running until it is settled.

[Open the case](((webUrl))/cases/((reference))/clocks)`,
  },
})
