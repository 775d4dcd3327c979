import { dateBoxes, emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { readRollover, readTakingBack } from './rollover.form'
import {
  type Made,
  type Plan,
  planPage,
  rolloverPage,
  takenBackPage,
  type TakingBack,
  takingBackPage,
} from './rollover.page'

const MADE: Made = [
  {
    ...{ id: 'r1', on: '2026-09-01', moved: 1, kept: 0, by: 'Adele <Frost>', at: '2026-09-01T08:00:00.000Z' },
    takenBack: null,
  },
]
const TAKEN_BACK: Made[number] = {
  ...{ ...MADE[0], id: 'r2' },
  takenBack: {
    ...{ by: 'Adele <Frost>', at: '2026-09-02T08:00:00.000Z', because: 'The <list> of who repeat came late' },
    ...{ givenBack: 1200, left: 4 },
  },
}
const robin = {
  ...{ id: 'p1', name: 'Robin <Ash> with a long and longer name', upn: null, schoolUrn: '900001' },
  ...{ birthDate: '2012-10-01', from: '8', to: '9' },
}
const PLAN: Plan = {
  on: '2027-09-01',
  moves: [{ from: 'R', to: '1', pupils: 1204 }],
  kept: { total: 1, pupils: [{ ...robin, to: '8' }] },
  differs: { total: 700, pupils: [{ ...robin, upn: 'B801200005001' }] },
  leavers: { total: 1, pupils: [{ ...robin, from: '14', to: '14' }] },
  ...{ saidSince: 2, withoutYear: 1 },
}
const TAKING_BACK: TakingBack = {
  ...{ rollover: MADE[0], givenBack: 1200 },
  left: {
    total: 700,
    pupils: [
      { ...robin, why: 'changed-since' },
      { ...robin, id: 'p2', upn: 'B801200005001', to: null, why: 'no-earlier-year' },
    ],
  },
}
const NOBODY = { total: 0, pupils: [] }
const posted = { ...dateBoxes('on', '2027-09-01'), keep: 'B801200005001' }

export const SAMPLES: Sample[] = [
  { name: 'moving the year groups on', page: rolloverPage(MADE, emptyForm(posted)) },
  { name: 'moving the year groups on, once taken back', page: rolloverPage([TAKEN_BACK], emptyForm(posted)) },
  { name: 'a rollover to take back', page: takingBackPage(TAKING_BACK, emptyForm()) },
  {
    name: 'a rollover to take back, nothing answered',
    page: takingBackPage({ ...TAKING_BACK, left: NOBODY }, refusedForm({}, readTakingBack({}).errors)),
  },
  { name: 'a rollover that is taken back', page: takenBackPage({ ...TAKING_BACK, rollover: TAKEN_BACK }) },
  {
    name: 'moving the year groups on, nothing answered',
    page: rolloverPage([], refusedForm({}, readRollover({}).errors)),
  },
  { name: 'who moves on', page: planPage(PLAN, { posted, today: '2027-09-01' }) },
  { name: 'who would move on, too early', page: planPage(PLAN, { posted, today: '2027-08-31' }) },
  {
    name: 'nobody moves on',
    page: planPage(
      { ...PLAN, moves: [], kept: NOBODY, differs: NOBODY, leavers: NOBODY, saidSince: 0, withoutYear: 0 },
      { posted, today: '2027-09-01', before: { ...MADE[0], on: '2027-09-01' } },
    ),
  },
]
