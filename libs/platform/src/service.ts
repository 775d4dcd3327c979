import 'reflect-metadata'
import { type DynamicModule, Logger, Module, type Type } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory, Reflector } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger'
import { TypeOrmModule } from '@nestjs/typeorm'
import helmet from 'helmet'
import { LoggerModule } from 'nestjs-pino'
import type { Server } from 'node:http'
import type { z } from 'zod'
import { AuditController } from './audit.controller'
import { AuditSealer } from './audit-sealer'
import { AuthorisationGuard, POLICY } from './authorisation'
import { Clock } from './clock'
import { type Environment, readConfig, serviceSettings, type ServiceSettings } from './config'
import { dataSourceOptions, migrate, type ServiceDatabase } from './database'
import {
  API_PREFIX,
  type Described,
  type Door,
  doorsOf,
  DoorsWithoutAction,
  DoorsWithoutLimit,
  OUTSIDE_THE_API,
  undeclared,
  unlimited,
} from './doors'
import { connectGrpc, type GrpcDoor } from './grpc'
import { HealthController, OwnWorker } from './health'
import { LimitGuard } from './limited'
import { loggerOptions, serviceLogger } from './logs'
import { LooksController } from './looks.controller'
import { onlyInItsOwnWays } from './methods'
import { OriginInterceptor } from './origin'
import { Outbox, OUTBOX_SETTINGS, type OutboxSettings } from './outbox'
import { OutboxController } from './outbox.controller'
import { Peers } from './peers'
import { OF_PROVIDER, type PolicyTable } from './policy'
import { type Holding } from './records'
import { HOLDINGS, RecordsController } from './records.controller'
import { RecordsGrpc } from './records.grpc'
import { refusedResponse, tooOftenResponse, RefusalFilter } from './refusals'
import { SETTINGS } from './settings'
import { CASES_OF_DOORS, CASES_PROTO, type CasesOfDoors, CaseSight, OneCaseGuard, Sight } from './sight'
import { AskedStandings, STANDING_PROTO, Standings } from './standing'
import { asActivities, TEMPORAL_SETTINGS, TemporalConnection, WorkerHost } from './temporal'
import { OwnToken, TokenVerifier } from './tokens'
import { requestValidation } from './validation'

/** What a service serves: the same list runs alone, in the all-in-one and in production. */
export interface ServiceManifest {
  name: 'referrals' | 'panels' | 'placements' | 'notifications'
  /** The feature modules. */
  modules: (Type | DynamicModule)[]
  database: ServiceDatabase
  policy: PolicyTable
  /** Everything it holds about one child. */
  holdings: readonly Holding[]
  grpc?: GrpcDoor
  /** Who says what a person may do: a provider that one of the modules exports, or the API of referrals. */
  standing: Type<Standings> | { protoPath: string }
  /** Who may know of which child: a provider that one of the modules exports. Where `cases` stands, referrals is asked. */
  sight?: Type<Sight>
  /** Of a context that keeps things about the cases of another: where those are asked for, and which doors are about one. */
  cases?: { protoPath: string; doors: CasesOfDoors }
  /** Providers whose methods are the activities of this service's queue. */
  activities: Type[]
  outbox?: (find: <T>(type: Type<T>) => T) => Pick<OutboxSettings, 'whenNotFound' | 'undeliverable' | 'errands'>
  /** Settings of its own, read beside those of every service and injected with them (SETTINGS). */
  settings?: z.ZodObject
  /** Work of its own that is not yet done, beside its outbox: rehearsal waits for none before it moves time. */
  unfinished?: (find: <T>(type: Type<T>) => T) => Promise<number>
}

export interface RunningService {
  http: string
  grpc?: string
  app: NestExpressApplication
  worker?: WorkerHost
  outbox?: Outbox
  /** Facts not yet told to Temporal, and whatever else the manifest counts as not yet done. */
  unfinished(): Promise<number>
  stop(): Promise<void>
}

export interface Host {
  clock?: Clock
  /** Serves its doors but polls no queue: for tests of a door alone, and for writing the API's description. */
  withoutWorker?: boolean
}

export function serviceModule(
  manifest: ServiceManifest,
  settings: ServiceSettings,
  clock = new Clock(),
): DynamicModule {
  class ServiceModule {}
  Module({})(ServiceModule)
  const outboxSettings = { schema: manifest.database.schema, url: settings.DATABASE_URL }
  return {
    module: ServiceModule,
    global: true,
    imports: [
      LoggerModule.forRoot(loggerOptions(manifest.name, settings.LOG_LEVEL)),
      TypeOrmModule.forRoot({ ...dataSourceOptions(manifest.database, settings.DATABASE_URL), retryAttempts: 0 }),
      ...manifest.modules,
    ],
    controllers: [
      ...[HealthController, OutboxController, AuditController, RecordsController],
      // referrals asks for a deletion and knows when, and has a log of looks of its own; nobody asks referrals
      ...(manifest.cases ? [RecordsGrpc, LooksController] : []),
    ],
    providers: [
      Reflector,
      Outbox,
      AuditSealer,
      OwnWorker,
      TemporalConnection,
      Peers,
      { provide: SETTINGS, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: TEMPORAL_SETTINGS, useValue: settings },
      { provide: OUTBOX_SETTINGS, useValue: outboxSettings },
      { provide: POLICY, useValue: manifest.policy },
      { provide: HOLDINGS, useValue: manifest.holdings },
      { provide: TokenVerifier, useValue: new TokenVerifier(settings.OIDC_ISSUER) },
      { provide: OwnToken, useValue: new OwnToken(settings) },
      ...('protoPath' in manifest.standing
        ? [
            { provide: STANDING_PROTO, useValue: manifest.standing.protoPath },
            { provide: Standings, useClass: AskedStandings },
          ]
        : [{ provide: Standings, useExisting: manifest.standing }]),
      { provide: Sight, useExisting: manifest.sight ?? CaseSight },
      { provide: APP_GUARD, useClass: AuthorisationGuard },
      // who asks is known by then, here and below
      { provide: APP_GUARD, useClass: LimitGuard },
      ...(manifest.cases
        ? [
            CaseSight,
            { provide: CASES_PROTO, useValue: manifest.cases.protoPath },
            { provide: CASES_OF_DOORS, useValue: manifest.cases.doors },
            { provide: APP_GUARD, useClass: OneCaseGuard },
          ]
        : []),
      { provide: APP_INTERCEPTOR, useClass: OriginInterceptor },
      { provide: APP_FILTER, useClass: RefusalFilter },
    ],
    exports: [
      Outbox,
      TemporalConnection,
      Peers,
      SETTINGS,
      Clock,
      TokenVerifier,
      OwnToken,
      ...(manifest.cases ? [CaseSight] : []),
    ],
  }
}

/**
 * Makes the application with its pipes and limits, without opening any door.
 * @throws DoorsWithoutAction
 */
export async function createService(
  manifest: ServiceManifest,
  settings: ServiceSettings,
  clock?: Clock,
): Promise<NestExpressApplication> {
  const logger = settings.LOG_LEVEL !== 'silent' && serviceLogger(manifest.name)
  // also for what is said while the modules are put together
  Logger.overrideLogger(logger)
  const app = await NestFactory.create<NestExpressApplication>(serviceModule(manifest, settings, clock), {
    logger,
    abortOnError: false,
    forceCloseConnections: true,
  })
  declaredDoors(app, manifest)
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_API })
  app.use(helmet())
  app.use(onlyInItsOwnWays())
  app.useBodyParser('json', { limit: '1mb' })
  app.useGlobalPipes(requestValidation())
  app.set('trust proxy', 'loopback')
  return app
}

/**
 * Starts one service from its manifest.
 * @throws ConfigurationError naming every missing setting
 */
export async function startService(
  manifest: ServiceManifest,
  env: Environment,
  host: Host = {},
): Promise<RunningService> {
  const schema = manifest.settings ? serviceSettings.extend(manifest.settings.shape) : serviceSettings
  const settings = readConfig(schema, env) as ServiceSettings
  const app = await createService(manifest, settings, host.clock)
  const outbox = app.get(Outbox, { strict: false })
  if (manifest.outbox)
    Object.assign(
      app.get<OutboxSettings>(OUTBOX_SETTINGS, { strict: false }),
      manifest.outbox((type) => app.get(type, { strict: false })),
    )
  const grpc = manifest.grpc && connectGrpc(app, manifest.grpc, `${settings.HOST}:${settings.GRPC_PORT}`)
  if (grpc) await app.startAllMicroservices()
  await app.listen(settings.PORT, settings.HOST)
  const { port } = (app.getHttpServer() as Server).address() as { port: number }
  const worker = host.withoutWorker ? undefined : activityWorker(app, manifest, settings)
  app.get(OwnWorker, { strict: false }).host = worker
  worker?.start()
  return {
    http: `http://${settings.HOST}:${port}`,
    ...(grpc && { grpc: `${settings.HOST}:${settings.GRPC_PORT}` }),
    app,
    worker,
    outbox,
    unfinished: async () => {
      const own = await manifest.unfinished?.((type) => app.get(type, { strict: false }))
      return (await outbox.waiting()) + (own ?? 0)
    },
    stop: async () => {
      await worker?.stop()
      await app.close()
    },
  }
}

function activityWorker(app: NestExpressApplication, manifest: ServiceManifest, settings: ServiceSettings): WorkerHost {
  const activities = asActivities(...manifest.activities.map((type) => app.get<object>(type, { strict: false })))
  return new WorkerHost(settings, { taskQueue: manifest.name, activities })
}

/**
 * Runs one service as a process of its own: settings from the environment, ordered stop on a signal. With the argument
 * `migrate` it only brings its schema up to date (MIGRATOR_URL), and ends.
 */
export function runService(manifest: ServiceManifest): void {
  if (process.argv[2] === 'migrate') return void runMigrations(manifest)
  startService(manifest, process.env).then(
    (service) => {
      let stopping = false
      const stop = () => {
        if (stopping) return
        stopping = true
        service.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        )
      }
      process.on('SIGTERM', stop).on('SIGINT', stop)
    },
    (error: unknown) => {
      process.stderr.write(
        `${manifest.name} could not start: ${error instanceof Error ? error.message : String(error)}\n`,
      )
      process.exit(1)
    },
  )
}

async function runMigrations(manifest: ServiceManifest): Promise<void> {
  try {
    await migrate(manifest.database, process.env.MIGRATOR_URL ?? '')
  } catch (error) {
    process.stderr.write(
      `${manifest.name} could not migrate: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exitCode = 1
  }
}

/** The OpenAPI 3.1 description made from the controllers. Every door asks for a token, and refuses in one shape. */
export function describeApi(app: NestExpressApplication, name: string): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Day Six ${name}`)
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build()
  const document = SwaggerModule.createDocument(app, description)
  document.components = {
    ...document.components,
    responses: { Refused: refusedResponse(), TooOften: tooOftenResponse() },
  } as OpenAPIObject['components']
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path) as OperationObject[])) {
    operation.responses['4XX'] = { $ref: '#/components/responses/Refused' }
    // an idempotency key may be left out; every header parameter is described as required otherwise
    for (const parameter of operation.parameters ?? [])
      if ('in' in parameter && parameter.in === 'header' && parameter.name === 'idempotency-key')
        parameter.required = false
  }
  for (const { name, limited, action } of doorsOf(app)) {
    const [method, path] = name.split(' ')
    const operation = (document.paths[path] as Record<string, OperationObject> | undefined)?.[method.toLowerCase()]
    if (operation && limited) operation.responses['429'] = { $ref: '#/components/responses/TooOften' }
    if (operation && action === OF_PROVIDER) operation.security = []
  }
  return document
}

interface OperationObject {
  parameters?: ({ in: string; name: string; required?: boolean } | { $ref: string })[]
  responses: Record<string, object>
  security?: object[]
}

/** @throws DoorsWithoutAction when a route or RPC names no action, or one that the policy does not know */
function declaredDoors(app: NestExpressApplication, { policy, grpc }: ServiceManifest): Door[] {
  const doors = doorsOf(app, grpc?.package)
  const wrong = undeclared(doors, policy)
  if (wrong.length > 0) throw new DoorsWithoutAction(wrong)
  return doors
}

/**
 * A manifest's API and its doors, read from its controllers without making any of them: no database, no door.
 * @throws DoorsWithoutAction, DoorsWithoutLimit
 */
export async function describeService(
  manifest: ServiceManifest,
): Promise<{ description: OpenAPIObject; doors: Door[] }> {
  const settings = {
    LOG_LEVEL: 'silent',
    DATABASE_URL: 'postgres://nowhere',
    OIDC_ISSUER: 'http://nowhere',
  } as ServiceSettings
  const app = await NestFactory.create<NestExpressApplication>(serviceModule(manifest, settings), {
    preview: true,
    logger: false,
    abortOnError: false,
  })
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_API })
  const [description, doors] = [describeApi(app, manifest.name), declaredDoors(app, manifest)]
  const gathering = unlimited(doors, description.paths as Described)
  if (gathering.length > 0) throw new DoorsWithoutLimit(gathering)
  return { description, doors }
}
