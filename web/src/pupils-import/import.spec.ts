import { readImport } from './import.form'

describe('the form of a file of pupils', () => {
  it.each([
    ['alone', { text: 'upn\r\nB801200005001 ' }, { text: 'upn\r\nB801200005001', addLikely: false }],
    ['with those who are other children', { text: 'upn', addLikely: 'yes' }, { text: 'upn', addLikely: true }],
  ])('gives its text, %s', (_case, posted, answers) => {
    expect(readImport(posted).answers).toEqual(answers)
  })

  it.each([
    ['nothing', {}, 'Paste the text of the file'],
    ['too much', { text: 'x'.repeat(100_001) }, expect.stringContaining('at most 100000 characters')],
  ])('refuses %s', (_case, posted, message) => {
    expect(readImport(posted).errors).toEqual({ text: message })
  })
})
