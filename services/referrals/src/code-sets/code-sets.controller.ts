import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import type { CivilDate } from '@daysix/shared/civil-date'
import { CODE_LISTS, CODE_SETS, type Code, type CodeSet, isAcceptedHere } from '@daysix/shared/codes'
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource, EntityNotFoundError } from 'typeorm'
import { z } from 'zod'
import { day, words } from '../answers'
import { CodeSets } from './code-sets.service'
import { CodeSwitchRow } from './code-switch.entity'

const CodeView = z.object({
  code: z.string(),
  words: z.string(),
  /** First and last day on which the national list holds it; null where it always did, or still does. */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Whether a new record of the day asked for may use it. */
  accepted: z.boolean(),
  /** Every decision of the authority, the latest first. */
  switches: z.array(
    z.object({ accepted: z.boolean(), from: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
  ),
})
const CodeSetView = z.object({
  name: z.string(),
  title: z.string(),
  source: z.string(),
  mayBeSwitched: z.boolean(),
  codes: z.array(CodeView),
})
type CodeSetView = z.output<typeof CodeSetView>

const AsOn = z.object({ on: day('Enter the day, like 2026-09-01').optional() })
const Decision = z.object({
  code: z.string({ error: 'Choose a code of this set' }).max(40),
  accepted: z.boolean({ error: 'Choose whether new records may use it' }),
  from: day('Enter the day from which it holds, like 1 9 2026'),
  reason: words('Enter who decided it and why'),
})

/** The code sets: which codes there are, since when, and which of them new records may use. */
@Controller('code-sets')
@ApiTags('code sets')
export class CodeSetsController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sets: CodeSets,
  ) {}

  @Get()
  @Action('read-code-sets')
  @ApiOkResponse({ standardSchema: z.array(CodeSetView) })
  list(@Query({ schema: AsOn }) { on }: z.output<typeof AsOn>): Promise<CodeSetView[]> {
    return this.views(CODE_SETS, on)
  }

  /** As it stands on a day: today, when none is said. */
  @Get(':name')
  @Action('read-code-sets')
  @ApiOkResponse({ standardSchema: CodeSetView })
  show(@Param('name') name: string, @Query({ schema: AsOn }) { on }: z.output<typeof AsOn>): Promise<CodeSetView> {
    return this.view(name, on)
  }

  /** Records made before keep the code, and it stays readable. */
  @Post(':name/switches')
  @HttpCode(200)
  @Action('change-code-sets')
  @ApiOkResponse({ standardSchema: CodeSetView })
  async decide(
    @Param('name') name: string,
    @Who() who: Visitor,
    @Body({ schema: Decision }) decision: z.output<typeof Decision>,
  ): Promise<CodeSetView> {
    await this.sets.decide(who, name, decision)
    return this.view(name)
  }

  private async view(name: string, on?: CivilDate): Promise<CodeSetView> {
    const set = CODE_SETS.find((one) => one.name === name)
    if (!set) throw new EntityNotFoundError(CodeSwitchRow, name)
    const [view] = await this.views([set], on)
    return view
  }

  private async views(sets: readonly CodeSet[], on: CivilDate = this.clock.today()): Promise<CodeSetView[]> {
    const switches = await this.sets.switches(this.db.manager)
    return sets.map((set) => ({
      ...set,
      codes: (CODE_LISTS[set.name] as readonly Code[]).map((code) => ({
        ...{ code: code.code, words: code.words, validFrom: code.validFrom ?? null, validTo: code.validTo ?? null },
        accepted: isAcceptedHere(set.name, code, on, switches),
        switches: switches
          .filter((one) => one.list === set.name && one.code === code.code)
          .map(({ accepted, from, reason, decidedByName: by, decidedAt }) => ({
            ...{ accepted, from, reason, by, at: decidedAt.toISOString() },
          }))
          .reverse(),
      })),
    }))
  }
}
