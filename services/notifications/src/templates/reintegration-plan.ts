import { template } from './template'

const toBoth = `
((childFullName)) goes back to ((responsibleSchoolName)) step by step. This is the plan.

((reintegrationTable))

## What you need to do

* Expect the child on the days and at the site named.
* Record each step as held or missed on the same day.

## What happens next

The return is complete when the full timetable has held for ((fullTimetableDays)).`

export const reintegrationPlan = template({
  code: 'reintegration-plan',
  version: '2',
  title: 'Plan of a phased return',
  subject: '((reference)): the plan for going back to school',
  usefulDays: 10,
  bodies: {
    parents: `
((childFirstName)) goes back to ((responsibleSchoolName)) step by step. This is the plan.

((reintegrationTable))

## What you must do

* Make sure ((childFirstName)) knows where to go on each day.
* Call us the same day if a step does not work.

## What happens next

Each step is looked at when it is over. The plan can be changed, and then you get a new one.`,
    'responsible-school': toBoth,
    centre: toBoth,
  },
})
