import { template } from './template'

export const fullTimetableHeld = template({
  code: 'full-timetable-held',
  version: '1',
  title: 'Full timetable has held',
  subject: '((reference)): the full timetable has held',
  usefulDays: 10,
  bodies: {
    caseworker: `
The child has followed the full timetable for two school weeks. The return is complete.

## What you need to do

* Close the case with its outcome.

## What happens next

The centre sends the school its report.

[Open the case](((webUrl))/cases/((reference)))`,
  },
})
