import { allPresent, codeOptions, errorsBySession, marksOf, savedValues } from './register.form'

const sessions = [
  { on: '2026-11-16', session: 'AM' as const, begun: true, code: 'I' },
  { on: '2026-11-16', session: 'PM' as const, begun: true, code: null },
  { on: '2026-11-17', session: 'AM' as const, begun: false, code: null },
]

describe('the form of a week’s register', () => {
  it('sends what has begun, open sessions too, and nothing of the days to come', () => {
    expect(marksOf({ 'mark-2026-11-16-AM': 'I', 'mark-2026-11-17-AM': '/' }, sessions)).toEqual([
      { on: '2026-11-16', session: 'AM', code: 'I' },
      { on: '2026-11-16', session: 'PM', code: '' },
    ])
  })

  it('fills present where nothing is marked, and leaves the exceptions', () => {
    expect(allPresent(savedValues({ sessions, version: 3 }), sessions)).toEqual({
      version: '3',
      'mark-2026-11-16-AM': 'I',
      'mark-2026-11-16-PM': '\\',
      'mark-2026-11-17-AM': '',
    })
  })

  it('offers the codes that fit the session and are in use', () => {
    const codes = codeOptions({ on: '2026-11-16', session: 'PM' }).map(({ value }) => value)
    expect(codes).toContain('\\')
    expect(codes).toContain('K')
    expect(codes).not.toContain('/')
    expect(codes).not.toContain('H')
  })

  it('puts each refusal beside its session, whichever way the service names it', () => {
    const marks = marksOf({}, sessions)
    expect(
      errorsBySession({ 'marks.1.code': 'Unknown', 'marks.2026-11-16.AM': 'Mark it', reason: 'Say why' }, marks),
    ).toEqual({
      'mark-2026-11-16-PM': 'Unknown',
      'mark-2026-11-16-AM': 'Mark it',
      reason: 'Say why',
    })
  })
})
