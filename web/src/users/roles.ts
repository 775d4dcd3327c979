import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'

export type RoleOfPerson = (typeof ROLES_OF_PEOPLE)[number]

const ROLE_WORDS: Record<RoleOfPerson, string> = {
  caseworker: 'Caseworker',
  manager: 'Manager',
  panel: 'Panel member',
  centre: 'Centre',
  school: 'School',
  admin: 'Administrator',
  analyst: 'Analyst',
  ops: 'Operations',
}

export const inWords = (role: string): string => ROLE_WORDS[role as RoleOfPerson] ?? role

export const toChoose = (roles: readonly RoleOfPerson[], none: string) => [
  { value: '', text: none },
  ...roles.map((value) => ({ value, text: ROLE_WORDS[value] })),
]
