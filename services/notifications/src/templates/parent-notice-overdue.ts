import { template } from './template'

export const parentNoticeOverdue = template({
  code: 'parent-notice-overdue',
  version: '1',
  title: 'Parents’ written notice overdue',
  subject: '((reference)): written notice to parents is overdue',
  usefulDays: 5,
  bodies: {
    school: `
The law asks you to give the parents written notice by the end of the first day. That was ((clockDueOn)), and you have not told us that it was given.

## What you must do

* Give the parents the notice today.
* Tell us the date and the time you gave it.

## What happens next

We will call you if we have not heard by the next school day.

[Record that it was given](((webUrl))/school)`,
  },
})
