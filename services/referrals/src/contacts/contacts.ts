import { email, telephone } from '@daysix/platform/fields'
import { languageCode, NO_LANGUAGE } from '@daysix/shared/languages'
import { z } from 'zod'
import { day } from '../answers'
import { AnswerRefused } from '../cases/refusals'
import type { Contact } from '../pupils/contact.entity'

/** Of a person whose language nobody can tell every letter would wait for a translation. */
const language = z
  .string({ error: NO_LANGUAGE })
  .trim()
  .max(50, NO_LANGUAGE)
  .transform((said, { addIssue }) => {
    const code = languageCode(said)
    if (code) return code
    addIssue({ code: 'custom', message: NO_LANGUAGE })
    return z.NEVER
  })
const nothing = (max: number) => z.string().trim().max(max).nullable()

/** What is held of somebody in a child's family; set-up gives a whole one, a change only what changes. */
export const ContactFields = z.object({
  name: z.string({ error: 'Enter the name' }).trim().min(1, 'Enter the name').max(200),
  relationship: z
    .string({ error: 'Enter who they are to the child, like mother' })
    .trim()
    .min(1, 'Enter who they are to the child, like mother')
    .max(100),
  parentalResponsibility: z.boolean(),
  mayContact: z.boolean(),
  /** In words, where they may not be contacted. */
  mayNotContactBecause: nothing(1000),
  courtOrder: nothing(1000),
  addressRestricted: z.boolean(),
  addressLines: z.array(z.string().trim().max(200)).max(7, 'Enter up to seven lines of an address'),
  email: email().nullable(),
  telephone: telephone().nullable(),
  channel: z.enum(['email', 'letter'], { error: 'Choose e-mail or letter' }),
  /** By its code, or by its name in English; kept by its code. */
  language,
  largePrint: z.boolean(),
  interpreter: z.boolean(),
  /** People of one household share a number, counted from 1. */
  household: z.int('Enter the number of the household').min(1, 'Enter the number of the household').max(9),
  /** The child as a contact of their own. */
  isPupil: z.boolean(),
  beganOn: day('Enter the day from which they are a contact, like 2026-09-01').nullable(),
  /** From this day on they are no contact any more; the record stays. */
  endedOn: day('Enter the day on which the contact ended, like 2026-09-01').nullable(),
})

export const NewContact = ContactFields.extend({
  parentalResponsibility: ContactFields.shape.parentalResponsibility.default(true),
  mayContact: ContactFields.shape.mayContact.default(true),
  mayNotContactBecause: ContactFields.shape.mayNotContactBecause.default(null),
  courtOrder: ContactFields.shape.courtOrder.default(null),
  addressRestricted: ContactFields.shape.addressRestricted.default(false),
  addressLines: ContactFields.shape.addressLines.default([]),
  email: ContactFields.shape.email.default(null),
  telephone: ContactFields.shape.telephone.default(null),
  channel: ContactFields.shape.channel.default('email'),
  language: ContactFields.shape.language.prefault('en'),
  largePrint: ContactFields.shape.largePrint.default(false),
  interpreter: ContactFields.shape.interpreter.default(false),
  household: ContactFields.shape.household.default(1),
  isPupil: ContactFields.shape.isPupil.default(false),
  beganOn: ContactFields.shape.beganOn.default(null),
  endedOn: ContactFields.shape.endedOn.default(null),
})

export type NewContact = z.output<typeof NewContact>

export const ContactChanges = ContactFields.partial()
export type ContactChanges = z.output<typeof ContactChanges>

type Said = Pick<Contact, 'beganOn' | 'endedOn' | 'mayContact' | 'mayNotContactBecause'>

/**
 * What a contact becomes: why they may not be contacted goes with the bar.
 * @param before as it is held; a bar from before reasons were asked for needs none
 * @param at where the answers stand in what was sent
 * @throws AnswerRefused
 */
export function accepted<Answers extends Partial<Said>>(answers: Answers, before?: Said, at = ''): Answers {
  const { beganOn, endedOn, mayContact, mayNotContactBecause } = { ...before, ...answers }
  if (beganOn && endedOn && endedOn <= beganOn)
    throw new AnswerRefused(`${at}/endedOn`, 'too-early', 'The contact must end after the day from which it holds')
  if (mayContact) return { ...answers, mayNotContactBecause: null }
  const isAsOfOld = before && !before.mayContact && !before.mayNotContactBecause
  if (!mayNotContactBecause && !isAsOfOld)
    throw new AnswerRefused(`${at}/mayNotContactBecause`, 'missing', 'Enter why they may not be contacted')
  return { ...answers, mayNotContactBecause: mayNotContactBecause || null }
}
