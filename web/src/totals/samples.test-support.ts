import { A_CASE } from '../cases/case.test-support'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { RECORD } from '../pupils/samples.test-support'
import type { Sample } from '../sample.test-support'
import type { ShownTotals } from './totals-of'
import { readEarlier, readSuspension, readWithdrawal } from './totals.form'
import { earlierQuestion, ofCase, ofPupil, suspensionQuestion, totalsPage, withdrawalQuestion } from './totals.page'

export const SUSPENDED: ShownTotals['suspensions'][number] = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c009', category: 'SUSP', startsOn: '2026-11-09', endsOn: '2026-11-16' },
  ...{ startSession: 'PM', endSession: null, days: 5.5, school: 'Harbour Academy', withdrawn: null },
  recorded: { by: 'Sam <Whitfield>', at: '2026-11-10T11:00:00.000Z' },
}

const term = (name: string, from: string, to: string, days: number) => ({
  ...{ name, from, to, days },
  duty: { rule: 'GB-04', words: 'More than 5 school days: the governors must meet if the parents ask' },
})

export const TOTALS: ShownTotals = {
  ...{ pupilId: A_CASE.pupil.id, name: 'Robin Ash', schoolYear: 2026, most: 45, warnFrom: 30, provisional: true },
  ...{ year: 8, words: '8 of at most 45 school days lost this year, all schools together' },
  terms: [
    term('Autumn', '2026-09-01', '2026-12-18', 8),
    term('Spring', '2027-01-04', '2027-03-25', 0),
    term('Summer', '2027-04-12', '2027-07-21', 0),
  ],
  daySix: {
    ...{ rule: 'EX-10', title: 'Education from day six of a suspension', dueOn: '2026-11-16' },
    explanation: 'Education must be in place from Monday 16 November 2026',
  },
  suspensions: [
    SUSPENDED,
    {
      ...SUSPENDED,
      ...{ category: 'LNCH', startsOn: '2026-11-18', endsOn: '2026-11-18', startSession: null, days: 0.5 },
      withdrawn: { by: 'Casey', at: '2026-11-19T11:00:00.000Z', because: 'Another pupil was meant' },
    },
  ],
  earlierSchools: [{ id: 'e1', schoolYear: 2026, term: 'Autumn', schoolName: 'Quay School', days: 2.5 }],
  cancelled: [{ reference: 'AP-26-00007', imposedOn: '2026-10-05', cancelledOn: '2026-10-07', days: 3 }],
}

const NOTHING: ShownTotals = {
  ...TOTALS,
  ...{ year: null, words: 'School days cannot be counted: no term dates are loaded', terms: [], daySix: null },
  ...{ suspensions: [], earlierSchools: [], cancelled: [] },
}

export const SAMPLES: Sample[] = [
  { name: 'school days lost', page: totalsPage(ofCase(A_CASE), TOTALS, { mayRecord: true }) },
  { name: 'school days lost, nothing known', page: totalsPage(ofCase(A_CASE), NOTHING, { mayRecord: false }) },
  {
    name: 'school days lost by a child without a case',
    page: totalsPage(ofPupil(RECORD), TOTALS, { mayRecord: true }),
  },
  {
    name: 'recording a suspension of a child without a case',
    page: suspensionQuestion(ofPupil(RECORD), refusedForm({}, readSuspension({}).errors)),
  },
  { name: 'recording a suspension', page: suspensionQuestion(ofCase(A_CASE), emptyForm()) },
  {
    name: 'recording a suspension, nothing answered',
    page: suspensionQuestion(ofCase(A_CASE), refusedForm({}, readSuspension({}).errors)),
  },
  {
    name: 'withdrawing a suspension',
    page: withdrawalQuestion(ofCase(A_CASE), SUSPENDED, refusedForm({}, readWithdrawal({}).errors)),
  },
  {
    name: 'days at an earlier school',
    page: earlierQuestion(ofCase(A_CASE), TOTALS, refusedForm({}, readEarlier({}).errors)),
  },
]
