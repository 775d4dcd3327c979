import { columnWords } from './columns'

it.each([
  ['recorded_by_name', 'Recorded by'],
  ['recorded_by', 'Recorded by'],
  ['owner_sub', 'Owner'],
  ['who_name', 'Who'],
  ['address_lines', 'Address lines'],
  ['member_id', 'Member number'],
])('says the column %s as %s', (column, words) => expect(columnWords(column)).toBe(words))
