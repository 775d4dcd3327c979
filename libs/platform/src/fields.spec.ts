import { email } from './fields'

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
