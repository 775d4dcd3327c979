import { isAddress, nextTry, troubleOf } from './attempts'

it.each([
  ['no such mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'bad-address'],
  ['no usable address at all', { code: 'EENVELOPE' }, 'bad-address'],
  ['greylisted', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'relay'],
  ['the content refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
  ['a full disk at the relay', { code: 'EMESSAGE', command: 'DATA', responseCode: 452 }, 'relay'],
  ['nobody listening', { code: 'ESOCKET', syscall: 'connect' }, 'relay'],
  ['a name that does not resolve', { code: 'EDNS' }, 'relay'],
  ['our own password wrong', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'relay'],
  ['anything else', new Error('?'), 'relay'],
])('%s', (_case, error, kind) => {
  expect(troubleOf(error)).toEqual({ kind })
})

describe('trying again', () => {
  const now = new Date('2026-11-06T10:00:00Z')
  const useful = new Date('2026-11-13T10:00:00Z')
  const seconds = (kind: 'relay' | 'house', attempts: number) =>
    ((nextTry({ kind }, attempts, now, useful)?.getTime() ?? NaN) - now.getTime()) / 1000

  it('doubles from 30 seconds to an hour while the relay is away', () => {
    expect([1, 2, 3, 7, 8, 20].map((attempts) => seconds('relay', attempts))).toEqual([30, 60, 120, 1920, 3600, 3600])
  })

  it('asks our own services again after a second', () => {
    expect([1, 2, 5].map((attempts) => seconds('house', attempts))).toEqual([1, 2, 16])
  })

  it('ends when the message would no longer be useful', () => {
    expect(nextTry({ kind: 'relay' }, 8, new Date('2026-11-13T09:30:00Z'), useful)).toBeUndefined()
  })

  it('does not repeat what cannot succeed', () => {
    expect(nextTry({ kind: 'bad-address' }, 1, now, useful)).toBeUndefined()
    expect(nextTry({ kind: 'refused' }, 1, now, useful)).toBeUndefined()
  })
})

it.each([
  ['alex@northmere.example', true],
  ["o'brien+x@sub.northmere.example", true],
  ['alex', false],
  ['alex@localhost', false],
  ['alex @northmere.example', false],
  ['a@b.example, c@d.example', false],
  ['<alex@northmere.example>', false],
  ['', false],
])('%s is an address: %s', (text, is) => {
  expect(isAddress(text)).toBe(is)
})
