import type { Role } from '@daysix/platform/principal'

export interface SetUpPlace {
  text: string
  href: string
  words: string
}

/** What is decided once and for everybody, in the order shown. */
export const SET_UP: readonly SetUpPlace[] = [
  {
    text: 'Settings',
    href: '/settings',
    words:
      'What the law leaves to the authority: how days are counted, how long a stay lasts, when somebody is reminded.',
  },
  { text: 'Code sets', href: '/code-sets', words: 'Reasons, needs and marks, and which of them new records may use.' },
  { text: 'Year groups', href: '/rollover', words: 'Each pupil moves to the next year group in September.' },
  {
    text: 'Pupils from a file',
    href: '/pupils/import',
    words: 'Adds pupils and their schools, and changes those that are held.',
  },
  {
    text: 'Schools from the register',
    href: '/schools/import',
    words: 'Adds schools from the national register, and changes those that are held.',
  },
  {
    text: 'Neighbouring authorities',
    href: '/authorities',
    words: 'Where another authority is told of a child of theirs who is excluded here.',
  },
  { text: 'Users', href: '/users', words: 'Who has signed in here, what they may do, and which roles are withheld.' },
  { text: 'Roles', href: '/users/roles', words: 'Which groups at the identity provider give which role here.' },
  { text: 'Retention', href: '/retention', words: 'How long children’s records are kept, and which are due.' },
]

/** Whose the page is, and so in whose navigation it stands. */
export const WHO_SETS_UP: Role[] = ['admin']
