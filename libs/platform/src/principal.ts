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

/** What a person can be: a service is what no person is. */
export const ROLES_OF_PEOPLE = ROLES.filter((role) => role !== 'service')

type RoleOfPerson = (typeof ROLES_OF_PEOPLE)[number]

/** Those of these words that are roles of people. */
export const rolesIn = (words: readonly string[]): RoleOfPerson[] =>
  ROLES_OF_PEOPLE.filter((role) => words.includes(role))

/** Who is asking: a person, or another system with scopes. `urns` are a school user's schools, `providers` a centre user's. */
export interface Principal {
  sub: string
  name: string
  /** What they may do now (standing.ts); before that is asked, what their token alone gives. */
  roles: Role[]
  /** Everything that their token names as a role, as the identity provider says it: the names of its groups, for example. */
  claims?: string[]
  urns: string[]
  providers: string[]
  /** Of the authority's staff: whose `team-only` cases they work on. */
  teams?: string[]
  scopes: string[]
  /** The system that a person works through, as their token names it. */
  client?: string
  /** When the token was made: seconds since 1970. */
  issuedAt?: number
  /** When a person last signed out everywhere: real time. */
  signedOutAt?: Date
  /** Passed on when one service asks another, so that it never acts with more rights than the person. */
  token: string
}
