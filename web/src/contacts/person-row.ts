import { languageWords } from '@daysix/shared/languages'
import { day } from '../present'
import type { Contact } from './contacts.form'

/**
 * What is known of somebody around a child, a sentence a line.
 * @param lookAt the address at which an address of theirs is looked over; without an open case nobody is asked to yet
 */
export function personRow(contact: Contact, lookAt?: (contactId: string) => string) {
  const { id, name, relationship, household, letters, look, beganOn, endedOn, courtOrder } = contact
  const reach = [contact.email, contact.telephone && `telephone ${contact.telephone}`].filter(Boolean).join(', ')
  const [how, ...also] = letters.sentences.filter((sentence) => sentence !== contact.mayNotContactBecause)
  return {
    ...{ id, name },
    lines: [
      `${contact.isPupil ? 'The pupil' : relationship}, household ${household}`,
      contact.parentalResponsibility ? 'Has parental responsibility' : 'No parental responsibility',
      contact.mayContact
        ? `May be contacted${reach ? `: ${reach}` : ''}`
        : `May not be contacted: ${contact.mayNotContactBecause ?? 'why is not recorded'}`,
      ...(courtOrder ? [`Court order: ${courtOrder}`] : []),
      ...(contact.addressRestricted ? ['The address is restricted: it is never shown'] : []),
      `Asks for ${needs(contact)}`,
      ...(beganOn ? [`From ${day(beganOn)}`] : []),
      ...(endedOn ? [`Until ${day(endedOn)}`] : []),
      letters.by ? `Gets our letters ${how}` : `Gets no letters: ${how}`,
      ...also.map((words) => words[0].toUpperCase() + words.slice(1)),
    ],
    look: look && {
      text: look === 'asked' ? 'Look the address over' : 'See what is wrong with the address',
      href: lookAt?.(id),
      waits: LOOKS[look],
    },
  }
}

/** Where it is looked over whether a contact’s address is right. */
export const lookAt =
  ({ reference }: { reference: string }) =>
  (contactId: string): string =>
    `/cases/${reference}/details/contacts/${contactId}/second-look`

const LOOKS = {
  asked: 'A new address waits until a second person has looked it over',
  wrong: 'A second person found the address wrong',
}

const needs = ({ channel, language, largePrint, interpreter }: Contact): string =>
  [
    channel === 'email' ? 'e-mail' : 'letters',
    ...(largePrint ? ['large print'] : []),
    `in ${languageWords(language)}`,
    ...(interpreter ? ['with an interpreter'] : []),
  ].join(', ')
