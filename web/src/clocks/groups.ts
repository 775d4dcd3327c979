import { byDate, clockRow, type ClockRow, type ListedClock } from '../today/work'

export interface ClockGroup {
  title: string
  clocks: ClockRow[]
}

/** Running clocks by how near they are, the missed ones first; empty groups are left out. */
export function groupsOf(clocks: readonly ListedClock[]): ClockGroup[] {
  const sorted = [...clocks].sort(byDate)
  const left = ({ schoolDaysLeft }: ListedClock) => schoolDaysLeft ?? 0
  const late = ({ state }: ListedClock) => state === 'overdue' || state === 'missed'
  const dated = sorted.filter((clock) => clock.dueOn !== null && !late(clock))
  const between = (from: number, to: number) => dated.filter((clock) => left(clock) > from && left(clock) <= to)
  return [
    { title: 'Missed and still owed', clocks: sorted.filter(late) },
    { title: 'Today and the next school day', clocks: between(-Infinity, 1) },
    { title: 'Within 3 school days', clocks: between(1, 3) },
    { title: 'Within 5 school days', clocks: between(3, 5) },
    { title: 'Later', clocks: between(5, Infinity) },
    { title: 'Paused, without a date', clocks: sorted.filter(({ state }) => state === 'paused') },
    { title: 'Date not known', clocks: sorted.filter(({ dueOn, state }) => dueOn === null && state !== 'paused') },
  ]
    .filter((group) => group.clocks.length > 0)
    .map((group) => ({ ...group, clocks: group.clocks.map(clockRow) }))
}
