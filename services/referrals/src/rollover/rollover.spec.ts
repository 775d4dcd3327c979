import { civilDate } from '@daysix/shared/civil-date'
import { movesByYear, type MovedPupil, rollOver, type RollingPupil, takeBack } from './rollover'

const ON = civilDate('2027-09-01')
const pupil = (ncYear: string | null, birthDate: string, of: Partial<RollingPupil> = {}): RollingPupil => ({
  ...{ id: 'p', ncYear, birthDate: civilDate(birthDate), saidSince: false },
  ...of,
})
const roll = (one: RollingPupil, keep: string[] = []) => rollOver([one], ON, new Set(keep))[0]

describe('the September rollover', () => {
  it.each([
    ['N1', '2023-10-01', 'N2'],
    ['N2', '2022-10-01', 'R'],
    ['R', '2021-10-01', '1'],
    ['1', '2020-10-01', '2'],
    ['6', '2015-10-01', '7'],
    ['9', '2012-10-01', '10'],
    ['11', '2010-10-01', '12'],
    ['13', '2008-10-01', '14'],
  ])('moves year %s of a pupil born %s to %s, which is the year of the age', (from, birthDate, to) => {
    expect(roll(pupil(from, birthDate))).toMatchObject({ kind: 'moves', to, differsFromAge: false })
  })

  it.each([
    ['born on 31 August, the youngest of the year', '10', '2012-08-31', false],
    ['born on 1 September, the oldest of the year after', '10', '2012-09-01', true],
    ['who was once kept back', '8', '2012-10-01', true],
  ])('says whether the year differs from the age: %s', (_case, from, birthDate, differs) => {
    expect(roll(pupil(from, birthDate)).differsFromAge).toBe(differs)
  })

  it.each([
    ['who repeats the year', pupil('9', '2012-10-01'), ['p'], { kind: 'kept', to: '9', differsFromAge: true }],
    ['in the last year there is', pupil('14', '2007-10-01'), [], { kind: 'leaves', to: '14', differsFromAge: false }],
    [
      'whose year was said in September',
      pupil('10', '2012-10-01', { saidSince: true }),
      [],
      { kind: 'said', to: '10' },
    ],
    ['who follows no year', pupil('X', '2012-10-01'), [], { kind: 'none', to: 'X', differsFromAge: false }],
    ['whose year is not known', pupil(null, '2012-10-01'), [], { kind: 'none', to: null, differsFromAge: false }],
  ])('does not move a pupil %s', (_case, one, keep, expected) => {
    expect(roll(one, keep)).toMatchObject(expected)
  })

  it('counts who moves, year by year', () => {
    const pupils = ['11', 'R', '11', '9', '14'].map((year, i) => pupil(year, '2012-10-01', { id: String(i) }))
    expect(movesByYear(rollOver(pupils, ON, new Set(['3'])))).toEqual([
      { from: 'R', to: '1', pupils: 1 },
      { from: '11', to: '12', pupils: 2 },
    ])
  })
})

describe('a rollover that is taken back', () => {
  const moved = (of: Partial<MovedPupil> = {}): MovedPupil => ({
    ...{ pupilId: 'p', entry: 'f2', to: '11', holds: true, earlier: { id: 'f1', ncYear: '10', keyStage: 'KS4' } },
    ...of,
  })

  it.each([
    ['gives the earlier year back while the new one holds', moved(), ['p'], []],
    ['leaves a year that was changed since', moved({ holds: false }), [], ['changed-since']],
    ['leaves who has no earlier year on record', moved({ earlier: null }), [], ['no-earlier-year']],
  ])('%s', (_case, one, given, why) => {
    const { back, left } = takeBack([one])
    expect(back.map(({ pupilId }) => pupilId)).toEqual(given)
    expect(left.map((left) => left.why)).toEqual(why)
  })
})
