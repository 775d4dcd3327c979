import {
  type Contact,
  contactValues,
  correctionErrors,
  NEW_CONTACT,
  pupilValues,
  readContact,
  readCorrection,
  readPupil,
} from './details.form'

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
    ...{ upn: null, legalForename: 'Robin', legalSurname: 'Ash', preferredForename: null, birthDate: '2012-02-14' },
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

describe('a contact', () => {
  const held: Contact = {
    ...{ id: 'c1', name: 'Dana Ash', relationship: 'mother', parentalResponsibility: true, mayContact: false },
    ...{ courtOrder: 'Order of 3 May', addressRestricted: false, addressLines: ['3 Alder Close', 'Northmere'] },
    ...{ email: null, telephone: null, channel: 'letter', language: 'pl', largePrint: true },
    ...{ interpreter: true, household: 2, isPupil: false, beganOn: '2026-09-01', endedOn: null },
    ...{ letters: { by: null, sentences: ['must not be contacted'] }, look: null },
  }

  it('asked as it is held is answered as it is held', () => {
    const { id: _id, letters: _letters, look: _look, ...answers } = held
    expect(readContact(contactValues(held), held).answers).toEqual(answers)
  })

  it('keeps a restricted address, which is never shown, when its box is left empty', () => {
    const restricted = { ...held, addressRestricted: true, addressLines: [] }
    expect(readContact(contactValues(restricted), restricted).answers).not.toHaveProperty('addressLines')
    const typed = { ...contactValues(restricted), addressLines: '1 New Road\n' }
    expect(readContact(typed, restricted).answers).toMatchObject({ addressLines: ['1 New Road'] })
    // no longer restricted: what was hidden does not come to light by itself
    const open = { ...contactValues(restricted), addressRestricted: 'no' }
    expect(readContact(open, restricted).answers).toMatchObject({ addressLines: [] })
  })

  it('needs a name and who it is', () => {
    expect(readContact(NEW_CONTACT).errors).toEqual({
      ...{ name: 'Enter the name', relationship: 'Enter who they are to the child, like mother' },
    })
  })
})
