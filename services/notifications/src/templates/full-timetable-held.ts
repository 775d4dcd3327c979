import { template } from './template'

export const fullTimetableHeld = template({
  code: 'full-timetable-held',
  version: '3',
  title: 'The return to school is complete',
  subject: '((reference)): the return to school is complete',
  usefulDays: 10,
  bodies: {
    parents: `
((childFirstName)) has followed the full timetable at ((responsibleSchoolName)) for ((fullTimetableDays)). The return to school is complete. The place at ((providerName)) ended on ((placementEndedOn)).

## What you can do

* Tell us or the school what helped, and what is still hard.
* Call us at once if it stops going well.

## What happens next

((providerName)) writes a report for the school. We write to you once more when we close the case.`,
    'responsible-school': `
((childFullName)) has followed your full timetable for ((fullTimetableDays)). The return is complete. The place at ((providerName)) ended on ((placementEndedOn)).

## What you must do

* Keep the child’s whole attendance in your own register from now on.
* Call us at once if it stops going well. Do not wait for the report.

## What happens next

((providerName)) sends you its written report within ((endReportDays)).`,
    centre: `
((childFullName)) has followed the full timetable at school for ((fullTimetableDays)). The return is complete, and the place with you ended on ((placementEndedOn)).

## What you need to do

* Write the report to the school within ((endReportDays)).
* Enter the last week of attendance, if you have not done so.

## What happens next

The place is free again and may be offered to the next child.

[Write the report](((webUrl))/centre)`,
    caseworker: `
The child has followed the full timetable for ((fullTimetableDays)). The return is complete. The place at ((providerName)) ended on ((placementEndedOn)).

## What you need to do

* See that the centre sends its report to the school within ((endReportDays)).

## What happens next

The case closes by itself when the school has the report and nothing else of it is open.

[Open the case](((webUrl))/cases/((reference)))`,
  },
})
