import { addDays, type CivilDate, civilDate } from '@daysix/shared/civil-date'
import { type ClockFacts, daySixDue, evaluate } from '@daysix/shared/clocks'
import { illustrative2026 as calendar } from '@daysix/shared/illustrative-calendar'
import dayjs from 'dayjs'
import businessDays from 'dayjs-business-days2'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './figures'

/** Long enough that one pause of the machine does not decide it. */
const MEASURED_MS = 1_000
const ROUNDS = 5

/** Day six of an exclusion on each day of a year: how many a second, and how many times what a kept library counts. Needs no engine. */
export async function clocks(): Promise<void> {
  const days = Array.from({ length: 300 }, (_, i) => addDays(calendar.firstLoadedDay, i))
  const facts = days.map((on): ClockFacts => ({ imposedAt: { on, time: '10:00' } }))
  const without = perSecond(facts, (fact) => evaluate('EX-11', fact, calendar).dueOn)
  const withProof = perSecond(facts, (fact) => evaluate('EX-11', fact, calendar).steps.length)
  say(
    'clocks',
    `${thousands(without)} evaluations a second without proof (aim: 200,000), ${thousands(withProof)} with (aim: 50,000)`,
  )

  const theirs = libraryDaySix()
  const starts = days.filter((day) => calendar.isSchoolDay(day) && daySixDue(day, calendar).on !== undefined)
  const differing = starts.filter((day) => daySixDue(day, calendar).on !== theirs(day))
  if (differing.length > 0) throw new Error(`The two do not count the same: ${differing.join(', ')}`)
  // turn about, so that both have the same machine
  const ratios = Array.from({ length: ROUNDS }, () => {
    const ours = perSecond(starts, (day) => daySixDue(day, calendar).on)
    return ours / perSecond(starts, theirs)
  }).sort((a, b) => a - b)
  say('clocks', `${ratios[Math.floor(ROUNDS / 2)].toFixed(1)}x ${library()}`)
}

function library(): string {
  const folder = join(__dirname, '..', '..', 'node_modules', 'dayjs-business-days2')
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  return `${name} ${version}`
}

/** The library as it is meant to be used: every weekday without school is one of its holidays. */
function libraryDaySix(): (day: CivilDate) => CivilDate {
  const holidays: string[] = []
  for (let day = calendar.firstLoadedDay; day <= calendar.lastLoadedDay; day = addDays(day, 1))
    if (!calendar.isSchoolDay(day)) holidays.push(day)
  dayjs.extend(businessDays, { holidays, holidayFormat: 'YYYY-MM-DD' })
  return (day) => civilDate(dayjs(day).businessDaysAdd(5).format('YYYY-MM-DD'))
}

function perSecond<T>(all: readonly T[], work: (one: T) => unknown): number {
  const began = performance.now()
  for (let rounds = 1; ; rounds++) {
    for (const one of all) work(one)
    const ms = performance.now() - began
    if (ms > MEASURED_MS) return (rounds * all.length * 1000) / ms
  }
}

const thousands = (count: number): string => Math.round(count).toLocaleString('en-GB')
