import { partedOtherwise } from './other-mark'

const NEEDED = ['URN', 'EstablishmentName']

describe('the first line of a file', () => {
  it.each([
    ['semicolons', ['URN;LA (code);EstablishmentName']],
    ['semicolons', ['"URN";"Opens', ' and closes";"EstablishmentName"']],
    ['tabs', ['urn\tLA (code)\tEstablishmentName']],
  ])('parted by %s says so, and how it is saved with commas', (word, cells) => {
    expect(partedOtherwise(cells, NEEDED)).toMatch(new RegExp(`parted by ${word}, not by commas: .* save it as`))
  })

  it.each([
    ['has commas', ['URN', 'a;URN;b']],
    ['is of something else', ['Name;Place']],
    ['is empty', ['']],
  ])('that %s is not said to be', (_what, cells) => {
    expect(partedOtherwise(cells, NEEDED)).toBeUndefined()
  })
})
