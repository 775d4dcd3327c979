import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read, readVersioned } from '../api'
import { emptyForm, type Form, ofEtag, type Posted } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { BACK_TO_SET_UP } from '../set-up/places'
import { readChange, readNew } from './authorities.form'

const authoritiesOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/authorities'))
const authorityOf = (code: string, visit: Visiting) =>
  readVersioned(visit.referrals.GET('/api/v1/authorities/{code}', { params: { path: { code } } }))

export type Authority = Awaited<ReturnType<typeof authoritiesOf>>[number]

/** The neighbouring authorities, and the addresses at which they are told of a child of theirs. */
@Controller('authorities')
@For('admin')
export class AuthoritiesPage {
  @Get()
  async list(@Visit() visit: Visiting): Promise<Page> {
    return listPage(await authoritiesOf(visit))
  }

  @Get('new')
  askNew(): Page {
    return newPage(emptyForm())
  }

  @Post('new')
  async add(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readNew(posted)
    const done = answers
      ? await attempt(visit.referrals.POST('/api/v1/authorities', { body: { ...answers, isNew: true } }))
      : { errors }
    if (done.errors) return newPage(refusedForm(posted, done.errors))
    return redirect('/authorities', 'The authority is added')
  }

  @Get(':code')
  async ask(@Param('code') code: string, @Visit() visit: Visiting): Promise<Page> {
    const { data, etag } = await authorityOf(code, visit)
    return changePage(data, emptyForm({ ...valuesOf(data), etag }))
  }

  @Post(':code')
  async change(
    @Param('code') code: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const { data: held } = await authorityOf(code, visit)
    const { answers, errors } = readChange(posted)
    const done = answers
      ? await attempt(
          visit.referrals.PUT('/api/v1/authorities/{code}', {
            params: { path: { code }, header: ofEtag(posted) },
            body: answers,
          }),
          () => this.ask(code, visit),
        )
      : { errors }
    if (done.errors) return changePage(held, refusedForm(posted, done.errors))
    return redirect('/authorities', 'Saved')
  }
}

const valuesOf = ({ name, exclusionsEmail, virtualSchoolEmail }: Authority): Posted => ({
  ...{ name, exclusionsEmail: exclusionsEmail ?? '', virtualSchoolEmail: virtualSchoolEmail ?? '' },
})

export const listPage = (authorities: readonly Authority[]): Page =>
  page('authorities/authorities', {
    title: 'Neighbouring authorities',
    rows: authorities.map(({ code, name, exclusionsEmail, virtualSchoolEmail }) => ({
      ...{ code, name, href: `/authorities/${code}` },
      exclusions: exclusionsEmail ?? 'None: each notice becomes a task',
      virtualSchool: virtualSchoolEmail ?? 'None',
    })),
    back: BACK_TO_SET_UP,
  })

const FIELDS: Field[] = [
  { kind: 'text', name: 'name', label: 'Name' },
  {
    ...{ kind: 'text', name: 'exclusionsEmail', label: 'E-mail address for exclusions (optional)' },
    hint: 'We write here when a child who lives there is excluded from a school here',
  },
  {
    ...{ kind: 'text', name: 'virtualSchoolEmail', label: 'E-mail address of the virtual school head (optional)' },
    hint: 'Of children whom that authority looks after',
  },
]

export const newPage = (form: Form): Page =>
  question({
    title: 'Add an authority',
    back: '/authorities',
    action: '/authorities/new',
    fields: [
      {
        ...{ kind: 'text', name: 'code', label: 'Code', classes: 'govuk-input--width-3' },
        hint: 'Three digits, as the department numbers authorities',
      },
      ...FIELDS,
    ],
    button: 'Add the authority',
    form,
  })

export const changePage = ({ code, name }: Pick<Authority, 'code' | 'name'>, form: Form): Page =>
  question({
    ...{ title: 'Change an authority', caption: `${name}, ${code}`, form },
    back: '/authorities',
    action: `/authorities/${code}`,
    lead: ['An address that you leave empty is held no more. Letters that were sent stay as they are.'],
    fields: [
      { kind: 'hidden', name: 'etag', label: '' },
      ...FIELDS,
      {
        ...{ kind: 'textarea', name: 'reason', label: 'Why does an e-mail address change?', rows: 3 },
        hint: 'Asked only where one changes: letters about children go there. It is kept in the audit',
      },
    ],
    button: 'Save',
  })
