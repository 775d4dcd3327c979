import type { SchoolCalendar } from '@daysix/shared/calendar'
import { formatDay, isCivilDate } from '@daysix/shared/civil-date'
import {
  type Answer,
  answerFact,
  clockFacts,
  type ClockFacts,
  type Evaluation,
  evaluate,
  isRuleId,
  type Rule,
  readSetting,
  ruleCounted,
  RULES,
  settingNamed,
  type Settings,
  settingsRead,
  unreadable,
} from '@daysix/shared/clocks'
import { UsageError } from '../troubles'
import { type Answers, asJson, NotAnswered, type Nouns, table } from './answers'
import { collect, complaints, PARENT, readCalendar } from './calendar'
import { type Line, linesOf, LONGEST_LINE } from './lines'

interface Evaluating {
  calendar: string
  parent: string[]
  input: string
  explain?: boolean
}

interface Explain {
  rule: string
  imposedAt?: string
  fact: string[]
  setting: string[]
  calendar: string
  parent: string[]
  json?: true
}

const EVALUATE_EXAMPLE = `
Example:
  echo '{"id":1,"rule":"EX-11","imposedAt":"2026-11-10T10:00"}' | daysix clocks evaluate --calendar calendar.json --input -

Exit code 1 when a line could not be read; the others are answered all the same.`

/** `clocks evaluate`, `clocks rules` and `clocks explain`. */
export function addClocks({ program, answers, end }: Nouns): void {
  const clocks = program.command('clocks').description('the dates that the law sets, and the rules behind them')

  clocks
    .command('evaluate')
    .description('answer one fact a line with one date a line, in order; needs nothing that runs')
    .requiredOption('--calendar <file>', 'the school’s calendar')
    .option('--parent <file>', PARENT, collect, [])
    .requiredOption('--input <file>', 'one JSON object a line: id, rule and what the rule reads; - for standard input')
    .option('--explain', 'with the proof of each date and its law')
    .addHelpText('after', EVALUATE_EXAMPLE)
    .action(async ({ calendar: file, parent, input, explain = false }: Evaluating) => {
      const calendar = await acceptedCalendar(file, parent)
      const everyLineRead = await answerLines(linesOf(input), answers, (line) => answerTo(line, calendar, explain))
      if (!everyLineRead) end(1)
    })

  clocks
    .command('rules')
    .description('every rule with its law, or those in force on a day')
    .option('--on <day>', 'only rules in force on this day: 2026-11-10')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix clocks rules --on 2026-11-10')
    .action(({ on, json }: { on?: string; json?: true }) => {
      if (on !== undefined && !isCivilDate(on)) throw new UsageError(`--on ${on} is not a day that exists.`)
      const found = RULES.filter(({ from, until }) => on === undefined || (from <= on && (!until || on < until)))
      answers.say(json ? asJson(found) : table(found.map(ruleInWords)))
    })

  clocks
    .command('explain')
    .description('the date a rule sets, counted day by day')
    .requiredOption('--rule <id>', 'such as EX-11; daysix clocks rules shows all')
    .option('--imposed-at <when>', 'when the head imposed the exclusion, London’s clock: 2026-11-10T10:00')
    .option('--fact <name=value>', 'another fact a rule reads, such as governorsNoticeOn=2026-11-20', collect, [])
    .option('--setting <name=value>', 'what the authority chose, such as firstDayRule=dayAfter', collect, [])
    .requiredOption('--calendar <file>', 'the school’s calendar')
    .option('--parent <file>', PARENT, collect, [])
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  daysix clocks explain --rule EX-11 --imposed-at 2026-11-10T10:00 --calendar calendar.json',
    )
    .action(async (asked: Explain) => {
      const { rule } = asked
      if (!isRuleId(rule)) throw new UsageError(`There is no rule ${rule}: daysix clocks rules shows all.`)
      const known = factsOf(asked)
      const calendar = await acceptedCalendar(asked.calendar, asked.parent)
      const found = evaluate(rule, known, calendar, settingsOf(asked))
      const { name, version } = calendar
      const { title, source } = ruleCounted(found)
      answers.say(asked.json ? asJson({ ...found.toJSON(), title, source, calendar: { name, version } }) : proof(found))
    })
}

async function acceptedCalendar(file: string, parents: readonly string[]): Promise<SchoolCalendar> {
  const read = await readCalendar(file, parents)
  if ('errors' in read) throw new NotAnswered(`${file} is refused:\n${complaints(read.errors)}`)
  return read.calendar
}

function answerTo(line: Line, calendar: SchoolCalendar, explain: boolean): Answer {
  if (line === 'too long') return unreadable(`The line is longer than ${LONGEST_LINE / 1_000_000} MB`)
  let fact: unknown
  try {
    fact = JSON.parse(line)
  } catch (error) {
    return unreadable(`The line is not JSON: ${(error as Error).message}`)
  }
  return answerFact(fact, calendar, { explain })
}

/** So many answers are written at once. */
const BATCH = 1000

/** `false` when a line was invalid. */
async function answerLines(
  lines: AsyncIterable<Line[]>,
  answers: Answers,
  answer: (line: Line) => Answer,
): Promise<boolean> {
  let allRead = true
  for await (const some of lines) {
    for (let at = 0; at < some.length; at += BATCH) {
      const batch = some.slice(at, at + BATCH).map((line) => {
        const one = answer(line)
        if (one.status === 'invalid') allRead = false
        return JSON.stringify(one)
      })
      await answers.pour(batch.join('\n'))
    }
  }
  return allRead
}

function ruleInWords(rule: Rule): string[] {
  const { id, title, status, from, until, source } = rule
  return [id, title, status, settingsRead(rule).join(' '), `${from} to ${until ?? 'now'}`, source]
}

function factsOf({ imposedAt, fact }: Explain): ClockFacts {
  const text = { ...(imposedAt && { imposedAt }), ...Object.fromEntries(fact.map((one) => split('--fact', one))) }
  try {
    const facts = clockFacts(text)
    const unread = Object.keys(text).filter((name) => !(name in facts))
    if (unread.length > 0) throw new RangeError(`No rule reads a fact called ${unread.join(', ')}`)
    return facts
  } catch (error) {
    throw new UsageError(`${(error as Error).message}.`)
  }
}

function settingsOf({ setting }: Explain): Partial<Settings> {
  const chosen = setting.map((one): [string, string | number] => {
    const [name, said] = split('--setting', one)
    const known = settingNamed(name)
    if (!known) throw new UsageError(`There is no setting ${name}: daysix clocks rules shows which a rule reads.`)
    const read = readSetting(known, said)
    if ('error' in read) throw new UsageError(`--setting ${one}: ${read.error}.`)
    return [name, read.value]
  })
  return Object.fromEntries(chosen)
}

function split(option: string, text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`${option} ${text} is not written name=value.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

function proof(found: Evaluation): string {
  const { rule, ruleVersion, dueOn, explanation, steps } = found
  const { title, source } = ruleCounted(found)
  return [
    `${rule} ${title}${dueOn ? `: ${formatDay(dueOn)} (${dueOn})` : ': no date'}`,
    explanation,
    ...steps.map(({ why }) => `  ${why}`),
    `${source}. Rule ${ruleVersion}.`,
  ].join('\n')
}
