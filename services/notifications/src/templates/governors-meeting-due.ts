import { template } from './template'

export const governorsMeetingDue = template({
  code: 'governors-meeting-due',
  version: '1',
  title: 'Governors’ meeting is due',
  subject: '((reference)): the governors must meet by ((clockDueOn))',
  usefulDays: 5,
  bodies: {
    school: `
Your governors must consider this exclusion by ((clockDueOn)). No decision is recorded.

## What you must do

* Hold the meeting by ((clockDueOn)). Invite the parents and the authority.
* Record the decision and its date.

## What happens next

The decision must be sent to the parents in writing, with reasons, without delay.

[Open the exclusion](((webUrl))/school)`,
  },
})
