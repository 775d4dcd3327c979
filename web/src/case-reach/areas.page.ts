import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read, readVersioned } from '../api'
import { emptyForm, type Form, ofEtag, type Posted, ticked } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { readAreas } from './case-reach.form'
import type { CaseReach } from './case-reach.page'

/** Whose cases a caseworker works on, chosen from the areas that schools are in. */
@Controller('users/:id/areas')
@For('admin')
export class AreasPage {
  @Get()
  async ask(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const { data, etag } = await readVersioned(
      visit.referrals.GET('/api/v1/users/{id}/areas', { params: { path: { id } } }),
    )
    const [name, offered] = await this.around(id, visit)
    return areasPage({ id, name, offered }, emptyForm({ areas: data.areas, etag }))
  }

  @Post()
  async change(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readAreas(posted)
    const done = answers
      ? await attempt(
          visit.referrals.PUT('/api/v1/users/{id}/areas', {
            params: { path: { id }, header: ofEtag(posted) },
            body: answers,
          }),
          () => this.ask(id, visit),
        )
      : { errors }
    if (done.errors) {
      const [name, offered] = await this.around(id, visit)
      return areasPage({ id, name, offered }, refusedForm(posted, done.errors))
    }
    return redirect(`/users/${id}`, 'Their areas are changed')
  }

  private async around(id: string, visit: Visiting): Promise<[name: string, offered: CaseReach['areas']]> {
    const [{ name }, { areas }] = await Promise.all([
      read(visit.referrals.GET('/api/v1/users/{id}', { params: { path: { id } } })),
      read(visit.referrals.GET('/api/v1/case-reach')),
    ])
    return [name, areas]
  }
}

/** One that was theirs and that no school is in any more can still be taken away. */
export function areasPage(
  { id, name, offered }: { id: string; name: string; offered: CaseReach['areas'] },
  form: Form,
): Page {
  const theirs = ticked(form.values, 'areas')
  const areas = offered.filter((area) => area.schools > 0 || theirs.includes(area.name))
  const choose: Field = {
    ...{ kind: 'checkboxes', name: 'areas', label: 'Areas', hint: 'As schools are in them' },
    items: areas.map((area) => ({ value: area.name, text: area.name })),
  }
  return question({
    ...{ title: 'Which areas are theirs?', caption: name, form },
    back: `/users/${id}`,
    action: `/users/${id}/areas`,
    lead: [
      areas.length > 0
        ? 'They count for a caseworker while the settings say that a caseworker opens the cases of their areas without a reason.'
        : 'No school is in an area yet, so there is none to choose. Which area a school is in is said at the school.',
    ],
    fields: [
      { kind: 'hidden', name: 'etag', label: '' },
      ...(areas.length > 0 ? [choose] : []),
      { kind: 'textarea', name: 'reason', label: 'Why are these their areas?', rows: 3, hint: 'Kept in the audit' },
    ],
    button: 'Save',
  })
}
