import { template } from './template'

export const daySixApology = template({
  code: 'day-six-apology',
  version: '1',
  title: 'Day six missed: apology to parents',
  subject: '((reference)): we are late, and what happens now',
  usefulDays: 5,
  bodies: {
    parents: `
We are sorry. We must provide full-time education for ((childFirstName)) from ((clockDueOn)). We have not done so yet. That is our fault and not yours.

## What you can do

* Ask the school to go on setting and marking work.
* Call us if there is a place you think would suit ((childFirstName)).
* You can complain. Write to us, or ask for our complaints form. If you are not happy with our answer, you can go to the Local Government and Social Care Ombudsman.

## What happens next

We look for a place every school day. We will write as soon as we have a date, with the address and the times.`,
  },
})
