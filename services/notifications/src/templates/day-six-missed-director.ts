import { template } from './template'

export const daySixMissedDirector = template({
  code: 'day-six-missed-director',
  version: '1',
  title: 'Day six missed: to the director',
  subject: '((reference)): a child has no education on day six',
  usefulDays: 5,
  bodies: {
    director: `
Full-time education was due from ((clockDueOn)). The child has not started.

Why the date is ((clockDueOn)): ((clockExplanation))

Law: ((clockLaw))

## What you need to do

* Ask the manager today when the child will start.

## What happens next

The family has been written to. The team is reminded every school day until the child has started.

[Open the case](((webUrl))/cases/((reference))/day-six)`,
  },
})
