import { SURROUNDINGS, viewsFor } from '../every-sample.test-support'
import { periodWords } from './pupils.page'
import { SAMPLES } from './samples.test-support'
import { readSearch } from './search.form'

describe('looking for a pupil', () => {
  it('asks with what was entered, and with nothing else', () => {
    const born = { 'birthDate-day': '14', 'birthDate-month': 'feb', 'birthDate-year': '2012' }
    expect(readSearch({ name: ' Jordan ', upn: '', ...born }).answers).toEqual({
      name: 'Jordan',
      birthDate: '2012-02-14',
    })
  })

  it.each([
    ['nothing', {}, { name: 'Enter a name, or anything else that you know of the child' }],
    ['half a birthday', { 'birthDate-day': '14' }, { birthDate: 'The date of birth must include a month and year' }],
  ])('cannot be done with %s', (_case, posted, errors) => expect(readSearch(posted).errors).toEqual(errors))
})

it.each([
  ['2024-09-01', '2025-08-31', 'Sunday 1 September 2024 to Sunday 31 August 2025'],
  ['2024-09-01', null, 'Since Sunday 1 September 2024'],
  [null, '2025-08-31', 'Until Sunday 31 August 2025'],
  [null, null, 'Now; it is not known since when'],
])('a fact from %s to %s holds: %s', (from, to, words) => expect(periodWords(from, to)).toBe(words))

const htmlOf = (name: string) =>
  viewsFor('/style.css').render(SAMPLES.find((one) => one.name === name)!.page, SURROUNDINGS)

it('says how many children were found', () => {
  expect(htmlOf('children who were found')).toMatch(/id="found"[^>]*>More than 2 children found</)
  expect(htmlOf('no child found')).toMatch(/id="found"[^>]*>0 children found</)
  expect(htmlOf('a restricted case found')).toMatch(/id="found"[^>]*>What was found</)
})

it('leads those who may to how long the record is kept, where it can be held long before it is due', () => {
  expect(htmlOf('a pupil')).toContain('href="/retention/pupils/6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c002"')
  expect(htmlOf('a pupil of whom little is known')).not.toContain('/retention/')
})
