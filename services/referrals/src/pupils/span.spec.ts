import { checkSpan, follows, type Span } from './span'

const span = (fromOn: string | null, toOn: string | null = null) => ({ fromOn, toOn }) as Span
const check = (one: Span, ...others: Span[]) =>
  checkSpan(one, others, '2026-11-10' as never).map(({ pointer, code }) => `${pointer} ${code}`)

describe('the days of an entry are', () => {
  it.each([
    ['right for the first', span('2026-09-01'), [], []],
    ['right where it is not known since when', span(null), [], []],
    ['right after what held', span('2026-09-01'), [span('2025-09-01')], []],
    ['right after what held, it is not known since when', span('2026-09-01'), [span(null)], []],
    ['right before what holds', span('2025-01-01', '2025-08-31'), [span('2025-09-01')], []],
    ['right today', span('2026-11-10', '2026-11-10'), [], []],
    ['wrong on the first day of what holds', span('2026-09-01'), [span('2026-09-01')], ['/from overlaps']],
    ['wrong where nobody knows which of two came first', span(null), [span(null)], ['/from overlaps']],
    ['wrong within what ended', span('2025-01-01'), [span('2024-09-01', '2025-08-31')], ['/from overlaps']],
    [
      'wrong up to the first day of another',
      span('2024-01-01', '2025-09-01'),
      [span('2025-09-01')],
      ['/from overlaps'],
    ],
    ['wrong tomorrow', span('2026-11-11'), [], ['/from in-the-future']],
    ['wrong until tomorrow', span(null, '2026-11-11'), [], ['/until in-the-future']],
    ['wrong the other way round', span('2026-09-02', '2026-09-01'), [], ['/until too-early']],
  ])('%s', (_case, one, others, wrong) => expect(check(one, ...others)).toEqual(wrong))
})

it('an entry of today without a first day is asked for one, as what held before ends the day before it', () => {
  const words = (one: Span, ...others: Span[]) => checkSpan(one, others, '2026-11-10' as never)[0].message
  expect(words(span(null), span(null))).toBe(
    'Enter the first day: another entry holds now, and it is not known since when',
  )
  expect(words(span(null), span('2025-09-01'))).toBe('Enter the first day: another entry holds since 1 September 2025')
  expect(words(span(null), span(null, '2025-08-31'), span('2025-09-01'))).toMatch(/holds since 1 September 2025$/)
  expect(words(span('2025-09-01'), span('2025-09-01'))).toMatch(/put that one right first$/)
})

it('an entry that has ended ends none', () => {
  expect(follows(span('2026-09-01'), span('2025-09-01'))).toBe(true)
  expect(follows(span('2026-09-01', '2026-09-30'), span('2025-09-01'))).toBe(false)
})
