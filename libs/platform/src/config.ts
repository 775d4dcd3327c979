import { z } from 'zod'

export type Environment = Record<string, string | undefined>

/** The settings of a process are wrong: one sentence that names every one of them. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/**
 * Reads a process's settings, once, at start.
 * @throws ConfigurationError naming every missing or unusable setting at once.
 */
export function readConfig<S extends z.ZodType>(schema: S, env: Environment): z.output<S> {
  const read = schema.safeParse(env)
  if (read.success) return read.data
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.') || 'settings'} (${issue.message})`)
  throw new ConfigurationError(`These settings are missing or unusable: ${wrong.join(', ')}.`)
}

const most = z.coerce.number().int().min(0)
const port = z.coerce.number().int().min(0).max(65535)

/** What every service is told. Addresses carry no trailing slash. */
export const serviceSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port,
  GRPC_PORT: port.default(0),
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TLS: z.enum(['true', 'false']).default('false'),
  OIDC_ISSUER: z.string().min(1),
  CLIENT_ID: z.string().min(1),
  CLIENT_SECRET: z.string().min(1),
  REFERRALS_GRPC: z.string().default(''),
  PANELS_GRPC: z.string().default(''),
  PLACEMENTS_GRPC: z.string().default(''),
  NOTIFICATIONS_GRPC: z.string().default(''),
  AUTHORITY_NAME: z.string().min(1),
  /** Three figures, as the department numbers authorities. */
  AUTHORITY_CODE: z.string().min(1),
  LOG_LEVEL: z.string().default('info'),
  /** By one person or system in a minute. 0: no limit, as of the next two. */
  MOST_SEARCHES: most.default(60),
  /** In five minutes: records, packs, proofs of the audit. */
  MOST_FILES: most.default(30),
  /** In five minutes: rows of lists, by the pages that are asked for. */
  MOST_ROWS: most.default(60_000),
  /** Whose people are counted there: the pages, as the identity provider calls them in `client_id`. */
  PAGES_CLIENT_ID: z.string().default('web'),
})

export type ServiceSettings = z.output<typeof serviceSettings>
