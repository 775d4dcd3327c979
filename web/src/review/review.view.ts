import type { Review } from '../placements/child'
import { day, timeOfDay } from '../present'

export const PARTIES = ['child', 'parents', 'school', 'centre'] as const
export type Party = (typeof PARTIES)[number]

export const PARTY_NAMES: Record<Party, string> = {
  child: 'The child',
  parents: 'The parents',
  school: 'The school',
  centre: 'The centre teacher',
}

export const DECISIONS = [
  { value: 'return', text: 'Return to school now' },
  { value: 'phased', text: 'Phased return, step by step' },
  { value: 'continue', text: 'The placement continues' },
  { value: 'refer-on', text: 'Refer on to the panel' },
] as const

/** Whose view this person may record: a school its own, a centre its teacher's and what child and parents told it. */
export function maySpeakFor(is: (...roles: ('caseworker' | 'manager' | 'centre' | 'school')[]) => boolean): Party[] {
  if (is('caseworker', 'manager')) return [...PARTIES]
  return PARTIES.filter((party) => (party === 'school' ? is('school') : is('centre')))
}

export function reviewView(review: Review, mine: readonly Party[]) {
  return {
    ...review,
    bookedWords: review.bookedFor
      ? `${day(review.bookedFor)}${review.bookedAt ? ` at ${timeOfDay(review.bookedAt)}` : ''}${review.place ? `, ${review.place}` : ''}`
      : 'Not booked: the term dates of its week are not known yet',
    decisionWords: DECISIONS.find(({ value }) => value === review.decision)?.text,
    voices: PARTIES.map((party) => {
      const view = review.views.find((one) => one.party === party)
      return {
        party,
        name: PARTY_NAMES[party],
        words: view?.words ?? null,
        missingReason: view?.missingReason ?? null,
        isMissing: !view,
        mayRecord: !review.decision && mine.includes(party),
      }
    }),
  }
}
