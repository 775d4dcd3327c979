import { template } from './template'

const toBoth = `
The panel of ((meetingOn)) has decided about ((childFullName)).

* Decision: ((panelDecision))
* Reasons: ((panelReasons))

## What you must do

* If you are the responsible school, name the member of staff we speak with by the next school day.

## What happens next

We carry out the decision and write with the place and the day.`

export const panelOutcome = template({
  code: 'panel-outcome',
  version: '2',
  title: 'Panel’s decision',
  subject: '((reference)): the panel’s decision',
  usefulDays: 10,
  bodies: {
    parents: `
A panel met on ((meetingOn)) to decide where ((childFirstName)) will be taught next.

* Decision: ((panelDecision))
* Reasons: ((panelReasons))

## What you must do

* Go on taking ((childFirstName)) to the place we arranged until we write with a new date.
* If you do not agree, call us and tell us why.

## What happens next

We carry out the decision. We will write with the place, the day and the times.`,
    school: toBoth,
    'responsible-school': toBoth,
  },
})
