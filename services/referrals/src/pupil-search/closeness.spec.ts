import { civilDate } from '@daysix/shared/civil-date'
import { type Closeness, foundBy, matchOf } from './closeness'

const BORN = civilDate('2012-02-14')
const found = (by: Partial<Closeness>): Closeness => ({
  ...{ likeness: 0, name: false, formerName: false, upn: false, formerUpn: false, birth: false, postcode: false },
  ...{ reference: false, ...by },
})

describe('a child who was found', () => {
  it.each([
    ['the same UPN', { upn: true }, '2010-01-01', 'same'],
    ['the name and the birthday', { name: true, likeness: 1, birth: true }, BORN, 'same'],
    ['a UPN of before', { formerUpn: true }, '2010-01-01', 'likely'],
    ['a name that sounds alike, and the birthday', { name: true, likeness: 0.3, birth: true }, BORN, 'likely'],
    ['a name of before, and the birthday', { formerName: true, birth: true }, BORN, 'likely'],
    ['the birthday and quite another name', { likeness: 0.25, birth: true }, BORN, 'possible'],
    ['the name, and the birthday but for its year', { name: true, likeness: 1 }, '2013-02-14', 'likely'],
    ['the name and another birthday', { name: true, likeness: 1 }, '2011-06-30', 'possible'],
    ['the postcode', { postcode: true }, BORN, 'possible'],
  ])('by %s', (_case, by, held, match) => expect(matchOf(found(by), BORN, civilDate(held))).toBe(match))

  it('is not likely to be the one by a name alone', () =>
    expect(matchOf(found({ name: true, likeness: 1 }), undefined, BORN)).toBe('possible'))

  it('says by what they were found', () => {
    expect(foundBy(found({ name: true, likeness: 1, birth: true }))).toEqual(['The name', 'The date of birth'])
    expect(foundBy(found({ name: true, likeness: 0.5, postcode: true }))).toEqual([
      'A name that is alike',
      'The postcode',
    ])
    expect(foundBy(found({ formerUpn: true, formerName: true }))).toEqual(['A UPN of before', 'A name of before'])
  })
})
