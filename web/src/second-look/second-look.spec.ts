import { readVerdict } from './second-look.form'

describe('a second look', () => {
  it.each([
    ['right', { verdict: 'right', note: ' ' }, { verdict: 'right' }],
    [
      'wrong, with what is wrong',
      { verdict: 'wrong', note: ' No such street ' },
      { verdict: 'wrong', note: 'No such street' },
    ],
  ])('finds the address %s', (_case, posted, answers) => {
    expect(readVerdict(posted).answers).toEqual(answers)
  })

  it.each([
    ['nothing', {}, { verdict: 'Select whether the address is right' }],
    ['wrong without a word', { verdict: 'wrong' }, { note: 'Enter what is wrong with it' }],
  ])('cannot be %s', (_case, posted, errors) => {
    expect(readVerdict(posted).errors).toEqual(errors)
  })
})
