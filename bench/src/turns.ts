import type { Turn } from './bare.workflow'

export interface History {
  events?: { eventType?: unknown }[] | null
}

/** What the numbers of event types mean, as Temporal's API declares them. */
const EVENTS = {
  workflowTaskCompleted: 7,
  activityScheduled: 10,
  timerStarted: 17,
  timerCanceled: 19,
  signaled: 26,
  upserted: 40,
}

/** The turns of a workflow, from its history: the commands that followed each completed workflow task. */
export function turnsOf({ events }: History): Turn[] {
  const turns: Turn[] = []
  let turn: Turn | undefined
  let signals = 0
  for (const { eventType } of events ?? []) {
    if (eventType === EVENTS.signaled) signals += 1
    if (eventType === EVENTS.workflowTaskCompleted) {
      turn = { signalsHeard: signals, activities: 0, timers: 0, timersCancelled: 0, upserts: 0 }
      turns.push(turn)
    }
    if (!turn) continue
    if (eventType === EVENTS.activityScheduled) turn.activities += 1
    if (eventType === EVENTS.timerStarted) turn.timers += 1
    if (eventType === EVENTS.timerCanceled) turn.timersCancelled += 1
    if (eventType === EVENTS.upserted) turn.upserts += 1
  }
  return turns
}
