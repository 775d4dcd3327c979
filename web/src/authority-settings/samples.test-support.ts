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
  range: null,
  rules: [{ id: 'EX-11', title: 'Full-time education from day six', status: 'C' }],
  ...{
    default: { value: 'session', words: 'The day itself' },
    inForce: { value: 'dayAfter', words: 'The next school day' },
  },
  history: [
    {
      ...{ value: 'dayAfter', words: 'The next school day', from: '2026-11-01', reason: 'Agreed <by> the forum' },
      ...{ by: 'Adele Frost', at: '2026-11-10T11:00:00.000Z' },
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
const move = {
  ...{ reference: 'AP-26-00001', title: 'Full-time education from day six', from: '2026-11-10', to: '2026-11-11' },
  ...{ missWithdrawn: true, keptInTime: false, explanation: 'Counted anew', byHand: null },
}
const choice = { value: 'dayAfter', from: '2026-11-01', reason: 'Agreed by the forum' }

export const SAMPLES: Sample[] = [
  { name: 'what the authority chooses', page: settingsPage([FIRST_DAY, FAMILY], { mayChoose: true }) },
  { name: 'what the authority chose, to read', page: settingsPage([FAMILY], { mayChoose: false }) },
  { name: 'choosing a reading', page: choicePage(FIRST_DAY, emptyForm(dateBoxes('from', '2026-11-10'))) },
  { name: 'choosing a reading, nothing answered', page: choicePage(FIRST_DAY, refusedForm({}, readChoice({}).errors)) },
  { name: 'choosing a number, nothing answered', page: choicePage(FAMILY, refusedForm({}, readChoice({}).errors)) },
  { name: 'what a choice moves', page: previewPage(FIRST_DAY, choice, [move]) },
  { name: 'a choice that moves nothing', page: previewPage(FAMILY, { ...choice, value: '2' }, []) },
]
