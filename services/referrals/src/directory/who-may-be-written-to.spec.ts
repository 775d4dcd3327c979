import type { Contact } from '../pupils/contact.entity'
import { whoMayBeWrittenTo } from './who-may-be-written-to'

const contact = (of: Partial<Contact> = {}): Contact => ({
  ...{ id: '1', pupilId: 'p', name: 'Dana', relationship: 'parent', parentalResponsibility: true, mayContact: true },
  ...{ courtOrder: null, addressRestricted: false, addressLines: ['3 Alder Close'], email: 'dana@families.example' },
  ...{ telephone: null, channel: 'email', language: 'en', largePrint: false, position: 0 },
  ...of,
})

describe('who may be written to', () => {
  it.each([
    ['a parent with an e-mail address', {}, 'email'],
    ['a parent who asks for letters', { channel: 'letter' as const }, 'letter'],
    ['a parent without an e-mail address', { email: null }, 'letter'],
    [
      'a parent who asks for letters to a restricted address',
      { channel: 'letter' as const, addressRestricted: true },
      'email',
    ],
  ])('%s', (_case, of, channel) => {
    const { recipients, leftOut } = whoMayBeWrittenTo([contact(of)])
    expect(recipients.map((one) => one.channel)).toEqual([channel])
    expect(leftOut).toEqual([])
  })

  it.each([
    ['is barred by a court', { mayContact: false }, 'must not be contacted', true],
    ['has no parental responsibility', { parentalResponsibility: false }, 'has no parental responsibility', true],
    [
      'can be reached in no way',
      { email: null, addressLines: [] },
      'neither an e-mail address nor a postal address is held',
      false,
    ],
    [
      'lives at a restricted address without e-mail',
      { email: null, addressRestricted: true },
      'the address is restricted and no e-mail address is held',
      false,
    ],
  ])('leaves out, and says why, somebody who %s', (_case, of, why, barred) => {
    expect(whoMayBeWrittenTo([contact(of)])).toEqual({ recipients: [], leftOut: [{ id: 'contact:1', why, barred }] })
  })

  it('never prints a restricted address', () => {
    const { recipients } = whoMayBeWrittenTo([contact({ addressRestricted: true })])
    expect(recipients[0].addressLines).toEqual([])
  })

  it('writes to each household', () => {
    const { recipients } = whoMayBeWrittenTo([contact(), contact({ id: '2', name: 'Ray' })])
    expect(recipients.map(({ id }) => id)).toEqual(['contact:1', 'contact:2'])
  })
})
