import type { Contact } from '../pupils/contact.entity'

/** Somebody a message goes to; `id` is stable and opaque, for it is part of the message's key. */
export interface Recipient {
  id: string
  kind: string
  name: string
  email: string
  channel: 'email' | 'letter'
  language: string
  largePrint: boolean
  addressLines: string[]
}

export interface Recipients {
  recipients: Recipient[]
  /** Who is left out, and why, for the caseworker who must reach them another way. */
  leftOut: LeftOut[]
}

/** `barred`: may not be written to; else no way to reach them is known, and a person must find one. */
export interface LeftOut {
  id: string
  why: string
  barred: boolean
}

/**
 * Which of a child's contacts get the parents' letters, and why not the others: parental responsibility, no bar on contact,
 * and a way to reach them. A restricted address is never printed, so such a contact is written to by e-mail or not at all.
 */
export function whoMayBeWrittenTo(contacts: readonly Contact[]): Recipients {
  const recipients: Recipient[] = []
  const leftOut: Recipients['leftOut'] = []
  for (const contact of contacts) {
    const id = `contact:${contact.id}`
    const bar = barTo(contact)
    const why = bar ?? lackOf(contact)
    if (why) leftOut.push({ id, why, barred: bar !== undefined })
    else recipients.push(recipientOf(contact, id))
  }
  return { recipients, leftOut }
}

function barTo(contact: Contact): string | undefined {
  if (!contact.mayContact) return 'must not be contacted'
  if (!contact.parentalResponsibility) return 'has no parental responsibility'
  return undefined
}

function lackOf(contact: Contact): string | undefined {
  if (contact.email) return undefined
  if (contact.addressRestricted) return 'the address is restricted and no e-mail address is held'
  if (contact.addressLines.length === 0) return 'neither an e-mail address nor a postal address is held'
  return undefined
}

function recipientOf(contact: Contact, id: string): Recipient {
  const { name, language, largePrint, addressRestricted } = contact
  const byLetter = contact.channel === 'letter' && !addressRestricted && contact.addressLines.length > 0
  const channel = byLetter || !contact.email ? 'letter' : 'email'
  const addressLines = addressRestricted ? [] : contact.addressLines
  return { id, kind: 'parent', name, email: contact.email ?? '', channel, language, largePrint, addressLines }
}

/** An office or a colleague: always by e-mail. */
export const byEmail = (id: string, kind: string, name: string, email: string): Recipient => ({
  ...{ id, kind, name, email, channel: 'email', language: 'en', largePrint: false, addressLines: [] },
})
