import { type CalendarError, parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { formatDate } from '@daysix/shared/civil-date'
import { asJson, NotAnswered, type Nouns, readJson } from './answers'

export const PARENT =
  'a calendar that the file only differs from: its trust’s, then the authority’s, each with --parent'

/** For an option that may be given more than once. */
export const collect = (value: string, before: string[]): string[] => [...before, value]

/** `calendar check`. */
export function addCalendar({ program, answers, end }: Nouns): void {
  const calendar = program.command('calendar').description('school calendar files')

  calendar
    .command('check <file>')
    .description('read a calendar file and say everything that is wrong with it, each with its path')
    .option('--parent <file>', PARENT, collect, [])
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix calendar check calendar.json')
    .action(async (file: string, { parent, json }: { parent: string[]; json?: true }) => {
      const read = await readCalendar(file, parent)
      if ('errors' in read) {
        answers.say(json ? asJson({ valid: false, errors: read.errors }) : complaints(read.errors))
        return end(1)
      }
      answers.say(json ? asJson({ valid: true, ...facts(read.calendar) }) : inWords(read.calendar))
    })
}

/** A calendar file over its parents, the nearest first. @throws NotAnswered when one of the parents is refused */
export async function readCalendar(file: string, parents: readonly string[]): ReturnType<typeof parsed> {
  let above: SchoolCalendar | undefined
  for (const parent of parents.toReversed()) {
    const read = await parsed(parent, above)
    if ('errors' in read) throw new NotAnswered(`${parent} is refused:\n${complaints(read.errors)}`)
    above = read.calendar
  }
  return parsed(file, above)
}

async function parsed(
  file: string,
  parent?: SchoolCalendar,
): Promise<{ calendar: SchoolCalendar } | { errors: CalendarError[] }> {
  return parseCalendar(await readJson(file), parent && { parent })
}

export const complaints = (errors: CalendarError[]): string =>
  errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n')

function facts(calendar: SchoolCalendar) {
  const { name, version, firstLoadedDay: from, lastLoadedDay: to } = calendar
  return { name, version, from, to, terms: calendar.terms.length, schoolDays: calendar.schoolDaysUpTo(to) }
}

function inWords(calendar: SchoolCalendar): string {
  const { name, version, from, to, terms, schoolDays } = facts(calendar)
  return `${name}: ${schoolDays} school days in ${terms} terms, ${formatDate(from)} to ${formatDate(to)}. Version ${version}.`
}
