import { FileNotRead } from '../staged-files/refusals'
import { REGISTER } from './register'
import { readHead, rowReader } from './school-file'

const HEAD = ['URN', 'EstablishmentName', 'LA (code)', 'EstablishmentStatus (name)', 'EstablishmentStatus (code)']
const GOOD = ['900001', 'Harbour Academy', '999', 'Open', '1']
const valuesOf = (more: Record<string, string>, of: string[] = GOOD) => {
  const head = readHead([...HEAD, ...Object.keys(more)])
  const row = rowReader(head, (cell) => cell).read(2, [...of, ...Object.values(more)])
  if (row === 'passed over') return row
  if ('errors' in row) return row.errors.map(({ column, value, reason }) => [column, value, reason])
  return Object.fromEntries(head.columns.map((name, at) => [name, row.values[at]]))
}

describe('the first line of a file of the register', () => {
  it('may hold its columns in any order, more of them, and some of them not', () => {
    expect(readHead(['Easting', ...[...HEAD].reverse()])).toMatchObject({
      holds: 'schools',
      columns: ['urn', 'name', 'la_code', 'status', 'status_code'],
    })
  })

  it('tells a file of links', () => {
    expect(readHead(['LinkType', 'URN', 'LinkURN', 'LinkName'])).toMatchObject({ holds: 'links' })
  })

  it.each([
    ['of something else', ['upn', 'surname'], 'does not name the columns of the register'],
    ['with one that is needed missing', HEAD.slice(0, 4), 'does not name the column EstablishmentStatus (code)'],
    ['parted by semicolons', [HEAD.join(';')], 'parted by semicolons, not by commas'],
    ['of links, parted by semicolons', ['URN;LinkURN;LinkType'], 'parted by semicolons, not by commas'],
    ['with one twice', [...HEAD, 'URN'], 'The column URN is there twice'],
  ])('is refused when it is %s', (_why, names, words) => {
    expect(() => readHead(names)).toThrow(FileNotRead)
    expect(() => readHead(names)).toThrow(words)
  })
})

describe('a row of the register', () => {
  it.each([
    ['a day', { CloseDate: '31-08-2026' }, { closed_on: '2026-08-31' }],
    ['no day', { CloseDate: '' }, { closed_on: '' }],
    ['a telephone number that lost its zero', { TelephoneNum: '1632960101' }, { telephone: '01632960101' }],
    ['a telephone number with it', { TelephoneNum: '01632 960101' }, { telephone: '01632960101' }],
    ['no telephone number', { TelephoneNum: '' }, { telephone: '' }],
    [
      'a head teacher in three cells',
      { 'HeadTitle (name)': 'Dr', HeadFirstName: '', HeadLastName: 'Chloë D’Arcy' },
      { head_name: 'Dr Chloë D’Arcy' },
    ],
    ['a street in two lines', { Street: ' Main site,\r\n 1 Quay ' }, { street: 'Main site, 1 Quay' }],
  ])('gives %s as we hold it', (_what, cells, values) => {
    expect(valuesOf(cells)).toMatchObject(values)
  })

  it.each(['Open', 'Open, but proposed to close', 'Proposed to open', 'Closed'])('has the status %s', (status) => {
    expect(valuesOf({}, [...GOOD.slice(0, 3), status, '1'])).toMatchObject({ status })
  })

  it.each([
    ['a URN that is too short', {}, ['90001', ...GOOD.slice(1)], ['URN', '90001', 'A URN has six digits']],
    ['no name', {}, [GOOD[0], ' ', ...GOOD.slice(2)], ['EstablishmentName', '', 'This cell must not be empty']],
    [
      'a day that is none',
      { OpenDate: '31-02-2026' },
      GOOD,
      ['OpenDate', '31-02-2026', 'Enter a day that exists, like 31-08-2026'],
    ],
    [
      'a day written another way',
      { OpenDate: '2026-02-01' },
      GOOD,
      ['OpenDate', '2026-02-01', 'Enter a day that exists, like 31-08-2026'],
    ],
    [
      'places in words',
      { SchoolCapacity: 'many' },
      GOOD,
      ['SchoolCapacity', 'many', expect.stringMatching('a number')],
    ],
    [
      'a letter that is broken',
      { Town: 'B\ufffdd' },
      GOOD,
      ['Town', 'B\ufffdd', expect.stringMatching('cannot be read')],
    ],
    [
      'a sign that no letter is',
      { Town: 'B\u0007d' },
      GOOD,
      ['Town', 'B\ufffdd', expect.stringMatching('cannot be read')],
    ],
    [
      'a status that no school has',
      {},
      ['900001', 'Harbour Academy', '999', 'Exploded', '1'],
      [
        ...['EstablishmentStatus (name)', 'Exploded'],
        'Enter “Open” or “Open, but proposed to close” or “Proposed to open” or “Closed”',
      ],
    ],
    ['too many words', { Town: 'x'.repeat(301) }, GOOD, ['Town', expect.any(String), 'Use 300 characters or fewer']],
  ])('is left out for %s', (_what, more, of, error) => {
    expect(valuesOf(more, of)).toEqual([error])
  })

  it('is left out when its URN stood in a line before, and when it is not whole', () => {
    const reader = rowReader(readHead(HEAD), (cell) => cell)
    reader.read(2, GOOD)
    expect(reader.read(3, GOOD)).toMatchObject({ errors: [{ line: 3, reason: 'This URN stands in line 2 already' }] })
    expect(reader.read(4, GOOD.slice(0, 3))).toMatchObject({ errors: [{ line: 4, column: '' }], urn: '900001' })
  })

  it('never names what the authority adds', () => {
    const additions = ['exclusion_email', 'safe_email', 'term_count', 'area', 'review_panel_by', 'additions_version']
    expect(REGISTER.map(({ into }) => into).filter((into) => additions.includes(into))).toEqual([])
  })
})

describe('a row of links', () => {
  const HEAD_OF_LINKS = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate']
  const read = (urn: string, linkUrn: string, linkType: string) =>
    rowReader(readHead(HEAD_OF_LINKS), (cell) => cell).read(2, [
      urn,
      linkUrn,
      'Élan, Mill Lane',
      linkType,
      '31-08-2026',
    ])

  it.each(['', ' - amalgamated', ' - merged', ' - Split School'])('says who came first: Predecessor%s', (how) => {
    expect(read('900001', '900009', `Predecessor${how}`)).toEqual({ values: ['900009', '900001'] })
    expect(read('900001', '900009', `Successor${how}`)).toEqual({ values: ['900001', '900009'] })
  })

  it.each([
    'Sixth Form Centre Link',
    'Sixth Form Centre School',
    "Children's Centre Link",
    'Merged - change in age range',
    'Merged - expansion of school capacity',
    'Merged - expansion in school capacity and changer in age range',
    'Result of Amalgamation',
    'Expansion',
    'Closure',
    'Other',
  ])('is passed over where it does not say who came first: %s', (linkType) => {
    expect(read('900001', '900009', linkType)).toBe('passed over')
  })

  it('is left out where it names no school', () => {
    expect(read('900001', '', 'Successor')).toMatchObject({ errors: [{ column: 'LinkURN' }] })
  })
})
