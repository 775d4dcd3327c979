import { Clock } from '@daysix/platform/clock'
import { type Environment, readConfig } from '@daysix/platform/config'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { migrate } from '@daysix/platform/database'
import type { AddressInfo } from 'node:net'
import { createWeb, type WebParts } from './app'
import { database } from './database'
import { Identity } from './session/identity'
import { PublicAddress } from './session/public-address'
import { sessions } from './session/session'
import { webSettings } from './settings'

export { database }

export interface RunningWeb {
  http: string
  app: NestExpressApplication
  stop(): Promise<void>
}

export interface WebHost extends Pick<WebParts, 'banner' | 'mount'> {
  clock?: Clock
}

/**
 * Starts the pages.
 * @throws ConfigurationError naming every missing setting
 */
export async function startWeb(
  env: Environment,
  { clock = new Clock(), banner, mount }: WebHost = {},
): Promise<RunningWeb> {
  const settings = readConfig(webSettings, env)
  const kept = sessions({ ...settings, secure: settings.PUBLIC_URL.startsWith('https:') })
  const address = new PublicAddress(settings.PUBLIC_URL || `http://${settings.HOST}:${settings.PORT}`)
  const app = await createWeb({
    settings,
    clock,
    sessions: kept,
    identity: new Identity(settings),
    address,
    banner,
    mount,
  })
  await app.listen(settings.PORT, settings.HOST)
  const { port } = app.getHttpServer().address() as AddressInfo
  const http = `http://${settings.HOST}:${port}`
  if (!settings.PUBLIC_URL) address.moveTo(http)
  return {
    http,
    app,
    stop: async () => {
      await app.close()
      await kept.stop()
    },
  }
}

function runWeb(): void {
  startWeb(process.env).then(
    (web) => {
      let stopping = false
      const stop = () => {
        if (stopping) return
        stopping = true
        web.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        )
      }
      process.on('SIGTERM', stop).on('SIGINT', stop)
    },
    (error: unknown) => {
      process.stderr.write(`web could not start: ${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    },
  )
}

async function runMigrations(): Promise<void> {
  try {
    await migrate(database, process.env.MIGRATOR_URL ?? '')
  } catch (error) {
    process.stderr.write(`web could not migrate: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

if (require.main === module) {
  if (process.argv[2] === 'migrate') void runMigrations()
  else runWeb()
}
