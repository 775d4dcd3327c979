import { condition } from '@temporalio/workflow'
import { attempt, tell, together } from './attempt'
import type { PlacementStay } from './placement-stay'
import { placements } from './proxies'
import { runClock } from './run-clock'
import { forEachKnown, waitUntil } from './wait'

/** Every teaching week the centre enters attendance: PL-04. A week without a register is chased while the next one runs. */
export async function registers(stay: PlacementStay, calendarOf: string): Promise<void> {
  const weeks: Promise<unknown>[] = []
  try {
    await followWeeks(stay, calendarOf, weeks)
  } finally {
    await together(weeks)
  }
}

/** One after the other, while the child is there; `weeks` takes the clock of each. */
async function followWeeks(stay: PlacementStay, calendarOf: string, weeks: Promise<unknown>[]): Promise<void> {
  const { placementId } = stay
  let after: string | undefined

  while (!stay.left()) {
    const { revision } = stay
    const next = await attempt(stay, 'register-not-asked', after ?? 'first', () =>
      placements.nextRegister({ placementId, ...(after && { after }) }),
    )
    if (!next?.weekBegins) {
      await condition(() => stay.left() !== undefined || stay.revision !== revision)
      continue
    }
    const { weekBegins, dueAt } = next
    const entered = () => stay.registers.get(weekBegins)
    weeks.push(
      runClock(stay, {
        rule: 'PL-04',
        occasion: `${placementId}:${weekBegins}`,
        calendarOf,
        refs: { placementId, weekBegins },
        facts: () => ({ weekBegins }),
        met: () => metAt(entered()),
        lifted: () => stay.closed() ?? (stay.over && stay.over.endedOn < weekBegins ? 'placement-ended' : undefined),
      }),
    )
    const turned = () => entered() !== undefined || stay.left() !== undefined
    if (dueAt) await waitUntil(dueAt, turned, `register of week ${weekBegins}`)
    else await condition(turned)
    after = weekBegins
  }
}

const metAt = (fact: { at: string } | undefined) => fact && { metAt: fact.at }

/** The responsible school gets each week's attendance as soon as it is entered, and again whenever it is corrected. */
export async function weeklyAttendance(stay: PlacementStay): Promise<void> {
  const { placementId } = stay
  const over = () => stay.closed() !== undefined
  await Promise.all([
    forEachKnown(
      () => [...stay.registers.keys()],
      over,
      async (weekBegins) => {
        tell(stay, 'weekly-attendance', `${placementId}:${weekBegins}`, { refs: { placementId, weekBegins } })
      },
    ),
    forEachKnown(
      () => [...stay.corrections.keys()],
      over,
      async (eventId) => {
        const weekBegins = stay.corrections.get(eventId)!
        const refs = { placementId, weekBegins }
        tell(stay, 'weekly-attendance-corrected', `${placementId}:${weekBegins}:${eventId}`, { refs })
      },
    ),
  ])
}
