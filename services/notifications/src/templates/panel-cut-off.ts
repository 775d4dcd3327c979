import { template } from './template'

export const panelCutOff = template({
  code: 'panel-cut-off',
  version: '1',
  title: 'Panel: agenda closes',
  subject: 'Panel on ((meetingOn)): the agenda closes soon',
  usefulDays: 5,
  bodies: {
    'panel-members': `
The agenda of ((panelName)) on ((meetingOn)) closes soon.

* It closes on: ((cutOffOn?))

## What you need to do

* Tell us by then whether you will come. The panel needs a quorum to decide.

## What happens next

The pack is ready for you when the agenda has closed.

[Open the meeting](((webUrl))/panels)`,
  },
})
