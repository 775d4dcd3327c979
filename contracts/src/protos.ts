import { join } from 'node:path'

const proto = (context: string): string => join(__dirname, '..', 'proto', 'daysix', context, 'v1', `${context}.proto`)

/** The hand-written gRPC contracts, as files: what a server serves and a client loads. */
export const PROTOS = {
  referrals: proto('referrals'),
  placements: proto('placements'),
  panels: proto('panels'),
  notifications: proto('notifications'),
} as const
