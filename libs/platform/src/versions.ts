import { Refusal } from '@daysix/shared/refusal'
import { createHash } from 'node:crypto'

export class VersionNotSaid extends Refusal {
  constructor() {
    super('Say which version you are changing with If-Match.', { status: 'precondition' })
  }
}

export class SomeoneElseChangedThis extends Refusal {
  constructor() {
    super('Someone else changed this since you looked at it.', { status: 'stale' })
  }
}

/** Of something that is kept without a number of its own: what is held is its version, whoever wrote it. */
export const versionOfContent = (held: unknown): string =>
  createHash('sha256').update(JSON.stringify(held)).digest('base64url').slice(0, 22)

export const etag = (version: number | string): string => `"${version}"`

/** Compares `If-Match` with the row's version. @throws VersionNotSaid (428), SomeoneElseChangedThis (412) */
export function requireVersion(ifMatch: string | undefined, version: number | string): void {
  if (!ifMatch) throw new VersionNotSaid()
  if (ifMatch !== '*' && ifMatch !== etag(version)) throw new SomeoneElseChangedThis()
}
