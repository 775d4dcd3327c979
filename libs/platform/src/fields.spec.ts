import { email, telephone } from './fields'

describe('an e-mail address', () => {
  it.each([
    ['with a sign no address has', 'd.o’hara+school@northmere.example', false],
    ['with a plus', 'dana+school@northmere.example', true],
    ['as long as one may be before its at sign', `${'x'.repeat(64)}@northmere.example`, true],
    ['longer than that', `${'x'.repeat(65)}@northmere.example`, false],
    ['longer than any', `dana@${'x.'.repeat(130)}example`, false],
    ['with a header after it', 'dana@northmere.example\r\nBcc: all@northmere.example', false],
    ['of two people', 'dana@northmere.example, sam@northmere.example', false],
    ['in a name', 'Dana <dana@northmere.example>', false],
  ])('%s', (_case, address, taken) => expect(email().safeParse(address).success).toBe(taken))
})

describe('a telephone number', () => {
  it('is taken as people write it', () => {
    const numbers = ['01632960200', '01632 960200', '01632.960.200', '+44 (0)1632 960-200', '(01632) 960200 ext 12']
    expect(numbers.map((number) => telephone().parse(` ${number} `))).toEqual(numbers)
  })

  it.each(['abc', '', '999', '(       )', '01632 960200 or ask Joe', '07700 900123; 07700 900124'])(
    'is not “%s”',
    (text) => {
      const { error } = telephone().safeParse(text)
      expect(error?.issues.map(({ message }) => message)).toEqual(['Enter a telephone number, like 01632 960 001'])
    },
  )
})
