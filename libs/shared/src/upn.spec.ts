import { parseUpn, upnCheckLetter } from './upn'

describe('a unique pupil number', () => {
  it.each([
    ['B801200005001', false],
    ['K888999924001', false],
    ['Y839999925002', false],
    ['Y341999923003', false],
    ['B892999926004', false],
    ['X855999922005', false],
    ['F88899992601A', true],
    ['R83999992507M', true],
  ])('%s is right (temporary: %s)', (upn, temporary) => {
    expect(parseUpn(upn)).toEqual({ upn, temporary })
    expect(upnCheckLetter(upn.slice(1))).toBe(upn[0])
  })

  it('with a wrong check letter says so', () => {
    expect(parseUpn('A801200005001')).toEqual({
      error: expect.stringMatching(/first letter/),
      asWritten: 'A801200005001',
    })
  })

  it('of the authority 000 is refused though its letter is right', () => {
    expect(upnCheckLetter('000000000000')).toBe('A')
    expect(parseUpn('A000000000000')).toEqual({ error: expect.stringMatching(/authority/) })
  })

  it('may be typed with spaces around it and in small letters', () => {
    expect(parseUpn(' b801200005001 ')).toEqual({ upn: 'B801200005001', temporary: false })
  })

  it.each(['', 'B80120000500', 'B8012000050011', '8012000050011', 'B80120000500!', 'B8012000O5001', 'F88899992601I'])(
    'is not %j',
    (text) => expect(parseUpn(text)).toEqual({ error: expect.any(String) }),
  )

  it('has no check letter when its body is malformed', () => {
    for (const body of ['', '80120000500', '80120000500I', 'A01200005001'])
      expect(() => upnCheckLetter(body)).toThrow(RangeError)
  })
})
