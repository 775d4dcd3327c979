import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { emptyForm, type Form, type Posted, text } from '../forms'
import { asked, listing } from '../listing'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { instant } from '../present'
import { BACK_TO_SET_UP } from '../set-up/places'
import { NotHere } from '../troubles'
import { inWords, type RoleOfPerson, toChoose } from './roles'
import { type Act, readReason, readWithholding, roleOf } from './users.form'

const usersOf = (visit: Visiting, query: { role?: RoleOfPerson; name?: string; cursor?: string }) =>
  read(visit.referrals.GET('/api/v1/users', { params: { query: { ...query, limit: 50 } } }))
const userOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/users/{id}', { params: { path: { id } } }))

export type Users = Awaited<ReturnType<typeof usersOf>>
export type User = Awaited<ReturnType<typeof userOf>>

/** Who has come here, what they may do now, and what an administrator decides about that. */
@Controller('users')
@For('admin')
export class UsersPage {
  @Get()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const role = roleOf(query)
    const name = text(query, 'name')
    const cursor = text(query, 'cursor')
    const found = await usersOf(visit, { ...(role && { role }), ...(name && { name }), ...(cursor && { cursor }) })
    return listPage({ ...found, ...(cursor && { cursor }) }, asked({ role, name }))
  }

  @Get(':id')
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return userPage(await userOf(id, visit))
  }

  @Get(':id/withhold')
  async askWithhold(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return withholdPage(await userOf(id, visit), emptyForm())
  }

  @Post(':id/withhold')
  async withhold(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers: body, errors } = readWithholding(posted)
    const params = { path: { id } }
    const done = body
      ? await attempt(visit.referrals.POST('/api/v1/users/{id}/withheld-roles', { params, body }))
      : { errors }
    if (done.errors) return withholdPage(await userOf(id, visit), refusedForm(posted, done.errors))
    return redirect(`/users/${id}`, 'The role is withheld from now on')
  }

  @Get(':id/give-back')
  async askGiveBack(@Param('id') id: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    return reasonPage('give-back', await userOf(id, visit), emptyForm(), asksFor(query))
  }

  @Post(':id/give-back')
  async giveBack(
    @Param('id') id: string,
    @Query() query: Posted,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const role = asksFor(query)
    const { answers: body, errors } = readReason('give-back', posted)
    const params = { path: { id, role } }
    const done = body
      ? await attempt(visit.referrals.POST('/api/v1/users/{id}/withheld-roles/{role}/giving-back', { params, body }))
      : { errors }
    if (done.errors) return reasonPage('give-back', await userOf(id, visit), refusedForm(posted, done.errors), role)
    return redirect(`/users/${id}`, 'The role is given back')
  }

  @Get(':id/sign-out')
  async askSignOut(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return reasonPage('sign-out', await userOf(id, visit), emptyForm())
  }

  @Post(':id/sign-out')
  async signOut(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers: body, errors } = readReason('sign-out', posted)
    const params = { path: { id } }
    const done = body
      ? await attempt(visit.referrals.POST('/api/v1/users/{id}/sign-out-everywhere', { params, body }))
      : { errors }
    if (done.errors) return reasonPage('sign-out', await userOf(id, visit), refusedForm(posted, done.errors))
    return redirect(`/users/${id}`, 'They are signed out everywhere')
  }
}

function asksFor(query: Posted): RoleOfPerson {
  const role = roleOf(query)
  if (!role) throw new NotHere()
  return role
}

const listed = (words: readonly string[]): string => words.join(', ') || 'None'

export const listPage = (found: Users & { cursor?: string }, filters: Record<string, string>): Page =>
  page('users/users', {
    title: 'Users',
    form: emptyForm(filters),
    roles: toChoose(ROLES_OF_PEOPLE, 'Any role'),
    rows: found.items.map(({ id, name, roles, lastSeenAt }) => ({
      ...{ href: `/users/${id}`, name, roles: listed(roles.map(inWords)), seen: instant(lastSeenAt) },
    })),
    list: listing('/users', filters, found),
    back: BACK_TO_SET_UP,
  })

export const userPage = (user: User): Page =>
  page('users/user', {
    title: user.name,
    address: `/users/${user.id}`,
    auditHref: `/audit?${new URLSearchParams({ who: user.subject }).toString()}`,
    rows: [
      { key: 'Roles now', value: listed(user.roles.map(inWords)) },
      { key: 'Roles by their sign-in', value: listed(user.claims) },
      { key: 'Schools', value: listed(user.schools) },
      { key: 'Providers', value: listed(user.providers) },
      { key: 'Teams', value: listed(user.teams) },
      { key: 'Areas', value: listed(user.areas) },
      { key: 'First seen', value: instant(user.firstSeenAt) },
      { key: 'Last seen', value: instant(user.lastSeenAt) },
      { key: 'Signed out everywhere', value: user.signedOutAt ? instant(user.signedOutAt) : 'Never' },
      { key: 'Named by the sign-in as', value: user.subject },
    ],
    hasRole: user.roles.length > 0,
    withheld: user.withheld.map((one) => ({
      role: inWords(one.role),
      said: `${one.by}, ${instant(one.at)}: ${one.reason}`,
      ...(one.givenBackAt
        ? { givenBack: `${one.givenBackBy}, ${instant(one.givenBackAt)}: ${one.givenBackBecause}` }
        : { href: `/users/${user.id}/give-back?role=${encodeURIComponent(one.role)}` }),
    })),
    back: { href: '/users', text: 'Users' },
  })

/** Those of their roles that they have now; one chosen before it was gone stays chosen, beside why it is refused. */
export function withholdPage({ id, name, roles: held }: User, form: Form): Page {
  const roles = ROLES_OF_PEOPLE.filter((role) => held.includes(role) || role === form.values.role)
  return question({
    ...{ title: 'Withhold a role', caption: name, form, back: `/users/${id}`, action: `/users/${id}/withhold` },
    lead: [
      held.length > 0
        ? 'It counts from their next page on, whatever their sign-in says, until an administrator gives it back.'
        : 'They have no role now, so there is none to withhold.',
    ],
    fields: [
      { kind: 'select', name: 'role', label: 'Which role?', items: toChoose(roles, 'Select a role') },
      reasonField('Why is it withheld?'),
    ],
    button: 'Withhold the role',
  })
}

const reasonField = (label: string): Field => ({
  ...{ kind: 'textarea', name: 'reason', label, rows: 3 },
  hint: 'Kept in the audit',
})

const ASKING: Record<Act, { title: string; words: string; label: string; button: string }> = {
  'give-back': {
    title: 'Give a role back',
    words: 'They may use it again from their next page on, if their sign-in still gives it.',
    label: 'Why is it given back?',
    button: 'Give the role back',
  },
  'sign-out': {
    title: 'Sign a person out everywhere',
    words:
      'Every session of theirs is over, on every device. They may sign in again: to keep them out, withhold their roles or end their account where they sign in.',
    label: 'Why are they signed out?',
    button: 'Sign them out everywhere',
  },
}

export function reasonPage(act: Act, { id, name }: User, form: Form, role?: RoleOfPerson): Page {
  const { title, words, label, button } = ASKING[act]
  return question({
    ...{ title, caption: role ? `${name}: ${inWords(role)}` : name, lead: [words], form, button },
    fields: [reasonField(label)],
    action: role ? `/users/${id}/${act}?role=${role}` : `/users/${id}/${act}`,
    back: `/users/${id}`,
  })
}
