import { civilDate as d } from './civil-date'
import {
  ATTENDANCE_CODES,
  attendanceCodeFor,
  CODE_LISTS,
  CODE_SETS,
  codeWords,
  EXCLUSION_REASONS,
  findCode,
  isAccepted,
  isAcceptedHere,
  keyStage,
  ncYearByAge,
} from './codes'

const TODAY = d('2026-11-03')

describe('the code lists', () => {
  it.each(Object.entries(CODE_LISTS))('%s has no code twice in use at once', (_name, codes) => {
    const inUse = codes.filter((code) => isAccepted(code, TODAY)).map((c) => c.code)
    expect(new Set(inUse).size).toBe(inUse.length)
  })

  it('hold 29 reasons now and 16 before May 2026', () => {
    expect(EXCLUSION_REASONS.filter((c) => isAccepted(c, TODAY))).toHaveLength(29)
    expect(EXCLUSION_REASONS.filter((c) => isAccepted(c, d('2026-04-30')))).toHaveLength(16)
  })

  it('keep a retired code readable but not for new records', () => {
    const fixed = findCode('exclusion-kind', 'FIXD')!
    expect(fixed.words).toBe('Fixed-period exclusion')
    expect(isAccepted(fixed, TODAY)).toBe(false)
    expect(isAccepted(fixed, d('2021-08-31'))).toBe(true)
  })

  it('do not mix a reason with another list’s code', () => {
    expect(codeWords('exclusion-reason', 'DS')).toMatch(/disability/)
    expect(codeWords('sen-need', 'DS')).toBe('Down syndrome')
    expect(codeWords('sen-provision', 'DS')).toBe('DS')
  })
})

describe('what an authority accepts', () => {
  const [DA, DR] = ['DA', 'DR'].map((code) => findCode('exclusion-reason', code)!)
  const off = { list: 'exclusion-reason', code: 'DA', accepted: false, from: d('2026-09-01') }
  const on = { ...off, accepted: true }

  it.each([
    ['every code of the list, by default', DA, '2026-11-03', [], true],
    ['a code before it was switched off', DA, '2026-08-31', [off], true],
    ['no code from the day it was switched off', DA, '2026-09-01', [off], false],
    ['a code that was switched on again the same day', DA, '2026-09-01', [off, on], true],
    [
      'a code that is switched on again later, until then not',
      DA,
      '2026-10-31',
      [off, { ...on, from: d('2026-11-01') }],
      false,
    ],
    [
      'by the latest day, in whatever order it was decided',
      DA,
      '2026-11-03',
      [{ ...on, from: d('2026-11-01') }, off],
      true,
    ],
    [
      'no code before the list holds it, though switched on',
      DR,
      '2026-04-30',
      [{ ...on, code: 'DR', from: d('2026-01-01') }],
      false,
    ],
    ['another code all the same', DR, '2026-11-03', [off], true],
    [
      'the same letters of another list all the same',
      findCode('exclusion-reason', 'DS')!,
      '2026-11-03',
      [{ ...off, list: 'sen-need', code: 'DS' }],
      true,
    ],
  ] as const)('%s', (_case, code, day, switches, accepted) => {
    expect(isAcceptedHere('exclusion-reason', code, d(day), switches)).toBe(accepted)
  })

  it('has a set for every list', () => {
    expect(CODE_SETS.map(({ name }) => name).sort()).toEqual(Object.keys(CODE_LISTS).sort())
  })
})

describe('attendance', () => {
  const morning = { on: TODAY, session: 'AM' } as const
  const afternoon = { on: TODAY, session: 'PM' } as const

  it('has / in the morning and \\ in the afternoon, never the other way round', () => {
    expect(attendanceCodeFor('/', morning)).toMatchObject({ class: 'attending' })
    expect(attendanceCodeFor('\\', afternoon)).toMatchObject({ class: 'attending' })
    expect(attendanceCodeFor('/', afternoon)).toHaveProperty('error')
    expect(attendanceCodeFor('\\', morning)).toHaveProperty('error')
  })

  it.each([
    ['K', 'attending'],
    ['B', 'attending'],
    ['D', 'not-possible'],
    ['E', 'authorised'],
    ['C2', 'authorised'],
    ['Y3', 'not-possible'],
    ['N', 'unauthorised'],
    ['O', 'unauthorised'],
    ['#', 'administrative'],
  ])('%s counts as %s', (code, expected) => {
    expect(attendanceCodeFor(code, morning)).toMatchObject({ class: expected })
  })

  it('no longer takes the codes withdrawn in August 2024, nor took the new ones before', () => {
    for (const code of ['H', 'J', 'Y']) expect(attendanceCodeFor(code, morning)).toHaveProperty('error')
    expect(attendanceCodeFor('J', { on: d('2024-08-18'), session: 'AM' })).toMatchObject({ class: 'attending' })
    expect(attendanceCodeFor('K', { on: d('2024-08-18'), session: 'AM' })).toHaveProperty('error')
  })

  it('does not take what is no code', () => {
    for (const code of ['', '?', 'k', 'AA']) expect(attendanceCodeFor(code, morning)).toHaveProperty('error')
  })

  it('lists every code of regulation 10 in use', () => {
    const inUse = ATTENDANCE_CODES.filter((c) => isAccepted(c, TODAY)).map((c) => c.code)
    expect(inUse.sort().join(' ')).toBe(
      '# / B C C1 C2 D E G I J1 K L M N O P Q R S T U V W X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z \\',
    )
  })
})

describe('year and key stage', () => {
  it.each([
    [1, 'KS1'],
    [2, 'KS1'],
    [3, 'KS2'],
    [6, 'KS2'],
    [7, 'KS3'],
    [9, 'KS3'],
    [10, 'KS4'],
    [11, 'KS4'],
    [12, 'KS5'],
    [14, 'KS5'],
    [0, undefined],
    [15, undefined],
    [3.5, undefined],
  ])('year %d is %s', (year, expected) => expect(keyStage(year)).toBe(expected))

  it('turns on the last day of August', () => {
    expect(ncYearByAge(d('2011-08-31'), 2026)).toBe(11)
    expect(ncYearByAge(d('2011-09-01'), 2026)).toBe(10)
    expect(ncYearByAge(d('2021-08-31'), 2026)).toBe(1)
  })
})
