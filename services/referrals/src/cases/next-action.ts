import type { ClockState, RuleId } from '@daysix/shared/clocks'
import type { Stage } from '@daysix/shared/stages'

/** What should happen next in a case. `code` is the feature's word: a page turns it into a link. */
export interface NextAction {
  code:
    | 'contact-family'
    | 'arrange-provision'
    | 'record-start'
    | 'give-parent-notice'
    | 'record-governors-decision'
    | 'give-governors-notice'
    | 'record-return'
    | 'record-review'
    | 'record-reconsideration'
    | 'review-placement'
    | 'send-end-report'
    | 'end-placement'
    | 'plan-return'
    | 'enter-register'
    | 'mark-step'
    | 'find-place'
    | 'answer-offer'
    | 'start-place'
    | 'start-allocated'
    | 'see-clocks'
    | 'await-panel'
    | 'put-on-agenda'
    | 'wait'
    | 'none'
  words: string
  dueOn?: string
}

export interface RunningClockFacts {
  rule: RuleId
  state: ClockState
  dueOn?: string
}

interface CaseFacts {
  stage: Stage
  /** Kinds of what has happened, as the timeline names them, each where it happened last. */
  happened: ReadonlySet<string>
  /** The last of them that has to do with a place: the panel's decision, an offer, its answer. */
  aboutPlace?: string
  /** What the last review decided, as the timeline keeps it: `phased`, `return` and so on. */
  reviewDecided?: string
  /** The panel allocated a school, and the child has not started there. */
  isAllocated?: boolean
}

const OPEN: readonly ClockState[] = ['scheduled', 'warning', 'due-today', 'overdue', 'unknown']

/** The one thing to do first: a duty of the authority's own that is open, the earliest first, before what others owe. */
export function nextAction(
  { stage, happened, aboutPlace, isAllocated = false, reviewDecided }: CaseFacts,
  clocks: readonly RunningClockFacts[],
): NextAction {
  if (stage === 'closed') return { code: 'none', words: 'Nothing: the case is closed' }
  const open = clocks
    .filter(({ state }) => OPEN.includes(state))
    .map((clock) => ({ clock, action: actionOf(clock.rule, happened) }))
    .filter((one): one is { clock: RunningClockFacts; action: NextAction } => one.action !== undefined)
    .sort((a, b) => rank(a.clock, a.action) - rank(b.clock, b.action) || (day(a.clock) < day(b.clock) ? -1 : 1))
  // the review has decided on it, and no clock runs until its steps have days
  if (stage === 'returning' && awaitsPlan(happened, reviewDecided) && open[0]?.clock.state !== 'overdue')
    return { code: 'plan-return', words: 'Plan the return to school' }
  if (open.length > 0) {
    const [{ clock, action }] = open
    return { ...action, ...(clock.dueOn && { dueOn: clock.dueOn }) }
  }
  // a child at an allocated school has its place: what is left has dates of its own
  if (stage === 'at-panel' && aboutPlace !== 'allocated-place-started') return placeAction(aboutPlace, isAllocated)
  const other = clocks.find(({ state }) => state === 'overdue' || state === 'due-today')
  if (other) return { code: 'see-clocks', words: 'See which dates are due', ...(other.dueOn && { dueOn: other.dueOn }) }
  return { code: 'wait', words: 'Nothing is owed today' }
}

function awaitsPlan(happened: ReadonlySet<string>, reviewDecided: string | undefined): boolean {
  const last = [...happened].findLast((kind) =>
    ['review-held', 'reintegration-planned', 'placement-ended'].includes(kind),
  )
  return last === 'review-held' && reviewDecided === 'phased'
}

/** What has to do with a place, as the timeline names it, in the order a case goes through. */
export const PLACE_EVENTS = [
  'on-agenda',
  'withdrawn-from-agenda',
  'panel-deferred',
  'panel-decided',
  'waiting-list',
  'placement-offered',
  'placement-accepted',
  'placement-declined',
  'placement-expired',
  'allocated-place-started',
] as const

function placeAction(last: string | undefined, isAllocated: boolean): NextAction {
  switch (last) {
    case 'withdrawn-from-agenda':
      return { code: 'put-on-agenda', words: 'Put the case on an agenda again: it was taken off' }
    case 'panel-decided':
      return isAllocated
        ? { code: 'start-allocated', words: 'Record that the child has started at the allocated school' }
        : { code: 'find-place', words: 'The panel has decided: see to the place' }
    case 'placement-declined':
    case 'placement-expired':
      return { code: 'find-place', words: 'The panel has decided: see to the place' }
    case 'waiting-list':
      return { code: 'find-place', words: 'Wait for a free place: the child is on the waiting list' }
    case 'placement-offered':
      return { code: 'answer-offer', words: 'Record whether the family accepts the offer' }
    case 'placement-accepted':
      return { code: 'start-place', words: 'Record that the child has started at the new place' }
    default:
      return { code: 'await-panel', words: 'Wait for the panel’s decision' }
  }
}

const day = ({ dueOn }: RunningClockFacts): string => dueOn ?? '9999'

/** The authority's own duties come first, then what can be recorded for others; a place that stands ready waits. */
function rank({ rule, state }: RunningClockFacts, { code }: NextAction): number {
  if (state === 'overdue') return 0
  if (code === 'record-start') return 3
  return rule.startsWith('EX-1') ? 1 : 2
}

function actionOf(rule: RuleId, happened: ReadonlySet<string>): NextAction | undefined {
  switch (rule) {
    case 'EX-18':
      return { code: 'contact-family', words: 'Speak with the family' }
    case 'EX-11': {
      // an end later than the arrangement opens the question again, and another arrangement answers it
      const last = [...happened].findLast((kind) => kind === 'day-six-arranged' || kind === 'provision-ended')
      const arranged = last === 'day-six-arranged'
      return arranged
        ? { code: 'record-start', words: 'Record that the child has started' }
        : { code: 'arrange-provision', words: 'Arrange education for day six' }
    }
    case 'EX-02':
      return { code: 'give-parent-notice', words: 'Record when the parents were given written notice' }
    case 'GB-01':
      return { code: 'record-governors-decision', words: 'Record the governors’ decision' }
    case 'GB-08':
      return { code: 'give-governors-notice', words: 'Record when the parents were given the governors’ decision' }
    case 'GB-09':
      return { code: 'record-return', words: 'Record that the reinstated child is back at school' }
    case 'IR-03':
      return { code: 'record-review', words: 'Record the review panel’s decision' }
    case 'IR-07':
      return { code: 'record-reconsideration', words: 'Record what the governors decided when they met again' }
    case 'PL-03':
      return { code: 'review-placement', words: 'Hold the review of the stay' }
    case 'PL-02':
      return { code: 'end-placement', words: 'End the stay, or extend it with a reason' }
    case 'PL-04':
      return { code: 'enter-register', words: 'Get the week’s register from the centre' }
    case 'PL-07':
      return { code: 'mark-step', words: 'Record whether the step of the return was kept' }
    case 'PL-06':
      return { code: 'send-end-report', words: 'Get the centre’s report to the school' }
    default:
      return undefined
  }
}
