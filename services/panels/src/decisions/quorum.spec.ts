import { conflictOf, deciders, hasQuorum } from './quorum'

const chair = { id: 'chair', schoolUrn: null }
const millLane = { id: 'mill-lane', schoolUrn: '900002' }
const riverside = { id: 'riverside', schoolUrn: '900004' }
const harbour = { id: 'harbour', schoolUrn: '900001' }
const excludedByHarbour = { schoolUrn: '900001', declaredBy: [] as string[] }

it('leaves out the head of the school that excluded the child', () => {
  expect(conflictOf(harbour, excludedByHarbour)).toBe('excluding-school')
  expect(deciders([chair, millLane, harbour], excludedByHarbour)).toEqual([chair, millLane])
})

it('leaves out whoever has declared an interest, in that case only', () => {
  const item = { ...excludedByHarbour, declaredBy: ['mill-lane'] }
  expect(deciders([chair, millLane, riverside], item)).toEqual([chair, riverside])
  expect(deciders([chair, millLane, riverside], excludedByHarbour)).toEqual([chair, millLane, riverside])
})

it.each([
  ['three who may decide', [chair, millLane, riverside], true],
  ['three at the table, one from the excluding school', [chair, millLane, harbour], false],
  ['nobody recorded as present', [], false],
])('a quorum of three: %s', (_case, present, enough) => {
  expect(hasQuorum(deciders(present, excludedByHarbour), 3)).toBe(enough)
})
