import { authoritiesIn, factWords } from './fact-words'

const nameOf = (code: string) => (code === '998' ? 'Westmere Council' : `authority ${code}`)

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
  ['nc-year', { ncYear: '8', keyStage: 'KS3', because: 'Kept back' }, 'Year 8, KS3, Kept back'],
  ['home-authority', { code: '998' }, 'Westmere Council'],
  ['sen-needs', { codes: ['SEMH', 'DS'] }, 'Social, emotional and mental health; Down syndrome'],
  ['ehc-plan', { authority: '998', setting: 'Mill Lane School' }, 'Westmere Council, Mill Lane School'],
  ['looked-after', {}, 'Yes'],
  ['looked-after', { authority: '998' }, 'Westmere Council'],
  ['looked-after', { authority: '997' }, 'authority 997'],
  ['staff-safety', { note: 'Two people' }, 'Two people'],
  ['social-worker', { name: null, email: 'n.patel@a.example' }, 'n.patel@a.example'],
] as const)('says of %s %j: %s', (kind, value, words) => expect(factWords(kind, value, nameOf)).toBe(words))

it('names the authorities of each kind of fact', () => {
  expect(authoritiesIn('ehc-plan', { authority: '998', setting: 'Mill Lane School' })).toEqual(['998'])
  expect(authoritiesIn('looked-after', {})).toEqual([])
})
