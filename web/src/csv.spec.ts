import { csvFile, csvHref, everyPage, wantsCsv } from './csv'

const columns = { Pupil: (row: { pupil: string }) => row.pupil, Late: () => null }

it('begins with the names of the columns and leaves an unknown cell empty', () => {
  expect(csvFile('cases', columns, [{ pupil: 'Jordan Ellery' }]).text).toBe('\ufeffPupil,Late\r\nJordan Ellery,\r\n')
})

it.each([
  ['a formula', '=HYPERLINK("http://example.com")', `"'=HYPERLINK(""http://example.com"")"`],
  ['a comma', 'Ellery, Jordan', '"Ellery, Jordan"'],
  ['a name in another script', 'Жанна', 'Жанна'],
])('keeps %s one cell of text', (_case, pupil, cell) => {
  expect(csvFile('cases', columns, [{ pupil }]).text).toBe(`\ufeffPupil,Late\r\n${cell},\r\n`)
})

it('has an address that keeps the filters', () => {
  expect(csvHref('/cases', { stage: 'placed' })).toBe('/cases?stage=placed&format=csv')
  expect(wantsCsv({ format: 'csv' })).toBe(true)
  expect(wantsCsv({})).toBe(false)
})

it('holds every page of the list', async () => {
  const pages: Record<string, { items: number[]; next: string | null }> = {
    first: { items: [1, 2], next: 'second' },
    second: { items: [3], next: null },
  }
  expect(await everyPage(async (cursor) => pages[cursor ?? 'first'])).toEqual([1, 2, 3])
})
