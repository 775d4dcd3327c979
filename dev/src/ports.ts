import { isPortFree } from '@daysix/engines/processes'

/** Every address of one run, in the order in which they follow the pages' port. */
const DOORS = [
  'web',
  'referralsHttp',
  'referralsGrpc',
  'panelsHttp',
  'panelsGrpc',
  'placementsHttp',
  'placementsGrpc',
  'notificationsHttp',
  'notificationsGrpc',
  'oidc',
  'outbox',
  'smtp',
  'temporal',
  'temporalUi',
  'postgres',
  'workflows',
] as const

export type Door = (typeof DOORS)[number]
export type Ports = Record<Door, number>

/** A port that this run needs is in use. The message is one sentence. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

/**
 * Below the ports that the system itself gives away, so that no outgoing connection sits on one, and above 10080, the last that
 * every browser and `fetch` refuse (Fetch standard, "port blocking").
 */
const ANY = { from: 10_096, ranges: 1_400 }

/**
 * The ports of a run: the pages' port and the ones after it, or, for port 0, any that are free. Runs that start at once
 * look in ranges of their own, told apart by their process ids: a port found free is not held until it is used.
 * @throws PortTaken naming the port and what to do
 */
export async function choosePorts(first: number, pid = process.pid): Promise<Ports> {
  if (first === 0) return anyFree(pid)
  const ports = portsFrom(first)
  for (const port of Object.values(ports)) {
    if (await isPortFree(port)) continue
    const others = port === first ? '' : ` (a run on port ${first} needs ${first} to ${first + DOORS.length - 1})`
    throw new PortTaken(
      `Port ${port} is in use by another program${others}: stop that program, or choose other ports with --port.`,
    )
  }
  return ports
}

async function anyFree(pid: number): Promise<Ports> {
  for (let tried = 0; tried < ANY.ranges; tried++) {
    const ports = portsFrom(ANY.from + ((pid + tried * 101) % ANY.ranges) * DOORS.length)
    const free = await Promise.all(Object.values(ports).map(isPortFree))
    if (free.every(Boolean)) return ports
  }
  throw new PortTaken('No free ports were found: stop other programs, or choose ports with --port.')
}

const portsFrom = (first: number): Ports =>
  Object.fromEntries(DOORS.map((door, index) => [door, first + index])) as Ports
