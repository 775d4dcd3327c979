import { type Contact, contactValues, NEW_CONTACT, readContact } from './contacts.form'
import { lookAt, personRow } from './person-row'
import { DANA } from './samples.test-support'

describe('a contact', () => {
  const held: Contact = {
    ...{ id: 'c1', name: 'Dana Ash', relationship: 'mother', parentalResponsibility: true, mayContact: false },
    mayNotContactBecause: 'She asked us not to on 3 May',
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

  it('who may not be contacted has a reason, which goes when they may again', () => {
    const silent = { ...contactValues(held), mayNotContactBecause: ' ' }
    expect(readContact(silent, held).errors).toEqual({ mayNotContactBecause: 'Enter why they may not be contacted' })
    const again = { ...contactValues(held), mayContact: 'yes' }
    expect(readContact(again, held).answers).toMatchObject({ mayContact: true, mayNotContactBecause: null })
  })

  it.each([
    ['polish', 'pl'],
    ['pl', 'pl'],
    ['PL', 'pl'],
    ['', 'en'],
    ['tlh', 'tlh'],
    ['pt-BR', 'pt-br'],
  ])('reads a language that is typed as “%s” as %s', (typed, language) => {
    expect(readContact({ ...contactValues(held), language: typed }, held).answers).toMatchObject({ language })
  })

  it.each(['Polnisch', 'klingon', '!!', '1'])(
    'has no language “%s”: a letter in it would never be written',
    (typed) => {
      expect(readContact({ ...contactValues(held), language: typed }, held).errors).toEqual({
        language: 'Choose a language of the list, or enter its code, like pl',
      })
    },
  )

  it('shows its language by its name, and by its code where the list has none', () => {
    expect(contactValues(held).language).toBe('Polish')
    expect(contactValues({ ...held, language: 'tlh' }).language).toBe('tlh')
  })

  it('needs a name and who it is', () => {
    expect(readContact(NEW_CONTACT).errors).toEqual({
      ...{ name: 'Enter the name', relationship: 'Enter who they are to the child, like mother' },
    })
  })
})

describe('what is known of somebody around a child', () => {
  const lines = (of: Partial<Contact>) => personRow({ ...DANA, ...of }).lines

  it('says whether they may be contacted, and why not', () => {
    expect(lines({ email: 'd@f.example', telephone: '01632 960200' })).toContain(
      'May be contacted: d@f.example, telephone 01632 960200',
    )
    expect(lines({ mayContact: false, mayNotContactBecause: 'Asked us not to' })).toContain(
      'May not be contacted: Asked us not to',
    )
    expect(lines({ mayContact: false, mayNotContactBecause: null })).toContain(
      'May not be contacted: why is not recorded',
    )
  })

  it('says the reason once, though the rule of letters says it too', () => {
    const because = 'Asked us not to'
    const letters = { by: null, sentences: ['must not be contacted', because] }
    const said = lines({ mayContact: false, mayNotContactBecause: because, letters })
    expect(said.filter((line) => line.includes(because))).toHaveLength(1)
    expect(said).toContain('Gets no letters: must not be contacted')
  })

  it.each([
    ['pl', 'in Polish'],
    ['Romani chib', 'in Romani chib'],
  ])('names their language: %s', (language, words) => {
    expect(lines({ language }).join()).toContain(words)
  })

  it('says that a new address waits, and where it is looked over if a case is open', () => {
    expect(personRow({ ...DANA, look: 'asked' }).look).toMatchObject({
      ...{ href: undefined, waits: 'A new address waits until a second person has looked it over' },
    })
    expect(personRow({ ...DANA, look: 'asked' }, lookAt({ reference: 'AP-26-00001' })).look?.href).toBe(
      '/cases/AP-26-00001/details/contacts/c1/second-look',
    )
  })
})
