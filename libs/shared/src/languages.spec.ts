import { languageCode, LANGUAGES, languageTyped, languageWords } from './languages'

describe('a language', () => {
  it.each([
    ['polish', 'pl'],
    ['PL', 'pl'],
    ['tlh', 'tlh'],
    ['pt-BR', 'pt-br'],
  ])('typed as “%s” is %s', (typed, code) => {
    expect(languageCode(typed)).toBe(code)
  })

  it.each(['', 'klingon', 'Polnisch', '!!', '1', 'x'.repeat(200)])('is not “%s”', (typed) => {
    expect(languageCode(typed)).toBeUndefined()
  })

  it('that is offered is read again as it was offered', () => {
    expect(LANGUAGES.map((name) => languageWords(languageCode(name)!))).toEqual(LANGUAGES)
    expect(languageTyped('pl')).toBe('Polish')
    expect(languageTyped('tlh')).toBe('tlh')
  })

  it('of no code stands as it was written', () => {
    expect(languageWords('Romani chib')).toBe('Romani chib')
  })
})
