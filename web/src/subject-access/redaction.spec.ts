import { TAKEN_OUT, toRead, withoutOthers } from './redaction'

const CONTACTS = {
  name: 'Family and contacts',
  others: ['name', 'email', 'address_lines', 'refs'],
  rows: [
    { id: 'c1', name: 'Dana Ellery', email: null, address_lines: ['3 Alder Close'], refs: {}, language: 'en' },
    { id: 'c2', name: 'Robin Ellery', email: 'robin@families.example', address_lines: [], refs: {}, language: 'cy' },
  ],
}

it('takes out what may be about another person and leaves what is the child’s', () => {
  expect(withoutOthers(CONTACTS).rows).toEqual([
    { id: 'c1', name: TAKEN_OUT, email: null, address_lines: TAKEN_OUT, refs: {}, language: 'en' },
    { id: 'c2', name: TAKEN_OUT, email: TAKEN_OUT, address_lines: [], refs: {}, language: 'cy' },
  ])
})

it('counts what somebody must read before the whole goes out, and nothing that is empty', () => {
  expect(toRead(CONTACTS)).toBe(4)
  expect(toRead({ ...CONTACTS, rows: [] })).toBe(0)
})
