import { template } from './template'

export const endReport = template({
  code: 'end-report',
  version: '2',
  title: 'Report at the end of a placement',
  subject: '((reference)): report at the end of the placement',
  usefulDays: 20,
  bodies: {
    'responsible-school': `
((childFullName)) left ((providerName)) on ((placementEndedOn)): ((placementOutcome)). This is the centre’s report.

((endReport))

## What you must do

* Use the report for the child’s first weeks with you.
* Call ((providerName)) on ((providerPhone)) if something is not clear.

## What happens next

You hear from us when the case closes, or when the child goes to another place. You can ask us for help at any time.`,
  },
})
