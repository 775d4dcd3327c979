import { startMail, type RunningMail } from '@daysix/engines/mail'
import type { Visitor } from '@daysix/platform/authorisation'
import type { Outbox } from '@daysix/platform/outbox'
import type { Peers } from '@daysix/platform/peers'
import { StoppedClock } from '@daysix/platform/clock'
import { testDatabase } from '@daysix/platform/testing/database'
import { EVERYTHING_IN_SIGHT } from '@daysix/platform/sight'
import { Logger } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { database } from '../database'
import type { Directory, Recipient, Recipients } from '../messages/directory.service'
import { Message } from '../messages/message.entity'
import { MessagesService } from '../messages/messages.service'
import { MessageCannotBeRetried, NotALetterToPost, StillNobodyToWriteTo, UnknownTemplate } from '../messages/refusals'
import { SILENT, Silence } from '../messages/silence.service'
import { findTemplate } from '../templates/catalogue'
import { SAMPLE } from '../templates/sample.test-support'
import type { Audience } from '../templates/template'
import { Composer } from './composer.service'
import { FollowUp } from './follow-up.service'
import { Postbox } from './postbox.service'
import { Sender } from './sender.service'

let db: DataSource
let mail: RunningMail
let postbox: Postbox
let sender: Sender
let messages: MessagesService
let drop: () => Promise<void>
let contacts: Partial<Record<Audience, Recipients>>
let fields: Record<string, string>
let trouble: object | undefined
/** On its way to referrals once committed, and what referrals was asked. */
let errands: Record<string, string>[]
let asked: { method: string; kind: string; occasion: string; words?: string }[]
/** What the case hears. */
let told: { to: string; message: string; eventId?: string; provisionId?: string; givenAt?: string }[]
let followUp: FollowUp
let silence: Silence
const clock = new StoppedClock(new Date('2026-11-03T10:00:00Z'))
const casey = { sub: 'casey', name: 'Casey', roles: ['caseworker'] } as unknown as Visitor

beforeAll(async () => {
  Logger.overrideLogger(false)
  ;({ db, drop } = await testDatabase(database))
  mail = await startMail()
  const settings = {
    ...{ SMTP_URL: mail.smtp, MAIL_FROM: 'Inclusion team <team@northmere.example>', WEB_URL: 'https://daysix.example' },
    ...{ TEAM_PHONE: '01632 960000', TEAM_EMAIL: 'team@northmere.example', AUTHORITY_NAME: 'Northmere Council' },
  }
  const directory = {
    recipients: async (audience: Audience) => {
      if (trouble) throw Object.assign(new Error(), trouble)
      return contacts[audience] ?? { recipients: [], leftOut: [] }
    },
    fields: async () => fields,
  } as unknown as Directory
  postbox = new Postbox(settings)
  const outbox = {
    errand: async (_tx: object, _key: string, _name: string, payload: object) => void errands.push({ ...payload }),
    signal: async (_tx: object, to: string, { name }: { name: string }, fact: object) =>
      void told.push({ to, message: name, ...fact }),
  }
  const peers = {
    call: async (...[, , , method, request]: unknown[]) => void asked.push({ method, ...(request as object) } as never),
  }
  silence = new Silence(db, clock)
  followUp = new FollowUp(db, outbox as unknown as Outbox, peers as unknown as Peers, clock, silence)
  sender = new Sender(db, clock, new Composer(directory, clock, settings), postbox, followUp, silence, settings)
  messages = new MessagesService(db, clock, directory, sender, followUp, silence)
})

afterAll(async () => {
  postbox.onApplicationShutdown()
  await mail.stop()
  await drop()
})

beforeEach(async () => {
  await db.query('delete from messages')
  await mail.refuse(false)
  fields = { ...SAMPLE }
  trouble = undefined
  errands = []
  told = []
  asked = []
  contacts = { parents: { recipients: [alex], leftOut: [] }, caseworker: { recipients: [colleague], leftOut: [] } }
})

const alex: Recipient = {
  ...{ id: 'contact-1', kind: 'parent', name: 'Alex Ashdown', email: 'alex@northmere.example', channel: 'email' },
  ...{ language: 'en', largePrint: false, addressLines: ['2 High Street', 'Northmere'] },
}
const colleague: Recipient = {
  ...alex,
  id: 'staff-casey',
  kind: 'caseworker',
  name: 'Casey',
  email: 'casey@northmere.example',
}

const theOnly = () => db.manager.findOneOrFail(Message, { where: {} })
const arrived = (before: number) => mail.messages().slice(before)

it('sends a letter once, however often it is asked for, and keeps the copy', async () => {
  const before = mail.messages().length
  const caseId = randomUUID()
  const input = { caseId, template: 'parents-told', occasion: 'notice' }
  await messages.queue(input)
  await messages.queue(input)
  await sender.sendAllDue()
  await messages.queue(input)
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(1)
  const [{ to, subject, text, html, date, messageId }] = arrived(before)
  expect({ to, subject, date }).toEqual({
    to: ['alex@northmere.example'],
    subject: 'AP-26-01234: about your child’s education',
    date: '2026-11-03T10:00:00.000Z',
  })
  expect(text).toContain('Dear Alex Ashdown')
  expect(html).toContain('AP-26-01234')
  expect(messageId).toMatch(/^<[0-9a-f]{40}@northmere\.example>$/)
  const kept = await theOnly()
  expect(kept).toMatchObject({
    state: 'sent',
    templateVersion: findTemplate('parents-told')!.version,
    sentTo: alex.email,
    key: `${caseId}:parents-told:notice:contact-1`,
  })
  expect(kept.bodyHash).toMatch(/^[0-9a-f]{64}$/)
  expect(await sender.unfinished()).toBe(0)
})

it('is sent once by two senders at once', async () => {
  const before = mail.messages().length
  for (let n = 0; n < 12; n++)
    await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: `day-${n}` })
  await Promise.all([sender.sendAllDue(), sender.sendAllDue()])
  expect(arrived(before)).toHaveLength(12)
})

it('waits while the mail server is away, and goes when another message has got through', async () => {
  const before = mail.messages().length
  await mail.refuse(true)
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'first' })
  await sender.sendAllDue()
  expect(await theOnly()).toMatchObject({ state: 'retrying', attempts: 1, why: 'The mail server cannot be reached' })
  expect(await sender.unfinished()).toBe(0)
  await mail.refuse(false)
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'second' })
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(2)
})

it('holds back a letter that lacks a fact, names the fact, and sends it once the fact is there', async () => {
  const before = mail.messages().length
  fields.childFirstName = ''
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  await sender.sendAllDue()
  const held = await theOnly()
  expect(held).toMatchObject({ state: 'incomplete', missing: ['childFirstName'], bodyText: null })
  expect(held.why).toBe('It must state what is not known yet: child first name')
  expect(arrived(before)).toEqual([])
  fields.childFirstName = 'Rowan'
  await messages.retry(held.id, casey)
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(1)
  await expect(messages.retry(held.id, casey)).rejects.toThrow(MessageCannotBeRetried)
})

it('writes to nobody who may no longer be written to', async () => {
  const before = mail.messages().length
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  contacts.parents = { recipients: [], leftOut: [{ id: 'contact-1', why: 'A court order forbids it', barred: true }] }
  await sender.sendAllDue()
  const message = await theOnly()
  expect(message).toMatchObject({ state: 'suppressed', why: 'A court order forbids it' })
  expect(arrived(before)).toEqual([])
  await expect(messages.retry(message.id, casey)).rejects.toThrow(MessageCannotBeRetried)
})

it('waits for a person where an address became doubtful since, and goes once it is looked over', async () => {
  const before = mail.messages().length
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  const why = 'the address is new and no second person has looked it over yet'
  contacts.parents = { recipients: [], leftOut: [{ id: 'contact-1', why, barred: false }] }
  await sender.sendAllDue()
  const message = await theOnly()
  expect(message).toMatchObject({ state: 'failed', why, taskRaisedAt: expect.any(Date) })
  expect(arrived(before)).toEqual([])
  contacts.parents = { recipients: [alex], leftOut: [] }
  await messages.retry(message.id, casey)
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(1)
})

it('says to a pupil of 18 or over that the words for parents mean them', async () => {
  contacts.parents = { recipients: [{ ...alex, kind: 'pupil' }], leftOut: [] }
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  await sender.sendAllDue()
  expect((await theOnly()).bodyText).toMatch(/^Dear Alex Ashdown,\n\nYou are 18 or over, so we write to you/)
})

it('says so when there is nobody to write to', async () => {
  contacts.parents = { recipients: [], leftOut: [] }
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  expect(await theOnly()).toMatchObject({
    state: 'failed',
    why: 'There is nobody to write to',
    recipientKind: 'parents',
  })
})

it('writes to a parent who could not be written to then, once, when they can be', async () => {
  const before = mail.messages().length
  const request = { caseId: randomUUID(), template: 'parents-told', occasion: 'notice' }
  contacts.parents = { recipients: [], leftOut: [{ id: 'contact-1', why: 'no address is held', barred: false }] }
  await messages.queue(request)
  contacts.parents = { recipients: [alex], leftOut: [] }
  await messages.queue(request)
  await messages.queue(request)
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(1)
  expect(await theOnly()).toMatchObject({ state: 'sent', why: null })
})

it('does not go on saying that there is nobody once somebody is there', async () => {
  const request = { caseId: randomUUID(), template: 'parents-told', occasion: 'notice' }
  contacts.parents = { recipients: [], leftOut: [] }
  await messages.queue(request)
  contacts.parents = { recipients: [alex], leftOut: [] }
  await messages.queue(request)
  expect(await theOnly()).toMatchObject({ state: 'queued', recipientId: 'contact-1', why: null })
})

describe('a miss that is withdrawn', () => {
  const director = { ...colleague, id: 'staff-dana', kind: 'director', name: 'Dana', email: 'dana@northmere.example' }
  const about = { caseId: randomUUID(), clockId: 'clock-1' }
  const missed = async (occasion: string) => {
    await messages.queue({ ...about, template: 'day-six-missed-director', occasion })
    await messages.queue({ ...about, template: 'day-six-apology', occasion })
  }
  const withdraw = (occasion: string) => messages.queue({ ...about, template: 'miss-withdrawn', occasion })
  const withdrawnTo = async () =>
    (await db.manager.find(Message, { where: { template: 'miss-withdrawn' }, order: { number: 'ASC' } })).map(
      ({ recipientId }) => recipientId,
    )
  beforeEach(() => {
    contacts.director = { recipients: [director], leftOut: [] }
  })

  it('is told to exactly those who were told of it', async () => {
    contacts.parents = { recipients: [], leftOut: [{ id: 'contact-1', why: 'A court order forbids it', barred: true }] }
    await messages.queue({ ...about, template: 'day-six-tomorrow', occasion: 'reminder' })
    await messages.queue({ ...about, clockId: 'another', template: 'day-six-chase', occasion: 'chase' })
    await missed('first')
    const before = mail.messages().length
    await withdraw('first')
    await withdraw('first')
    expect(await withdrawnTo()).toEqual(['staff-dana'])
    await sender.sendAllDue()
    expect(
      arrived(before)
        .filter(({ subject }) => subject.includes('withdrawn'))
        .map(({ to }) => to),
    ).toEqual([['dana@northmere.example']])
  })

  it('is told again only to those who were told of the next one', async () => {
    await missed('first')
    await withdraw('first')
    contacts.parents = { recipients: [], leftOut: [] }
    await missed('second')
    await withdraw('second')
    expect(await withdrawnTo()).toEqual(['staff-dana', 'contact-1', 'staff-dana'])
  })

  it('is told to nobody where nobody had heard of it', async () => {
    await withdraw('first')
    expect(await withdrawnTo()).toEqual([])
  })
})

it('goes to whoever is known by the time somebody tries again, each once', async () => {
  const before = mail.messages().length
  contacts.parents = { recipients: [], leftOut: [] }
  const input = { caseId: randomUUID(), template: 'parents-told', occasion: 'notice' }
  await messages.queue(input)
  const { id } = await theOnly()
  await expect(messages.retry(id, casey)).rejects.toThrow(StillNobodyToWriteTo)
  expect(await theOnly()).toMatchObject({ state: 'failed', why: 'There is nobody to write to' })
  const ray = { ...alex, id: 'contact-2', name: 'Ray Ashdown', email: 'ray@northmere.example' }
  contacts.parents = { recipients: [alex, ray], leftOut: [] }
  expect((await messages.retry(id, casey)).recipientId).toBe('contact-1')
  await messages.queue(input)
  await sender.sendAllDue()
  expect(
    arrived(before)
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual(['alex@northmere.example', 'ray@northmere.example'])
})

it('does not try an address that is none', async () => {
  contacts.parents = { recipients: [{ ...alex, email: 'alex' }], leftOut: [] }
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  await sender.sendAllDue()
  expect(await theOnly()).toMatchObject({ state: 'failed', why: 'The mail server says that there is no such address' })
})

describe('the details of day-six education', () => {
  const details = { caseId: randomUUID(), template: 'day-six-details', occasion: 'p1', refs: { provisionId: 'p1' } }

  it('are given to the parents when the relay has taken the mail, not before', async () => {
    await mail.refuse(true)
    await messages.queue(details)
    await sender.sendAllDue()
    expect(told).toEqual([])
    await mail.refuse(false)
    await db.query('update messages set next_try_at = now()')
    await sender.sendAllDue()
    const { id } = await theOnly()
    const given = { eventId: id, provisionId: 'p1', givenAt: '2026-11-03T10:00:00.000Z' }
    expect(told).toEqual([{ to: `case/${details.caseId}`, message: 'detailsGiven', ...given }])
  })

  it('are given by letter when a person has posted it', async () => {
    contacts.parents = { recipients: [{ ...alex, channel: 'letter' }], leftOut: [] }
    await messages.queue(details)
    await sender.sendAllDue()
    expect(told).toEqual([])
    await messages.posted((await theOnly()).id, casey)
    expect(told).toMatchObject([{ message: 'detailsGiven', provisionId: 'p1' }])
  })

  it('are not given by any other message', async () => {
    await messages.queue({ ...details, template: 'parents-told' })
    await sender.sendAllDue()
    expect(told).toEqual([])
  })
})

it('keeps a letter to print for those who get letters, until a person has posted it', async () => {
  contacts.parents = { recipients: [{ ...alex, channel: 'letter', largePrint: true }], leftOut: [] }
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  await sender.sendAllDue()
  const letter = await theOnly()
  expect(letter).toMatchObject({ state: 'to-print', channel: 'letter', sentTo: '2 High Street\nNorthmere' })
  expect(letter.bodyHtml).toContain('2 High Street<br>Northmere')
  expect((await messages.posted(letter.id, casey)).state).toBe('posted')
  await expect(messages.posted(letter.id, casey)).rejects.toThrow(NotALetterToPost)
})

it('tries again soon when one of our own services does not answer', async () => {
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'first' })
  trouble = { code: 14 }
  await sender.sendAllDue()
  expect(await theOnly()).toMatchObject({ state: 'retrying', attempts: 1 })
  expect(await sender.unfinished()).toBe(1)
  trouble = undefined
  await db.query(`update messages set next_try_at = now()`)
  await sender.sendAllDue()
  expect(await theOnly()).toMatchObject({ state: 'sent', attempts: 1, nextTryAt: null, why: null })
})

it('gives up what was not delivered while it was useful, and a person may try again', async () => {
  await mail.refuse(true)
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'first' })
  await db.query(`update messages set useful_until = now()`)
  await sender.sendAllDue()
  const given = await theOnly()
  expect(given).toMatchObject({ state: 'failed', why: 'It could not be delivered while it was still useful' })
  expect((await messages.list({ limit: 9, state: 'undelivered' }, EVERYTHING_IN_SIGHT)).items).toHaveLength(1)
  await mail.refuse(false)
  await messages.retry(given.id, casey)
  await sender.sendAllDue()
  expect(await theOnly()).toMatchObject({ state: 'sent' })
})

it('puts off what it stumbles over, lets the rest go, and gives it up to a person in the end', async () => {
  const before = mail.messages().length
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'first' })
  const stumbles = jest.spyOn(postbox, 'post').mockResolvedValue(undefined)
  // no such character can be kept
  fields.clockDueOn = 'Wednesday\0'
  await sender.sendAllDue()
  expect(await theOnly()).toMatchObject({
    ...{ state: 'retrying', attempts: 1, sentAt: null },
    why: 'Something is wrong on our side: operations find it in the log',
  })
  stumbles.mockRestore()
  fields = { ...SAMPLE }
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'second' })
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(1)
  fields.clockDueOn = 'Wednesday\0'
  await db.query(`update messages set next_try_at = now(), useful_until = now() where occasion = 'first'`)
  await sender.sendAllDue()
  const [given] = (await messages.list({ limit: 9, state: 'failed' }, EVERYTHING_IN_SIGHT)).items
  expect(given).toMatchObject({ occasion: 'first', why: 'It could not be delivered while it was still useful' })
  expect(errands).toEqual([{ messageId: given.id }])
})

it('sends again what a process that died had on its way: the moment in which a mail can double', async () => {
  const before = mail.messages().length
  await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion: 'first' })
  const dying = db.createQueryRunner()
  await dying.startTransaction()
  await dying.query(`select id from messages for update`)
  await sender.sendAllDue()
  expect(arrived(before)).toEqual([])
  await dying.rollbackTransaction()
  await dying.release()
  await sender.sendAllDue()
  expect(arrived(before)).toHaveLength(1)
})

it('records in the same step who may not be written to, and why', async () => {
  contacts.parents = { recipients: [alex], leftOut: [{ id: 'contact-2', why: 'must not be contacted', barred: true }] }
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  const kept = await messages.list({ limit: 9 }, EVERYTHING_IN_SIGHT)
  expect(kept.items.map(({ recipientId, state, why }) => [recipientId, state, why])).toEqual([
    ['contact-2', 'suppressed', 'must not be contacted'],
    ['contact-1', 'queued', null],
  ])
})

it('tells both schools that a case is closed, and one school once where it is both', async () => {
  const school = (urn: string): Recipients => ({
    recipients: [{ ...colleague, id: `school:${urn}`, kind: 'school', name: urn, email: `${urn}@schools.example` }],
    leftOut: [],
  })
  const to = async (excluding: string, responsible: string) => {
    const before = mail.messages().length
    Object.assign(contacts, { school: school(excluding), 'responsible-school': school(responsible) })
    await messages.queue({ caseId: randomUUID(), template: 'case-closed', occasion: 'closed' })
    await sender.sendAllDue()
    return arrived(before).flatMap(({ to }) => to)
  }
  expect((await to('900001', '900002')).sort()).toEqual([
    '900001@schools.example',
    '900002@schools.example',
    'alex@northmere.example',
  ])
  expect((await to('900001', '900001')).sort()).toEqual(['900001@schools.example', 'alex@northmere.example'])
})

it('keeps who read a letter', async () => {
  await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
  const { id } = await theOnly()
  await messages.read(id, casey)
  expect(await db.query(`select who, action from audit where subject_id = $1`, [id])).toEqual([
    { who: 'casey', action: 'viewed' },
  ])
})

it('refuses a template that is not in the catalogue', async () => {
  await expect(messages.queue({ caseId: randomUUID(), template: 'no-such', occasion: '1' })).rejects.toThrow(
    UnknownTemplate,
  )
})

it('lists the newest first, page by page, and what a person has to do something about', async () => {
  for (const occasion of ['1', '2', '3'])
    await messages.queue({ caseId: randomUUID(), template: 'family-not-contacted', occasion })
  const first = await messages.list({ limit: 2 }, EVERYTHING_IN_SIGHT)
  expect(first.items.map(({ occasion }) => occasion)).toEqual(['3', '2'])
  const second = await messages.list({ limit: 2, cursor: first.next! }, EVERYTHING_IN_SIGHT)
  expect(second.items.map(({ occasion }) => occasion)).toEqual(['1'])
  expect(second.next).toBeNull()
  expect((await messages.list({ limit: 9, state: 'undelivered' }, EVERYTHING_IN_SIGHT)).items).toEqual([])
})

describe('what has not gone', () => {
  /** The outbox goes on its errands. */
  const followedUp = async () => {
    for (const errand of errands.splice(0)) await followUp.run(errand)
    return asked.splice(0).map(({ method, kind }) => `${method} ${kind}`)
  }
  const send = async () => {
    await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
    await sender.sendAllDue()
  }
  const barred = (id: string, why: string) => ({ id, why, barred: true })
  const ray: Recipient = { ...alex, id: 'contact-2', name: 'Ray Ashdown', email: 'ray@northmere.example' }

  it('becomes a task that names the letter, whom it was for and why, but no person, and is done once it has gone', async () => {
    fields.childFirstName = ''
    await send()
    const message = await theOnly()
    expect(message.taskRaisedAt).toEqual(clock.now())
    expect(errands).toEqual([{ messageId: message.id }])
    for (const errand of errands) await followUp.run(errand)
    expect(asked.splice(0).filter(({ method }) => method === 'RaiseTask')).toEqual([
      {
        ...{ method: 'RaiseTask', caseId: message.caseId, kind: 'mail-undeliverable', occasion: message.id },
        words:
          '“First letter to parents” has not gone to a parent: it must state what is not known yet: child first name. Record what is missing, then try again on the case’s letters page.',
      },
    ])
    errands = []
    fields.childFirstName = 'Rowan'
    await messages.retry(message.id, casey)
    expect(errands).toEqual([])
    await sender.sendAllDue()
    expect(await followedUp()).toEqual(['SettleTask mail-undeliverable', 'SettleTask letter-to-post'])
  })

  it('asks nothing of anybody while it is on its way, nor when it goes at once', async () => {
    await mail.refuse(true)
    await send()
    expect((await theOnly()).state).toBe('retrying')
    await mail.refuse(false)
    await db.query(`update messages set next_try_at = now()`)
    await sender.sendAllDue()
    expect((await theOnly()).state).toBe('sent')
    expect(errands).toEqual([])
  })

  it('is asked for as it is when referrals hears of it, not as it was', async () => {
    fields.childFirstName = ''
    await send()
    await messages.retry((await theOnly()).id, casey)
    expect(await followedUp()).toEqual([])
    await sender.sendAllDue()
    expect((await followedUp())[0]).toContain('SettleTask')
  })

  it.each([
    ['an address that is none', { recipients: [{ ...alex, email: 'alex' }], leftOut: [] }, 1],
    [
      'a parent whom nobody knows how to reach',
      { recipients: [ray], leftOut: [{ ...barred('contact-1', 'no address is held'), barred: false }] },
      1,
    ],
    [
      'a parent barred by a court, while the other is written to',
      { recipients: [ray], leftOut: [barred('contact-1', 'must not be contacted')] },
      0,
    ],
    [
      'two parents of whom neither may be written to',
      {
        recipients: [],
        leftOut: [barred('contact-1', 'must not be contacted'), barred('contact-2', 'has no parental responsibility')],
      },
      1,
    ],
    ['nobody to write to', { recipients: [], leftOut: [] }, 1],
  ])('is one thing for a caseworker to do, or none: %s', async (_case, found, tasks) => {
    contacts.parents = found
    await send()
    expect((await followedUp()).filter((did) => did.startsWith('RaiseTask'))).toHaveLength(tasks)
  })

  it('is a letter to post, too, until somebody has posted it', async () => {
    contacts.parents = { recipients: [{ ...alex, channel: 'letter' }], leftOut: [] }
    await send()
    expect(await followedUp()).toEqual(['SettleTask mail-undeliverable', 'RaiseTask letter-to-post'])
    await messages.posted((await theOnly()).id, casey)
    expect(await followedUp()).toEqual(['SettleTask mail-undeliverable', 'SettleTask letter-to-post'])
  })

  it('is asked for again by nobody when the same letter is queued again', async () => {
    contacts.parents = { recipients: [], leftOut: [] }
    const input = { caseId: randomUUID(), template: 'parents-told', occasion: 'notice' }
    await messages.queue(input)
    await messages.queue(input)
    expect(errands).toHaveLength(1)
  })

  it('is for operations alone where it is a meeting’s own', async () => {
    await messages.queue({ meetingId: randomUUID(), template: 'panel-cut-off', occasion: 'cut-off' })
    expect((await theOnly()).state).toBe('failed')
    expect(errands).toEqual([])
  })
})

describe('a case whose child has died', () => {
  it('is written about no more: what waits is let be, nothing new is taken, and nobody is asked to see to it', async () => {
    const before = mail.messages().length
    const caseId = randomUUID()
    const about = { caseId, occasion: 'notice' }
    await messages.queue({ ...about, template: 'parents-told' })
    contacts = { 'social-worker': { recipients: [], leftOut: [{ id: 'sw', why: 'no e-mail address', barred: false }] } }
    await messages.queue({ ...about, template: 'social-worker-told' })
    errands = []

    await silence.fall(caseId)
    await silence.fall(caseId)
    await messages.queue({ ...about, template: 'parents-told', occasion: 'later' })
    await sender.sendAllDue()
    expect(arrived(before)).toEqual([])
    const kept = await db.manager.findBy(Message, { caseId })
    expect(kept.map(({ state, why }) => [state, why])).toEqual([
      ['suppressed', SILENT],
      ['suppressed', SILENT],
    ])
    for (const { id } of kept) await followUp.run({ messageId: id })
    expect([errands, asked]).toEqual([[], []])
    await expect(messages.retry(kept[0].id, casey)).rejects.toThrow(MessageCannotBeRetried)
  })

  it('is not sent what another was just recording', async () => {
    const before = mail.messages().length
    const caseId = randomUUID()
    await silence.fall(caseId)
    await messages.queue({ caseId: randomUUID(), template: 'parents-told', occasion: 'notice' })
    await db.query('update messages set case_id = $1', [caseId])
    await sender.sendAllDue()
    expect(arrived(before)).toEqual([])
    expect(await theOnly()).toMatchObject({ state: 'suppressed', why: SILENT })
  })
})
