import { readRemoval } from './removal.form'

const reason = 'The family is away'
const on = (day: string) => ({ 'notBefore-day': day, 'notBefore-month': '12', 'notBefore-year': '2026' })

it.each([
  ['to the next meeting', { next: 'later', reason: ` ${reason} ` }, { next: 'later', reason }],
  ['from a day', { next: 'later', reason, ...on('10') }, { next: 'later', reason, notBefore: '2026-12-10' }],
  ['to no meeting, whatever day was typed', { next: 'not-heard', reason, ...on('44') }, { next: 'not-heard', reason }],
])('takes a case off %s', (_case, posted, answers) => {
  expect(readRemoval(posted)).toEqual({ answers })
})

it('asks what becomes of the case, why, and for a day that exists', () => {
  expect(readRemoval({}).errors).toEqual({
    next: 'Select what becomes of the case',
    reason: 'Enter why the case is taken off',
  })
  expect(readRemoval({ next: 'later', reason, ...on('44') }).errors).toEqual({
    notBefore: 'The day from which it is heard must be a real date, like 10 12 2026',
  })
})
