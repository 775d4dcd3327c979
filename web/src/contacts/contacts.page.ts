import { LANGUAGES } from '@daysix/shared/languages'
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read, readVersioned } from '../api'
import { emptyForm, type Form, type Posted } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import type { Child } from '../placements/child'
import { question } from '../placements/question'
import { HIDDEN_VERSION, versioned } from '../pupil-facts/facts.page'
import { childOfRecord, type PupilRecord, recordOf } from '../pupils/pupils.page'
import { NotHere } from '../troubles'
import { familyThenPage, readThen } from './family-then'
import { changesOf, type ContactState, sinceWords } from './contact-history'
import { type Contact, contactValues, NEW_CONTACT, readContact } from './contacts.form'

/** The family and everybody else around a child, who need have no case: added and changed on the child’s own page. */
@Controller('pupils/:id/contacts')
@For('caseworker', 'manager')
export class ContactsPage {
  @Get('new')
  async ask(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const record = await recordOf(id, visit)
    return contactQuestion(asked(record), emptyForm({ ...NEW_CONTACT, version: String(record.version) }))
  }

  @Post('new')
  async add(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readContact(posted)
    const again = async (wrong: typeof errors) =>
      contactQuestion(asked(await recordOf(id, visit)), refusedForm(posted, wrong))
    if (!answers) return again(errors)
    const added = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/contacts', { params: versioned(id, posted), body: answers }),
      () => this.ask(id, visit),
    )
    return added.errors ? again(added.errors) : redirect(`/pupils/${id}`, 'Contact added')
  }

  /** As it was known at an instant, which its address says. */
  @Get('then')
  async showThen(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const record = await recordOf(id, visit)
    const then = readThen(query, visit.today)
    const family = then.at ? await familyOf(id, then.at, visit) : []
    return familyThenPage(asked(record), query, then, family)
  }

  @Get(':contactId')
  async askChange(
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @Visit() visit: Visiting,
  ): Promise<Page> {
    const [record, { contact, version }] = await Promise.all([recordOf(id, visit), contactOf(id, contactId, visit)])
    const held = { contact, states: await statesOf(id, contactId, visit) }
    return contactQuestion(asked(record), emptyForm({ ...contactValues(contact), version }), held)
  }

  @Post(':contactId')
  async change(
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const { contact } = await contactOf(id, contactId, visit)
    const { answers, errors } = readContact(posted, contact)
    const again = async (wrong: typeof errors) => {
      const held = { contact, states: await statesOf(id, contactId, visit) }
      return contactQuestion(asked(await recordOf(id, visit)), refusedForm(posted, wrong), held)
    }
    if (!answers) return again(errors)
    const { path, header } = versioned(id, posted)
    const changed = await attempt(
      visit.referrals.PATCH('/api/v1/pupils/{id}/contacts/{contactId}', {
        params: { path: { ...path, contactId }, header },
        body: answers,
      }),
      () => this.askChange(id, contactId, visit),
    )
    return changed.errors ? again(changed.errors) : redirect(`/pupils/${id}`, 'Contact saved')
  }
}

async function contactOf(
  id: string,
  contactId: string,
  visit: Visiting,
): Promise<{ contact: Contact; version: string }> {
  const { data, version } = await readVersioned(
    visit.referrals.GET('/api/v1/pupils/{id}/contacts', { params: { path: { id } } }),
  )
  const contact = data.find((one) => one.id === contactId)
  if (!contact) throw new NotHere()
  return { contact, version }
}

const familyOf = (id: string, at: Date, visit: Visiting): Promise<Contact[]> =>
  read(
    visit.referrals.GET('/api/v1/pupils/{id}/contacts', { params: { path: { id }, query: { at: at.toISOString() } } }),
  )

/** What was said of them, the latest first: on the child’s own page and on a case’s. */
export const statesOf = (id: string, contactId: string, visit: Visiting): Promise<ContactState[]> =>
  read(visit.referrals.GET('/api/v1/pupils/{id}/contacts/{contactId}/history', { params: { path: { id, contactId } } }))

const asked = (record: PupilRecord) => ({ child: childOfRecord(record), back: `/pupils/${record.id}` })

export const YES_OR_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

/** A contact as it is held, and what was said of it before. */
export interface HeldContact {
  contact: Contact
  /** The latest first. */
  states: readonly ContactState[]
}

/** @param held a contact to change; a new one without */
export function contactQuestion(asked: { child: Child; back: string }, form: Form, held?: HeldContact): Page {
  const { view } = contactFields(asked, form, held?.contact)
  if (!held) return page('placements/question', view)
  const first = held.states.at(-1)
  return page('contacts/contact', {
    ...view,
    changes: changesOf(held.states),
    since: first?.fromAt && sinceWords(first.fromAt),
  })
}

const contactFields = ({ child, back }: { child: Child; back: string }, form: Form, before?: Contact): Page =>
  question({
    title: before ? 'Change a contact' : 'Add a contact',
    child,
    back,
    // a new one is beside what is recorded
    ...(!before && { recordedNow: null }),
    lead: before
      ? [
          'No letter goes to an address that is new here until somebody else of the team has looked it over: a task asks for it.',
        ]
      : [
          'A parent who is added now gets our first letter, with their rights and what happens next. An address that the council enters itself is looked over by a second person before.',
        ],
    fields: [
      HIDDEN_VERSION,
      { kind: 'text', name: 'name', label: 'Name' },
      { kind: 'text', name: 'relationship', label: 'Who they are to the child', hint: 'For example, mother' },
      {
        ...{ kind: 'radios', name: 'isPupil', label: 'Is this the pupil?', items: YES_OR_NO },
        hint: 'From 18 on the pupil is written to instead of the parents',
      },
      {
        ...{ kind: 'text', name: 'household', label: 'Household', classes: 'govuk-input--width-2' },
        hint: 'A number from 1: people who live together share it',
      },
      {
        ...{ kind: 'radios', name: 'parentalResponsibility', label: 'Do they have parental responsibility?' },
        items: YES_OR_NO,
      },
      {
        ...{ kind: 'radios', name: 'mayContact', label: 'May they be contacted?', items: YES_OR_NO },
        hint: 'Who may not is written to no more',
      },
      {
        ...{ kind: 'textarea', name: 'mayNotContactBecause', label: 'If not, why not?', rows: 2 },
        hint: 'For example, who asked for it and when. Caseworkers and managers read it',
      },
      { kind: 'textarea', name: 'courtOrder', label: 'Court order about contact (optional)', rows: 2 },
      { kind: 'text', name: 'email', label: 'E-mail address (optional)' },
      { kind: 'text', name: 'telephone', label: 'Telephone (optional)', classes: 'govuk-input--width-20' },
      {
        ...{ kind: 'textarea', name: 'addressLines', label: 'Postal address (optional)', rows: 4 },
        ...(before?.addressRestricted && { hint: 'It is held and not shown: leave this empty to keep it' }),
      },
      {
        ...{ kind: 'radios', name: 'addressRestricted', label: 'Is the address restricted?', items: YES_OR_NO },
        hint: 'A refuge, or a court’s order: it is never shown and never printed',
      },
      {
        ...{ kind: 'radios', name: 'channel', label: 'How do we write to them?' },
        items: [
          { value: 'email', text: 'By e-mail' },
          { value: 'letter', text: 'By letter' },
        ],
      },
      {
        ...{ kind: 'text', name: 'language', label: 'Language', suggestions: LANGUAGES },
        ...{ hint: 'As the list shows it, or its code, like pl', classes: 'govuk-input--width-20' },
      },
      { kind: 'radios', name: 'largePrint', label: 'Do they need large print?', items: YES_OR_NO },
      { kind: 'radios', name: 'interpreter', label: 'Do they need an interpreter?', items: YES_OR_NO },
      {
        ...{ kind: 'date', name: 'beganOn', label: 'From which day are they a contact? (optional)' },
        hint: 'For example, 1 9 2026',
      },
      {
        ...{ kind: 'date', name: 'endedOn', label: 'On which day did the contact end? (optional)' },
        hint: 'From that day on they get no letters; what is held of them stays',
      },
    ],
    button: before ? 'Save the contact' : 'Add the contact',
    form,
  })
