import { asJson, type Nouns, table } from './answers'
import { STATE_OPTION } from './running'
import { asker, everyRow, type RowError, saved, sendFile } from './staged-file'

interface Read {
  id: string
  stage: string
  rows: number
  added: number | null
  changed: number | null
  registrations: number | null
  same: number | null
  likely: number | null
  withError: number | null
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
    .description('read pupils and their registrations from a CSV file of any length, UTF-8 or Windows-1252')
    .option('--dry-run', 'only say what it would change')
    .option('--add-likely', 'add those who are much like somebody who is held: they are other children')
    .option(...STATE_OPTION)
    .option('--json', 'as JSON, with the values of what is wrong and the names of those who are left out')
    .addHelpText(
      'after',
      '\nThe page “Pupils from a file” says which columns there are.\nExample:\n  daysix pupils import roll.csv --dry-run',
    )
    .action(async (file: string, { state, dryRun, addLikely, json }: Options) => {
      const ask = await asker(state, '/pupils/imports')
      const read = await sendFile<Read>(ask, file, addLikely ? '?addLikely=true' : '')
      const likely = read.likely ? await everyRow<{ line: number }>(ask, read.id, 'rows?kind=likely&') : []
      const saves = !dryRun && Boolean(read.added || read.changed || read.registrations)
      const run = saves ? await saved(ask, read) : read
      const errors = run.withError ? await everyRow<RowError>(ask, run.id, 'errors?') : []
      // nothing of the file stays behind
      await ask(`/${run.id}/leave`, { method: 'POST' })
      answers.say(json ? asJson({ ...run, likely, errors }) : inWords(run, likely, errors))
      if (errors.length > 0) end(1)
    })
}

/** How a file of pupils went, without anybody’s name. */
export function inWords(run: Read, likely: readonly { line: number }[], errors: readonly RowError[]): string {
  const would = run.stage === 'saved' ? 'were' : 'would be'
  const count = (of: number | null) => String(of ?? 0)
  return [
    table([
      ['rows', count(run.rows)],
      [`pupils that ${would} added`, count(run.added)],
      [`pupils that ${would} changed`, count(run.changed)],
      [`registrations that ${would} added`, count(run.registrations)],
      ['as held already', count(run.same)],
      ['left out, much like somebody who is held', count(run.likely)],
      ['left out, with an error', count(run.withError)],
    ]),
    ...(likely.length > 0 ? [`Much like somebody who is held: line ${likely.map(({ line }) => line).join(', ')}`] : []),
    ...errors.map(({ line, column, reason }) => `line ${line}${column ? `, ${column}` : ''}: ${reason}`),
    run.stage === 'saved' ? 'It was saved.' : 'Nothing was saved.',
  ].join('\n')
}
