import { civilDate } from '@daysix/shared/civil-date'
import { type DecisionRequest, decisionRefusals, type NamedProvider, type Surroundings } from './decision.refusals'

const north: NamedProvider = {
  code: 'SSC-NORTH',
  name: 'Support Centre North',
  kind: 'support-centre',
  keyStages: ['KS2', 'KS3'],
}
const works: NamedProvider = { code: 'AEP-WORKS', name: 'Works', kind: 'aep', keyStages: ['KS4'] }
const south: NamedProvider = { ...north, code: 'SSC-SOUTH', name: 'Support Centre South', keyStages: ['KS3', 'KS4'] }
const quayside: NamedProvider = { ...north, code: 'KS34-EC', name: 'Quayside', kind: 'education-centre' }
const workshop: NamedProvider = { ...works, code: 'AEP-SHOP', name: 'Workshop', keyStages: ['KS3'] }

const upheld: Surroundings = {
  heldOn: civilDate('2026-11-26'),
  ncYear: '9',
  governorsDecision: 'upheld',
  excludingSchool: { urn: '900001', name: 'Harbour Academy' },
  providers: [north, south, works, quayside, workshop],
  schoolIsKnown: true,
}
const supportCentre: DecisionRequest = {
  outcome: 'support-centre',
  reasons: 'A smaller setting first',
  responsibleUrn: '900002',
}
const deferral: DecisionRequest = {
  outcome: 'defer',
  reasons: 'The report is not in',
  missing: 'The education centre’s report',
  deferredUntil: civilDate('2026-12-10'),
}
const yearFirst =
  '/outcome Record the child’s year group first, in the details of the case: without it no place can be offered'
const sentences = (request: DecisionRequest, around: Partial<Surroundings> = {}) =>
  decisionRefusals(request, { ...upheld, ...around }).map(({ pointer, message }) => `${pointer} ${message}`)

describe('a place after an upheld exclusion', () => {
  it.each([
    ['a support centre, wherever there is a place', supportCentre, {}],
    ['a support centre by name', { ...supportCentre, providerCode: 'SSC-NORTH' }, {}],
    ['another school', { ...supportCentre, outcome: 'allocated-school' as const }, {}],
    [
      'another school where the year is not recorded',
      { ...supportCentre, outcome: 'allocated-school' as const },
      { ncYear: '' },
    ],
    ['alternative provision in Year 10', { ...supportCentre, outcome: 'aep' as const }, { ncYear: '10' }],
    ['a deferral with what is missing and until when', deferral, {}],
    ['a deferral before the governors have met', deferral, { governorsDecision: '' as const }],
  ])('may be %s', (_case, request, around) => {
    expect(sentences(request, around)).toEqual([])
  })

  it.each([
    [
      'before the governors have decided',
      supportCentre,
      { governorsDecision: '' as const },
      '/outcome The governors have not decided yet: defer the case',
    ],
    [
      'as alternative provision in Year 9',
      { ...supportCentre, outcome: 'aep' as const },
      {},
      '/outcome An alternative education provider is for Years 10 and 11 only',
    ],
    [
      'as alternative provision where the year is not recorded',
      { ...supportCentre, outcome: 'aep' as const },
      { ncYear: '' },
      yearFirst,
    ],
    [
      'without a responsible school',
      { ...supportCentre, responsibleUrn: undefined },
      {},
      '/responsibleUrn Select the school that is responsible from now on',
    ],
    [
      'with the excluding school as the responsible one',
      { ...supportCentre, responsibleUrn: '900001' },
      {},
      '/responsibleUrn Select a receiving school: the child is excluded from Harbour Academy',
    ],
    [
      'at a provider nobody knows',
      { ...supportCentre, providerCode: 'SSC-NOWHERE' },
      {},
      '/providerCode Select a provider from the list',
    ],
    [
      'at an alternative education provider under another outcome',
      { ...supportCentre, providerCode: 'AEP-WORKS' },
      { ncYear: '10' },
      '/providerCode Select a support centre: Works is an alternative education provider',
    ],
    [
      'as alternative provision at a support centre',
      { ...supportCentre, outcome: 'aep' as const, providerCode: 'SSC-NORTH' },
      { ncYear: '10' },
      '/providerCode Select an alternative education provider: Support Centre North is a support centre',
    ],
    [
      'at an education centre, where the child is assessed only',
      { ...supportCentre, providerCode: 'KS34-EC' },
      {},
      '/providerCode Select a support centre: Quayside is an education centre, for the time of assessment',
    ],
    [
      'at a support centre of another key stage',
      { ...supportCentre, providerCode: 'SSC-NORTH' },
      { ncYear: '10' },
      '/providerCode Select another provider: Support Centre North does not teach this child, who is in Year 10',
    ],
    [
      'at a named centre where the year is not recorded',
      { ...supportCentre, providerCode: 'SSC-NORTH' },
      { ncYear: '' },
      yearFirst,
    ],
    ['at any centre where the year is not recorded', supportCentre, { ncYear: '' }, yearFirst],
    [
      'at any centre where none teaches the year',
      supportCentre,
      { ncYear: '1' },
      '/outcome Select another outcome: no support centre teaches this child, who is in Year 1',
    ],
    [
      'at any centre in reception',
      supportCentre,
      { ncYear: 'R' },
      '/outcome Select another outcome: no support centre teaches this child, who is in reception',
    ],
    [
      'as alternative provision where there is none',
      { ...supportCentre, outcome: 'aep' as const },
      { ncYear: '10', providers: [north] },
      '/outcome Select another outcome: no alternative education provider teaches this child, who is in Year 10',
    ],
    [
      'as alternative provision at a provider of a lower key stage',
      { ...supportCentre, outcome: 'aep' as const, providerCode: 'AEP-SHOP' },
      { ncYear: '11' },
      '/providerCode Select another provider: Workshop does not teach this child, who is in Year 11',
    ],
    [
      'at a provider when a school is allocated',
      { ...supportCentre, outcome: 'allocated-school' as const, providerCode: 'SSC-NORTH' },
      {},
      '/providerCode An allocated school needs no provider',
    ],
  ])('is refused %s', (_case, request, around, sentence) => {
    expect(sentences(request, around)).toEqual([sentence])
  })
})

describe('after a reinstatement', () => {
  const reinstated = { governorsDecision: 'reinstated' as const }
  it('the excluding school answers for the child again', () => {
    expect(sentences({ ...supportCentre, responsibleUrn: '900001' }, reinstated)).toEqual([])
    expect(sentences(supportCentre, reinstated)).toEqual([
      '/responsibleUrn Select Harbour Academy: the governors reinstated the child there',
    ])
  })
})

describe('a deferral', () => {
  it.each([
    ['without what is missing', { ...deferral, missing: undefined }, '/missing Enter what is missing'],
    [
      'without a day',
      { ...deferral, deferredUntil: undefined },
      '/deferredUntil Enter the day until which the case is deferred, like 10 12 2026',
    ],
    [
      'until the day of the meeting itself',
      { ...deferral, deferredUntil: civilDate('2026-11-26') },
      '/deferredUntil Enter a day after the meeting of Thursday 26 November 2026',
    ],
    [
      'for more than half a year',
      { ...deferral, deferredUntil: civilDate('2027-06-10') },
      '/deferredUntil Enter a day within half a year of the meeting',
    ],
  ])('is refused %s', (_case, request, sentence) => {
    expect(sentences(request)).toEqual([sentence])
  })
})
