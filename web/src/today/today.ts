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
}

/** A caseworker's day in the order in which it should be worked. */
export function todayOf({ clocks, unassigned, tasks }: Work) {
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
      {
        count: missed.length,
        text: 'missed and still to do',
        alert: missed.length > 0,
        href: missed.length > 0 ? '#missed' : undefined,
      },
      {
        count: pressing.length,
        text: 'due by the next school day',
        alert: pressing.length > 0,
        href: due.length > 0 ? '#due' : undefined,
      },
      { count: due.length, text: 'due in 5 school days', href: '/clocks' },
      { count: tasks.length, text: tasks.length === 1 ? 'task' : 'tasks', href: '/tasks' },
    ],
    missed: missed.map(clockRow),
    due: due.map(clockRow),
    unassigned: unassigned.map(caseRow),
    tasks: tasks.slice(0, 10).map((task) => ({ ...task, href: `/cases/${task.reference}` })),
    unknown:
      unknown.length > 0
        ? `${plural(unknown.length, 'date')} could not be counted, because term dates are missing: ${[...new Set(unknown.map(({ schoolName }) => schoolName))].join(', ')}.`
        : undefined,
  }
}
