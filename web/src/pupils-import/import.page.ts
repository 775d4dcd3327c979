import { Body, Controller, Get, Post, Req } from '@nestjs/common'
import { attempt, read } from '../api'
import { CsvFile, csvFile } from '../csv'
import { emptyForm, type Form, type Posted, text } from '../forms'
import { AlsoAsFile, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { day, plural } from '../present'
import type { WithFile } from '../schools-import/form-with-file'
import { BACK_TO_SET_UP } from '../set-up/places'
import { labelOf } from '../typed'
import { readImport, textOfFile } from './import.form'

const columnsOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/pupils/import/columns'))
const planOf = (visit: Visiting, body: { text: string; addLikely: boolean }) =>
  attempt(visit.referrals.POST('/api/v1/pupils/import/preview', { body }))

export type Columns = Awaited<ReturnType<typeof columnsOf>>
export type Plan = NonNullable<Awaited<ReturnType<typeof planOf>>['data']>

/** Pupils and their registrations out of a file: what it would change is shown before it is saved. */
@Controller('pupils/import')
@For('manager', 'admin')
export class PupilsImportPage {
  @Get()
  async ask(@Visit() visit: Visiting): Promise<Page> {
    return importPage(await columnsOf(visit), emptyForm())
  }

  /** An empty file with the columns, to be filled in. */
  @Get('template')
  @AlsoAsFile()
  async template(@Visit() visit: Visiting): Promise<CsvFile> {
    const columns = await columnsOf(visit)
    return csvFile('pupils', Object.fromEntries(columns.map(({ name }) => [name, () => ''])), [])
  }

  /** Nothing is saved yet. */
  @Post()
  async preview(@Req() { arriving }: WithFile, @Body() said: Posted, @Visit() visit: Visiting): Promise<Page> {
    const file = await textOfFile(arriving)
    if (file.trouble) return importPage(await columnsOf(visit), refusedForm(said, { file: file.trouble }))
    const posted = file.text === undefined ? said : { ...said, text: file.text }
    const { answers, errors } = readImport(posted)
    if (!answers) return importPage(await columnsOf(visit), refusedForm(posted, errors))
    const tried = await planOf(visit, answers)
    if (tried.errors) return importPage(await columnsOf(visit), refusedForm(posted, tried.errors))
    return planPage(tried.data, posted)
  }

  @Post('save')
  async save(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readImport(posted)
    if (!answers) return importPage(await columnsOf(visit), refusedForm(posted, errors))
    const saved = await attempt(visit.referrals.POST('/api/v1/pupils/import', { body: answers }))
    if (saved.errors) return importPage(await columnsOf(visit), refusedForm(posted, saved.errors))
    return redirect('/pupils/import', savedWords(saved.data))
  }
}

export function savedWords({ added, changed, registrations, likely, errors }: Plan): string {
  const left = likely.length + new Set(errors.map(({ line }) => line)).size
  const done = [
    added.length > 0 && `${plural(added.length, 'pupil')} added`,
    changed.length > 0 && `${plural(changed.length, 'pupil')} changed`,
    registrations.length > 0 && `${plural(registrations.length, 'registration')} added`,
    left > 0 && `${plural(left, 'row')} left out`,
  ].filter(Boolean)
  return done.length > 0 ? done.join(', ') : 'The file says what is held already: nothing changed'
}

export const importPage = (columns: Columns, form: Form): Page =>
  page('pupils-import/import', {
    title: 'Read pupils from a file',
    ...{ columns, form },
    action: '/pupils/import',
    back: BACK_TO_SET_UP,
  })

const FIELDS: Record<string, string> = {
  ...{ upn: 'UPN', schoolUrn: 'School', ncYear: 'Year group', homeLaCode: 'Lives in the area of' },
  ...{ senProvision: 'Special educational needs', status: 'Enrolment status' },
  ...{ uln: 'Unique learner number', formerUpns: 'UPNs of before' },
}
const fieldName = (field: string): string => FIELDS[field] ?? labelOf(field)

const schoolOf = ({ schoolUrn, status, until }: Plan['added'][number]): string => {
  const more = [...(status === 'C' ? [] : [status]), ...(until ? [`until ${day(until)}`] : [])]
  return more.length > 0 ? `${schoolUrn} (${more.join(', ')})` : schoolUrn
}

export function planPage(plan: Plan, posted: Posted): Page {
  const { added, changed, registrations, likely, errors, same } = plan
  const saves = added.length + changed.length + registrations.length
  return page('pupils-import/plan', {
    title: 'What this file changes',
    sums: [
      `${plural(added.length, 'new pupil')}`,
      `${plural(changed.length, 'pupil')} changed`,
      ...(registrations.length > 0
        ? [`${plural(registrations.length, 'registration')} at a second school or over`]
        : []),
      `${plural(same, 'row')} that ${same === 1 ? 'says' : 'say'} what is held already`,
      ...(errors.length > 0 ? [`${plural(new Set(errors.map(({ line }) => line)).size, 'row')} with an error`] : []),
    ],
    errors,
    added: [...added, ...registrations].map((one) => ({
      ...{ line: one.line, name: one.name, birthDate: day(one.birthDate), upn: one.upn ?? 'None' },
      school: schoolOf(one),
    })),
    changed: changed.map(({ line, name, changes }) => ({
      ...{ line, name },
      changes: changes.map(
        ({ field, before, after }) => `${fieldName(field)}: ${before ?? 'nothing'} becomes ${after}`,
      ),
    })),
    likely: likely.map(({ line, name, birthDate, upn, like }) => ({
      ...{ line, name, birthDate: day(birthDate), upn: upn ?? 'None' },
      like: `${like.name}, UPN ${like.upn ?? 'none'}, school ${like.schoolUrn}`,
    })),
    saves: saves > 0,
    text: text(posted, 'text'),
    adds: readImport(posted).answers?.addLikely ?? false,
    back: { href: '/pupils/import' },
  })
}
