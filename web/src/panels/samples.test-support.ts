import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { listing } from '../listing'
import { type Sample, sample } from '../sample.test-support'
import { agendaPage } from './case-panels.page'
import { conflictPage, detailsPage, type ItemOfMeeting, itemView, outcomePage } from './decision.page'
import { type Item, itemTag, itemWords, type Meeting, meetingRow, meetingView, packPage } from './meeting.view'
import { removalPage } from './removal.page'
import { attendancePage, cancellationPage, newMeetingPage } from './panels.page'

const id = (n: number) => `6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c${String(n).padStart(3, '0')}`

export const AN_ITEM: Item = {
  id: id(1),
  meetingId: id(2),
  caseId: id(3),
  caseReference: 'AP-26-00001',
  schoolUrn: '900001',
  position: 1,
  late: false,
  state: 'listed',
  withdrawnReason: null,
  conflicts: [{ memberId: id(6), name: 'Helen Marsh', why: 'excluding-school', reason: null }],
  deciding: 3,
  quorate: true,
  decision: null,
}
const DECIDED: Item = {
  ...AN_ITEM,
  id: id(9),
  state: 'decided',
  late: true,
  decision: {
    outcome: 'defer',
    outcomeWords: 'no decision yet: more is needed first',
    reasons: 'The report <b>is not in</b>',
    responsibleUrn: null,
    providerCode: null,
    missing: 'The education centre’s report',
    deferredUntil: '2026-12-10',
    decidedBy: ['Priya Shah', 'Owen Price'],
    decidedAt: '2026-11-26T14:20:00.000Z',
    recordedBy: 'Priya Shah',
  },
}
export const A_MEETING: Meeting = {
  id: id(2),
  seriesId: id(4),
  seriesName: 'Secondary placement panel',
  heldOn: '2026-11-26',
  time: '14:00',
  state: 'planned',
  cutOffAt: '2026-11-24T12:00:00.000Z',
  heldAt: '2026-11-26T14:00:00.000Z',
  decisionsDueAt: '2026-11-27T12:00:00.000Z',
  cancelledReason: null,
  cases: 2,
  undecided: 2,
  quorum: 3,
  members: [
    { id: id(5), name: 'Priya Shah', email: 'priya@northmere.example', role: 'chair', schoolUrn: null, present: true },
    {
      id: id(6),
      name: 'Helen Marsh',
      email: 'head@harbour.example',
      role: 'member',
      schoolUrn: '900001',
      present: false,
    },
  ],
  items: [AN_ITEM],
  version: 1,
}
const MIXED: Meeting = {
  ...A_MEETING,
  state: 'locked',
  items: [AN_ITEM, DECIDED, { ...AN_ITEM, id: id(10), state: 'withdrawn', withdrawnReason: 'reinstated' }],
}

const child = { reference: 'AP-26-00001', pupilName: 'Robin Ash', facts: ['Year 9', 'Harbour Academy'] }
const item: ItemOfMeeting = { ...AN_ITEM, meeting: A_MEETING }
const decided: ItemOfMeeting = { ...DECIDED, meeting: A_MEETING }
const may = { conduct: true, readPack: true }
const schools = [{ value: '900002', text: 'Mill Lane School' }]
const providers = [{ value: 'SSC-NORTH', text: 'Support Centre North (2 free)' }]
const panels = [{ value: id(4), text: 'Secondary placement panel' }]
const view = (meeting: Meeting, today: string) => {
  const shown = meetingView(meeting, { today, may })
  return { title: shown.heading, meeting: shown, opensCases: true, back: { href: '/panels' } }
}
const itemPage = (one: ItemOfMeeting, governorsDecision: string | null, open: boolean) => ({
  title: 'Case at the panel',
  child,
  item: itemView(one, { governorsDecision, schools }),
  actions: open,
  mayDeclare: open,
  mayTakeOff: open,
  back: { href: `/panels/${one.meetingId}` },
})

export const SAMPLES: Sample[] = [
  sample('the panels to come', 'panels/panels', {
    title: 'Panels',
    coming: true,
    mayAdd: true,
    meetings: [A_MEETING, { ...A_MEETING, cases: 0, undecided: 0 }].map(meetingRow),
    ...{ panels: [], list: listing('/panels', {}, { total: 40, next: 'x' }), form: emptyForm() },
  }),
  sample('no panel yet', 'panels/panels', {
    ...{ title: 'Panels', coming: true, mayAdd: true, meetings: [] },
    ...{ panels: [], list: listing('/panels', {}, { total: 0 }), form: emptyForm() },
  }),
  sample('a meeting before its day', 'panels/meeting', view(A_MEETING, '2026-11-24')),
  sample('a meeting on its day', 'panels/meeting', view(MIXED, '2026-11-26')),
  sample('an empty agenda', 'panels/meeting', view({ ...A_MEETING, items: [], cases: 0 }, '2026-11-24')),
  sample('a pack', 'panels/pack', {
    title: 'Pack',
    meeting: A_MEETING,
    pages: [
      packPage({
        ...{ number: 1, item: AN_ITEM, pupilName: 'Robin Ash', ncYear: '9', birthDate: '2013-02-03' },
        ...{
          schoolName: 'Harbour Academy',
          stage: 'at-panel',
          firstDay: '2026-11-03',
          daySixOn: '',
          governorsDecision: '',
        },
      }),
    ],
  }),
  sample('an empty pack', 'panels/pack', { title: 'Pack', meeting: A_MEETING, pages: [] }),
  { name: 'a new meeting', page: newMeetingPage(panels, emptyForm()) },
  {
    name: 'a new meeting refused',
    page: newMeetingPage(panels, refusedForm({}, { seriesId: 'Select a panel', heldOn: 'Enter a working day' })),
  },
  { name: 'who is here', page: attendancePage(A_MEETING, schools, emptyForm({ present: [id(5)] })) },
  {
    name: 'who is here, nobody',
    page: attendancePage(A_MEETING, schools, refusedForm({}, { present: 'Select who is here' })),
  },
  { name: 'a meeting to be cancelled', page: cancellationPage(A_MEETING, emptyForm()) },
  {
    name: 'a cancellation without a reason',
    page: cancellationPage(A_MEETING, refusedForm({}, { reason: 'Enter why the meeting is cancelled' })),
  },
  sample('a case to be decided', 'panels/item', itemPage(item, 'upheld', true)),
  sample('a case the governors have not decided', 'panels/item', itemPage({ ...item, quorate: false }, null, true)),
  sample('a case decided', 'panels/item', itemPage(decided, 'upheld', false)),
  { name: 'what the panel decided', page: outcomePage(item, child, emptyForm()) },
  {
    name: 'what the panel decided, unanswered',
    page: outcomePage(item, child, refusedForm({}, { outcome: 'Select what the panel decided' })),
  },
  {
    name: 'a decision on a place',
    page: detailsPage({ item, child, outcome: 'support-centre', schools, providers, form: emptyForm() }),
  },
  {
    name: 'a place at a support centre that is refused',
    page: detailsPage({
      ...{ item, child, outcome: 'support-centre', schools, providers },
      form: refusedForm({}, { reasons: 'Enter the reasons for the decision' }),
    }),
  },
  {
    name: 'a decision on a place refused',
    page: detailsPage({
      ...{ item, child, outcome: 'aep', schools, providers },
      form: refusedForm(
        { reasons: '<script>alert(1)</script>' },
        { '': 'The governors have not decided yet: defer the case', responsibleUrn: 'Select a school' },
      ),
    }),
  },
  {
    name: 'a deferral refused',
    page: detailsPage({
      ...{ item, child, outcome: 'defer', schools: [], providers: [] },
      form: refusedForm(
        {},
        { missing: 'Enter what is missing', deferredUntil: 'Enter a day', reasons: 'Enter the reasons' },
      ),
    }),
  },
  { name: 'a conflict of interest', page: conflictPage(item, child, emptyForm()) },
  {
    name: 'a conflict of interest refused',
    page: conflictPage(
      item,
      child,
      refusedForm({}, { memberId: 'Select the member', reason: 'Enter what the interest is' }),
    ),
  },
  sample(
    'a case taken off',
    'panels/item',
    itemPage({ ...item, state: 'withdrawn', withdrawnReason: 'The family is <b>away</b>' }, 'upheld', false),
  ),
  { name: 'a case to be taken off', page: removalPage(item, child, emptyForm()) },
  {
    name: 'a case to be taken off, unanswered',
    page: removalPage(
      item,
      child,
      refusedForm(
        { 'notBefore-day': '1' },
        { next: 'Select what becomes of the case', notBefore: 'Enter a day', reason: 'Enter why' },
      ),
    ),
  },
  sample('the panels of a case', 'panels/case-panels', {
    title: 'Panel',
    child,
    items: [item, decided].map((one) => ({
      ...one,
      href: '/panels/x',
      tag: itemTag(one.state),
      words: itemWords(one),
    })),
  }),
  {
    name: 'a meeting for a case',
    page: agendaPage(child, [{ value: id(2), text: 'Thursday 26 November 2026' }], emptyForm()),
  },
  {
    name: 'a meeting for a case, none chosen',
    page: agendaPage(
      child,
      [{ value: id(2), text: 'Thursday 26 November 2026' }],
      refusedForm({}, { meetingId: 'Select a meeting' }),
    ),
  },
  { name: 'no meeting for a case', page: agendaPage(child, [], emptyForm()) },
  sample('a case without a panel', 'panels/case-panels', { title: 'Panel', child, items: [], mayAdd: true }),
]
