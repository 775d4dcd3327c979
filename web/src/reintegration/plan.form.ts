import type { FieldErrors } from '../api'
import { choice, dateBoxes, only, type Posted, readDate, text } from '../forms'

type Session = { session: 'AM' | 'PM'; site: 'centre' | 'school' }

export interface SentStep {
  on: string
  sessions: Session[]
  fullTimetable: boolean
}

const at = (morning: Session['site'] | '', afternoon: Session['site'] | ''): Session[] => [
  ...(morning ? [{ session: 'AM' as const, site: morning }] : []),
  ...(afternoon ? [{ session: 'PM' as const, site: afternoon }] : []),
]

/** Where the child is that day: one choice instead of four boxes. */
export const DAYS = [
  { value: 'morning', text: 'Morning at school, afternoon at the centre', sessions: at('school', 'centre') },
  { value: 'afternoon', text: 'Morning at the centre, afternoon at school', sessions: at('centre', 'school') },
  { value: 'morning-only', text: 'Morning at school, afternoon at home', sessions: at('school', '') },
  { value: 'afternoon-only', text: 'Morning at home, afternoon at school', sessions: at('', 'school') },
  { value: 'all-day', text: 'All day at school', sessions: at('school', 'school') },
  { value: 'full', text: 'Full timetable from this day', sessions: at('school', 'school') },
] as const

export const daysText = ({ sessions, fullTimetable }: Pick<SentStep, 'sessions' | 'fullTimetable'>): string =>
  DAYS.find(({ value }) => value === valueOf({ sessions, fullTimetable }))?.text ??
  sessions.map(({ session, site }) => `${session === 'AM' ? 'morning' : 'afternoon'} at the ${site}`).join(', ')

const valueOf = ({ sessions, fullTimetable }: Pick<SentStep, 'sessions' | 'fullTimetable'>): string => {
  if (fullTimetable) return 'full'
  const site = (half: string) => sessions.find(({ session }) => session === half)?.site ?? ''
  return DAYS.find((day) => day.value !== 'full' && sameAs(day.sessions, site('AM'), site('PM')))?.value ?? ''
}

const sameAs = (sessions: readonly Session[], morning: string, afternoon: string): boolean =>
  (sessions.find(({ session }) => session === 'AM')?.site ?? '') === morning &&
  (sessions.find(({ session }) => session === 'PM')?.site ?? '') === afternoon

export interface PlanAnswers {
  agreedBy: string
  steps: SentStep[]
  /** The row of the form each step was typed in: an empty row is left out. */
  rows: number[]
}

/** Reads as many rows as were shown. A row without a date and without a choice is no step. */
export function readPlan(posted: Posted): { answers?: PlanAnswers; errors: FieldErrors } {
  const errors: FieldErrors = only({ agreedBy: !text(posted, 'agreedBy') && 'Enter who agreed the plan' })
  const answers: PlanAnswers = { agreedBy: text(posted, 'agreedBy'), steps: [], rows: [] }
  for (let row = 0; row < rowsOf(posted); row++) {
    const where = choice(
      posted,
      `steps.${row}.sessions`,
      DAYS.map(({ value }) => value),
    )
    const { on, error } = readDate(posted, `steps.${row}.on`, 'the date of the step', { optional: !where })
    if (!where && !on && !error) continue
    if (error) errors[`steps.${row}.on`] = error
    if (!where) errors[`steps.${row}.sessions`] = 'Select where the child is on that day'
    if (on && where) {
      const day = DAYS.find(({ value }) => value === where)!
      answers.steps.push({ on, sessions: [...day.sessions], fullTimetable: where === 'full' })
      answers.rows.push(row)
    }
  }
  if (Object.keys(errors).length === 0 && answers.steps.length === 0) errors['steps.0.on'] = 'Add at least one step'
  return Object.keys(errors).length > 0 ? { errors } : { answers, errors }
}

/** How many rows the form showed. */
export const rowsOf = (posted: Posted): number => Math.min(60, Math.max(1, Number(text(posted, 'rows')) || 1))

/** What the form starts with: the steps not yet marked, room for more, and the version that would be changed. */
export function planValues(
  { agreedBy, version }: { agreedBy: string | null; version: number },
  open: readonly SentStep[],
  spare = 3,
): Posted {
  const rows = open.length + spare
  return {
    version: String(version),
    agreedBy: agreedBy ?? '',
    rows: String(rows),
    ...Object.assign(
      {},
      ...open.map((step, row) => ({
        ...dateBoxes(`steps.${row}.on`, step.on),
        [`steps.${row}.sessions`]: valueOf(step),
      })),
    ),
  }
}

/** The service counts the steps it was sent; the form counts its rows, and asks for the timetable with one choice. */
export const errorsByRow = (errors: FieldErrors, rows: readonly number[]): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => {
      const [, index, part] = /^steps\.(\d+)\.(\w+)$/.exec(name) ?? []
      if (index === undefined) return [name === 'steps' ? 'steps.0.on' : name, sentence]
      return [`steps.${rows[Number(index)] ?? index}.${part === 'on' ? 'on' : 'sessions'}`, sentence]
    }),
  )
