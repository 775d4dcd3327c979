import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { yearWords } from '../cases/kase'
import { dateBoxes, emptyForm, type Form, type Posted, text } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { day, instant, plural } from '../present'
import { BACK_TO_SET_UP } from '../set-up/places'
import { likelySeptember, readRollover, readTakingBack, rolloverErrors } from './rollover.form'

const madeOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/rollovers'))
const planOf = (visit: Visiting, body: { on: string; keep: string[] }) =>
  attempt(visit.referrals.POST('/api/v1/rollovers/preview', { body }))

export type Made = Awaited<ReturnType<typeof madeOf>>
export type Plan = NonNullable<Awaited<ReturnType<typeof planOf>>['data']>

/** Every pupil’s year group moves on in September; who moves and who does not is shown before. */
@Controller('rollover')
@For('admin')
export class RolloverPage {
  @Get()
  async ask(@Visit() visit: Visiting): Promise<Page> {
    return rolloverPage(await madeOf(visit), emptyForm(dateBoxes('on', likelySeptember(visit.today))))
  }

  /** Nothing is saved yet. */
  @Post()
  async preview(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const { answers, errors } = readRollover(posted)
    if (!answers) return rolloverPage(await madeOf(visit), refusedForm(posted, errors))
    const tried = await planOf(visit, answers)
    if (tried.errors) return rolloverPage(await madeOf(visit), refusedForm(posted, rolloverErrors(tried.errors)))
    const before = (await madeOf(visit)).find(({ on, takenBack }) => on === answers.on && !takenBack)
    return planPage(tried.data, { posted, today: visit.today, before })
  }

  @Post('make')
  async make(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readRollover(posted)
    if (!answers) return rolloverPage(await madeOf(visit), refusedForm(posted, errors))
    const made = await attempt(visit.referrals.POST('/api/v1/rollovers', { body: answers }))
    if (made.errors) return rolloverPage(await madeOf(visit), refusedForm(posted, rolloverErrors(made.errors)))
    const { moved } = made.data.made
    return redirect('/rollover', `${plural(moved, 'pupil')} moved on to the next year group`)
  }
}

/** The last rollover is taken back: whoever’s year was not changed since has the earlier one again. */
@Controller('rollover/:id/taking-back')
@For('admin')
export class TakingBackPage {
  @Get()
  async ask(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return takingBackPage(await takingBackOf(id, visit), emptyForm())
  }

  /** Shows who was left, which no other page says. */
  @Post()
  async takeBack(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const { answers, errors } = readTakingBack(posted)
    const again = async (wrong: typeof errors) =>
      takingBackPage(await takingBackOf(id, visit), refusedForm(posted, wrong))
    if (!answers) return again(errors)
    const taken = await attempt(
      visit.referrals.POST('/api/v1/rollovers/{id}/taking-back', { params: { path: { id } }, body: answers }),
    )
    return taken.errors ? again(taken.errors) : takenBackPage(taken.data)
  }
}

const takingBackOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/rollovers/{id}/taking-back', { params: { path: { id } } }))
export type TakingBack = Awaited<ReturnType<typeof takingBackOf>>

const WHY_LEFT = {
  'changed-since': 'The year was recorded anew since',
  'no-earlier-year': 'No earlier year is recorded',
}

const leftRows = ({ left }: TakingBack) => ({
  left: left.pupils.map(({ name, upn, birthDate, to, why }) => ({
    ...{ name, upn, birthDate, year: yearName(to), why: WHY_LEFT[why] },
  })),
  more: left.total > left.pupils.length ? `and ${left.total - left.pupils.length} more` : '',
})

export const takingBackPage = (asked: TakingBack, form: Form): Page =>
  page('rollover/taking-back', {
    title: 'Take the rollover back',
    ...{ form, action: `/rollover/${asked.rollover.id}/taking-back`, ...leftRows(asked) },
    on: day(asked.rollover.on),
    words: `${plural(asked.givenBack, 'pupil')} would have the earlier year group again; ${asked.left.total} would keep the year of now.`,
    back: { href: '/rollover' },
  })

export const takenBackPage = (taken: TakingBack): Page =>
  page('rollover/taking-back', {
    title: 'The rollover is taken back',
    ...leftRows(taken),
    on: day(taken.rollover.on),
    words: `${plural(taken.givenBack, 'pupil')} have the earlier year group again; ${taken.left.total} keep the year of now.`,
    back: { href: '/rollover' },
  })

export const rolloverPage = (made: Made, form: Form): Page =>
  page('rollover/rollover', {
    title: 'Move the year groups on',
    form,
    made: made.map((one) => ({
      on: one.on,
      words: `${plural(one.moved, 'pupil')} moved on, ${plural(one.kept, 'pupil')} kept in the year. ${one.by}, ${instant(one.at)}`,
      takenBack: one.takenBack && takenBackWords(one.takenBack),
      // the last that stands
      href: one === made.find(({ takenBack }) => !takenBack) ? `/rollover/${one.id}/taking-back` : undefined,
    })),
    action: '/rollover',
    back: BACK_TO_SET_UP,
  })

const takenBackWords = ({ by, at, because, givenBack, left }: NonNullable<Made[number]['takenBack']>): string =>
  `Taken back by ${by}, ${instant(at)}: ${because}. ${plural(givenBack, 'pupil')} had the earlier year again, ${left} had not`

const yearsOf = ({ from, to }: { from: string | null; to: string | null }): string =>
  from === to ? yearName(from) : `${yearName(from)} to ${yearName(to)}`
const yearName = (year: string | null): string => (year ? yearWords(year) : 'no year')

type Group = Plan['kept']

export function planPage(
  plan: Plan,
  { posted, today, before }: { posted: Posted; today: string; before?: Made[number] | undefined },
): Page {
  const rows = ({ pupils }: Group) =>
    pupils.map((one) => ({ name: one.name, upn: one.upn, birthDate: one.birthDate, years: yearsOf(one) }))
  const group = (title: string, words: string, of: Group) => ({
    ...{ title, words, rows: rows(of) },
    more: of.total > of.pupils.length ? `and ${of.total - of.pupils.length} more` : '',
  })
  return page('rollover/plan', {
    title: 'Who moves to the next year group',
    on: formatDay(plan.on as CivilDate),
    isEmpty: plan.moves.length === 0 && plan.kept.total === 0,
    moves: plan.moves.map((move) => ({ years: yearsOf(move), pupils: move.pupils })),
    groups: [
      group('Kept in their year', 'You named them: they repeat the year.', plan.kept),
      group(
        'Not in the year of their age',
        'They move on, and are then in another year than most of their age. Name who should repeat the year and look again.',
        plan.differs,
      ),
      group(
        'Leavers',
        'There is no year after Year 14: they stay as they are until their registration ends.',
        plan.leavers,
      ),
    ].filter(({ rows: of }) => of.length > 0),
    notes: [
      ...(plan.saidSince > 0
        ? [`${plural(plan.saidSince, 'pupil')} whose year was recorded on that day or since: it stays`]
        : []),
      ...(plan.withoutYear > 0 ? [`${plural(plan.withoutYear, 'pupil')} without a year group: nothing changes`] : []),
    ],
    refusal:
      (before && `The year groups of ${day(before.on)} were moved on already, by ${before.by}. It happens once.`) ||
      (plan.on > today && `Nothing can be saved yet: year groups move on from ${day(plan.on)}.`),
    carried: ['on-day', 'on-month', 'on-year', 'keep'].map((name) => ({ name, value: text(posted, name) })),
    back: { href: '/rollover' },
  })
}
