import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { formatTime, isLocalTime } from '@daysix/shared/instant'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import { type Move, movedWords } from '../clocks/moves'
import { dateBoxes, emptyForm, type Form, type Posted } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { plural } from '../present'
import { BACK_TO_SET_UP } from '../set-up/places'
import { NotHere } from '../troubles'
import { REACH_WORDS } from '../case-reach/case-reach.form'
import type { CaseReach } from '../case-reach/case-reach.page'
import { type Choice, readChoice } from './settings.form'

const settingsOf = (visit: Visiting) => read(visit.referrals.GET('/api/v1/settings'))

export type Setting = Awaited<ReturnType<typeof settingsOf>>[number]

/** Of those whose stays have weeks, by id. */
export type ProviderNames = ReadonlyMap<string, string>

async function settingOf(name: string, visit: Visiting): Promise<Setting> {
  const setting = (await settingsOf(visit)).find((one) => one.name === name)
  if (!setting) throw new NotHere()
  return setting
}

/** Asked only where a setting has something to do with them. */
async function providersFor(settings: readonly Setting[], visit: Visiting): Promise<ProviderNames> {
  if (!settings.some(({ perProvider }) => perProvider)) return new Map()
  const query = { kind: 'support-centre' as const }
  const { items } = await read(visit.placements.GET('/api/v1/providers', { params: { query } }))
  return new Map(items.map(({ id, name }) => [id, name]))
}

/** What the law leaves open or an authority may choose; a choice shows what it would move before it is made. */
@Controller('settings')
@For(...CASE_STAFF, 'analyst')
export class SettingsPage {
  @Get()
  async list(@Visit() visit: Visiting): Promise<Page> {
    const [settings, reach] = await Promise.all([settingsOf(visit), read(visit.referrals.GET('/api/v1/case-reach'))])
    const providers = await providersFor(settings, visit)
    return settingsPage(settings, providers, { reach, mayChoose: visit.is('admin') })
  }

  @Get(':name')
  @For('admin')
  async ask(@Param('name') name: string, @Visit() visit: Visiting): Promise<Page> {
    const { setting, providers } = await this.asked(name, visit)
    const form = emptyForm({ value: setting.inForce.value, ...dateBoxes('from', visit.today) })
    return choicePage(setting, providers, form)
  }

  /** What it would move; nothing is saved yet. */
  @Post(':name')
  @For('admin')
  async preview(@Param('name') name: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page> {
    const { setting, providers } = await this.asked(name, visit)
    const { answers, errors } = readChoice(posted)
    if (!answers) return choicePage(setting, providers, refusedForm(posted, errors))
    const { reason: _, ...supposed } = answers
    const tried = await attempt(
      visit.referrals.POST('/api/v1/settings/{name}/preview', { params: { path: { name } }, body: supposed }),
    )
    if (tried.errors) return choicePage(setting, providers, refusedForm(posted, tried.errors))
    return previewPage(setting, providers, answers, tried.data.moves)
  }

  @Post(':name/choice')
  @For('admin')
  async choose(
    @Param('name') name: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const { setting, providers } = await this.asked(name, visit)
    const { answers, errors } = readChoice(posted)
    if (!answers) return choicePage(setting, providers, refusedForm(posted, errors))
    const made = await attempt(
      visit.referrals.POST('/api/v1/settings/{name}/choices', { params: { path: { name } }, body: answers }),
    )
    if (made.errors) return choicePage(setting, providers, refusedForm(posted, made.errors))
    return redirect('/settings', `The choice is made. ${movedWords(made.data.moves)}`)
  }

  private async asked(name: string, visit: Visiting): Promise<{ setting: Setting; providers: ProviderNames }> {
    const setting = await settingOf(name, visit)
    return { setting, providers: await providersFor([setting], visit) }
  }
}

const STATUS_WORDS: Record<Setting['rules'][number]['status'], string> = {
  C: 'law',
  P: 'partly confirmed',
  U: 'not confirmed',
  LOCAL: 'local practice',
}

/** Of a default that nobody chose. */
const DEFAULT_WORDS: Record<Setting['mark'], string> = {
  C: 'the default',
  P: 'the default, only partly confirmed in law',
  U: 'the default, not confirmed in law',
  LOCAL: 'the default, local practice and not law',
}

const nameOf = (providers: ProviderNames, id: string): string => providers.get(id) ?? 'a provider that is gone'

export const settingsPage = (
  settings: readonly Setting[],
  providers: ProviderNames,
  { reach, mayChoose }: { reach: CaseReach; mayChoose: boolean },
): Page =>
  page('authority-settings/settings', {
    title: 'Settings of the authority',
    mayChoose,
    reach: {
      words: REACH_WORDS[reach.reach],
      isDefault: reach.reach === 'every',
      history: reach.history.map((one) => ({ ...one, words: REACH_WORDS[one.reach] })),
    },
    settings: settings.map((one) => ({
      ...one,
      isDefault: one.inForce.value === one.default.value,
      defaultWords: DEFAULT_WORDS[one.mark],
      rules: one.rules.map(({ id, title, status }) => `${title} (${id}, ${STATUS_WORDS[status]})`),
      ofProviders: one.ofProviders.map(({ providerId, ...own }) => ({ ...own, name: nameOf(providers, providerId) })),
      history: one.history.map(({ providerId, ...choice }) => ({
        ...choice,
        for: providerId && nameOf(providers, providerId),
      })),
    })),
    back: BACK_TO_SET_UP,
  })

export const choicePage = (setting: Setting, providers: ProviderNames, form: Form): Page =>
  page('authority-settings/choice', {
    title: setting.title,
    setting,
    form,
    items: setting.choices?.map(({ value, words }) => ({ value, text: words })),
    providers: setting.perProvider && [
      { value: '', text: 'All that have no choice of their own' },
      ...[...providers].map(([value, text]) => ({ value, text })),
    ],
    action: `/settings/${setting.name}`,
    back: { href: '/settings' },
  })

/** As the setting itself says a value; a number that nobody chose yet with what it counts. */
function valueWords({ choices, range, isTime, history }: Setting, value: string): string {
  const said = [...(choices ?? []), ...history].find((one) => one.value === value)?.words
  if (said) return said
  return isTime && isLocalTime(value) ? formatTime(value) : `${value} ${range?.unit ?? ''}`
}

export const previewPage = (
  setting: Setting,
  providers: ProviderNames,
  choice: Choice,
  moves: readonly Move[],
): Page => {
  const { value, reason, providerId } = choice
  const concerned = providerId ? ` and stays at ${nameOf(providers, providerId)}` : ''
  return page('authority-settings/preview', {
    title: 'What this choice moves',
    setting,
    change: `${valueWords(setting, value)}, for exclusions imposed from ${formatDay(choice.from as CivilDate)} on${concerned}.`,
    moves,
    cases: plural(new Set(moves.map(({ reference }) => reference)).size, 'case'),
    carried: Object.entries({
      value,
      reason,
      ...(providerId && { providerId }),
      ...dateBoxes('from', choice.from),
    }).map(([name, said]) => ({ name, value: said })),
    action: `/settings/${setting.name}/choice`,
    back: { href: `/settings/${setting.name}` },
  })
}
