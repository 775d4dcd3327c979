import type { components } from '@daysix/contracts/generated/notifications'
import { type Tag, words } from '../present'

export type Letter = components['schemas']['Message']
export type LetterCopy = components['schemas']['MessageCopy']

const TAGS: Record<Letter['state'], Tag> = {
  queued: { text: 'On its way', classes: 'govuk-tag--blue' },
  retrying: { text: 'Tried again soon', classes: 'govuk-tag--yellow' },
  sent: { text: 'Sent', classes: 'govuk-tag--green' },
  'to-print': { text: 'To print', classes: 'govuk-tag--orange' },
  posted: { text: 'Posted', classes: 'govuk-tag--green' },
  failed: { text: 'Not delivered', classes: 'govuk-tag--red' },
  incomplete: { text: 'Held back', classes: 'govuk-tag--red' },
  suppressed: { text: 'May not be sent', classes: 'govuk-tag--grey' },
}

/** What a list can be narrowed to; `undelivered` is what a person has to see to. */
export const LETTER_STATES = ['undelivered', ...(Object.keys(TAGS) as Letter['state'][])] as const

export const stateWords = (state: (typeof LETTER_STATES)[number]): string =>
  state === 'undelivered' ? 'Anything to see to' : TAGS[state].text

export const letterTag = (state: Letter['state']): Tag => TAGS[state]

/** What pressing the button may change: what has gone, or may not go, is not sent by pressing it. */
export const canRetry = ({ state }: Pick<Letter, 'state'>): boolean =>
  state === 'failed' || state === 'incomplete' || state === 'retrying'

/** As a row of a list. Neither the words nor the address are in it. */
export function letterRow(letter: Letter) {
  const { id, title, reference, audience, channel, state, why, queuedAt, sentAt, attempts } = letter
  return {
    ...{ id, title, reference, why, queuedAt, sentAt, attempts },
    to: words(audience),
    channel: channel === 'letter' ? 'Letter' : 'E-mail',
    tag: letterTag(state),
    canRetry: canRetry(letter),
  }
}

const DRESS: Record<string, string> = {
  '<p>': '<p class="govuk-body">',
  '<h2>': '<h2 class="govuk-heading-s">',
  '<ul>': '<ul class="govuk-list govuk-list--bullet">',
  '<a ': '<a class="govuk-link" ',
}

/**
 * The words of the copy that went, as HTML in the dress of our pages: notifications makes it from Markdown with all HTML
 * escaped, and its frame is left out here.
 */
export const wordsOf = (html: string | null): string | undefined =>
  /<main>([^]*)<\/main>/
    .exec(html ?? '')?.[1]
    .trim()
    .replaceAll(/<(?:p>|h2>|ul>|a )/g, (tag) => DRESS[tag])
