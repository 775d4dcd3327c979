import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const most = z.coerce.number().int().min(0)
const address = z
  .string()
  .min(1)
  .transform((text) => text.replace(/\/+$/, ''))

/** What the pages are told at start. Addresses are of the services' HTTP doors. */
export const webSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  /** How browsers reach us; the identity provider sends people back there. Default: the address we listen on. */
  PUBLIC_URL: z.string().default(''),
  DATABASE_URL: z.string().min(1),
  OIDC_ISSUER: address,
  CLIENT_ID: z.string().default('web'),
  CLIENT_SECRET: z.string().min(1),
  SESSION_SECRET: z.string().min(16),
  REFERRALS_HTTP: address,
  PANELS_HTTP: address,
  PLACEMENTS_HTTP: address,
  NOTIFICATIONS_HTTP: address,
  /** Of the process that runs the procedures: asked for its health alone. */
  WORKFLOWS_HTTP: address,
  TEMPORAL_UI_URL: z.string().default(''),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  AUTHORITY_NAME: z.string().min(1),
  TEAM_PHONE: z.string().min(1),
  TEAM_EMAIL: z.string().min(1),
  LOG_LEVEL: z.string().default('info'),
  /** From one address in five minutes, two for each person who signs in: a whole authority may come from one. 0: no limit. */
  MOST_SIGN_INS: most.default(600),
  /** By one person in a minute. 0: no limit. */
  MOST_SEARCHES: most.default(60),
  /** By one person in five minutes. 0: no limit. */
  MOST_FILES: most.default(30),
})

export type WebSettings = z.output<typeof webSettings>

/** Injects the settings. */
export const WEB_SETTINGS = Symbol('web settings')
