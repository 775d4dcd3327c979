import { read } from '../api'
import type { Visiting } from '../page'

/** @param schoolYear of its first autumn; this one where it is left out */
export const totalsOf = (pupilId: string, schoolYear: number | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/pupils/{id}/totals', {
      params: { path: { id: pupilId }, query: schoolYear ? { schoolYear } : {} },
    }),
  )

export type ShownTotals = Awaited<ReturnType<typeof totalsOf>>
