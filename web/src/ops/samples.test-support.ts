import { letterRow } from '../letters/letter.view'
import { A_LETTER } from '../letters/samples.test-support'
import { refusedForm } from '../page'
import { type Sample, sample } from '../sample.test-support'
import { stuckRow, watchedRow } from './watched-case'

const SETTINGS = { TEMPORAL_UI_URL: 'http://127.0.0.1:8233', TEMPORAL_NAMESPACE: 'daysix' }
const moving = watchedRow(
  {
    ...{ reference: 'AP-26-00012', stage: 'notified', next: { title: 'Education from day six', dueOn: '2026-11-25' } },
    ...{ workflowId: 'case/a', stuckBecause: null },
    workflow: { status: 'running', runId: 'run', historyLength: 41, retrying: [] },
  },
  SETTINGS,
)
const stuckCase = {
  ...{ reference: 'AP-26-00013', stage: 'provided', next: null, workflowId: 'case/b' },
  stuckBecause: 'openClock has been tried 9 times',
  workflow: { status: 'running', runId: 'run', historyLength: 12, retrying: [{ activity: 'openClock', attempt: 9 }] },
}
const stuck = [
  stuckRow({ ...stuckCase, about: stuckCase.reference }, SETTINGS),
  stuckRow(
    {
      ...{ about: 'Secondary placement panel, Thursday 5 November 2026', workflowId: 'panel/s/2026-11-05' },
      ...{ workflow: { runId: null }, stuckBecause: 'The meeting has no procedure' },
    },
    SETTINGS,
  ),
]
const facts = [
  {
    ...{ id: 'f1', key: 'case/0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b', what: 'signal provisionStarted' },
    ...{ tries: 31, since: '2026-11-24T08:30:00.000Z', part: 'placements', mayGoAside: true },
  },
]
const view = {
  ...{ title: 'Operations', closed: false, engineAway: false, checkedAt: '2026-11-24T09:02:00Z' },
  temporalUi: SETTINGS.TEMPORAL_UI_URL,
  parts: [
    { name: 'referrals', ready: true },
    { name: 'panels', ready: false },
    { name: 'workflows', ready: false, waits: true },
  ],
}

const mail = { title: 'Mail', checkedAt: '2026-11-24T09:02:00Z', form: refusedForm({}, {}) }
const late = letterRow({ ...A_LETTER, state: 'retrying', why: 'The mail server cannot be reached', attempts: 3 })
const held = letterRow({ ...A_LETTER, state: 'incomplete', why: 'It must state what is not known yet: daySixOn' })

export const SAMPLES: Sample[] = [
  sample('operations with a stuck case', 'ops/workflows', {
    ...view,
    rows: [moving, watchedRow(stuckCase, SETTINGS)],
    stuck,
    facts,
    canSetAside: true,
    undelivered: 2,
    nextHref: '/ops?cursor=x',
  }),
  sample('operations when all is well', 'ops/workflows', { ...view, rows: [moving], stuck: [], undelivered: 0 }),
  sample('operations while the engine is away', 'ops/workflows', {
    ...view,
    rows: [moving],
    stuck: [],
    engineAway: true,
  }),
  sample('operations without a case', 'ops/workflows', { ...view, rows: [], stuck: [], closed: true }),
  sample('mail that was not delivered', 'ops/mail', {
    ...mail,
    all: false,
    letters: [late, held],
    links: { nextHref: '/ops/mail?cursor=x' },
  }),
  sample('mail that had gone meanwhile', 'ops/mail', {
    ...mail,
    letters: [late],
    form: refusedForm({}, { '': 'This message has gone already.' }),
  }),
  sample('all mail delivered', 'ops/mail', { ...mail, all: false, letters: [], links: {} }),
  sample('every message', 'ops/mail', {
    ...mail,
    all: true,
    letters: [letterRow(A_LETTER)],
    links: { firstHref: '/ops/mail?all=true' },
  }),
]
