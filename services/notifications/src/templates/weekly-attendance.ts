import { template } from './template'

export const weeklyAttendance = template({
  code: 'weekly-attendance',
  version: '1',
  title: 'Attendance of the week',
  subject: '((reference)): attendance, week of ((weekBegins))',
  usefulDays: 10,
  bodies: {
    'responsible-school': `
Attendance of ((childFullName)) at ((providerName)), week of ((weekBegins)): ((attendanceSummary)).

((attendanceTable))

## What you must do

* Enter these codes in your register.
* Call ((providerName)) on ((providerPhone)) about an absence you did not expect.

## What happens next

You get the next week’s attendance when the centre has entered it.`,
  },
})
