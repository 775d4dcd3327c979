import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read, readIfAny } from '../api'
import { emptyForm, type Form, type Posted, text } from '../forms'
import { JsonFile } from '../json-file'
import { listing } from '../listing'
import { AlsoAsFile, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { day, instant, plural } from '../present'
import { type PupilRecord, recordOf } from '../pupils/pupils.page'
import { BACK_TO_SET_UP } from '../set-up/places'
import { CONTEXT_WORDS } from '../subject-access/context-record'
import { type Act, readReason } from './retention.form'

const dueOf = (visit: Visiting, cursor?: string) =>
  read(visit.referrals.GET('/api/v1/retention/due', { params: { query: { limit: 25, ...(cursor && { cursor }) } } }))
const deletionsOf = (visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/retention/deletions', { params: { query: { limit: 50 } } }))
const rulesOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/retention/rules'))
const keptOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/pupils/{id}/retention', { params: { path: { id } } }))
const deletionOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/retention/deletions/{id}', { params: { path: { id } } }))

export type Due = Awaited<ReturnType<typeof dueOf>>
export type Deletion = Awaited<ReturnType<typeof deletionOf>>
export type Rule = Awaited<ReturnType<typeof rulesOf>>[number]
export type Kept = Awaited<ReturnType<typeof keptOf>>

/** How long children’s records are kept, what keeps one longer, and the end of those that are due. */
@Controller('retention')
@For('manager', 'admin')
export class RetentionPage {
  @Get()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const cursor = text(query, 'cursor') || undefined
    const [due, deletions, rules] = await Promise.all([dueOf(visit, cursor), deletionsOf(visit), rulesOf(visit)])
    return listPage({ ...due, ...(cursor && { cursor }) }, deletions.items, rules)
  }

  @Get('pupils/:id')
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const [child, kept] = await Promise.all([recordOf(id, visit), keptOf(id, visit)])
    return keptPage(child, kept, { mayHold: visit.is('manager'), today: visit.today })
  }

  @Get('pupils/:id/hold')
  @For('manager')
  async askHold(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return reasonPage('hold', await recordOf(id, visit), emptyForm())
  }

  @Post('pupils/:id/hold')
  @For('manager')
  async hold(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    return this.act(['hold', id], posted, visit, (body) =>
      visit.referrals.POST('/api/v1/pupils/{id}/legal-hold', { params: { path: { id } }, body }),
    )
  }

  @Get('pupils/:id/release')
  @For('manager')
  async askRelease(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return reasonPage('release', await recordOf(id, visit), emptyForm())
  }

  @Post('pupils/:id/release')
  @For('manager')
  async release(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    return this.act(['release', id], posted, visit, (body) =>
      visit.referrals.POST('/api/v1/pupils/{id}/legal-hold/release', { params: { path: { id } }, body }),
    )
  }

  @Get('pupils/:id/deletion')
  async askDeletion(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return reasonPage('deletion', await recordOf(id, visit), emptyForm())
  }

  @Post('pupils/:id/deletion')
  async ask(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    return this.act(
      ['deletion', id],
      posted,
      visit,
      (body) => visit.referrals.POST('/api/v1/pupils/{id}/deletion', { params: { path: { id } }, body }),
      ({ id: asked }) => `/retention/deletions/${asked}`,
    )
  }

  @Get('deletions/:id')
  async deletion(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return this.certificate(id, visit)
  }

  /** For another program to read, and to be kept outside this system. */
  @Get('deletions/:id/file')
  @AlsoAsFile()
  async file(@Param('id') id: string, @Visit() visit: Visiting): Promise<JsonFile> {
    return new JsonFile(`deletion-${id}`, { certificate: certified(await deletionOf(id, visit)) })
  }

  @Post('deletions/:id/confirm')
  async confirm(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const params = { path: { id } }
    const done = await attempt(visit.referrals.POST('/api/v1/retention/deletions/{id}/confirm', { params }))
    if (done.errors) return this.certificate(id, visit, refusedForm({}, done.errors))
    return redirect(`/retention/deletions/${id}`, 'The record is being deleted')
  }

  @Post('deletions/:id/withdraw')
  async withdraw(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const params = { path: { id } }
    const done = await attempt(visit.referrals.POST('/api/v1/retention/deletions/{id}/withdraw', { params }))
    if (done.errors) return this.certificate(id, visit, refusedForm({}, done.errors))
    return redirect('/retention', 'The record stays')
  }

  @Post('deletions/:id/retry')
  async retry(@Param('id') id: string, @Visit() visit: Visiting): Promise<Redirect> {
    await read(visit.referrals.POST('/api/v1/retention/deletions/{id}/retry', { params: { path: { id } } }))
    return redirect(`/retention/deletions/${id}`, 'They are asked again')
  }

  private async act<T extends object>(
    [act, id]: [Act, string],
    posted: Posted,
    visit: Visiting,
    post: (body: { reason: string }) => Parameters<typeof attempt<T>>[0],
    to: (done: T) => string = () => `/retention/pupils/${id}`,
  ): Promise<Page | Redirect> {
    const { answers, errors } = readReason(act, posted)
    const done = answers ? await attempt<T>(post(answers)) : { errors }
    if (done.errors) return reasonPage(act, await recordOf(id, visit), refusedForm(posted, done.errors))
    return redirect(to(done.data), DONE[act])
  }

  private async certificate(id: string, visit: Visiting, form = emptyForm()): Promise<Page> {
    const deletion = await deletionOf(id, visit)
    const params = { path: { id: deletion.pupilId } }
    const child =
      deletion.state === 'asked' ? await readIfAny(visit.referrals.GET('/api/v1/pupils/{id}', { params })) : undefined
    return deletionPage(deletion, { form, child, sub: visit.person.sub })
  }
}

const KEPT_BY = { 'legal-hold': 'a legal hold', 'open-case': 'an open case' } as const
const TITLES: Record<Deletion['state'], string> = {
  asked: 'The deletion of a child’s record',
  withdrawn: 'The deletion of a child’s record',
  'under-way': 'A child’s record is being deleted',
  done: 'Certificate of deletion',
}
const STATE_WORDS = { asked: 'To be confirmed', 'under-way': 'Under way', done: 'Deleted', withdrawn: 'Withdrawn' }

/** An opaque number: the list names nobody, and its reader is not recorded as having looked at each. */
const shortly = (id: string): string => `Record ${id.slice(0, 8)}`

export const listPage = (
  due: Due & { cursor?: string },
  deletions: readonly Deletion[],
  rules: readonly Rule[],
): Page =>
  page('retention/retention', {
    title: 'How long records are kept',
    due: due.items.map(({ pupilId, rule, dueOn, keptBy }) => ({
      ...{ href: `/retention/pupils/${pupilId}`, name: shortly(pupilId), rule, dueOn: day(dueOn) },
      keptBy: keptBy.map((one) => KEPT_BY[one]).join(' and '),
    })),
    deletions: deletions.map(({ id, pupilId, state, rule, askedBy, askedAt }) => ({
      ...{ href: `/retention/deletions/${id}`, name: shortly(pupilId), state: STATE_WORDS[state], rule },
      asked: `${askedBy}, ${instant(askedAt)}`,
    })),
    rules,
    list: listing('/retention', {}, due),
    back: BACK_TO_SET_UP,
  })

export const keptPage = (
  child: Pick<PupilRecord, 'id' | 'name' | 'birthDate'>,
  { rule, dueOn, keptBy, holds, deletionId }: Kept,
  { mayHold, today }: { mayHold: boolean; today: string },
): Page =>
  page('retention/kept', {
    title: 'How long this child’s record is kept',
    ...{ id: child.id, isHeld: keptBy.includes('legal-hold'), mayHold, deletionId },
    mayAsk: dueOn <= today && keptBy.length === 0 && !deletionId,
    rows: [
      { key: 'Child', value: whoIs(child) },
      { key: dueOn <= today ? 'Due since' : 'Kept until', value: `${day(dueOn)}, by rule ${rule}` },
      { key: 'Kept longer by', value: keptBy.map((one) => KEPT_BY[one]).join(' and ') || 'Nothing' },
    ],
    holds: holds.map((one) => ({
      reason: one.reason,
      words: [
        `Set by ${one.setBy}, ${instant(one.setAt)}.`,
        ...(one.releasedAt
          ? [`Released by ${one.releasedBy}, ${instant(one.releasedAt)}: ${one.releasedBecause}`]
          : []),
      ].join(' '),
    })),
    back: { href: '/retention' },
  })

const whoIs = ({ name, birthDate }: Pick<PupilRecord, 'name' | 'birthDate'>): string =>
  `${name}, born ${day(birthDate)}`

const DONE: Record<Act, string> = {
  hold: 'The record is held',
  release: 'The record is held no longer',
  deletion: 'You have asked for the deletion: another person confirms it now',
}
const ASKING: Record<Act, { title: string; words: string; label: string; button: string }> = {
  hold: {
    title: 'Hold this child’s record',
    words: 'A record that is held is not deleted, whatever day it is due, until a manager releases it.',
    label: 'Why must the record be kept?',
    button: 'Hold the record',
  },
  release: {
    title: 'Release this child’s record',
    words: 'The record may be deleted again from the day on which it is due.',
    label: 'Why need the record not be held any more?',
    button: 'Release the record',
  },
  deletion: {
    title: 'Ask that this child’s record be deleted',
    words:
      'Once another manager or administrator confirms it, everything that is held about the child is deleted. It cannot be taken back. The reason goes with the record.',
    label: 'Why is the record deleted now?',
    button: 'Ask that the record be deleted',
  },
}

export function reasonPage(act: Act, child: Pick<PupilRecord, 'id' | 'name' | 'birthDate'>, form: Form): Page {
  const { title, words, label, button } = ASKING[act]
  return question({
    ...{ title, lead: [`${whoIs(child)}.`, words], form, button },
    fields: [{ kind: 'textarea', name: 'reason', label, rows: 3 }],
    action: `/retention/pupils/${child.id}/${act}`,
    back: `/retention/pupils/${child.id}`,
  })
}

export const deletionPage = (
  deletion: Deletion,
  { form, child, sub }: { form: Form; child?: Pick<PupilRecord, 'name' | 'birthDate'> | undefined; sub: string },
): Page => {
  const { id, state, askedBySub } = deletion
  const isOver = state === 'done' || state === 'under-way'
  return page('retention/deletion', {
    title: TITLES[state],
    ...(state === 'under-way' && { refresh: 5 }),
    ...{ id, state, form, isOver, histories: deletion.histories, action: `/retention/deletions/${id}/confirm` },
    isAsker: sub === askedBySub,
    rows: [
      { key: 'Number', value: id },
      { key: 'State', value: STATE_WORDS[state] },
      ...(child ? [{ key: 'Child', value: whoIs(child) }] : []),
      { key: 'Record', value: deletion.pupilId },
      { key: 'Rule', value: `${deletion.rule}: ${deletion.record}, ${deletion.years} years after birth` },
      { key: 'Why for so long', value: deletion.basis },
      { key: 'Asked for by', value: `${deletion.askedBy}, ${instant(deletion.askedAt)}` },
      ...(deletion.reason ? [{ key: 'Reason', value: deletion.reason }] : []),
      ...(deletion.confirmedAt
        ? [{ key: 'Confirmed by', value: `${deletion.confirmedBy}, ${instant(deletion.confirmedAt)}` }]
        : []),
      ...(deletion.withdrawnAt
        ? [{ key: 'Withdrawn by', value: `${deletion.withdrawnBy}, ${instant(deletion.withdrawnAt)}` }]
        : []),
    ],
    parts: deletion.parts.map((part) => ({
      name: CONTEXT_WORDS[part.service],
      tables: part.tables,
      erased: part.erasedOfAudit,
      before: part.headBefore,
      after: part.headAfter,
      state: part.doneAt
        ? `Done ${instant(part.doneAt)}`
        : `Not done yet${part.tries ? `, tried ${plural(part.tries, 'time')}. ${part.failedBecause ?? ''}` : ''}`,
    })),
    back: { href: '/retention' },
  })
}

/** What may go into a file outside: by then nothing in it is about the child. */
const certified = ({ reason: _gone, ...certificate }: Deletion) => certificate
