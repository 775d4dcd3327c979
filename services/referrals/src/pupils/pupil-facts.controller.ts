import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, day, words } from '../answers'
import { MoveView } from '../clocks/clock.views'
import { PupilFacts } from './facts.service'
import { FACT_KIND_NAMES } from './pupil.views'
import { Registrations } from './registrations.service'
import { ENROLMENT_STATUSES } from './registrations'

const Days = z.object({
  /** Null where it is not known since when. */
  from: day('Enter the first day, like 1 9 2026').nullable().default(null),
  /** The last day, which belongs to it; null while it holds. */
  until: day('Enter the last day, like 31 8 2026').nullable().default(null),
  /** Who told it, in words. */
  saidBy: z.string().trim().max(200).nullable().default(null),
})
const SaidFact = Days.extend({
  /** By the names of the kind's fields. */
  value: z
    .record(z.string().max(40), z.union([z.string(), z.array(z.string().max(40)).max(20), z.boolean(), z.null()]))
    .default({}),
})
const Fact = SaidFact.extend({ kind: z.enum(FACT_KIND_NAMES, { error: 'Choose what is recorded' }) })
const SaidRoll = Days.extend({
  urn: z.string({ error: 'Enter the school’s number' }).regex(/^\d{6}$/, 'Enter the school’s number (URN), six digits'),
  status: choice(ENROLMENT_STATUSES, 'Choose how the pupil is registered'),
})
const because = words('Say why it was wrong')
const Correction = z.object({
  because,
  /** What is right; without it the entry is withdrawn alone. */
  instead: SaidFact.nullable().default(null),
})
const RollCorrection = z.object({ because, instead: SaidRoll.nullable().default(null) })
const End = z.object({ on: day('Enter the last day on which it holds, like 31 8 2026') })
const Moved = z.object({ moves: z.array(MoveView) })
type Moved = z.output<typeof Moved>

const id = { schema: z.uuid() }
const IF_MATCH = { name: 'If-Match', required: true }

/** Everything dated of a pupil: recorded, ended and put right; the version is that of the pupil. */
@Controller('pupils/:id')
@ApiTags('pupils')
@ApiHeader(IF_MATCH)
export class PupilFactsController {
  constructor(
    private readonly facts: PupilFacts,
    private readonly rolls: Registrations,
  ) {}

  /** What held until now ends the day before. */
  @Post('facts')
  @HttpCode(200)
  @Action('change-pupil-facts')
  @ApiOkResponse({ standardSchema: Moved })
  async recordFact(
    @Param('id', id) pupilId: string,
    @Who() who: Visitor,
    @Body({ schema: Fact }) { kind, ...said }: z.output<typeof Fact>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<Moved> {
    return { moves: await this.facts.record(pupilId, who, ifMatch, kind, said) }
  }

  @Post('facts/:factId/end')
  @HttpCode(200)
  @Action('change-pupil-facts')
  @ApiOkResponse({ standardSchema: Moved })
  async endFact(
    @Param('id', id) pupilId: string,
    @Param('factId', id) factId: string,
    @Who() who: Visitor,
    @Body({ schema: End }) { on }: z.output<typeof End>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<Moved> {
    return { moves: await this.facts.end(pupilId, factId, who, ifMatch, on) }
  }

  /** An entry that never held is withdrawn with its reason, and stays to be read. */
  @Post('facts/:factId/corrections')
  @HttpCode(200)
  @Action('change-pupil-facts')
  @ApiOkResponse({ standardSchema: Moved })
  async correctFact(
    @Param('id', id) pupilId: string,
    @Param('factId', id) factId: string,
    @Who() who: Visitor,
    @Body({ schema: Correction }) correction: z.output<typeof Correction>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<Moved> {
    return { moves: await this.facts.correct(pupilId, factId, who, ifMatch, correction) }
  }

  /** A main school ends the main school before it. */
  @Post('registrations')
  @HttpCode(200)
  @Action('change-pupil-facts')
  @ApiOkResponse({ standardSchema: Moved })
  async register(
    @Param('id', id) pupilId: string,
    @Who() who: Visitor,
    @Body({ schema: SaidRoll }) said: z.output<typeof SaidRoll>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<Moved> {
    return { moves: await this.rolls.record(pupilId, who, ifMatch, said) }
  }

  @Post('registrations/:rollId/end')
  @HttpCode(200)
  @Action('change-pupil-facts')
  @ApiOkResponse({ standardSchema: Moved })
  async endRegistration(
    @Param('id', id) pupilId: string,
    @Param('rollId', id) rollId: string,
    @Who() who: Visitor,
    @Body({ schema: End }) { on }: z.output<typeof End>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<Moved> {
    return { moves: await this.rolls.end(pupilId, rollId, who, ifMatch, on) }
  }

  @Post('registrations/:rollId/corrections')
  @HttpCode(200)
  @Action('change-pupil-facts')
  @ApiOkResponse({ standardSchema: Moved })
  async correctRegistration(
    @Param('id', id) pupilId: string,
    @Param('rollId', id) rollId: string,
    @Who() who: Visitor,
    @Body({ schema: RollCorrection }) correction: z.output<typeof RollCorrection>,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<Moved> {
    return { moves: await this.rolls.correct(pupilId, rollId, who, ifMatch, correction) }
  }
}
