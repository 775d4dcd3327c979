import { yearWords } from '../cases/kase'
import { schoolDaysLeft } from '../present'

/** A clock as the services list it. */
export interface ListedClock {
  id: string
  rule: string
  title: string
  who: string
  kind: string
  state: string
  status: string
  dueOn: string | null
  schoolDaysLeft: number | null
  /** Set where a person moved the date. */
  byHand: { computedOn: string | null; by: string } | null
  /** How well the law behind it is known. */
  standing: string
  reference: string
  pupilName: string
  schoolName: string
}

export interface CaseRow {
  reference: string
  stage: string
  pupilName: string
  ncYear: string | null
  school: { name: string }
  imposedOn: string
  owner: { sub: string; name: string } | null
  nextDeadline: { clockId: string; title: string; dueOn: string; overdue: boolean } | null
}

export interface Task {
  id: string
  reference: string
  words: string
  raisedAt: string
}

export interface ClockRow {
  href: string
  title: string
  dueOn: string | null
  left: string
  state: string
  provisional: boolean
  byHand: ListedClock['byHand']
  standing: ListedClock['standing']
  reference: string
  caseHref: string
  pupilName: string
  who: string
  schoolName: string
}

export const clockRow = (clock: ListedClock): ClockRow => ({
  href: `/clocks/${clock.id}`,
  title: clock.title,
  dueOn: clock.dueOn,
  left: left(clock),
  state: clock.state,
  provisional: clock.status === 'provisional',
  byHand: clock.byHand,
  standing: clock.standing,
  reference: clock.reference,
  caseHref: `/cases/${clock.reference}`,
  pupilName: clock.pupilName,
  who: clock.who,
  schoolName: clock.schoolName,
})

export const caseRow = (kase: CaseRow) => ({
  ...kase,
  href: `/cases/${kase.reference}`,
  year: yearWords(kase.ncYear),
})

/** A permission or a right is nobody's work here: it is shown with its case. */
export const isWork = (clock: ListedClock): boolean => clock.kind === 'duty'

export const isMissed = ({ state }: ListedClock): boolean => state === 'overdue' || state === 'missed'

/** Duties that the next school day decides: "no child waits past day six unnoticed". */
export const isPressing = (clock: ListedClock): boolean =>
  !isMissed(clock) && clock.schoolDaysLeft !== null && clock.schoolDaysLeft <= 1

/** The earliest first; what has no date last. */
export const byDate = (a: ListedClock, b: ListedClock): number => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')

/** A duty with a time of day is missed before its day is over. */
function left(clock: ListedClock): string {
  if (clock.schoolDaysLeft === null) return ''
  return isMissed(clock) && clock.schoolDaysLeft === 0
    ? 'its time has passed today'
    : schoolDaysLeft(clock.schoolDaysLeft)
}
