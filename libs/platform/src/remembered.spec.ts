import { Remembered } from './remembered'

describe('what is remembered for a while', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-24T09:00:00Z') }))
  afterEach(() => jest.useRealTimers())

  it('is known until its time is over', () => {
    const known = new Remembered<string>(10)
    known.keep('a', 'one', Date.now() + 1000)
    jest.advanceTimersByTime(999)
    expect(known.get('a')).toBe('one')
    jest.advanceTimersByTime(1)
    expect(known.get('a')).toBeUndefined()
  })

  it('is forgotten where there is too much of it, and the last thing known', () => {
    const known = new Remembered<number>(2)
    for (const n of [1, 2, 3]) known.keep(String(n), n, Date.now() + 1000)
    expect(['1', '2', '3'].map((key) => known.get(key))).toEqual([undefined, undefined, 3])
  })
})
