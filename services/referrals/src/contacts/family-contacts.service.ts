import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { difference } from '../cases/changes.service'
import type { PupilChange } from '../details/pupil-changes.service'
import { Contact } from '../pupils/contact.entity'
import type { Pupil } from '../pupils/pupil.entity'
import { SecondLooks } from '../second-look/second-looks.service'
import { ContactHistory } from './contact-history.service'
import { accepted, type ContactChanges, type NewContact } from './contacts'

/**
 * Who is in a child's family. Whatever is said of them is written here, in the caller's transaction, with what held before and
 * what a second person has to look over.
 */
@Injectable()
export class FamilyContacts {
  constructor(
    private readonly clock: Clock,
    private readonly history: ContactHistory,
    private readonly looks: SecondLooks,
  ) {}

  /** In the transaction of `PupilChanges`. @throws AnswerRefused */
  async add(
    tx: EntityManager,
    who: Visitor,
    { id: pupilId }: Pupil,
    contactId: string,
    answers: NewContact,
  ): Promise<PupilChange> {
    const after = accepted(answers)
    const position = await tx.countBy(Contact, { pupilId })
    await tx.insert(Contact, { ...after, id: contactId, pupilId, position })
    await this.history.keep(tx, who, [contactId])
    await this.looks.said(tx, who, contactId, who.relation === 'own' ? 'school' : 'team')
    return { kind: 'contact-added', what: 'contacts', refs: { contactId }, before: {}, after }
  }

  /**
   * In the transaction of `PupilChanges`. Answers nothing where all of it was held already.
   * @throws AnswerRefused, and where the child has no such contact
   */
  async change(
    tx: EntityManager,
    who: Visitor,
    { id: pupilId }: Pupil,
    contactId: string,
    answers: ContactChanges,
  ): Promise<PupilChange | undefined> {
    const contact = await tx.findOneByOrFail(Contact, { id: contactId, pupilId })
    const changed = difference({ ...contact }, { ...contact, ...accepted(answers, contact) })
    if (Object.keys(changed.after).length === 0) return undefined
    await tx.update(Contact, { id: contactId }, changed.after)
    await this.history.keep(tx, who, [contactId])
    await this.looks.said(tx, who, contactId, 'team')
    return { kind: 'contact-changed', what: 'contacts', refs: { contactId }, ...changed }
  }

  /**
   * The whole family, as a register or somebody who enters a child by hand says it. Letters name a contact by id: one that is
   * still there keeps its own, and one that is not any more has ended.
   * @returns whoever is held otherwise now: the columns that differ, and which contact it is
   * @throws AnswerRefused
   */
  async replace(
    tx: EntityManager,
    who: Visitor,
    pupilId: string,
    contacts: readonly NewContact[],
  ): Promise<{ before: object; after: object }[]> {
    const before = await tx.findBy(Contact, { pupilId })
    const said = new Set<string>()
    const family: { before: object; after: object }[] = []
    const note = (id: string, held: object, now: object) => {
      const changed = difference<object>(held, now)
      if (Object.keys(changed.after).length > 0)
        family.push({ before: { id, ...changed.before }, after: { id, ...changed.after } })
    }
    for (const [position, one] of contacts.entries()) {
      const same = before.find(({ name, relationship }) => name === one.name && relationship === one.relationship)
      const contact = accepted({ ...one, ...(same && protectionOf(same, one)) }, same, `/contacts/${position}`)
      const id = same?.id ?? randomUUID()
      said.add(id)
      if (same) await tx.update(Contact, { id }, { ...contact, position })
      else await tx.insert(Contact, { ...contact, id, pupilId, position })
      note(id, same ?? {}, { ...contact, position })
      await this.looks.said(tx, who, id, isRegister(who) ? 'register' : 'team')
    }
    const gone = before.filter(({ id, endedOn }) => !said.has(id) && !endedOn)
    const endedOn = this.clock.today()
    for (const { id } of gone) {
      await tx.update(Contact, { id }, { endedOn })
      note(id, { endedOn: null }, { endedOn })
    }
    await this.history.keep(tx, who, [...said, ...gone.map(({ id }) => id)])
    return family
  }
}

/**
 * What keeps somebody safe, and a register that is read in again knows nothing of: it is lifted on the contact alone, by whoever
 * knows why it is there.
 */
const protectionOf = (held: Contact, said: NewContact): Partial<NewContact> => ({
  ...(!held.mayContact && said.mayContact && { mayContact: false, mayNotContactBecause: held.mayNotContactBecause }),
  ...(held.addressRestricted && { addressRestricted: true }),
  ...(held.courtOrder && !said.courtOrder && { courtOrder: held.courtOrder }),
})

/** Set-up reads a register in as a whole; a caseworker who enters a child by hand takes down what somebody says. */
const isRegister = ({ roles }: Visitor): boolean => roles.includes('admin') || roles.includes('service')
