import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import {
  DEFAULT_SETTINGS,
  RULES,
  type SettingInWords,
  SETTINGS_IN_WORDS,
  settingNamed,
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

const SettingView = z.object({
  name: z.string(),
  title: z.string(),
  /** What it decides, and why it is the authority's to choose. */
  why: z.string(),
  choices: z.array(z.object({ value: z.string(), words: z.string() })).nullable(),
  /** For a whole number: the least and the most, and what it counts. */
  range: z.object({ least: z.number(), most: z.number(), unit: z.string() }).nullable(),
  /** Rules that read it. */
  rules: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(['C', 'P', 'U', 'LOCAL']) })),
  default: z.object({ value: z.string(), words: z.string() }),
  /** For an exclusion imposed today. */
  inForce: z.object({ value: z.string(), words: z.string() }),
  /** Every choice that was made, the latest first. */
  history: z.array(
    z.object({
      value: z.string(),
      words: z.string(),
      from: z.string(),
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
    const choices = await this.settings.choices(tx)
    const inForce = { ...DEFAULT_SETTINGS, ...(await this.settings.inForce(tx))({ imposedOn: this.clock.today() }) }
    return asked.map((setting) => viewOf(setting, inForce[setting.name], choices))
  }
}

function viewOf(setting: SettingInWords, inForce: string | number, choices: SettingChoice[]): SettingView {
  const { name, title, why, choices: answers, least, most, unit } = setting
  const said = (value: string | number) => ({ value: String(value), words: settingValueInWords(setting, value) })
  const reads = ({ setting: one, alsoSettings = [] }: (typeof RULES)[number]) =>
    one === name || alsoSettings.some((also) => also === name)
  return {
    ...{ name, title, why, choices: answers ? [...answers] : null },
    range: answers ? null : { least: least!, most: most!, unit: unit! },
    rules: RULES.filter((rule) => !rule.until && reads(rule)).map(({ id, title: of, status }) => ({
      id,
      title: of,
      status,
    })),
    ...{ default: said(DEFAULT_SETTINGS[name]), inForce: said(inForce) },
    history: choices
      .filter((choice) => choice.name === name)
      .map(({ value, from, reason, chosenByName: by, chosenAt }) => ({
        ...said(value),
        ...{ from, reason, by, at: chosenAt.toISOString() },
      }))
      .reverse(),
  }
}
