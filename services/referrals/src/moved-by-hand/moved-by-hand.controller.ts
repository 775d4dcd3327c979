import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { LAWFUL_REASONS, type LawfulReason } from '@daysix/shared/clocks'
import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, day, words } from '../answers'
import { ClockDetail, StepView } from '../clocks/clock.views'
import { ClocksReader } from '../clocks/clocks-reader.service'
import { MovesByHand } from './moved-by-hand.service'

const REASONS = Object.keys(LAWFUL_REASONS) as [LawfulReason, ...LawfulReason[]]
const why = words('Say why, in a sentence')
const DecisionBody = z.object({
  reason: choice(REASONS, 'Choose a reason for which the law lets a person move a date'),
  why,
  decidedOn: day('Enter the day it was decided, like 13 1 2027'),
  /** The first day of a pause; for a count that begins again its day 0. */
  from: day('Enter the day from which, like 13 1 2027').optional(),
  /** The last day of a pause; left out while it goes on. */
  until: day('Enter the last day of the pause, like 26 1 2027').optional(),
  /** The day named. */
  dueOn: day('Enter the day named, like 1 2 2027').optional(),
})
const EndBody = z.object({ until: day('Enter the last day of the pause, like 26 1 2027'), why })
const TakingBackBody = z.object({ why })

const ByHandPreview = z.object({
  computedOn: z.string().nullable(),
  /** The date in force now. */
  from: z.string().nullable(),
  /** Null while it would be paused, or not known. */
  to: z.string().nullable(),
  status: z.enum(['paused', 'set', 'unknown']),
  missWithdrawn: z.boolean(),
  /** It has no effect before a manager has approved it. */
  needsApproval: z.boolean(),
  law: z.string(),
  explanation: z.string(),
  steps: z.array(StepView),
})

/** Pauses and other days for the closed list of lawful reasons, by a named person, beside the computed date. */
@Controller('clocks')
@ApiTags('clocks')
export class MovedByHandController {
  constructor(
    private readonly byHand: MovesByHand,
    private readonly clocks: ClocksReader,
  ) {}

  /** What the decision would come to: nothing is saved. */
  @Post(':id/moved-by-hand/preview')
  @HttpCode(200)
  @Action('move-date-by-hand')
  @ApiOkResponse({ standardSchema: ByHandPreview })
  async preview(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
    @Body({ schema: DecisionBody }) body: z.output<typeof DecisionBody>,
  ): Promise<z.output<typeof ByHandPreview>> {
    const { moved, from, missWithdrawn, needsApproval } = await this.byHand.preview(id, who, body)
    const { computed, dueOn, status, law, explanation, steps } = moved
    return {
      ...{ from, missWithdrawn, needsApproval, status, law, explanation, steps },
      ...{ computedOn: computed.dueOn ?? null, to: dueOn ?? null },
    }
  }

  @Post(':id/moved-by-hand')
  @HttpCode(200)
  @Action('move-date-by-hand')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ standardSchema: ClockDetail })
  async decide(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
    @Body({ schema: DecisionBody }) body: z.output<typeof DecisionBody>,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<ClockDetail> {
    await this.byHand.decide(id, who, body, key)
    return this.clocks.detail(id, who)
  }

  /** By a manager who did not decide it. */
  @Post(':id/moved-by-hand/:act/approval')
  @HttpCode(200)
  @Action('approve-moved-date')
  @ApiOkResponse({ standardSchema: ClockDetail })
  async approve(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('act', { schema: z.uuid() }) act: string,
    @Who() who: Visitor,
  ): Promise<ClockDetail> {
    await this.byHand.approve(id, act, who)
    return this.clocks.detail(id, who)
  }

  /** The last day of a pause: the count goes on the day after it. */
  @Post(':id/moved-by-hand/:act/end')
  @HttpCode(200)
  @Action('move-date-by-hand')
  @ApiOkResponse({ standardSchema: ClockDetail })
  async end(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('act', { schema: z.uuid() }) act: string,
    @Who() who: Visitor,
    @Body({ schema: EndBody }) body: z.output<typeof EndBody>,
  ): Promise<ClockDetail> {
    await this.byHand.end(id, act, who, body)
    return this.clocks.detail(id, who)
  }

  /** What was decided by mistake has no effect any more; the record of it stays. */
  @Post(':id/moved-by-hand/:act/taking-back')
  @HttpCode(200)
  @Action('move-date-by-hand')
  @ApiOkResponse({ standardSchema: ClockDetail })
  async takeBack(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('act', { schema: z.uuid() }) act: string,
    @Who() who: Visitor,
    @Body({ schema: TakingBackBody }) body: z.output<typeof TakingBackBody>,
  ): Promise<ClockDetail> {
    await this.byHand.takeBack(id, act, who, body.why)
    return this.clocks.detail(id, who)
  }
}
