import { refusedForm } from '../page'
import { emptyForm } from '../forms'
import type { Sample } from '../sample.test-support'
import { formOf, readAdditions } from './additions.form'
import { type Additions, type School, schoolPage } from './school.view'
import { additionsPage, type Found, listPage } from './schools.page'

const LONG = 'The Most Reverend Featherstonehaugh-Cholmondeley Memorial Church of England Academy and Sixth Form Centre'
const ROW: Found[number] = {
  ...{ urn: '900001', name: LONG, laCode: '999', laName: 'Northmere', establishmentNumber: '4001', elsewhere: false },
  ...{ typeCode: '34', typeName: 'Academy converter', phase: 'Secondary', status: 'Open', standing: 'open' },
  ...{ town: 'Northmere', postcode: 'NM1 4QX', trustCode: '2101', trustName: 'The Coast <Trust>', setting: 'school' },
  ...{ openedOn: '2012-09-01', closedOn: null },
}
const CLOSED: Found[number] = {
  ...{ ...ROW, urn: '900002', name: 'Mill Lane School', status: 'Closed', standing: 'closed', closedOn: '2026-08-31' },
  ...{ typeName: null, phase: null, trustCode: null, trustName: null, town: null, postcode: null, openedOn: null },
}
const UNIT: Found[number] = {
  ...{ ...ROW, urn: '900003', name: 'The Link Centre', setting: 'pupil-referral-unit', laCode: '998', laName: null },
  ...{ elsewhere: true, typeName: 'Pupil referral unit', standing: 'proposed', status: 'Proposed to open' },
}
const NOTHING = {
  ...{ statusCode: '1', groupCode: null, openedBecause: null, closedBecause: null, lowAge: null, highAge: null },
  ...{ capacity: null, ukprn: null, street: null, locality: null, website: null, telephone: null, headName: null },
  ...{ headJobTitle: null, teenageMothers: null, teenageMothersPlaces: null, childCare: null, unitTakesSen: null },
  ...{ unitTakesEbd: null, unitPlaces: null, unitFullTime: null },
}
export const SCHOOL: School = {
  ...ROW,
  ...NOTHING,
  ...{
    lowAge: 11,
    highAge: 18,
    capacity: 1200,
    street: 'Quay <Road>',
    telephone: '01632 960101',
    website: 'www.h.example',
  },
  ...{ headName: 'Ms Helen Marsh', headJobTitle: 'Headteacher', openedBecause: 'Academy Converter' },
  governance: { board: 'academy-trust', reviewPanelBy: 'academy-trust', insideRegulations: true },
  predecessors: [{ urn: '900009', name: 'Harbour School', status: 'Closed' }],
  successors: [],
}
const CLOSED_SCHOOL: School = {
  ...SCHOOL,
  ...CLOSED,
  ...NOTHING,
  closedBecause: 'Academy Converter',
  governance: { board: 'not-known', reviewPanelBy: null, insideRegulations: false },
  predecessors: [],
  successors: [{ urn: '900001', name: LONG, status: 'Open' }],
}
export const ADDITIONS: Additions = {
  ...{ urn: '900001', name: LONG, morningStarts: '08:45', morningEnds: '12:15', afternoonStarts: '13:00' },
  ...{ afternoonEnds: '15:15', termCount: 6, exclusionContact: 'Jo <Attwood>', exclusionTelephone: '01632 960 155' },
  ...{ exclusionEmail: `${'exclusions'.repeat(6)}@900001.example`, safeEmail: 'safe@900001.example', area: 'North' },
  ...{ designatedLead: 'Олена Шевченко', designatedLeadEmail: null, designatedLeadTelephone: null },
  ...{ senco: null, sencoEmail: null, sencoTelephone: null, attendanceContact: null, attendanceEmail: null },
  ...{ attendanceTelephone: null, reviewPanelBy: null, reviewPanelLaCode: '998' },
  reviewPanel: { by: 'authority', laCode: '998', laName: 'Fellshire' },
}
const NO_ADDITIONS: Additions = {
  ...(Object.fromEntries(Object.keys(ADDITIONS).map((name) => [name, null])) as unknown as Additions),
  ...{ urn: '900002', name: 'Mill Lane School' },
}
const STAFF = { isStaff: true, mayChange: true }
const asked = {
  filters: {},
  trusts: [{ value: '2101', text: 'The Coast <Trust>' }],
  form: emptyForm(),
  mayImport: true,
}
const typed = { morningStarts: 'quarter to nine', termCount: '2 or 3', safeEmail: '<b>', etag: '"1"' }

export const SAMPLES: Sample[] = [
  {
    name: 'schools',
    page: listPage({ items: [ROW, CLOSED, UNIT], next: 'b', total: 1200 }, { ...asked, cursor: 'a' }),
  },
  {
    name: 'no schools that match',
    page: listPage(
      { items: [], next: null, total: 0 },
      { ...asked, filters: { q: 'Far' }, form: emptyForm({ q: 'Far' }) },
    ),
  },
  { name: 'no schools yet', page: listPage({ items: [], next: null, total: 0 }, { ...asked, mayImport: false }) },
  { name: 'a school', page: schoolPage(SCHOOL, { ...STAFF, additions: ADDITIONS, openCases: 3 }) },
  {
    name: 'a closed school of which little is known',
    page: schoolPage(CLOSED_SCHOOL, { ...STAFF, additions: NO_ADDITIONS, openCases: 0 }),
  },
  {
    name: 'a school, to its own people',
    page: schoolPage({ ...SCHOOL, ...UNIT }, { additions: ADDITIONS, isStaff: false, mayChange: false }),
  },
  { name: 'what is added about a school', page: additionsPage(ADDITIONS, formOf(ADDITIONS, '"1"')) },
  {
    name: 'what is added about a school, refused',
    page: additionsPage(
      ADDITIONS,
      refusedForm(typed, {
        ...readAdditions(typed).errors,
        safeEmail: 'Enter an e-mail address, like name@example.com',
        reason: 'Say why an e-mail address changes',
        reviewPanelLaCode: 'No authority that we know has this code',
      }),
    ),
  },
]
