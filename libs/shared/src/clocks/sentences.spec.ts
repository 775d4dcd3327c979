import { civilDate as d, daysBetween } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import { factsRead } from './answer'
import { evaluate } from './evaluate'
import { EXAMPLES } from './examples'
import type { ClockFacts } from './facts'
import { RULES, type RuleId } from './rules'
import type { Settings } from './settings'

const morning = EXAMPLES['EX-11']

/** The sentence that explains the date of each rule's example, and what the rule waits for before it is known. */
const SENTENCES: [rule: RuleId, sentence: string, waitsFor: string][] = [
  [
    'EX-01',
    'The parents must be told without delay: at the latest by Wednesday 11 November 2026, 1 school day after Tuesday 10 November 2026',
    'the day of the exclusion',
  ],
  [
    'EX-02',
    'Parents must have written notice by 3:20pm on Tuesday 10 November 2026, the end of the afternoon session of the first day',
    'the day and time of the exclusion',
  ],
  [
    'EX-03',
    'Parents must have the details by 8:50am on Sunday 15 November 2026, 48 hours before education starts on Tuesday 17 November 2026',
    'the day education starts',
  ],
  [
    'EX-04',
    'The authority must be told without delay: at the latest by Wednesday 11 November 2026, 1 school day after Tuesday 10 November 2026',
    'the day of the exclusion',
  ],
  [
    'EX-05',
    'The home authority must be told without delay: at the latest by Wednesday 11 November 2026, 1 school day after Tuesday 10 November 2026',
    'the day of the exclusion',
  ],
  [
    'EX-06',
    'The social worker and virtual school head must be told without delay: at the latest by Wednesday 11 November 2026, 1 school day after Tuesday 10 November 2026',
    'the day of the exclusion',
  ],
  [
    'EX-07',
    'The governing board must be told without delay: at the latest by Wednesday 11 November 2026, 1 school day after Tuesday 10 November 2026',
    'the day of the exclusion',
  ],
  [
    'EX-08',
    'The child stays out of public places in school hours until Monday 16 November 2026, the fifth school day of the exclusion',
    'the day and time of the exclusion',
  ],
  [
    'EX-09',
    'The school sets and marks work until Monday 16 November 2026, the fifth school day of the exclusion',
    'the day and time of the exclusion',
  ],
  [
    'EX-10',
    'Education must be in place from Tuesday 17 November 2026, the sixth school day of the suspension',
    'the day and time of the suspension, or its periods',
  ],
  [
    'EX-11',
    'Education must be in place from Tuesday 17 November 2026, the sixth school day of the exclusion',
    'the day and time of the exclusion',
  ],
  [
    'EX-12',
    'Education should be in place from Tuesday 10 November 2026, the first school day of the exclusion',
    'the day and time of the exclusion',
  ],
  [
    'EX-13',
    'Education must be in place from Tuesday 17 November 2026, the sixth school day of the suspension',
    'the day and time of the suspension, or its periods',
  ],
  [
    'EX-15',
    'Everyone must be told that the exclusion is cancelled without delay: at the latest by Monday 16 November 2026, 1 school day after Friday 13 November 2026',
    'a cancellation',
  ],
  [
    'EX-16',
    'An exception to day six is recorded with its reason; it has no date of its own',
    'An exception to day six is recorded with its reason; it has no date of its own',
  ],
  [
    'EX-17',
    'The lower amount can be paid until Tuesday 1 December 2026, counted from the notice of Tuesday 10 November 2026',
    'a penalty notice',
  ],
  [
    'EX-18',
    'The family should be contacted by Wednesday 11 November 2026, 1 school day after the notice of Tuesday 10 November 2026',
    'the day of the exclusion',
  ],
  [
    'EX-19',
    'The meeting is held by Monday 16 November 2026, the day of the return, and never holds it up',
    'the day of the return',
  ],
  [
    'GB-01',
    'The governors must meet by Tuesday 1 December 2026, the 15th school day after the notice of Tuesday 10 November 2026',
    'notice to the governing board',
  ],
  [
    'GB-02',
    'The governors must meet by Tuesday 1 December 2026, the 15th school day after the notice of Tuesday 10 November 2026',
    'notice to the governing board',
  ],
  [
    'GB-03',
    'The governors must meet by Tuesday 1 December 2026, the 15th school day after the notice of Tuesday 10 November 2026',
    'notice to the governing board',
  ],
  [
    'GB-04',
    'The governors must meet by Wednesday 3 February 2027, the 50th school day after the notice of Tuesday 10 November 2026',
    'notice to the governing board',
  ],
  [
    'GB-06',
    'The papers must be sent by Tuesday 24 November 2026, 5 school days before the meeting of Tuesday 1 December 2026',
    'the day of the governors’ meeting',
  ],
  [
    'GB-08',
    'The governors’ decision must be given in writing without delay: at the latest by Wednesday 2 December 2026, 1 school day after Tuesday 1 December 2026',
    'the governors’ decision',
  ],
  [
    'GB-09',
    'The child must be let back without delay: at the latest by Wednesday 2 December 2026, 1 school day after Tuesday 1 December 2026',
    'the governors’ decision',
  ],
  [
    'IR-01',
    'Parents can ask for an independent review until Wednesday 6 January 2027, the 15th school day after the notice of Tuesday 1 December 2026',
    'the notice of the governors’ decision',
  ],
  [
    'IR-02',
    'Parents can ask for an independent review by Wednesday 6 January 2027, the 15th school day after the determination of Tuesday 1 December 2026',
    'the end of a claim of discrimination',
  ],
  [
    'IR-03',
    'The review hearing must begin by Thursday 21 January 2027, the 15th school day after the application of Wednesday 16 December 2026',
    'an application for a review',
  ],
  [
    'IR-04',
    'The papers must be sent by Wednesday 13 January 2027, 5 school days before the hearing of Wednesday 20 January 2027',
    'the day of the hearing',
  ],
  [
    'IR-06',
    'The review panel’s decision must be given in writing without delay: at the latest by Thursday 21 January 2027, 1 school day after Wednesday 20 January 2027',
    'the panel’s decision',
  ],
  [
    'IR-07',
    'The governors must meet again by Wednesday 3 February 2027, the 10th school day after they were told on Wednesday 20 January 2027',
    'the review panel’s decision',
  ],
  [
    'RG-01',
    'The name may leave the roll from Thursday 7 January 2027, the day after the 15 school days have passed',
    'the notice of the governors’ decision',
  ],
  [
    'RG-02',
    'The name may leave the roll from Wednesday 20 January 2027: the review and any reconsideration are done',
    'the end of the review and of any reconsideration',
  ],
  [
    'RG-03',
    'The return is due by Wednesday 11 November 2026, the fifth day after the entry of Friday 6 November 2026',
    'the day the name was entered',
  ],
  [
    'RG-04',
    'The return is due at the latest on Friday 6 November 2026, the day of the deletion',
    'the day the name was deleted',
  ],
  [
    'RG-06',
    'The tenth school day of absence is Monday 23 November 2026: the return is due',
    'the first day of the absence',
  ],
  [
    'RG-07',
    'The name may leave the roll from Tuesday 8 December 2026, the day after the twentieth school day of absence',
    'the first day of the absence',
  ],
  [
    'FN-01',
    'The relevant date is Wednesday 18 November 2026, the sixth school day following the exclusion of Tuesday 10 November 2026',
    'the day and time of the exclusion',
  ],
  [
    'PL-01',
    'There is no time limit for a place: the case waits on a list and its age is shown',
    'There is no time limit for a place: the case waits on a list and its age is shown',
  ],
  [
    'PL-02',
    'The stay ends by Friday 22 January 2027, the last school day of teaching week 12',
    'the start of the placement',
  ],
  [
    'PL-03',
    'The review must be held by Friday 13 November 2026, the last school day of teaching week 4',
    'the start of the placement',
  ],
  [
    'PL-04',
    'The register of the week of Monday 2 November 2026 must be entered by 4:00pm on Friday 6 November 2026',
    'a week at the centre',
  ],
  [
    'PL-06',
    'The written report must reach the school by Wednesday 6 January 2027, 5 school days after the placement ended on Tuesday 15 December 2026',
    'the end of the placement',
  ],
  ['PL-07', 'The step is agreed for Tuesday 12 January 2027', 'a dated step'],
  [
    'RT-01',
    'The return is complete at the end of Friday 29 January 2027, when the full timetable has held for 10 school days',
    'the first day of the full timetable',
  ],
  [
    'OD-01',
    'Written notice must be given by Thursday 19 November 2026, 2 school days before the start of Monday 23 November 2026',
    'the first day off site',
  ],
  [
    'OD-03',
    'A review can be asked for from Tuesday 19 January 2027, ten weeks after the one of Tuesday 10 November 2026',
    'a review',
  ],
  [
    'OD-04',
    'The decision must be given in writing by Monday 16 November 2026, after the review of Tuesday 10 November 2026',
    'a review',
  ],
  [
    'FA-01',
    'A place must be allocated by Monday 7 December 2026, the 20th school day after the agreement of Monday 9 November 2026',
    'the agreement that the protocol applies',
  ],
  [
    'FA-06',
    'The school may refer it to the Schools Adjudicator until Wednesday 25 November 2026, told on Tuesday 10 November 2026',
    'an intended direction to admit',
  ],
  [
    'ME-01',
    'Education must be arranged by Monday 30 November 2026 at the latest, school day 15 of the absence since Tuesday 10 November 2026',
    'the first day of the absence',
  ],
  [
    'SA-01',
    'Home teaching begins on Wednesday 9 December 2026, counted back from the date of Wednesday 10 February 2027',
    'the expected date of delivery',
  ],
  [
    'SA-03',
    'Home teaching goes on until Wednesday 28 April 2027, counted from Wednesday 24 February 2027',
    'the day of the birth, or the expected date of delivery',
  ],
  [
    'SE-01',
    'Invitations and papers must be out by Wednesday 6 January 2027, two weeks before Wednesday 20 January 2027',
    'the day of the review meeting',
  ],
]

it('there is a sentence for every rule', () => {
  expect(SENTENCES.map(([rule]) => rule)).toEqual([...new Set(RULES.map(({ id }) => id))])
})

/** The last number in the proof: of school days, of working weeks. */
const counted = (rule: RuleId) =>
  Math.max(...evaluate(rule, EXAMPLES[rule], calendar).steps.map(({ number }) => number ?? 0))

it.each(RULES.filter(({ unit, limit }) => limit && (unit === 'sd' || unit === 'wk')))(
  '$id ($version) counts as many days or weeks as its row says',
  ({ id, limit }) => expect(counted(id)).toBe(limit),
)

it.each(RULES.filter(({ unit, limit }) => limit && unit === 'cd'))(
  '$id is as many days away as its row says',
  ({ id, limit }) => {
    const { oneOf } = factsRead(id)
    const [day0] = oneOf.map((name) => EXAMPLES[id][name as 'noticeOn']).filter((day) => day !== undefined)
    expect(Math.abs(daysBetween(day0, evaluate(id, EXAMPLES[id], calendar).dueOn!))).toBe(limit)
  },
)

describe('in words', () => {
  it.each(SENTENCES)('%s', (rule, sentence) => {
    expect(evaluate(rule, EXAMPLES[rule], calendar).explanation).toBe(sentence)
  })

  it.each(SENTENCES)('%s, before anything is known', (rule, _sentence, waitsFor) => {
    const { explanation, reason, status } = evaluate(rule, {}, calendar)
    if (status === 'not-applicable') return expect([explanation, reason]).toEqual([waitsFor, waitsFor])
    expect(explanation).toBe(`The date is not known yet: it waits for ${waitsFor}`)
    expect(reason).toBe(`Waits for ${waitsFor}`)
  })

  it.each<[string, RuleId, ClockFacts, Partial<Settings>, string]>([
    [
      'of suspensions in several periods',
      'EX-10',
      {
        periods: [
          { from: d('2026-11-09'), to: d('2026-11-11') },
          { from: d('2026-11-12'), to: d('2026-11-17') },
        ],
      },
      {},
      'Education must be in place from Monday 16 November 2026, the sixth school day of the suspension that began on Monday 9 November 2026',
    ],
    [
      'of an examination before the fifteenth day',
      'GB-03',
      { ...morning, examOn: d('2026-11-20') },
      {},
      'The governors should meet by Thursday 19 November 2026, before the examination of Friday 20 November 2026',
    ],
    [
      'of an examination the day after the fifteenth',
      'GB-03',
      { ...morning, examOn: d('2026-12-02') },
      {},
      'The governors must meet by Tuesday 1 December 2026, the 15th school day after the notice of Tuesday 10 November 2026',
    ],
    [
      'of an examination on the fifteenth day',
      'GB-03',
      { ...morning, examOn: d('2026-12-01') },
      {},
      'The governors should meet by Monday 30 November 2026, before the examination of Tuesday 1 December 2026',
    ],
    [
      'of an examination past the loaded terms',
      'GB-03',
      { noticeOn: d('2027-07-15'), examOn: d('2027-09-10') },
      {},
      'The governors should meet by Thursday 9 September 2027, before the examination of Friday 10 September 2027',
    ],
    [
      'of parents who will not apply',
      'RG-01',
      { governorsNoticeOn: d('2026-12-01'), waivedOn: d('2026-12-03') },
      {},
      'The name may leave the roll from Thursday 3 December 2026: the parents stated that they will not apply',
    ],
    [
      'of a review that was asked for',
      'RG-01',
      { governorsNoticeOn: d('2026-12-01'), appliedOn: d('2026-12-03') },
      {},
      'A review was asked for: the name stays until it is decided',
    ],
    [
      'of a board told the day it was decided',
      'IR-07',
      { decidedOn: d('2027-01-20') },
      {},
      'The governors must meet again by Wednesday 3 February 2027, the 10th school day after they were told on Wednesday 20 January 2027',
    ],
    [
      'of money from the day of the exclusion',
      'FN-01',
      morning,
      { relevantDateRule: 'effect' },
      'The relevant date is Tuesday 10 November 2026, when the exclusion took effect',
    ],
    [
      'of money from day six',
      'FN-01',
      morning,
      { relevantDateRule: 'daySix' },
      'The relevant date is Tuesday 17 November 2026, the sixth school day of the exclusion',
    ],
    [
      'of money from the governors’ decision',
      'FN-01',
      { ...morning, decidedOn: d('2026-12-01') },
      { relevantDateRule: 'upheld' },
      'The relevant date is Tuesday 1 December 2026, the governors’ decision',
    ],
    [
      'of money that waits for the governors',
      'FN-01',
      morning,
      { relevantDateRule: 'upheld' },
      'The date is not known yet: it waits for the governors’ decision',
    ],
    [
      'of a stay that was extended',
      'PL-02',
      { startedOn: d('2026-10-12'), untilWeek: 14 },
      {},
      'The stay ends by Friday 5 February 2027, the last school day of teaching week 14, as extended',
    ],
    [
      'of three days where one is the default',
      'GB-08',
      { decidedOn: d('2026-12-01') },
      { withoutDelaySchoolDays: 3 },
      'The governors’ decision must be given in writing without delay: at the latest by Friday 4 December 2026, 3 school days after Tuesday 1 December 2026',
    ],
    [
      'of one day',
      'GB-06',
      { meetingOn: d('2026-12-01') },
      { papersSchoolDays: 1 },
      'The papers must be sent by Monday 30 November 2026, 1 school day before the meeting of Tuesday 1 December 2026',
    ],
    [
      'of a 21st day',
      'IR-02',
      { determinedOn: d('2026-12-01') },
      { discriminationClaimSchoolDays: 21 },
      'Parents can ask for an independent review by Thursday 14 January 2027, the 21st school day after the determination of Tuesday 1 December 2026',
    ],
    [
      'of a 2nd day',
      'IR-02',
      { determinedOn: d('2026-12-01') },
      { discriminationClaimSchoolDays: 2 },
      'Parents can ask for an independent review by Thursday 3 December 2026, the 2nd school day after the determination of Tuesday 1 December 2026',
    ],
    [
      'of a 3rd day',
      'IR-02',
      { determinedOn: d('2026-12-01') },
      { discriminationClaimSchoolDays: 3 },
      'Parents can ask for an independent review by Friday 4 December 2026, the 3rd school day after the determination of Tuesday 1 December 2026',
    ],
    [
      'of a day past the loaded terms',
      'GB-04',
      { noticeOn: d('2027-05-25') },
      {},
      'The date is not known: term dates after Wednesday 21 July 2027 are not loaded; it cannot be before Thursday 12 August 2027',
    ],
    [
      'of a day before them',
      'OD-01',
      { startsOn: d('2026-09-03') },
      {},
      'The date is not known: term dates before Tuesday 1 September 2026 are not loaded',
    ],
    [
      'of a week past them',
      'PL-02',
      { startedOn: d('2027-06-14') },
      {},
      'The date is not known: term dates after Wednesday 21 July 2027 are not loaded',
    ],
    [
      'of post past the years whose bank holidays are held',
      'IR-03',
      { postedOn: d('2031-01-06') },
      {},
      'The date is not known: no bank holidays are held for 2031',
    ],
  ])('%s', (_case, rule, facts, settings, sentence) => {
    expect(evaluate(rule, facts, calendar, settings).explanation).toBe(sentence)
  })
})
