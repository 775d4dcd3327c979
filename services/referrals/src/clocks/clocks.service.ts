import { Clock } from '@daysix/platform/clock'
import { inParts, insertOnce } from '@daysix/platform/database'
import { SETTINGS } from '@daysix/platform/settings'
import {
  isLiftedBy,
  isRuleId,
  isUnwindingEvent,
  latestRule,
  liftedBy,
  missTemplates,
  nextChase,
  type RuleId,
  settle,
  type SettledState,
  type UnwindingEvent,
} from '@daysix/shared/clocks'
import { civilDate } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'
import { Refusal } from '@daysix/shared/refusal'
import type { Announcement, ClockInput, Missed, OpenClock, Settlement } from '@daysix/workflows/activities'
import { Inject, Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm'
import { AuthoritySettings } from '../authority-settings/authority-settings.service'
import { CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { type StoryLine, tellStories, tellStory } from '../cases/timeline.service'
import { noticesOwed } from '../notices/notices'
import { Pupil } from '../pupils/pupil.entity'
import type { KeptAct } from '../moved-by-hand/act.entity'
import { actsOf } from '../moved-by-hand/acts.service'
import { factsFor } from './case-facts'
import { CaseClock, ClockHistory, type MovedBecause } from './clock.entity'
import { count, MISS_WITHDRAWN, put, recount, type Recounted, remindersToSend } from './recount'

export class UnknownRule extends Refusal {
  constructor() {
    super('There is no such rule.', { status: 'not-found' })
  }
}

/** The table of what happens to a case says that this clock runs on: nobody lifts it by that. */
export class ClockOutlivesIt extends Refusal {
  constructor() {
    super('This is owed all the same.')
  }
}

/** Its first run of day six is numbered, because a start that falls through opens another. */
const FIRST_CLOCKS: { rule: RuleId; occasion?: string }[] = [
  { rule: 'EX-02' },
  { rule: 'EX-11', occasion: '1' },
  { rule: 'EX-18' },
  { rule: 'GB-01' },
]

/** A chase has its own mail where somebody waits without education; elsewhere the miss is said again. */
const CHASE_TEMPLATES: Partial<Record<RuleId, string[]>> = { 'EX-11': ['day-six-chase'] }

const STATE_EVENTS: Record<SettledState, string | undefined> = {
  met: 'clock-met',
  'met-late': 'clock-met-late',
  lapsed: 'clock-lapsed',
  lifted: 'clock-lifted',
  missed: undefined,
}

/** A new count of a kept clock, and what it was counted from. */
interface Recount {
  counted: ReturnType<typeof count>
  version: string
  inputs: Record<string, string>
  because: MovedBecause
}

/** What counting a clock again came to; a clock only where something of it is to be written. */
export interface CountedAgain {
  change: Recounted
  story: StoryLine[]
  clock?: CaseClock
  before?: Omit<ClockHistory, 'id'>
}

/** A clock has 29 columns, and a statement 65,535 values. */
const CLOCKS_AT_ONCE = 1000

/** Opens, misses, chases and settles the clocks of cases. Everything may be asked twice and changes once. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly chosen: AuthoritySettings,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string },
  ) {}

  open(input: ClockInput): Promise<OpenClock> {
    return this.db.transaction(async (tx) => {
      const kase = await tx.findOneByOrFail(ExclusionCase, { id: input.caseId })
      const clock = await this.openFor(tx, kase, input)
      return this.announce(tx, clock)
    })
  }

  /**
   * The clock of this rule and occasion, counted anew when its facts or its calendar have changed.
   * @throws UnknownRule
   */
  async openFor(
    tx: EntityManager,
    kase: ExclusionCase,
    { rule, occasion = '', facts: told = {}, calendarOf = kase.schoolUrn }: Omit<ClockInput, 'caseId'>,
    pupil?: Pupil,
  ): Promise<CaseClock> {
    if (!isRuleId(rule)) throw new UnknownRule()
    const child = pupil ?? (await tx.findOneByOrFail(Pupil, { id: kase.pupilId }))
    const known = await this.lock(tx, { caseId: kase.id, rule, occasion })
    const { calendar, version } = await this.calendars.inForce(calendarOf, tx)
    const { facts, inputs } = factsFor(rule, kase, child, told)
    const counted = async (acts: readonly KeptAct[] = []) =>
      count(rule, facts, calendar, (await this.chosen.inForce(tx))(kase, told.providerId), acts)
    if (known) {
      if (known.settledAt) return known
      known.calendarOf = calendarOf
      known.toldInputs = told
      const same = known.calendarVersion === version && JSON.stringify(known.inputs) === JSON.stringify(inputs)
      if (same) return known
      const because = known.calendarVersion === version ? 'facts' : 'calendar'
      const again = await counted((await actsOf(tx, [known.id]))(known.id))
      await this.keep(tx, [this.countAgain(known, { counted: again, version, inputs, because })])
      return known
    }
    const clock = tx.create(CaseClock, {
      ...{ caseId: kase.id, rule, occasion, calendarOf, calendarVersion: version, inputs, toldInputs: told },
      ...this.begin(await counted()),
    })
    if (await insertOnce(tx, CaseClock, clock)) return clock
    return (await this.lock(tx, { caseId: kase.id, rule, occasion }))!
  }

  /** The clocks that run from the notice itself, so that whoever reports sees every date at once. */
  async openFirst(tx: EntityManager, kase: ExclusionCase, pupil: Pupil): Promise<void> {
    await tx.insert(CaseClock, (await this.firstClocks(tx, kase, pupil)) as never)
  }

  /** As they would be opened: nothing is kept. */
  async firstClocks(tx: EntityManager, kase: ExclusionCase, pupil: Pupil): Promise<CaseClock[]> {
    const calendarOf = kase.schoolUrn
    const { calendar, version } = await this.calendars.inForce(calendarOf, tx)
    const settings = (await this.chosen.inForce(tx))(kase)
    const notices = noticesOwed(pupil, this.settings.AUTHORITY_CODE, {})
    return [...FIRST_CLOCKS, ...notices].map(({ rule, occasion = '' }) => {
      const { facts, inputs } = factsFor(rule, kase, pupil, {})
      return tx.create(CaseClock, {
        ...{ caseId: kase.id, rule, occasion, calendarOf, calendarVersion: version, inputs, toldInputs: {} },
        ...this.begin(count(rule, facts, calendar, settings)),
      })
    })
  }

  private begin({ evaluation, reminders }: ReturnType<typeof count>): Partial<CaseClock> {
    const begun = new CaseClock()
    put(begun, { evaluation })
    const open = {
      announcedDueAt: null,
      missedAt: null,
      missedDueOn: null,
      withdrawnAt: null,
      chasedOn: null,
      chaseAt: null,
    }
    const unsettled = { metOn: null, metAt: null, settledAs: null, settledAt: null }
    return { ...begun, ...open, ...unsettled, id: randomUUID(), reminders, told: [], openedAt: this.clock.now() }
  }

  /** Counts a kept clock again. Nothing is written yet: `keep` writes what this came to, of one clock or of thousands. */
  countAgain(clock: CaseClock, { counted, version, inputs, because }: Recount): CountedAgain {
    const now = this.clock.now()
    const { dueOn, dueAt, ruleVersion, calendarVersion, inputs: oldInputs, steps, explanation } = clock
    const change = recount(clock, counted, now)
    // a clock that has ended keeps the proof of the date it ended by
    if (clock.settledAt && !change.moved) return { change, story: [] }
    clock.calendarVersion = version
    clock.inputs = inputs
    const story: StoryLine[] = []
    // what a person decided has a line of its own
    if (change.moved && because !== 'by-hand')
      story.push(
        lineOf(clock, 'clock-moved', now, {
          ...(dueOn && { from: dueOn }),
          ...(clock.dueOn && { dueOn: clock.dueOn }),
        }),
      )
    if (change.withdrawn) story.push(lineOf(clock, 'miss-withdrawn', now))
    const before = {
      ...{ clockId: clock.id, dueOn, dueAt, ruleVersion, calendarVersion, explanation, replacedAt: now, because },
      ...{ inputs: oldInputs, steps },
    }
    return { change, story, clock, ...(change.moved && { before }) }
  }

  /** Keeps what counting again came to: the clocks, their old dates, the story. */
  async keep(tx: EntityManager, counted: readonly CountedAgain[]): Promise<void> {
    for (const some of inParts(counted, CLOCKS_AT_ONCE)) {
      const before = some.flatMap((one) => one.before ?? [])
      if (before.length > 0) await tx.insert(ClockHistory, before as never)
      const clocks = some.flatMap(({ clock }) => clock ?? [])
      if (clocks.length > 0) await tx.upsert(CaseClock, clocks as never, ['id'])
      await tellStories(
        tx,
        some.flatMap(({ story }) => story),
      )
    }
  }

  private async announce(tx: EntityManager, clock: CaseClock): Promise<OpenClock> {
    const { id, status, dueOn, dueAt } = clock
    if (clock.settledAt) return { id, status, ...(dueOn && { dueOn }), reminders: [] }
    await tx.update(CaseClock, { id }, { announcedDueAt: dueAt })
    return {
      id,
      status,
      ...(dueOn && { dueOn }),
      ...(dueAt && { dueAt: dueAt.toISOString() }),
      ...(latestRule(clock.rule).kind !== 'duty' && { right: true }),
      reminders: remindersToSend(clock, this.clock.now()),
    }
  }

  /** Keyed by clock and due date: a second call answers the same occasion with the same mails. */
  recordMissed(clockId: string): Promise<Missed> {
    return this.db.transaction(async (tx) => {
      const clock = await this.lockById(tx, clockId)
      const occasion = () => `${clock.id}:${clock.missedDueOn ?? clock.dueOn ?? ''}`
      const now = this.clock.now()
      const movedMeanwhile =
        clock.announcedDueAt?.getTime() !== clock.dueAt?.getTime() && !(clock.dueAt && clock.dueAt <= now)
      // the calendar has moved the date, and its procedure is about to hear of it
      if (clock.settledAt || (!clock.missedAt && movedMeanwhile)) return { templates: [], occasion: occasion() }
      const templates = missTemplates(clock.rule)
      if (!clock.missedAt) {
        clock.missedAt = now
        clock.missedDueOn = clock.dueOn
        clock.told = [...clock.told, ...templates.map((template) => telling(template, now, occasion()))]
        clock.chaseAt = (await this.chaseAfter(tx, clock, now)) ?? null
        await tx.save(clock)
        await this.tell(tx, clock, 'clock-missed', now, {}, `clock-missed:${occasion()}`)
      }
      return { templates, occasion: occasion(), ...(clock.chaseAt && { chaseAt: clock.chaseAt.toISOString() }) }
    })
  }

  /** Keyed by the day. A clock that is met or no longer missed is not chased. */
  chase(clockId: string): Promise<Missed> {
    return this.db.transaction(async (tx) => {
      const clock = await this.lockById(tx, clockId)
      const now = this.clock.now()
      const today = londonDate(now)
      const occasion = `${clock.id}:chase:${today}`
      if (clock.settledAt || !clock.missedAt) return { templates: [], occasion }
      const templates = CHASE_TEMPLATES[clock.rule] ?? missTemplates(clock.rule)
      if (clock.chasedOn !== today) {
        clock.chasedOn = today
        clock.told = [...clock.told, ...templates.map((template) => telling(template, now, occasion))]
        clock.chaseAt = (await this.chaseAfter(tx, clock, now)) ?? null
        await tx.save(clock)
        await this.tell(tx, clock, 'clock-chased', now, {}, `clock-chased:${occasion}`)
      }
      return { templates, occasion, ...(clock.chaseAt && { chaseAt: clock.chaseAt.toISOString() }) }
    })
  }

  private async chaseAfter(tx: EntityManager, clock: CaseClock, now: Date): Promise<Date | undefined> {
    const { calendar } = await this.calendars.inForce(clock.calendarOf, tx)
    return calendar && nextChase(clock.rule, now, calendar)
  }

  settle(input: Settlement): Promise<{ state: string }> {
    return this.db.transaction((tx) => this.settleFor(tx, input))
  }

  /**
   * How the clock ended: met, met late, missed, lapsed or lifted; the dates decide. It is settled again when a fact comes
   * in late: one it was settled without, as an application made in time and recorded afterwards, or an earlier one than it
   * knew, as a start on day six recorded after a later one. What was done twice was done the first time.
   */
  async settleFor(
    tx: EntityManager,
    { caseId, rule, occasion = '', metOn, metAt, ended }: Settlement,
  ): Promise<{ state: string }> {
    if (!isRuleId(rule)) throw new UnknownRule()
    const event = ended !== undefined && isUnwindingEvent(ended) ? ended : undefined
    if (event && !isLiftedBy(event, rule)) throw new ClockOutlivesIt()
    const clock = await this.lock(tx, { caseId, rule, occasion })
    if (!clock) return { state: 'lifted' }
    if (clock.settledAt && !isEarlier({ metOn, metAt }, clock)) return { state: clock.settledAs! }
    const corrects = clock.metOn !== null || clock.metAt !== null
    const now = this.clock.now()
    clock.metOn = metOn ? civilDate(metOn) : null
    clock.metAt = metAt ? new Date(metAt) : null
    clock.settledAs = settle(rule, {
      ...(clock.dueOn && { dueOn: clock.dueOn }),
      ...(clock.dueAt && { dueAt: clock.dueAt }),
      ...(clock.metOn && { metOn: clock.metOn }),
      ...(clock.metAt && { metAt: clock.metAt }),
      ...(clock.missedAt && { missedAt: clock.missedAt }),
      ...(ended && { ended }),
    })
    clock.settledAt = now
    clock.chaseAt = null
    await tx.save(clock)
    const kind = STATE_EVENTS[clock.settledAs]
    const on = clock.metOn ?? (clock.metAt && londonDate(clock.metAt))
    const eventId = corrects ? `${kind}:${clock.id}:${on}` : `${kind}:${clock.id}`
    const refs = { ...(on && { metOn: on }), ...(kind === 'clock-lifted' && event && { event }) }
    if (kind) await this.tell(tx, clock, kind, now, refs, eventId)
    return { state: clock.settledAs }
  }

  /** Mails that take back a miss of a clock that has ended: its procedure asks for its reminders no more. */
  async withdrawnSinceSettled(tx: EntityManager, caseId: string): Promise<Announcement[]> {
    const clocks = await tx.findBy(CaseClock, { caseId, withdrawnAt: Not(IsNull()), settledAt: Not(IsNull()) })
    return clocks.flatMap((clock) =>
      remindersToSend(clock, this.clock.now())
        .filter(({ template }) => template === MISS_WITHDRAWN)
        .map(({ at, template }) => ({ template, occasion: withdrawal(clock, at), clockId: clock.id })),
    )
  }

  /** Something happened to the case as a whole: the clocks that are open and that it lifts are owed no longer. */
  async unwind(tx: EntityManager, caseId: string, event: UnwindingEvent): Promise<void> {
    const open = await tx.findBy(CaseClock, { caseId, rule: In(liftedBy(event)), settledAt: IsNull() })
    for (const { rule, occasion } of open) await this.settleFor(tx, { caseId, rule, occasion, ended: event })
  }

  private async tell(...[tx, ...line]: [EntityManager, ...Parameters<typeof lineOf>]): Promise<void> {
    await tellStory(tx, lineOf(...line))
  }

  private lock(tx: EntityManager, key: { caseId: string; rule: RuleId; occasion: string }): Promise<CaseClock | null> {
    return tx.findOne(CaseClock, { where: key, lock: { mode: 'pessimistic_write' } })
  }

  private lockById(tx: EntityManager, id: string): Promise<CaseClock> {
    return tx.findOneOrFail(CaseClock, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }
}

/** As the clock's own procedure names this mail, so that it goes once whoever sends it. */
const withdrawal = ({ id, dueOn }: CaseClock, at: string): string =>
  `${id}:${MISS_WITHDRAWN}:${dueOn ?? ''}:${at.slice(0, 10)}`

function lineOf(
  clock: CaseClock,
  kind: string,
  at: Date,
  refs: Record<string, string> = {},
  eventId: string = `${kind}:${clock.id}:${clock.dueOn ?? ''}:${at.toISOString()}`,
): StoryLine {
  const { id, caseId, rule, dueOn } = clock
  return { caseId, eventId, kind, at, refs: { clockId: id, rule, ...(dueOn && { dueOn }), ...refs } }
}

/** Whether this fact comes before what the clock was settled by; any fact comes before none. */
function isEarlier({ metOn, metAt }: Pick<Settlement, 'metOn' | 'metAt'>, known: CaseClock): boolean {
  const day = metOn ?? (metAt && londonDate(new Date(metAt)))
  if (!day) return false
  if (metAt && known.metAt) return Date.parse(metAt) < known.metAt.getTime()
  const knownDay = known.metOn ?? (known.metAt && londonDate(known.metAt))
  return !knownDay || day < knownDay
}

const telling = (template: string, at: Date, occasion: string) => ({ template, at: at.toISOString(), occasion })
