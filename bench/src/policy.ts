import { AuthorisationGuard } from '@daysix/platform/authorisation'
import { ACTION, type PolicyTable, relationOf } from '@daysix/platform/policy'
import type { Principal } from '@daysix/platform/principal'
import { TokenVerifier } from '@daysix/platform/tokens'
import { manifest } from '@daysix/referrals/main'
import type { ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { percentile, say } from './figures'
import type { BenchSystem } from './system'

const TIMES = 20_000
const SAMPLES = 40

/** What one door asks before it opens: who may do this, by the table of referrals; and the guard around it. */
export async function policy({ run, oidc }: BenchSystem): Promise<void> {
  const token = await oidc.tokenFor('casey')
  const verifier = new TokenVerifier(run.oidc)
  const casey = await verifier.verify(token)
  const asked = questionsOf(manifest.policy, casey)
  const table = await micros(TIMES, (n) => {
    const { action, who } = asked[n % asked.length]!
    relationOf(manifest.policy, action, who)
  })
  // what is asked of a database is no part of it
  const standings = { of: () => Promise.resolve({ roles: casey.roles, signedOutAt: null }) } as never
  const guard = new AuthorisationGuard(new Reflector(), verifier, standings, manifest.policy)
  const door = doorOf('read-case', token)
  const guarded = await micros(TIMES, () => guard.canActivate(door))
  say(
    'register',
    `policy check: ${guarded.toFixed(1)} µs with the guard around it (aim: less than 20), ${table.toFixed(2)} µs without`,
  )
}

/** Every action, by everybody there is: one of each role, and another system. */
function questionsOf(table: PolicyTable, one: Principal): { action: string; who: Principal }[] {
  const roles = ['caseworker', 'manager', 'panel', 'school', 'centre', 'analyst', 'ops', 'admin', 'service'] as const
  return Object.keys(table).flatMap((action) =>
    roles.map((role) => ({ action, who: { ...one, roles: [role], scopes: ['referrals.read'] } })),
  )
}

/** As Nest hands it to the guard, before a handler with this action. */
function doorOf(action: string, token: string): ExecutionContext {
  const handler = () => undefined
  Reflect.defineMetadata(ACTION, action, handler)
  const request = { headers: { authorization: `Bearer ${token}` } }
  return {
    getType: () => 'http',
    getHandler: () => handler,
    getClass: () => class {},
    switchToHttp: () => ({ getRequest: () => request }),
  } as never
}

/** The middle of several samples, each over many times: a clock does not see one microsecond. */
async function micros(times: number, work: (n: number) => unknown): Promise<number> {
  const samples: number[] = []
  for (let sample = -1; sample < SAMPLES; sample++) {
    const began = performance.now()
    for (let n = 0; n < times; n++) await work(n)
    if (sample >= 0) samples.push(((performance.now() - began) * 1000) / times)
  }
  return percentile(samples, 0.5)
}
