import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common'
import { attempt, read } from '../api'
import type { CsvFile } from '../csv'
import { choice, emptyForm, type Form, type Posted, text } from '../forms'
import { listing } from '../listing'
import { AlsoAsFile, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { instant } from '../present'
import type { WithFile } from './form-with-file'
import { applyPage, firstKind, type Kind, KINDS, runPage, savesSomething, stageOf } from './run.view'
import { asItComes, errorsOf, nameHeader, patiently, sentWhole, soon } from './staged-file'

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
const rowErrorsOf = (id: string, limit: number, cursor: string | undefined, visit: Visiting) =>
  read(
    visit.referrals.GET('/api/v1/schools/imports/{id}/errors', {
      params: { path: { id }, query: { limit, ...(cursor && { cursor }) } },
    }),
  )

export type Run = Awaited<ReturnType<typeof runOf>>
export type Differences = Awaited<ReturnType<typeof differencesOf>>

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
    const reading = attempt(
      visit.referrals.POST('/api/v1/schools/imports', {
        params: { header: nameHeader(arriving) },
        ...asItComes(arriving.content),
      }),
    )
    const outcome = await soon(reading, sentWhole(arriving.content))
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
  errors(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const file = { href: `/schools/import/${id}`, name: 'schools-errors' }
    return errorsOf(query, file, (limit, cursor) => rowErrorsOf(id, limit, cursor, visit))
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
    const outcome = await soon(saving)
    if (outcome?.errors) return applyPage(await runOf(id, visit), Object.values(outcome.errors)[0])
    return redirect(`/schools/import/${id}`, outcome && 'The schools are saved')
  }
}

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
