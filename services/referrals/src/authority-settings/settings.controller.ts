import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import type { CivilDate } from '@daysix/shared/civil-date'
import {
  choicesOn,
  type ChosenSetting,
  DEFAULT_SETTINGS,
  RULES,
  type SettingInWords,
  SETTINGS_IN_WORDS,
  settingNamed,
  settingsRead,
  settingValueInWords,
} from '@daysix/shared/clocks'
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { day, words } from '../answers'
import { type Move, MoveView } from '../clocks/clock.views'
import { AuthoritySettings } from './authority-settings.service'
import type { SettingChoice } from './setting-choice.entity'
import { CaseSight } from '../restriction/sight.service'
import { SettingChanges } from './setting-changes.service'

const MARKS = ['C', 'P', 'U', 'LOCAL'] as const

const SettingView = z.object({
  name: z.string(),
  title: z.string(),
  /** What it decides, and why it is the authority's to choose. */
  why: z.string(),
  /** How well the default is known: `U` not confirmed, `P` in part, `LOCAL` practice and not law. */
  mark: z.enum(MARKS),
  choices: z.array(z.object({ value: z.string(), words: z.string() })).nullable(),
  /** For a whole number: the least and the most, and what it counts. */
  range: z.object({ least: z.number(), most: z.number(), unit: z.string() }).nullable(),
  /** A time of day, `HH:MM`. */
  isTime: z.boolean(),
  /** Each provider may count otherwise. */
  perProvider: z.boolean(),
  /** Rules that read it. */
  rules: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(MARKS) })),
  default: z.object({ value: z.string(), words: z.string() }),
  /** For an exclusion imposed today. */
  inForce: z.object({ value: z.string(), words: z.string() }),
  /** Likewise, of each provider that has a choice of its own. */
  ofProviders: z.array(z.object({ providerId: z.uuid(), value: z.string(), words: z.string(), from: z.string() })),
  /** Every choice that was made, the latest first. */
  history: z.array(
    z.object({
      value: z.string(),
      words: z.string(),
      from: z.string(),
      providerId: z.uuid().nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
})
type SettingView = z.output<typeof SettingView>

const Supposed = z.object({
  value: z.string({ error: 'Choose an answer' }).trim().min(1, 'Choose an answer').max(100),
  from: day('Enter the day from which it holds, like 1 9 2026'),
  /** For the stays at one provider; of all where it is not given. */
  providerId: z.uuid('Choose a provider').optional(),
})
const Choice = Supposed.extend({ reason: words('Enter who decided it and why') })
const Moves = z.object({ moves: z.array(MoveView) })
const Chosen = z.object({ setting: SettingView, moves: z.array(MoveView) })

/** What the law leaves open or an authority may choose. */
@Controller('settings')
@ApiTags('settings')
export class SettingsController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: AuthoritySettings,
    private readonly changes: SettingChanges,
    private readonly sight: CaseSight,
  ) {}

  @Get()
  @Action('read-settings')
  @ApiOkResponse({ standardSchema: z.array(SettingView) })
  async list(): Promise<SettingView[]> {
    return this.views(SETTINGS_IN_WORDS)
  }

  /** What the choice would move: nothing is saved. */
  @Post(':name/preview')
  @HttpCode(200)
  @Action('change-settings')
  @ApiOkResponse({ standardSchema: Moves })
  async preview(
    @Param('name') name: string,
    @Who() who: Visitor,
    @Body({ schema: Supposed }) body: z.output<typeof Supposed>,
  ): Promise<z.output<typeof Moves>> {
    return { moves: await this.known(await this.changes.preview(name, body), who) }
  }

  /** In force for exclusions imposed from that day on; open clocks of such cases are counted again. */
  @Post(':name/choices')
  @HttpCode(200)
  @Action('change-settings')
  @ApiOkResponse({ standardSchema: Chosen })
  async choose(
    @Param('name') name: string,
    @Who() who: Visitor,
    @Body({ schema: Choice }) body: z.output<typeof Choice>,
  ): Promise<z.output<typeof Chosen>> {
    const moves = await this.known(await this.changes.choose(name, who, body), who)
    const [setting] = await this.views([settingNamed(name)!])
    return { setting: setting!, moves }
  }

  private known(moves: readonly Move[], who: Visitor): Promise<Move[]> {
    return this.sight.known(this.db.manager, moves, ({ caseId }) => caseId, who)
  }

  private async views(asked: readonly SettingInWords[]): Promise<SettingView[]> {
    const tx = this.db.manager
    const [choices, chosen] = [await this.settings.choices(tx), await this.settings.chosen(tx)]
    const today = this.clock.today()
    return asked.map((setting) => viewOf(setting, { choices, chosen, today }))
  }
}

/** @param chosen those choices that count */
function viewOf(
  setting: SettingInWords,
  { choices, chosen, today }: { choices: SettingChoice[]; chosen: ChosenSetting[]; today: CivilDate },
): SettingView {
  const { name, title, why, mark, choices: answers, isTime = false, perProvider = false, least, most, unit } = setting
  const said = (value: string | number) => ({ value: String(value), words: settingValueInWords(setting, value) })
  const inForce = (providerId?: string) => choicesOn(today, chosen, providerId).get(name)
  const mine = choices.filter((choice) => choice.name === name)
  const providers = [...new Set(mine.flatMap(({ providerId }) => providerId ?? []))]
  return {
    ...{ name, title, why, mark, choices: answers ? [...answers] : null, isTime, perProvider },
    range: unit ? { least: least!, most: most!, unit } : null,
    rules: RULES.filter((rule) => !rule.until && settingsRead(rule).includes(name)).map(
      ({ id, title: of, status }) => ({
        id,
        title: of,
        status,
      }),
    ),
    ...{ default: said(DEFAULT_SETTINGS[name]), inForce: said(inForce()?.value ?? DEFAULT_SETTINGS[name]) },
    ofProviders: providers.flatMap((providerId) => {
      const own = inForce(providerId)
      return own?.of ? [{ providerId, ...said(own.value), from: own.from }] : []
    }),
    history: mine
      .map(({ value, from, providerId, reason, chosenByName: by, chosenAt }) => ({
        ...said(value),
        ...{ from, providerId, reason, by, at: chosenAt.toISOString() },
      }))
      .reverse(),
  }
}
