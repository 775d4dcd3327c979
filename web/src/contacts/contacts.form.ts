import { languageCode, languageTyped, NO_LANGUAGE } from '@daysix/shared/languages'
import { answered } from '../cases/record'
import { choice, dateBoxes, only, type Posted, readDate, text } from '../forms'

export const YES_NO = ['yes', 'no'] as const
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

export interface Contact {
  id: string
  name: string
  relationship: string
  parentalResponsibility: boolean
  mayContact: boolean
  mayNotContactBecause: string | null
  courtOrder: string | null
  addressRestricted: boolean
  addressLines: string[]
  email: string | null
  telephone: string | null
  channel: 'email' | 'letter'
  language: string
  largePrint: boolean
  interpreter: boolean
  household: number
  isPupil: boolean
  beganOn: string | null
  endedOn: string | null
  letters: { by: 'email' | 'letter' | null; sentences: string[] }
  look: 'asked' | 'wrong' | null
}

export const NEW_CONTACT: Posted = {
  ...{ parentalResponsibility: 'yes', mayContact: 'yes', addressRestricted: 'no', channel: 'email' },
  ...{ language: 'English', largePrint: 'no', interpreter: 'no', household: '1', isPupil: 'no' },
}

export const contactValues = (contact: Contact): Posted => ({
  ...{ name: contact.name, relationship: contact.relationship, channel: contact.channel },
  language: languageTyped(contact.language),
  ...{ courtOrder: contact.courtOrder ?? '', email: contact.email ?? '', telephone: contact.telephone ?? '' },
  mayNotContactBecause: contact.mayNotContactBecause ?? '',
  addressLines: contact.addressLines.join('\n'),
  household: String(contact.household),
  ...dateBoxes('beganOn', contact.beganOn),
  ...dateBoxes('endedOn', contact.endedOn),
  ...Object.fromEntries(CONTACT_QUESTIONS.map((name) => [name, yesNo(contact[name])])),
})

const CONTACT_QUESTIONS = [
  ...(['parentalResponsibility', 'mayContact', 'addressRestricted', 'largePrint'] as const),
  ...(['interpreter', 'isPupil'] as const),
]

const OPTIONAL_DAY = { example: '1 9 2026', optional: true }

/** @param before as it is held, for a change: a restricted address is never shown, so that an empty box keeps it */
export function readContact(posted: Posted, before?: Contact) {
  const [name, relationship] = ['name', 'relationship'].map((field) => text(posted, field))
  const channel = choice(posted, 'channel', ['email', 'letter'] as const)
  const language = languageCode(text(posted, 'language') || 'en')
  const said = (field: string) => choice(posted, field, YES_NO)
  const household = Number(text(posted, 'household') || '1')
  const began = readDate(posted, 'beganOn', 'the day from which they are a contact', OPTIONAL_DAY)
  const ended = readDate(posted, 'endedOn', 'the day on which the contact ended', OPTIONAL_DAY)
  const errors = only({
    name: !name && 'Enter the name',
    relationship: !relationship && 'Enter who they are to the child, like mother',
    parentalResponsibility: !said('parentalResponsibility') && 'Select whether they have parental responsibility',
    mayContact: !said('mayContact') && 'Select whether they may be contacted',
    mayNotContactBecause:
      said('mayContact') === 'no' && !text(posted, 'mayNotContactBecause') && 'Enter why they may not be contacted',
    addressRestricted: !said('addressRestricted') && 'Select whether the address is restricted',
    channel: !channel && 'Select how to write to them',
    language: !language && NO_LANGUAGE,
    largePrint: !said('largePrint') && 'Select whether they need large print',
    interpreter: !said('interpreter') && 'Select whether they need an interpreter',
    isPupil: !said('isPupil') && 'Select whether this is the pupil',
    household: !(household >= 1 && household <= 9) && 'Enter the number of the household, 1 to 9',
    beganOn: began.error,
    endedOn: ended.error,
  })
  const given = (field: string) => text(posted, field) || null
  const addressLines = text(posted, 'addressLines')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const keepsAddress = before?.addressRestricted && said('addressRestricted') === 'yes' && addressLines.length === 0
  return answered(errors, {
    ...{ name, relationship, channel: channel!, language: language! },
    ...{ courtOrder: given('courtOrder'), email: given('email'), telephone: given('telephone') },
    ...(keepsAddress ? {} : { addressLines }),
    parentalResponsibility: said('parentalResponsibility') === 'yes',
    mayContact: said('mayContact') === 'yes',
    mayNotContactBecause: said('mayContact') === 'no' ? given('mayNotContactBecause') : null,
    addressRestricted: said('addressRestricted') === 'yes',
    largePrint: said('largePrint') === 'yes',
    interpreter: said('interpreter') === 'yes',
    isPupil: said('isPupil') === 'yes',
    household,
    beganOn: (began.on ?? null) as string | null,
    endedOn: (ended.on ?? null) as string | null,
  })
}
