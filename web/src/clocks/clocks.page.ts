import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { Controller, Get, Param, Query } from '@nestjs/common'
import { read } from '../api'
import { caseOf, childOf, type Child } from '../cases/kase'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { actsOf, isMovable, isPastMoving, type Rights, rightsOver } from '../moved-by-hand/acts'
import { choice, emptyForm, type Posted, text } from '../forms'
import { asked, listing } from '../listing'
import { AlsoAsFile, CASE_STAFF, For, page, type Page, Visit, type Visiting } from '../page'
import { words } from '../present'
import { schoolsToFilter } from '../schools/choices'
import type { ListedClock } from '../today/work'
import { dayStrip } from './day-strip'
import { groupsOf } from './groups'
import { clockRowsOf } from './rows'
import { whatChangesIt } from './what-changes-it'

export const clockOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/clocks/{id}', { params: { path: { id } } }))

export type ShownClock = Awaited<ReturnType<typeof clockOf>>

/** Every running clock; those of one case; one with its proof. */
@Controller()
@For(...CASE_STAFF, 'panel', 'school')
export class ClocksPage {
  @Get('clocks')
  @For(...CASE_STAFF, 'panel')
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const who = choice(query, 'who', ['authority', 'others'] as const)
    const state = choice(query, 'state', ['overdue', 'paused', 'unknown'] as const)
    const [school, cursor] = ['school', 'cursor'].map((name) => text(query, name))
    const filters = asked({ who, school, state })
    const list = (from: string | undefined) =>
      read(
        visit.referrals.GET('/api/v1/clocks', {
          params: { query: { who, state, ...asked({ school, cursor: from }), limit: 100 } },
        }),
      )
    if (wantsCsv(query)) return clocksFile(await everyPage(list))
    const [found, schools] = await Promise.all([list(cursor), schoolsToFilter(visit)])
    return page('clocks/clocks', {
      title: 'Clocks',
      groups: groupsOf(found.items),
      shown: found.items.length,
      list: listing('/clocks', filters, { ...found, cursor }),
      actors: ACTORS,
      states: STATES,
      schools: [{ value: '', text: 'Any school' }, ...schools],
      form: emptyForm(query),
    })
  }

  @Get('clocks/:id')
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const clock = await clockOf(id, visit)
    const kase = await caseOf(clock.caseId, visit)
    return clockPage(clock, childOf(kase), rightsOver(kase, visit))
  }

  @Get('cases/:ref/clocks')
  async ofCase(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const open = kase.clocks.filter(({ settledAt }) => settledAt === null)
    const settled = kase.clocks.filter(({ settledAt }) => settledAt !== null)
    return page('clocks/of-case', {
      title: 'Clocks',
      child: childOf(kase),
      open: clockRowsOf(open, kase.reference),
      settled: clockRowsOf(settled, kase.reference),
      back: { href: `/cases/${kase.reference}` },
    })
  }
}

const ACTORS = [
  { value: '', text: 'Anybody' },
  { value: 'authority', text: 'The authority' },
  { value: 'others', text: 'Others: schools, governors, centres' },
]

const STATES = [
  { value: '', text: 'Any state' },
  { value: 'overdue', text: 'Overdue' },
  { value: 'paused', text: 'Paused by a person' },
  { value: 'unknown', text: 'Date not known' },
]

const clocksFile = (clocks: ListedClock[]): CsvFile =>
  csvFile(
    'clocks',
    {
      Case: ({ reference }) => reference,
      Pupil: ({ pupilName }) => pupilName,
      School: ({ schoolName }) => schoolName,
      Rule: ({ rule }) => rule,
      Duty: ({ title }) => title,
      'Who acts': ({ who }) => who,
      Due: ({ dueOn }) => dueOn,
      Computed: ({ byHand, dueOn }) => (byHand ? byHand.computedOn : dueOn),
      'Moved by hand by': ({ byHand }) => byHand?.by ?? '',
      'School days left': ({ schoolDaysLeft }) => schoolDaysLeft,
      State: ({ state }) => state,
      Provisional: ({ status }) => (status === 'provisional' ? 'yes' : ''),
    },
    clocks,
  )

const STANDING: Record<ShownClock['standing'], string> = {
  C: 'Confirmed in the law itself',
  P: 'Partly confirmed: taken from guidance or secondary sources',
  U: 'Not confirmed: the authority’s reading, which it can set',
  LOCAL: 'The authority’s own practice, not law',
}

type Answer = ShownClock['settings'][number]

const DEFAULTS: Record<Answer['mark'], string> = {
  C: 'default',
  P: 'default, only partly confirmed in law',
  U: 'default, not confirmed in law',
  LOCAL: 'default, local practice and not law',
}

/** By what the date was counted, and whose answer that is. */
function answerWords({ mark, isDefault, since, providerId }: Answer): string {
  const whose = providerId ? 'the authority’s choice for this provider' : 'the authority’s choice'
  if (since) return `${whose} since ${formatDay(since as CivilDate)}`
  return isDefault ? DEFAULTS[mark] : 'the authority’s choice at the time, replaced since'
}

const BECAUSE: Record<ShownClock['history'][number]['because'], string> = {
  calendar: 'the calendar changed',
  facts: 'the facts changed',
  rule: 'the authority chose another reading',
  'by-hand': 'a person decided so, or took it back',
}

const termDatesOf = (calendarOf: string): string =>
  calendarOf === 'authority' ? 'The authority’s term dates' : `Term dates of school ${calendarOf}`

export const clockPage = (clock: ShownClock, child: Child, rights: Rights): Page =>
  page('clocks/clock', {
    title: clock.title,
    child,
    moveHref: isMovable(clock, rights) && `/clocks/${clock.id}/moved-by-hand`,
    isPastMoving: isPastMoving(clock, rights),
    acts: actsOf(clock, rights),
    strip: dayStrip(clock.steps),
    clock: {
      ...clock,
      standing: STANDING[clock.standing],
      settings: clock.settings.map((one) => ({ title: one.title, words: one.words, whose: answerWords(one) })),
      calendar: termDatesOf(clock.calendarOf),
      changedBy: whatChangesIt(clock, termDatesOf(clock.calendarOf)),
      isProvisional: (clock.computed ?? clock).status === 'provisional',
      reminders: clock.reminders.map(({ at, template }) => ({ at, words: words(template) })),
      history: clock.history.map((one) => ({ ...one, because: BECAUSE[one.because] })),
      told: clock.told.map(({ at, template }) => ({ at, words: words(template) })),
    },
    back: { href: `/cases/${child.reference}/clocks` },
  })
