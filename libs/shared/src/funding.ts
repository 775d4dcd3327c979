import { civilDate, daysBetween, type CivilDate } from './civil-date'

/**
 * The money that follows a permanently excluded pupil (School and Early Years Finance (England) Regulations; Education
 * (Amount to Follow Permanently Excluded Pupil) Regulations 1999). Amounts are whole pence; each is rounded once, half up.
 */

/** An amount with what it was counted from, for the ledger. */
export interface Amount {
  pence: number
  weeks: number
  ofWeeks: number
}

/** Weeks of seven days that fit between two days, both included. */
export const completeWeeks = (from: CivilDate, to: CivilDate): number =>
  Math.max(0, Math.floor((daysBetween(from, to) + 1) / 7))

/** The last day of the funding period: 31 March for a maintained school; 31 August for an academy, by its agreement. */
export function fundingPeriodEnd(on: CivilDate, kind: 'maintained' | 'academy'): CivilDate {
  const [monthDay, year] = [kind === 'maintained' ? '03-31' : '08-31', Number(on.slice(0, 4))]
  return civilDate(`${on.slice(5) <= monthDay ? year : year + 1}-${monthDay}`)
}

/** The years in which an age group normally leaves its school. */
const LEAVING_YEARS: readonly number[] = [6, 11, 13]

/**
 * To which day the weeks are counted: the end of the funding period; for a pupil of a leaving year, excluded on or after
 * 1 April, the end of the school year. Which day that is, is read in two ways and a setting: the day before the next
 * year's first term (31 August), or the last day of term.
 */
export function weeksCountedTo({
  relevantOn,
  effectiveOn,
  ncYear,
  kind,
  schoolYearEndsOn,
}: {
  relevantOn: CivilDate
  /** The day the exclusion took effect. */
  effectiveOn: CivilDate
  ncYear: number
  kind: 'maintained' | 'academy'
  /** The end of the school year by the authority's reading. */
  schoolYearEndsOn: CivilDate
}): CivilDate {
  const leaves = LEAVING_YEARS.includes(ncYear) && effectiveOn.slice(5) >= '04-01' && effectiveOn <= schoolYearEndsOn
  return leaves ? schoolYearEndsOn : fundingPeriodEnd(relevantOn, kind)
}

/** A × (B ÷ 52) + C: what the excluding school's budget loses. C is an adjustment order, such as £4,000. */
export function deduction({
  fullPence,
  relevantOn,
  countedTo,
  adjustmentPence = 0,
}: {
  /** A: what a whole funding period brings for a pupil of the same age and circumstances. */
  fullPence: number
  relevantOn: CivilDate
  countedTo: CivilDate
  adjustmentPence?: number
}): Amount {
  const weeks = completeWeeks(relevantOn, countedTo)
  return { pence: share(fullPence, weeks, 52) + whole(adjustmentPence), weeks, ofWeeks: 52 }
}

/** D × (E ÷ F): the least the admitting school gains. D is the deduction without its adjustment. */
export const gain = (deductedPence: number, weeksThere: number, weeksFromRelevant: number): Amount => ({
  ...{ pence: share(deductedPence, weeksThere, weeksFromRelevant), weeks: weeksThere, ofWeeks: weeksFromRelevant },
})

/** F × (G ÷ H): the least that is repaid after a reinstatement in the same year. */
export const repayment = (paidPence: number, weeksAfter: number, weeksFromRelevant: number): Amount => ({
  ...{ pence: share(paidPence, weeksAfter, weeksFromRelevant), weeks: weeksAfter, ofWeeks: weeksFromRelevant },
})

/** Half a penny is rounded up. */
function share(pence: number, weeks: number, ofWeeks: number): number {
  if (!Number.isInteger(weeks) || !Number.isInteger(ofWeeks) || weeks < 0 || ofWeeks < 1)
    throw new RangeError(`${weeks} of ${ofWeeks} weeks is no share`)
  return Math.floor((2 * whole(pence) * weeks + ofWeeks) / (2 * ofWeeks))
}

function whole(pence: number): number {
  if (!Number.isSafeInteger(pence) || pence < 0) throw new RangeError(`${pence} is not a number of whole pence`)
  return pence
}
