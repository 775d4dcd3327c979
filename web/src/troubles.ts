import type { Often, Page } from './page'

/** What can stand between a person and a page. The filter in `error.filter.ts` turns each into its page. */

/** Not there, or not for this person: both look the same. */
export class NotHere extends Error {}

/** Signed in, but the page belongs to other roles. */
export class NotForYou extends Error {}

/** Nobody is signed in, or the sign-in has run out. */
export class SignInFirst extends Error {}

/** The case asks for a reason before this person opens it. */
export class AsksForAReason extends Error {
  constructor(readonly reference: string) {
    super('a restricted case')
  }
}

/** Someone else changed the record since this person read it. */
export class ChangedMeanwhile extends Error {
  constructor(
    detail = 'Someone else changed this since you looked at it.',
    /** The form as it would be asked now, with what is recorded. */
    readonly now?: Page,
  ) {
    super(detail)
  }
}

/** A service did not answer, or answered with a fault. */
export class ServiceTrouble extends Error {
  constructor(readonly trouble: unknown) {
    super('a service did not answer as it should')
  }
}

/** Too many of these in too short a time. */
export class TooOften extends Error {
  constructor(
    readonly what: Often,
    /** Seconds until there is a turn again. */
    readonly after: number,
  ) {
    super('too many requests')
  }
}
