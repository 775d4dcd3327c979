import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { dateBoxes, emptyForm, type Form, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { day, plural } from '../present'
import { BACK_TO_SET_UP } from '../set-up/places'
import { NotHere } from '../troubles'
import { readSwitch } from './switch.form'

const setsOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/code-sets'))
const setOf = (name: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/code-sets/{name}', { params: { path: { name } } }))

export type CodeSet = Awaited<ReturnType<typeof setOf>>
type Code = CodeSet['codes'][number]

/** The codes of the national lists with their days, and which of them new records may use. */
@Controller('code-sets')
@For(...CASE_STAFF, 'analyst')
export class CodeSetsPage {
  @Get()
  async list(@Visit() visit: Visiting): Promise<Page> {
    return setsPage(await setsOf(visit))
  }

  @Get(':name')
  async show(@Param('name') name: string, @Visit() visit: Visiting): Promise<Page> {
    return setPage(await setOf(name, visit), { mayDecide: visit.is('admin') })
  }

  @Get(':name/switch')
  @For('admin')
  async ask(@Param('name') name: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const set = await setOf(name, visit)
    const code = codeOf(set, text(query, 'code'))
    return switchPage(
      set,
      code,
      emptyForm({ accepted: code.accepted ? 'no' : 'yes', ...dateBoxes('from', visit.today) }),
    )
  }

  @Post(':name/switch')
  @For('admin')
  async decide(
    @Param('name') name: string,
    @Query() query: Posted,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const set = await setOf(name, visit)
    const code = codeOf(set, text(query, 'code'))
    const { answers, errors } = readSwitch(posted)
    if (!answers) return switchPage(set, code, refusedForm(posted, errors))
    const decided = await attempt(
      visit.referrals.POST('/api/v1/code-sets/{name}/switches', {
        params: { path: { name } },
        body: { code: code.code, ...answers },
      }),
    )
    if (decided.errors) return switchPage(set, code, refusedForm(posted, decided.errors))
    return redirect(`/code-sets/${name}`, `${code.code}: ${switchWords(answers)}`)
  }
}

function codeOf({ codes, mayBeSwitched }: CodeSet, asked: string): Code {
  const code = codes.find((one) => one.code === asked)
  if (!code || !mayBeSwitched) throw new NotHere()
  return code
}

const switchWords = ({ accepted, from }: { accepted: boolean; from: string }): string =>
  `${accepted ? 'accepted' : 'not accepted'} for new records from ${day(from)}`

export const setsPage = (sets: readonly CodeSet[]): Page =>
  page('code-sets/code-sets', {
    title: 'Code sets',
    sets: sets.map(({ name, title, source, codes }) => {
      const retired = codes.filter(({ accepted }) => !accepted).length
      const kept = retired > 0 ? `, ${retired} of them not accepted for new records today` : ''
      return { href: `/code-sets/${name}`, title, source, words: `${plural(codes.length, 'code')}${kept}` }
    }),
    back: BACK_TO_SET_UP,
  })

export const setPage = (set: CodeSet, { mayDecide }: { mayDecide: boolean }): Page =>
  page('code-sets/code-set', {
    title: set.title,
    ...{ source: set.source, mayDecide: mayDecide && set.mayBeSwitched },
    codes: set.codes.map((code) => ({
      ...{ code: code.code, words: code.words, accepted: code.accepted },
      days: daysOf(code),
      decisions: code.switches.map(
        (one) => `${switchWords(one)[0].toUpperCase()}${switchWords(one).slice(1)}. ${one.reason} (${one.by})`,
      ),
      href: `/code-sets/${set.name}/switch?code=${encodeURIComponent(code.code)}`,
    })),
    back: { href: '/code-sets' },
  })

function daysOf({ validFrom, validTo }: Code): string {
  if (validFrom && validTo) return `${day(validFrom)} to ${day(validTo)}`
  if (validFrom) return `From ${day(validFrom)}`
  return validTo ? `Until ${day(validTo)}` : 'No first or last day is set'
}

export const switchPage = (set: CodeSet, code: Code, form: Form): Page =>
  page('code-sets/switch', {
    title: `May new records use ${code.code}?`,
    ...{ set, code, form },
    items: [
      { value: 'yes', text: 'Yes, new records may use it' },
      { value: 'no', text: 'No, new records may not use it' },
    ],
    action: `/code-sets/${set.name}/switch?code=${encodeURIComponent(code.code)}`,
    back: { href: `/code-sets/${set.name}` },
  })
