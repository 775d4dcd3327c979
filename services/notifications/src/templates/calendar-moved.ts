import { template } from './template'

export const calendarMoved = template({
  code: 'calendar-moved',
  version: '1',
  title: 'Dates have moved',
  subject: '((reference)): dates of a case have moved',
  usefulDays: 10,
  bodies: {
    caseworker: `
A school calendar was changed. Dates of this case have moved.

* Day six is now: ((daySixOn?))
* The governors must now meet by: ((governorsBy?))

## What you need to do

* Look at the clocks of the case, and tell those who plan by the old dates.

## What happens next

Reminders follow the new dates. The old ones stay in the history.

[Open the clocks](((webUrl))/cases/((reference))/clocks)`,
  },
})
