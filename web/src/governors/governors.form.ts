import { answered } from '../cases/record'
import { choice, only, type Posted, readDate, text } from '../forms'

const DECISIONS = ['upheld', 'reinstated'] as const
export const DECISION_ITEMS = [
  { value: 'upheld', text: 'The exclusion is upheld' },
  { value: 'reinstated', text: 'The pupil is reinstated' },
]

export function readDecision(posted: Posted) {
  const decided = readDate(posted, 'decidedOn', 'the date the governors decided', { example: '24 11 2026' })
  const decision = choice(posted, 'decision', DECISIONS)
  const errors = only({ decision: !decision && 'Select what the governors decided', decidedOn: decided.error })
  const reasons = text(posted, 'reasons')
  return answered(errors, { decision: decision!, decidedOn: decided.on! as string, ...(reasons && { reasons }) })
}

export function readNoticeGiven(posted: Posted) {
  const given = readDate(posted, 'givenOn', 'the date the parents were given the decision', { example: '24 11 2026' })
  return answered(only({ givenOn: given.error }), { givenOn: given.on! as string })
}

export function readReturn(posted: Posted) {
  const returned = readDate(posted, 'returnedOn', 'the day the child was back at school', { example: '25 11 2026' })
  return answered(only({ returnedOn: returned.error }), { returnedOn: returned.on! as string })
}
