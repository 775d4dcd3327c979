/*
 * Whose days a calendar says. School over trust over authority: a school has of its trust's calendar what its own does not
 * say, and a trust of the authority's. A trust may set the dates of its schools, whatever kind of school they are; which
 * schools are its own is the register's to say (`schools.trust_code`).
 */
export const AUTHORITY = 'authority'
const TRUST = 'trust:'

/** `trust:2101`. */
export const ownerOfTrust = (code: string): string => `${TRUST}${code}`

/** The trust's code; undefined where the owner is the authority or a school. */
export const trustCodeIn = (owner: string): string | undefined =>
  owner.startsWith(TRUST) ? owner.slice(TRUST.length) : undefined
