import type { Standing } from './rule'

/** Something the field counts among its deadlines that sets no date for a case, and why it does not. */
export interface NotAClock {
  id: string
  title: string
  /** Why there is no date to count, and where it is kept instead. */
  reason: string
  status: Standing
}

/** In one place, so that nobody looks for a clock that is missing: with the rules these are all the deadlines there are. */
export const NOT_CLOCKS: readonly NotAClock[] = [
  {
    id: 'EX-14',
    title: 'No more than 45 school days of suspension in a school year',
    reason: 'A total and not a date: it is counted by the totals, which refuse what would go over it',
    status: 'C',
  },
  {
    id: 'EX-20',
    title: 'Early review of a looked-after child’s education plan',
    reason: 'Something to consider when an exclusion threatens, without a day: a task',
    status: 'P',
  },
  {
    id: 'EX-21',
    title: 'Safeguarding separation',
    reason: 'No number of days was found; a case for education otherwise than at school opens at once',
    status: 'P',
  },
  {
    id: 'GB-05',
    title: 'Representations about five school days or fewer',
    reason: 'The board considers them and need not meet: there is no last day',
    status: 'C',
  },
  {
    id: 'GB-07',
    title: 'Remote meeting',
    reason: 'A condition on how the board meets, not on when',
    status: 'C',
  },
  {
    id: 'GB-10',
    title: 'Cancelled exclusions reported to the board',
    reason: 'A report of each term over all pupils, not of one case',
    status: 'U',
  },
  {
    id: 'IR-05',
    title: 'Who sits on a review panel',
    reason: 'A rule of membership, not of time',
    status: 'C',
  },
  {
    id: 'IR-08',
    title: '£4,000 when a quashed exclusion stands',
    reason: 'An amount; the day it is to be paid was not found. It is part of the funding arithmetic',
    status: 'C',
  },
  {
    id: 'RG-05',
    title: 'Sickness return',
    reason: 'Due as soon as the school believes that 15 school days will be missed: a belief has no date of its own',
    status: 'C',
  },
  {
    id: 'FN-02',
    title: 'The excluding school’s budget is reduced',
    reason: 'An amount, counted from the relevant date by the funding arithmetic',
    status: 'C',
  },
  {
    id: 'FN-03',
    title: 'The admitting school’s budget is increased',
    reason: 'An amount, counted by the funding arithmetic',
    status: 'C',
  },
  {
    id: 'FN-04',
    title: 'Money is repaid after a reinstatement',
    reason: 'An amount, counted by the funding arithmetic',
    status: 'C',
  },
  {
    id: 'FN-05',
    title: 'Funding periods',
    reason: 'A period of the year that the funding arithmetic counts in, the same for every case',
    status: 'U',
  },
  {
    id: 'FN-06',
    title: 'A provider’s invoice',
    reason: 'A matter of each contract',
    status: 'LOCAL',
  },
  {
    id: 'PL-05',
    title: 'Progress contact with the parents',
    reason: 'Regular, without a number that was found',
    status: 'LOCAL',
  },
  {
    id: 'PL-08',
    title: 'Limits of placements with unregistered providers',
    reason: 'Announced and not verified: nothing to count until it is law',
    status: 'U',
  },
  {
    id: 'PL-09',
    title: 'Quality checks of a provider',
    reason: 'Dates of the provider, not of a case',
    status: 'P',
  },
  {
    id: 'OD-02',
    title: 'Review meetings of a direction off site',
    reason: 'At the intervals the board thinks right: the rule of 30 days was removed in 2013',
    status: 'C',
  },
  {
    id: 'OD-05',
    title: 'Academy placements that ran on 26 July 2026',
    reason: 'Transitional rules whose content was not seen',
    status: 'U',
  },
  {
    id: 'OD-06',
    title: 'Dual registration during a direction off site',
    reason: 'A state of the registers, not a date',
    status: 'P',
  },
  {
    id: 'MM-01',
    title: 'A managed move is permanent',
    reason: 'A rule against trials, not a date',
    status: 'P',
  },
  {
    id: 'MM-02',
    title: 'Trying a school first',
    reason: 'That is a direction off site, with that rule’s own dates',
    status: 'P',
  },
  {
    id: 'FA-02',
    title: 'Start after a fair access decision',
    reason: 'As soon as possible, without a number; chased as a task',
    status: 'C',
  },
  {
    id: 'FA-03',
    title: 'Refusal on grounds of behaviour',
    reason: 'A step that is taken at once: the school refers the child to the protocol',
    status: 'C',
  },
  {
    id: 'FA-04',
    title: 'Secondary panel every week',
    reason: 'The panel’s own timetable, kept with its series of meetings',
    status: 'LOCAL',
  },
  {
    id: 'FA-05',
    title: 'Primary panel every two weeks',
    reason: 'The panel’s own timetable, kept with its series of meetings',
    status: 'LOCAL',
  },
  {
    id: 'ME-02',
    title: 'Medical panel every two weeks',
    reason: 'The panel’s own timetable, kept with its series of meetings',
    status: 'LOCAL',
  },
  {
    id: 'ME-03',
    title: 'Evidence of a health need',
    reason: 'What may be asked for, not when',
    status: 'C',
  },
  {
    id: 'ME-04',
    title: 'Part-time education for health',
    reason: 'A reason and a review date that a person sets',
    status: 'C',
  },
  {
    id: 'ME-05',
    title: 'Reviews of education during an illness',
    reason: 'Regular, at an interval that each authority sets for the child',
    status: 'LOCAL',
  },
  {
    id: 'ME-06',
    title: 'Education for other reasons',
    reason: 'No threshold: decided and recorded promptly',
    status: 'C',
  },
  {
    id: 'SA-02',
    title: 'Earlier start of home teaching',
    reason: 'A start that a person sets, with the medical evidence',
    status: 'LOCAL',
  },
  {
    id: 'SA-04',
    title: 'Two sessions a week',
    reason: 'A timetable, not a deadline',
    status: 'LOCAL',
  },
  {
    id: 'SA-05',
    title: 'Home visit and signed papers',
    reason: 'A condition before teaching begins, not a day',
    status: 'LOCAL',
  },
  {
    id: 'SA-06',
    title: 'Work from the home school',
    reason: 'A condition before teaching begins, not a day',
    status: 'LOCAL',
  },
  {
    id: 'SA-07',
    title: 'Review after the birth',
    reason: 'Booked when the birth is recorded; no day is given',
    status: 'LOCAL',
  },
  {
    id: 'SA-08',
    title: 'Discharge',
    reason: 'Follows the return; no day is given',
    status: 'LOCAL',
  },
  {
    id: 'SA-09',
    title: 'Other authorities’ windows',
    reason: 'Why the weeks of SA-01 and SA-03 are settings',
    status: 'LOCAL',
  },
  {
    id: 'SE-02',
    title: 'Plan and placement after a permanent exclusion',
    reason: 'The duty to provide what the plan says goes on; no day is given',
    status: 'P',
  },
  {
    id: 'RP-01',
    title: 'Exclusions in the school census',
    reason: 'A return of the school’s year, two terms in arrears, over all pupils',
    status: 'C',
  },
  {
    id: 'RP-02',
    title: 'Census of alternative provision',
    reason: 'A return of the authority’s year, in January, over all pupils',
    status: 'P',
  },
  {
    id: 'RP-03',
    title: 'School-arranged provision in the census',
    reason: 'A return of the commissioning school’s year',
    status: 'C',
  },
  {
    id: 'RP-04',
    title: 'Reports to an oversight board',
    reason: 'A cycle of each authority',
    status: 'LOCAL',
  },
  {
    id: 'RP-05',
    title: 'Return on review panels',
    reason: 'A return of the authority’s year',
    status: 'P',
  },
]
