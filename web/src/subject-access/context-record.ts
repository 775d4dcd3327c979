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
