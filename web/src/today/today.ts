import { plural } from '../present'
import {
  byDate,
  type CaseRow,
  caseRow,
  clockRow,
  isMissed,
  isPressing,
  isWork,
  type ListedClock,
  type Task,
} from './work'

export interface Work {
  /** Open clocks due within five school days, or overdue. */
  clocks: ListedClock[]
  unassigned: CaseRow[]
  tasks: Task[]
  /** Open cases, and running duties that others owe. */
  counts: { open: number; waiting: number }
  /** Who has what; for a manager. */
  team: Load[]
}

export interface Load {
  owner: { sub: string; name: string } | null
  open: number
  overdue: number
  dueSoon: number
}

/** A caseworker's day in the order in which it should be worked. */
export function todayOf({ clocks, unassigned, tasks, counts, team }: Work) {
  const work = clocks.filter(isWork).sort(byDate)
  const missed = work.filter(isMissed)
  const pressing = work.filter(isPressing)
  const unknown = clocks.filter(({ state }) => state === 'unknown')
  const due = work.filter((clock) => !isMissed(clock) && clock.state !== 'unknown')
  return {
    alerts: pressing.map(({ title, reference, schoolDaysLeft: left }) => ({
      text: `${title} for ${reference} ${left === 0 ? 'must be done today' : left === 1 ? 'must be done by the next school day' : 'is late'}`,
      href: `/cases/${reference}`,
      reference,
    })),
    numbers: [
      ...(missed.length > 0
        ? [{ count: missed.length, text: 'missed and still to do', alert: true, href: '#missed' }]
        : []),
      {
        count: pressing.length,
        text: 'about to be missed',
        alert: pressing.length > 0,
        href: due.length > 0 ? '#due' : undefined,
      },
      { count: due.length, text: 'due in 5 school days', href: due.length > 0 ? '#due' : undefined },
      { count: counts.waiting, text: 'waiting on others', href: '/clocks?who=others' },
      { count: counts.open, text: counts.open === 1 ? 'open case' : 'open cases', href: '/cases?stage=open' },
    ],
    missed: missed.map(clockRow),
    due: due.map(clockRow),
    unassigned: unassigned.map(caseRow),
    team: team.map(({ owner, ...load }) => ({
      ...load,
      name: owner?.name ?? 'Nobody yet',
      href: `/cases?stage=open&owner=${encodeURIComponent(owner?.sub ?? 'none')}`,
    })),
    tasks: tasks.slice(0, 10).map((task) => ({ ...task, href: `/cases/${task.reference}` })),
    unknown:
      unknown.length > 0
        ? `${plural(unknown.length, 'date')} could not be counted, because term dates are missing: ${[...new Set(unknown.map(({ schoolName }) => schoolName))].join(', ')}.`
        : undefined,
  }
}
