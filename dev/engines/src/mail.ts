import { simpleParser } from 'mailparser'
import type { AddressObject } from 'mailparser'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream } from 'smtp-server'
import { escapeHtml, inLondon, page, sendHtml, sendJson } from './html'
import { freePort } from './processes'

export interface MailOptions {
  /** Folder that keeps the mails as JSON lines; without it they are kept in memory. */
  stateDir?: string
  smtpPort?: number
  httpPort?: number
  /** Rehearsal only: its time, which every page says. */
  now?: () => Date
}

/** One mail as it arrived. */
export interface CaughtMail {
  /** 1, 2, 3 … in order of arrival. */
  number: number
  /** Real time of arrival, UTC ISO. */
  receivedAt: string
  /** The sender's own date, UTC ISO: in rehearsal the date of the demonstration. */
  date?: string
  messageId?: string
  from: string
  to: string[]
  subject: string
  text: string
  html?: string
  attachments: { filename: string; contentType: string; size: number }[]
}

export interface RunningMail {
  /** smtp://127.0.0.1:PORT */
  smtp: string
  /** The address of the outbox page. */
  outbox: string
  messages(): readonly CaughtMail[]
  /** true: connections are refused, as when a mail server is down; false: it is back, on the same port. */
  refuse(down: boolean): Promise<void>
  stop(): Promise<void>
}

/** A mail server that delivers nothing and shows everything: each mail on the outbox page, as text and as HTML. */
export async function startMail(options: MailOptions = {}): Promise<RunningMail> {
  const smtpPort = options.smtpPort ?? (await freePort())
  const httpPort = options.httpPort ?? (await freePort())
  const file = options.stateDir && join(options.stateDir, 'mail.jsonl')
  if (options.stateDir) mkdirSync(options.stateDir, { recursive: true })
  const caught = file && existsSync(file) ? readMails(file) : []

  const receive = async (stream: SMTPServerDataStream, recipients: string[]) => {
    const mail = await simpleParser(stream)
    const message: CaughtMail = {
      number: caught.length + 1,
      receivedAt: new Date().toISOString(),
      date: mail.date?.toISOString(),
      messageId: mail.messageId,
      from: addresses(mail.from).join(', '),
      to: recipients,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || undefined,
      attachments: mail.attachments.map(({ filename, contentType, size }) => ({
        filename: filename ?? 'attachment',
        contentType,
        size,
      })),
    }
    // Written before it is accepted: the sender may forget it from then on.
    if (file) appendFileSync(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
    caught.push(message)
  }
  let smtp: SMTPServer | undefined = await listenSmtp(smtpPort, receive)
  const web = createServer((request, response) => show(request, response, caught, options.now?.()))
  await new Promise<void>((resolve, reject) => web.once('error', reject).listen(httpPort, '127.0.0.1', resolve))

  const refuse = async (down: boolean) => {
    if (down && smtp) {
      await closeSmtp(smtp)
      smtp = undefined
    }
    if (!down) smtp ??= await listenSmtp(smtpPort, receive)
  }
  return {
    smtp: `smtp://127.0.0.1:${smtpPort}`,
    outbox: `http://127.0.0.1:${httpPort}`,
    messages: () => caught,
    refuse,
    stop: async () => {
      await refuse(true)
      web.closeAllConnections()
      await new Promise<void>((resolve) => web.close(() => resolve()))
    },
  }
}

type Receive = (stream: SMTPServerDataStream, recipients: string[]) => Promise<void>

async function listenSmtp(port: number, receive: Receive): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onData: (stream, session, done) => {
      receive(
        stream,
        session.envelope.rcptTo.map(({ address }) => address),
      ).then(
        () => done(),
        (error: Error) => done(error),
      )
    },
  })
  // A sender that goes away in the middle of a mail is its own affair.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject)
      server.on('error', () => undefined)
      resolve()
    })
  })
  return server
}

function closeSmtp(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function readMails(file: string): CaughtMail[] {
  const mails: CaughtMail[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    // The last line may be cut short where the machine stopped in the middle of it.
    try {
      if (line) mails.push({ ...(JSON.parse(line) as CaughtMail), number: mails.length + 1 })
    } catch {
      continue
    }
  }
  return mails
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  return [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''))
}

function show(request: IncomingMessage, response: ServerResponse, mails: readonly CaughtMail[], now?: Date): void {
  const { pathname } = new URL(request.url ?? '/', 'http://outbox')
  if (pathname === '/') return sendHtml(response, 200, listPage(mails, now))
  if (pathname === '/messages.json') return sendJson(response, 200, mails)
  const [, number, part] = pathname.match(/^\/messages\/(\d+)(\.json|\/html)?$/) ?? []
  const mail = mails[Number(number) - 1]
  if (!mail) return sendHtml(response, 404, page('Mail not found', '<p><a href="/">All mails</a></p>', now))
  if (part === '.json') return sendJson(response, 200, mail)
  if (part === '/html') {
    response.setHeader(
      'content-security-policy',
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    )
    return sendHtml(response, 200, mail.html ?? '')
  }
  return sendHtml(response, 200, mailPage(mail, now))
}

function listPage(mails: readonly CaughtMail[], now?: Date): string {
  if (mails.length === 0) return page('Outbox', '<p>No mail has been sent yet.</p>', now)
  const rows = mails.toReversed().map(
    (mail) => `<li><a href="/messages/${mail.number}">${escapeHtml(mail.subject || 'No subject')}</a>
<span class="hint">To ${escapeHtml(mail.to.join(', '))}, ${when(mail)}</span></li>`,
  )
  const count =
    mails.length === 1
      ? '1 mail, kept here and delivered to nobody.'
      : `${mails.length} mails, newest first, kept here and delivered to nobody.`
  return page('Outbox', `<p>${count}</p>\n<ul class="plain">\n${rows.join('\n')}\n</ul>`, now)
}

function mailPage(mail: CaughtMail, now?: Date): string {
  const attachments = mail.attachments
    .map(({ filename, size }) => `<li>${escapeHtml(filename)}, ${Math.ceil(size / 1024)} KB</li>`)
    .join('')
  return page(
    mail.subject || 'No subject',
    `<p><a href="/">All mails</a></p>
<dl><dt>From</dt><dd>${escapeHtml(mail.from)}</dd><dt>To</dt><dd>${escapeHtml(mail.to.join(', '))}</dd><dt>Sent</dt><dd>${when(mail)}</dd></dl>
<h2>Text</h2>
<pre>${escapeHtml(mail.text)}</pre>
${mail.html ? `<h2>HTML</h2>\n<iframe sandbox title="HTML part of this mail" src="/messages/${mail.number}/html"></iframe>` : ''}
${attachments && `<h2>Attachments</h2><ul>${attachments}</ul>`}`,
    now,
  )
}

function when({ date, receivedAt }: CaughtMail): string {
  const instant = new Date(date ?? receivedAt)
  return `<time datetime="${instant.toISOString()}">${inLondon(instant, 'long')}</time>`
}
