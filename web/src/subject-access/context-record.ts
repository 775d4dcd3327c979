import type { Visiting } from '../page'
import type { Holding } from './redaction'

export const CONTEXT_WORDS = {
  referrals: 'The child, their family and their cases',
  panels: 'Panels',
  placements: 'Education and placements',
  notifications: 'Letters and mail',
}

/** What one context holds of a child. */
export interface ContextRecord {
  context: keyof typeof CONTEXT_WORDS
  holdings: Holding[]
}

/** Whoever keeps things about a child beside referrals; what they are asked for here is the same door in every service. */
export const keepersElsewhere = (visit: Visiting) =>
  (['panels', 'placements', 'notifications'] as const).map((context) => ({
    context,
    keeper: visit[context] as Visiting['panels'],
  }))
