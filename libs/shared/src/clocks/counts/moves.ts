import { calendarDaysFrom, type Count, schoolDaysAfter, schoolDaysBefore } from '../count'

/** Direction off site, fair access and admission. */
export const MOVES_COUNTS = {
  /** Reads startsOn. */
  'OD-01': schoolDaysBefore(2, {
    since: ({ startsOn }) => startsOn,
    waitsFor: 'the first day off site',
    what: 'Written notice must be given',
    before: 'the start',
  }),

  /** Reads reviewedOn, the day of the last review. */
  'OD-03': calendarDaysFrom(70, {
    since: ({ reviewedOn }) => reviewedOn,
    waitsFor: 'a review',
    explain: (due, last) => `A review can be asked for from ${due}, ten weeks after the one of ${last}`,
  }),

  /** Reads reviewedOn. */
  'OD-04': calendarDaysFrom(({ offSiteDecisionDays }) => offSiteDecisionDays, {
    since: ({ reviewedOn }) => reviewedOn,
    waitsFor: 'a review',
    explain: (due, held) => `The decision must be given in writing by ${due}, after the review of ${held}`,
  }),

  /** Reads acceptedOn. */
  'FA-01': schoolDaysAfter(20, {
    since: ({ acceptedOn }) => acceptedOn,
    waitsFor: 'the agreement that the protocol applies',
    what: 'A place must be allocated',
    after: 'the agreement',
  }),

  /** Reads consultedOn, the day the school was told of the intended direction. */
  'FA-06': calendarDaysFrom(({ adjudicatorDays }) => adjudicatorDays, {
    since: ({ consultedOn }) => consultedOn,
    waitsFor: 'an intended direction to admit',
    explain: (due, told) => `The school may refer it to the Schools Adjudicator until ${due}, told on ${told}`,
  }),
} satisfies Record<string, Count>
