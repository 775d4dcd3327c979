import { template } from './template'

export const reviewWindowClosing = template({
  code: 'review-window-closing',
  version: '1',
  title: 'Last days to ask for a review',
  subject: '((reference)): last day to ask for a review',
  usefulDays: 5,
  bodies: {
    parents: `
You can ask for an independent review of the governors’ decision about ((childFirstName)). The last day is ((clockDueOn)). It cannot be moved.

## What you can do

* If you want a review, ask for it in writing by ((clockDueOn)).
* If you do not want one, you do not need to do anything.

## What happens next

If you do not ask by ((clockDueOn)), your right to a review ends. The school may then take the name off its roll.`,
  },
})
