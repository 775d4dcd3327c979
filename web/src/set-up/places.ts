import type { Role } from '@daysix/platform/principal'
import { CASE_STAFF } from '../page'

export interface SetUpPlace {
  text: string
  href: string
  words: string
  for: Role[]
}

/** What is decided once and for everybody, in the order shown. */
export const SET_UP: readonly SetUpPlace[] = [
  {
    text: 'Settings',
    href: '/settings',
    words:
      'What the law leaves to the authority: how days are counted, how long a stay lasts, when somebody is reminded.',
    for: [...CASE_STAFF, 'analyst'],
  },
  {
    text: 'Code sets',
    href: '/code-sets',
    words: 'Reasons, needs and marks, and which of them new records may use.',
    for: [...CASE_STAFF, 'analyst'],
  },
  {
    text: 'Year groups',
    href: '/rollover',
    words: 'Each pupil moves to the next year group in September.',
    for: ['admin'],
  },
  {
    text: 'Pupils from a file',
    href: '/pupils/import',
    words: 'Adds pupils and their schools, and changes those that are held.',
    for: ['manager', 'admin'],
  },
  {
    text: 'Schools from the register',
    href: '/schools/import',
    words: 'Adds schools from the national register, and changes those that are held.',
    for: ['admin'],
  },
  {
    text: 'Neighbouring authorities',
    href: '/authorities',
    words: 'Where another authority is told of a child of theirs who is excluded here.',
    for: ['admin'],
  },
  {
    text: 'Users',
    href: '/users',
    words: 'Who has signed in here, what they may do, and which roles are withheld.',
    for: ['admin'],
  },
  {
    text: 'Roles',
    href: '/users/roles',
    words: 'Which groups at the identity provider give which role here.',
    for: ['admin'],
  },
  {
    text: 'Retention',
    href: '/retention',
    words: 'How long children’s records are kept, and which are due.',
    for: ['manager', 'admin'],
  },
]

/** How a page of these leads back. */
export const BACK_TO_SET_UP = { href: '/set-up', text: 'Set-up' }

/** Whose the page is, and so in whose navigation it stands. */
export const WHO_SETS_UP: Role[] = [...new Set(SET_UP.flatMap((place) => place.for))]

/** Those of the places that these roles open. */
export const placesOf = (roles: readonly string[]): SetUpPlace[] =>
  SET_UP.filter((place) => place.for.some((role) => roles.includes(role)))
