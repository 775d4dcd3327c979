import { template } from './template'

export const panelPack = template({
  code: 'panel-pack',
  version: '1',
  title: 'Panel: the pack is ready',
  subject: 'Panel on ((meetingOn)): the pack is ready',
  usefulDays: 5,
  bodies: {
    'panel-members': `
The pack for ((panelName)) on ((meetingOn)) is ready. It holds one page for each case.

* The meeting begins at: ((meetingAt?))

## What you need to do

* Read the pack before the meeting. You need to sign in.
* Tell us before the meeting if you have a conflict of interest in a case.

## What happens next

The panel decides each case at the meeting and says why.

[Read the pack](((webUrl))/panels)`,
  },
})
