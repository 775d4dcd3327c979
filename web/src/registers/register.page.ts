import { codeWords } from '@daysix/shared/codes'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { emptyForm, type Form, ofVersion, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { childOf, type Register } from '../placements/child'
import { day, dayShort } from '../present'
import {
  allPresent,
  codeOptions,
  errorsBySession,
  fieldOf,
  marksOf,
  type RegisterSession,
  savedValues,
} from './register.form'

/** A week of one child's attendance, session by session. */
@Controller('placements/:id/registers/:week')
@For(...CASE_STAFF, 'panel', 'centre', 'school')
export class RegisterPage {
  @Get()
  async show(@Param('id') id: string, @Param('week') weekBegins: string, @Visit() visit: Visiting): Promise<Page> {
    const register = await this.register(id, weekBegins, visit)
    return registerPage(register, emptyForm(savedValues(register)), mayEnter(visit))
  }

  /** Without a script too: one button fills in the usual marks, the other saves. */
  @Post()
  @For('caseworker', 'manager', 'centre')
  async enter(
    @Param('id') id: string,
    @Param('week') weekBegins: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const register = await this.register(id, weekBegins, visit)
    if (text(posted, 'fill') === 'present')
      return registerPage(register, emptyForm(allPresent(posted, register.sessions)), true)
    const marks = marksOf(posted, register.sessions)
    const saved = await attempt(
      visit.placements.PUT('/api/v1/placements/{id}/registers/{weekBegins}', {
        params: { path: { id, weekBegins }, header: ofVersion(posted) },
        body: { marks, reason: text(posted, 'reason') },
      }),
      () => this.show(id, weekBegins, visit),
    )
    if (saved.errors) return registerPage(register, refusedForm(posted, errorsBySession(saved.errors, marks)), true)
    const done = saved.data.complete ? 'The week is complete and the school gets it by mail' : 'Register saved'
    return redirect(`/placements/${id}/registers/${saved.data.weekBegins}`, done)
  }

  private register(id: string, weekBegins: string, visit: Visiting): Promise<Register> {
    return read(
      visit.placements.GET('/api/v1/placements/{id}/registers/{weekBegins}', { params: { path: { id, weekBegins } } }),
    )
  }
}

const mayEnter = (visit: Visiting): boolean => visit.is('caseworker', 'manager', 'centre')

export function registerPage(register: Register, form: Form, canEnter: boolean): Page {
  const { weekBegins, sessions, corrections } = register
  const days = [...new Set(sessions.map(({ on }) => on))]
  return page('registers/register', {
    title: `Register, week of ${day(weekBegins)}`,
    child: childOf(register),
    savedAt: register.enteredAt,
    complete: register.complete,
    canEnter,
    days: days.map((on) => ({ on, sessions: sessions.filter((one) => one.on === on).map(shownSession) })),
    corrections: corrections.map(({ at, reason, changes }) => ({
      at,
      reason,
      words: changes.map(({ on, session, from, to }) => `${dayShort(on)} ${session} from ${from} to ${to}`).join(', '),
    })),
    form,
    fields: [
      ...sessions.map((one) => ({
        ...{ name: fieldOf(one), items: codeOptions(one) },
        label: `${day(one.on)}, ${one.session === 'AM' ? 'morning' : 'afternoon'}`,
      })),
      { name: 'reason', label: 'Why a saved mark is changed' },
    ],
    back: { href: `/placements/${register.placementId}` },
  })
}

const shownSession = (one: RegisterSession) => ({
  begun: one.begun,
  field: fieldOf(one),
  label: one.session === 'AM' ? 'Morning' : 'Afternoon',
  options: codeOptions(one),
  words: one.code ? `${one.code} – ${codeWords('attendance', one.code)}` : one.begun ? 'Not marked' : 'Not begun yet',
})
