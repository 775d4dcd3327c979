import { z } from 'zod'
import { ContactView } from '../cases/case.views'
import type { Contact } from '../pupils/contact.entity'
import type { ContactState } from './contact-state.entity'

export const ContactStateView = ContactView.omit({ id: true, letters: true, look: true })
  .extend({
    fromAt: z.string().meta({ format: 'date-time' }).nullable(),
    /** From then on something else held. */
    untilAt: z.string().meta({ format: 'date-time' }).nullable(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'ContactState' })

/** A postal address is held and not shown where it was restricted then, and where the family’s address is restricted now. */
export const contactStateView = (
  { id: _id, number: _number, contactId: _contact, recordedByName, fromAt, untilAt, ...said }: ContactState,
  { addressRestricted }: Pick<Contact, 'addressRestricted'>,
): z.output<typeof ContactStateView> => ({
  ...said,
  addressLines: addressRestricted || said.addressRestricted ? [] : said.addressLines,
  ...{ fromAt: fromAt?.toISOString() ?? null, untilAt: untilAt?.toISOString() ?? null, recordedBy: recordedByName },
})
