import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { listing } from '../listing'
import { type Sample, sample } from '../sample.test-support'
import { childOf, type PlacementDetail } from './child'
import { actionsOf, placementRows, placementTag } from './placement.view'
import {
  acceptQuestion,
  declineQuestion,
  endQuestion,
  extendQuestion,
  offerQuestion,
  startQuestion,
} from './placements.page'

export const A_PLACEMENT: PlacementDetail = {
  id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1b001',
  caseId: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1b002',
  caseReference: 'AP-26-00001',
  pupilName: 'Robin Ash',
  ncYear: '9',
  kind: 'support-centre',
  responsibleUrn: '900002',
  state: 'started',
  providerCode: 'SSC-NORTH',
  providerName: 'Support Centre North',
  askedAt: '2026-11-02T10:00:00.000Z',
  waiting: null,
  offer: null,
  startsOn: '2026-11-09',
  startedOn: '2026-11-09',
  week: 3,
  untilWeek: 12,
  endedOn: null,
  outcome: null,
  outcomeWords: null,
  reportSentOn: null,
  reportText: null,
  withdrawnReason: null,
  weeks: [
    { number: 1, weekBegins: '2026-11-09', entered: true, attended: 9, possible: 10 },
    { number: 2, weekBegins: '2026-11-16', entered: false, attended: 0, possible: 0 },
  ],
  extensions: [{ untilWeek: 15, reason: 'Settling', approver: 'Morgan Reyes', recordedAt: '2026-11-20T10:00:00.000Z' }],
}
const WAITING: PlacementDetail = {
  ...A_PLACEMENT,
  state: 'waiting',
  providerCode: null,
  providerName: null,
  startedOn: null,
  startsOn: null,
  week: null,
  weeks: [],
  extensions: [],
  waiting: { position: 2, days: 9 },
}

const all = { caseWork: true, extend: true, centreWork: true }
const shown = (placement: PlacementDetail | undefined, showCase = true) => ({
  title: 'Placement',
  child: childOf(placement ?? A_PLACEMENT),
  showCase,
  placement: placement && { ...placement, tag: placementTag(placement.state), rows: placementRows(placement) },
  actions: placement ? actionsOf(placement, all) : [],
  others: placement ? [] : [WAITING],
  back: { href: '/placements' },
})
const listed = {
  title: 'Placements',
  states: [{ value: '', text: 'All placements' }],
  providers: [{ value: '', text: 'Any provider' }],
  list: listing('/placements', {}, { total: 51, next: 'x' }),
  form: emptyForm(),
}
const errors = {
  startsOn: 'Enter the day',
  startedOn: 'Enter the day',
  reason: 'Enter why',
  untilWeek: 'Enter the week',
  approver: 'Enter who',
  endedOn: 'Enter the day',
  outcome: 'Select how',
  providerCode: 'Select a provider',
}
const wrong = (...names: (keyof typeof errors)[]) =>
  refusedForm({}, Object.fromEntries(names.map((name) => [name, errors[name]])))

export const SAMPLES: Sample[] = [
  sample('a placement in week three', 'placements/placement', shown(A_PLACEMENT)),
  sample(
    'a placement seen by its centre',
    'placements/placement',
    shown({ ...A_PLACEMENT, state: 'ended', endedOn: '2026-12-18', outcomeWords: 'Back at school' }, false),
  ),
  sample('a child on the waiting list', 'placements/placement', shown(WAITING)),
  sample('a case without a placement', 'placements/placement', shown(undefined)),
  sample('a child allocated to a school', 'placements/placement', {
    ...shown(undefined),
    allocatedTo: 'Mill Lane <School>',
  }),
  sample('a list of placements', 'placements/placements', {
    ...listed,
    items: [{ ...A_PLACEMENT, tag: placementTag('started'), weekWords: '3 of 12' }],
  }),
  sample('an empty list of placements', 'placements/placements', {
    ...listed,
    items: [],
    list: listing('/placements', {}, { total: 0 }),
    seesPanels: true,
  }),
  sample('a question about one child', 'placements/question', {
    title: 'When?',
    child: childOf(A_PLACEMENT),
    fields: [],
    button: 'Save',
    form: emptyForm(),
  }),
  {
    name: 'offering a place',
    page: offerQuestion(WAITING, wrong('providerCode'), [{ code: 'SSC-NORTH', name: 'Support Centre North', free: 1 }]),
  },
  { name: 'accepting a place', page: acceptQuestion(A_PLACEMENT, wrong('startsOn')) },
  { name: 'declining a place', page: declineQuestion(A_PLACEMENT, wrong('reason')) },
  { name: 'starting a placement', page: startQuestion(A_PLACEMENT, wrong('startedOn')) },
  { name: 'extending a placement', page: extendQuestion(A_PLACEMENT, wrong('untilWeek', 'reason', 'approver')) },
  { name: 'ending a placement', page: endQuestion(A_PLACEMENT, wrong('endedOn', 'outcome')) },
]
