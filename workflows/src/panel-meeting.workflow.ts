import { allHandlersFinished, condition, setCurrentDetails } from '@temporalio/workflow'
import { attempt } from './attempt'
import type { PanelMeetingInput } from './inputs'
import { type Meeting, openMeeting } from './meeting'
import { panels } from './proxies'
import { post, toTheLast, unlessCancelled } from './record.procedure'
import { waitUntil } from './wait'

/** One meeting: the reminder before its cut-off, the pack and what changes in it, and the decisions chased until all are there. */
export async function panelMeeting(input: PanelMeetingInput): Promise<void> {
  const meeting = openMeeting(input)
  let over = false
  const posted = toTheLast(() => post(meeting, () => over))
  const end = () => {
    over = true
    return posted
  }
  await unlessCancelled({}, meeting.meetingId, () => conduct(meeting), end)
  await end()
  await condition(allHandlersFinished)
}

type Plan = Awaited<ReturnType<typeof panels.meetingPlan>>
type Moment = 'cutOffReminderAt' | 'cutOffAt' | 'heldAt' | 'decisionsDueAt'

async function conduct(meeting: Meeting): Promise<void> {
  const { meetingId } = meeting
  if (!(await reach(meeting, 'cutOffReminderAt', 'cut-off reminder'))) return
  meeting.tellMembers('panel-cut-off', 'cut-off')

  if (!(await reach(meeting, 'cutOffAt', 'agenda closes'))) return
  const pack = await attempt({}, 'pack-refused', meetingId, () => panels.makePack({ meetingId }))
  if (pack?.caseIds.length) meeting.tellMembers('panel-pack', 'pack')
  meeting.packIsOut = true

  if (!(await reach(meeting, 'heldAt', 'meeting'))) return
  meeting.packIsOut = false
  do {
    if (!(await decisionsIn(meeting))) return
  } while (await oneMoreCame(meeting))
  meeting.minuted = true
}

/** `false` when the meeting was cancelled first. A meeting that moves is waited for on its new day. */
async function reach(meeting: Meeting, moment: Moment, summary: string): Promise<boolean> {
  while (!meeting.cancelled) {
    const { revision } = meeting
    const changed = () => meeting.cancelled || meeting.revision !== revision
    const plan: Plan = await panels.meetingPlan({ meetingId: meeting.meetingId })
    setCurrentDetails(`**Next** ${summary} ${plan[moment]}`)
    if (!(await waitUntil(plan[moment], changed, summary))) return true
  }
  return false
}

/** Letters wait for decisions: what is not recorded when it is due is chased until it is. */
async function decisionsIn(meeting: Meeting): Promise<boolean> {
  const { meetingId } = meeting
  let { decisionsDueAt: chaseAt } = await panels.meetingPlan({ meetingId })
  while (!meeting.cancelled) {
    const known = meeting.decided.size
    const { itemIds, chaseAt: next } = await panels.undecided({ meetingId })
    if (itemIds.length === 0) {
      await allHeard(meeting)
      return true
    }
    if (Date.parse(chaseAt) <= Date.now()) {
      meeting.tellMembers('panel-decisions-due', chaseAt)
      chaseAt = next && next > chaseAt ? next : new Date(Date.now() + DAY).toISOString()
    }
    await waitUntil(chaseAt, () => meeting.cancelled || meeting.decided.size !== known, 'decisions due')
  }
  return false
}

/** A case may be put on late while the last decision is being heard of: it is waited for like the others. */
async function oneMoreCame({ meetingId }: Meeting): Promise<boolean> {
  const end = await attempt({}, 'meeting-not-closed', meetingId, () => panels.closeMeeting({ meetingId }))
  return end?.closed === false
}

const DAY = 24 * 60 * 60 * 1000

/** The last decision may be recorded and not heard of yet: its letter must not be lost. */
async function allHeard(meeting: Meeting): Promise<void> {
  const { itemIds } = await panels.meetingPlan({ meetingId: meeting.meetingId })
  await condition(() => meeting.cancelled || itemIds.every((itemId) => meeting.decided.has(itemId)), '1 day')
}
