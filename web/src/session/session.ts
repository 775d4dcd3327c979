import type { Principal } from '@daysix/platform/principal'
import { Remembered } from '@daysix/platform/remembered'
import connectPgSimple from 'connect-pg-simple'
import type { Request, RequestHandler } from 'express'
import session from 'express-session'
import { Pool } from 'pg'

declare module 'express-session' {
  interface SessionData {
    person: Principal
    /** The wall clock's milliseconds after which the access token is no good. */
    tokenUntil: number
    /** When the provider was last asked for the person's roles. */
    askedAt: number
    refreshToken: string
    signInBegan: number
    /** What was looked for, the latest last (searches.ts). */
    searches: { name: string; words: string }[]
    success: string
    /** A sign-in under way. */
    signingIn: { state: string; nonce: string; verifier: string; returnTo: string }
    /** What was sent when the sign-in had run out: offered again after signing in, so that nothing typed is lost. */
    kept: { path: string; body: Record<string, string | string[]> }
  }
}

const IDLE_MS = 30 * 60_000
/** What the provider says of a person is asked again after this long: what was taken away there counts from then on. */
export const PROVIDER_ASKED_AGAIN_MS = 5 * 60_000
export const ABSOLUTE_MS = 10 * 60 * 60_000

/** The same browser, and nothing of who it was. */
export const endSession = ({ session }: Request): Promise<void> =>
  new Promise((resolve, reject) => session.regenerate((error: unknown) => (error ? reject(error as Error) : resolve())))

const SELDOM_MS = 60_000
const MOST_TOUCHED = 10_000

/** The end of a session is put off once a minute at most: a page that is only read need not wait for a row to be written. */
class SeldomTouched extends connectPgSimple(session) {
  private readonly touched = new Remembered<true>(MOST_TOUCHED)

  constructor(private readonly pool: Pool) {
    super({
      ...{ pool, schemaName: 'web', tableName: 'sessions' },
      pruneSessionInterval: 15 * 60,
      errorLog: () => undefined,
    })
  }

  override touch(
    sid: string,
    { cookie }: session.SessionData,
    done: (error?: unknown) => void = () => undefined,
  ): void {
    if (this.touched.get(sid)) return done()
    this.touched.keep(sid, true, Date.now() + SELDOM_MS)
    // another process may have put it off meanwhile
    const put = "update web.sessions set expire = $2 where sid = $1 and expire < $2::timestamptz - interval '1 minute'"
    this.pool.query(put, [sid, cookie.expires]).then(() => done(), done)
  }
}

export interface Sessions {
  middleware: RequestHandler
  pool: Pool
  stop(): Promise<void>
}

/** Sessions live in the database, so that a person can be cut off; the browser holds an opaque name only. */
export function sessions({
  DATABASE_URL,
  SESSION_SECRET,
  secure,
}: {
  DATABASE_URL: string
  SESSION_SECRET: string
  secure: boolean
}): Sessions {
  const pool = new Pool({ connectionString: DATABASE_URL, max: 5, application_name: 'daysix-web' })
  // the engine may stop before we do: a broken idle connection is replaced, never a reason to crash
  pool.on('error', () => undefined)
  const store = new SeldomTouched(pool)
  return {
    pool,
    middleware: session({
      name: 'daysix',
      store,
      secret: SESSION_SECRET,
      resave: false,
      rolling: true,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: IDLE_MS },
    }),
    stop: async () => {
      store.close()
      await pool.end()
    },
  }
}
