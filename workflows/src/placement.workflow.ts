import { allHandlersFinished, condition } from '@temporalio/workflow'
import { sideBySide } from './attempt'
import { endReport } from './end-report.procedure'
import type { PlacementInput } from './inputs'
import { overstay } from './overstay.procedure'
import { openPlacementStay } from './placement-stay'
import { placements } from './proxies'
import { post, record, toTheLast, unlessCancelled } from './record.procedure'
import { registers, weeklyAttendance } from './registers.procedure'
import { reintegration } from './reintegration.procedure'
import { review } from './review.procedure'

/** One stay of six to twelve weeks, from the first day to the report at its end. */
export async function placement(input: PlacementInput): Promise<{ endedOn: string; outcome: string }> {
  const stay = openPlacementStay(input)
  const { placementId } = input
  const { kind, startedOn, providerId, calendarOf, responsibleUrn } = await placements.placementPlan({ placementId })

  let over = false
  const story = toTheLast(() => record(stay, () => over))
  const letters = toTheLast(() => post(stay, () => over))
  const end = () => {
    over = true
    return Promise.all([story, letters])
  }
  const procedures = () =>
    sideBySide(stay, {
      registers: () => registers(stay, calendarOf),
      attendance: () => weeklyAttendance(stay),
      // The review and the last week belong to support centres; an alternative provider stays to the end.
      ...(kind === 'support-centre' && {
        review: () => review(stay, { startedOn, providerId, calendarOf }),
        overstay: () => overstay(stay, { startedOn, providerId, calendarOf }),
      }),
      reintegration: () => reintegration(stay, responsibleUrn ?? calendarOf),
      'end-report': () => endReport(stay, calendarOf),
    })
  await unlessCancelled(stay, placementId, procedures, end)
  await end()
  await condition(allHandlersFinished)
  return stay.over ?? { endedOn: new Date().toISOString().slice(0, 10), outcome: stay.stopped ?? 'ended' }
}
