import { Clock } from '@daysix/platform/clock'
import { Injectable } from '@nestjs/common'
import { type EntityManager, In } from 'typeorm'
import { Contact } from '../pupils/contact.entity'
import { ContactState } from './contact-state.entity'

/** Of a contact's row, what is not said of them: which it is, whose, and its place in the list. */
const NOT_SAID = ['id', 'pupil_id', 'position']

/** Keeps what was said of contacts, from when to when: so that it can be shown whom one could write to on a day, and where. */
@Injectable()
export class ContactHistory {
  constructor(private readonly clock: Clock) {}

  /** The latest first. */
  of(tx: EntityManager, contactId: string): Promise<ContactState[]> {
    return tx.find(ContactState, { where: { contactId }, order: { number: 'DESC' } })
  }

  /** The same people as they stood at an instant; whoever was not held then is left out. */
  async asOf(tx: EntityManager, contacts: readonly Contact[], at: Date): Promise<Contact[]> {
    const contactId = In(contacts.map(({ id }) => id))
    const states = await tx.find(ContactState, { where: { contactId }, order: { number: 'DESC' } })
    return contacts.flatMap((contact) => {
      const state = states.find((one) => one.contactId === contact.id && heldAt(one, at))
      if (!state) return []
      return [tx.create(Contact, { ...state, id: contact.id, pupilId: contact.pupilId, position: contact.position })]
    })
  }

  /** After the rows of contacts were added or changed, in the same transaction; a row that says what it said goes on. */
  async keep(tx: EntityManager, who: { name: string }, contactIds: readonly string[]): Promise<void> {
    if (contactIds.length === 0) return
    const said = tx.connection
      .getMetadata(Contact)
      .columns.map(({ databaseName }) => databaseName)
      .filter((column) => !NOT_SAID.includes(column))
    const of = (row: string) => said.map((column) => `${row}.${column}`).join()
    await tx.query(
      `with now_said as (select * from contacts where id = any($1)),
       ended as (
         update contact_states was set until_at = $2 from now_said
          where was.contact_id = now_said.id and was.until_at is null
            and (${of('was')}) is distinct from (${of('now_said')})
         returning was.contact_id)
       insert into contact_states (contact_id, ${said.join()}, from_at, recorded_by_name)
         select id, ${said.join()}, $2, $3 from now_said
          where id in (select contact_id from ended)
             or not exists (select from contact_states holds where holds.contact_id = now_said.id and holds.until_at is null)`,
      [contactIds, this.clock.now(), who.name],
    )
  }
}

const heldAt = ({ fromAt, untilAt }: ContactState, at: Date): boolean =>
  (fromAt === null || fromAt <= at) && (untilAt === null || untilAt > at)
