import { template } from './template'

export const caseClosed = template({
  code: 'case-closed',
  version: '2',
  title: 'Case closed',
  subject: '((reference)): we are closing the case',
  usefulDays: 20,
  bodies: {
    parents: `
We are closing the case about ((childFirstName)).

* Outcome: ((outcome))

## What you can do

* Call us if the education of ((childFirstName)) breaks down again. We will listen.
* You can ask us for a copy of what we keep about your child.

## What happens next

You will not hear from us again about this case.`,
    school: `
The case of ((childFullName)) is closed.

* Outcome: ((outcome))

## What you must do

* Keep this message with the child’s record.

## What happens next

You can ask us for advice about this child at any time.`,
    'responsible-school': `
Your school answers for ((childFullName)). We are closing the child’s case.

* Outcome: ((outcome))

## What you must do

* Keep this message with the child’s record.
* Call us early if the child’s education breaks down again.

## What happens next

You will not hear from us again about this case. You can ask us for advice about this child at any time.`,
  },
})
