import type { Contact } from '../pupils/contact.entity'
import type { AddressLook } from './address-look.entity'
import { lookOwed, newlySaid } from './second-look'

const dana = (of: Partial<Contact> = {}): Contact => ({
  ...{ id: '1', pupilId: 'p', name: 'Dana', relationship: 'parent', parentalResponsibility: true, mayContact: true },
  mayNotContactBecause: null,
  ...{
    courtOrder: null,
    addressRestricted: false,
    addressLines: ['3 Alder Close', 'AB1 2CD'],
    email: 'dana@f.example',
  },
  ...{ telephone: null, channel: 'email', language: 'en', largePrint: false, interpreter: false, household: 1 },
  ...{ isPupil: false, beganOn: null, endedOn: null, position: 0 },
  ...of,
})
const said = (part: 'email' | 'post', value: string, state: AddressLook['state']): AddressLook => ({
  ...{ id: `${part} ${value}`, number: '1', contactId: '1', part, value, source: 'school', state },
  ...{ saidBy: 'sam', saidByName: 'Sam', saidAt: new Date(0), lookedBy: null, lookedByName: null, lookedAt: null },
  note: null,
})
const HELD = [said('email', 'dana@f.example', 'accepted'), said('post', '3 Alder Close\nAB1 2CD', 'accepted')]
const FROM_SCHOOL = { source: 'school', isKnownByName: false } as const
const FROM_TEAM = { source: 'team', isKnownByName: false } as const
const states = (list: { part: string; state: string }[]) => list.map(({ part, state }) => `${part} ${state}`)

describe('an address that is newly said', () => {
  it.each([
    ['the first, from the school', dana(), [], FROM_SCHOOL, ['email accepted', 'post accepted']],
    [
      'the first, from a register',
      dana(),
      [],
      { ...FROM_SCHOOL, source: 'register' as const },
      ['email accepted', 'post accepted'],
    ],
    ['the first, taken down by our own people', dana(), [], FROM_TEAM, ['email asked', 'post asked']],
    [
      'of a second contact of the same name',
      dana(),
      [],
      { ...FROM_SCHOOL, isKnownByName: true },
      ['email asked', 'post asked'],
    ],
    ['another e-mail address, from the school', dana({ email: 'd@f.example' }), HELD, FROM_SCHOOL, ['email asked']],
    ['another postal address', dana({ addressLines: ['9 Elm Road'] }), HELD, FROM_TEAM, ['post asked']],
    [
      'the same in other letters and lines',
      dana({ email: 'Dana@F.example', addressLines: ['3 alder close AB1 2CD'] }),
      HELD,
      FROM_TEAM,
      [],
    ],
    [
      'one that was asked for before',
      dana({ email: 'd@f.example' }),
      [...HELD, said('email', 'd@f.example', 'asked')],
      FROM_TEAM,
      [],
    ],
    [
      'one found wrong before',
      dana({ email: 'd@f.example' }),
      [...HELD, said('email', 'd@f.example', 'wrong')],
      FROM_TEAM,
      ['email asked'],
    ],
    ['back to one that was good', dana(), [...HELD, said('email', 'd@f.example', 'wrong')], FROM_TEAM, []],
    [
      'a restricted one, which no letter goes to',
      dana({ addressRestricted: true, addressLines: ['A refuge'] }),
      HELD,
      FROM_TEAM,
      [],
    ],
    ['of somebody who gets no letters', dana({ parentalResponsibility: false }), [], FROM_TEAM, []],
  ])('%s', (_case, contact, earlier, of, expected) => {
    expect(states(newlySaid(contact, earlier, of))).toEqual(expected)
  })
})

describe('a look', () => {
  it.each([
    ['is owed to no address that was accepted', dana(), HELD, undefined],
    ['is owed to a new one', dana({ email: 'd@f.example' }), [...HELD, said('email', 'd@f.example', 'asked')], 'asked'],
    [
      'is owed no more once it was found right',
      dana({ email: 'd@f.example' }),
      [...HELD, said('email', 'd@f.example', 'right')],
      undefined,
    ],
    [
      'leaves a wrong one to be found again',
      dana({ email: 'd@f.example' }),
      [...HELD, said('email', 'd@f.example', 'wrong')],
      'wrong',
    ],
    ['is owed to none that is held no more', dana(), [...HELD, said('email', 'd@f.example', 'asked')], undefined],
  ])('%s', (_case, contact, looks, expected) => {
    expect(lookOwed(contact, looks)).toBe(expected)
  })
})
