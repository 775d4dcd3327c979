import { parseCaseReference } from '@daysix/shared/reference'
import { UsageError } from '../troubles'
import { asJson, NotAnswered, type Nouns, table } from './answers'
import { running, STATE_OPTION } from './running'

interface Row {
  id: string
  reference: string
  stageWords: string
  outcomeWords: string | null
  imposedOn: string
  school: { urn: string; name: string }
  nextDeadline: { title: string; dueOn: string; overdue: boolean } | null
}

interface Shown {
  reference: string
  kindWords: string
  stageWords: string
  outcomeWords: string | null
  imposedOn: string
  school: { name: string }
  nextAction: { words: string }
  clocks: { rule: string; title: string; state: string; dueOn: string | null; explanation: string }[]
}

interface Entry {
  at: string
  headline: boolean
  words: string
}

/** `cases list` and `cases show`. A terminal keeps what it shows, so names stay in the pages and in `--json`. */
export function addCases({ program, answers }: Nouns): void {
  const cases = program.command('cases').description('the cases of a running system')

  cases
    .command('list')
    .description('every case, the latest exclusion first')
    .option('--open', 'only cases that are not closed')
    .option('--stage <stage>', 'only cases at this stage')
    .option('--school <urn>', 'only cases of this school')
    .option(...STATE_OPTION)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix cases list --open')
    .action(async (asked: { open?: true; stage?: string; school?: string; state: string; json?: true }) => {
      const reader = await Reader.of(asked.state)
      const { open, stage, school } = asked
      const found = await reader.list({
        ...(open && { open: 'true' }),
        ...(stage && { stage }),
        ...(school && { school }),
      })
      answers.say(asked.json ? asJson(found) : listed(found))
    })

  cases
    .command('show <reference>')
    .description('one case by its reference: where it stands, its dates, its story')
    .option(...STATE_OPTION)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix cases show AP-26-00001')
    .action(async (reference: string, { state, json }: { state: string; json?: true }) => {
      const typed = parseCaseReference(reference)?.reference
      if (!typed) throw new UsageError(`${reference} is not a case reference, like AP-26-00001.`)
      const reader = await Reader.of(state)
      const found = (await reader.list({ q: typed })).find((row) => row.reference === typed)
      if (!found) throw new NotAnswered(`There is no case ${typed}.`)
      const kase = await reader.get<Shown>(`/cases/${found.id}`)
      const timeline = await reader.get<Entry[]>(`/cases/${found.id}/timeline`)
      answers.say(json ? asJson({ ...kase, timeline }) : shown(kase, timeline))
    })
}

class Reader {
  private constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  static async of(state: string): Promise<Reader> {
    const { run, token } = await running(state)
    return new Reader(`${run.referrals.http}/api/v1`, token)
  }

  /** Every page of the list. */
  async list(query: Record<string, string>): Promise<Row[]> {
    const found: Row[] = []
    let cursor: string | null = null
    do {
      const asked: URLSearchParams = new URLSearchParams({ limit: '100', ...query, ...(cursor && { cursor }) })
      const page: { items: Row[]; next: string | null } = await this.get(`/cases?${asked}`)
      found.push(...page.items)
      cursor = page.next
    } while (cursor)
    return found
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(this.address + path, { headers: { authorization: `Bearer ${this.token}` } })
    if (response.ok) return (await response.json()) as T
    const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string }
    throw new NotAnswered(problem.detail ?? problem.title ?? `The system answered ${response.status}.`)
  }
}

function listed(rows: Row[]): string {
  if (rows.length === 0) return 'There are no cases.'
  return table(
    rows.map(({ reference, imposedOn, school, stageWords, outcomeWords, nextDeadline }) => [
      reference,
      imposedOn,
      school.name,
      outcomeWords ? `${stageWords}: ${outcomeWords}` : stageWords,
      nextDeadline ? `${nextDeadline.title} ${nextDeadline.dueOn}${nextDeadline.overdue ? ', overdue' : ''}` : '',
    ]),
  )
}

function shown(kase: Shown, timeline: Entry[]): string {
  const { reference, kindWords, stageWords, outcomeWords, imposedOn, school, nextAction, clocks } = kase
  return [
    `${reference}: ${kindWords} of ${imposedOn}, ${school.name}`,
    `${outcomeWords ? `${stageWords}: ${outcomeWords}` : stageWords}. Next: ${nextAction.words}`,
    '',
    table(clocks.map(({ rule, title, state, dueOn }) => [rule, title, dueOn ?? 'no date', state])),
    '',
    ...timeline
      .filter(({ headline }) => headline)
      .map(({ at, words }) => `${at.slice(0, 16).replace('T', ' ')}  ${words}`),
  ].join('\n')
}
