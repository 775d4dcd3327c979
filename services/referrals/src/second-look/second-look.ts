import { Refusal } from '@daysix/shared/refusal'
import type { Contact } from '../pupils/contact.entity'
import type { AddressLook } from './address-look.entity'

export type AddressPart = 'email' | 'post'

/** Who said an address: the school from its admission register, a register read in as a whole, or our own people. */
export type AddressSource = 'school' | 'register' | 'team'

/** `accepted` without a second look, `asked` for one, found `right` or `wrong` by one. */
export type LookState = 'accepted' | 'asked' | 'right' | 'wrong'

export interface Address {
  part: AddressPart
  value: string
}

export class SecondPersonNeeded extends Refusal {
  constructor() {
    super('You entered this address yourself. Somebody else of the team looks it over.')
  }
}

export class AddressLookedOver extends Refusal {
  constructor(by: string | null) {
    super(`${by ?? 'Somebody'} has looked this address over already.`)
  }
}

/** Where letters of this contact could go: a restricted postal address is never printed, and no letters go to those without parental responsibility. */
export function addressesOf(contact: Contact): Address[] {
  const { email, addressLines, addressRestricted, parentalResponsibility, isPupil } = contact
  if (!parentalResponsibility && !isPupil) return []
  const post = addressRestricted ? '' : addressLines.join('\n')
  return [
    ...(email ? [{ part: 'email' as const, value: email }] : []),
    ...(post ? [{ part: 'post' as const, value: post }] : []),
  ]
}

/**
 * What is newly said of a contact's addresses, and whether it may be written to at once.
 *
 * The first address of a contact that comes from the school, which must hold it in its admission register (School
 * Attendance (Pupil Registration) (England) Regulations 2024, reg 8), or from a register read in as a whole, is accepted
 * as it comes: the statutory letters of a new case wait for nobody. Every later change, whoever says it, and every address
 * that the authority's own people take down, is looked over by a second person first. A second contact of the same name is
 * a change, not a first address. What was accepted or found right before needs no look when it comes back.
 * @param earlier all that was said of this contact before
 */
export function newlySaid(
  contact: Contact,
  earlier: readonly AddressLook[],
  { source, isKnownByName }: { source: AddressSource; isKnownByName: boolean },
): (Address & { state: LookState })[] {
  const isFirst = earlier.length === 0 && !isKnownByName
  const state: LookState = isFirst && source !== 'team' ? 'accepted' : 'asked'
  return addressesOf(contact)
    .filter((address) => {
      const last = lastSaid(address, earlier)
      return !last || last.state === 'wrong'
    })
    .map((address) => ({ ...address, state }))
}

/** How the addresses stand that letters would go to now; nothing when they are good. */
export function lookOwed(contact: Contact, looks: readonly AddressLook[]): 'asked' | 'wrong' | undefined {
  const states = currentLooks(contact, looks).map(({ state }) => state)
  if (states.includes('wrong')) return 'wrong'
  return states.includes('asked') ? 'asked' : undefined
}

/** What was said last of each address that is held now. */
export const currentLooks = (contact: Contact, looks: readonly AddressLook[]): AddressLook[] =>
  addressesOf(contact).flatMap((address) => lastSaid(address, looks) ?? [])

const lastSaid = (address: Address, looks: readonly AddressLook[]): AddressLook | undefined =>
  looks.findLast(({ part, value }) => part === address.part && plain(value) === plain(address.value))

/** A capital letter, a space or a line more is no other address. */
const plain = (value: string): string => value.toLowerCase().split(/\s+/).filter(Boolean).join(' ')
