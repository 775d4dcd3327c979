import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, only, type Posted, text } from '../forms'

interface Verdict {
  verdict: 'right' | 'wrong'
  note?: string
}

export function readVerdict(posted: Posted): { answers?: Verdict; errors: FieldErrors } {
  const verdict = choice(posted, 'verdict', ['right', 'wrong'] as const)
  const note = text(posted, 'note')
  const errors = only({
    verdict: !verdict && 'Select whether the address is right',
    note: verdict === 'wrong' && !note && 'Enter what is wrong with it',
  })
  return answered(errors, { verdict: verdict!, ...(note && { note }) })
}
