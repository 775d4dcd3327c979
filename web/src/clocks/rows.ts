import { read } from '../api'
import type { CaseClock } from '../cases/kase'
import { everyPage } from '../csv'
import type { Visiting } from '../page'

/** Every running clock that the person may see. */
export const everyClock = (visit: Visiting) =>
  everyPage((cursor) =>
    read(visit.referrals.GET('/api/v1/clocks', { params: { query: { limit: 200, ...(cursor && { cursor }) } } })),
  )

/** Clocks of one case as the shared table shows them. */
export const clockRowsOf = (clocks: readonly CaseClock[], reference: string) =>
  clocks.map(({ id, title, dueOn, state, status, explanation, byHand, standing }) => ({
    href: `/clocks/${id}`,
    caseHref: `/cases/${reference}`,
    provisional: status === 'provisional',
    ...{ title, dueOn, state, explanation, byHand, standing, reference },
  }))
