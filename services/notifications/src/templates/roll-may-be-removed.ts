import { template } from './template'

export const rollMayBeRemoved = template({
  code: 'roll-may-be-removed',
  version: '2',
  title: 'The name may leave the roll',
  subject: '((reference)): the name may leave your roll',
  usefulDays: 20,
  bodies: {
    school: `
You may now take the name of ((childLegalName)) off your roll.

## What you must do

* Take the name off your roll, and tell us the day you did it.

## What happens next

The school named by the panel puts the child on its roll.

[Record the day](((webUrl))/school)`,
  },
})
