import { languageWords } from '@daysix/shared/languages'
import { day, instant } from '../present'
import type { Contact } from './contacts.form'

/** What was said of a contact, from when to when; what holds now has no end. */
export type ContactState = Omit<Contact, 'id' | 'letters' | 'look'> & {
  fromAt: string | null
  untilAt: string | null
  recordedBy: string | null
}

/** One thing that was said, for as long as it was. */
export interface Span {
  /** On several lines, as an address is. */
  lines: string[]
  from: string
  until: string
  by: string
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No')
const OR_NONE = 'None'

/** Every part of a contact, as it is said in words. */
const PARTS: [string, (state: ContactState, now: ContactState) => string][] = [
  ['Name', ({ name }) => name],
  ['Who they are to the child', ({ relationship, isPupil }) => (isPupil ? 'The pupil' : relationship)],
  ['Parental responsibility', ({ parentalResponsibility }) => yesNo(parentalResponsibility)],
  ['May be contacted', (of) => (of.mayContact ? 'Yes' : `No: ${of.mayNotContactBecause ?? 'why is not recorded'}`)],
  ['Court order', ({ courtOrder }) => courtOrder ?? OR_NONE],
  ['Postal address', addressWords],
  ['E-mail address', ({ email }) => email ?? OR_NONE],
  ['Telephone', ({ telephone }) => telephone ?? OR_NONE],
  ['How we write to them', ({ channel }) => (channel === 'email' ? 'By e-mail' : 'By letter')],
  ['Language', ({ language }) => languageWords(language)],
  ['Large print', ({ largePrint }) => yesNo(largePrint)],
  ['Interpreter', ({ interpreter }) => yesNo(interpreter)],
  ['Household', ({ household }) => String(household)],
  ['Contact from', ({ beganOn }) => (beganOn ? day(beganOn) : 'No day is said')],
  ['Contact until', ({ endedOn }) => (endedOn ? day(endedOn) : 'No day is said')],
]

function addressWords({ addressRestricted, addressLines }: ContactState, now: ContactState): string {
  if (addressRestricted) return 'Restricted: held and not shown'
  if (now.addressRestricted) return 'Held and not shown, for the address is restricted now'
  return addressLines.join('\n') || OR_NONE
}

/**
 * What changed of a contact, each part with all that was said of it, the latest first; what never changed is left out.
 * @param states the latest first
 */
export const changesOf = (states: readonly ContactState[]): { part: string; spans: Span[] }[] =>
  PARTS.map(([part, wordsOf]) => ({ part, spans: spansOf(states, (state) => wordsOf(state, states[0])) })).filter(
    ({ spans }) => spans.length > 1,
  )

/** A part goes on through the changes of others. */
function spansOf(states: readonly ContactState[], wordsOf: (state: ContactState) => string): Span[] {
  const spans: (Span & { words: string })[] = []
  for (const state of states) {
    // it was over as it began: no letter could have gone by it
    if (state.fromAt && state.fromAt === state.untilAt) continue
    const words = wordsOf(state)
    const [from, by] = [sinceWords(state.fromAt), state.recordedBy ?? 'not known']
    const later = spans.at(-1)
    if (later?.words === words) Object.assign(later, { from, by })
    else spans.push({ words, lines: words.split('\n'), from, by, until: untilWords(state.untilAt) })
  }
  return spans.map(({ words: _words, ...span }) => span)
}

const untilWords = (at: string | null): string => (at ? instant(at) : 'Now')
export const sinceWords = (at: string | null): string => (at ? instant(at) : 'Before this was kept')
