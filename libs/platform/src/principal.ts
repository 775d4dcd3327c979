export const ROLES = [
  'caseworker',
  'manager',
  'panel',
  'centre',
  'school',
  'analyst',
  'ops',
  'admin',
  'service',
] as const
export type Role = (typeof ROLES)[number]

/** Who is asking: a person, or another system with scopes. `urns` are a school user's schools, `providers` a centre user's. */
export interface Principal {
  sub: string
  name: string
  roles: Role[]
  urns: string[]
  providers: string[]
  /** Of the authority's staff: whose `team-only` cases they work on. */
  teams?: string[]
  scopes: string[]
  /** The system that a person works through, as their token names it. */
  client?: string
  /** Passed on when one service asks another, so that it never acts with more rights than the person. */
  token: string
}
