import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read, readIfAny } from '../api'
import { emptyForm, type Form, type Posted } from '../forms'
import { Counted, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { day, instant } from '../present'
import { keptOf } from '../pupils/kept-record'
import { type Found, type PupilRecord, recordAt, recordOf, searched } from '../pupils/pupils.page'
import { readSearch, searchAddress, searchOf } from '../pupils/search.form'
import { NotHere } from '../troubles'
import { type Difference, differencesOf, firstChoices, readMerge, readUndo } from './merge.form'

const mergesOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/pupils/{id}/merges', { params: { path: { id } } }))

export type Merge = Awaited<ReturnType<typeof mergesOf>>[number]

/** Two records of one child become one; what went wrong is undone within 30 days. */
@Controller('pupils/:id')
@For('manager')
export class PupilMergePage {
  /**
   * Which other record: those like this one, or those that were looked for. Two records of one child need not be alike: a name
   * in another script, a wrong birthday.
   */
  @Get('merge')
  async choose(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const kept = await recordOf(id, visit)
    const form = searchOf(query, visit)
    if (form) return this.found(kept, form, visit)
    const body = { name: kept.legalName.slice(0, 200), birthDate: kept.birthDate }
    const { items } = await read(visit.referrals.POST('/api/v1/pupils/search', { body }))
    return choicePage(kept, items, await mergesOf(id, visit), emptyForm())
  }

  @Post('merge')
  @Counted('search')
  async look(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readSearch(posted)
    if (answers) return redirect(`/pupils/${id}/merge?${searchAddress(posted, visit)}`)
    return this.found(await recordOf(id, visit), refusedForm(posted, errors), visit)
  }

  private async found(kept: PupilRecord, form: Form, visit: Visiting): Promise<Page> {
    const { answers, errors } = readSearch(form.values)
    const merges = await mergesOf(kept.id, visit)
    const found = answers ? await searched(answers, visit) : { errors: { ...errors, ...form.errors } }
    if (found.errors) return choicePage(kept, [], merges, refusedForm(form.values, found.errors))
    return choicePage(kept, found.data.items, merges, form)
  }

  @Get('merge/:otherId')
  async compare(
    @Param('id') id: string,
    @Param('otherId') otherId: string,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const [kept, other] = await bothOf(id, otherId, visit)
    if (!other) return areOne(id)
    return comparePage(kept, other, emptyForm(firstChoices(differencesOf(kept, other))))
  }

  @Post('merge/:otherId')
  async merge(
    @Param('id') id: string,
    @Param('otherId') otherId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const [kept, other] = await bothOf(id, otherId, visit)
    if (!other) return areOne(id)
    const { answers, errors } = readMerge(posted)
    if (!answers) return comparePage(kept, other, refusedForm(posted, errors))
    const body = { ...answers, mergedId: otherId }
    const merged = await attempt(visit.referrals.POST('/api/v1/pupils/{id}/merges', { params: { path: { id } }, body }))
    if (merged.errors) return comparePage(kept, other, refusedForm(posted, merged.errors))
    return redirect(`/pupils/${id}`, `The two records are one. It can be undone until ${day(merged.data[0].undoUntil)}`)
  }

  @Get('merges/:mergeId/undo')
  async askUndo(@Param('id') id: string, @Param('mergeId') mergeId: string, @Visit() visit: Visiting): Promise<Page> {
    return undoPage(id, await mergeOf(id, mergeId, visit), emptyForm())
  }

  @Post('merges/:mergeId/undo')
  async undo(
    @Param('id') id: string,
    @Param('mergeId') mergeId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const merge = await mergeOf(id, mergeId, visit)
    const { answers, errors } = readUndo(posted)
    if (!answers) return undoPage(id, merge, refusedForm(posted, errors))
    const undone = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/merges/{mergeId}/undo', {
        params: { path: { id, mergeId } },
        body: answers,
      }),
    )
    if (undone.errors) return undoPage(id, merge, refusedForm(posted, undone.errors))
    return redirect(`/pupils/${id}`, 'The merge is undone: there are two records again')
  }
}

/** No other where it is part of the first already: the button pressed again, or the browser taken back. */
async function bothOf(id: string, otherId: string, visit: Visiting): Promise<[PupilRecord, PupilRecord?]> {
  const [kept, other] = await Promise.all([recordOf(id, visit), readIfAny(recordAt(otherId, visit))])
  if (other) return [kept, other]
  if ((await keptOf(otherId, visit)) !== id) throw new NotHere()
  return [kept]
}

const areOne = (id: string): Redirect => redirect(`/pupils/${id}`, 'The two records are one already')

async function mergeOf(id: string, mergeId: string, visit: Visiting): Promise<Merge> {
  const merge = (await mergesOf(id, visit)).find((one) => one.id === mergeId)
  if (!merge) throw new NotHere()
  return merge
}

const bornAt = ({ name, birthDate, school }: Pick<PupilRecord, 'name' | 'birthDate' | 'school'>): string =>
  `${name}, born ${day(birthDate)}, ${school.name}`

export const choicePage = (kept: PupilRecord, found: Found['items'], merges: readonly Merge[], form: Form): Page =>
  page('pupil-merge/choice', {
    title: 'Merge with another record of this child',
    ...{ id: kept.id, kept: bornAt(kept), form, action: `/pupils/${kept.id}/merge` },
    isSearch: Object.keys(form.values).length > 0,
    isRefused: Object.keys(form.errors).length > 0,
    others: found
      .filter(({ id }) => id !== kept.id)
      .map((one) => ({
        ...{ id: one.id, name: one.name, born: day(one.birthDate), upn: one.upn, school: one.school.name },
        foundBy: one.foundBy,
      })),
    merges: merges.map((one) => ({
      ...{ id: one.id, name: one.mergedName, mayUndo: !one.undone },
      words: one.undone
        ? `undone by ${one.undone.by}, ${instant(one.undone.at)}: ${one.undone.because}`
        : `merged by ${one.mergedBy}, ${instant(one.mergedAt)}: ${one.reason}. Can be undone until ${day(one.undoUntil)}`,
    })),
    back: { href: `/pupils/${kept.id}` },
  })

export const comparePage = (kept: PupilRecord, other: PupilRecord, form: Form): Page =>
  page('pupil-merge/compare', {
    title: 'Make one record of these two',
    ...{ kept: bornAt(kept), other: bornAt(other), form },
    counts: [
      { key: 'Cases', kept: kept.cases.length, other: other.cases.length },
      { key: 'Schools', kept: kept.registrations.length, other: other.registrations.length },
    ],
    questions: differencesOf(kept, other).map((one) => ({
      ...{ name: one.thing, label: one.words },
      items: [
        { value: 'kept', text: shown(one, one.kept), hint: { text: 'As the record that stays says' } },
        { value: 'other', text: shown(one, one.other), hint: { text: 'As the other record says' } },
      ],
    })),
    back: { href: `/pupils/${kept.id}/merge` },
  })

const shown = ({ thing }: Difference, said: string): string => {
  if (!said) return 'Nothing is said'
  return thing === 'birth-date' ? day(said) : said
}

export const undoPage = (id: string, { mergedName, mergedBy, mergedAt, undoUntil }: Merge, form: Form): Page =>
  page('pupil-merge/undo', {
    title: 'Make two records of this one again',
    ...{ form, name: mergedName, merged: `${mergedBy}, ${instant(mergedAt)}`, until: day(undoUntil) },
    back: { href: `/pupils/${id}/merge` },
  })
