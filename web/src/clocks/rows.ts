import type { CaseClock } from '../cases/kase'

/** Clocks of one case as the shared table shows them. */
export const clockRowsOf = (clocks: readonly CaseClock[], reference: string) =>
  clocks.map(({ id, title, dueOn, state, status, explanation }) => ({
    href: `/clocks/${id}`,
    caseHref: `/cases/${reference}`,
    provisional: status === 'provisional',
    ...{ title, dueOn, state, explanation, reference },
  }))
