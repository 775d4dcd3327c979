import { template } from './template'

export const governorsNoticeDue = template({
  code: 'governors-notice-due',
  version: '1',
  title: 'Notice of the governors’ decision is due',
  subject: '((reference)): send the governors’ decision',
  usefulDays: 3,
  bodies: {
    school: `
Your governors decided on ((governorsDecidedOn)). The parents must have the decision in writing, with reasons, without delay.

## What you must do

* Send the decision to the parents today, with their right to a review and its last date.
* Record the day you gave it.

## What happens next

The parents’ 15 school days to ask for a review run from the day after that notice.

[Open the exclusion](((webUrl))/school)`,
  },
})
