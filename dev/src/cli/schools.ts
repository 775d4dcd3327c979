import { asJson, type Nouns, table } from './answers'
import { STATE_OPTION } from './running'
import { asker, everyRow, type RowError, saved, sendFile } from './staged-file'

interface Read {
  id: string
  stage: string
  rows: number
  cautions: string[]
  added: number | null
  changed: number | null
  closed: number | null
  gone: number | null
  same: number | null
  withError: number | null
}

interface Options {
  state: string
  dryRun?: true
  json?: true
}

/** `schools import`. */
export function addSchools({ program, answers, end }: Nouns): void {
  const schools = program.command('schools').description('the schools of a running system')

  schools
    .command('import <file>')
    .description('read the national register of schools, or its links, from a CSV file')
    .option('--dry-run', 'only say what it would change')
    .option(...STATE_OPTION)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix schools import edubasealldata20261126.csv --dry-run')
    .action(async (file: string, { state, dryRun, json }: Options) => {
      const ask = await asker(state, '/schools/imports')
      const read = await sendFile<Read>(ask, file)
      const errors = read.withError ? await everyRow<RowError>(ask, read.id, 'errors?') : []
      const saves = !dryRun && Boolean(read.added || read.changed || read.closed)
      const run = saves ? await saved(ask, read) : read
      answers.say(json ? asJson({ ...run, errors }) : inWords(run, errors))
      if (errors.length > 0) end(1)
    })
}

/** How a file of schools went. */
export function inWords(run: Read, errors: readonly RowError[]): string {
  const count = (of: number | null) => String(of ?? 0)
  return [
    table([
      ['rows', count(run.rows)],
      ['new', count(run.added)],
      ['changed', count(run.changed)],
      ['closed', count(run.closed)],
      ['as held already', count(run.same)],
      ['held and not in the file: they stay', count(run.gone)],
      ['left out, with an error', count(run.withError)],
    ]),
    ...run.cautions,
    ...errors.map(
      ({ line, column, value, reason }) => `line ${line}${column && `, ${column}`}${value && ` “${value}”`}: ${reason}`,
    ),
    run.stage === 'saved' ? 'It was saved.' : 'Nothing was saved.',
  ].join('\n')
}
