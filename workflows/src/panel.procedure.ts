import { condition, ParentClosePolicy, startChild, type ChildWorkflowHandle } from '@temporalio/workflow'
import { attempt, moveStage, raiseTask, tell, together } from './attempt'
import { ownLine } from './case-state'
import { settlesTheChild } from './education'
import type { ExclusionCase } from './exclusion-case'
import { placementWorkflowId } from './ids'
import { WORKFLOWS } from './inputs'
import type { Told } from './listen'
import { calendarChanged, type panelDecided, placementStopped } from './messages'
import type { placement } from './placement.workflow'
import { panels, placements } from './proxies'
import { forEachKnown, waitUntil } from './wait'

/**
 * From assessment at an education centre to a place: the panel decides, a place is sought, offered and taken up, and the
 * stay is accompanied until its report is sent. A stay that ends without a return, or whose review refers the child on,
 * brings the case back to the panel.
 */
export async function findPlace(kase: ExclusionCase): Promise<void> {
  const moved = somethingHasMoved(kase)
  await condition(() => moved() || kase.hasBegunEducation())
  if (kase.hasBegunEducation()) await moveStage(kase, 'start-provision')
  const stays: Promise<void>[] = []
  try {
    await followDecisions(kase, stays)
  } finally {
    // those under way end with the case, also when operations cancels it
    await together(stays)
  }
}

/** Until the child is settled somewhere; `stays` takes what is accompanied meanwhile. */
async function followDecisions(kase: ExclusionCase, stays: Promise<void>[]): Promise<void> {
  const moved = somethingHasMoved(kase)
  let notBefore: string | undefined
  while (kase.ended() === undefined && kase.destination === undefined) {
    const starting = kase.stayToAccompany()
    const decision = kase.nextDecision()
    if (starting) {
      kase.stay(starting).accompanied = 'running'
      stays.push(accompany(kase, starting))
    } else if (kase.allocated) {
      kase.destination = 'allocated-place'
    } else if (decision) {
      kase.followed.add(decision.itemId)
      notBefore = decision.outcome === 'defer' ? decision.deferredUntil : undefined
      await isTold(kase, decision)
      await replaceEarlier(kase, decision)
      if (decision.outcome !== 'defer') await follow(kase, decision)
    } else if (kase.isSettledInAStay()) {
      await condition(() => moved() || !kase.isSettledInAStay())
    } else {
      await waitForDecision(kase, notBefore)
    }
  }
}

/** There is something new to follow, or nothing any more. */
const somethingHasMoved = (kase: ExclusionCase) => (): boolean =>
  kase.ended() !== undefined ||
  kase.destination !== undefined ||
  kase.stayToAccompany() !== undefined ||
  kase.allocated !== undefined ||
  kase.nextDecision() !== undefined

/** A case that a person takes off the agenda, to be heard by no panel, is theirs: they are asked what becomes of it. */
async function waitForDecision(kase: ExclusionCase, notBefore: string | undefined): Promise<void> {
  const moved = somethingHasMoved(kase)
  kase.offAgenda = undefined
  const item = await attempt(kase, 'not-on-agenda', notBefore ?? 'first', () =>
    panels.addToAgenda({ caseId: kase.id, ...(notBefore && { notBefore }) }),
  )
  if (item) {
    kase.untold.push(ownLine('on-agenda', `${item.itemId}:${item.heldOn}`, item))
    await moveStage(kase, 'go-to-panel')
  }
  while (!moved()) {
    await condition(() => moved() || kase.offAgenda !== undefined)
    const { offAgenda } = kase
    kase.offAgenda = undefined
    if (offAgenda) await raiseTask(kase, 'off-agenda', offAgenda)
  }
}

/** The decision is on record, and its letter on the way, before anything that follows from it. */
async function isTold(kase: ExclusionCase, { eventId }: Told<typeof panelDecided>): Promise<void> {
  await condition(() => !kase.untold.some((line) => line.eventId === eventId))
}

/** A later decision stands in the place of an earlier one; a search for a place sees to that itself. */
async function replaceEarlier(kase: ExclusionCase, { itemId, outcome }: Told<typeof panelDecided>): Promise<void> {
  if (kase.followed.size === 1 || outcome === 'support-centre' || outcome === 'aep') return
  await attempt(kase, 'placement-not-withdrawn', itemId, () => placements.withdrawEarlier({ caseId: kase.id }))
}

async function follow(kase: ExclusionCase, decision: Told<typeof panelDecided>): Promise<void> {
  const { itemId, outcome, responsibleUrn = '', providerId } = decision
  if (outcome === 'support-centre' || outcome === 'aep') {
    const sought = await attempt(kase, 'no-place-found', itemId, () =>
      placements.seekPlace({ caseId: kase.id, itemId, outcome, responsibleUrn, ...(providerId && { providerId }) }),
    )
    if (sought?.offerId && sought.expiresAt) {
      const { placementId, offerId, expiresAt } = sought
      kase.addOffer(placementId, offerId, expiresAt)
      kase.untold.push(ownLine('placement-offered', offerId, { placementId, offerId, expiresAt }))
    } else if (sought) {
      const { placementId } = sought
      kase.untold.push(ownLine('waiting-list', placementId, { placementId }))
      tell(kase, 'placement-waiting', placementId, { refs: { placementId } })
    }
  }
  if (outcome === 'allocated-school') {
    tell(kase, 'allocated-school', itemId, { refs: { itemId, meetingId: decision.meetingId } })
  }
  await untilTakenUp(kase)
}

/** An offer holds a place until it is answered or expires; then the next one is awaited. */
async function untilTakenUp(kase: ExclusionCase): Promise<void> {
  const done = somethingHasMoved(kase)
  for (;;) {
    await condition(() => done() || kase.openOffer() !== undefined)
    const offer = kase.openOffer()
    if (done() || !offer) return
    const { placementId, offerId } = offer
    const answered = () => done() || kase.openOffer()?.offerId !== offerId
    if (await waitUntil(offer.expiresAt, answered, 'offer expires')) continue
    const expiry = await attempt(kase, 'offer-not-expired', offerId, () => placements.expireOffer({ offerId }))
    if (expiry?.expired === false) {
      // answered in time: we are about to hear of it
      await condition(answered)
      continue
    }
    kase.answerOffer(placementId, offerId, 'expired')
    kase.untold.push(ownLine('placement-expired', offerId, { placementId, offerId }))
  }
}

/** The family, the school and the centre hear of an offer, and of the day it starts once it is accepted. */
export async function announcePlacement(kase: ExclusionCase): Promise<void> {
  const over = () => kase.ended() !== undefined || kase.destination !== undefined
  const offers = (wanted: string | undefined) => () =>
    [...kase.offers.values()].filter(({ answer }) => answer === wanted && !over()).map(({ offerId }) => offerId)
  const write = (template: string) => async (offerId: string) => {
    const { placementId } = kase.offers.get(offerId)!
    tell(kase, template, offerId, { refs: { placementId, offerId } })
  }

  await Promise.all([
    forEachKnown(offers(undefined), over, write('placement-offer')),
    forEachKnown(offers('accepted'), over, write('placement-start')),
    forEachKnown(offers('expired'), over, write('placement-offer-expired')),
    forEachKnown(offers('withdrawn'), over, write('placement-withdrawn')),
  ])
}

async function accompany(kase: ExclusionCase, placementId: string): Promise<void> {
  // a calendar that moves from here on is passed on: the stay counts by what it is told after its start
  const { revision } = kase
  await moveStage(kase, 'place', { placementId })
  const child = await attempt(kase, 'placement-not-followed', placementId, () =>
    startChild<typeof placement>(WORKFLOWS.placement, {
      workflowId: placementWorkflowId(kase.id, placementId),
      args: [{ caseId: kase.id, placementId }],
      parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: 'Placement',
    }),
  )
  const stay = kase.stay(placementId)
  if (!child) {
    stay.accompanied = 'done'
    return
  }
  const over = () => stay.accompanied === 'done'
  const followed = attempt(kase, 'placement-stopped', placementId, () => child.result()).then((end) => {
    // In one step, or the case would look for another place in between.
    stay.accompanied = 'done'
    if (!end || kase.ended() !== undefined) return
    stay.over ??= end
    if (settlesTheChild(end.outcome)) kase.destination = end.outcome
  })
  await together([followed, passOnCalendar(kase, child, { since: revision, over }), stopWithCase(kase, child, over)])
}

type Stay = ChildWorkflowHandle<typeof placement>

async function passOnCalendar(
  kase: ExclusionCase,
  child: Stay,
  { since, over }: { since: number; over: () => boolean },
): Promise<void> {
  for (let known = since; ;) {
    await condition(() => over() || kase.revision !== known)
    if (over()) return
    known = kase.revision // before the signal: what moves meanwhile is passed on next
    const fact = { eventId: `calendar:${kase.revision}`, at: new Date().toISOString(), calendarVersion: '' }
    await attempt(kase, 'calendar-not-passed-on', fact.eventId, () => child.signal(calendarChanged.name, fact))
  }
}

async function stopWithCase(kase: ExclusionCase, child: Stay, over: () => boolean): Promise<void> {
  await condition(() => over() || kase.ended() !== undefined)
  if (over()) return
  const silent = kase.isSilent() && { silent: 'yes' }
  const fact = { eventId: `stopped:${kase.id}`, at: new Date().toISOString(), reason: kase.ended()!, ...silent }
  await attempt(kase, 'placement-not-stopped', kase.id, () => child.signal(placementStopped.name, fact))
}
