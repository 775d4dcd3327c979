import { template } from './template'

export const endReportOverdue = template({
  code: 'end-report-overdue',
  version: '1',
  title: 'Report at the end is overdue',
  subject: '((reference)): the report at the end is overdue',
  usefulDays: 7,
  bodies: {
    centre: `
The report on ((childFullName)) was due by ((clockDueOn)). It has not been sent.

## What you need to do

* Write and send the report today.

## What happens next

The school waits for it, and the case cannot close without it. You are reminded every week.

[Open your centre](((webUrl))/centre)`,
  },
})
