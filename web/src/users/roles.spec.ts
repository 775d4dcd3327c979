import { errorsByLine, linesFrom, linesOf, readRoles, withLineFor, withRoom } from './roles.form'

const STAFF = { claim: 'LA-Inclusion-Staff', role: 'caseworker' } as const
const HEADS = { claim: 'LA-Heads', role: 'manager' } as const

describe('the list of what groups give', () => {
  it('is read line by line, without those that are empty or taken away', () => {
    const shown = withRoom(linesFrom([STAFF, HEADS, { claim: 'LA-Old', role: 'retired' }]))
    expect(linesOf(shown)).toBe(6)
    expect(readRoles({ ...shown, without: ['0', '2'], reason: ' A new team ' }).answers).toEqual({
      ...{ mappings: [HEADS], lines: [1], reason: 'A new team' },
    })
  })

  it('asks for what is missing beside its line', () => {
    const shown = linesFrom([
      { ...STAFF, claim: ' ' },
      { ...HEADS, role: 'service' },
    ])
    expect(readRoles(shown).errors).toEqual({
      'mappings.0.claim': 'Enter a group or role as the identity provider names it',
      'mappings.1.role': 'Choose a role',
      reason: 'Enter why this changes',
    })
  })

  it('has what the service says of a mapping beside the line it was typed in', () => {
    expect(errorsByLine({ 'mappings.1.claim': 'Twice', reason: 'Why?', '': 'No' }, [0, 4])).toEqual({
      ...{ 'mappings.4.claim': 'Twice', reason: 'Why?', '': 'No' },
    })
  })

  it('gets a line for a group that gives nothing, in the first that is empty or one more', () => {
    expect(withLineFor('LA-Finance', withRoom(linesFrom([STAFF])))).toMatchObject({
      ...{ 'mappings.1.claim': 'LA-Finance', rows: '4' },
    })
    expect(withLineFor('LA-Finance', linesFrom([STAFF]))).toMatchObject({ 'mappings.1.claim': 'LA-Finance', rows: '2' })
  })
})
