import { Clock } from '@daysix/platform/clock'
import { londonDate } from '@daysix/shared/instant'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import type { ContactView } from '../cases/case.views'
import { ContactHistory } from '../contacts/contact-history.service'
import { Contact } from '../pupils/contact.entity'
import type { Pupil } from '../pupils/pupil.entity'
import type { AddressLook } from '../second-look/address-look.entity'
import { currentLooks, lookOwed } from '../second-look/second-look'
import { SecondLooks } from '../second-look/second-looks.service'
import { TasksService } from '../tasks/tasks.service'
import { type FamilyLetters, whoMayBeWrittenTo } from './who-may-be-written-to'

/** The one place that reads a family's addresses to write to them: letters, pages and tasks ask here. */
@Injectable()
export class FamilyLettersService {
  constructor(
    private readonly clock: Clock,
    private readonly looks: SecondLooks,
    private readonly history: ContactHistory,
    private readonly tasks: TasksService,
  ) {}

  async of(tx: EntityManager, pupil: Pick<Pupil, 'id' | 'birthDate'>): Promise<FamilyLetters> {
    return (await this.read(tx, pupil)).letters
  }

  /**
   * Everybody who is or was in the family, and how they are written to.
   * @param at as it was known then: who was held, what was said of them, and which addresses had been looked over
   */
  async views(
    tx: EntityManager,
    pupil: Pick<Pupil, 'id' | 'birthDate'>,
    at?: Date,
  ): Promise<z.output<typeof ContactView>[]> {
    const { contacts, owed, letters, restricted } = await this.read(tx, pupil, at)
    return contacts.map(({ pupilId: _pupil, position: _position, ...contact }) => ({
      ...contact,
      addressLines: contact.addressRestricted || restricted.has(contact.id) ? [] : contact.addressLines,
      letters: letters.words.get(contact.id)!,
      look: owed.get(contact.id) ?? null,
    }))
  }

  /** One of them, who is there. */
  async view(
    tx: EntityManager,
    pupil: Pick<Pupil, 'id' | 'birthDate'>,
    contactId: string,
  ): Promise<z.output<typeof ContactView>> {
    return (await this.views(tx, pupil)).find(({ id }) => id === contactId)!
  }

  /** What a caseworker must do for the letters of this case: look an address over, find another, arrange for language. */
  async askPeople(tx: EntityManager, caseId: string, pupil: Pick<Pupil, 'id' | 'birthDate'>): Promise<void> {
    const { contacts, looks, letters } = await this.read(tx, pupil)
    const barred = new Set(letters.leftOut.filter((one) => one.barred).map(({ id }) => id))
    const mayBeWrittenTo = contacts.filter(({ id }) => !barred.has(`contact:${id}`))
    const current = mayBeWrittenTo.flatMap((contact) => currentLooks(contact, looksOf(contact, looks)))
    await this.looks.ask(
      tx,
      caseId,
      current.filter(({ state }) => state === 'asked'),
    )
    for (const { id } of current.filter(({ state }) => state === 'wrong'))
      await this.tasks.raise(tx, { caseId, kind: 'find-address', occasion: id })
    for (const { contactId, task } of letters.arrangements)
      await this.tasks.raise(tx, { caseId, kind: task, occasion: contactId })
  }

  private async read(tx: EntityManager, pupil: Pick<Pupil, 'id' | 'birthDate'>, at?: Date) {
    const held = await tx.find(Contact, { where: { pupilId: pupil.id }, order: { position: 'ASC', id: 'ASC' } })
    const contacts = at ? await this.history.asOf(tx, held, at) : held
    const said = await this.looks.ofContacts(
      tx,
      contacts.map(({ id }) => id),
    )
    const looks = at ? said.flatMap((look) => lookThen(look, at)) : said
    const restricted = new Set(held.filter(({ addressRestricted }) => addressRestricted).map(({ id }) => id))
    const owed = new Map<string, 'asked' | 'wrong'>()
    for (const contact of contacts) {
      const state = lookOwed(contact, looksOf(contact, looks))
      if (state) owed.set(contact.id, state)
    }
    const today = at ? londonDate(at) : this.clock.today()
    const letters = whoMayBeWrittenTo({ pupil, contacts, owed, today })
    return { contacts, looks, owed, letters, restricted }
  }
}

const looksOf = ({ id }: Contact, looks: readonly AddressLook[]): AddressLook[] =>
  looks.filter(({ contactId }) => contactId === id)

/** As it stood: nothing of what was said later, and a look that somebody had yet to take was asked for. */
const lookThen = (look: AddressLook, at: Date): AddressLook[] => {
  if (look.saidAt > at) return []
  return [look.lookedAt && look.lookedAt > at ? { ...look, state: 'asked' } : look]
}
