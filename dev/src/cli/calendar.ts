import { type CalendarError, parseCalendar, type SchoolCalendar } from '@daysix/shared/calendar'
import { formatDate, formatDay } from '@daysix/shared/civil-date'
import { clockFacts, type ClockFacts, type Evaluation, evaluate, isRuleId, latestRule } from '@daysix/shared/clocks'
import { UsageError } from '../troubles'
import { asJson, NotAnswered, type Nouns, readJson } from './answers'

interface Explain {
  rule: string
  imposedAt?: string
  fact: string[]
  calendar: string
  parent?: string
  json?: true
}

const PARENT = 'the authority’s calendar, for a school’s file that gives only what differs from it'

/** `calendar check` and `calendar explain`. */
export function addCalendar({ program, answers, end }: Nouns): void {
  const calendar = program.command('calendar').description('school calendar files, and the dates counted by them')

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

  calendar
    .command('explain')
    .description('the date a rule sets, counted day by day')
    .requiredOption('--rule <id>', 'such as EX-11; daysix rules list shows all')
    .option('--imposed-at <when>', 'when the head imposed the exclusion, London’s clock: 2026-11-10T10:00')
    .option('--fact <name=value>', 'another fact a rule reads, such as governorsNoticeOn=2026-11-20', collect, [])
    .requiredOption('--calendar <file>', 'the school’s calendar')
    .option('--parent <file>', PARENT)
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  daysix calendar explain --rule EX-11 --imposed-at 2026-11-10T10:00 --calendar calendar.json',
    )
    .action(async (asked: Explain) => {
      const { rule } = asked
      if (!isRuleId(rule)) throw new UsageError(`There is no rule ${rule}: daysix rules list shows all.`)
      const known = factsOf(asked)
      const read = await readCalendar(asked.calendar, asked.parent)
      if ('errors' in read) throw new NotAnswered(`${asked.calendar} is refused:\n${complaints(read.errors)}`)
      const found = evaluate(rule, known, read.calendar)
      const { name, version } = read.calendar
      const { title, source } = latestRule(rule)
      answers.say(asked.json ? asJson({ ...found, title, source, calendar: { name, version } }) : proof(found))
    })
}

const collect = (value: string, before: string[]): string[] => [...before, value]

async function readCalendar(file: string, parentFile?: string): ReturnType<typeof parsed> {
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

function factsOf({ imposedAt, fact }: Explain): ClockFacts {
  const text = { ...(imposedAt && { imposedAt }), ...Object.fromEntries(fact.map((one) => splitFact(one))) }
  try {
    const facts = clockFacts(text)
    const unread = Object.keys(text).filter((name) => !(name in facts))
    if (unread.length > 0) throw new RangeError(`No rule reads a fact called ${unread.join(', ')}`)
    return facts
  } catch (error) {
    throw new UsageError(`${(error as Error).message}.`)
  }
}

function splitFact(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`--fact ${text} is not written name=value.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

const complaints = (errors: CalendarError[]): string =>
  errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n')

function facts(calendar: SchoolCalendar) {
  const { name, version, firstLoadedDay: from, lastLoadedDay: to } = calendar
  return { name, version, from, to, terms: calendar.terms.length, schoolDays: calendar.schoolDaysUpTo(to) }
}

function inWords(calendar: SchoolCalendar): string {
  const { name, version, from, to, terms, schoolDays } = facts(calendar)
  return `${name}: ${schoolDays} school days in ${terms} terms, ${formatDate(from)} to ${formatDate(to)}. Version ${version}.`
}

function proof({ rule, ruleVersion, dueOn, explanation, steps }: Evaluation): string {
  const { title, source } = latestRule(rule)
  return [
    `${rule} ${title}${dueOn ? `: ${formatDay(dueOn)} (${dueOn})` : ': no date'}`,
    explanation,
    ...steps.map(({ why }) => `  ${why}`),
    `${source}. Rule ${ruleVersion}.`,
  ].join('\n')
}
