import { z } from 'zod'

/** What only this service is told: where mail goes out, who it comes from and how people reach the team. */
export const notificationSettings = z.object({
  /** As smtp://user:password@host:port, or smtps:// */
  SMTP_URL: z.string().min(1),
  MAIL_FROM: z.string().min(1),
  TEAM_PHONE: z.string().min(1),
  TEAM_EMAIL: z.string().min(1),
  /** The pages' own address, for links in mails to people who sign in. */
  WEB_URL: z.string().default('http://127.0.0.1:3000'),
})

export interface NotificationSettings extends z.output<typeof notificationSettings> {
  AUTHORITY_NAME: string
}
