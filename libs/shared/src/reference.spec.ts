import { caseReference, isCaseReference, parseCaseReference } from './reference'

describe('a case reference', () => {
  it('is the year and the number in the year', () => {
    expect(caseReference(2026, 1234)).toBe('AP-26-01234')
    expect(caseReference(2000, 1)).toBe('AP-00-00001')
  })

  it('is found however it is typed', () => {
    for (const text of ['AP-26-01234', 'ap-26-01234', ' AP 26 01234 ', 'AP2601234']) {
      expect(parseCaseReference(text)).toEqual({ reference: 'AP-26-01234', year: 2026, sequence: 1234 })
    }
  })

  it.each(['', 'AP-26-1234', 'AP-26-00000', 'XX-26-01234', 'AP-2026-01234', 'B801200005001'])('is not %j', (text) => {
    expect(parseCaseReference(text)).toBeUndefined()
    expect(isCaseReference(text)).toBe(false)
  })

  it.each([
    [1999, 1],
    [2026, 0],
    [2026, 100_000],
    [2026, 1.5],
  ])('cannot be made of %d and %d', (year, sequence) => {
    expect(() => caseReference(year, sequence)).toThrow(RangeError)
  })
})
