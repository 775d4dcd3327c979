import { AdditionsBody, panelAuthorityOf, timesOutOfOrder } from './additions'

const NO_TIMES = { morningStarts: null, morningEnds: null, afternoonStarts: null, afternoonEnds: null }

describe('the sessions of a school', () => {
  it.each([
    ['a whole day', '08:45', '12:15', '13:00', '15:15', []],
    ['no break in between', '08:45', '12:15', '12:15', '15:15', []],
    ['mornings only, as in a nursery', '08:45', '12:15', null, null, []],
    ['nothing', null, null, null, null, []],
    ['a morning without an end', '08:45', null, null, null, ['morningEnds']],
    ['an afternoon without a start', '08:45', '12:15', null, '15:15', ['afternoonStarts']],
    ['a morning that ends before it starts', '12:15', '08:45', '13:00', '15:15', ['morningEnds']],
    ['an afternoon within the morning', '08:45', '12:15', '12:00', '15:15', ['afternoonStarts']],
    ['an afternoon that ends at once', '08:45', '12:15', '13:00', '13:00', ['afternoonEnds']],
  ])('with %s', (_case, morningStarts, morningEnds, afternoonStarts, afternoonEnds, fields) => {
    const wrong = timesOutOfOrder({ morningStarts, morningEnds, afternoonStarts, afternoonEnds })
    expect(wrong.map(([field]) => field)).toEqual(fields)
  })
})

describe('what the authority adds to a school', () => {
  const nothing = {
    ...NO_TIMES,
    ...{ termCount: null, exclusionContact: null, exclusionEmail: null, exclusionTelephone: null },
    ...{ designatedLead: null, designatedLeadEmail: null, designatedLeadTelephone: null },
    ...{ senco: null, sencoEmail: null, sencoTelephone: null },
    ...{ attendanceContact: null, attendanceEmail: null, attendanceTelephone: null },
    ...{ safeEmail: null, reviewPanelBy: null, reviewPanelLaCode: null, area: null },
  }

  it.each([
    ['a telephone number with an extension', { exclusionTelephone: '+44 (0)1632 960 101 ext 12' }],
    ['six terms', { termCount: 6 }],
    ['a name in another script', { designatedLead: 'Олена Шевченко' }],
  ])('takes %s', (_case, said) => {
    expect(AdditionsBody.parse({ ...nothing, ...said })).toMatchObject(said)
  })

  it('holds nothing where a line is empty', () => {
    expect(AdditionsBody.parse({ ...nothing, area: '  ' }).area).toBeNull()
  })

  it.each([
    ['two terms', { termCount: 2 }, 'termCount', 'Enter how many terms a year the school has, from 3 to 6'],
    ['seven terms', { termCount: 7 }, 'termCount', 'Enter how many terms a year the school has, from 3 to 6'],
    ['a time that is none', { morningStarts: '25:00' }, 'morningStarts', 'Enter a time, like 08:45'],
    [
      'an address that is none',
      { safeEmail: 'head at school' },
      'safeEmail',
      expect.stringContaining('e-mail address'),
    ],
    [
      'letters for a number',
      { attendanceTelephone: 'ask Joe' },
      'attendanceTelephone',
      expect.stringContaining('01632'),
    ],
    ['a name too long', { senco: 'x'.repeat(201) }, 'senco', 'Use 200 characters or fewer'],
    [
      'half an authority’s code',
      { reviewPanelLaCode: '88' },
      'reviewPanelLaCode',
      expect.stringContaining('three digits'),
    ],
  ])('refuses %s, in words', (_case, said, field, message) => {
    const { error } = AdditionsBody.safeParse({ ...nothing, ...said })
    expect(error!.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]])
  })
})

it.each([
  ['its own authority’s, where none is named', null, 'authority', '999'],
  ['another’s that is named', '888', 'authority', '888'],
  ['no authority’s, where its trust arranges them', '888', 'academy-trust', null],
  ['nobody’s, where the Regulations do not apply', null, null, null],
] as const)('a school’s panels are %s', (_whose, reviewPanelLaCode, by, code) => {
  expect(panelAuthorityOf({ laCode: '999', reviewPanelLaCode }, by)).toBe(code)
})
