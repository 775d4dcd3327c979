import { inWords } from './schools'

const READ = {
  ...{ id: 'a', stage: 'read', rows: 6, added: 1, changed: 2, closed: 0, gone: 3, same: 1, withError: 1 },
  cautions: ['The file ends in the middle of a row: it is probably not whole.'],
}

it('says how a file of schools went, line by line, and whether it was saved', () => {
  const error = { line: 4, column: 'OpenDate', value: '31-02-2026', reason: 'Enter a day that exists' }
  expect(inWords(READ, [error, { ...error, column: '', value: '' }]).split('\n')).toEqual([
    'rows                                 6',
    'new                                  1',
    'changed                              2',
    'closed                               0',
    'as held already                      1',
    'held and not in the file: they stay  3',
    'left out, with an error              1',
    'The file ends in the middle of a row: it is probably not whole.',
    'line 4, OpenDate “31-02-2026”: Enter a day that exists',
    'line 4: Enter a day that exists',
    'Nothing was saved.',
  ])
  expect(inWords({ ...READ, stage: 'saved' }, [])).toContain('It was saved.')
})
