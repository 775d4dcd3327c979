import { startMail } from '@daysix/engines/mail'
import type { RunningMail } from '@daysix/engines/mail'
import { startOidc } from '@daysix/engines/oidc'
import type { RunningOidc } from '@daysix/engines/oidc'
import { startPostgres } from '@daysix/engines/postgres'
import type { Progress } from '@daysix/engines/progress'
import { startTemporal } from '@daysix/engines/temporal'
import type { RunningTemporal } from '@daysix/engines/temporal'
import { startTimeServer } from '@daysix/engines/time-server'
import type { RunningTimeServer } from '@daysix/engines/time-server'
import { databaseUrl, migrate, provision } from '@daysix/platform/database'
import { join } from 'node:path'
import { DATABASES, SERVICES } from './parts'
import type { Part, Service } from './parts'
import type { Ports } from './ports'
import { secretsOf } from './state'
import type { RunFile, StateFolder } from './state'

const DATABASE = 'daysix'
/** How the demonstration authority signs its pages and letters. */
const NORTHMERE = {
  AUTHORITY_NAME: 'Northmere Council',
  AUTHORITY_CODE: '999',
  TEAM_PHONE: '01632 960 999',
  TEAM_EMAIL: 'inclusion@northmere.example',
  MAIL_FROM: 'Inclusion team <inclusion@northmere.example>',
}
/** The procedures in one file, as `npm run build` makes it; dist/ lies beside src/. */
const WORKFLOW_BUNDLE = join(__dirname, '..', '..', 'workflows', 'dist', 'workflow-bundle.js')

export interface EngineOptions {
  state: StateFolder
  ports: Ports
  mode: 'real' | 'rehearsal'
  /** Rehearsal only: where its time begins. */
  startAt?: Date
  /** Rehearsal only: its time, which the engines' own pages say. */
  now?: () => Date
  progress: Progress
  log: (line: string) => void
}

export interface RunningEngines {
  /** Everything but which parts run. */
  run: Omit<RunFile, 'parts'>
  mail: RunningMail
  oidc: RunningOidc
  temporal: RunningTemporal | RunningTimeServer
  /** The steps of rehearsal's time; not in real time. */
  time?: RunningTimeServer
}

/**
 * Starts the engines, each of which is handed to `running` as soon as it can be stopped, and gives the database its roles,
 * schemas and migrations.
 */
export async function startEngines(
  { state, ports, mode, startAt, now, progress, log }: EngineOptions,
  running: (name: string, stop: () => Promise<void>) => void,
): Promise<RunningEngines> {
  const rehearsing = mode === 'rehearsal'
  const secrets = await secretsOf(state.path, ['migrator', ...DATABASES.map(({ schema }) => schema), 'session'])
  const web = `http://127.0.0.1:${ports.web}`

  const database = async () => {
    const postgres = await startPostgres({
      dataDir: state.databaseFolder,
      port: ports.postgres,
      durable: !rehearsing,
      log,
    })
    running('postgres', () => postgres.stop())
    const { session: _, ...passwords } = secrets
    await progress('Preparing the database', async () => {
      await provision({ adminUrl: postgres.adminUrl, database: DATABASE, passwords })
      const migrator = databaseUrl(postgres.adminUrl, DATABASE, 'daysix_migrator', passwords.migrator)
      await Promise.all(DATABASES.map((one) => migrate(one, migrator)))
    })
    return postgres
  }
  const identity = async () => {
    const oidc = await startOidc({ stateDir: state.path, port: ports.oidc, webOrigin: web, now })
    running('oidc', () => oidc.stop())
    return oidc
  }
  const catcher = async () => {
    const mail = await startMail({ stateDir: state.path, smtpPort: ports.smtp, httpPort: ports.outbox, now })
    running('mail', () => mail.stop())
    return mail
  }
  const durable = async (): Promise<{
    temporal: RunningTemporal | RunningTimeServer
    time?: RunningTimeServer
    ui?: string
  }> => {
    if (rehearsing) {
      const time = await startTimeServer({ startAt, port: ports.temporal, progress, log })
      running('temporal', () => time.stop())
      return { temporal: time, time }
    }
    const temporal = await startTemporal({
      dbFile: state.temporalFile,
      port: ports.temporal,
      uiPort: ports.temporalUi,
      progress,
      log,
    })
    running('temporal', () => temporal.stop())
    return { temporal, ui: temporal.ui }
  }

  // All are waited for, also when one fails: what came up has then been handed over and can be stopped.
  const [postgres, oidc, mail, engine] = await allSettled(database(), identity(), catcher(), durable())
  const { temporal, time, ui } = engine
  const run = {
    mode,
    web,
    ...doorsOf(ports),
    temporal: { address: temporal.address, namespace: temporal.namespace, ...(ui && { ui }) },
    mail: { smtp: mail.smtp, outbox: mail.outbox },
    oidc: oidc.issuer,
    demo: { clientId: 'demo', clientSecret: oidc.secrets.demo, tokenUrl: oidc.tokenUrl },
    pids: { launcher: process.pid, postgres: postgres.pid, temporal: temporal.pid },
  }
  const urlFor = (schema: string) => databaseUrl(postgres.adminUrl, DATABASE, `daysix_${schema}`, secrets[schema])
  const settings = settingsOf(run, ports, { urlFor, clientSecrets: oidc.secrets, session: secrets.session })
  return { run: { ...run, settings }, mail, oidc, temporal, time }
}

function doorsOf(ports: Ports): Pick<RunFile, Service | 'workflows'> {
  const doors = (http: number, grpc: number) => ({ http: `http://127.0.0.1:${http}`, grpc: `127.0.0.1:${grpc}` })
  return {
    referrals: doors(ports.referralsHttp, ports.referralsGrpc),
    panels: doors(ports.panelsHttp, ports.panelsGrpc),
    placements: doors(ports.placementsHttp, ports.placementsGrpc),
    notifications: doors(ports.notificationsHttp, ports.notificationsGrpc),
    workflows: { http: `http://127.0.0.1:${ports.workflows}` },
  }
}

interface Secrets {
  urlFor(schema: string): string
  clientSecrets: Record<string, string>
  session: string
}

/** What production gives each process as its environment. */
function settingsOf(run: Omit<RunFile, 'parts' | 'settings'>, ports: Ports, secrets: Secrets): RunFile['settings'] {
  const logs = { LOG_LEVEL: process.env.LOG_LEVEL ?? (run.mode === 'rehearsal' ? 'error' : 'warn') }
  const temporal = { TEMPORAL_ADDRESS: run.temporal.address, TEMPORAL_NAMESPACE: run.temporal.namespace }
  const common = {
    ...logs,
    ...temporal,
    ...NORTHMERE,
    ...limits(),
    OIDC_ISSUER: run.oidc,
    WEB_URL: run.web,
    ...Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_GRPC`, run[name].grpc])),
  }
  const service = (name: (typeof SERVICES)[number]) => ({
    ...common,
    PORT: String(ports[`${name}Http`]),
    GRPC_PORT: String(ports[`${name}Grpc`]),
    DATABASE_URL: secrets.urlFor(name),
    CLIENT_ID: name,
    CLIENT_SECRET: secrets.clientSecrets[name],
  })
  return {
    referrals: service('referrals'),
    panels: service('panels'),
    placements: service('placements'),
    notifications: { ...service('notifications'), SMTP_URL: run.mail.smtp },
    workflows: { ...logs, ...temporal, PORT: String(ports.workflows), WORKFLOW_BUNDLE },
    web: {
      ...common,
      PORT: String(ports.web),
      PUBLIC_URL: run.web,
      DATABASE_URL: secrets.urlFor('web'),
      CLIENT_ID: 'web',
      CLIENT_SECRET: secrets.clientSecrets.web,
      SESSION_SECRET: secrets.session,
      TEMPORAL_UI_URL: run.temporal.ui ?? '',
      ...Object.fromEntries(
        [...SERVICES, 'workflows' as const].map((name) => [`${name.toUpperCase()}_HTTP`, run[name].http]),
      ),
    },
  } satisfies Record<Part, Record<string, string>>
}

/** How often somebody may do something, where whoever starts us has a say: a program at the pages is quicker than people. */
function limits(): Record<string, string> {
  const names = ['MOST_SIGN_INS', 'MOST_SEARCHES', 'MOST_FILES', 'MOST_ROWS']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

async function allSettled<T extends unknown[]>(...work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const settled = await Promise.allSettled(work)
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as T
}
