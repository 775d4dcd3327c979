import { condition } from '@temporalio/workflow'
import { attempt, raiseTask } from './attempt'
import type { ExclusionCase } from './exclusion-case'
import { placements } from './proxies'
import { forEachKnown, waitUntil } from './wait'

const FORTNIGHT = 14 * 24 * 60 * 60 * 1000

/** A calendar that is put right may close a day on which something is booked: a person books it anew. */
export async function closedDays(kase: ExclusionCase): Promise<void> {
  const over = () => kase.ended() !== undefined
  for (let known = 0; ;) {
    await condition(() => over() || kase.revision !== known)
    if (over()) return
    known = kase.revision // before asking: what moves meanwhile is asked about next
    const { booked } = (await attempt(kase, 'closed-days-not-read', `change-${known}`, () =>
      placements.bookedOnClosedDays({ caseId: kase.id }),
    )) ?? { booked: [] }
    for (const { what, id, on } of booked) await raiseTask(kase, `${what}-on-closed-day`, `${id}:${on}`)
  }
}

/**
 * A child who has a place and does not start there is noticed: at a place that was accepted when its day has passed, at an
 * allocated school, for which the law names no day but *as soon as possible*, a fortnight after the decision.
 */
export async function starts(kase: ExclusionCase): Promise<void> {
  const over = () => kase.ended() !== undefined || kase.destination !== undefined
  const expected = (offerId: string) => {
    const offer = kase.offers.get(offerId)!
    const started = kase.stays.get(offer.placementId)?.started !== undefined
    return offer.answer === 'accepted' && !started && !over() ? offer.startsOn : undefined
  }
  const accepted = () => [...kase.offers.keys()].filter((offerId) => expected(offerId) !== undefined)
  const allocated = () => {
    const last = [...kase.decisions.values()].sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
    return last?.outcome === 'allocated-school' && !kase.allocated && !over() ? [last.itemId] : []
  }
  await Promise.all([
    forEachKnown(accepted, over, async (offerId) => {
      const by = `${expected(offerId)!}T23:59:59Z`
      if (await waitUntil(by, () => expected(offerId) === undefined, 'place taken up')) return
      await raiseTask(kase, 'place-not-started', offerId)
    }),
    forEachKnown(allocated, over, async (itemId) => {
      const by = new Date(Date.parse(kase.decisions.get(itemId)!.at) + FORTNIGHT).toISOString()
      if (await waitUntil(by, () => !allocated().includes(itemId), 'allocated place taken up')) return
      await raiseTask(kase, 'allocated-not-started', itemId)
    }),
  ])
}
