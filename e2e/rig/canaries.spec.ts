import { canaries, canariesIn, inWords } from './canaries'

const flock = canaries(1_000)
const [one] = flock as [(typeof flock)[0]]

it('are a thousand, each with facts that are nobody else’s', () => {
  for (const fact of ['upn', 'forename', 'surname', 'address', 'telephone', 'email'] as const)
    expect(new Set(flock.map((child) => child[fact])).size).toBe(1_000)
  for (const child of flock)
    for (const fact of Object.values(child) as string[]) expect([fact, canariesIn(fact)]).not.toEqual([fact, []])
})

it.each([
  ['a line of a log', JSON.stringify({ level: 30, msg: `saved ${one.forename}`, res: { status: 200 } })],
  ['a statement that the database logs', `DETAIL:  Key (upn)=(${one.upn}) already exists.`],
  ['an address with a name', `/cases?q=${encodeURIComponent(`${one.forename} ${one.surname}`)}`],
  ['an address of a form', `/cases?${new URLSearchParams({ phone: one.telephone }).toString()}`],
  ['a telephone number without its space', one.telephone.replace(' ', '')],
  ['a telephone number as it is dialled from abroad', one.telephone.replace('0', '+44')],
  ['a cursor', `/pupils?cursor=${Buffer.from(JSON.stringify([one.surname, '1'])).toString('base64url')}`],
  ['a payload in base64', JSON.stringify({ data: Buffer.from(`{"note":"${inWords(one)}"}`).toString('base64') })],
  ['a label of a figure', `requests_total{route="/pupils/${one.upn}"} 1`],
  ['a subject of a mail in capitals', `ABOUT ${one.surname.toUpperCase()}`],
])('are found when they leaked into %s', (_where, planted) => {
  expect(canariesIn(planted)).not.toEqual([])
})

it('are not found where there are none', () => {
  expect(canariesIn('Jordan Ellery, W999400124001, 3 Alder Close, 01632 960200, a queue of 7700 at 900')).toEqual([])
})
