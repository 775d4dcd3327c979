import { template } from './template'

const toThoseTold = `
The head teacher of ((schoolName)) has cancelled the exclusion of ((childFullName)) on ((cancelledOn)).

## What you need to do

* Check with the family or carers that the child is back at school.

## What happens next

The governors no longer meet about this exclusion. The case closes.`

export const exclusionCancelled = template({
  code: 'exclusion-cancelled',
  version: '3',
  title: 'Exclusion cancelled by the head',
  subject: '((reference)): the exclusion is cancelled',
  usefulDays: 10,
  bodies: {
    parents: `
The head teacher of ((schoolName)) has cancelled the exclusion of ((childFirstName)) on ((cancelledOn)).

The reasons the school gave: ((cancellationReasons?))

## What you must do

* Take ((childFirstName)) back to school at once. Ask the school for the day and the time.
* Ask the school for a meeting, if you want one. The school must offer it.

## What happens next

The governors no longer meet about this exclusion. The education we arranged ends.`,
    school: `
You have cancelled the exclusion of ((childFullName)) on ((cancelledOn)).

## What you must do

* Let the child back at once.
* Tell the parents and the governors in writing, with the reasons, today.
* Offer the parents a meeting.

## What happens next

The days already served stay on the child’s record. We close the case.

Days served: ((daysServed?))`,
    caseworker: `
The head teacher of ((schoolName)) cancelled the exclusion on ((cancelledOn)).

## What you need to do

* Check with the school and the family that the child is back.

## What happens next

The clocks stop, education that was arranged ends, and the case closes.

[Open the case](((webUrl))/cases/((reference)))`,
    'home-authority': toThoseTold,
    'social-worker': toThoseTold,
    'virtual-school-head': toThoseTold,
    centre: `
The exclusion of ((childFullName)) was cancelled on ((cancelledOn)).

## What you need to do

* Expect the child to leave you and go back to ((schoolName)).

## What happens next

The place is released.`,
  },
})
