import { condition } from '@temporalio/workflow'
import { attempt, moveStage, tell } from './attempt'
import { ownLine } from './case-state'
import type { PlacementStay } from './placement-stay'
import { placements } from './proxies'
import { runClock } from './run-clock'
import { forEachKnown } from './wait'

/** The way back, step by step: each step is kept or missed, and a full timetable held for two weeks ends it. */
export async function reintegration(stay: PlacementStay, calendarOf: string): Promise<void> {
  await Promise.all([
    beginReturn(stay),
    announcePlan(stay),
    steps(stay, calendarOf),
    fullTimetableHeld(stay, calendarOf),
  ])
}

async function beginReturn(stay: PlacementStay): Promise<void> {
  const decided = () => stay.review?.decision === 'return' || stay.review?.decision === 'phased'
  await condition(() => stay.left() !== undefined || decided() || stay.plan !== undefined)
  if (decided() || stay.plan) await moveStage(stay, 'begin-return', { placementId: stay.placementId })
}

/** Everybody who takes part in the return gets the plan, and every new one. */
async function announcePlan(stay: PlacementStay): Promise<void> {
  const { placementId } = stay
  const revisions = () => (stay.plan ? [String(stay.plan.revision)] : [])
  await forEachKnown(
    revisions,
    () => stay.left() !== undefined,
    async (revision) => tell(stay, 'reintegration-plan', `${placementId}:${revision}`, { refs: { placementId } }),
  )
}

/** Each dated step is owed on its day: PL-07. A changed plan moves its steps or does without them. */
async function steps(stay: PlacementStay, calendarOf: string): Promise<void> {
  const { placementId } = stay
  const planned = () => (stay.plan?.steps ?? []).map(({ stepId }) => stepId)
  await forEachKnown(
    planned,
    () => stay.left() !== undefined,
    async (stepId) => {
      let steppedOn = stay.step(stepId)!.on
      const mark = () => stay.marks.get(stepId)
      const { missed } = await runClock(stay, {
        rule: 'PL-07',
        occasion: stepId,
        refs: { placementId, stepId },
        calendarOf,
        facts: () => ({ steppedOn: (steppedOn = stay.step(stepId)?.on ?? steppedOn) }),
        met: () => (mark()?.result === 'held' ? { metOn: mark()!.on } : undefined),
        lifted: () => {
          if (mark()?.result === 'missed') return 'step-missed'
          return stay.step(stepId) ? stay.left() : 'plan-changed'
        },
      })
      if (mark()?.result === 'missed' && !missed) {
        tell(stay, 'step-missed', stepId, { refs: { placementId, stepId } })
      }
    },
  )
}

/** The return is complete when the full timetable has held for two school weeks: RT-01. */
async function fullTimetableHeld(stay: PlacementStay, calendarOf: string): Promise<void> {
  const { placementId } = stay
  while (!stay.left()) {
    await condition(() => stay.left() !== undefined || stay.fullTimetable() !== undefined)
    const step = stay.fullTimetable()
    if (stay.left() || !step) return
    const { stepId, on } = step
    const { how, passedOn } = await runClock(stay, {
      rule: 'RT-01',
      occasion: stepId,
      calendarOf,
      facts: () => ({ steppedOn: on }),
      lifted: () => {
        const full = stay.fullTimetable()
        return full?.stepId === stepId && full.on === on ? stay.left() : 'plan-changed'
      },
      waitsOut: true,
    })
    if (how !== 'passed') continue
    const end = await attempt(stay, 'return-not-concluded', placementId, () =>
      placements.concludeReintegration({ placementId, ...(passedOn && { heldUntil: passedOn }) }),
    )
    if (!end) return
    stay.untold.push(ownLine('full-timetable-held', stepId, { placementId, on: end.endedOn }))
    tell(stay, 'full-timetable-held', `${placementId}:${stepId}`, { refs: { placementId } })
    stay.end(end.endedOn, end.outcome)
  }
}
