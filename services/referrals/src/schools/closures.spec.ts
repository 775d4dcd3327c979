import { closureWords } from './closures.service'

const NORTHGATE = { urn: '900002', name: 'Northgate Academy', closedOn: '2026-08-31' as never, successors: [] }
const HIGH = { urn: '900003', name: 'Northgate High' }

it.each([
  [
    'by another',
    { ...NORTHGATE, successors: [HIGH] },
    'Northgate Academy closed on Monday 31 August 2026; its successor is Northgate High (URN 900003): check who is responsible for the child',
  ],
  [
    'by two',
    { ...NORTHGATE, successors: [HIGH, { urn: '900004', name: 'Quay School' }] },
    'Northgate Academy closed on Monday 31 August 2026; its successors are Northgate High (URN 900003) and Quay School (URN 900004): check who is responsible for the child',
  ],
  [
    'by none, on a day that nobody has said',
    { ...NORTHGATE, closedOn: null },
    'Northgate Academy has closed; the register names no successor: check who is responsible for the child',
  ],
])('a school that is followed %s', (_how, closed, words) => expect(closureWords(closed)).toBe(words))
