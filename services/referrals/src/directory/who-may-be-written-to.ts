import type { CivilDate } from '@daysix/shared/civil-date'
import type { Contact } from '../pupils/contact.entity'
import type { Pupil } from '../pupils/pupil.entity'

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
  /** The rule's words, never somebody's own: they go into tasks and to other contexts. */
  why: string
  barred: boolean
}

/** What a person must do beside the letter, since no letter does it. */
export interface Arrangement {
  contactId: string
  task: 'arrange-interpreter' | 'arrange-translation'
}

/** A child's family as it is known on a day. `owed` names the contacts whose address no second person found right yet. */
export interface Family {
  pupil: Pick<Pupil, 'id' | 'birthDate'>
  contacts: readonly Contact[]
  owed: ReadonlyMap<string, 'asked' | 'wrong'>
  today: CivilDate
}

/** One contact held against the rules. */
interface Asked {
  contact: Contact
  isAdult: boolean
  owed?: 'asked' | 'wrong'
  today: CivilDate
}

/**
 * `barred` and `unreachable` leave a contact out; `email` and `letter` say how the others are written to; of each the first
 * row that applies decides. `note` and `arrange` are said as well, all that apply; who arranges is the caseworker.
 */
export interface LetterRule {
  condition: string
  applies: (asked: Asked) => boolean
  effect: 'barred' | 'unreachable' | 'email' | 'letter' | 'note' | Arrangement['task']
  words: string
  /** What was written of it, for the pages of the team alone. */
  because?: (contact: Contact) => string | null
}

/**
 * Whom we may write to about a child, how, and why not the others: the one table behind every letter to a family.
 * Letters go to every parent in every household (Education Act 1996, s.576); to the pupil instead, once 18
 * (2012 Exclusions Regulations, reg 2: the "relevant person").
 */
export const LETTER_RULES: readonly LetterRule[] = [
  {
    condition: 'the contact has ended',
    applies: ({ contact, today }) => contact.endedOn !== null && contact.endedOn <= today,
    effect: 'barred',
    words: 'is no contact of the child any more',
  },
  {
    condition: 'the contact has not begun',
    applies: ({ contact, today }) => contact.beganOn !== null && contact.beganOn > today,
    effect: 'barred',
    words: 'is no contact of the child yet',
  },
  {
    condition: 'it is recorded that they may not be contacted, by a court or otherwise',
    applies: ({ contact }) => !contact.mayContact,
    effect: 'barred',
    words: 'must not be contacted',
    because: ({ mayNotContactBecause }) => mayNotContactBecause,
  },
  {
    condition: 'the pupil is 18 or over, and this is somebody else',
    applies: ({ contact, isAdult }) => isAdult && !contact.isPupil,
    effect: 'barred',
    words: 'the pupil is 18 or over and is written to instead',
  },
  {
    condition: 'this is the pupil, under 18',
    applies: ({ contact, isAdult }) => contact.isPupil && !isAdult,
    effect: 'barred',
    words: 'is the pupil: until 18 the parents are written to',
  },
  {
    condition: 'they have no parental responsibility',
    applies: ({ contact }) => !contact.parentalResponsibility && !contact.isPupil,
    effect: 'barred',
    words: 'has no parental responsibility',
  },
  {
    condition: 'a second person found the address wrong',
    applies: ({ owed }) => owed === 'wrong',
    effect: 'unreachable',
    words: 'a second person found the address wrong',
  },
  {
    // the first address from the school's or a register is accepted as it comes: second-look.ts says why
    condition: 'the address is new, and no second person has looked it over',
    applies: ({ owed }) => owed === 'asked',
    effect: 'unreachable',
    words: 'the address is new and no second person has looked it over yet',
  },
  {
    condition: 'the address is restricted, and no e-mail address is held',
    applies: ({ contact }) => !contact.email && contact.addressRestricted,
    effect: 'unreachable',
    words: 'the address is restricted and no e-mail address is held',
  },
  {
    condition: 'no address is held',
    applies: ({ contact }) => !contact.email && contact.addressLines.length === 0,
    effect: 'unreachable',
    words: 'neither an e-mail address nor a postal address is held',
  },
  {
    condition: 'the address is restricted',
    applies: ({ contact }) => contact.addressRestricted,
    effect: 'email',
    words: 'by e-mail, because a restricted address is never printed',
  },
  {
    condition: 'they ask for letters, and a postal address is held',
    applies: ({ contact }) => contact.channel === 'letter' && contact.addressLines.length > 0,
    effect: 'letter',
    words: 'by letter',
  },
  {
    condition: 'an e-mail address is held',
    applies: ({ contact }) => Boolean(contact.email),
    effect: 'email',
    words: 'by e-mail',
  },
  {
    condition: 'only a postal address is held',
    applies: () => true,
    effect: 'letter',
    words: 'by letter, because no e-mail address is held',
  },
  {
    condition: 'they need large print',
    applies: ({ contact }) => contact.largePrint,
    effect: 'note',
    words: 'in large print',
  },
  {
    condition: 'an order of a court is on record',
    applies: ({ contact }) => Boolean(contact.courtOrder),
    effect: 'note',
    words: 'an order of a court is on record: read it before you say more than the letter does',
  },
  {
    condition: 'they need an interpreter',
    applies: ({ contact }) => contact.interpreter,
    effect: 'arrange-interpreter',
    words: 'needs an interpreter: the caseworker books one for each meeting and call',
  },
  {
    condition: 'their language is not English',
    applies: ({ contact }) => contact.language !== 'en',
    effect: 'arrange-translation',
    words: 'needs a translation: the caseworker sends one after the letter in English',
  },
]

export interface FamilyLetters extends Recipients {
  arrangements: Arrangement[]
  /** Of each contact: how letters go to them or why none do, and what else there is to know. */
  words: ReadonlyMap<string, { by: 'email' | 'letter' | null; sentences: string[] }>
}

/** Whom may we write to about this child, how, and why not the others. */
export function whoMayBeWrittenTo({ pupil, contacts, owed, today }: Family): FamilyLetters {
  const isAdult = hasTurned18(pupil.birthDate, today)
  const recipients: Recipient[] = []
  const leftOut: LeftOut[] = []
  const arrangements: Arrangement[] = []
  const words: FamilyLetters['words'] & Map<string, unknown> = new Map()
  for (const contact of contacts) {
    const contactId = contact.id
    const id = `contact:${contactId}`
    const owes = owed.get(contactId)
    const applying = LETTER_RULES.filter((rule) =>
      rule.applies({ contact, isAdult, today, ...(owes && { owed: owes }) }),
    )
    const out = applying.find(({ effect }) => effect === 'barred' || effect === 'unreachable')
    if (out) {
      const because = out.because?.(contact)
      leftOut.push({ id, why: out.words, barred: out.effect === 'barred' })
      words.set(contactId, { by: null, sentences: [out.words, ...(because ? [because] : [])] })
      continue
    }
    const how = applying.find(({ effect }) => effect === 'email' || effect === 'letter')!
    const channel = how.effect as Recipient['channel']
    recipients.push(recipientOf(contact, id, channel))
    const also = applying.filter(({ effect }) => effect === 'note' || effect.startsWith('arrange-'))
    words.set(contactId, { by: channel, sentences: [how, ...also].map((rule) => rule.words) })
    for (const { effect } of also)
      if (effect !== 'note') arrangements.push({ contactId, task: effect as Arrangement['task'] })
  }
  const isPupilKnown = contacts.some((contact) => contact.isPupil && !(contact.endedOn && contact.endedOn <= today))
  if (isAdult && !isPupilKnown) leftOut.push({ id: `pupil:${pupil.id}`, why: NO_ADDRESS_OF_PUPIL, barred: false })
  return { recipients, leftOut, arrangements, words }
}

const NO_ADDRESS_OF_PUPIL = 'the pupil is 18 or over and how to write to them is not recorded: add them as a contact'

/** A child born on 29 February turns 18 on 1 March. */
const hasTurned18 = (birthDate: CivilDate, on: CivilDate): boolean =>
  `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}` <= on

function recipientOf(contact: Contact, id: string, channel: Recipient['channel']): Recipient {
  const { name, language, largePrint, addressRestricted, email } = contact
  const kind = contact.isPupil ? 'pupil' : 'parent'
  const addressLines = addressRestricted ? [] : contact.addressLines
  return { id, kind, name, email: email ?? '', channel, language, largePrint, addressLines }
}

/** An office or a colleague: always by e-mail. */
export const byEmail = (id: string, kind: string, name: string, email: string): Recipient => ({
  ...{ id, kind, name, email, channel: 'email', language: 'en', largePrint: false, addressLines: [] },
})
