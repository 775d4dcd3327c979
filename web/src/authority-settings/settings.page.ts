import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { type Move, movedWords } from '../clocks/moves'
import { dateBoxes, emptyForm, type Form, type Posted } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { plural } from '../present'
import { NotHere } from '../troubles'
import { type Choice, readChoice } from './settings.form'

const settingsOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/settings'))

export type Setting = Awaited<ReturnType<typeof settingsOf>>[number]

async function settingOf(name: string, visit: Visiting): Promise<Setting> {
  const setting = (await settingsOf(visit)).find((one) => one.name === name)
  if (!setting) throw new NotHere()
  return setting
}

/** What the law leaves open or an authority may choose; a choice shows what it would move before it is made. */
@Controller('settings')
@For(...CASE_STAFF, 'analyst')
export class SettingsPage {
  @Get()
  async list(@Visit() visit: Visiting): Promise<Page> {
    return settingsPage(await settingsOf(visit), { mayChoose: visit.is('admin') })
  }

  @Get(':name')
  @For('admin')
  async ask(@Param('name') name: string, @Visit() visit: Visiting): Promise<Page> {
    const setting = await settingOf(name, visit)
    return choicePage(setting, emptyForm({ value: setting.inForce.value, ...dateBoxes('from', visit.today) }))
  }

  /** What it would move; nothing is saved yet. */
  @Post(':name')
  @For('admin')
  async preview(@Param('name') name: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const setting = await settingOf(name, visit)
    const { answers, errors } = readChoice(posted)
    if (!answers) return choicePage(setting, refusedForm(posted, errors))
    const { value, from } = answers
    const tried = await attempt(
      visit.referrals.POST('/api/v1/settings/{name}/preview', { params: { path: { name } }, body: { value, from } }),
    )
    if (tried.errors) return choicePage(setting, refusedForm(posted, tried.errors))
    return previewPage(setting, answers, tried.data.moves)
  }

  @Post(':name/choice')
  @For('admin')
  async choose(
    @Param('name') name: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const setting = await settingOf(name, visit)
    const { answers, errors } = readChoice(posted)
    if (!answers) return choicePage(setting, refusedForm(posted, errors))
    const made = await attempt(
      visit.referrals.POST('/api/v1/settings/{name}/choices', { params: { path: { name } }, body: answers }),
    )
    if (made.errors) return choicePage(setting, refusedForm(posted, made.errors))
    return redirect('/settings', `The choice is made. ${movedWords(made.data.moves)}`)
  }
}

const STATUS_WORDS: Record<Setting['rules'][number]['status'], string> = {
  C: 'law',
  P: 'partly confirmed',
  U: 'not confirmed',
  LOCAL: 'local practice',
}

export const settingsPage = (settings: readonly Setting[], { mayChoose }: { mayChoose: boolean }): Page =>
  page('authority-settings/settings', {
    title: 'Settings of the authority',
    mayChoose,
    settings: settings.map((one) => ({
      ...one,
      isDefault: one.inForce.value === one.default.value,
      rules: one.rules.map(({ id, title, status }) => `${title} (${id}, ${STATUS_WORDS[status]})`),
    })),
  })

export const choicePage = (setting: Setting, form: Form): Page =>
  page('authority-settings/choice', {
    title: setting.title,
    setting,
    form,
    items: setting.choices?.map(({ value, words }) => ({ value, text: words })),
    action: `/settings/${setting.name}`,
    back: { href: '/settings' },
  })

/** As the setting itself says a value; a number that nobody chose yet with what it counts. */
const valueWords = ({ choices, range, history }: Setting, value: string): string =>
  [...(choices ?? []), ...history].find((one) => one.value === value)?.words ?? `${value} ${range?.unit ?? ''}`

export const previewPage = (setting: Setting, choice: Choice, moves: readonly Move[]): Page =>
  page('authority-settings/preview', {
    title: 'What this choice moves',
    setting,
    change: `${valueWords(setting, choice.value)}, for exclusions imposed from ${formatDay(choice.from as CivilDate)} on.`,
    moves,
    cases: plural(new Set(moves.map(({ reference }) => reference)).size, 'case'),
    carried: [
      ...[
        { name: 'value', value: choice.value },
        { name: 'reason', value: choice.reason },
      ],
      ...Object.entries(dateBoxes('from', choice.from)).map(([name, value]) => ({ name, value })),
    ],
    action: `/settings/${setting.name}/choice`,
    back: { href: `/settings/${setting.name}` },
  })
