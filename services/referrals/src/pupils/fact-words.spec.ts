import { factWords } from './fact-words'

it.each([
  ['name', { legalForename: 'Олена', middleNames: null, legalSurname: 'Шевченко' }, 'Олена Шевченко'],
  [
    'name',
    {
      legalForename: 'Robin',
      middleNames: 'Lee',
      legalSurname: 'Ash',
      preferredForename: 'Rob',
      preferredSurname: null,
    },
    'Robin Lee Ash, called Rob Ash',
  ],
  ['upn', { upn: 'A801200005001', letterWrong: true }, 'A801200005001, its letter as on the paper'],
  ['nc-year', { ncYear: '9', keyStage: 'KS3' }, 'Year 9, KS3'],
  ['sen-provision', { code: 'K' }, 'SEN support'],
  ['looked-after', {}, 'Yes'],
  ['social-worker', { name: null, email: 'n.patel@a.example' }, 'n.patel@a.example'],
] as const)('says of %s %j: %s', (kind, value, words) => expect(factWords(kind, value)).toBe(words))
