import type { CaseReach } from '../case-reach/case-reach.page'
import { dateBoxes, emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readChoice } from './settings.form'
import { choicePage, previewPage, type Setting, settingsPage } from './settings.page'

const FIRST_DAY: Setting = {
  name: 'firstDayRule',
  ...{ title: 'The first day of an exclusion', why: 'For day six it is the natural reading.' },
  choices: [
    { value: 'session', words: 'The day itself' },
    { value: 'dayAfter', words: 'The next school day' },
  ],
  ...{ range: null, isTime: false, perProvider: false, mark: 'U', ofProviders: [] },
  rules: [{ id: 'EX-11', title: 'Full-time education from day six', status: 'C' }],
  ...{
    default: { value: 'session', words: 'The day itself' },
    inForce: { value: 'dayAfter', words: 'The next school day' },
  },
  history: [
    {
      ...{ value: 'dayAfter', words: 'The next school day', from: '2026-11-01', reason: 'Agreed <by> the forum' },
      ...{ providerId: null, by: 'Adele Frost', at: '2026-11-10T11:00:00.000Z' },
    },
  ],
}
const FAMILY: Setting = {
  ...FIRST_DAY,
  ...{ name: 'familyContactSchoolDays', title: 'The family is contacted within', choices: null, history: [] },
  range: { least: 1, most: 5, unit: 'school days' },
  rules: [{ id: 'EX-18', title: 'Contact with the family', status: 'LOCAL' }],
  ...{ default: { value: '1', words: '1 school days' }, inForce: { value: '1', words: '1 school days' } },
}
const NORTH = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a1'
const PROVIDERS = new Map([[NORTH, 'Support Centre <North>']])
const NONE = new Map<string, string>()
const UNBOUND: CaseReach = { reach: 'every', history: [], areas: [] }
const BOUND: CaseReach = {
  ...{ reach: 'own', areas: [] },
  history: [{ reach: 'own', reason: 'Separate <teams>', by: 'Adele Frost', at: '2026-11-10T11:00:00.000Z' }],
}
const WEEK: Setting = {
  ...FIRST_DAY,
  ...{ name: 'weekOfStay', title: 'What is a week of a stay', mark: 'LOCAL', perProvider: true },
  choices: [
    { value: 'teaching', words: 'A teaching week' },
    { value: 'calendar', words: 'A calendar week' },
  ],
  rules: [{ id: 'PL-03', title: 'Review of the stay', status: 'LOCAL' }],
  ...{
    default: { value: 'teaching', words: 'A teaching week' },
    inForce: { value: 'teaching', words: 'A teaching week' },
  },
  ofProviders: [{ providerId: NORTH, value: 'calendar', words: 'A calendar week', from: '2026-11-01' }],
  history: [{ ...FIRST_DAY.history[0]!, value: 'calendar', words: 'A calendar week', providerId: NORTH }],
}
const REGISTER: Setting = {
  ...FIRST_DAY,
  ...{ name: 'registerTime', title: 'The week’s attendance is entered by', mark: 'LOCAL', isTime: true },
  ...{ choices: null, history: [], rules: [{ id: 'PL-04', title: 'Weekly attendance', status: 'LOCAL' }] },
  ...{ default: { value: '16:00', words: '4pm' }, inForce: { value: '16:00', words: '4pm' } },
}
const move = {
  ...{ reference: 'AP-26-00001', title: 'Full-time education from day six', from: '2026-11-10', to: '2026-11-11' },
  ...{ missWithdrawn: true, missAppears: false, keptInTime: false, explanation: 'Counted anew', byHand: null },
}
const choice = { value: 'dayAfter', from: '2026-11-01', reason: 'Agreed by the forum' }

export const SAMPLES: Sample[] = [
  {
    name: 'what the authority chooses',
    page: settingsPage([FIRST_DAY, FAMILY, WEEK, REGISTER], PROVIDERS, { reach: BOUND, mayChoose: true }),
  },
  {
    name: 'what the authority chose, to read',
    page: settingsPage([FAMILY], NONE, { reach: UNBOUND, mayChoose: false }),
  },
  { name: 'choosing a reading', page: choicePage(FIRST_DAY, NONE, emptyForm(dateBoxes('from', '2026-11-10'))) },
  {
    name: 'choosing a reading, nothing answered',
    page: choicePage(FIRST_DAY, NONE, refusedForm({}, readChoice({}).errors)),
  },
  {
    name: 'choosing a number, nothing answered',
    page: choicePage(FAMILY, NONE, refusedForm({}, readChoice({}).errors)),
  },
  { name: 'choosing for one provider', page: choicePage(WEEK, PROVIDERS, emptyForm(dateBoxes('from', '2026-11-10'))) },
  {
    name: 'choosing for a provider that is none',
    page: choicePage(WEEK, PROVIDERS, refusedForm({}, { ...readChoice({}).errors, providerId: 'Choose a provider' })),
  },
  { name: 'choosing an hour', page: choicePage(REGISTER, NONE, emptyForm(dateBoxes('from', '2026-11-10'))) },
  {
    name: 'choosing an hour, nothing answered',
    page: choicePage(REGISTER, NONE, refusedForm({}, readChoice({}).errors)),
  },
  {
    name: 'what a choice for one provider moves',
    page: previewPage(WEEK, PROVIDERS, { ...choice, value: 'calendar', providerId: NORTH }, [move]),
  },
  { name: 'what another hour moves', page: previewPage(REGISTER, NONE, { ...choice, value: '12:30' }, []) },
  { name: 'what a choice moves', page: previewPage(FIRST_DAY, NONE, choice, [move]) },
  { name: 'a choice that moves nothing', page: previewPage(FAMILY, NONE, { ...choice, value: '2' }, []) },
]
