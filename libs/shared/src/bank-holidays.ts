import type { CivilDate } from './civil-date'

/**
 * Bank holidays of England and Wales (Banking and Financial Dealings Act 1971, Schedule 1, with substitute days where
 * one falls on a weekend). To be confirmed yearly against the government's list: one-off holidays are announced late.
 */
export const BANK_HOLIDAYS: readonly CivilDate[] = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28', // for Saturday 26 December
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
  '2027-12-27', // for Saturday 25 December
  '2027-12-28', // for Sunday 26 December
  '2028-01-03', // for Saturday 1 January
  '2028-04-14',
  '2028-04-17',
  '2028-05-01',
  '2028-05-29',
  '2028-08-28',
  '2028-12-25',
  '2028-12-26',
] as CivilDate[]

/** The years the table holds, whole. */
export const BANK_HOLIDAY_YEARS = { first: 2026, last: 2028 } as const

const days: ReadonlySet<string> = new Set(BANK_HOLIDAYS)

/**
 * Whether the day is in the table. Throws RangeError outside the years held: an unlisted year would silently count
 * every holiday as a working day.
 */
export function isBankHoliday(day: CivilDate): boolean {
  const year = +day.slice(0, 4)
  if (year < BANK_HOLIDAY_YEARS.first || year > BANK_HOLIDAY_YEARS.last) {
    throw new RangeError(`No bank holidays are held for ${year}`)
  }
  return days.has(day)
}
