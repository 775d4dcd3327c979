import { A_CASE } from '../cases/case.test-support'
import type { ShownClock } from '../clocks/clocks.page'

const LAW = 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, Schedule 1 para 1'
const ADJOURNED = 'the review panel has adjourned its hearing'

const act: ShownClock['movedByHand'][number] = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a1', standing: 'in-force', reason: 'hearing-adjourned', how: 'pause' },
  ...{ words: ADJOURNED, law: LAW, by: 'Casey Okafor', why: 'The clerk wrote: an expert is ill <b>' },
  ...{ decidedOn: '2027-01-13', from: '2027-01-13', until: null, dueOn: null, recordedAt: '2027-01-13T10:00:00.000Z' },
  ...{ approved: null, ended: null, takenBack: null },
}

/** An independent review hearing, due by Thursday 21 January 2027, paused since Wednesday 13 January. */
export const PAUSED_HEARING: ShownClock = {
  ...A_CASE.clocks[0],
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a0', rule: 'IR-03', slug: 'review-panel', occasion: '' },
  ...{ title: 'Independent review hearing', who: 'Local authority', state: 'paused', status: 'paused' },
  ...{ dueOn: null, dueAt: null, schoolDaysLeft: null },
  explanation:
    'Paused, without a date until it goes on: Casey Okafor decided it on Wednesday 13 January 2027, because the review panel has adjourned its hearing; computed it would be Thursday 21 January 2027',
  reason: `Paused, because ${ADJOURNED}`,
  byHand: {
    ...{ computedOn: '2027-01-21', reason: act.reason, words: ADJOURNED, law: LAW },
    ...{ by: act.by, decidedOn: act.decidedOn },
  },
  computed: {
    ...{ status: 'provisional', dueOn: '2027-01-21', reason: null, explanation: 'By Thursday 21 January 2027' },
    steps: [{ on: '2027-01-21', counted: true, number: 15, why: 'Thu 21 Jan: day 15' }],
  },
  movedByHand: [act],
  ...{ ruleVersion: 'IR-03@2012-09-01', settings: [], calendarOf: '900001', calendarVersion: 'authority:1' },
  ...{ firstDay: null, inputs: { appliedOn: '2026-12-16' }, reminders: [], toBeTold: [], told: [], withdrawnAt: null },
  steps: [{ on: '2027-01-12', counted: true, number: 8, why: 'Tue 12 Jan: day 8' }],
  history: [
    { dueOn: '2027-01-21', explanation: '', replacedAt: '2027-01-13T10:00:00.000Z', because: 'by-hand' },
    { dueOn: null, explanation: '', replacedAt: '2027-01-26T10:00:00.000Z', because: 'by-hand' },
  ],
}

/** The same, heard again from Wednesday 27 January on; an earlier mistake stays on the record. */
export const MOVED_HEARING: ShownClock = {
  ...PAUSED_HEARING,
  ...{ state: 'scheduled', status: 'by-hand', reason: null, schoolDaysLeft: 16 },
  ...{ dueOn: '2027-02-04', dueAt: '2027-02-05T00:00:00.000Z' },
  movedByHand: [
    {
      ...{ ...act, id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a2', standing: 'taken-back', why: null, until: '2027-01-10' },
      takenBack: { by: 'Morgan Lee', at: '2027-01-12T10:00:00.000Z', why: null },
    },
    {
      ...{ ...act, until: '2027-01-26' },
      ended: { by: 'Casey Okafor', at: '2027-01-26T16:00:00.000Z', why: 'The panel sits again tomorrow' },
    },
  ],
}

/** Week twelve is over on Friday 15 January 2027; another date waits for a manager. */
export const AN_EXTENDED_STAY: ShownClock = {
  ...PAUSED_HEARING,
  ...{ rule: 'PL-02', slug: 'overstay', title: 'End of the stay', state: 'scheduled', status: 'computed' },
  standing: 'LOCAL',
  ...{ dueOn: '2027-01-15', dueAt: '2027-01-16T00:00:00.000Z', schoolDaysLeft: 3, reason: null },
  ...{ explanation: 'The stay ends by Friday 15 January 2027', byHand: null, computed: null, history: [] },
  movedByHand: [
    {
      ...{
        ...act,
        standing: 'awaiting-approval',
        reason: 'stay-extended',
        how: 'day',
        from: null,
        dueOn: '2027-02-12',
      },
      ...{ words: 'the stay was extended', law: 'Local practice of student support centres' },
    },
    {
      ...{ ...act, id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a3', standing: 'no-effect', reason: 'stay-extended' },
      ...{ how: 'day', from: null, dueOn: '2027-01-22', words: 'the stay was extended', law: 'Local practice' },
      approved: { by: 'Morgan Lee', at: '2027-01-12T10:00:00.000Z' },
    },
  ],
}
