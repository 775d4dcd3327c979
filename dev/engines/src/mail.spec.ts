import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMail } from './mail'

const stateDir = mkdtempSync(join(tmpdir(), 'daysix-mail-'))
afterAll(() => rmSync(stateDir, { recursive: true, force: true }))

const MAIL = [
  'From: Northmere Council <inclusion@northmere.example>',
  'To: office@oakfield.example',
  'Subject: Education from day six: DS-1',
  'Date: Tue, 03 Nov 2026 10:00:00 +0000',
  'Message-ID: <one@northmere.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Please tell the family by <Friday>.',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Please tell the family by <strong>Friday</strong>.</p>',
  '--b--',
  '.',
].join('\r\n')

/** Speaks just enough SMTP to hand over one mail; rejects when the server is not there. */
function send(address: string): Promise<void> {
  const lines = [
    'EHLO spec',
    'MAIL FROM:<inclusion@northmere.example>',
    'RCPT TO:<office@oakfield.example>',
    'DATA',
    MAIL,
    'QUIT',
  ]
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(new URL(address).port), '127.0.0.1')
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      // A reply is complete when a line has a space after its code.
      if (!/^\d{3} /m.test(chunk.toString())) return
      const next = lines.shift()
      if (next) socket.write(`${next}\r\n`)
    })
    socket.on('close', () => resolve())
  })
}

it('shows each mail as text and as HTML, and keeps it over a restart', async () => {
  const first = await startMail({ stateDir })
  await send(first.smtp)
  expect(await (await fetch(`${first.outbox}/`)).text()).toContain('Education from day six: DS-1')
  const shown = await (await fetch(`${first.outbox}/messages/1`)).text()
  expect(shown).toContain('Please tell the family by &lt;Friday&gt;.')
  expect(shown).toContain('3 November 2026')
  const html = await fetch(`${first.outbox}/messages/1/html`)
  expect(html.headers.get('content-security-policy')).toContain('sandbox')
  expect(await html.text()).toContain('<strong>Friday</strong>')
  await first.stop()

  const second = await startMail({ stateDir })
  expect(await (await fetch(`${second.outbox}/messages.json`)).json()).toMatchObject([
    {
      number: 1,
      to: ['office@oakfield.example'],
      subject: 'Education from day six: DS-1',
      date: '2026-11-03T10:00:00.000Z',
    },
  ])
  expect((await fetch(`${second.outbox}/messages/2`)).status).toBe(404)
  await second.stop()
})

it('says the date of a rehearsal on every page, and none in real time', async () => {
  let now = new Date('2026-11-03T09:00:00Z')
  const rehearsed = await startMail({ now: () => now })
  const reads = async (address: string) => (await fetch(address)).text()
  expect(await reads(`${rehearsed.outbox}/`)).toContain('Rehearsal. It is Tuesday 3 November 2026 at 09:00.')
  await send(rehearsed.smtp)
  now = new Date('2027-04-05T08:30:00Z')
  for (const path of ['/', '/messages/1', '/messages/2'])
    expect(await reads(rehearsed.outbox + path)).toContain('Rehearsal. It is Monday 5 April 2027 at 09:30.')
  await rehearsed.stop()
  const real = await startMail()
  expect(await reads(`${real.outbox}/`)).not.toContain('Rehearsal')
  await real.stop()
})

it('can be down for a day and back on the same port', async () => {
  const mail = await startMail()
  await mail.refuse(true)
  await expect(send(mail.smtp)).rejects.toThrow(/ECONNREFUSED/)
  await mail.refuse(false)
  await send(mail.smtp)
  expect(mail.messages()).toHaveLength(1)
  await mail.stop()
})
