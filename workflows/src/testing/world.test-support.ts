import { Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import { type CalendarFile, parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { type CivilDate, civilDate } from '@daysix/shared/civil-date'
import {
  type ByHand,
  type ClockFacts,
  clockFacts,
  evaluate,
  isUnwindingEvent,
  latestRule,
  liftedBy,
  missTemplates,
  moveInTurn,
  nextChase,
  remindersFor,
  type RuleId,
  settle,
} from '@daysix/shared/clocks'
import { illustrative2026, illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { parseLocalDateTime } from '@daysix/shared/instant'
import { isOpen, nextStage, type Stage } from '@daysix/shared/stages'
import type {
  Announcement,
  Booked,
  ClockInput,
  NotificationsActivities,
  OpenClock,
  PanelsActivities,
  PlacementsActivities,
  ReferralsActivities,
} from '../activities'

const BY_HAND = { paused: 'paused', set: 'by-hand', unknown: 'unknown' } as const

export interface Mail {
  template: string
  about: string
  occasion: string
  at: string
  clockId?: string
  refs?: Record<string, string>
}

interface Clock {
  id: string
  rule: RuleId
  occasion?: string
  facts: ClockFacts
  openings: number
  dueOn?: CivilDate
  dueAt?: Date
  missedAt?: Date
  chases: number
  state?: string
  metOn?: string
  metAt?: string
  ended?: string
}

interface Meeting {
  cutOffReminderAt: string
  cutOffAt: string
  heldAt: string
  decisionsDueAt: string
  items: { itemId: string; caseId: string; decided: boolean }[]
  closed: boolean
  pack: boolean
}

interface Stay {
  kind: 'support-centre' | 'aep'
  startedOn: string
  weeks: string[]
}

/** A service's present instant is the engine's, so that skipped time is the only time there is. */
const now = (): Date => new Date(Context.current().info.currentAttemptScheduledTimestampMs)

/**
 * The four services in memory, just enough to drive a case: referrals counts with the real rules and calendar, the
 * others answer as they are told to. Everything they did can be looked at afterwards.
 */
export class World {
  calendar: SchoolCalendar = illustrative2026
  readonly clocks = new Map<string, Clock>()
  readonly mails: Mail[] = []
  readonly tasks: string[] = []
  readonly story: { caseId: string; eventId: string; kind: string }[] = []
  readonly stages = new Map<string, Stage>()
  readonly closed = new Map<string, string>()
  readonly done: string[] = []
  readonly meetings = new Map<string, Meeting>()
  readonly stays = new Map<string, Stay>()
  /** What the placements service answers to a search for a place, one after the other; the last one stays. */
  places: Awaited<ReturnType<PlacementsActivities['seekPlace']>>[] = []
  /** What the placements service has booked. */
  booked: Booked[] = []
  /** What referrals answers when a calendar or a fact was put right. */
  announcements: Announcement[] = []
  /** Tells the case that the parents have the details of a provision, once their letter is on its way. */
  detailsDelivered?: (caseId: string, provisionId: string) => Promise<void>
  /** The notifications service cannot be reached: a fault, tried again until it passes. */
  mailIsDown = false
  private readonly imposed = new Map<string, string>()
  private readonly byHand = new Map<string, ByHand[]>()
  private readonly refusals = new Set<string>()

  knows(caseId: string, imposedAt: string): void {
    this.imposed.set(caseId, imposedAt)
    this.stages.set(caseId, 'notified')
  }

  /** The exclusion was reported wrongly: this is when it was imposed. */
  corrects(caseId: string, imposedAt: string): void {
    this.imposed.set(caseId, imposedAt)
  }

  /** Everything that a person has decided about a clock, in turn. */
  decides(clock: ClockInput, ...acts: Omit<ByHand, 'by' | 'why' | 'decidedOn'>[]): void {
    const said = { by: 'Casey Worth', why: 'The clerk wrote', decidedOn: civilDate('2027-01-13') }
    this.byHand.set(
      clockId(clock),
      acts.map((act) => ({ ...said, ...act })),
    )
  }

  /** From now on this activity is refused: a rule of its service forbids it, so that trying again would not help. */
  refuses(activity: string, about = ''): this {
    this.refusals.add(`${activity}:${about}`)
    return this
  }

  /** A snow day, an INSET day moved: the days are closed from now on. */
  closes(...days: string[]): void {
    const file = this.calendar.file as CalendarFile & typeof illustrativeFile
    const closures = [...file.closures, ...days.map((day) => ({ from: day, to: day, kind: 'emergency' as const }))]
    const parsed = parseCalendar({ ...file, closures }, { version: `closed-${days.join()}` })
    if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
    this.calendar = parsed.calendar
  }

  clock(caseId: string, rule: string, occasion?: string): Clock | undefined {
    return this.clocks.get(clockId({ caseId, rule, occasion }))
  }

  mailsOf(template: string): Mail[] {
    return this.mails.filter((mail) => mail.template === template)
  }

  kindsOf(caseId: string): string[] {
    return this.story.filter((line) => line.caseId === caseId).map(({ kind }) => kind)
  }

  private refuseIfTold(activity: string, about = ''): void {
    if (this.refusals.has(`${activity}:`) || this.refusals.has(`${activity}:${about}`)) {
      throw ApplicationFailure.nonRetryable('not allowed', 'Refusal')
    }
  }

  readonly referrals: ReferralsActivities = {
    acknowledgeNotice: async () => ({ templates: ['social-worker-told'] }),

    acknowledgeChange: async () => ({ letters: this.announcements }),

    openClock: async (input): Promise<OpenClock> => {
      this.refuseIfTold('openClock', input.rule)
      const rule = input.rule as RuleId
      const id = clockId(input)
      const known = this.clocks.get(id) ?? { id, rule, occasion: input.occasion, facts: {}, openings: 0, chases: 0 }
      const facts = { ...this.caseFacts(input.caseId), ...clockFacts(input.facts ?? {}) }
      const computed = evaluate(rule, facts, this.calendar)
      const { moved } = moveInTurn(computed, this.byHand.get(id) ?? [], this.calendar)
      const evaluation = moved ? { ...moved, status: BY_HAND[moved.status] } : computed
      const overdue = evaluation.dueAt && evaluation.dueAt <= now()
      const withdrawn = known.missedAt && !overdue && evaluation.status !== 'unknown'
      const clock: Clock = {
        ...known,
        facts,
        openings: known.openings + 1,
        dueOn: evaluation.dueOn,
        dueAt: evaluation.dueAt,
        ...(withdrawn && { missedAt: undefined }),
      }
      this.clocks.set(id, clock)
      if (withdrawn) this.story.push({ caseId: input.caseId, eventId: `${id}:withdrawn`, kind: 'miss-withdrawn' })
      const ahead = remindersFor(evaluation, facts, this.calendar).filter(({ at }) => at > now())
      return {
        id,
        status: evaluation.status,
        ...(evaluation.dueOn && { dueOn: evaluation.dueOn }),
        ...(evaluation.dueAt && { dueAt: evaluation.dueAt.toISOString() }),
        ...(latestRule(rule).kind === 'right' && { right: true }),
        reminders: [
          ...(withdrawn ? [{ at: now().toISOString(), template: 'miss-withdrawn' }] : []),
          ...ahead.map(({ at, template }) => ({ at: at.toISOString(), template })),
        ],
      }
    },

    recordMissed: async ({ clockId: id }) => {
      const clock = this.clocks.get(id)!
      const first = clock.missedAt === undefined
      clock.missedAt ??= now()
      return {
        templates: first ? missTemplates(clock.rule) : [],
        occasion: `${id}:missed:${clock.dueOn}`,
        ...this.chaseAfter(clock),
      }
    },

    chase: async ({ clockId: id }) => {
      const clock = this.clocks.get(id)!
      clock.chases += 1
      return { templates: ['clock-chased'], occasion: `${id}:chase-${clock.chases}`, ...this.chaseAfter(clock) }
    },

    settleClock: async (input) => {
      const clock = this.clocks.get(clockId(input))!
      const { metOn, metAt, ended } = input
      clock.state = settle(clock.rule, {
        dueOn: clock.dueOn,
        dueAt: clock.dueAt,
        missedAt: clock.missedAt,
        ended,
        ...(metOn && { metOn: civilDate(metOn) }),
        ...(metAt && { metAt: new Date(metAt) }),
      })
      Object.assign(clock, { metOn, metAt, ended })
      return { state: clock.state }
    },

    clocksLiftedBy: async ({ event }) => {
      this.refuseIfTold('clocksLiftedBy', event)
      return { rules: isUnwindingEvent(event) ? liftedBy(event) : [] }
    },

    recordEvent: async ({ caseId, eventId, kind }) => {
      if (!this.story.some((line) => line.eventId === eventId)) this.story.push({ caseId, eventId, kind })
    },

    moveStage: async ({ caseId, action }) => {
      const stage = this.stages.get(caseId) ?? 'notified'
      if (isOpen(stage, action)) this.stages.set(caseId, nextStage(stage, action))
      return { stage: this.stages.get(caseId) ?? stage }
    },

    raiseTask: async ({ kind, occasion }) => {
      const task = `${kind} ${occasion}`
      if (!this.tasks.includes(task)) this.tasks.push(task)
    },

    closeCase: async ({ caseId, outcome }) => {
      this.stages.set(caseId, 'closed')
      this.closed.set(caseId, outcome)
      return { outcome }
    },
  }

  readonly panels: PanelsActivities = {
    addToAgenda: async ({ caseId, notBefore }) => {
      const itemId = `${caseId}-item-${this.done.filter((did) => did.startsWith(`agenda ${caseId}`)).length + 1}`
      this.done.push(`agenda ${caseId}${notBefore ? ` not before ${notBefore}` : ''}`)
      return { meetingId: 'meeting', itemId, heldOn: notBefore ?? '2026-11-18' }
    },
    withdrawFromAgenda: async ({ caseId }) => void this.done.push(`off agenda ${caseId}`),
    meetingPlan: async ({ meetingId }) => {
      const { items, closed: _closed, pack: _pack, ...times } = this.meetings.get(meetingId)!
      return { ...times, itemIds: items.map(({ itemId }) => itemId) }
    },
    makePack: async ({ meetingId }) => {
      const meeting = this.meetings.get(meetingId)!
      meeting.pack = true
      return { caseIds: meeting.items.map(({ caseId }) => caseId) }
    },
    undecided: async ({ meetingId }) => {
      const open = this.meetings.get(meetingId)!.items.filter(({ decided }) => !decided)
      const tomorrow = new Date(now().getTime() + 24 * 60 * 60 * 1000).toISOString()
      return { itemIds: open.map(({ itemId }) => itemId), ...(open.length > 0 && { chaseAt: tomorrow }) }
    },
    closeMeeting: async ({ meetingId }) => {
      const meeting = this.meetings.get(meetingId)!
      meeting.closed = meeting.items.every(({ decided }) => decided)
      return { closed: meeting.closed }
    },
  }

  readonly placements: PlacementsActivities = {
    endProvision: async ({ caseId, reason }) => void this.done.push(`provision of ${caseId} ended: ${reason}`),
    seekPlace: async ({ caseId, outcome }) => {
      this.refuseIfTold('seekPlace')
      this.done.push(`place sought for ${caseId}: ${outcome}`)
      return this.places.length > 1 ? this.places.shift()! : this.places[0]
    },
    expireOffer: async ({ offerId }) => {
      this.done.push(`expired ${offerId}`)
      return { expired: true }
    },
    withdrawPlacement: async ({ caseId }) => void this.done.push(`placement of ${caseId} withdrawn`),
    withdrawEarlier: async ({ caseId }) => void this.done.push(`earlier places of ${caseId} withdrawn`),
    placementPlan: async ({ placementId }) => {
      const { kind, startedOn } = this.stays.get(placementId)!
      return { kind, providerId: 'SSC-NORTH', startedOn, calendarOf: 'authority' }
    },
    nextRegister: async ({ placementId, after }) => {
      const { weeks } = this.stays.get(placementId)!
      const weekBegins = weeks[after ? weeks.indexOf(after) + 1 : 0]
      if (!weekBegins) return { entered: false }
      const { dueAt } = evaluate('PL-04', { weekBegins: civilDate(weekBegins) }, this.calendar)
      return { weekBegins, entered: false, ...(dueAt && { dueAt: dueAt.toISOString() }) }
    },
    bookedOnClosedDays: async () => ({
      booked: this.booked.filter(({ on }) => !this.calendar.isSchoolDay(civilDate(on))),
    }),
    concludeReintegration: async ({ heldUntil }) => {
      this.done.push('return concluded')
      return { endedOn: heldUntil ?? now().toISOString().slice(0, 10), outcome: 'returned-to-school' }
    },
  }

  readonly notifications: NotificationsActivities = {
    queue: async ({ caseId, meetingId, template, occasion, clockId: id, refs }) => {
      if (this.mailIsDown) throw new Error('no connection')
      this.refuseIfTold('queue', template)
      const about = caseId ?? meetingId!
      if (this.mails.some((m) => m.about === about && m.template === template && m.occasion === occasion)) return
      this.mails.push({
        template,
        about,
        occasion,
        at: now().toISOString(),
        ...(id && { clockId: id }),
        ...(refs && { refs }),
      })
      if (template === 'day-six-details') await this.detailsDelivered?.(about, occasion)
    },
    silence: async ({ caseId }) => void this.done.push(`silence about ${caseId}`),
  }

  private caseFacts(caseId: string): ClockFacts {
    const text = this.imposed.get(caseId)
    if (!text) return {}
    const { on, time } = parseLocalDateTime(text)
    return { imposedAt: { on, time }, noticeOn: on }
  }

  private chaseAfter(clock: Clock): { chaseAt?: string } {
    const at = nextChase(clock.rule, now(), this.calendar)
    return at ? { chaseAt: at.toISOString() } : {}
  }
}

const clockId = ({ caseId, rule, occasion }: ClockInput): string => [caseId, rule, occasion].filter(Boolean).join(':')
