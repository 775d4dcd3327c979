import { readImport } from './import.page'

describe('the form of a file', () => {
  it('gives its kind and its text', () => {
    expect(readImport({ format: 'csv', text: 'kind,from\r\ninset,2026-11-02 ' }).answers).toEqual({
      ...{ format: 'csv', text: 'kind,from\r\ninset,2026-11-02' },
    })
  })

  it.each([
    ['nothing', {}, { format: 'Select what kind of file it is', text: 'Paste the text of the file' }],
    ['a kind that nobody reads', { format: 'pdf', text: 'x' }, { format: 'Select what kind of file it is' }],
    [
      'a file of many years',
      { format: 'csv', text: 'x'.repeat(100_001) },
      { text: 'Paste at most 100000 characters: leave out past years' },
    ],
  ])('refuses %s', (_case, posted, errors) => {
    expect(readImport(posted).errors).toEqual(errors)
  })
})
