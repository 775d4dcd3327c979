import { template } from './template'

export const panelDecisionsDue = template({
  code: 'panel-decisions-due',
  version: '1',
  title: 'Panel: decisions not recorded',
  subject: 'Panel on ((meetingOn)): decisions are missing',
  usefulDays: 3,
  bodies: {
    'panel-chair': `
((panelName)) met on ((meetingOn)). Some decisions are not recorded. Families wait for them.

## What you need to do

* Record each decision with its reasons today.

## What happens next

The letters go out when the decisions are recorded.

[Record the decisions](((webUrl))/panels)`,
  },
})
