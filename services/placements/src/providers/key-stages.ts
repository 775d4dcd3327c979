import { keyStage } from '@daysix/shared/codes'

/** The key stage of a National Curriculum year as it is written in a record (`R`, `1` to `14`); none for reception. */
export const keyStageOf = (ncYear: string): string | undefined =>
  /^\d{1,2}$/.test(ncYear) ? keyStage(Number(ncYear)) : undefined

export const KEY_STAGES = ['KS1', 'KS2', 'KS3', 'KS4'] as const

const YEARS: Record<string, [number, number]> = { KS1: [1, 2], KS2: [3, 6], KS3: [7, 9], KS4: [10, 11] }

/** `Years 7 to 11`, for a person. */
export function yearsTaught(keyStages: readonly string[]): string {
  const years = keyStages.flatMap((stage) => YEARS[stage] ?? [])
  return `Years ${Math.min(...years)} to ${Math.max(...years)}`
}

/** `Year 9`, `reception`, or that it is not known. */
export const yearWords = (ncYear: string): string =>
  ncYear === 'R' ? 'reception' : ncYear ? `Year ${ncYear}` : 'a year that is not recorded'
