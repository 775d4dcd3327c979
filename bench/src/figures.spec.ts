import { percentile, timed } from './figures'

describe('figures', () => {
  it('takes the value that a share of the values does not pass', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4)
    expect(percentile([], 0.5)).toBeNaN()
  })

  it('does each piece of work once, never more than so many at a time', async () => {
    const done: number[] = []
    let atOnce = 0
    let most = 0
    await timed(10, 3, async (index) => {
      most = Math.max(most, ++atOnce)
      await Promise.resolve()
      atOnce--
      done.push(index)
    })
    expect(done.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(most).toBe(3)
  })
})
