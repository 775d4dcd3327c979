import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { only, type Posted, readDate, text } from '../forms'

interface Asked {
  on: string
  keep: string[]
}

export function readRollover(posted: Posted): { answers?: Asked; errors: FieldErrors } {
  const on = readDate(posted, 'on', 'the day from which the new years hold', { example: '1 9 2027' })
  const keep = text(posted, 'keep')
    .split(/[\s,;]+/)
    .filter(Boolean)
  return answered(only({ on: on.error }), { on: on.on! as string, keep })
}

export function readTakingBack(posted: Posted): { answers?: { reason: string }; errors: FieldErrors } {
  const reason = text(posted, 'reason')
  return answered(only({ reason: !reason && 'Enter why the rollover is taken back' }), { reason })
}

/** A pupil who is named and not known is said in the one box that names them all. */
export const rolloverErrors = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name.startsWith('keep') ? 'keep' : name, message]),
  )

/** The 1 September that people think of: the last one until the spring, then the next. */
export function likelySeptember(today: string): string {
  const [year, month] = today.split('-').map(Number)
  return `${month < 4 ? year - 1 : year}-09-01`
}
