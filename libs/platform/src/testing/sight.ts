import { status } from '@grpc/grpc-js'
import type { INestApplicationContext } from '@nestjs/common'
import { Peers } from '../peers'

/** What referrals answers about cases to whoever is not of their team. */
export interface Sight {
  knows?: (caseId: string) => boolean
  hidden?: ReadonlySet<string>
  shut?: ReadonlySet<string>
}

/** In place of referrals, for the two questions of CaseSight; every other question goes where it went. */
export function answersForReferrals(
  app: INestApplicationContext,
  { knows = () => true, hidden = new Set(), shut = new Set() }: Sight = {},
): void {
  const peers = app.get(Peers, { strict: false })
  const elsewhere = peers.call.bind(peers)
  peers.call = ((...[peer, proto, service, method, request, token]: Parameters<Peers['call']>) => {
    if (method === 'GetOutOfSight') return Promise.resolve({ hidden: [...hidden], shut: [...shut] })
    if (method !== 'GetCaseSummary') return elsewhere(peer, proto, service, method, request, token)
    const { caseId } = request as { caseId: string }
    if (hidden.has(caseId) || !knows(caseId))
      return Promise.reject(Object.assign(new Error('not found'), { code: status.NOT_FOUND }))
    return Promise.resolve({ reference: 'AP-26-00001', shut: shut.has(caseId) })
  }) as Peers['call']
}
