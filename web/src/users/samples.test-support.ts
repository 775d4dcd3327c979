import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { signOutEverywherePage } from '../session/sign-out-everywhere.page'
import { readReason, readWithholding } from './users.form'
import { listPage, reasonPage, type User, userPage, withholdPage } from './users.page'

const ADELE: User = {
  ...{ id: '0198c0de-58a6-7f0f-a3ce-0c3ad1b1c0d1', subject: 'adele', name: 'Adele Frost' },
  ...{ roles: ['manager'], claims: ['Inclusion-Managers', 'admin'], schools: [], providers: [], teams: ['inclusion'] },
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
const NEW: User = { ...ADELE, roles: [], claims: [], teams: [], withheld: [], signedOutAt: null }
const { id, name, roles, lastSeenAt } = ADELE
const LAST = refusedForm(
  { role: 'admin', reason: 'On leave' },
  { '': 'Nobody who has signed in here would be an administrator any more. Give somebody else that role first.' },
)
const NOT_WITHHELD = refusedForm({ reason: 'Back at work' }, { '': 'This role is not withheld.' })
const NOBODY = { items: [], total: 0, next: null }

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
  { name: 'signing out everywhere', page: signOutEverywherePage() },
]
