import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common'
import type { Response } from 'express'
import type { Pool } from 'pg'
import { ForEveryone } from './page'
import { Identity } from './session/identity'
import { WEB_SETTINGS, type WebSettings } from './settings'

export const SESSION_POOL = Symbol('session pool')

export interface Part {
  name: string
  ready: boolean
  /** It answers, and the work it does for cases waits for the workflow engine. */
  waits?: boolean
}

/** Which parts of the whole system answer. */
@Injectable()
export class Parts {
  constructor(
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
    @Inject(SESSION_POOL) private readonly pool: Pool,
    @Inject(Identity) private readonly identity: Identity,
  ) {}

  check(): Promise<Part[]> {
    const { REFERRALS_HTTP, PANELS_HTTP, PLACEMENTS_HTTP, NOTIFICATIONS_HTTP, WORKFLOWS_HTTP } = this.settings
    return Promise.all([
      serving('referrals', REFERRALS_HTTP),
      serving('panels', PANELS_HTTP),
      serving('placements', PLACEMENTS_HTTP),
      serving('notifications', NOTIFICATIONS_HTTP),
      serving('workflows', WORKFLOWS_HTTP),
      part('sessions', async () => (await this.pool.query('select 1')).rowCount === 1),
      part('sign-in', () => this.identity.answers()),
    ])
  }
}

/** Ready when its door is and its worker is at work. */
async function serving(name: string, address: string): Promise<Part> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(3000) })
    const { worker } = (await response.json()) as { worker?: string }
    return { name, ready: response.ok && worker === 'running', waits: worker === 'waiting' }
  } catch {
    return { name, ready: false }
  }
}

async function part(name: string, answers: () => Promise<boolean>): Promise<Part> {
  return { name, ready: await answers().catch(() => false) }
}

@Controller('health')
@ForEveryone()
export class HealthPage {
  constructor(@Inject(Parts) private readonly parts: Parts) {}

  @Get('live')
  live(): object {
    return { status: 'live' }
  }

  /** Ready when all parts are. */
  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const parts = await this.parts.check()
    const ready = parts.every((one) => one.ready)
    const answers = Object.fromEntries(parts.map((one) => [one.name, one.ready]))
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', parts: answers })
  }
}
