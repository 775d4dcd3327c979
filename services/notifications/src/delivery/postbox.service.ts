import { SETTINGS } from '@daysix/platform/settings'
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { createTransport, type Transporter } from 'nodemailer'
import type { NotificationSettings } from '../settings'

export interface Mail {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** The date the mail carries: domain time. */
  date: Date
}

/** Hands mails to the relay, one conversation each over a few kept connections. */
@Injectable()
export class Postbox implements OnApplicationShutdown {
  private readonly transport: Transporter

  constructor(@Inject(SETTINGS) private readonly settings: NotificationSettings) {
    this.transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 15_000,
      // a template holds words, never files or addresses to fetch
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never)
  }

  /** Resolves once the relay has accepted the mail. @throws nodemailer's error, which `troubleOf` reads */
  async post(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.settings.MAIL_FROM,
      ...mail,
      // nobody's out-of-office answer is a reply
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
  }

  onApplicationShutdown(): void {
    this.transport.close()
  }
}
