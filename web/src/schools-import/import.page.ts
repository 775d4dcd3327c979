import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as passed } from 'node:timers/promises'
import { type Attempt, attempt, read } from '../api'
import { type CsvFile, csvFile, csvHref, everyPage, wantsCsv } from '../csv'
import { choice, emptyForm, type Form, type Posted, text } from '../forms'
import { listing } from '../listing'
import { AlsoAsFile, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { instant } from '../present'
import type { WithFile } from './form-with-file'
import { applyPage, errorsPage, firstKind, type Kind, KINDS, runPage, savesSomething, stageOf } from './run.view'

const runsOf = (visit: Visiting, limit: number) =>
  read(visit.referrals.GET('/api/v1/schools/imports', { params: { query: { limit } } }))
const runOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/schools/imports/{id}', { params: { path: { id } } }))
const differencesOf = (id: string, kind: Kind, cursor: string | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/schools/imports/{id}/differences', {
      params: { path: { id }, query: { kind, limit: 50, ...(cursor && { cursor }) } },
    }),
  )
const errorsOf = (id: string, limit: number, cursor: string | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/schools/imports/{id}/errors', {
      params: { path: { id }, query: { limit, ...(cursor && { cursor }) } },
    }),
  )

export type Run = Awaited<ReturnType<typeof runOf>>
export type Differences = Awaited<ReturnType<typeof differencesOf>>
export type RowErrors = Awaited<ReturnType<typeof errorsOf>>

/** A person waits this long for the outcome; then they look on while it goes on. */
const SOON_MS = 4_000
/** The national register takes a minute or so: longer than a page otherwise waits. */
const PATIENCE_MS = 15 * 60_000
const patiently = (request: Request) => fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })

/** Files of the national register: brought, looked at, and saved on a second yes. */
@Controller('schools/import')
@For('admin')
export class SchoolsImportPage {
  @Get()
  async ask(@Visit() visit: Visiting): Promise<Page> {
    return importPage((await runsOf(visit, 10)).items, emptyForm())
  }

  /** The file goes on to the service as it arrives. */
  @Post()
  async bring(@Req() { arriving }: WithFile, @Visit() visit: Visiting): Promise<Page | Redirect> {
    if (!arriving?.name) {
      arriving?.content.resume()
      return this.refused({ file: 'Choose the CSV file of the register' }, visit)
    }
    const { name, content } = arriving
    const reading = attempt(
      visit.referrals.POST('/api/v1/schools/imports', {
        params: { header: { 'x-file-name': encodeURIComponent(name) } },
        headers: { 'content-type': 'text/csv' },
        body: Readable.toWeb(content) as unknown as string,
        bodySerializer: (body) => body,
        // what is sent is still arriving
        ...{ duplex: 'half' },
        fetch: patiently,
      }),
    )
    const whole = finished(content, { writable: false }).catch(() => undefined)
    const outcome = await soon(reading, whole)
    if (outcome?.errors) return this.refused(outcome.errors, visit)
    const run = outcome?.data ?? (await runsOf(visit, 1)).items[0]
    return redirect(`/schools/import/${run.id}`)
  }

  private async refused(errors: Form['errors'], visit: Visiting): Promise<Page> {
    return importPage((await runsOf(visit, 10)).items, refusedForm({}, errors))
  }

  @Get(':id')
  async show(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const run = await runOf(id, visit)
    if (run.stage !== 'read' && run.stage !== 'saved') return runPage(run)
    const kind = choice(query, 'kind', KINDS) ?? firstKind(run)
    const cursor = text(query, 'cursor') || undefined
    const found = await differencesOf(id, kind, cursor, visit)
    const { links } = listing(`/schools/import/${id}`, { kind }, { total: 0, next: found.next, cursor })
    return runPage(run, { kind, differences: found.items, links })
  }

  @Get(':id/errors')
  @AlsoAsFile()
  async errors(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const run = await runOf(id, visit)
    if (wantsCsv(query)) return errorsFile(await everyPage((from) => errorsOf(id, 200, from, visit)))
    const cursor = text(query, 'cursor') || undefined
    const found = await errorsOf(id, 50, cursor, visit)
    const path = `/schools/import/${id}/errors`
    const { links } = listing(path, {}, { total: 0, next: found.next, cursor })
    return errorsPage(run, found, { csvHref: csvHref(path), links })
  }

  @Get(':id/apply')
  async confirm(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const run = await runOf(id, visit)
    return savesSomething(run) ? applyPage(run) : redirect(`/schools/import/${id}`)
  }

  @Post(':id/apply')
  async apply(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const saving = attempt(
      visit.referrals.POST('/api/v1/schools/imports/{id}/save', { params: { path: { id } }, fetch: patiently }),
    )
    const outcome = await soon(saving, Promise.resolve())
    if (outcome?.errors) return applyPage(await runOf(id, visit), Object.values(outcome.errors)[0])
    return redirect(`/schools/import/${id}`, outcome && 'The schools are saved')
  }
}

/** The outcome, or nothing where it takes longer after everything was sent: the work goes on, and its page says how far it is. */
async function soon<T>(work: Promise<Attempt<T>>, sent: Promise<unknown>): Promise<Attempt<T> | undefined> {
  const over = new AbortController()
  const late = sent.then(() => passed(SOON_MS, undefined, { signal: over.signal })).catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
    work.catch(() => undefined)
  }
}

const errorsFile = (errors: RowErrors['items']): CsvFile =>
  csvFile(
    'schools-errors',
    {
      Line: ({ line }) => line,
      Column: ({ column }) => column,
      Value: ({ value }) => value,
      'What is wrong': ({ reason }) => reason,
    },
    errors,
  )

export const importPage = (runs: Run[], form: Form): Page =>
  page('schools-import/import', {
    title: 'Bring a file of schools',
    form,
    runs: runs.map((run) => ({
      ...{ id: run.id, fileName: run.fileName, stage: stageOf(run) },
      holds: run.holds === 'links' ? 'Links between schools' : run.holds === 'schools' ? 'Schools' : 'Not known',
      begun: `${run.begunByName}, ${instant(run.begunAt)}`,
    })),
    action: '/schools/import',
    back: { href: '/schools', text: 'All schools' },
  })
