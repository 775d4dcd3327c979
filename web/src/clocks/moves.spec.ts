import { howMany, type Move, movedWords, warningsOf } from './moves'

const move = (change: Partial<Move> = {}): Move => ({
  ...{ reference: 'AP-26-00001', title: 'Full-time education from day six', from: '2026-11-10', to: '2026-11-11' },
  ...{ missWithdrawn: false, missAppears: false, keptInTime: false, explanation: 'Counted anew', byHand: null },
  ...change,
})
const earlier = move({ to: '2026-11-09' })

describe('what a change would move', () => {
  it('is counted by dates and cases, without those that stay as they are', () => {
    const moves = [move(), move({ title: 'Governors meet' }), move({ reference: 'AP-26-00002', keptInTime: true })]
    expect(howMany(moves)).toBe('2 dates in 2 cases')
    expect(movedWords(moves)).toBe('2 dates moved')
  })

  it.each<[string, Move[], string[]]>([
    ['a date that moves later', [move()], []],
    ['dates that move earlier', [earlier, earlier], ['2 dates would be earlier than now.']],
    ['a date kept in time before it moved earlier', [{ ...earlier, keptInTime: true }], []],
    ['a date that cannot be counted any more', [move({ to: null })], []],
    [
      'a miss that appears',
      [move({ missAppears: true })],
      ['1 date would be over at once, and be recorded as missed.'],
    ],
    ['a miss that disappears', [move({ missWithdrawn: true })], ['1 recorded miss would be withdrawn.']],
  ])('warns as it must of %s', (_what, moves, warnings) => {
    expect(warningsOf(moves)).toEqual(warnings)
  })
})
