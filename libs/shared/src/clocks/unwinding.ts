import type { OutcomeCode } from '../stages'
import { RULES, type RuleId } from './rules'

/** What can happen to a case as a whole, so that what is owed in it changes. */
export const UNWINDING_EVENTS = [
  'cancelled',
  'reinstated',
  'excepted',
  'withdrawn',
  'pupil-died',
  'moved-school',
  'closed',
  'completed',
] as const
export type UnwindingEvent = (typeof UNWINDING_EVENTS)[number]

interface Effect {
  /** Whose clocks nobody owes any longer: those named, or every one but those named. */
  lifts: { only: readonly RuleId[] } | { allBut: readonly RuleId[] }
  /** Nothing is sent any more, about any clock. */
  silent?: true
  /** In words, for whoever asks why a clock ended. */
  because: string
}

const EDUCATION: readonly RuleId[] = ['EX-03', 'EX-10', 'EX-11', 'EX-12', 'EX-13']
/** What was still to come of a stay. That it ends (PL-02), its registers so far (PL-04) and its report (PL-06) are owed all the same. */
const STILL_TO_COME: readonly RuleId[] = ['PL-01', 'PL-03', 'PL-07', 'RT-01']

/** What each event does to each clock that is open. A clock that had been missed stays missed all the same. */
export const UNWINDING: Record<UnwindingEvent, Effect> = {
  cancelled: { lifts: { allBut: ['EX-15'] }, because: 'The head cancelled the exclusion' },
  reinstated: { lifts: { allBut: ['GB-08', 'GB-09'] }, because: 'The pupil was reinstated' },
  excepted: { lifts: { only: EDUCATION }, because: 'The law asks for no day-six education' },
  withdrawn: { lifts: { allBut: [] }, because: 'It was withdrawn' },
  'pupil-died': { lifts: { allBut: [] }, silent: true, because: 'The pupil died' },
  // the excluding school and its board owe what they owed; only the stay was bound to the school that the pupil left
  'moved-school': { lifts: { only: STILL_TO_COME }, because: 'The pupil moved to another school' },
  // a name may leave the roll after the case is closed
  closed: { lifts: { allBut: ['RG-01', 'RG-02', 'RG-04'] }, because: 'The case was closed' },
  completed: { lifts: { allBut: ['RG-01', 'RG-02', 'RG-04'] }, because: 'The case is complete' },
}

/** What it is to close a case with this outcome. */
export const closingWith = (outcome: OutcomeCode): UnwindingEvent =>
  outcome === 'withdrawn' || outcome === 'pupil-died' ? outcome : 'closed'

export const isUnwindingEvent = (value: string): value is UnwindingEvent =>
  (UNWINDING_EVENTS as readonly string[]).includes(value)

/** Whether nobody owes this any longer after the event. */
export function isLiftedBy(event: UnwindingEvent, rule: RuleId): boolean {
  const { lifts } = UNWINDING[event]
  return 'only' in lifts ? lifts.only.includes(rule) : !lifts.allBut.includes(rule)
}

/** Every rule whose open clocks the event lifts. */
export const liftedBy = (event: UnwindingEvent): RuleId[] => [
  ...new Set(RULES.map(({ id }) => id).filter((id) => isLiftedBy(event, id))),
]
