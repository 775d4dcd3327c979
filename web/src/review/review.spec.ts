import { maySpeakFor } from './review.view'

const as =
  (role: string) =>
  (...roles: string[]) =>
    roles.includes(role)

it('a school speaks for itself, a centre for its teacher, the child and the parents, a caseworker for all four', () => {
  expect(maySpeakFor(as('school'))).toEqual(['school'])
  expect(maySpeakFor(as('centre'))).toEqual(['child', 'parents', 'centre'])
  expect(maySpeakFor(as('caseworker'))).toEqual(['child', 'parents', 'school', 'centre'])
})
