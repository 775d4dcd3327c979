import { exceptionQuestion } from '../day-six/exception.page'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { clockRowsOf } from '../clocks/rows'
import { headings, listing } from '../listing'
import { type Sample, sample } from '../sample.test-support'
import { caseRow } from '../today/work'
import { A_CASE, A_STORY } from './case.test-support'
import { closeQuestion, ownerQuestion } from './cases.page'
import { closeEarlyQuestion } from './close-early.page'
import { childOf } from './kase'
import { factsOf, lifeOf, nextActionOf } from './overview'

const child = childOf(A_CASE)
const options = [{ value: '', text: 'Any' }]
const listed = {
  title: 'Cases',
  stages: options,
  owners: options,
  schools: options,
  headings: headings('/cases', {}, 'due', { Case: 'pupil', 'Next deadline': 'due', Stage: '' }),
  list: listing('/cases', {}, { total: 60, next: 'x', cursor: 'y' }),
}
const found = (filters: Record<string, string>) => ({ list: listing('/cases', filters, { total: 0 }) })
const row = {
  ...caseRow({
    ...{
      reference: 'AP-26-00001',
      stage: 'notified',
      pupilName: 'Robin <Ash>',
      ncYear: '10',
      school: { name: 'Harbour' },
    },
    ...{ imposedOn: '2026-11-10', owner: null },
    nextDeadline: { clockId: 'a', title: 'Day six', dueOn: '2026-11-17', overdue: true },
  }),
  ownerName: 'Nobody yet',
}
const overview = {
  ...{ title: 'AP-26-00001', child, kase: A_CASE, next: nextActionOf(A_CASE), canAct: true, isMine: false },
  undelivered: 0,
  clocks: clockRowsOf(A_CASE.clocks, A_CASE.reference),
  facts: factsOf(A_CASE),
  life: lifeOf(A_CASE, A_STORY, '2026-11-12'),
  latest: A_STORY,
}
const history = { title: 'History', child, count: 2, lines: A_STORY }
const seen = [{ at: '2026-11-10T11:00:00.000Z', who: 'Casey Okafor', action: 'viewed', times: 3 }]

export const SAMPLES: Sample[] = [
  sample('a list of cases', 'cases/cases', { ...listed, cases: [row], form: emptyForm({ q: 'ash' }) }),
  sample('a filter that finds no case', 'cases/cases', {
    ...listed,
    cases: [],
    ...found({ search: '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' }),
    form: emptyForm(),
  }),
  sample('a search that has run out', 'cases/cases', {
    ...listed,
    cases: [],
    ...found({}),
    form: refusedForm({}, { q: 'This search has run out: enter the words again' }),
  }),
  sample('no case yet', 'cases/cases', { ...listed, cases: [], ...found({}), form: emptyForm() }),
  sample('a case at a glance', 'cases/overview', overview),
  sample('a case whose mail did not arrive', 'cases/overview', { ...overview, undelivered: 2 }),
  sample('a case while the mail is not known', 'cases/overview', { ...overview, undelivered: undefined }),
  sample('a closed case', 'cases/overview', {
    ...overview,
    kase: { ...A_CASE, stage: 'closed' },
    clocks: [],
    canAct: false,
  }),
  sample('the story of a case', 'cases/history', { ...history, everything: false, seen: [] }),
  sample('everything that happened', 'cases/history', { ...history, everything: true, seen }),
  {
    name: 'giving a case to somebody',
    page: ownerQuestion(
      A_CASE,
      [{ sub: 'casey', name: 'Casey <Okafor>', role: 'caseworker' }],
      refusedForm({}, { sub: 'Select who works on this case' }),
    ),
  },
  {
    name: 'closing a case',
    page: closeQuestion(
      A_CASE,
      refusedForm({}, { outcome: 'Select how the case ended', reason: 'Enter why the case is closed' }),
    ),
  },
  {
    name: 'recording that a child has died',
    page: closeEarlyQuestion(
      A_CASE,
      refusedForm(
        { outcome: 'pupil-died' },
        {
          reason: 'Enter what the record should say',
          confirmed: 'Confirm that this is the right child, and that you know it for certain',
        },
      ),
    ),
  },
  {
    name: 'withdrawing a case whose duties are open',
    page: closeEarlyQuestion(
      A_CASE,
      refusedForm(
        { outcome: 'withdrawn', reason: 'The wrong <child>' },
        { confirmed: 'Confirm that the case is withdrawn although these duties are open' },
      ),
    ),
  },
  {
    name: 'an exception to day six',
    page: exceptionQuestion(A_CASE, refusedForm({}, { note: 'Say how you know that this applies' })),
  },
]
