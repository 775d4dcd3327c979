import { status } from '@grpc/grpc-js'
import type { INestApplicationContext } from '@nestjs/common'
import { Peers } from '../peers'
import { type Role, rolesIn } from '../principal'

/** What referrals answers about cases to whoever is not of their team, and about people. */
export interface Sight {
  knows?: (caseId: string) => boolean
  hidden?: ReadonlySet<string>
  shut?: ReadonlySet<string>
  hiddenPupils?: ReadonlySet<string>
  shutPupils?: ReadonlySet<string>
  /** Of a person by their subject; everybody else may do what their token says. */
  people?: ReadonlyMap<string, StandingOfPerson>
}

/** What was decided about a person, or that referrals is away when it is asked about them. */
export type StandingOfPerson = { withheld?: readonly Role[]; signedOutAt?: string } | 'away'

/** In place of referrals, for the two questions of CaseSight and what people may do; every other question goes where it went. */
export function answersForReferrals(
  app: INestApplicationContext,
  { knows = () => true, people = new Map(), ...sight }: Sight = {},
): void {
  const { hidden = new Set(), shut = new Set(), hiddenPupils = new Set(), shutPupils = new Set() } = sight
  const peers = app.get(Peers, { strict: false })
  const elsewhere = peers.call.bind(peers)
  peers.call = ((...[peer, proto, service, method, request, token]: Parameters<Peers['call']>) => {
    if (method === 'GetStanding') {
      const { sub, claims } = request as { sub: string; claims: string[] }
      const standing = people.get(sub) ?? {}
      if (standing === 'away') return Promise.reject(Object.assign(new Error('away'), { code: status.UNAVAILABLE }))
      const { withheld = [], signedOutAt = '' } = standing
      return Promise.resolve({ roles: rolesIn(claims).filter((role) => !withheld.includes(role)), signedOutAt })
    }
    if (method === 'GetOutOfSight')
      return Promise.resolve({
        ...{ hidden: [...hidden], shut: [...shut] },
        ...{ hiddenPupils: [...hiddenPupils], shutPupils: [...shutPupils] },
      })
    if (method !== 'GetCaseSummary') return elsewhere(peer, proto, service, method, request, token)
    const { caseId } = request as { caseId: string }
    if (hidden.has(caseId) || !knows(caseId))
      return Promise.reject(Object.assign(new Error('not found'), { code: status.NOT_FOUND }))
    return Promise.resolve({ reference: 'AP-26-00001', shut: shut.has(caseId) })
  }) as Peers['call']
}
