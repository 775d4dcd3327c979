import { educationStopped, inEducationFrom, type Spell } from './education'

const spell = (from: string, to?: string, movedOn = false): Spell => ({ from, to, movedOn })

describe('the day the child was in education', () => {
  it.each<[string, Spell[], string | undefined, string | undefined]>([
    ['nobody has started', [], undefined, undefined],
    [
      'the first of two places counts',
      [spell('2026-11-20'), spell('2026-11-16', '2026-11-18')],
      undefined,
      '2026-11-16',
    ],
    ['a place that ended before does not count again', [spell('2026-11-16', '2026-11-18')], '2026-11-18', undefined],
    [
      'the next place after a collapse',
      [spell('2026-11-16', '2026-11-18'), spell('2026-11-20')],
      '2026-11-18',
      '2026-11-20',
    ],
    [
      'a place begun before the other ended',
      [spell('2026-11-16', '2026-11-18'), spell('2026-11-17')],
      '2026-11-18',
      '2026-11-18',
    ],
  ])('%s', (_case, spells, since, day) => {
    expect(inEducationFrom(spells, since)).toBe(day)
  })
})

describe('the day education stopped', () => {
  it.each<[string, Spell[], string | undefined]>([
    ['it goes on', [spell('2026-11-16')], undefined],
    ['it collapsed', [spell('2026-11-16', '2026-11-24')], '2026-11-24'],
    ['it collapsed on its first day', [spell('2026-11-16', '2026-11-16')], '2026-11-16'],
    ['the next place began the same day', [spell('2026-11-16', '2026-11-24', true), spell('2026-11-24')], undefined],
    ['the next place began earlier', [spell('2026-11-16', '2026-11-24', true), spell('2026-11-23')], undefined],
    ['the next place is said to have begun', [spell('2026-11-16', '2026-11-24', true)], undefined],
    ['the next place began a day later', [spell('2026-11-16', '2026-11-24', true), spell('2026-11-25')], '2026-11-24'],
    [
      'a chain of places ended',
      [spell('2026-11-16', '2026-11-24', true), spell('2026-11-24', '2026-12-01')],
      '2026-12-01',
    ],
  ])('%s', (_case, spells, day) => {
    expect(educationStopped(spells, '2026-11-16')).toBe(day)
  })
})
