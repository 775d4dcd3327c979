import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { type EntityManager, In, Not } from 'typeorm'
import { Contact } from '../pupils/contact.entity'
import { Task } from '../tasks/task.entity'
import { TasksService } from '../tasks/tasks.service'
import { AddressLook } from './address-look.entity'
import { AddressLookedOver, type AddressSource, newlySaid, SecondPersonNeeded } from './second-look'

const TASK = 'look-over-address'

/** Keeps what was said of a family's addresses, and what a second person made of it. */
@Injectable()
export class SecondLooks {
  constructor(
    private readonly clock: Clock,
    private readonly tasks: TasksService,
  ) {}

  /** In the order in which they were said. */
  ofContacts(tx: EntityManager, contactIds: readonly string[]): Promise<AddressLook[]> {
    return tx.find(AddressLook, { where: { contactId: In([...contactIds]) }, order: { number: 'ASC' } })
  }

  /** After a contact was added or changed. */
  async said(
    tx: EntityManager,
    who: Pick<Visitor, 'sub' | 'name'>,
    contactId: string,
    source: AddressSource,
  ): Promise<void> {
    const contact = await tx.findOneByOrFail(Contact, { id: contactId })
    const { name, pupilId, id } = contact
    const isKnownByName = await tx.existsBy(Contact, { name, pupilId, id: Not(id) })
    const added = newlySaid(contact, await this.ofContacts(tx, [id]), { source, isKnownByName })
    const said = { source, saidBy: who.sub, saidByName: who.name, saidAt: this.clock.now() }
    for (const address of added) await tx.insert(AddressLook, { id: randomUUID(), contactId, ...address, ...said })
  }

  /** @throws SecondPersonNeeded, AddressLookedOver */
  async lookOver(
    tx: EntityManager,
    who: Visitor,
    key: { id: string; contactId: string },
    { verdict, note }: { verdict: 'right' | 'wrong'; note?: string },
  ): Promise<AddressLook> {
    const look = await tx.findOneByOrFail(AddressLook, key)
    if (look.saidBy === who.sub) throw new SecondPersonNeeded()
    if (look.state !== 'asked') throw new AddressLookedOver(look.lookedByName)
    const looked = { lookedBy: who.sub, lookedByName: who.name, lookedAt: this.clock.now(), note: note?.trim() || null }
    Object.assign(look, { state: verdict, ...looked })
    await tx.save(look)
    for (const task of await tx.findBy(Task, { kind: TASK, occasion: look.id })) {
      if (!task.doneAt) await this.tasks.finish(tx, task, who, note)
    }
    return look
  }

  /** Asks for the looks that are owed, once for each case, and no more for what has become another address since. */
  async ask(tx: EntityManager, caseId: string, asked: readonly AddressLook[]): Promise<void> {
    const owed = new Set(asked.map(({ id }) => id))
    for (const task of await tx.findBy(Task, { caseId, kind: TASK }))
      if (!task.doneAt && !owed.has(task.occasion))
        await this.tasks.spare(tx, task, 'The address was changed again, or nobody writes to it any more')
    for (const occasion of owed) await this.tasks.raise(tx, { caseId, kind: TASK, occasion })
  }
}
