import { template } from './template'

export const daySixSchool = template({
  code: 'day-six-school',
  version: '1',
  title: 'Education from day six: note to the school',
  subject: '((reference)): education is arranged from day six',
  usefulDays: 5,
  bodies: {
    school: `
We have arranged full-time education for ((childFullName)) at ((providerName)) from ((provisionStartsOn)).

## What you must do

* Send ((providerName)) the child’s attainment, needs and risk information before ((provisionStartsOn)).
* Keep the name on your roll until we tell you that it may be removed.

## What happens next

Record the child with the attendance code for education elsewhere from ((provisionStartsOn)).`,
  },
})
