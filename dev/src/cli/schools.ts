import { constants, openAsBlob } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { asJson, NotAnswered, type Nouns, table } from './answers'
import { running, STATE_OPTION } from './running'

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

interface RowError {
  line: number
  column: string
  value: string
  reason: string
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
      const ask = await asker(state)
      const content = await contentOf(file)
      const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(basename(file)) }
      const read = await ask<Read>('', { method: 'POST', headers, body: content })
      const errors = read.withError ? await everyError(ask, read.id) : []
      const saves = !dryRun && Boolean(read.added || read.changed || read.closed)
      const run = saves ? await ask<Read>(`/${read.id}/save`, { method: 'POST' }) : read
      answers.say(json ? asJson({ ...run, errors }) : inWords(run, errors))
      if (errors.length > 0) end(1)
    })
}

/** @throws NotAnswered when it cannot be read */
async function contentOf(file: string): Promise<Blob> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  try {
    await access(path, constants.R_OK)
    return await openAsBlob(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new NotAnswered(`${file} cannot be read (${code ?? message}).`)
  }
}

type Ask = <T>(path: string, request?: RequestInit) => Promise<T>

async function asker(state: string): Promise<Ask> {
  const { run, token } = await running(state)
  return async <T>(path: string, request: RequestInit = {}): Promise<T> => {
    const response = await fetch(`${run.referrals.http}/api/v1/schools/imports${path}`, {
      ...request,
      headers: { ...(request.headers as Record<string, string>), authorization: `Bearer ${token}` },
    })
    if (response.ok) return (await response.json()) as T
    const { detail, title } = (await response.json().catch(() => ({}))) as { detail?: string; title?: string }
    throw new NotAnswered(detail ?? title ?? `The system answered ${response.status}.`)
  }
}

async function everyError(ask: Ask, id: string): Promise<RowError[]> {
  const errors: RowError[] = []
  let cursor = ''
  do {
    const page = await ask<{ items: RowError[]; next: string | null }>(`/${id}/errors?limit=200${cursor}`)
    errors.push(...page.items)
    cursor = page.next ? `&cursor=${page.next}` : ''
  } while (cursor)
  return errors
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
