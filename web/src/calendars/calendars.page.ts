import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, type FieldErrors, read } from '../api'
import { everyClock } from '../clocks/rows'
import { type Move, movedWords } from '../clocks/moves'
import { dealtWith } from '../schools/choices'
import { dateBoxes, emptyForm, type Form, ofEtag, type Posted, text } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Calendar, calendarOf, nameOf, trustCodeIn } from './calendar-of'
import { type Closure, type Correction, corrected, keyOf, KIND_ITEMS, KIND_WORDS, readCorrection } from './closure.form'
import { type Given, levelsOf, type SchoolOfList } from './levels'
import { type DueClock, YEAR_KEY, yearOf } from './year.view'

/** Term dates of the authority and its schools; a correction shows what it would move before it is saved. */
@Controller('calendars')
@For(...CASE_STAFF)
export class CalendarsPage {
  @Get()
  async list(@Visit() visit: Visiting): Promise<Page> {
    const [given, schools] = await Promise.all([read(visit.referrals.GET('/api/v1/calendars')), dealtWith(visit)])
    return calendarsPage(given, schools)
  }

  @Get(':owner')
  async show(@Param('owner') owner: string, @Visit() visit: Visiting): Promise<Page> {
    const [{ data }, name] = await Promise.all([calendarOf(owner, visit), nameOf(owner, visit)])
    const trust = data.inherited.find((above) => trustCodeIn(above) !== undefined)
    const trusts = trust === undefined ? undefined : (await calendarOf(trust, visit)).data.own
    return calendarPage({ ...data, trusts }, name)
  }

  /** Term by term, day by day, with the dates that fall on each. */
  @Get(':owner/year')
  async year(@Param('owner') owner: string, @Visit() visit: Visiting): Promise<Page> {
    const [{ data }, name, clocks, schools] = await Promise.all([
      calendarOf(owner, visit),
      nameOf(owner, visit),
      everyClock(visit),
      dealtWith(visit),
    ])
    const trustCode = trustCodeIn(owner)
    const urns = schools.flatMap((school) => (school.trustCode === trustCode ? [school.urn] : []))
    const concerned = new Set(trustCode === undefined ? [owner] : urns)
    return yearPage(
      data,
      name,
      clocks.filter((clock) => concerned.has(clock.calendarOf)),
    )
  }

  @Get(':owner/closure')
  async ask(@Param('owner') owner: string, @Query() asked: Posted, @Visit() visit: Visiting): Promise<Page> {
    const [{ data }, name] = await Promise.all([calendarOf(owner, visit), nameOf(owner, visit)])
    const known = closuresIn(data.own).find((closure) => keyOf(closure) === text(asked, 'closure'))
    const values = known && {
      ...{ closure: keyOf(known), kind: known.kind },
      ...dateBoxes('from', known.from),
      ...dateBoxes('to', known.to),
    }
    return closurePage(owner, name, emptyForm(values))
  }

  /** What it would move; nothing is saved yet. */
  @Post(':owner/closure')
  async preview(@Param('owner') owner: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const [{ data, etag }, name] = await Promise.all([calendarOf(owner, visit), nameOf(owner, visit)])
    const { answers, errors } = readCorrection(posted)
    if (!answers) return closurePage(owner, name, refusedForm(posted, errors))
    const tried = await attempt(
      visit.referrals.POST('/api/v1/calendars/{owner}/preview', {
        params: { path: { owner } },
        body: { file: corrected(data.own, name, answers) },
      }),
    )
    if (tried.errors) return closurePage(owner, name, refusedForm(posted, fileErrors(tried.errors)))
    return previewPage(owner, name, { correction: answers, posted, moves: tried.data.moves, etag })
  }

  @Post(':owner')
  async save(
    @Param('owner') owner: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const [{ data }, name] = await Promise.all([calendarOf(owner, visit), nameOf(owner, visit)])
    const { answers, errors } = readCorrection(posted)
    if (!answers) return closurePage(owner, name, refusedForm(posted, errors))
    const saved = await attempt(
      visit.referrals.PUT('/api/v1/calendars/{owner}', {
        params: { path: { owner }, header: ofEtag(posted) },
        body: { file: corrected(data.own, name, answers) },
      }),
      () => this.ask(owner, posted, visit),
    )
    if (saved.errors) return closurePage(owner, name, refusedForm(posted, fileErrors(saved.errors)))
    return redirect(`/calendars/${owner}`, `Term dates saved. ${movedWords(saved.data.moves)}`)
  }
}

const closureHref = (owner: string, key: string): string =>
  `/calendars/${owner}/closure${key && `?closure=${encodeURIComponent(key)}`}`

/** The file is ours: what the service finds wrong in it belongs to the form as a whole. */
const fileErrors = (errors: FieldErrors): FieldErrors => ({ '': Object.values(errors)[0] })

const closuresIn = (file: unknown): Closure[] => {
  const { closures } = (file ?? {}) as { closures?: unknown }
  return Array.isArray(closures) ? (closures as Closure[]) : []
}

export const calendarsPage = (given: readonly Given[], schools: readonly SchoolOfList[]): Page =>
  page('calendars/calendars', { title: 'Term dates', levels: levelsOf(given, schools) })

export interface ShownCalendar extends Pick<Calendar, 'owner' | 'version' | 'provisional' | 'inherited'> {
  own: unknown
  file: unknown
  /** The trust's own file, where the school has one above it. */
  trusts?: unknown
}

/** Whose days are shown where the owner has given none. */
function lentWords({ owner, provisional, inherited }: Pick<ShownCalendar, 'owner' | 'provisional' | 'inherited'>) {
  if (!provisional) return undefined
  if (trustCodeIn(owner) !== undefined) return 'This trust has given no term dates: the authority’s are used.'
  const whose = trustCodeIn(inherited[0] ?? '') === undefined ? 'the authority’s' : 'its trust’s'
  return `This school has given no term dates: ${whose} are used, and every date counted by them is provisional.`
}

export function calendarPage(shown: ShownCalendar, name: string): Page {
  const { owner, version, own, file, trusts } = shown
  const {
    terms = [],
    halfDays = [],
    sessions,
  } = (file ?? {}) as {
    terms?: { name: string; firstDay: string; lastDay: string }[]
    halfDays?: { on: string; session: string }[]
    sessions?: { morningStarts: string; afternoonStarts: string; afternoonEnds: string }
  }
  const [mine, trustsOwn] = [own, trusts].map((one) => new Set(closuresIn(one).map(keyOf)))
  const closures = closuresIn(file)
    .map((closure) => ({
      ...closure,
      words: KIND_WORDS[closure.kind],
      href: mine!.has(keyOf(closure)) && closureHref(owner, keyOf(closure)),
      whose: trustsOwn!.has(keyOf(closure)) ? 'The trust’s' : 'The authority’s',
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return page('calendars/calendar', {
    title: `Term dates: ${name}`,
    ...{ owner, version, terms, halfDays, sessions, closures },
    lent: lentWords(shown),
    isKnown: file !== null,
    back: { href: '/calendars', text: 'All term dates' },
  })
}

export const yearPage = (
  { owner, file, ...above }: Pick<ShownCalendar, 'owner' | 'provisional' | 'inherited' | 'file'>,
  name: string,
  clocks: readonly DueClock[],
): Page =>
  page('calendars/year', {
    title: `Year: ${name}`,
    lent: lentWords({ owner, ...above }),
    months: file === null ? [] : yearOf(file, clocks),
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    key: YEAR_KEY,
    back: { href: `/calendars/${owner}` },
  })

export const closurePage = (owner: string, name: string, form: Form): Page =>
  page('calendars/closure', {
    title: text(form.values, 'closure') ? 'Change a closure' : 'Add a closure',
    ...{ name, kinds: KIND_ITEMS, form },
    fields: [
      { name: 'from', label: 'First day' },
      { name: 'to', label: 'Last day' },
      { name: 'kind', label: 'Why the school is closed', items: KIND_ITEMS },
    ],
    action: closureHref(owner, text(form.values, 'closure')),
    back: { href: `/calendars/${owner}` },
  })

export const previewPage = (
  owner: string,
  name: string,
  shown: { correction: Correction; posted: Posted; moves: Move[]; etag: string },
): Page =>
  page('calendars/preview', {
    title: 'What this change moves',
    ...{ owner, name, moves: shown.moves, etag: shown.etag },
    change: changeWords(shown.correction),
    carried: CARRIED.flatMap((field) => {
      const value = text(shown.posted, field)
      return value ? [{ name: field, value }] : []
    }),
    back: { href: `/calendars/${owner}` },
  })

const CARRIED = [
  'closure',
  'remove',
  'kind',
  ...['from', 'to'].flatMap((n) => ['day', 'month', 'year'].map((p) => `${n}-${p}`)),
]

function changeWords({ closure, of }: Correction): string {
  if (!closure) return 'The closure is taken away: its days are school days again.'
  const { from, to, kind } = closure
  const days =
    from === to ? formatDay(from as CivilDate) : `${formatDay(from as CivilDate)} to ${formatDay(to as CivilDate)}`
  return `${of === undefined ? 'New' : 'Changed'}: ${KIND_WORDS[kind]}, ${days}.`
}
