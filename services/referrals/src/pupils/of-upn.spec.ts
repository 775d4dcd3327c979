import { whoseUpn } from './of-upn'
import { Pupil } from './pupil.entity'

const [NOW, BEFORE, TEMPORARY] = ['W999400124001', 'B801200005001', 'F88899992601A']
const child = (id: string, upn: string | null, birthDate = '2012-02-14') =>
  Object.assign(new Pupil(), { id, upn, birthDate })

describe('a UPN is', () => {
  it.each([
    ['that of whoever has it, before whoever had it', NOW, [child('had', BEFORE), child('has', NOW)], 'has'],
    ['that of the one who had it', BEFORE, [child('had', NOW)], 'had'],
    ['that of the one who had it and has none now', BEFORE, [child('had', null)], 'had'],
    [
      'of two who had it, that of the one born on the day',
      BEFORE,
      [child('a', NOW, '2013-01-01'), child('b', NOW)],
      'b',
    ],
    ['of two born on the day who had it, nobody’s', BEFORE, [child('a', NOW), child('b', null)], undefined],
    [
      'temporary, that of the child born on the day',
      TEMPORARY,
      [child('a', TEMPORARY, '2013-01-01'), child('b', NOW)],
      'b',
    ],
    ['temporary, nobody’s of another day', TEMPORARY, [child('a', TEMPORARY, '2013-01-01')], undefined],
  ])('%s', (_case, upn, holders, id) => expect(whoseUpn(upn, holders, '2012-02-14' as never)?.id).toBe(id))
})
