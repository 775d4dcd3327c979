import { template } from './template'

const toBoth = `
Full-time education was due from ((clockDueOn)). The child has still not started.

## What you need to do

* Arrange a start today, or record the start if the child is there.

## What happens next

You are reminded every school day until a start is recorded.

[Open the case](((webUrl))/cases/((reference))/day-six)`

export const daySixChase = template({
  code: 'day-six-chase',
  version: '1',
  title: 'Day six missed: reminder each school day',
  subject: '((reference)): a child still has no education',
  usefulDays: 1,
  bodies: {
    caseworker: toBoth,
    manager: toBoth,
  },
})
