import type { Pupil } from '../pupils/pupil.entity'
import { givenBack, takenFrom } from './merge'

const KEPT = { legalForename: 'Robin', legalSurname: 'Ash', upn: null, ncYear: '9', examsEndedOn: null } as Pupil
const MERGED = {
  ...KEPT,
  legalForename: 'Robyn',
  upn: 'B801200005001',
  ncYear: '10',
  examsEndedOn: '2026-06-19',
} as Pupil

describe('two records of one child', () => {
  it('become one with what was taken from the other, whole names and all', () => {
    expect(takenFrom(MERGED, KEPT, ['upn', 'name'])).toMatchObject({ upn: 'B801200005001', legalForename: 'Robyn' })
    expect(takenFrom(MERGED, KEPT, ['upn'])).not.toHaveProperty('ncYear')
    expect(takenFrom(MERGED, KEPT, []).examsEndedOn).toBe('2026-06-19')
  })

  it('give back what was taken, but for what was changed since', () => {
    const now = { ...KEPT, upn: MERGED.upn, ncYear: '11' } as Pupil
    expect(givenBack(now, MERGED, KEPT, ['upn', 'nc-year'])).toMatchObject({ upn: null })
    expect(givenBack(now, MERGED, KEPT, ['upn', 'nc-year'])).not.toHaveProperty('ncYear')
  })
})
