import { template } from './template'

export const homeAuthorityTold = template({
  code: 'home-authority-told',
  version: '3',
  title: 'Notice to the home authority',
  subject: '((reference)): exclusion of a child in your area',
  usefulDays: 10,
  bodies: {
    'home-authority': `
((schoolName)) has permanently excluded a child who lives in your area.

* Child: ((childLegalName)), born ((childBirthDate))
* Year group: ((yearGroup?))
* Excluded on: ((imposedOn))
* Sixth school day: ((daySixOn))
* Governors must meet by: ((governorsBy))

## What you must do

* Tell us by return which of our two authorities arranges the education.
* Send us the name of your caseworker.

## What happens next

We will write again when the governors have decided.`,
  },
})
