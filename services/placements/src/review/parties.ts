/** The four whose views the review needs. */
export const PARTIES = ['child', 'parents', 'school', 'centre'] as const
export type Party = (typeof PARTIES)[number]

export const PARTY_WORDS: Record<Party, string> = {
  child: 'the child',
  parents: 'the parents',
  school: 'the school',
  centre: 'the centre teacher',
}

/**
 * Whose view is neither given nor explained: the review is not closed without them.
 * @returns in the order of PARTIES
 */
export const missingParties = (views: readonly { party: Party }[]): Party[] =>
  PARTIES.filter((party) => !views.some((view) => view.party === party))

/** `the child and the parents`. */
export function inWords(parties: readonly Party[]): string {
  const words = parties.map((party) => PARTY_WORDS[party])
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}
