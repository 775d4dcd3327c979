import { template } from './template'

export const daySixTomorrow = template({
  code: 'day-six-tomorrow',
  version: '1',
  title: 'Day six: nothing arranged',
  subject: '((reference)): day six is next and nothing is arranged',
  usefulDays: 2,
  bodies: {
    manager: `
Full-time education is due from ((clockDueOn)). Nothing has been arranged for this child.

## What you need to do

* Speak with the caseworker today and find a place.

## What happens next

If the child has not started by the end of ((clockDueOn)), the director and the family are written to.

[Open the case](((webUrl))/cases/((reference))/day-six)`,
  },
})
