import { template } from './template'

export const registerMissing = template({
  code: 'register-missing',
  version: '1',
  title: 'Register of a week is missing',
  subject: '((reference)): a week’s register is missing',
  usefulDays: 5,
  bodies: {
    centre: `
The attendance of ((childFullName)) was due by ((clockDueAt)). It has not been entered, or not in full.

## What you need to do

* Enter every session of that week today.

## What happens next

The school answerable for the child waits for it. You are reminded every week.

[Enter the week](((webUrl))/centre)`,
  },
})
