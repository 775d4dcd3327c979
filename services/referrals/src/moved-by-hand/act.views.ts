import { LAWFUL_REASONS } from '@daysix/shared/clocks'
import { z } from 'zod'
import type { ActByHand } from './act.entity'

/** `no-effect`: the count as it is now does not allow it, or it begins only where the date already lies. */
const STANDINGS = ['in-force', 'awaiting-approval', 'no-effect', 'taken-back'] as const

/** What one person decided about a clock. Days as `YYYY-MM-DD`. */
export const ActView = z.object({
  id: z.string(),
  standing: z.enum(STANDINGS),
  reason: z.string(),
  /** The reason, after "because". */
  words: z.string(),
  law: z.string(),
  how: z.enum(['pause', 'recount', 'day']),
  by: z.string(),
  /** What they wrote; null for a reader who may not see it. */
  why: z.string().nullable(),
  decidedOn: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  dueOn: z.string().nullable(),
  recordedAt: z.string(),
  approved: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Of a pause whose end was said later. */
  ended: z.object({ by: z.string(), at: z.string(), why: z.string().nullable() }).nullable(),
  takenBack: z.object({ by: z.string(), at: z.string(), why: z.string().nullable() }).nullable(),
})
export type ActView = z.output<typeof ActView>

/** @param inForce the ids of the acts that the clock is counted by */
export function actView(act: ActByHand, inForce: readonly string[], saysWhy: boolean): ActView {
  const { id, reason, decidedByName: by, decidedOn, from, until, dueOn } = act
  const { words, law, how } = LAWFUL_REASONS[reason]
  const done = (name: string | null, at: Date | null, why: string | null) =>
    at && name ? { by: name, at: at.toISOString(), why: saysWhy ? why : null } : null
  const approved = done(act.approvedByName, act.approvedAt, null)
  return {
    ...{ id, standing: standingOf(act, inForce), reason, words, law, how, by, decidedOn, from, until, dueOn },
    why: saysWhy ? act.why : null,
    recordedAt: act.recordedAt.toISOString(),
    approved: approved && { by: approved.by, at: approved.at },
    ended: done(act.endedByName, act.endedAt, act.endedWhy),
    takenBack: done(act.takenBackByName, act.takenBackAt, act.takenBackWhy),
  }
}

function standingOf(act: ActByHand, inForce: readonly string[]): ActView['standing'] {
  if (act.takenBackAt) return 'taken-back'
  if (act.awaitsApproval) return 'awaiting-approval'
  return inForce.includes(act.id) ? 'in-force' : 'no-effect'
}
