import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { readReason, readWithholding } from './users.form'
import { type User, withholdPage } from './users.page'

describe('what an administrator decides about a person', () => {
  it('is a role that there is, and why', () => {
    expect(readWithholding({ role: 'admin', reason: ' On leave ' }).answers).toEqual({
      role: 'admin',
      reason: 'On leave',
    })
    // systems have scopes, which nobody withholds here
    expect(readWithholding({ role: 'service', reason: 'On leave' })).toEqual({ errors: { role: 'Choose a role' } })
  })

  it('is asked for where it is missing', () => {
    expect(readWithholding({}).errors).toEqual({ role: 'Choose a role', reason: 'Enter why this role is withheld' })
    expect(readReason('give-back', { reason: ' ' }).errors).toEqual({ reason: 'Enter why this role is given back' })
    expect(readReason('sign-out', {}).errors).toEqual({ reason: 'Enter why this person is signed out everywhere' })
  })
})

describe('the roles that can be withheld from a person', () => {
  const MORGAN: User = {
    ...{ id: 'm', subject: 'morgan', name: 'Morgan Lee', roles: ['manager', 'panel'], claims: ['ops'] },
    ...{ schools: [], providers: [], teams: [], areas: [], withheld: [], signedOutAt: null },
    ...{ firstSeenAt: '2026-09-01T08:00:00.000Z', lastSeenAt: '2026-11-24T09:00:00.000Z' },
  }
  const offered = (user: User, form = emptyForm()) => {
    const { fields } = withholdPage(user, form).view as unknown as { fields: { items: { value: string }[] }[] }
    return fields[0].items.map(({ value }) => value).filter(Boolean)
  }

  it('are those that they have now', () => {
    expect(offered(MORGAN)).toEqual(['manager', 'panel'])
    expect(offered({ ...MORGAN, roles: [] })).toEqual([])
  })

  it('keep the one that was chosen, where it went meanwhile', () => {
    const gone = refusedForm({ role: 'manager' }, { '': 'This role is withheld already.' })
    expect(offered({ ...MORGAN, roles: ['panel'] }, gone)).toEqual(['manager', 'panel'])
  })
})
