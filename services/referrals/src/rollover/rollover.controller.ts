import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource, In } from 'typeorm'
import { z } from 'zod'
import { day, words } from '../answers'
import { Looks } from '../audit/looks.service'
import { Pupil } from '../pupils/pupil.entity'
import { CaseSight } from '../restriction/sight.service'
import { movesByYear, type Rolled } from './rollover'
import type { Rollover } from './rollover.entity'
import { Rollovers, type TakenBack } from './rollover.service'

const MOST_LISTED = 500

const Asked = z.object({
  on: day('Enter a 1 September, like 2027-09-01'),
  /** Pupils who repeat their year, by UPN or by id. */
  keep: z.array(z.string().trim().min(1).max(40)).max(500, 'Name at most 500 pupils').default([]),
})

const ListedPupil = z.object({
  id: z.string(),
  name: z.string(),
  upn: z.string().nullable(),
  schoolUrn: z.string(),
  birthDate: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
const Group = z.object({
  total: z.number(),
  /** Of the first 500 those whom whoever asks may find. */
  pupils: z.array(ListedPupil),
})
const RolloverView = z.object({
  id: z.string(),
  ...{ on: z.string(), moved: z.number(), kept: z.number(), by: z.string(), at: z.string() },
  takenBack: z
    .object({
      ...{ by: z.string(), at: z.string(), because: z.string() },
      /** How many had their earlier year again, and how many had not. */
      ...{ givenBack: z.number(), left: z.number() },
    })
    .nullable(),
})
const RolloverPlan = z.object({
  on: z.string(),
  /** Year by year, how many pupils move. */
  moves: z.array(z.object({ from: z.string(), to: z.string(), pupils: z.number() })),
  /** Who repeat the year. */
  kept: Group,
  /** Then not in the year of their age. */
  differs: Group,
  /** In the last year there is. */
  leavers: Group,
  /** Their year was recorded on that day, or since: it stays. */
  saidSince: z.number(),
  /** No year is known, or none is followed: it stays. */
  withoutYear: z.number(),
})
type RolloverPlan = z.output<typeof RolloverPlan>
const RolloverMade = RolloverPlan.extend({ made: RolloverView })

const TakingBack = z.object({ reason: words('Enter why the rollover is taken back') })
const TakenBackView = z.object({
  rollover: RolloverView,
  /** How many have, or would have, their earlier year again. */
  givenBack: z.number(),
  left: z.object({
    total: z.number(),
    /** Of the first 500 those whom whoever asks may find. */
    pupils: z.array(ListedPupil.extend({ why: z.enum(['changed-since', 'no-earlier-year']) })),
  }),
})

/** The September rollover of year groups. */
@Controller('rollovers')
@ApiTags('rollover')
export class RolloverController {
  constructor(
    private readonly db: DataSource,
    private readonly rollovers: Rollovers,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
  ) {}

  @Get()
  @Action('roll-over-years')
  @ApiOkResponse({ standardSchema: z.array(RolloverView) })
  async list(): Promise<z.output<typeof RolloverView>[]> {
    return (await this.rollovers.made()).map(rolloverView)
  }

  /** Who would move, and who would not: nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @Action('roll-over-years')
  @ApiOkResponse({ standardSchema: RolloverPlan })
  async preview(
    @Who() who: Visitor,
    @Body({ schema: Asked }) { on, keep }: z.output<typeof Asked>,
  ): Promise<RolloverPlan> {
    return this.plan(who, on, await this.rollovers.preview(on, keep))
  }

  /** Once for each 1 September, on that day or later. */
  @Post()
  @HttpCode(200)
  @Action('roll-over-years')
  @ApiOkResponse({ standardSchema: RolloverMade })
  async make(
    @Who() who: Visitor,
    @Body({ schema: Asked }) { on, keep }: z.output<typeof Asked>,
  ): Promise<z.output<typeof RolloverMade>> {
    const { rolled, rollover } = await this.rollovers.make(who, on, keep)
    return { ...(await this.plan(who, on, rolled)), made: rolloverView(rollover) }
  }

  /** What taking the last rollover back would do: nothing is saved. */
  @Get(':id/taking-back')
  @Action('roll-over-years')
  @ApiOkResponse({ standardSchema: TakenBackView })
  async previewTakingBack(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
  ): Promise<z.output<typeof TakenBackView>> {
    return this.takenBack(who, await this.rollovers.previewTakingBack(id))
  }

  /** Every pupil whose year was not changed since has the earlier one again. The same 1 September may be rolled over anew. */
  @Post(':id/taking-back')
  @HttpCode(200)
  @Action('roll-over-years')
  @ApiOkResponse({ standardSchema: TakenBackView })
  async takeBack(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
    @Body({ schema: TakingBack }) { reason }: z.output<typeof TakingBack>,
  ): Promise<z.output<typeof TakenBackView>> {
    return this.takenBack(who, await this.rollovers.takeBack(who, id, reason))
  }

  private async takenBack(who: Visitor, { rollover, back, left }: TakenBack): Promise<z.output<typeof TakenBackView>> {
    const shown = new Map(left.slice(0, MOST_LISTED).map((one) => [one.one.pupilId, one]))
    const pupils = await this.pupilsOf(who, [...shown.keys()])
    return {
      ...{ rollover: rolloverView(rollover), givenBack: back.length },
      left: {
        total: left.length,
        pupils: pupils.map((pupil) => {
          const { one, why } = shown.get(pupil.id)!
          return { ...listed(pupil), from: one.to, to: pupil.ncYear, why }
        }),
      },
    }
  }

  private async plan(who: Visitor, on: string, rolled: readonly Rolled[]): Promise<RolloverPlan> {
    const ofKind = (asked: Rolled['kind']) => rolled.filter(({ kind }) => kind === asked)
    const group = async (all: readonly Rolled[]) => ({ total: all.length, pupils: await this.listed(who, all) })
    return {
      ...{ on, moves: movesByYear(rolled), kept: await group(ofKind('kept')), leavers: await group(ofKind('leaves')) },
      differs: await group(rolled.filter(({ kind, differsFromAge }) => kind === 'moves' && differsFromAge)),
      ...{ saidSince: ofKind('said').length, withoutYear: ofKind('none').length },
    }
  }

  private async listed(who: Visitor, rolled: readonly Rolled[]): Promise<z.output<typeof ListedPupil>[]> {
    const shown = new Map(rolled.slice(0, MOST_LISTED).map((one) => [one.pupil.id, one]))
    const pupils = await this.pupilsOf(who, [...shown.keys()])
    return pupils.map((pupil) => {
      const { pupil: rolling, to } = shown.get(pupil.id)!
      return { ...listed(pupil), from: rolling.ncYear, to }
    })
  }

  /** Every child moves with its year; by name each is shown to whoever may find it, which is recorded. */
  private async pupilsOf(who: Visitor, ids: string[]): Promise<Pupil[]> {
    const findable = await this.sight.findable(this.db.manager, ids, who)
    const pupils = await this.db.manager.find(Pupil, {
      where: { id: In([...findable]) },
      order: { schoolUrn: 'ASC', legalSurname: 'ASC', legalForename: 'ASC', id: 'ASC' },
    })
    const found = pupils.map(({ id }) => id)
    if (found.length > 0) await this.looks.among(this.db.manager, who, ['rollover'], found)
    return pupils
  }
}

const listed = ({ id, fullName: name, upn, schoolUrn, birthDate }: Pupil) => ({ id, name, upn, schoolUrn, birthDate })

function rolloverView({ id, on, moved, kept, madeByName: by, madeAt, ...of }: Rollover): z.output<typeof RolloverView> {
  const { takenBackAt, takenBackByName, takenBackBecause, givenBack, leftAsIs } = of
  return {
    ...{ id, on, moved, kept, by, at: madeAt.toISOString() },
    takenBack: takenBackAt && {
      ...{ by: takenBackByName!, at: takenBackAt.toISOString(), because: takenBackBecause! },
      ...{ givenBack: givenBack!, left: leftAsIs! },
    },
  }
}
