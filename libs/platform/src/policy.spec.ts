import { relationOf } from './policy'
import type { Principal } from './principal'

const table = {
  'case.read': { caseworker: 'any', school: 'own', scope: 'cases.read' },
  'case.report': { school: 'own' },
  'case.open': { caseworker: 'area', manager: 'any', centre: 'own' },
} as const

const someone = (over: Partial<Principal>): Principal => ({
  sub: 'x',
  name: 'X',
  roles: [],
  urns: [],
  providers: [],
  scopes: [],
  token: '',
  ...over,
})

describe('who may do what', () => {
  it('lets a role do what its row says', () => {
    expect(relationOf(table, 'case.read', someone({ roles: ['caseworker'] }))).toBe('any')
    expect(relationOf(table, 'case.read', someone({ roles: ['school'] }))).toBe('own')
  })

  it('gives the widest of several roles', () => {
    expect(relationOf(table, 'case.read', someone({ roles: ['school', 'caseworker'] }))).toBe('any')
  })

  it('lets a caseworker who is also a manager into every case, and one who is of a centre no less far', () => {
    const opens = (...roles: Principal['roles']) => relationOf(table, 'case.open', someone({ roles }))
    expect(opens('caseworker')).toBe('area')
    expect(opens('caseworker', 'manager')).toBe('any')
    expect(opens('centre', 'caseworker')).toBe('area')
  })

  it('refuses a role, an action or a scope that the table does not name', () => {
    expect(relationOf(table, 'case.read', someone({ roles: ['analyst'] }))).toBeUndefined()
    expect(relationOf(table, 'case.delete', someone({ roles: ['admin'] }))).toBeUndefined()
    expect(relationOf(table, 'case.report', someone({ roles: ['service'], scopes: ['cases.read'] }))).toBeUndefined()
  })

  it('lets another system do only what its scopes say', () => {
    expect(relationOf(table, 'case.read', someone({ roles: ['service'], scopes: ['cases.read'] }))).toBe('any')
    expect(relationOf(table, 'case.read', someone({ roles: ['service'], scopes: [] }))).toBeUndefined()
  })
})
