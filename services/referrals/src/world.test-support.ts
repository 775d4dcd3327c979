import { StoppedClock } from '@daysix/platform/clock'
import { Peers } from '@daysix/platform/peers'
import type { Principal } from '@daysix/platform/principal'
import { type RunningService, startService } from '@daysix/platform/service'
import { testDatabase } from '@daysix/platform/testing/database'
import { TokenRefused, TokenVerifier } from '@daysix/platform/tokens'
import { PROTOS } from '@daysix/contracts/protos'
import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { parseLocalDateTime } from '@daysix/shared/instant'
import type { ReferralsActivities } from '@daysix/workflows/activities'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import type { DataSource } from 'typeorm'
import { CasesActivities } from './cases/cases.activities'
import { ClocksActivities } from './clocks/clocks.activities'
import { database } from './database'
import { manifest } from './main'
import { NoticesActivities } from './notices/notices.activities'

const person = (sub: string, roles: Principal['roles'], of: Partial<Principal> = {}): Principal => ({
  ...{ sub, name: sub, roles, urns: [], providers: [], scopes: [], token: sub },
  ...of,
})

/** Their name is their token. */
const PEOPLE = [
  person('casey', ['caseworker']),
  person('morgan', ['manager']),
  person('adele', ['admin']),
  person('ana', ['analyst']),
  person('sam', ['school'], { urns: ['900001'] }),
  person('ruth', ['school'], { urns: ['900002'] }),
  person('notifications', ['service'], { scopes: ['internal'] }),
  person('set-up', ['service'], { scopes: ['setup'] }),
  person('demo', ['service'], { scopes: ['referrals.read', 'referrals.write'] }),
]

export const JORDAN = {
  upn: 'W999400124001',
  legalForename: 'Jordan',
  legalSurname: 'Ellery',
  birthDate: '2012-02-14',
  ncYear: '10',
  schoolUrn: '900001',
  homeLaCode: '999',
  contacts: [
    { name: 'Dana Ellery', relationship: 'parent', email: 'dana@families.example', addressLines: ['3 Alder Close'] },
  ],
}
export const MAYA = {
  upn: 'K999400124002',
  legalForename: 'Maya',
  legalSurname: 'Brandreth',
  birthDate: '2013-06-03',
  ncYear: '8',
  schoolUrn: '900001',
  homeLaCode: '998',
  lookedAfter: true,
}
export const AISHA = {
  ...JORDAN,
  upn: 'L999400224005',
  legalForename: 'Aisha',
  legalSurname: 'Farouk',
  schoolUrn: '900002',
  contacts: [],
}

/** Tuesday 10 November 2026 at ten: day six is Tuesday 17 November. */
export const A_REPORT = {
  kind: 'PERM',
  schoolUrn: '900001',
  pupil: { upn: JORDAN.upn },
  imposedAt: '2026-11-10T10:00',
  reasons: ['PP'],
  reportedBy: 'Sam Whitfield',
}

/** The whole service over a database of its own; Temporal is never there, so what it would be told is kept. */
export class World {
  private constructor(
    readonly db: DataSource,
    readonly service: RunningService,
    readonly grpc: string,
    readonly clock: StoppedClock,
    private readonly peers: Peers,
    /** What the service's own role may not do to its tables. */
    readonly asOwner: (sql: string) => Promise<void>,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param limits how often each may search, take files and read rows */
  static async begin(limits: Record<string, string> = {}): Promise<World> {
    const { db, url, asOwner, drop } = await testDatabase(database)
    const clock = new StoppedClock(parseLocalDateTime('2026-11-10T11:00').at)
    const grpcPort = await freePort()
    const env = {
      ...{ PORT: '0', GRPC_PORT: String(grpcPort), DATABASE_URL: url, TEMPORAL_ADDRESS: '127.0.0.1:1' },
      ...{ OIDC_ISSUER: 'http://127.0.0.1:1', CLIENT_ID: 'referrals', CLIENT_SECRET: 'none', LOG_LEVEL: 'silent' },
      ...{ AUTHORITY_NAME: 'Northmere Council', AUTHORITY_CODE: '999' },
      // the tests ask faster than people do
      ...{ MOST_SEARCHES: '0', MOST_FILES: '0', MOST_ROWS: '0', ...limits },
    }
    const service = await startService(manifest, env, { clock, withoutWorker: true })
    service.app.get(TokenVerifier, { strict: false }).verify = (token) => {
      const known = PEOPLE.find(({ sub }) => sub === token)
      return known ? Promise.resolve(known) : Promise.reject(new TokenRefused())
    }
    const peers = new Peers({ REFERRALS_GRPC: `127.0.0.1:${grpcPort}` }, {
      get: () => Promise.resolve('notifications'),
    } as never)
    const world = new World(db, service, `127.0.0.1:${grpcPort}`, clock, peers, asOwner, drop)
    await world.setUp()
    return world
  }

  private async setUp(): Promise<void> {
    const school = { laCode: '999', telephone: '01632 960101', headName: 'Ms Helen Marsh' }
    for (const [urn, name] of [
      ['900001', 'Harbour Academy'],
      ['900002', 'Mill Lane School'],
    ])
      await this.post('adele', '/schools', {
        ...school,
        urn,
        name,
        exclusionEmail: `exclusions@${urn}.example`,
      }).expect(200)
    const staff = { telephone: '01632 960250' }
    await this.post('adele', '/staff', {
      ...staff,
      sub: 'casey',
      name: 'Casey Okafor',
      email: 'casey@a.example',
      role: 'caseworker',
      onDuty: true,
    }).expect(200)
    await this.post('adele', '/staff', {
      ...staff,
      sub: 'dana',
      name: 'Dana Whitlock',
      email: 'director@a.example',
      role: 'director',
    }).expect(200)
    await this.post('adele', '/authorities', {
      code: '998',
      name: 'Fellshire',
      exclusionsEmail: 'ex@f.example',
    }).expect(200)
    await this.put('adele', '/calendars/authority', { file: illustrativeFile }).expect(200)
    for (const pupil of [JORDAN, MAYA, AISHA]) await this.post('adele', '/pupils', pupil).expect(200)
  }

  get(who: string, path: string): request.Test {
    return request(this.server).get(`/api/v1${path}`).set('authorization', `Bearer ${who}`)
  }

  post(who: string, path: string, body: object, key?: string): request.Test {
    const posted = request(this.server).post(`/api/v1${path}`).set('authorization', `Bearer ${who}`)
    return (key ? posted.set('idempotency-key', key) : posted).send(body)
  }

  /** The bytes of a CSV file, as a browser or the command line sends them. */
  sendFile(who: string, path: string, content: string | Buffer, name = 'edubasealldata.csv'): request.Test {
    return request(this.server)
      .post(`/api/v1${path}`)
      .set('authorization', `Bearer ${who}`)
      .set('content-type', 'text/csv')
      .set('x-file-name', encodeURIComponent(name))
      .send(content)
  }

  put(who: string, path: string, body: object, ifMatch?: string): request.Test {
    const put = request(this.server).put(`/api/v1${path}`).set('authorization', `Bearer ${who}`)
    return (ifMatch ? put.set('if-match', ifMatch) : put).send(body)
  }

  patch(who: string, path: string, body: object, ifMatch?: string): request.Test {
    const patch = request(this.server).patch(`/api/v1${path}`).set('authorization', `Bearer ${who}`)
    return (ifMatch ? patch.set('if-match', ifMatch) : patch).send(body)
  }

  private get server(): Server {
    return this.service.app.getHttpServer() as Server
  }

  /** What the procedures ask, as the worker would call it. */
  get activities(): ReferralsActivities {
    const { app } = this.service
    const parts = [ClocksActivities, CasesActivities, NoticesActivities].map((type) =>
      app.get<object>(type, { strict: false }),
    )
    const find = (name: string) => parts.find((part) => name in part) as Record<string, Function> | undefined
    return new Proxy({} as ReferralsActivities, {
      get: (_, name: string) => (input: object) => find(name)![name](input) as unknown,
    })
  }

  /** Asks over gRPC as a service, or with a person's token. */
  ask<Reply>(
    service: 'Exclusions' | 'Directory' | 'Clocks' | 'Tasks',
    method: string,
    message: object,
    token?: string,
  ): Promise<Reply> {
    return this.peers.call('referrals', PROTOS.referrals, `daysix.referrals.v1.${service}`, method, message, token)
  }

  /** From now on this person's token names these teams. */
  joins(who: string, ...teams: string[]): void {
    PEOPLE.find(({ sub }) => sub === who)!.teams = teams
  }

  /** From now on this person's token says that they work through this system. */
  worksThrough(who: string, client: string): void {
    PEOPLE.find(({ sub }) => sub === who)!.client = client
  }

  /** From now on this person's token is one that was made after everything done so far. */
  signsInAgain(who: string): void {
    PEOPLE.find(({ sub }) => sub === who)!.issuedAt = Math.floor(Date.now() / 1000) + 1
  }

  /** `2026-11-17T00:00`, on London's clock. */
  itIs(dateTime: string): void {
    this.clock.moveTo(parseLocalDateTime(dateTime).at)
  }

  /** What is on its way to Temporal, in order. */
  async told(): Promise<{ do: string; workflowId: string; message?: string; payload?: Record<string, unknown> }[]> {
    const rows = await this.db.query<{ data: { do: string; workflowId: string } }[]>(
      `select data from referrals_queue.job where name = 'outbox' order by created_on, id`,
    )
    return rows.map(({ data }) => data)
  }

  async end(): Promise<void> {
    this.peers.onApplicationShutdown()
    await this.service.stop()
    await this.drop()
  }
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    }),
  )
}
