import { createHash } from 'node:crypto'

/** Case or meeting, template, occasion and recipient: the same message is recorded once, however often it is asked for. */
export const messageKey = (about: string, template: string, occasion: string, recipientId: string): string =>
  [about, template, occasion, recipientId].join(':')

/** The same for every attempt at one message, so that a mail that went twice can be known as one. */
export const messageId = (key: string, from: string): string => {
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`
}
