import { keyStage } from '@daysix/shared/codes'
import { z } from 'zod'

/** A National Curriculum year in a request. It need not be the year of the child's age. */
export const ncYear = z
  .string()
  .regex(/^(N[12]|R|[1-9]|1[0-4]|X)$/, 'Enter the year group: N1, N2, R, 1 to 14, or X where no year is followed')

export const KEY_STAGES = ['EY', 'KS1', 'KS2', 'KS3', 'KS4', 'KS5'] as const
export type KeyStageCode = (typeof KEY_STAGES)[number]

/** What a year ordinarily is; a pupil kept back, or at a middle school, may be said to be in another. */
export function keyStageOf(year: string | null): KeyStageCode | null {
  if (year === null || year === 'X') return null
  return /^\d/.test(year) ? (keyStage(Number(year)) ?? null) : 'EY'
}
