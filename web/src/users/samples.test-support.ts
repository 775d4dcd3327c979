import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { signOutEverywherePage } from '../session/sign-out-everywhere.page'
import { linesFrom, readRoles, withRoom } from './roles.form'
import { anotherDecidedPage, type Mappings, rolesPage, rolesPreviewPage } from './roles.page'
import { readReason, readWithholding } from './users.form'
import { listPage, reasonPage, type User, userPage, withholdPage } from './users.page'

const ADELE: User = {
  ...{ id: '0198c0de-58a6-7f0f-a3ce-0c3ad1b1c0d1', subject: 'adele', name: 'Adele Frost' },
  ...{ roles: ['manager'], claims: ['Inclusion-Managers', 'admin'], schools: [], providers: [], teams: ['inclusion'] },
  areas: ['North', 'Fellside, Wharfedale-on-the-Water and the villages <north> of the river'],
  ...{ firstSeenAt: '2026-09-01T08:00:00.000Z', lastSeenAt: '2026-11-24T09:00:00.000Z' },
  signedOutAt: '2026-11-20T09:00:00.000Z',
  withheld: [
    {
      ...{ role: 'admin', reason: 'On leave <until> January', by: 'Morgan Lee', at: '2026-11-20T09:00:00.000Z' },
      ...{ givenBackBy: null, givenBackAt: null, givenBackBecause: null },
    },
    {
      ...{ role: 'manager', reason: 'On leave', by: 'Morgan Lee', at: '2026-10-01T09:00:00.000Z' },
      ...{ givenBackBy: 'Morgan Lee', givenBackAt: '2026-10-12T09:00:00.000Z', givenBackBecause: 'Back at work' },
    },
  ],
}
const NEW: User = { ...ADELE, roles: [], claims: [], teams: [], areas: [], withheld: [], signedOutAt: null }
const { id, name, roles, lastSeenAt } = ADELE
const LAST = refusedForm(
  { role: 'admin', reason: 'On leave' },
  { '': 'You are not an administrator any more: another administrator has just decided that.' },
)
const NOT_WITHHELD = refusedForm({ reason: 'Back at work' }, { '': 'This role is not withheld.' })
const NOBODY = { items: [], total: 0, next: null }

const GROUPS: Mappings = {
  mappings: [
    { claim: 'Inclusion-Managers', role: 'manager', people: 4 },
    { claim: 'CN=Inclusion <and> attendance,OU=ChildrensServicesAndEducationDirectorate', role: 'panel', people: 0 },
  ],
  called: [{ claim: 'admin', people: 1 }],
  unmapped: { total: 70, claims: [{ claim: '5f2c9a54-1d30-4e5b-9d2d-6d2c0c7f0a11', people: 12 }] },
}
const RECORDED = { data: GROUPS, version: 'theirs' }
const NO_GROUPS: Mappings = { mappings: [], called: [], unmapped: { total: 0, claims: [] } }
const LINES = { ...withRoom(linesFrom(GROUPS.mappings)), version: 'seen', reason: 'The new groups' }
const HALF = {
  ...LINES,
  'mappings.0.role': '',
  'mappings.1.claim': '',
  without: '1',
  'mappings.2.role': 'ops',
  reason: '',
}
const OWN = { '': 'You would no longer be an administrator yourself. Another administrator has to do this.' }
const TWO_OF_40 = {
  total: 40,
  people: [
    { id, name },
    { id: 'other', name: 'Éloïse Ó Dónaill-Fitzgerald' },
  ],
}
const NONE = { total: 0, people: [] }

export const SAMPLES: Sample[] = [
  {
    name: 'the users',
    page: listPage({ items: [{ id, name, roles, lastSeenAt }], total: 80, next: 'next', cursor: 'this' }, {}),
  },
  { name: 'no user that fits', page: listPage(NOBODY, { role: 'ops', name: 'frost' }) },
  { name: 'no user yet', page: listPage(NOBODY, {}) },
  { name: 'a user', page: userPage(ADELE) },
  { name: 'a user without a role', page: userPage(NEW) },
  { name: 'a role to withhold from a user', page: withholdPage(ADELE, emptyForm()) },
  {
    name: 'a role to withhold from a user, nothing answered',
    page: withholdPage(ADELE, refusedForm({}, readWithholding({}).errors)),
  },
  { name: 'a role to withhold from a user, refused', page: withholdPage(ADELE, LAST) },
  { name: 'no role to withhold from a user', page: withholdPage(NEW, emptyForm()) },
  { name: 'a role to give back to a user', page: reasonPage('give-back', ADELE, emptyForm(), 'admin') },
  {
    name: 'a role to give back to a user, nothing answered',
    page: reasonPage('give-back', ADELE, refusedForm({}, readReason('give-back', {}).errors), 'admin'),
  },
  { name: 'a role to give back to a user, refused', page: reasonPage('give-back', ADELE, NOT_WITHHELD, 'admin') },
  { name: 'a user to sign out', page: reasonPage('sign-out', ADELE, emptyForm()) },
  {
    name: 'a user to sign out, nothing answered',
    page: reasonPage('sign-out', ADELE, refusedForm({}, readReason('sign-out', {}).errors)),
  },
  { name: 'the roles of groups', page: rolesPage(GROUPS, emptyForm(LINES)) },
  { name: 'the roles of groups, none yet', page: rolesPage(NO_GROUPS, emptyForm(withRoom(linesFrom([])))) },
  { name: 'the roles of groups, half answered', page: rolesPage(GROUPS, refusedForm(HALF, readRoles(HALF).errors)) },
  { name: 'the roles of groups, refused', page: rolesPage(GROUPS, refusedForm(LINES, OWN)) },
  {
    name: 'the roles of groups, decided by another meanwhile',
    page: anotherDecidedPage({ ...readRoles(LINES).answers!, mappings: [{ claim: 'Heads', role: 'ops' }] }, RECORDED),
  },
  {
    name: 'what the roles of groups would change',
    page: rolesPreviewPage(readRoles(LINES).answers!, 'seen', [
      { role: 'manager', gain: TWO_OF_40, lose: NONE },
      { role: 'ops', gain: NONE, lose: { total: 1, people: [{ id, name }] } },
    ]),
  },
  {
    name: 'what taking every group away would change',
    page: rolesPreviewPage({ mappings: [], lines: [], reason: 'We begin <again>' }, 'seen', []),
  },
  { name: 'signing out everywhere', page: signOutEverywherePage() },
]
