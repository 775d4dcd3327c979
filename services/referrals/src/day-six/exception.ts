import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { compulsorySchoolAge } from '@daysix/shared/compulsory-age'
import type { ExclusionCase } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'
import type { Pupil } from '../pupils/pupil.entity'

export const EXCEPTION_REASONS = ['year-11-exams-over', 'plan-limits-hours', 'not-of-compulsory-age'] as const

export interface DaySixException {
  reason: (typeof EXCEPTION_REASONS)[number]
  from: CivilDate
  note?: string
}

/**
 * The law asks for no day-six education (2007 Regulations, reg 5; Education Act 1996, s.19(6)). The child itself must fit
 * the reason; a note says how it was found out. Answers false when this very exception is recorded already.
 */
export function exceptDaySix(kase: ExclusionCase, pupil: Pupil, { reason, from, note }: DaySixException): boolean {
  if (kase.exceptionReason === reason && kase.exceptionFrom === from) return false
  if (kase.exceptionReason) throw new NotOpenNow('An exception is recorded already.')
  if (from < kase.imposedOn) throw new AnswerRefused('/from', 'too-early', 'Enter a day on or after the exclusion')
  if (!note?.trim()) throw new AnswerRefused('/note', 'missing', 'Say how you know that this applies')
  if (reason === 'year-11-exams-over' && pupil.ncYear !== '11')
    throw new AnswerRefused(
      '/reason',
      'not-year-11',
      'Only a pupil in Year 11 can have had their last public examination',
    )
  const age = compulsorySchoolAge(pupil.birthDate)
  if (reason === 'not-of-compulsory-age' && age.from <= from && from <= age.until)
    throw new AnswerRefused(
      '/reason',
      'of-compulsory-age',
      `The child is of compulsory school age from ${formatDay(age.from)} until ${formatDay(age.until)}`,
    )
  kase.exceptionReason = reason
  kase.exceptionFrom = from
  kase.exceptionNote = note.trim()
  return true
}
