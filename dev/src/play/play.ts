import type { Running } from '../all-in-one'
import type { Rehearsal } from '../rehearsal/rehearsal'
import { playPermanentExclusion } from './permanent-exclusion'
import { Person } from './person'
import { Teller, type Told } from './teller'

export const PLAYS = { 'permanent-exclusion': playPermanentExclusion } as const

export interface Ending {
  outcome: string
  mails: number
  /** Duties that were missed, and rights that nobody used. */
  missed: number
  lapsed: number
}

/** Plays a story to its end, telling every event and every mail as it happens. */
export async function play(
  name: string,
  running: Running & { rehearsal: Rehearsal },
  tell: (told: Told) => void,
): Promise<Ending> {
  const { run, oidc, rehearsal, mail } = running
  const cast = async (sub: string) => new Person(await oidc.tokenFor(sub))
  const address = `${run.referrals.http}/api/v1`
  const reader = await cast('morgan')
  const teller = new Teller({ address, reader, mail }, tell)
  rehearsal.afterEachStep(() => teller.look())
  const caseId = await PLAYS[name as keyof typeof PLAYS](rehearsal, run, cast)
  await rehearsal.settle()
  const { outcome, stage } = await reader.get<{ outcome: string | null; stage: string }>(`${address}/cases/${caseId}`)
  if (stage !== 'closed') throw new Error(`The play ended but its case is ${stage}`)
  const clocks = await reader.get<{ state: string; missedAt: string | null }[]>(`${address}/cases/${caseId}/clocks`)
  const count = (is: (clock: { state: string; missedAt: string | null }) => boolean) => clocks.filter(is).length
  return {
    outcome: outcome ?? '',
    mails: teller.mails,
    missed: count(({ state, missedAt }) => state === 'missed' || missedAt !== null),
    lapsed: count(({ state }) => state === 'lapsed'),
  }
}
