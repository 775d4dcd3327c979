import { type Case, type Letter, lineOf, type TimelineEntry } from './case-state'
import { Deadlines } from './deadlines'
import type { PlacementInput } from './inputs'
import { latest, listener, type Told } from './listen'
import * as told from './messages'

type Plan = Told<typeof told.reintegrationPlanned>
type Step = Plan['steps'][number]

/** What its weeks are counted from: a provider may call another thing a week than the authority does. */
export interface StayPlan {
  startedOn: string
  providerId: string
  calendarOf: string
}

/** What is known about one stay at a support centre or an alternative provider. */
export class PlacementStay implements Case {
  revision = 0
  readonly untold: TimelineEntry[] = []
  readonly unposted: Letter[] = []
  readonly registers = new Map<string, Told<typeof told.registerEntered>>()
  /** Weeks entered again after they were whole, by the fact. */
  readonly corrections = new Map<string, string>()
  review?: Told<typeof told.reviewHeld>
  untilWeek?: number
  plan?: Plan
  readonly marks = new Map<string, Told<typeof told.stepMarked>>()
  over?: { endedOn: string; outcome: string }
  report?: Told<typeof told.endReportSent>
  stopped?: string
  silent = false

  constructor(
    readonly id: string,
    readonly placementId: string,
    readonly deadlines: Deadlines,
  ) {}

  /** The case above ended: nothing of the stay is owed any longer. */
  ended(): string | undefined {
    return this.stopped
  }

  /** The case's own procedure stops a stay; whatever happened to the case, no clock of a stay outlives it. */
  liftedBy(): string | undefined {
    return this.stopped
  }

  isUnwinding(): boolean {
    return false
  }

  isSilent(): boolean {
    return this.silent
  }

  /** The stay is over and reported, or stopped: nobody waits for anything any more. */
  closed(): string | undefined {
    return this.stopped ?? (this.report && this.over ? 'placement-ended' : undefined)
  }

  /** The child has left, whether or not the report has been written. */
  left(): string | undefined {
    return this.stopped ?? (this.over && 'placement-ended')
  }

  step(stepId: string): Step | undefined {
    return this.plan?.steps.find((step) => step.stepId === stepId)
  }

  /** The step that brought the full timetable, while it holds: held, and no later step missed. */
  fullTimetable(): Step | undefined {
    const steps = this.plan?.steps ?? []
    const result = (step: Step) => this.marks.get(step.stepId)?.result
    const full = steps.filter((step) => step.fullTimetable && result(step) === 'held').sort(byDay)[0]
    return full && steps.some((step) => step.on > full.on && result(step) === 'missed') ? undefined : full
  }

  end(endedOn: string, outcome: string): void {
    this.over ??= { endedOn, outcome }
  }
}

const byDay = (a: Step, b: Step) => (a.on < b.on ? -1 : 1)

/** Opens the stay and registers everything it listens to; what the centre reports goes into the case's story. */
export function openPlacementStay({ caseId, placementId }: PlacementInput): PlacementStay {
  const stay = new PlacementStay(caseId, placementId, new Deadlines('placement'))
  const on = listener()
  const note = (kind: string, fact: told.Fact) => {
    const line = lineOf(kind, fact)
    stay.untold.push({ ...line, refs: { placementId, ...line.refs } })
  }

  on(told.registerEntered, (fact) => {
    if (stay.registers.has(fact.weekBegins)) stay.corrections.set(fact.eventId, fact.weekBegins)
    stay.registers.set(fact.weekBegins, latest(stay.registers.get(fact.weekBegins), fact))
    note('register-entered', fact)
  })
  on(told.reviewBooked, (fact) => note('review-booked', fact))
  on(told.reviewHeld, (fact) => {
    stay.review = latest(stay.review, fact)
    note('review-held', fact)
  })
  on(told.placementExtended, (fact) => {
    stay.untilWeek = Math.max(stay.untilWeek ?? 0, fact.untilWeek)
    note('placement-extended', fact)
  })
  on(told.reintegrationPlanned, (fact) => {
    note(fact.revision > 1 ? 'plan-changed' : 'reintegration-planned', fact)
    if (!stay.plan || fact.revision > stay.plan.revision) stay.plan = fact
  })
  on(told.stepMarked, (fact) => {
    stay.marks.set(fact.stepId, latest(stay.marks.get(fact.stepId), fact))
    note(fact.result === 'held' ? 'step-held' : 'step-missed', fact)
  })
  on(told.placementEnded, (fact) => {
    stay.end(fact.endedOn, fact.outcome)
    note('placement-ended', fact)
  })
  on(told.endReportSent, (fact) => {
    stay.report = latest(stay.report, fact)
    note('end-report-sent', fact)
  })
  on(told.placementStopped, ({ reason, silent }) => {
    stay.stopped ??= reason
    stay.silent ||= silent !== undefined
  })
  on(told.calendarChanged, () => (stay.revision += 1))
  return stay
}
