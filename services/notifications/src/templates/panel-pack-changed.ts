import { template } from './template'

export const panelPackChanged = template({
  code: 'panel-pack-changed',
  version: '1',
  title: 'Panel: the pack has changed',
  subject: 'Panel on ((meetingOn)): the pack has changed',
  usefulDays: 5,
  bodies: {
    'panel-members': `
The agenda of ((panelName)) on ((meetingOn)) has changed since it closed. A case was put on it or taken off it.

* The meeting begins at: ((meetingAt?))

## What you need to do

* Read the pack again before the meeting. You need to sign in.
* Tell us before the meeting if you have a conflict of interest in a case.

## What happens next

The panel decides the cases that are on the agenda on the day.

[Read the pack](((webUrl))/panels)`,
  },
})
