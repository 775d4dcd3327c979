import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'
import { Body, Controller, Get, Post } from '@nestjs/common'
import { attempt, read, readVersioned } from '../api'
import { emptyForm, type Form, ofVersion, type Posted, text, ticked } from '../forms'
import { carriedOf } from '../layout/changed-meanwhile'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { plural } from '../present'
import { ChangedMeanwhile } from '../troubles'
import { inWords, toChoose } from './roles'
import { errorsByLine, linesFrom, linesOf, readRoles, type RolesDecided, withLineFor, withRoom } from './roles.form'

const mappingsOf = (visit: Visiting) => readVersioned(visit.referrals.GET('/api/v1/role-mappings'))
const movesOf = (visit: Visiting, { mappings }: RolesDecided) =>
  attempt(visit.referrals.POST('/api/v1/role-mappings/preview', { body: { mappings } }))

export type Mappings = Awaited<ReturnType<typeof mappingsOf>>['data']
export type Moves = NonNullable<Awaited<ReturnType<typeof movesOf>>['data']>['moves']

interface Recorded {
  data: Mappings
  version: string
}

/** Of a button that asks for the form with a line for a group that gives nothing yet. */
const FOR_CLAIM = 'for '

/** Which groups of the identity provider give which role: the whole list, and what it would change before it is saved. */
@Controller('users/roles')
@For('admin')
export class RolesPage {
  @Get()
  async ask(@Visit() visit: Visiting): Promise<Page> {
    const { data, version } = await mappingsOf(visit)
    return rolesPage(data, emptyForm({ ...withRoom(linesFrom(data.mappings)), version }))
  }

  /** What it would change; nothing is saved yet. */
  @Post()
  async preview(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const more = text(posted, 'more')
    if (more) return this.again(visit, emptyForm(withMore(more, posted)))
    const { answers, errors } = readRoles(posted)
    if (!answers) return this.again(visit, refusedForm(posted, errors))
    const tried = await movesOf(visit, answers)
    if (tried.errors) return this.again(visit, refusedForm(posted, errorsByLine(tried.errors, answers.lines)))
    return rolesPreviewPage(answers, text(posted, 'version'), tried.data.moves)
  }

  @Post('change')
  async change(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readRoles(posted)
    if (!answers) return this.again(visit, refusedForm(posted, errors))
    const { mappings, reason, lines } = answers
    const header = ofVersion(posted)
    const sent = visit.referrals.PUT('/api/v1/role-mappings', { params: { header }, body: { mappings, reason } })
    const made = await attempt(sent).catch((error: unknown) => {
      if (error instanceof ChangedMeanwhile) return undefined
      throw error
    })
    if (!made) return anotherDecidedPage(answers, await mappingsOf(visit))
    if (made.errors) return this.again(visit, refusedForm(posted, errorsByLine(made.errors, lines)))
    return redirect('/users/roles', 'Saved. It counts from everybody’s next page on')
  }

  private async again(visit: Visiting, form: Form): Promise<Page> {
    return rolesPage(await read(visit.referrals.GET('/api/v1/role-mappings')), form)
  }
}

const withMore = (more: string, posted: Posted): Posted => {
  if (more.startsWith(FOR_CLAIM)) return withLineFor(more.slice(FOR_CLAIM.length), posted)
  return more === 'lines' ? withRoom(posted) : posted
}

function anotherDecidedWords({ mappings }: RolesDecided, recorded: Mappings): string {
  const words = ({ claim, role }: { claim: string; role: string }) => `${claim} (${inWords(role)})`
  const [typed, now] = [mappings.map(words), recorded.mappings.map(words)]
  const theirs = now.filter((one) => !typed.includes(one)).join(', ')
  const yours = typed.filter((one) => !now.includes(one)).join(', ')
  return [
    'Another administrator has changed the list since you looked at it, and nothing of yours is saved.',
    theirs && `In theirs and not in yours: ${theirs}.`,
    yours && `In yours and not in theirs: ${yours}.`,
    'What you typed stands below: saved as it is, it replaces theirs.',
  ]
    .filter(Boolean)
    .join(' ')
}

const people = (count: number): string => plural(count, 'person', 'people')

export function rolesPage({ mappings, called, unmapped }: Mappings, form: Form): Page {
  const carrying = new Map(
    [...mappings, ...called, ...unmapped.claims].map((one) => [one.claim, people(one.people)] as const),
  )
  const out = unmapped.total - unmapped.claims.length
  return page('users/roles', {
    title: 'Roles',
    form,
    action: '/users/roles',
    lines: [...Array(linesOf(form.values)).keys()].map((line) => ({
      ...{ claim: `mappings.${line}.claim`, role: `mappings.${line}.role`, place: String(line) },
      carrying: carrying.get(text(form.values, `mappings.${line}.claim`)),
      isTakenAway: ticked(form.values, 'without').includes(String(line)),
    })),
    roles: toChoose(ROLES_OF_PEOPLE, 'Select a role'),
    called: called.map((one) => ({ claim: one.claim, role: inWords(one.claim), people: people(one.people) })),
    unmapped: unmapped.claims.map((one) => ({
      ...{ claim: one.claim, people: people(one.people), more: FOR_CLAIM + one.claim },
    })),
    ...(out > 0 && { moreUnmapped: `${plural(out, 'other')} that fewer people have.` }),
    back: { href: '/users', text: 'Users' },
  })
}

/** What was typed, to be looked at again beside what another administrator made of the list: line by line would say little. */
export function anotherDecidedPage(typed: RolesDecided, { data, version }: Recorded): Page {
  const values = { ...withRoom(linesFrom(typed.mappings)), reason: typed.reason, version }
  return rolesPage(data, refusedForm(values, { '': anotherDecidedWords(typed, data) }))
}

const movedWords = ({ total, people: named }: Moves[number]['gain']): string => {
  if (total === 0) return 'Nobody'
  const others = total - named.length
  const names = [...named.map(({ name }) => name), ...(others > 0 ? [`and ${plural(others, 'other')}`] : [])]
  return `${people(total)}: ${names.join(', ')}`
}

export const rolesPreviewPage = ({ mappings, reason }: RolesDecided, version: string, moves: Moves): Page =>
  page('users/roles-preview', {
    title: 'What would change',
    lead: mappings.length
      ? `${plural(mappings.length, 'line')} in the list.`
      : 'No group gives a role any more: only what is called like a role does.',
    moves: moves.map(({ role, gain, lose }) => ({
      ...{ role: inWords(role), gain: movedWords(gain), lose: movedWords(lose) },
    })),
    reason,
    carried: carriedOf({ ...linesFrom(mappings), reason, version }),
    back: { href: '/users/roles', text: 'Roles' },
  })
