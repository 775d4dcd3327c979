import { changedFacts } from './history'
import type { Pupil } from './pupil.entity'

const ROBIN = {
  ...{ upn: 'B801200005001', upnAsWritten: false, legalForename: 'Robin', middleNames: null, legalSurname: 'Ash' },
  ...{ preferredForename: null, preferredSurname: null, ncYear: '9', keyStage: 'KS3', homeLaCode: null },
  ...{ senProvision: 'N', lookedAfter: false, socialWorkerName: null, socialWorkerEmail: null },
} as Pupil

const like = (other: Partial<Pupil>) => ({ ...ROBIN, ...other }) as Pupil

describe('the history of a pupil', () => {
  it('begins with everything the row says, and nothing it leaves open', () => {
    expect(changedFacts(undefined, ROBIN).map(({ kind }) => kind)).toEqual(['name', 'upn', 'nc-year', 'sen-provision'])
  })

  it('goes on with what has become another', () => {
    expect(changedFacts(ROBIN, like({ senProvision: 'K', examsEndedOn: '2026-06-19' as never }))).toEqual([
      { kind: 'sen-provision', value: { code: 'K' } },
    ])
    expect(changedFacts(ROBIN, like({}))).toEqual([])
  })

  it('keeps a name in its own script, whole', () => {
    const named = like({ legalForename: 'Олена', legalSurname: 'Шевченко', preferredForename: 'Lena' })
    expect(changedFacts(ROBIN, named)).toEqual([
      {
        kind: 'name',
        value: expect.objectContaining({ legalForename: 'Олена', legalSurname: 'Шевченко', preferredForename: 'Lena' }),
      },
    ])
  })

  it('ends what holds no longer', () => {
    const cared = like({ lookedAfter: true, socialWorkerName: 'Noor Patel' })
    expect(changedFacts(cared, ROBIN)).toEqual([{ kind: 'looked-after' }, { kind: 'social-worker' }])
  })

  it('says of a UPN whose letter does not fit that a paper has it so', () => {
    expect(changedFacts(ROBIN, like({ upn: 'A801200005001', upnAsWritten: true }))).toEqual([
      { kind: 'upn', value: { upn: 'A801200005001', letterWrong: true } },
    ])
  })
})
