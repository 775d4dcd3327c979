import { template } from './template'

export const allocatedSchool = template({
  code: 'allocated-school',
  version: '2',
  title: 'A child is allocated to a school',
  subject: '((reference)): a child is allocated to your school',
  usefulDays: 10,
  bodies: {
    'responsible-school': `
The panel has allocated ((childLegalName)), born ((childBirthDate)), to your school.

* Year group: ((yearGroup?))

## What you must do

* Meet the family and agree the first day within five school days.
* Tell us the day the child starts.

## What happens next

The child stays at the education centre until the first day with you.

[Open the case](((webUrl))/school)`,
  },
})
