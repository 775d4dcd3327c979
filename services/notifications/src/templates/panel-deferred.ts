import { template } from './template'

const toBoth = `
The panel of ((meetingOn)) has not decided about ((childFullName)) yet. It needs more first.

* What is missing: ((panelMissing))
* Needed by: ((deferredUntil))
* Reasons: ((panelReasons))

## What you must do

* Send us what is missing by ((deferredUntil)), if you have it or can get it.

## What happens next

No place has been decided. ((childFirstName)) goes on being taught where we arranged until then. The panel hears the case again at its first meeting on or after ((deferredUntil)). We write with what it decides.`

/** No place follows from a deferral: nothing of it is carried out, and the family is not left waiting for a date to start. */
export const panelDeferred = template({
  code: 'panel-deferred',
  version: '1',
  title: 'Panel’s decision is put off',
  subject: '((reference)): the panel has not decided yet',
  usefulDays: 10,
  bodies: {
    parents: `
A panel met on ((meetingOn)) to decide where ((childFirstName)) will be taught next. It has not decided yet, because it needs more first.

* What is missing: ((panelMissing))
* Needed by: ((deferredUntil))
* Reasons: ((panelReasons))

## What you must do

* Go on taking ((childFirstName)) to the place we arranged.
* If you have what is missing, or do not agree, call us before ((deferredUntil)).

## What happens next

Nothing changes for ((childFirstName)) now. The panel hears the case again at its first meeting on or after ((deferredUntil)). We write to you with what it decides.`,
    school: toBoth,
    'responsible-school': toBoth,
  },
})
