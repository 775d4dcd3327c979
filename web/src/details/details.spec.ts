import { SURROUNDINGS, viewsFor } from '../every-sample.test-support'
import { correctionErrors, pupilValues, readCorrection, readPupil } from './details.form'
import { SAMPLES } from './samples.test-support'

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
  const NAMES = [
    { code: '999', name: 'Northmere Council' },
    { code: '998', name: 'Fellshire' },
    { code: '997', name: 'Moor (west)' },
    { code: '996', name: 'Moor (west)' },
  ]
  const held = {
    ...{
      upn: null,
      uln: '1234567890',
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
    expect(readPupil(pupilValues({ ...held, version: 2 }, NAMES), NAMES).answers).toEqual(held)
  })

  it('have a unique learner number as it is copied, in groups, or none', () => {
    const asked = pupilValues({ ...held, version: 2 }, NAMES)
    expect(readPupil({ ...asked, uln: ' 123 456 7890 ' }, NAMES).answers).toMatchObject({ uln: '1234567890' })
    expect(readPupil({ ...asked, uln: ' ' }, NAMES).answers).toMatchObject({ uln: null })
  })

  it('take away what is emptied', () => {
    const emptied = { ...pupilValues({ ...held, version: 2 }, NAMES), socialWorkerName: ' ', ncYear: 'r' }
    expect(readPupil(emptied, NAMES).answers).toMatchObject({ socialWorkerName: null, ncYear: 'R' })
  })

  it('offer the authorities by name while one is typed', () => {
    const { page } = SAMPLES.find(({ name }) => name === 'a pupil’s details')!
    const html = viewsFor('/style.css').render(page, SURROUNDINGS)
    const [, list] = /<input[^>]*name="homeLaCode"[^>]*list="([^"]+)"/.exec(html)!
    expect(html).toContain(`<datalist id="${list}"><option value="Northmere Council (999)">`)
  })

  it('show the authority that the child lives in by its name', () => {
    expect(pupilValues({ ...held, version: 2 }, NAMES).homeLaCode).toBe('Fellshire (998)')
    expect(pupilValues({ ...held, homeLaCode: '123', version: 2 }, NAMES).homeLaCode).toBe('123')
  })

  it.each([
    ['Fellshire (998)', '998'],
    ['fellshire', '998'],
    ['998', '998'],
    ['123', '123'],
    ['Moor (west) (996)', '996'],
    ['', null],
  ])('take %s as the authority %s', (homeLaCode, code) => {
    const { answers } = readPupil({ ...pupilValues({ ...held, version: 2 }, NAMES), homeLaCode }, NAMES)
    expect(answers?.homeLaCode).toBe(code)
  })

  it.each(['Fells', 'Moor (west)', '98', 'Elsewhere (998)'])('do not guess which authority %s is', (homeLaCode) => {
    const { errors } = readPupil({ ...pupilValues({ ...held, version: 2 }, NAMES), homeLaCode }, NAMES)
    expect(errors).toEqual({ homeLaCode: 'Choose an authority of the list, or enter its code, three digits' })
  })
})
