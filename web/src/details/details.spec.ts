import { correctionErrors, pupilValues, readCorrection, readPupil } from './details.form'

const CORRECTED = {
  ...{ 'imposedOn-day': '3', 'imposedOn-month': '11', 'imposedOn-year': '2026', imposedTime: '2pm' },
  ...{ reason1: 'PP', reason2: '', reason3: 'VA', reportedBy: 'Sam Whitfield', because: 'The wrong line' },
}

describe('putting an exclusion right', () => {
  it('sends the time as the service takes it, and the reasons in order', () => {
    expect(readCorrection(CORRECTED).answers).toEqual({
      ...{ imposedAt: '2026-11-03T14:00', reasons: ['PP', 'VA'], reportedBy: 'Sam Whitfield' },
      because: 'The wrong line',
    })
  })

  it('asks for every answer that is missing, and why', () => {
    expect(readCorrection({}).errors).toEqual({
      ...{ imposedOn: 'Enter the date the child was excluded, like 3 11 2026' },
      ...{ imposedTime: 'Enter the time the child was excluded, like 10:15am', reason1: 'Select the main reason' },
      ...{ reportedBy: 'Enter who reported it', because: 'Enter why it is put right' },
    })
  })

  it('shows what the service refuses beside the field it was asked in', () => {
    expect(correctionErrors({ imposedAt: 'a', 'reasons.2': 'b', because: 'c' })).toEqual({
      ...{ imposedOn: 'a', reason3: 'b', because: 'c' },
    })
  })
})

describe('a pupil’s details', () => {
  const held = {
    ...{
      upn: null,
      legalForename: 'Robin',
      legalSurname: 'Ash',
      preferredForename: null,
      preferredSurname: null,
      birthDate: '2012-02-14',
    },
    ...{ ncYear: 'R', homeLaCode: '998', senProvision: 'K', lookedAfter: true, socialWorkerName: 'Lorna Pike' },
    ...{ socialWorkerEmail: null, examsEndedOn: null },
  }

  it('asked as they are held are answered as they are held', () => {
    expect(readPupil(pupilValues({ ...held, version: 2 })).answers).toEqual(held)
  })

  it('take away what is emptied', () => {
    const emptied = { ...pupilValues({ ...held, version: 2 }), socialWorkerName: ' ', ncYear: 'r' }
    expect(readPupil(emptied).answers).toMatchObject({ socialWorkerName: null, ncYear: 'R' })
  })
})
