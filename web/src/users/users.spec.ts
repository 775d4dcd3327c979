import { readReason, readWithholding } from './users.form'

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
