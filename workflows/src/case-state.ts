import type { Deadlines } from './deadlines'
import type { Fact } from './messages'

/** A line for the case's story, waiting to be recorded. */
export interface TimelineEntry {
  eventId: string
  kind: string
  at: string
  refs: Record<string, string>
  /** Goes once the line is written: its readers are known only from then. */
  letter?: Letter
}

/** A template's messages, waiting to be handed to notifications. */
export interface Letter {
  caseId?: string
  meetingId?: string
  template: string
  /** What it is about, so that it goes once. */
  occasion: string
  clockId?: string
  refs?: Record<string, string>
}

/** What every procedure of a case, a placement or a meeting shares. */
export interface Case {
  readonly id: string
  /** Rises when the calendar moves or a fact is put right: every date asked for before is asked for again. */
  revision: number
  /** Why all its procedures are over, once they are. */
  ended(): string | undefined
  /** What happened to the case as a whole that lifts a clock of this rule, due on this day as far as is known. */
  liftedBy(rule: string, dueOn?: string): string | undefined
  /** Something has happened to the case as a whole, and what it lifts is not answered yet. */
  isUnwinding(): boolean
  /** Nothing is sent any more. */
  isSilent(): boolean
  readonly deadlines: Deadlines
  readonly untold: TimelineEntry[]
  readonly unposted: Letter[]
}

/** The story's line for a fact: its ids, days and codes, without the envelope. */
export function lineOf(kind: string, fact: Fact): TimelineEntry {
  const refs: Record<string, string> = {}
  for (const [name, value] of Object.entries(fact)) {
    if (name === 'eventId' || name === 'at') continue
    if (typeof value === 'string' || typeof value === 'number') refs[name] = String(value)
  }
  return { eventId: fact.eventId, kind, at: fact.at, refs }
}

/** A line for something the procedure itself brought about; `id` keeps it from being written twice. */
export function ownLine(kind: string, id: string, refs: Record<string, string>): TimelineEntry {
  return { eventId: `${kind}:${id}`, kind, at: new Date().toISOString(), refs }
}
