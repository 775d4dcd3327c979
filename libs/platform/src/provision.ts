import { z } from 'zod'
import { readConfig } from './config'
import { provision } from './database'

/** Run once before the first migration, by a superuser: makes the database, the migrator and a role for each schema. */
const settings = z.object({
  ADMIN_URL: z.string().min(1),
  DATABASE: z.string().default('daysix'),
  MIGRATOR_PASSWORD: z.string().min(1),
  REFERRALS_PASSWORD: z.string().min(1),
  PANELS_PASSWORD: z.string().min(1),
  PLACEMENTS_PASSWORD: z.string().min(1),
  NOTIFICATIONS_PASSWORD: z.string().min(1),
  WEB_PASSWORD: z.string().min(1),
})

async function main(): Promise<void> {
  const read = readConfig(settings, process.env)
  await provision({
    adminUrl: read.ADMIN_URL,
    database: read.DATABASE,
    passwords: {
      migrator: read.MIGRATOR_PASSWORD,
      referrals: read.REFERRALS_PASSWORD,
      panels: read.PANELS_PASSWORD,
      placements: read.PLACEMENTS_PASSWORD,
      notifications: read.NOTIFICATIONS_PASSWORD,
      web: read.WEB_PASSWORD,
    },
  })
}

if (require.main === module)
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
