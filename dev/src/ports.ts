import { freePort, isPortFree } from '@daysix/engines/processes'

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
] as const

export type Door = (typeof DOORS)[number]
export type Ports = Record<Door, number>

/** A port that this run needs is in use. The message is one sentence. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

/**
 * The ports of a run: the pages' port and the ones after it, or, for port 0, any that are free.
 * @throws PortTaken naming the port and what to do
 */
export async function choosePorts(first: number): Promise<Ports> {
  const ports = {} as Ports
  for (const [index, door] of DOORS.entries()) ports[door] = first === 0 ? await freePort() : first + index
  if (first === 0) return new Set(Object.values(ports)).size === DOORS.length ? ports : choosePorts(0)
  for (const port of Object.values(ports)) {
    if (await isPortFree(port)) continue
    const others = port === first ? '' : ` (a run on port ${first} needs ${first} to ${first + DOORS.length - 1})`
    throw new PortTaken(
      `Port ${port} is in use by another program${others}: stop that program, or choose other ports with --port.`,
    )
  }
  return ports
}
