import { template } from './template'

export const panelCancelled = template({
  code: 'panel-cancelled',
  version: '1',
  title: 'Panel: the meeting is cancelled',
  subject: 'Panel on ((meetingOn)): the meeting is cancelled',
  usefulDays: 5,
  bodies: {
    'panel-members': `
((panelName)) does not meet on ((meetingOn)). That meeting is cancelled.

## What you need to do

* Do not come on ((meetingOn)).
* Destroy the pack if you took a copy.

## What happens next

A case that still waits goes on the next meeting of this panel. We write again before its agenda closes.

[See the coming meetings](((webUrl))/panels)`,
  },
})
