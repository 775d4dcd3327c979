import { Refusal } from '@daysix/shared/refusal'

export class VersionNotSaid extends Refusal {
  constructor() {
    super('if-match-missing', 'precondition', 'Say which version you are changing with If-Match.')
  }
}

export class SomeoneElseChangedThis extends Refusal {
  constructor() {
    super('changed-meanwhile', 'stale', 'Someone else changed this since you looked at it.')
  }
}

export const etag = (version: number): string => `"${version}"`

/** Compares `If-Match` with the row's version. @throws VersionNotSaid (428), SomeoneElseChangedThis (412) */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  if (!ifMatch) throw new VersionNotSaid()
  if (ifMatch !== '*' && ifMatch !== etag(version)) throw new SomeoneElseChangedThis()
}
