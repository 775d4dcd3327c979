import { outcomeOf, readDecision } from './decision.form'

const until = { 'deferredUntil-day': '10', 'deferredUntil-month': '12', 'deferredUntil-year': '2026' }

it('knows the four outcomes and no other', () => {
  expect([outcomeOf({ outcome: 'aep' }), outcomeOf({ outcome: 'expel' }), outcomeOf({})]).toEqual([
    'aep',
    undefined,
    undefined,
  ])
})

it.each([
  [
    'a support centre wherever there is a place',
    'support-centre' as const,
    { reasons: ' A smaller setting ', responsibleUrn: '900002', providerCode: '' },
    { outcome: 'support-centre', reasons: 'A smaller setting', responsibleUrn: '900002' },
  ],
  [
    'an allocated school, without the provider chosen before',
    'allocated-school' as const,
    { reasons: 'Near home', responsibleUrn: '900002', providerCode: 'SSC-NORTH' },
    { outcome: 'allocated-school', reasons: 'Near home', responsibleUrn: '900002' },
  ],
  [
    'a deferral, without the school chosen before',
    'defer' as const,
    { reasons: 'Too early', missing: 'The report', responsibleUrn: '900002', ...until },
    { outcome: 'defer', reasons: 'Too early', missing: 'The report', deferredUntil: '2026-12-10' },
  ],
])('reads %s', (_case, outcome, posted, answers) => {
  expect(readDecision(posted, outcome)).toEqual({ answers })
})

it.each([
  [
    'support-centre' as const,
    {
      responsibleUrn: 'Select the school that is responsible from now on',
      reasons: 'Enter the reasons for the decision',
    },
  ],
  [
    'defer' as const,
    {
      missing: 'Enter what is missing',
      deferredUntil: 'Enter the day until which the case is deferred, like 10 12 2026',
      reasons: 'Enter the reasons for the decision',
    },
  ],
])('asks for what a decision of %s needs', (outcome, errors) => {
  expect(readDecision({}, outcome)).toEqual({ errors })
})
