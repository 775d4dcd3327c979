import { civilDate } from '@daysix/shared/civil-date'
import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { childOfRecord } from '../pupils/pupils.page'
import { RECORD } from '../pupils/samples.test-support'
import type { Sample } from '../sample.test-support'
import { type Contact, contactValues, NEW_CONTACT, readContact } from './contacts.form'
import type { ContactState } from './contact-history'
import { familyThenPage, readThen } from './family-then'
import { contactQuestion, type HeldContact } from './contacts.page'

export const DANA: Contact = {
  ...{ id: 'c1', name: 'Dana <Ash>', relationship: 'mother', parentalResponsibility: true, mayContact: true },
  mayNotContactBecause: null,
  ...{ courtOrder: null, addressRestricted: true, addressLines: [], email: 'dana@families.example' },
  ...{ telephone: '01632 960200', channel: 'email', language: 'pl', largePrint: false, interpreter: true },
  ...{ household: 1, isPupil: false, beganOn: '2026-09-01', endedOn: null, look: 'asked' },
  letters: { by: null, sentences: ['the address is new and no second person has looked it over yet'] },
}
export const RAY: Contact = {
  ...DANA,
  ...{ id: 'c2', name: 'Ray Ash', mayContact: false, parentalResponsibility: false, courtOrder: 'Order of 3 May' },
  mayNotContactBecause: 'The mother’s <solicitor> asked us not to, 3 May 2026',
  ...{ endedOn: '2026-11-01', look: null, letters: { by: null, sentences: ['must not be contacted'] } },
}
export const JO: Contact = {
  ...DANA,
  ...{ id: 'c3', name: 'Jo Ash', isPupil: true, look: 'wrong', household: 2 },
  letters: { by: 'email', sentences: ['by e-mail', 'in large print'] },
}

/** As it is held, after what was held before. */
const stateOf = ({ id: _id, letters: _letters, look: _look, ...said }: Contact): ContactState => ({
  ...said,
  ...{ fromAt: '2026-11-10T11:00:00.000Z', untilAt: null, recordedBy: 'Casey <Okafor>' },
})
const WAS_HELD = { fromAt: null, untilAt: '2026-11-10T11:00:00.000Z', recordedBy: null }
const of = (contact: Contact, ...before: Partial<ContactState>[]): HeldContact => ({
  contact,
  states: [stateOf(contact), ...before.map((state) => ({ ...stateOf(contact), ...WAS_HELD, ...state }))],
})
export const DANA_HELD = of(DANA)
const MOVED = of(
  { ...RAY, addressRestricted: false, addressLines: ['7 Birch Row', 'Northmere'] },
  { addressLines: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch House', '<b>3 Alder Close</b>'] },
)

const ASKED = { child: childOfRecord(RECORD), back: `/pupils/${RECORD.id}` }
const ON_DAY = { 'on-day': '10', 'on-month': '11', 'on-year': '2026', time: '' }
const TODAY = civilDate('2026-11-27')
const WITHOUT_REASON = { ...contactValues(RAY), mayNotContactBecause: '' }

export const SAMPLES: Sample[] = [
  { name: 'somebody new around a pupil', page: contactQuestion(ASKED, emptyForm(NEW_CONTACT)) },
  {
    name: 'somebody new around a pupil, nothing answered',
    page: contactQuestion(ASKED, refusedForm({}, readContact({}).errors)),
  },
  {
    name: 'somebody around a pupil to change',
    page: contactQuestion(ASKED, emptyForm(contactValues(DANA)), DANA_HELD),
  },
  {
    name: 'somebody around a pupil who lived elsewhere before',
    page: contactQuestion(ASKED, emptyForm(contactValues(MOVED.contact)), MOVED),
  },
  {
    name: 'somebody who may not be contacted, without a reason',
    page: contactQuestion(
      ASKED,
      refusedForm(WITHOUT_REASON, readContact(WITHOUT_REASON, RAY).errors),
      of(RAY, { mayContact: true }),
    ),
  },
  { name: 'a family on a day that is not said yet', page: familyThenPage(ASKED, {}, readThen({}, TODAY), []) },
  {
    name: 'a family on a day that there is not',
    page: familyThenPage(ASKED, { 'on-day': '31' }, readThen({ 'on-day': '31', time: 'late' }, TODAY), []),
  },
  {
    name: 'a family as it was known on a day',
    page: familyThenPage(ASKED, ON_DAY, readThen(ON_DAY, TODAY), [MOVED.contact, DANA]),
  },
  { name: 'a family of whom nobody was known yet', page: familyThenPage(ASKED, ON_DAY, readThen(ON_DAY, TODAY), []) },
]
