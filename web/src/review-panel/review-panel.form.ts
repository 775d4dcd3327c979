import { answered } from '../cases/record'
import { choice, only, type Posted, readDate } from '../forms'

const WAYS = ['delivered', 'posted', 'waived'] as const
export const WAY_ITEMS = [
  { value: 'delivered', text: 'They applied, delivered by hand or by e-mail' },
  {
    value: 'posted',
    text: 'They applied by first-class post',
    hint: { text: 'It counts as made on the second working day after posting' },
  },
  { value: 'waived', text: 'They stated in writing that they will not apply' },
]
const DECISIONS = ['upheld', 'recommended', 'quashed', 'abandoned'] as const
export const REVIEW_ITEMS = [
  { value: 'upheld', text: 'The governors’ decision is upheld' },
  { value: 'recommended', text: 'The governors are recommended to reconsider' },
  { value: 'quashed', text: 'The decision is quashed and the governors directed to reconsider' },
  { value: 'abandoned', text: 'The review was abandoned' },
]

export type ReviewAnswer = { way: (typeof WAYS)[number]; on: string }

export function readAnswer(posted: Posted) {
  const made = readDate(posted, 'on', 'the date', { example: '4 1 2027' })
  const way = choice(posted, 'way', WAYS)
  return answered<ReviewAnswer>(only({ way: !way && 'Select what the parents did', on: made.error }), {
    way: way!,
    on: made.on!,
  })
}

export function readReviewDecision(posted: Posted) {
  const decided = readDate(posted, 'decidedOn', 'the date the review panel decided', { example: '20 1 2027' })
  const notified = readDate(posted, 'notifiedOn', 'the date the governors were told', { example: '20 1 2027' })
  const decision = choice(posted, 'decision', DECISIONS)
  const errors = only({
    decision: !decision && 'Select what the review panel decided',
    decidedOn: decided.error,
    notifiedOn: notified.error,
  })
  return answered(errors, {
    decision: decision!,
    decidedOn: decided.on! as string,
    notifiedOn: notified.on! as string,
  })
}
