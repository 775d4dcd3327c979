import type { OutcomeCode } from '@daysix/shared/stages'
import type { FieldErrors } from '../api'
import { choice, hasErrors, only, type Posted, text, ticked } from '../forms'
import { isReinstated } from './close.form'
import type { Case } from './kase'

/** Why a case stops before the child is settled anywhere, as a person is asked. */
const WHY = [
  { value: 'withdrawn', text: 'It was reported in error, and is withdrawn' },
  { value: 'left-area', text: 'The pupil has moved away' },
  {
    value: 'pupil-died',
    text: 'The pupil has died',
    hint: { text: 'Every reminder stops, and nobody is written to any more.' },
  },
] as const satisfies { value: OutcomeCode; text: string; hint?: { text: string } }[]

export type EarlyEnd = (typeof WHY)[number]['value']

/** Once the governors have reinstated a child, the case is closed as that. */
export const earlyEnds = (kase: Pick<Case, 'facts'>): (typeof WHY)[number][] =>
  WHY.filter(({ value }) => value === 'pupil-died' || !isReinstated(kase))

/** Duties of the law that nobody has met yet: a withdrawal leaves them so. */
export const openDuties = ({ clocks }: Pick<Case, 'clocks'>) =>
  clocks.filter(({ kind, settledAt, status }) => kind === 'duty' && settledAt === null && status !== 'not-applicable')

/** What is asked again before it is done: a withdrawal over open duties, and a death. */
export function toConfirm(kase: Pick<Case, 'clocks'>, posted: Posted): 'withdrawn' | 'pupil-died' | undefined {
  const outcome = text(posted, 'outcome')
  if (outcome === 'pupil-died') return outcome
  return outcome === 'withdrawn' && openDuties(kase).length > 0 ? outcome : undefined
}

const UNCONFIRMED = {
  withdrawn: 'Confirm that the case is withdrawn although these duties are open',
  'pupil-died': 'Confirm that this is the right child, and that you know it for certain',
}

export function readEarlyEnd(
  kase: Pick<Case, 'facts' | 'clocks'>,
  posted: Posted,
): { errors: FieldErrors; answers?: { outcome: EarlyEnd; reason: string } } {
  const values = earlyEnds(kase).map(({ value }) => value)
  const outcome = choice(posted, 'outcome', values)
  const reason = text(posted, 'reason')
  const asked = toConfirm(kase, posted)
  const errors = only({
    outcome: !outcome && 'Select why the case ends',
    reason: !reason && 'Enter what the record should say',
    confirmed: asked && !ticked(posted, 'confirmed').includes('yes') && UNCONFIRMED[asked],
  })
  return outcome && !hasErrors(errors) ? { answers: { outcome, reason }, errors } : { errors }
}
