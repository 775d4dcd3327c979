import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import type { ShownTotals } from '../totals/totals-of'
import { childOfRecord, type Found, type Overview, pupilPage, type PupilRecord, searchPage } from './pupils.page'
import { readSearch } from './search.form'
import { type LookAt, viewLogPage } from './view-log.page'

const ID = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c002'
const LONG_NAME = 'Maximiliana-Theodora <Featherstonehaugh>-Cholmondeley'
export const FOUND: Found['items'][number] = {
  ...{ id: ID, upn: 'W999400124001', name: LONG_NAME, legalForename: 'Maximiliana-Theodora', middleNames: null },
  ...{ legalSurname: '<Featherstonehaugh>-Cholmondeley', birthDate: '2012-02-14', ncYear: '10', match: 'likely' },
  ...{ school: { urn: '900001', name: 'Harbour Academy' }, foundBy: ['A name that is alike', 'The date of birth'] },
  cases: [{ reference: 'AP-26-00001', stageWords: 'Notified', imposedOn: '2026-11-10' }],
}
export const ELSEWHERE: Found['items'][number] = {
  ...FOUND,
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c003', upn: null, name: 'Олена Шевченко', legalForename: 'Олена' },
  ...{ legalSurname: 'Шевченко', ncYear: null, foundBy: ['The name'], cases: [], match: 'possible' },
}
const HELD = {
  id: 'f1',
  saidBy: null,
  endedBy: null,
  recordedBy: 'Casey Okafor',
  recordedAt: '2026-11-10T11:00:00.000Z',
  withdrawn: null,
}
const NAME = {
  ...{ ...HELD, kind: 'name' as const, kindWords: 'Name' },
  value: { legalForename: 'Maximiliana-Theodora', legalSurname: '<Featherstonehaugh>-Cholmondeley' },
}
export const RECORD: PupilRecord = {
  version: 3,
  ...{ id: ID, name: LONG_NAME, legalName: LONG_NAME, upn: 'W999400124001', uln: null, birthDate: '2012-02-14' },
  ...{ sex: 'F', ncYear: '10', keyStage: 'KS4', school: FOUND.school, flags: ['looked-after', 'address-restricted'] },
  registrations: [
    { ...HELD, school: FOUND.school, status: 'C', statusWords: 'Current', fromOn: '2024-09-01', toOn: null },
    {
      ...HELD,
      ...{ id: 'r2', endedBy: 'Casey Okafor', saidBy: 'Mill Lane’s office', status: 'C' },
      school: { urn: '900002', name: 'Mill Lane School' },
      statusWords: 'Current',
      fromOn: null,
      toOn: '2024-08-31',
    },
  ],
  facts: [
    { ...NAME, words: LONG_NAME, fromOn: '2025-01-10', toOn: null, saidBy: 'Dana <Ash>, mother' },
    { ...NAME, id: 'f2', words: 'Олена Шевченко', fromOn: null, toOn: '2025-01-09', endedBy: 'Casey Okafor' },
    {
      ...{ ...HELD, id: 'f4', kind: 'sen-needs', kindWords: 'Kinds of special educational need', words: 'Vision' },
      ...{ fromOn: '2025-01-10', toOn: null, value: { codes: ['VI'] } },
    },
    {
      ...{ ...HELD, kind: 'looked-after', kindWords: 'Looked after', words: 'Yes', fromOn: '2026-01-10', toOn: null },
      ...{ id: 'f3', value: {}, endedBy: 'Casey Okafor' },
      withdrawn: 'Another child of the <name>',
    },
  ],
  cases: [{ ...FOUND.cases[0], kindWords: 'Permanent exclusion', outcomeWords: null }],
}
type Person = NonNullable<Overview['people']>[number]

const PERSON: Person = {
  ...{ id: 'c1', name: 'Dana <Ash>', relationship: 'parent', parentalResponsibility: true, mayContact: true },
  mayNotContactBecause: null,
  ...{ courtOrder: null, addressRestricted: false, addressLines: ['3 Alder Close'], email: null, telephone: null },
  ...{ channel: 'letter', language: 'en', largePrint: false, interpreter: false, household: 1, isPupil: false },
  ...{ beganOn: null, endedOn: null, look: null, letters: { by: 'letter', sentences: ['by post', 'in large print'] } },
}
const NOT_WRITTEN_TO: Person = {
  ...{ ...PERSON, id: 'c2', name: 'Lee Ash', parentalResponsibility: false, mayContact: false, household: 2 },
  mayNotContactBecause: 'The mother asked us not to',
  ...{ courtOrder: 'No contact until June 2027', look: 'asked', addressRestricted: true, language: 'pl' },
  letters: { by: null, sentences: ['must not be contacted', 'The mother asked us not to'] },
}
export const LOST: ShownTotals = {
  ...{ pupilId: ID, name: LONG_NAME, schoolYear: 2026, most: 45, warnFrom: 30, provisional: false, year: 5.5 },
  words: '5.5 of at most 45 school days lost this year, all schools together',
  terms: [
    {
      ...{ name: 'Autumn', from: '2026-09-01', to: '2026-12-18', days: 5.5 },
      duty: { rule: 'GB-04', words: 'More than 5 school days: the governors must meet if the parents ask' },
    },
  ],
  ...{ daySix: null, suspensions: [], earlierSchools: [], cancelled: [] },
}
const LOOK = {
  ...{ at: '2026-11-20T10:00:00.000Z', who: 'Casey Okafor', action: 'viewed' as const, subjectKind: 'pupil' },
  ...{ reference: null, reason: null },
}
const OPENED = {
  ...{ ...LOOK, action: 'opened-restricted' as const, subjectKind: 'case', reference: 'AP-26-00001' },
  reason: 'Covering for <Maximiliana-Theodora>',
}
export const OVERVIEW: Overview = {
  record: RECORD,
  totals: LOST,
  people: [PERSON, NOT_WRITTEN_TO],
  looks: [LOOK, OPENED],
}
const ELSEWHERE_LOOKED: LookAt[] = [
  {
    ...LOOK,
    at: '2026-11-20T10:00:01.000Z',
    subjectKind: 'placement',
    reference: 'AP-26-00001',
    context: 'placements',
  },
  { ...LOOK, who: LONG_NAME, subjectKind: 'message', reference: 'AP-26-00001', context: 'notifications' },
  { ...LOOK, action: 'record-exported', context: 'panels' },
]

export const SAMPLES: Sample[] = [
  { name: 'looking for a pupil', page: searchPage(emptyForm()) },
  { name: 'looking for a pupil of whom nothing is known', page: searchPage(refusedForm({}, readSearch({}).errors)) },
  {
    name: 'children who were found',
    page: searchPage(emptyForm({ name: 'Theodora' }), { items: [FOUND, ELSEWHERE], more: true, restricted: null }),
  },
  {
    name: 'no child found',
    page: searchPage(emptyForm({ name: 'X Y' }), { items: [], more: false, restricted: null }),
  },
  {
    name: 'a restricted case found',
    page: searchPage(emptyForm({}), { items: [], more: false, restricted: 'AP-26-00001' }),
  },
  {
    name: 'a pupil',
    page: pupilPage(OVERVIEW, { mayMerge: true, mayChange: true, mayKeep: true }),
  },
  {
    name: 'a pupil of whom little is known',
    page: pupilPage(
      {
        record: { ...RECORD, upn: null, sex: null, keyStage: null, cases: [], registrations: [] },
        ...{ people: [], looks: [] },
        totals: { ...LOST, year: null, words: 'School days cannot be counted: no term dates are loaded', terms: [] },
      },
      { mayMerge: false, mayChange: false, mayKeep: false },
    ),
  },
  {
    name: 'a pupil, for whom the record alone is open',
    page: pupilPage(
      { ...OVERVIEW, people: null, totals: null, looks: null },
      { mayMerge: false, mayChange: false, mayKeep: true },
    ),
  },
  {
    name: 'everybody who looked at a child',
    page: viewLogPage(ID, childOfRecord(RECORD), [
      ...[LOOK, OPENED].map((one) => ({ ...one, context: 'referrals' as const })),
      ...ELSEWHERE_LOOKED,
    ]),
  },
  { name: 'a child at whom nobody looked', page: viewLogPage(ID, childOfRecord(RECORD), []) },
]
