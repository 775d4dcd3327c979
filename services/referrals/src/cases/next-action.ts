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
    | 'record-review'
    | 'record-reconsideration'
    | 'review-placement'
    | 'send-end-report'
    | 'remove-from-roll'
    | 'await-panel'
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
  /** Kinds of what has happened, as the timeline names them. */
  happened: ReadonlySet<string>
}

const OPEN: readonly ClockState[] = ['scheduled', 'warning', 'due-today', 'overdue', 'unknown']

/** The one thing to do first: a duty of the authority's own that is open, the earliest first, before what others owe. */
export function nextAction({ stage, happened }: CaseFacts, clocks: readonly RunningClockFacts[]): NextAction {
  if (stage === 'closed') return { code: 'none', words: 'Nothing: the case is closed' }
  const open = clocks
    .filter(({ state }) => OPEN.includes(state))
    .map((clock) => ({ clock, action: actionOf(clock.rule, happened) }))
    .filter((one): one is { clock: RunningClockFacts; action: NextAction } => one.action !== undefined)
    .sort((a, b) => rank(a.clock, a.action) - rank(b.clock, b.action) || (day(a.clock) < day(b.clock) ? -1 : 1))
  if (open.length > 0) {
    const [{ clock, action }] = open
    return { ...action, ...(clock.dueOn && { dueOn: clock.dueOn }) }
  }
  if (stage === 'at-panel') return { code: 'await-panel', words: 'Wait for the panel’s decision' }
  return { code: 'wait', words: 'Nothing is owed today' }
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
      // an end later than the arrangement opens the question again; the kinds alone tell which came last
      const arranged = happened.has('day-six-arranged') && !happened.has('provision-ended')
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
    case 'IR-03':
      return { code: 'record-review', words: 'Record the review panel’s decision' }
    case 'IR-07':
      return { code: 'record-reconsideration', words: 'Record what the governors decided when they met again' }
    case 'PL-03':
      return { code: 'review-placement', words: 'Hold the week-four review' }
    case 'PL-06':
      return { code: 'send-end-report', words: 'Get the centre’s report to the school' }
    default:
      return undefined
  }
}
