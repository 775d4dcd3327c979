import { condition } from '@temporalio/workflow'
import type { Missed, OpenClock } from './activities'
import { attempt, tell } from './attempt'
import type { Case } from './case-state'
import { referrals } from './proxies'
import { waitUntil } from './wait'

/** The fact that fulfils a duty: its day, or its instant where the law counts in hours. */
type Met = { metOn: string } | { metAt: string }

export interface Duty {
  rule: string
  occasion?: string
  calendarOf?: string
  /** What its letters are about beside the case. */
  refs?: Record<string, string>
  /** Once it has been opened, so that letters can quote its date. */
  opened?: () => void
  /** People plan by this date: those who were told of it hear when it moves. */
  announceMoves?: boolean
  /** What the count starts from. When the answer changes, the clock is asked for again. */
  facts?: () => Record<string, string>
  met?: () => Met | undefined
  /** Why nobody owes this any longer by its own facts, though it was not done. */
  lifted?: () => string | undefined
  /** A time to be waited out, which nobody can miss: it is fulfilled by its day. */
  waitsOut?: boolean
}

interface ClockEnd {
  how: 'met' | 'lifted' | 'passed'
  missed: boolean
  /** The day that has passed, of a time that was waited out. */
  passedOn?: string
}

/** A chase that comes back with an instant already past must not turn into a storm. */
const LEAST_BETWEEN_CHASES = 60_000

/**
 * Keeps one clock: asks referrals for its dates, reminds, records a miss, chases, goes on waiting, and starts again when
 * the calendar or the facts it counts from change. Every duty and right of a case is kept by this one function, until it
 * is met, its own facts lift it, or something happens to the case that referrals' table says it does not outlive.
 */
export async function runClock(kase: Case, duty: Duty): Promise<ClockEnd> {
  const met = () => duty.met?.()
  let known: { dueOn?: string; revision: number } | undefined
  const lifted = () => liftedBy(kase, duty, known?.dueOn)
  const over = () => met() !== undefined || lifted() !== undefined
  if (kase.isUnwinding()) await condition(() => !kase.isUnwinding())
  if (!met() && kase.liftedBy(duty.rule)) return { how: 'lifted', missed: false }

  const { rule, occasion, calendarOf } = duty
  const key = occasion ? `${rule}:${occasion}` : rule
  const name = { caseId: kase.id, rule, ...(occasion && { occasion }) }
  let missed = false
  let passedOn: string | undefined
  do {
    const facts = duty.facts?.()
    const asked = JSON.stringify([kase.revision, facts])
    const changed = () => over() || JSON.stringify([kase.revision, duty.facts?.()]) !== asked
    const clock = await attempt(kase, 'clock-refused', key, () =>
      referrals.openClock({ ...name, ...(facts && { facts }), ...(calendarOf && { calendarOf }) }),
    )
    if (clock) {
      if (!known) duty.opened?.()
      else if (duty.announceMoves && kase.revision !== known.revision && clock.dueOn !== known.dueOn) {
        // one mail for all dates that one change moves
        tell(kase, 'dates-moved', `revision-${kase.revision}`)
      }
      known = { dueOn: clock.dueOn, revision: kase.revision }
      kase.deadlines.runs(key, rule, clock.dueAt)
      if (!(await remindUntilDue(kase, duty, clock, changed))) {
        if (clock.right || duty.waitsOut) {
          passedOn = clock.dueOn ?? clock.dueAt
          break
        }
        missed = true
        kase.deadlines.missed(key)
        await chaseUntil(kase, duty, clock, changed)
      }
    }
    await condition(changed) // a due date that is not known yet waits here for the calendar
  } while (!over())

  if (known) await settle(kase, duty, { passedOn, dueOn: known.dueOn })
  kase.deadlines.settled(key)
  return { how: met() ? 'met' : passedOn ? 'passed' : 'lifted', missed, ...(passedOn && { passedOn }) }
}

const liftedBy = (kase: Case, { rule, lifted }: Duty, dueOn: string | undefined): string | undefined =>
  lifted?.() ?? kase.liftedBy(rule, dueOn)

/** `true` when something changed first, or when there is no due date; `false` when it has come. */
async function remindUntilDue(kase: Case, duty: Duty, clock: OpenClock, changed: () => boolean): Promise<boolean> {
  for (const { at, template } of remindersInTime(clock)) {
    if (await waitUntil(at, changed, `${duty.rule} reminder ${template}`)) return true
    // the day it goes is part of its name: one date may be reminded of twice in the same words
    tell(kase, template, `${clock.id}:${template}:${clock.dueOn ?? ''}:${at.slice(0, 10)}`, about(duty, clock))
  }
  if (!clock.dueAt) return true
  return waitUntil(clock.dueAt, changed, `${duty.rule} due`)
}

/** A reminder set after the due date would hold up the miss. */
function remindersInTime({ dueAt, reminders }: OpenClock): OpenClock['reminders'] {
  const inTime = (at: string) => !dueAt || Date.parse(at) <= Math.max(Date.parse(dueAt), Date.now())
  return reminders.filter(({ at }) => inTime(at)).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

async function chaseUntil(kase: Case, duty: Duty, clock: OpenClock, changed: () => boolean): Promise<void> {
  const ask = (what: 'recordMissed' | 'chase') =>
    attempt(kase, 'miss-refused', `${what}:${clock.id}`, () => referrals[what]({ clockId: clock.id }))

  let miss: Missed | undefined = await ask('recordMissed')
  while (miss) {
    for (const template of miss.templates) tell(kase, template, miss.occasion, about(duty, clock))
    if (!miss.chaseAt) return
    const soonest = Date.now() + LEAST_BETWEEN_CHASES
    const at = Date.parse(miss.chaseAt) < soonest ? new Date(soonest).toISOString() : miss.chaseAt
    if (await waitUntil(at, changed, `${duty.rule} chase`)) return
    miss = await ask('chase')
  }
}

const about = ({ refs }: Duty, { id: clockId }: OpenClock) => ({ clockId, ...(refs && { refs }) })

/** A fact that is recorded late may change how a clock ended; the dates decide anew. */
export const settleAgain = (kase: Case, duty: Duty): Promise<void> => settle(kase, duty, {})

async function settle(
  kase: Case,
  duty: Duty,
  { passedOn, dueOn }: { passedOn?: string; dueOn?: string },
): Promise<void> {
  const { rule, occasion } = duty
  const met = duty.met?.() ?? (duty.waitsOut && passedOn ? { metOn: passedOn } : undefined)
  const ended = passedOn ? undefined : liftedBy(kase, duty, dueOn)
  await attempt(kase, 'settle-refused', occasion ? `${rule}:${occasion}` : rule, () =>
    referrals.settleClock({
      caseId: kase.id,
      rule,
      ...(occasion && { occasion }),
      ...(met ?? (ended && { ended })),
    }),
  )
}
