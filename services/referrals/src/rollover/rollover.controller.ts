import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { DataSource, In } from 'typeorm'
import { z } from 'zod'
import { day } from '../answers'
import { Pupil } from '../pupils/pupil.entity'
import { movesByYear, type Rolled } from './rollover'
import type { Rollover } from './rollover.entity'
import { Rollovers } from './rollover.service'

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
  /** The first 500. */
  pupils: z.array(ListedPupil),
})
const RolloverView = z.object({ on: z.string(), moved: z.number(), kept: z.number(), by: z.string(), at: z.string() })
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

/** The September rollover of year groups. */
@Controller('rollovers')
@ApiTags('rollover')
export class RolloverController {
  constructor(
    private readonly db: DataSource,
    private readonly rollovers: Rollovers,
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
  async preview(@Body({ schema: Asked }) { on, keep }: z.output<typeof Asked>): Promise<RolloverPlan> {
    return this.plan(on, await this.rollovers.preview(on, keep))
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
    return { ...(await this.plan(on, rolled)), made: rolloverView(rollover) }
  }

  private async plan(on: string, rolled: readonly Rolled[]): Promise<RolloverPlan> {
    const ofKind = (asked: Rolled['kind']) => rolled.filter(({ kind }) => kind === asked)
    const group = async (all: readonly Rolled[]) => ({ total: all.length, pupils: await this.listed(all) })
    return {
      ...{ on, moves: movesByYear(rolled), kept: await group(ofKind('kept')), leavers: await group(ofKind('leaves')) },
      differs: await group(rolled.filter(({ kind, differsFromAge }) => kind === 'moves' && differsFromAge)),
      ...{ saidSince: ofKind('said').length, withoutYear: ofKind('none').length },
    }
  }

  private async listed(rolled: readonly Rolled[]): Promise<z.output<typeof ListedPupil>[]> {
    const shown = new Map(rolled.slice(0, MOST_LISTED).map((one) => [one.pupil.id, one]))
    const pupils = await this.db.manager.find(Pupil, {
      where: { id: In([...shown.keys()]) },
      order: { schoolUrn: 'ASC', legalSurname: 'ASC', legalForename: 'ASC', id: 'ASC' },
    })
    return pupils.map(({ id, fullName: name, upn, schoolUrn, birthDate }) => ({
      ...{ id, name, upn, schoolUrn, birthDate, from: shown.get(id)!.pupil.ncYear, to: shown.get(id)!.to },
    }))
  }
}

const rolloverView = ({ on, moved, kept, madeByName: by, madeAt }: Rollover): z.output<typeof RolloverView> => ({
  ...{ on, moved, kept, by, at: madeAt.toISOString() },
})
