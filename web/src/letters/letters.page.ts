import { Controller, Get, Param, Post, Query } from '@nestjs/common'
import { type Attempt, attempt, read } from '../api'
import { caseOf, childOf, type Case } from '../cases/kase'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { choice, emptyForm, type Posted, text } from '../forms'
import { asked, listing } from '../listing'
import {
  AlsoAsFile,
  CASE_STAFF,
  For,
  page,
  type Page,
  redirect,
  type Redirect,
  refusedForm,
  Visit,
  type Visiting,
} from '../page'
import { NotHere } from '../troubles'
import {
  canRetry,
  type Letter,
  LETTER_STATES,
  stateWords,
  type LetterCopy,
  letterRow,
  letterTag,
  wordsOf,
} from './letter.view'
import { words } from '../present'

/** What was written to whom about a case, and the copy of each. */
@Controller('cases/:ref/letters')
@For(...CASE_STAFF)
export class LettersPage {
  @Get()
  @AlsoAsFile()
  async list(@Param('ref') ref: string, @Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const kase = await caseOf(ref, visit)
    const state = choice(query, 'state', LETTER_STATES)
    const cursor = text(query, 'cursor')
    const list = (from: string | undefined) =>
      read(
        visit.notifications.GET('/api/v1/messages', {
          params: { query: { caseId: kase.id, state, ...asked({ cursor: from }), limit: 50 } },
        }),
      )
    if (wantsCsv(query)) return lettersFile(kase.reference, await everyPage(list))
    const found = await list(cursor)
    const here = `/cases/${kase.reference}/letters`
    const isCaseStaff = visit.is('caseworker', 'manager')
    return page('letters/letters', {
      title: 'Letters',
      child: childOf(kase),
      letters: found.items.map((one) => ({ ...letterRow(one), ...(isCaseStaff && { href: `${here}/${one.id}` }) })),
      list: listing(here, asked({ state }), { ...found, cursor }),
      states: STATES,
      form: emptyForm(query),
      back: { href: `/cases/${kase.reference}` },
    })
  }

  @Get(':id')
  @For('caseworker', 'manager')
  async show(@Param('ref') ref: string, @Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    return letterPage(kase, await letterOf(kase, id, visit))
  }

  @Post(':id/retry')
  @For('caseworker', 'manager')
  retry(@Param('ref') ref: string, @Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const path = { id }
    return this.act(ref, id, visit, 'It is being tried again', () =>
      visit.notifications.POST('/api/v1/messages/{id}/retry', { params: { path } }),
    )
  }

  @Post(':id/posting')
  @For('caseworker', 'manager')
  posted(@Param('ref') ref: string, @Param('id') id: string, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const path = { id }
    return this.act(ref, id, visit, 'The letter is recorded as posted', () =>
      visit.notifications.POST('/api/v1/messages/{id}/posting', { params: { path } }),
    )
  }

  private async act(
    ref: string,
    id: string,
    visit: Visiting,
    success: string,
    ask: () => Parameters<typeof attempt>[0],
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    await letterOf(kase, id, visit)
    const made: Attempt<unknown> = await attempt(ask())
    if (!made.errors) return redirect(`/cases/${kase.reference}/letters/${id}`, success)
    return letterPage(kase, await letterOf(kase, id, visit), made.errors)
  }
}

const STATES = [{ value: '', text: 'Any state' }, ...LETTER_STATES.map((value) => ({ value, text: stateWords(value) }))]

const lettersFile = (reference: string, letters: Letter[]): CsvFile =>
  csvFile(
    `letters-${reference}`,
    {
      What: ({ title }) => title,
      To: ({ audience }) => words(audience),
      By: ({ channel }) => (channel === 'letter' ? 'Letter' : 'E-mail'),
      Due: ({ queuedAt }) => queuedAt,
      Sent: ({ sentAt }) => sentAt,
      State: ({ state }) => letterTag(state).text,
      Why: ({ why }) => why,
    },
    letters,
  )

/** A letter of another case is not there. */
async function letterOf(kase: Case, id: string, visit: Visiting): Promise<LetterCopy> {
  const letter = await read(visit.notifications.GET('/api/v1/messages/{id}', { params: { path: { id } } }))
  if (letter.caseId !== kase.id) throw new NotHere()
  return letter
}

export const letterPage = (kase: Case, letter: LetterCopy, errors: Record<string, string> = {}): Page =>
  page('letters/letter', {
    title: letter.title,
    child: childOf(kase),
    letter,
    to: letter.sentToName ?? words(letter.audience),
    stateTag: letterTag(letter.state),
    wordsHtml: wordsOf(letter.html),
    canRetry: canRetry(letter),
    canPost: letter.state === 'to-print',
    here: `/cases/${kase.reference}/letters/${letter.id}`,
    form: refusedForm({}, errors),
    back: { href: `/cases/${kase.reference}/letters`, text: 'Letters' },
  })
