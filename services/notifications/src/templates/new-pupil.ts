import { template } from './template'

export const newPupil = template({
  code: 'new-pupil',
  version: '2',
  title: 'A new pupil for a centre',
  subject: '((reference)): a new pupil from ((provisionStartsOn))',
  usefulDays: 5,
  bodies: {
    centre: `
A child will start with you.

* Child: ((childLegalName)), born ((childBirthDate))
* Year group: ((yearGroup?))
* School: ((schoolName))
* Phone of the school: ((schoolPhone?))
* First day: ((provisionStartsOn)), ((provisionStartsAt)) to ((provisionEndsAt))
* Device needed: ((deviceNeeds?))

## What you need to do

* Expect the child on ((provisionStartsOn)). The parents were told to report to: ((reportTo)).
* Record that the child has started, on the same day.
* Call us the same morning if the child does not come.

## What happens next

The child stays for a period of assessment until a panel decides the next place.

[Record the start](((webUrl))/centre)`,
  },
})
