import type { Case, CaseClock } from './kase'

const clock: CaseClock = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c001', caseId: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c000', rule: 'EX-11' },
  ...{
    slug: 'day-six',
    title: 'Full-time education from day six',
    who: 'Local authority',
    kind: 'duty',
    occasion: '1',
  },
  duty: 'Full-time education must be in place from the sixth school day of the exclusion',
  ...{
    state: 'warning',
    status: 'provisional',
    dueOn: '2026-11-17',
    dueAt: '2026-11-18T00:00:00.000Z',
    schoolDaysLeft: 2,
  },
  explanation: 'Education must be in place from Tuesday 17 November 2026, the sixth school day of the exclusion',
  source: 'Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007, reg 4',
  ...{ reason: null, metOn: null, missedAt: null, settledAt: null, byHand: null, standing: 'C' },
}

/** A permanent exclusion reported on Tuesday 10 November 2026, as referrals shows it. */
export const A_CASE: Case = {
  id: clock.caseId,
  ...{
    reference: 'AP-26-00001',
    kind: 'PERM',
    kindWords: 'Permanent exclusion',
    stage: 'notified',
    stageWords: 'Notified',
  },
  allocatedTo: null,
  ...{ outcome: null, outcomeWords: null, closedAt: null, version: 1 },
  pupil: {
    ...{
      id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c002',
      upn: 'W999400124001',
      firstName: 'Robin “Rob”',
      name: 'Robin “Rob” <Ash>',
      legalForename: 'Robin',
    },
    ...{ legalSurname: '<Ash>', birthDate: '2012-02-14', ncYear: '10', senProvision: 'K', lookedAfter: true },
    ...{ socialWorkerName: 'Lorna Pike', homeLaCode: '998' },
  },
  flags: ['looked-after', 'social-worker', 'sen-support', 'lives-elsewhere'],
  school: { urn: '900001', name: 'Harbour Academy' },
  responsibleSchool: { urn: '900002', name: 'Mill Lane School' },
  ...{
    imposedOn: '2026-11-10',
    imposedTime: '10:00',
    reportedBy: 'Sam Whitfield',
    reportedAt: '2026-11-10T11:00:00.000Z',
  },
  reasons: [{ code: 'PP', words: 'Physical assault against a pupil' }],
  owner: null,
  facts: {
    ...{ parentNoticeAt: null, familyContactedOn: null, exceptionReason: null, exceptionFrom: null },
    ...{ governorsDecision: null, governorsDecidedOn: null, governorsNoticeOn: null },
    ...{
      reviewAppliedOn: null,
      reviewWaivedOn: null,
      reviewDecision: null,
      reviewDecidedOn: null,
      reviewNotifiedOn: null,
    },
    ...{
      reconsideredDecision: null,
      reconsideredOn: null,
      returnedOn: null,
      removedFromRollOn: null,
      cancelledOn: null,
      daysServed: null,
    },
  },
  nextAction: { code: 'contact-family', words: 'Speak with the family', dueOn: '2026-11-11' },
  clocks: [
    clock,
    {
      ...clock,
      id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c003',
      rule: 'GB-01',
      title: 'Governors’ meeting',
      dueOn: '2026-12-01',
      schoolDaysLeft: 12,
    },
  ],
}

export const A_STORY = [
  {
    kind: 'notified',
    words: 'The school reported a permanent exclusion',
    at: '2026-11-10T11:00:00.000Z',
    headline: true,
  },
  {
    kind: 'family-attempted',
    words: 'The family was tried without an answer',
    at: '2026-11-10T14:00:00.000Z',
    headline: false,
  },
].map((line, i) => ({ ...line, id: String(i), who: i === 0 ? 'Sam Whitfield' : null, refs: {} }))
