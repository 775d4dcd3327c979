import { readImport } from './import.form'

describe('the form of a file of pupils', () => {
  it.each([
    ['alone', { text: 'upn\r\nB801200005001 ' }, { text: 'upn\r\nB801200005001', addLikely: false }],
    ['with those who are other children', { text: 'upn', addLikely: 'yes' }, { text: 'upn', addLikely: true }],
  ])('gives its text, %s', (_case, posted, answers) => {
    expect(readImport(posted).answers).toEqual(answers)
  })

  it.each([
    ['nothing', {}, 'Choose a file, or paste its text'],
    ['too much', { text: 'x'.repeat(700_001) }, 'The file must be smaller than 684 kilobytes'],
    ['a spreadsheet', { text: 'PK\x03\x04' }, expect.stringContaining('a spreadsheet')],
  ])('refuses %s', (_case, posted, message) => {
    expect(readImport(posted).errors).toEqual({ text: message })
  })
})
