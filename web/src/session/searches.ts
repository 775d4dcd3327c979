import { randomUUID } from 'node:crypto'
import type { SessionData } from 'express-session'

/** As far as anybody goes back. */
const MOST = 20

/**
 * What a person has typed to find somebody stands in no address, where browsers, proxies and logs keep it: the session keeps
 * it, and the address names it. So the next page, the back button and a file go by an address as ever.
 */
export class Searches {
  constructor(private readonly session: Partial<Pick<SessionData, 'searches'>>) {}

  /** Answers what the address calls them. The same words are called the same. */
  keep(words: string): string {
    const { searches = [] } = this.session
    const known = searches.find((one) => one.words === words)
    const kept = known ?? { name: randomUUID(), words }
    this.session.searches = [...searches.filter((one) => one !== known), kept].slice(-MOST)
    return kept.name
  }

  /** Nothing for a name of another session, or of long ago. */
  wordsOf(name: string): string | undefined {
    return this.session.searches?.find((one) => one.name === name)?.words
  }
}
