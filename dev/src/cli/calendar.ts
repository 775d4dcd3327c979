import { type CalendarError, parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { formatDate } from '@daysix/shared/civil-date'
import { asJson, NotAnswered, type Nouns, readJson } from './answers'

export const PARENT = 'the authority’s calendar, for a school’s file that gives only what differs from it'

/** `calendar check`. */
export function addCalendar({ program, answers, end }: Nouns): void {
  const calendar = program.command('calendar').description('school calendar files')

  calendar
    .command('check <file>')
    .description('read a calendar file and say everything that is wrong with it, each with its path')
    .option('--parent <file>', PARENT)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix calendar check calendar.json')
    .action(async (file: string, { parent, json }: { parent?: string; json?: true }) => {
      const read = await readCalendar(file, parent)
      if ('errors' in read) {
        answers.say(json ? asJson({ valid: false, errors: read.errors }) : complaints(read.errors))
        return end(1)
      }
      answers.say(json ? asJson({ valid: true, ...facts(read.calendar) }) : inWords(read.calendar))
    })
}

/** A calendar file, with its parent's where one is given. @throws NotAnswered when the parent is refused */
export async function readCalendar(file: string, parentFile?: string): ReturnType<typeof parsed> {
  const parent = parentFile ? await parsed(parentFile) : undefined
  if (parent && 'errors' in parent) throw new NotAnswered(`${parentFile} is refused:\n${complaints(parent.errors)}`)
  return parsed(file, parent?.calendar)
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
