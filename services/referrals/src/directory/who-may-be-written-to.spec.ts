import { civilDate } from '@daysix/shared/civil-date'
import type { Contact } from '../pupils/contact.entity'
import { type Family, LETTER_RULES, whoMayBeWrittenTo } from './who-may-be-written-to'

const TODAY = civilDate('2026-11-10')
const contact = (of: Partial<Contact> = {}): Contact => ({
  ...{ id: '1', pupilId: 'p', name: 'Dana', relationship: 'parent', parentalResponsibility: true, mayContact: true },
  mayNotContactBecause: null,
  ...{ courtOrder: null, addressRestricted: false, addressLines: ['3 Alder Close'], email: 'dana@families.example' },
  ...{ telephone: null, channel: 'email', language: 'en', largePrint: false, interpreter: false, household: 1 },
  ...{ isPupil: false, beganOn: null, endedOn: null, position: 0 },
  ...of,
})
const ask = (contacts: Contact[], of: Partial<Family> & { birthDate?: string } = {}) =>
  whoMayBeWrittenTo({
    pupil: { id: 'p', birthDate: civilDate(of.birthDate ?? '2012-02-14') },
    ...{ owed: new Map(), today: TODAY, ...of },
    contacts,
  })
const owes = (state: 'asked' | 'wrong') => ({ owed: new Map([['1', state]]) })
const OF_AGE = '2008-11-10'

/** One example of each row, in the order of the table. */
const EXAMPLES: Record<string, [Partial<Contact>, (Partial<Family> & { birthDate?: string })?]> = {
  'the contact has ended': [{ endedOn: TODAY }],
  'the contact has not begun': [{ beganOn: civilDate('2026-11-11') }],
  'it is recorded that they may not be contacted, by a court or otherwise': [{ mayContact: false }],
  'the pupil is 18 or over, and this is somebody else': [{}, { birthDate: OF_AGE }],
  'this is the pupil, under 18': [{ isPupil: true }],
  'they have no parental responsibility': [{ parentalResponsibility: false }],
  'a second person found the address wrong': [{}, owes('wrong')],
  'the address is new, and no second person has looked it over': [{}, owes('asked')],
  'the address is restricted, and no e-mail address is held': [{ email: null, addressRestricted: true }],
  'no address is held': [{ email: null, addressLines: [] }],
  'the address is restricted': [{ addressRestricted: true, channel: 'letter' }],
  'they ask for letters, and a postal address is held': [{ channel: 'letter' }],
  'an e-mail address is held': [{}],
  'only a postal address is held': [{ email: null }],
  'they need large print': [{ largePrint: true }],
  'an order of a court is on record': [{ courtOrder: 'Order of 3 May' }],
  'they need an interpreter': [{ interpreter: true }],
  'their language is not English': [{ language: 'pl' }],
}

describe('who may be written to', () => {
  it.each(LETTER_RULES.map((rule) => [rule.condition, rule] as const))('%s', (condition, { effect, words }) => {
    const [of, family] = EXAMPLES[condition]
    const { recipients, leftOut, words: said, arrangements } = ask([contact(of)], family)
    expect(said.get('1')!.sentences).toContain(words)
    if (effect === 'barred' || effect === 'unreachable') {
      expect(recipients).toEqual([])
      expect(leftOut[0]).toEqual({ id: 'contact:1', why: words, barred: effect === 'barred' })
      expect(said.get('1')!.by).toBeNull()
      return
    }
    expect(leftOut).toEqual([])
    if (effect === 'email' || effect === 'letter') expect(recipients.map(({ channel }) => channel)).toEqual([effect])
    expect(arrangements.map(({ task }) => task)).toEqual(effect.startsWith('arrange-') ? [effect] : [])
  })

  it('has no row that an example does not show', () => {
    expect(Object.keys(EXAMPLES)).toEqual(LETTER_RULES.map(({ condition }) => condition))
  })

  it.each([
    ['the day before the contact ends', { endedOn: civilDate('2026-11-11') }],
    ['the day the contact begins', { beganOn: TODAY }],
    ['a court’s order that bars nothing', { courtOrder: 'Order of 3 May' }],
  ])('writes to them on %s', (_case, of) => {
    expect(ask([contact(of)]).recipients).toHaveLength(1)
  })

  it('says first what bars, then what is lacking', () => {
    const { leftOut } = ask([contact({ mayContact: false, email: null, addressLines: [] })], owes('asked'))
    expect(leftOut).toEqual([{ id: 'contact:1', why: 'must not be contacted', barred: true }])
  })

  it('says to the team why somebody may not be contacted, and tells it to no other context', () => {
    const { leftOut, words } = ask([contact({ mayContact: false, mayNotContactBecause: 'Dana asked us not to' })])
    expect(words.get('1')!.sentences).toEqual(['must not be contacted', 'Dana asked us not to'])
    expect(JSON.stringify(leftOut)).not.toContain('Dana')
  })

  it('never prints a restricted address', () => {
    const { recipients } = ask([contact({ addressRestricted: true })])
    expect(recipients[0].addressLines).toEqual([])
  })

  it('writes to each household', () => {
    const { recipients } = ask([contact(), contact({ id: '2', name: 'Ray', household: 2 })])
    expect(recipients.map(({ id }) => id)).toEqual(['contact:1', 'contact:2'])
  })

  describe('from 18 on', () => {
    const self = contact({ id: '2', isPupil: true, parentalResponsibility: false })

    it('the pupil instead of the parents', () => {
      const { recipients, leftOut } = ask([contact(), self], { birthDate: OF_AGE })
      expect(recipients).toEqual([expect.objectContaining({ id: 'contact:2', kind: 'pupil' })])
      expect(leftOut).toEqual([expect.objectContaining({ id: 'contact:1', barred: true })])
    })

    it.each([
      ['the day before the birthday', '2008-11-11', 'parent'],
      ['the birthday itself', '2008-11-10', 'pupil'],
      ['born on a leap day: 28 February is too early', '2008-02-29', 'parent', '2026-02-28'],
      ['born on a leap day: 1 March', '2008-02-29', 'pupil', '2026-03-01'],
    ])('%s', (_case, birthDate, kind, today = '2026-11-10') => {
      const { recipients } = ask([contact(), self], { birthDate, today: civilDate(today) })
      expect(recipients.map((one) => one.kind)).toEqual([kind])
    })

    it.each([
      ['was never recorded', []],
      ['is recorded no longer', [contact({ id: '2', isPupil: true, endedOn: civilDate('2026-10-01') })]],
    ])('a person must find out how, where the pupil’s own address %s', (_case, more) => {
      const { recipients, leftOut } = ask([contact(), ...more], { birthDate: OF_AGE })
      expect(recipients).toEqual([])
      expect(leftOut.at(-1)).toMatchObject({ id: 'pupil:p', barred: false })
    })
  })
})
