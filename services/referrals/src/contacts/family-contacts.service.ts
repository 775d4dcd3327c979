import type { Visitor } from '@daysix/platform/authorisation'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { difference } from '../cases/changes.service'
import type { PupilChange } from '../details/pupil-changes.service'
import { Contact } from '../pupils/contact.entity'
import type { Pupil } from '../pupils/pupil.entity'
import { SecondLooks } from '../second-look/second-looks.service'
import { accepted, type ContactChanges, type NewContact } from './contacts'

/** Who is in a child's family: added and changed in the transaction of `PupilChanges`, from a case or without one. */
@Injectable()
export class FamilyContacts {
  constructor(private readonly looks: SecondLooks) {}

  /** @throws AnswerRefused */
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
    await this.looks.said(tx, who, contactId, who.relation === 'own' ? 'school' : 'team')
    return { kind: 'contact-added', what: 'contacts', refs: { contactId }, before: {}, after }
  }

  /** Answers nothing where all of it was held already. @throws AnswerRefused, and where the child has no such contact */
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
    await this.looks.said(tx, who, contactId, 'team')
    return { kind: 'contact-changed', what: 'contacts', refs: { contactId }, ...changed }
  }
}
