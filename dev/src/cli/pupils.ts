import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { asJson, NotAnswered, type Nouns, table } from './answers'
import { running, STATE_OPTION } from './running'

interface Imported {
  rows: number
  added: object[]
  changed: object[]
  registrations: object[]
  same: number
  likely: { line: number }[]
  errors: { line: number; column: string; reason: string }[]
}

interface Options {
  state: string
  dryRun?: true
  addLikely?: true
  json?: true
}

/** `pupils import`. A terminal keeps what it shows, so names and values stay in the pages and in `--json`. */
export function addPupils({ program, answers, end }: Nouns): void {
  const pupils = program.command('pupils').description('the pupils of a running system')

  pupils
    .command('import <file>')
    .description('read pupils and their registrations from a CSV file, UTF-8 or Windows-1252')
    .option('--dry-run', 'only say what it would change')
    .option('--add-likely', 'add those who are much like somebody who is held: they are other children')
    .option(...STATE_OPTION)
    .option('--json', 'as JSON, with the names')
    .addHelpText(
      'after',
      '\nThe page “Pupils from a file” says which columns there are.\nExample:\n  daysix pupils import roll.csv --dry-run',
    )
    .action(async (file: string, { state, dryRun, addLikely, json }: Options) => {
      const bytes = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file)).catch(
        (error: NodeJS.ErrnoException) => {
          throw new NotAnswered(`${file} cannot be read (${error.code}).`)
        },
      )
      const body = { base64: bytes.toString('base64'), addLikely: addLikely ?? false }
      const imported = await send(state, dryRun ? '/pupils/import/preview' : '/pupils/import', body)
      answers.say(json ? asJson(imported) : inWords(imported, dryRun ?? false))
      if (imported.errors.length > 0) end(1)
    })
}

async function send(state: string, path: string, body: object): Promise<Imported> {
  const { run, token } = await running(state)
  const response = await fetch(`${run.referrals.http}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return (await response.json()) as Imported
  const problem = (await response.json().catch(() => ({}))) as Problem
  const words = problem.errors?.map(({ message }) => message).join(' ')
  throw new NotAnswered(words || (problem.detail ?? problem.title ?? `The system answered ${response.status}.`))
}

interface Problem {
  title?: string
  detail?: string
  errors?: { message: string }[]
}

/** How a file of pupils went, without anybody's name. */
export function inWords(
  { rows, added, changed, registrations, same, likely, errors }: Imported,
  isDry: boolean,
): string {
  const would = isDry ? 'would be ' : ''
  return [
    table([
      ['rows', String(rows)],
      [`pupils that ${would || 'were '}added`, String(added.length)],
      [`pupils that ${would || 'were '}changed`, String(changed.length)],
      [`registrations that ${would || 'were '}added`, String(registrations.length)],
      ['as held already', String(same)],
      ['left out, much like somebody who is held', String(likely.length)],
      ['left out, with an error', String(new Set(errors.map(({ line }) => line)).size)],
    ]),
    ...(likely.length > 0 ? [`Much like somebody who is held: line ${likely.map(({ line }) => line).join(', ')}`] : []),
    ...errors.map(({ line, column, reason }) => `line ${line}${column ? `, ${column}` : ''}: ${reason}`),
  ].join('\n')
}
