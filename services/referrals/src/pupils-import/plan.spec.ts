import { civilDate } from '@daysix/shared/civil-date'
import { Pupil } from '../pupils/pupil.entity'
import { Registration } from '../pupils/registration.entity'
import { planImport } from './plan'
import type { PupilRow } from './pupil-file'

const TODAY = civilDate('2026-11-10')
const row = (of: Partial<PupilRow> = {}): PupilRow => ({
  ...{ line: 2, upn: 'W999400124001', legalSurname: 'Ellery', legalForename: 'Jordan', schoolUrn: '900001' },
  ...{ birthDate: civilDate('2012-02-14'), status: 'C', from: null, to: null, formerUpns: [], fields: {} },
  ...of,
})
const jordan = (of: Partial<Pupil> = {}): Pupil =>
  Object.assign(new Pupil(), {
    ...{ id: 'p1', upn: 'W999400124001', legalSurname: 'Ellery', legalForename: 'Jordan', preferredForename: null },
    ...{ birthDate: '2012-02-14', schoolUrn: '900001', ncYear: '10', keyStage: 'KS4' },
    ...of,
  })
const roll = (of: Partial<Registration> = {}): Registration =>
  Object.assign(new Registration(), {
    ...{ id: 'r1', pupilId: 'p1', urn: '900001', status: 'C', fromOn: null, toOn: null },
    ...of,
  })
const ofUpns = (held: Pupil[]) => new Map(held.map((one) => [one.upn ?? '', [one]]))
const plan = (rows: PupilRow[], held: Pupil[] = [jordan()], addLikely = false) =>
  planImport(rows, { held, ofUpns: ofUpns(held), rolls: [roll()] }, addLikely, TODAY)

const outcome = (rows: PupilRow[], held?: Pupil[]) => {
  const { added, changed, registrations, same, likely, errors } = plan(rows, held)
  return {
    added: added.length,
    changed: changed.length,
    registrations: registrations.length,
    same,
    likely: likely.length,
    errors: errors.length,
  }
}
const NOTHING = { added: 0, changed: 0, registrations: 0, same: 0, likely: 0, errors: 0 }

describe('what a file would change', () => {
  it.each([
    ['a pupil nobody holds', [row()], [], { added: 1 }],
    ['the pupil of the UPN, as held', [row()], [jordan()], { same: 1 }],
    ['the pupil of the UPN, in another year', [row({ fields: { ncYear: '11' } })], [jordan()], { changed: 1 }],
    ['the pupil of the UPN, at another school', [row({ schoolUrn: '900002' })], [jordan()], { changed: 1 }],
    [
      'the pupil of the UPN, born another day',
      [row({ birthDate: civilDate('2012-02-15') })],
      [jordan()],
      { errors: 1 },
    ],
    ['a namesake whose UPN is not known yet', [row()], [jordan({ upn: null })], { changed: 1 }],
    [
      'a namesake in other letters, without a UPN',
      [row({ upn: null, legalSurname: 'ELLERY' })],
      [jordan({ legalSurname: 'ELLERY' })],
      { same: 1 },
    ],
    [
      'a namesake called so',
      [row({ upn: null, legalForename: 'Jo' })],
      [jordan({ preferredForename: 'Jo', legalForename: 'Jo' })],
      { same: 1 },
    ],
    [
      'two namesakes born the same day',
      [row({ upn: null })],
      [jordan({ upn: null }), jordan({ id: 'p2' })],
      { errors: 1 },
    ],
    ['a namesake with another UPN', [row({ upn: 'B801200005001' })], [jordan()], { likely: 1 }],
    [
      'a child born the same day whose name begins alike',
      [row({ upn: null, legalForename: 'Jordana' })],
      [jordan()],
      { likely: 1 },
    ],
    [
      'a child born the same day under another surname',
      [row({ upn: null, legalSurname: 'Smith' })],
      [jordan()],
      { likely: 1 },
    ],
    ['a twin of another name', [row({ upn: null, legalForename: 'Sasha' })], [jordan()], { added: 1 }],
    [
      'the same temporary number of another child',
      [row({ upn: 'F88899992601A', birthDate: civilDate('2013-01-01') })],
      [jordan({ upn: 'F88899992601A' })],
      { added: 1 },
    ],
    ['a main school twice', [row(), row({ line: 3, schoolUrn: '900002' })], [], { added: 1, errors: 1 }],
    [
      'a main school and a second one',
      [row({ line: 3, schoolUrn: '900002', status: 'S' }), row()],
      [],
      { added: 1, registrations: 1 },
    ],
    ['a second school of a pupil held', [row({ schoolUrn: '900002', status: 'S' })], [jordan()], { registrations: 1 }],
    ['a second school of nobody', [row({ schoolUrn: '900002', status: 'S' })], [], { errors: 1 }],
    ['a single registration that is now the main of two', [row({ status: 'M' })], [jordan()], { changed: 1 }],
  ])('%s', (_case, rows, held, expected) => {
    expect(outcome(rows, held)).toEqual({ ...NOTHING, ...expected })
  })

  it('says each field that would be another, and the key stage follows the year', () => {
    const { changed } = plan([row({ fields: { ncYear: '9', senProvision: 'K' } })], [jordan({ senProvision: 'N' })])
    expect(changed[0].changes).toEqual([
      { field: 'ncYear', before: '10', after: '9' },
      { field: 'senProvision', before: 'N', after: 'K' },
    ])
    expect(changed[0].values).toEqual({ ncYear: '9', senProvision: 'K', keyStage: 'KS3' })
  })

  it('asks about a child whose name was another before, and adds or renames nobody', () => {
    const held = [jordan({ legalSurname: 'Thorn', legalForename: 'Jody' })]
    const before = { legalSurname: 'Ellery', legalForename: 'Jordan', preferredSurname: null, preferredForename: null }
    const planned = (pupilId: string) => {
      const names = [{ ...before, pupilId }]
      return planImport([row({ upn: null })], { held, ofUpns: ofUpns(held), rolls: [roll()], names }, false, TODAY)
    }
    expect(planned('p1')).toMatchObject({ added: [], changed: [], likely: [{ like: held[0] }] })
    expect(planned('p2').added).toHaveLength(1)
  })

  it('adds a likely duplicate once a person has said that it is another child', () => {
    const { added, likely } = plan([row({ upn: 'B801200005001' })], [jordan()], true)
    expect([added.length, likely.length]).toEqual([1, 0])
  })
})

describe('a registration that is over', () => {
  const over = (of: Partial<PupilRow> = {}) =>
    row({ status: 'P', from: civilDate('2023-09-04'), to: civilDate('2024-07-19'), schoolUrn: '900002', ...of })
  const against = (rolls: Registration[], ...rows: PupilRow[]) =>
    planImport(rows, { held: [jordan()], ofUpns: ofUpns([jordan()]), rolls }, false, TODAY)
  const held = (of: Partial<Registration>) => roll({ id: 'r2', urn: '900002', ...of })

  it('goes into the history of a child who is held or in the file, and moves nobody', () => {
    expect(outcome([over()])).toEqual({ ...NOTHING, registrations: 1 })
    expect(outcome([over(), row()], [])).toEqual({ ...NOTHING, added: 1, registrations: 1 })
    expect(outcome([over()], [])).toEqual({ ...NOTHING, errors: 1 })
  })

  it('is the same a second time, also under the status it had', () => {
    const known = held({ status: 'C', fromOn: civilDate('2023-09-04'), toOn: civilDate('2024-07-19') })
    expect(against([roll(), known], over())).toMatchObject({ same: 1, registrations: [] })
    expect(against([roll(), known], over({ from: null }))).toMatchObject({ same: 1, registrations: [] })
  })

  it('ends the one that is held, unless the file says that the child is there now', () => {
    const left = over({ status: 'C', schoolUrn: '900001', from: null, to: civilDate('2026-10-23') })
    expect(against([roll()], left).registrations).toMatchObject([{ ends: { id: 'r1' } }])
    const before = over({ schoolUrn: '900001' })
    const again = roll({ fromOn: civilDate('2025-09-01') })
    expect(against([again], row(), before).registrations).toEqual([expect.not.objectContaining({ ends: again })])
    expect(against([roll()], row(), before).errors).toMatchObject([
      { reason: expect.stringContaining('it is not known since when') },
    ])
  })

  it.each([
    ['a main school that is held', [over({ status: 'C' })], [held({ urn: '900003', toOn: civilDate('2023-12-22') })]],
    ['another of the file', [over({ status: 'C' }), over({ line: 3, status: 'M', schoolUrn: '900004' })], []],
  ])('must not overlap %s', (_case, rows, rolls) => {
    expect(against(rolls, ...rows).errors).toMatchObject([
      { column: 'on_roll_from', reason: expect.stringContaining('Another entry holds') },
    ])
  })
})

describe('a UPN of before', () => {
  const BEFORE = 'B801200005001'
  const read = (rows: PupilRow[]) => {
    const held = [jordan()]
    return planImport(rows, { held, ofUpns: ofUpns(held).set(BEFORE, held), rolls: [roll()] }, false, TODAY)
  }

  it('finds its child, who keeps the UPN of now', () => {
    expect(read([row({ upn: BEFORE })])).toMatchObject({ same: 1, added: [], changed: [], errors: [] })
    expect(read([row({ upn: BEFORE, fields: { ncYear: '11' } })]).changed).toMatchObject([
      { changes: [{ field: 'ncYear' }], values: expect.not.objectContaining({ upn: BEFORE }) },
    ])
  })

  it('and the UPN of now name one child twice', () => {
    expect(read([row(), row({ line: 3, upn: BEFORE })]).errors).toMatchObject([
      { line: 3, column: 'upn', reason: expect.stringContaining('line 2') },
    ])
  })

  it('is pointed out where the child of the row was born on another day', () => {
    expect(read([row({ upn: BEFORE, birthDate: civilDate('2013-01-01') })]).errors).toMatchObject([
      { column: 'birth_date', reason: 'The UPN belonged to a pupil with another date of birth: check both' },
    ])
  })

  it('finds the child by what the file says of it, gives it the UPN of now, and is kept once', () => {
    const held = [jordan({ upn: BEFORE })]
    const read = (rows: PupilRow[]) =>
      planImport(rows, { held, ofUpns: ofUpns(held), rolls: [roll()] }, false, TODAY).changed
    const said = row({ legalSurname: 'Ellery-Marsh', formerUpns: [BEFORE, 'F88899992601A'] })
    expect(read([said])).toMatchObject([
      { before: { id: 'p1' }, values: { upn: 'W999400124001' }, formerUpns: ['F88899992601A'] },
    ])
  })

  it('is another child’s where that child had it', () => {
    const other = jordan({ id: 'p2', upn: BEFORE, legalForename: 'Sasha', birthDate: civilDate('2013-01-01') })
    const held = [jordan(), other]
    const { errors } = planImport(
      [row({ formerUpns: [BEFORE] })],
      { held, ofUpns: ofUpns(held), rolls: [roll()] },
      false,
      TODAY,
    )
    expect(errors).toMatchObject([{ column: 'former_upns', value: BEFORE }])
  })
})
