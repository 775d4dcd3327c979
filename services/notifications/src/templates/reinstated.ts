import { template } from './template'

const toThoseTold = `
The governors of ((schoolName)) reinstated ((childFullName)) on ((governorsDecidedOn)).

## What you need to do

* Check with the family or carers that the child is back at school.

## What happens next

The education we arranged ends. The case closes once the child is back and the decision was given in writing.`

export const reinstated = template({
  code: 'reinstated',
  version: '3',
  title: 'Governors reinstated the child',
  subject: '((reference)): the governors’ decision',
  usefulDays: 10,
  bodies: {
    parents: `
The governors of ((schoolName)) have decided that ((childFirstName)) will go back to the school. They decided this on ((governorsDecidedOn)).

## What you must do

* Ask the school which day ((childFirstName)) goes back. It must be at once, or on the day the governors set.

## What happens next

The education we arranged comes to an end. Call us if the return does not go well.`,
    school: `
Your governors have reinstated ((childFullName)) on ((governorsDecidedOn)).

## What you must do

* Let the child back at once, or on the day the governors set.
* Tell us the day the child is back.

## What happens next

We end the education we arranged. We close the case once the child is back and the parents have the decision in writing.`,
    caseworker: `
The governors of ((schoolName)) reinstated the child on ((governorsDecidedOn)).

## What you need to do

* Check with the school and the family that the child is back, and record the day.
* Record when the parents were given the decision in writing.

## What happens next

Education that was arranged ends. The case closes once the return and the governors’ notice are recorded.

[Open the case](((webUrl))/cases/((reference)))`,
    centre: `
The governors of ((schoolName)) have reinstated ((childFullName)) on ((governorsDecidedOn)).

## What you need to do

* Expect the child to leave you. Send the school what you have learned about the child by the next school day.

## What happens next

The place is released.`,
    'home-authority': toThoseTold,
    'social-worker': toThoseTold,
    'virtual-school-head': toThoseTold,
  },
})
