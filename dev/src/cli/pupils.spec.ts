import { inWords } from './pupils'

const IMPORTED = {
  ...{ rows: 5, added: [{ name: 'Zoë' }], changed: [], registrations: [], same: 2, likely: [{ line: 6 }] },
  errors: [
    { line: 4, column: 'upn', reason: 'The first letter does not match' },
    { line: 4, column: '', reason: 'Too long' },
  ],
}

it('says how a file of pupils went, line by line and without a name', () => {
  const said = inWords(IMPORTED, false)
  expect(said.split('\n')).toEqual([
    'rows                                      5',
    'pupils that were added                    1',
    'pupils that were changed                  0',
    'registrations that were added             0',
    'as held already                           2',
    'left out, much like somebody who is held  1',
    'left out, with an error                   1',
    'Much like somebody who is held: line 6',
    'line 4, upn: The first letter does not match',
    'line 4: Too long',
  ])
  expect(said).not.toContain('Zoë')
})

it('says what would be, when nothing was saved', () => {
  expect(inWords(IMPORTED, true)).toContain('pupils that would be added')
})
