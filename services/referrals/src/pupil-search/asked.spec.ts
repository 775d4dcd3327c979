import { civilDate } from '@daysix/shared/civil-date'
import type { Refusal } from '@daysix/shared/refusal'
import { type AskedFor, isNear, soughtOf } from './asked'

function refusedAt(asked: AskedFor): string[] {
  try {
    soughtOf(asked)
    return []
  } catch (error) {
    return (error as Refusal).fields.map(({ pointer }) => pointer)
  }
}

describe('what is known of a child', () => {
  it.each([
    ['one word', 'Ellery', { words: 'ellery', ends: ['ellery'] }],
    ['the first and the last of several', 'Mary-Jane  O’Neil', { words: 'mary jane o neil', ends: ['mary', 'neil'] }],
    ['the same word twice', 'Ali Ali', { words: 'ali ali', ends: ['ali'] }],
    ['another script', 'Олена Шевченко', { words: 'олена шевченко', ends: ['олена', 'шевченко'] }],
    ['one sign of a script whose names are short', '王', { words: '王', ends: ['王'] }],
    ['marks that stand apart', 'José', { words: 'josé', ends: ['josé'] }],
  ])('may be a name: %s', (_case, name, sought) => expect(soughtOf({ name })).toEqual({ name: sought }))

  it.each([
    ['all of a postcode, however it is written', 'ab12cd', 'AB1 2CD'],
    ['the first part', ' ec1a ', 'EC1A'],
    ['the first part and a figure', 'ab1  2', 'AB1 2'],
  ])('may be %s', (_case, postcode, sought) => expect(soughtOf({ postcode })).toEqual({ postcode: sought }))

  it('may be the beginning of a UPN, a day or a reference, as people type them', () => {
    expect(soughtOf({ upn: 'w9994 001' })).toEqual({ upn: 'W9994001' })
    expect(soughtOf({ birthDate: civilDate('2012-02-14') })).toEqual({ birthDate: '2012-02-14' })
    expect(soughtOf({ reference: 'ap 26 00001' })).toEqual({ reference: 'AP-26-00001' })
  })

  it.each([
    ['nothing', {}],
    ['one letter', { name: 'J' }],
    ['marks alone', { name: '—%_' }],
  ])('must be more than %s', (_case, asked) => expect(() => soughtOf(asked)).toThrow(/^Enter a name, a date of birth/))

  it.each([
    ['three characters of a UPN', { upn: 'W99' }, '/upn'],
    ['marks for a UPN', { upn: '!!' }, '/upn'],
    ['no postcode', { postcode: 'Northmere' }, '/postcode'],
    ['no reference', { reference: 'AP-1' }, '/reference'],
  ])('says of %s that it cannot be looked for, also beside a name', (_case, asked, pointer) => {
    expect(refusedAt(asked)).toEqual([pointer])
    expect(refusedAt({ ...asked, name: 'Ellery' })).toEqual([pointer])
  })
})

it.each([
  ['the same', '2012-02-14', true],
  ['another day of the month', '2012-02-15', true],
  ['another month', '2012-03-14', true],
  ['another year', '2013-02-14', true],
  ['another day in another month', '2012-03-15', false],
])('a birthday written as %s: %s', (_case, written, near) =>
  expect(isNear(civilDate('2012-02-14'), civilDate(written))).toBe(near),
)

it('knows a birthday whose day and month were exchanged', () => {
  expect(isNear(civilDate('2012-02-11'), civilDate('2012-11-02'))).toBe(true)
  expect(isNear(civilDate('2012-02-11'), civilDate('2013-11-02'))).toBe(false)
})
