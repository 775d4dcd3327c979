import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, type FieldErrors } from '../api'
import { type Move, movedWords } from '../clocks/moves'
import { choice, emptyForm, type Form, hasErrors, ofEtag, only, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { contentOf } from '../content'
import { plural } from '../present'
import { calendarOf, nameOf } from './calendar-of'

const FORMATS = ['csv', 'ical', 'json'] as const
const MOST_CHARACTERS = 100_000

interface Answers {
  format: (typeof FORMATS)[number]
  text: string
}

/** An event of the file that says nothing about school days. */
interface LeftOut {
  line: number
  value: string
  reason: string
}

/** Term dates as a school has them, in a table or a calendar file: what they would move is shown before they are saved. */
@Controller('calendars/:owner/import')
@For(...CASE_STAFF)
export class CalendarImportPage {
  @Get()
  async ask(@Param('owner') owner: string, @Visit() visit: Visiting): Promise<Page> {
    return importPage(owner, await nameOf(owner, visit), emptyForm({ format: 'csv' }))
  }

  /** What it would move; nothing is saved yet. */
  @Post()
  async preview(@Param('owner') owner: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const [{ etag }, name] = await Promise.all([calendarOf(owner, visit), nameOf(owner, visit)])
    const { answers, errors } = readImport(posted)
    if (!answers) return importPage(owner, name, refusedForm(posted, errors))
    const tried = await attempt(
      visit.referrals.POST('/api/v1/calendars/{owner}/import', { params: { path: { owner } }, body: answers }),
    )
    if (tried.errors) return importPage(owner, name, ...refusedFile(posted, tried.errors))
    const { moves, leftOut } = tried.data
    return importPreview(owner, name, { answers, moves, leftOut, etag })
  }

  /** The file is read once more, so that what is saved is what was shown. */
  @Post('save')
  async save(
    @Param('owner') owner: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const name = await nameOf(owner, visit)
    const { answers, errors } = readImport(posted)
    if (!answers) return importPage(owner, name, refusedForm(posted, errors))
    const path = { owner }
    const read = await attempt(
      visit.referrals.POST('/api/v1/calendars/{owner}/import', { params: { path }, body: answers }),
    )
    if (read.errors) return importPage(owner, name, ...refusedFile(posted, read.errors))
    const saved = await attempt(
      visit.referrals.PUT('/api/v1/calendars/{owner}', {
        params: { path, header: ofEtag(posted) },
        body: { file: read.data.file },
      }),
      () => this.ask(owner, visit),
    )
    if (saved.errors) return importPage(owner, name, ...refusedFile(posted, saved.errors))
    return redirect(`/calendars/${owner}`, `Term dates saved. ${movedWords(saved.data.moves)}`)
  }
}

export function readImport(posted: Posted): { answers?: Answers; errors: FieldErrors } {
  const format = choice(posted, 'format', FORMATS)
  const file = text(posted, 'text')
  const errors = only({
    format: !format && 'Select what kind of file it is',
    text:
      (!file && 'Paste the text of the file') ||
      (file.length > MOST_CHARACTERS && `Paste at most ${MOST_CHARACTERS} characters: leave out past years`) ||
      (format && contentOf(Buffer.from(file), format, Infinity).trouble),
  })
  return hasErrors(errors) ? { errors } : { answers: { format: format!, text: file }, errors }
}

/** Every line that is wrong is named under the one field that holds them all. */
const refusedFile = (posted: Posted, errors: FieldErrors): [Form, string[]] => {
  const problems = Object.values(errors).filter((problem): problem is string => problem !== undefined)
  return [
    refusedForm(posted, { text: `Put right what is wrong with the file: ${plural(problems.length, 'place')}` }),
    problems,
  ]
}

export const importPage = (owner: string, name: string, form: Form, problems: string[] = []): Page =>
  page('calendars/import', {
    title: 'Read term dates from a file',
    ...{ name, form, problems },
    formats: [
      {
        value: 'csv',
        text: 'A table (CSV)',
        hint: {
          text: 'With the columns kind, from, to, name and session. The kinds are term, half-term, holiday, inset, bank, polling, emergency, other, open and half-day',
        },
      },
      { value: 'ical', text: 'A calendar that people subscribe to (iCalendar)' },
      { value: 'json', text: 'A calendar file (JSON), or the parts of it that change' },
    ],
    back: { href: `/calendars/${owner}` },
  })

export const importPreview = (
  owner: string,
  name: string,
  {
    answers,
    moves,
    leftOut,
    etag,
  }: { answers: Answers; moves: readonly Move[]; leftOut: readonly LeftOut[]; etag: string },
): Page =>
  page('calendars/import-preview', {
    title: 'What these term dates move',
    ...{ owner, name, moves, leftOut, etag },
    carried: Object.entries(answers).map(([field, value]) => ({ name: field, value })),
    back: { href: `/calendars/${owner}/import` },
  })
