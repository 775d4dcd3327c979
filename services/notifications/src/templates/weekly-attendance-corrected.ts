import { template } from './template'

export const weeklyAttendanceCorrected = template({
  code: 'weekly-attendance-corrected',
  version: '1',
  title: 'Attendance of the week, corrected',
  subject: '((reference)): corrected attendance, week of ((weekBegins))',
  usefulDays: 10,
  bodies: {
    'responsible-school': `
((providerName)) has corrected the attendance of ((childFullName)) in the week of ((weekBegins)). This message replaces what we sent you about that week before.

Attendance as corrected: ((attendanceSummary)).

((attendanceTable))

## What you must do

* Compare these codes with your register of that week, and change those that differ.
* Call ((providerName)) on ((providerPhone)) if a change is not clear to you.

## What happens next

You get the week once more if it is corrected again.`,
  },
})
