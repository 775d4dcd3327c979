import type { Role } from '@daysix/platform/principal'
import { SET_UP, WHO_SETS_UP } from './set-up/places'

interface Place {
  text: string
  href: string
  for: Role[]
  /** Pages that are reached from here, wherever their addresses lie. */
  above?: string[]
}

/** In the order shown. A person sees the places of all their roles. */
const PLACES: Place[] = [
  { text: 'Today', href: '/', for: ['caseworker', 'manager', 'panel', 'admin'] },
  { text: 'Your school', href: '/school', for: ['school'] },
  { text: 'Report an exclusion', href: '/school/notices/new', for: ['school'] },
  { text: 'Your centre', href: '/centre', for: ['centre'] },
  { text: 'Cases', href: '/cases', for: ['caseworker', 'manager', 'admin'] },
  { text: 'Pupils', href: '/pupils', for: ['caseworker', 'manager', 'admin'] },
  { text: 'Schools', href: '/schools', for: ['caseworker', 'manager', 'admin'] },
  { text: 'Clocks', href: '/clocks', for: ['caseworker', 'manager', 'admin'] },
  { text: 'Tasks', href: '/tasks', for: ['caseworker', 'manager'] },
  { text: 'Panels', href: '/panels', for: ['caseworker', 'manager', 'panel', 'admin'] },
  { text: 'Placements', href: '/placements', for: ['caseworker', 'manager', 'centre', 'admin'] },
  { text: 'Providers', href: '/providers', for: ['caseworker', 'manager', 'admin'] },
  { text: 'Term dates', href: '/calendars', for: ['caseworker', 'manager', 'admin'] },
  { text: 'Set-up', href: '/set-up', for: WHO_SETS_UP, above: SET_UP.map(({ href }) => href) },
  { text: 'Audit', href: '/audit', for: ['manager', 'admin'] },
  { text: 'Operations', href: '/ops', for: ['ops'] },
  { text: 'Mail', href: '/ops/mail', for: ['ops'] },
]

export interface NavigationItem {
  text: string
  href: string
  active: boolean
  current: boolean
}

/** The longest address that the path lies under is where the person is. */
export function navigationOf(roles: readonly string[], path: string): NavigationItem[] {
  const places = PLACES.filter((place) => place.for.some((role) => roles.includes(role)))
  const under = places
    .flatMap(({ href, above = [] }) => [href, ...above].map((address) => ({ href, address })))
    .filter(({ address }) => path === address || (address !== '/' && path.startsWith(`${address}/`)))
    .sort((a, b) => b.address.length - a.address.length)[0]?.href
  return places.map(({ text, href }) => ({ text, href, active: href === under, current: href === path }))
}

/** Where each kind of person begins. */
export function homeOf(roles: readonly string[]): string {
  if (roles.some((role) => ['caseworker', 'manager', 'panel', 'admin'].includes(role))) return '/'
  if (roles.includes('school')) return '/school'
  if (roles.includes('centre')) return '/centre'
  if (roles.includes('ops')) return '/ops'
  return '/help'
}

const EVERYONE: Role[] = ['caseworker', 'manager', 'admin', 'panel', 'school']

/** The pages of one case, and who may open them. `page` is the last part of the address. */
const CASE_PLACES: { text: string; page: string; for: Role[] }[] = [
  { text: 'Overview', page: '', for: EVERYONE },
  { text: 'Details', page: 'details', for: ['caseworker', 'manager', 'school'] },
  { text: 'Clocks', page: 'clocks', for: EVERYONE },
  { text: 'Day six', page: 'day-six', for: EVERYONE },
  { text: 'Governors and review', page: 'governors', for: EVERYONE },
  { text: 'Panel', page: 'panels', for: ['caseworker', 'manager', 'admin', 'panel'] },
  { text: 'Placement', page: 'placement', for: EVERYONE },
  { text: 'Reintegration', page: 'reintegration', for: EVERYONE },
  { text: 'School days lost', page: 'totals', for: EVERYONE },
  { text: 'Letters', page: 'letters', for: ['caseworker', 'manager', 'admin'] },
  { text: 'History', page: 'history', for: EVERYONE },
  { text: 'Everything held', page: 'record', for: ['manager', 'admin'] },
]

/** The menu of a case, without the pages that are not for its reader. */
export const caseMenu = (reference: string, active: string, roles: readonly string[]) =>
  CASE_PLACES.filter((place) => place.for.some((role) => roles.includes(role))).map(({ text, page }) => ({
    text,
    href: page ? `/cases/${reference}/${page}` : `/cases/${reference}`,
    active: page === active,
  }))
