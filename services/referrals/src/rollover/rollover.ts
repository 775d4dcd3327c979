import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { ncYearByAge } from '@daysix/shared/codes'
import { Refusal } from '@daysix/shared/refusal'

export class RolloverMadeAlready extends Refusal {
  constructor(on: CivilDate, by: string) {
    super(`The year groups of ${formatDay(on)} were moved on already, by ${by}. Put a pupil’s year right on the pupil.`)
  }
}

export class RolloverTooEarly extends Refusal {
  constructor(on: CivilDate) {
    super(`Year groups move on from ${formatDay(on)}: until then this is a preview only.`)
  }
}

export class RolloverTakenBack extends Refusal {
  constructor(on: CivilDate, by: string) {
    super(`The rollover of ${formatDay(on)} was taken back already, by ${by}.`)
  }
}

export class RolloverNotTheLast extends Refusal {
  constructor(on: CivilDate, last: CivilDate) {
    super(`Only the last rollover can be taken back, the one of ${formatDay(last)}: that of ${formatDay(on)} is older.`)
  }
}

export class RolloverNotTraced extends Refusal {
  constructor(on: CivilDate) {
    super(
      `The rollover of ${formatDay(on)} is from before it was kept whose year it moved. Put a pupil’s year right on the pupil.`,
    )
  }
}

/** A pupil whose year a rollover moved, as it is now. */
export interface MovedPupil {
  pupilId: string
  /** The entry that the rollover wrote. */
  entry: string
  /** The year it moved to. */
  to: string
  /** Neither ended nor withdrawn since. */
  holds: boolean
  /** The entry that it ended, where that is still there. */
  earlier: { id: string; ncYear: string; keyStage: string | null } | null
}

export type LeftAsIs = 'changed-since' | 'no-earlier-year'

/** Who can have the earlier year again, and why the others cannot. */
export function takeBack(moved: readonly MovedPupil[]): {
  back: (MovedPupil & { earlier: NonNullable<MovedPupil['earlier']> })[]
  left: { one: MovedPupil; why: LeftAsIs }[]
} {
  const back: ReturnType<typeof takeBack>['back'] = []
  const left: ReturnType<typeof takeBack>['left'] = []
  for (const one of moved) {
    if (!one.holds) left.push({ one, why: 'changed-since' })
    else if (one.earlier) back.push({ ...one, earlier: one.earlier })
    else left.push({ one, why: 'no-earlier-year' })
  }
  return { back, left }
}

/** A pupil as the September rollover looks at them. */
export interface RollingPupil {
  id: string
  birthDate: CivilDate
  ncYear: string | null
  /** The year was said for this school year already: on its first day or since. */
  saidSince: boolean
}

/**
 * What becomes of a pupil's year: `moves`; `kept`, to repeat the year; `leaves`, for there is no year after 14; `said`, as
 * it was recorded for the new school year already; `none`, where no year is known or followed.
 */
export type RolloverKind = 'moves' | 'kept' | 'leaves' | 'said' | 'none'

export interface Rolled {
  pupil: RollingPupil
  kind: RolloverKind
  /** The year from then on. */
  to: string | null
  /** Then not the year of the pupil's age: one who is kept, or was once kept or moved up. */
  differsFromAge: boolean
}

/** N1, N2, R, 1 to 14 in turn; nothing after the last, nor for `X`. */
const YEARS = ['N1', 'N2', 'R', ...Array.from({ length: 14 }, (_, i) => String(i + 1))]

export const yearAfter = (ncYear: string): string | undefined => {
  const at = YEARS.indexOf(ncYear)
  return at < 0 ? undefined : YEARS[at + 1]
}

/** Years as numbers, so that they can be held against an age: R is 0, N2 and N1 come before it. */
const asNumber = (ncYear: string): number => YEARS.indexOf(ncYear) - YEARS.indexOf('R')

/** @param on the 1 September from which the new years hold */
export function rollOver(pupils: readonly RollingPupil[], on: CivilDate, keep: ReadonlySet<string>): Rolled[] {
  const begins = Number(on.slice(0, 4))
  return pupils.map((pupil) => {
    const kind = kindOf(pupil, keep)
    const to = kind === 'moves' ? yearAfter(pupil.ncYear!)! : pupil.ncYear
    const isFollowed = to !== null && YEARS.includes(to) && kind !== 'leaves'
    return { pupil, kind, to, differsFromAge: isFollowed && asNumber(to) !== ncYearByAge(pupil.birthDate, begins) }
  })
}

function kindOf({ id, ncYear, saidSince }: RollingPupil, keep: ReadonlySet<string>): RolloverKind {
  if (ncYear === null || !YEARS.includes(ncYear)) return 'none'
  if (saidSince) return 'said'
  if (keep.has(id)) return 'kept'
  return yearAfter(ncYear) ? 'moves' : 'leaves'
}

/** The year groups with how many pupils move from each, in their order. */
export function movesByYear(rolled: readonly Rolled[]): { from: string; to: string; pupils: number }[] {
  return YEARS.flatMap((from) => {
    const pupils = rolled.filter(({ kind, pupil }) => kind === 'moves' && pupil.ncYear === from).length
    return pupils > 0 ? [{ from, to: yearAfter(from)!, pupils }] : []
  })
}
