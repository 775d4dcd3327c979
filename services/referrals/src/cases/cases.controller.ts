import { Limited } from '@daysix/platform/limited'
import { Action } from '@daysix/platform/policy'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { type CountedPage, countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { etag } from '@daysix/platform/versions'
import { closingWith, UNWINDING } from '@daysix/shared/clocks'
import { OUTCOMES, type OutcomeCode, STAGE_NAMES } from '@daysix/shared/stages'
import { caseClosed } from '@daysix/workflows/messages'
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { In, IsNull } from 'typeorm'
import { z } from 'zod'
import { choice, words } from '../answers'
import { CaseClock } from '../clocks/clock.entity'
import { ClockView } from '../clocks/clock.views'
import { StaffMember } from '../staff/staff.entity'
import type { ExclusionCase } from './case.entity'
import { AttemptView, CaseOverview, CaseRow, CaseView, ContactView, SeenView, TimelineView } from './case.views'
import { CaseChanges } from './changes.service'
import { CASE_ORDERS, CasesReader } from './cases-reader.service'
import { AnswerRefused, NotOpenNow } from './refusals'
import { ReportService } from './report.service'

const ReportBody = z.object({
  /** PERM */
  kind: z.string({ error: 'Choose what is reported' }),
  schoolUrn: z.string({ error: 'Choose a school' }),
  pupil: z.object(
    {
      /** Chosen among those whom a search showed: then nothing else is asked of the pupil. */
      id: z.uuid('Choose one of the children shown').optional(),
      upn: z.string().max(20).optional(),
      legalForename: z.string().max(200).optional(),
      legalSurname: z.string().max(200).optional(),
      birthDate: z.string().optional(),
      ncYear: z.string().optional(),
    },
    { error: 'Say which pupil this is about' },
  ),
  imposedAt: z.string({ error: 'Enter the day and time the head imposed the exclusion' }),
  reasons: z.array(z.string()).max(20).default([]),
  reportedBy: z.string().max(200).optional(),
})

const ReportPreview = z.object({
  /** Found by what was given, or to be added. */
  pupil: z.object({ name: z.string(), birthDate: z.string(), isNew: z.boolean() }),
  /** Exclusions of this child that were reported before, the latest first. */
  before: z.array(z.object({ reference: z.string(), imposedOn: z.string(), sameDay: z.boolean() })),
  clocks: z.array(ClockView),
})

const ListQuery = pageQuery.extend({
  stage: z.enum(STAGE_NAMES).optional(),
  owner: z.string().max(200).optional(),
  school: z.string().max(20).optional(),
  open: z.stringbool().optional(),
  sort: z.enum(CASE_ORDERS).default('-imposedOn'),
})

/** Words that may name a child go in a body: addresses are kept by whatever they pass. */
const SearchBody = ListQuery.extend({ q: z.string().max(100).optional() })

const OUTCOME_CODES = Object.keys(OUTCOMES) as [OutcomeCode, ...OutcomeCode[]]
const Owner = z.object({ sub: z.string().max(200).nullable() })
const Closure = z.object({
  outcome: choice(OUTCOME_CODES, 'Choose how the case ended'),
  /** Kept in the audit alone: no message and no procedure hears it. */
  reason: words('Say why the case is closed'),
})

/** Open clocks of a stay: while there is one, a centre still owes something. */
const stayOf = ({ id }: ExclusionCase) => ({
  caseId: id,
  rule: In(['PL-02', 'PL-03', 'PL-04', 'PL-06'] as const),
  settledAt: IsNull(),
})

/** However a case ends, the child was taught somewhere: the school has the written report of it before the case is closed. */
function refuseWhileAStayOwes(clocks: readonly CaseClock[]): void {
  if (clocks.length === 0) return
  throw new NotOpenNow(
    clocks.every(({ rule }) => rule === 'PL-06')
      ? 'The placement is over and its written report to the school is missing. Send it from the placement’s page (“Send the end report”), then close the case.'
      : 'A placement still runs. End it on the placement’s page and send its written report to the school, then close the case.',
  )
}

@Controller('cases')
@ApiTags('cases')
export class CasesController {
  constructor(
    private readonly reports: ReportService,
    private readonly reader: CasesReader,
    private readonly changes: CaseChanges,
  ) {}

  /** 201 for a new case, 200 for a report made before: the same key and body, or the same pupil and day. */
  @Post()
  @Action('report-exclusion')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: CaseView })
  @ApiOkResponse({ standardSchema: CaseView })
  async report(
    @Who() who: Visitor,
    @Body({ schema: ReportBody }) body: z.output<typeof ReportBody>,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const { id, isNew } = await this.reports.report(who, body, key)
    response.status(isNew ? 201 : 200)
    return this.answer(id, who, response)
  }

  /** The report is checked and its dates are counted; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Action('report-exclusion')
  @ApiOkResponse({ standardSchema: ReportPreview })
  async preview(
    @Who() who: Visitor,
    @Body({ schema: ReportBody }) body: z.output<typeof ReportBody>,
  ): Promise<z.output<typeof ReportPreview>> {
    const { pupil, isNew, clocks, before } = await this.reports.preview(who, body)
    const [on] = body.imposedAt.split('T')
    const { fullName: name, birthDate } = pupil
    return {
      pupil: { name, birthDate, isNew },
      before: before.map(({ reference, imposedOn }) => ({ reference, imposedOn, sameDay: imposedOn === on })),
      clocks: await Promise.all(clocks.map((clock) => this.reader.clockView(clock))),
    }
  }

  @Get()
  @Limited('rows')
  @Action('list-cases')
  @ApiOkResponse({ standardSchema: countedPageOf(CaseRow) })
  async list(
    @Who() who: Visitor,
    @Query({ schema: ListQuery }) query: z.output<typeof ListQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountedPage<CaseRow>> {
    const found = await this.reader.list(who, query)
    linkNext(request, response, found.next)
    return found
  }

  /** The same list, narrowed to a name, a reference or a UPN too; whom it showed is recorded then. `next` leads on, in `cursor`. */
  @Post('search')
  @Limited('search')
  @HttpCode(200)
  @Action('list-cases')
  @ApiOkResponse({ standardSchema: countedPageOf(CaseRow) })
  search(
    @Who() who: Visitor,
    @Body({ schema: SearchBody }) asked: z.output<typeof SearchBody>,
  ): Promise<CountedPage<CaseRow>> {
    return this.reader.search(who, asked)
  }

  /** A look at a child is recorded. */
  @Get(':id')
  @Action('read-case')
  @ApiOkResponse({ standardSchema: CaseView })
  async show(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const view = await this.reader.show(id, who)
    response.setHeader('etag', etag(view.version))
    return view
  }

  @Post(':id/owner')
  @HttpCode(200)
  @Action('change-case')
  @ApiOkResponse({ standardSchema: CaseView })
  async assign(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Owner }) { sub }: z.output<typeof Owner>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const assigned = await this.changes.make(id, who, async (kase, tx) => {
      const knownToUs = sub === null || sub === who.sub || (await tx.existsBy(StaffMember, { sub }))
      if (!knownToUs) throw new AnswerRefused('/sub', 'unknown', 'Choose one of the team')
      if (kase.ownerSub === sub) return undefined
      kase.ownerSub = sub
      return { kind: 'case-assigned' }
    })
    return this.answer(assigned, who, response)
  }

  /**
   * A caseworker ends the case; its procedure undoes what is under way and closes it. For a child who has died nobody is
   * asked for anything first, and nothing is sent any more.
   */
  @Post(':id/closure')
  @HttpCode(200)
  @Action('close-case')
  @ApiOkResponse({ standardSchema: CaseView })
  async close(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Closure }) { outcome, reason }: z.output<typeof Closure>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const closing = await this.changes.make(id, who, async (kase, tx) => {
      const event = closingWith(outcome)
      const { silent } = UNWINDING[event]
      const change = { kind: 'closure-asked', refs: { outcome }, reason, tell: caseClosed }
      if (silent) return { ...change, fact: { outcome, event, silent: 'yes' } }
      if (outcome === 'reinstated' && !kase.isReinstated)
        throw new NotOpenNow('Record the governors’ decision to reinstate first.')
      if (outcome !== 'reinstated' && kase.isReinstated)
        throw new NotOpenNow('The governors reinstated the child: close the case as reinstated.')
      if (outcome === 'cancelled') throw new NotOpenNow('Record the cancellation: it closes the case.')
      refuseWhileAStayOwes(await tx.findBy(CaseClock, stayOf(kase)))
      return { ...change, fact: { outcome, event } }
    })
    return this.answer(closing, who, response)
  }

  @Get(':id/clocks')
  @Action('read-clocks')
  @ApiOkResponse({ standardSchema: z.array(ClockView) })
  async clocks(@Param('id') id: string, @Who() who: Visitor): Promise<ClockView[]> {
    return this.reader.clocksOf(await this.reader.findToShow(id, who))
  }

  /** The case and its story at once, for whoever opens it; a look at a child is recorded. */
  @Get(':id/overview')
  @Action('read-case')
  @ApiOkResponse({ standardSchema: CaseOverview })
  overview(@Param('id') id: string, @Who() who: Visitor): Promise<z.output<typeof CaseOverview>> {
    return this.reader.overview(id, who)
  }

  @Get(':id/timeline')
  @Action('read-case')
  @ApiOkResponse({ standardSchema: z.array(TimelineView) })
  async timeline(@Param('id') id: string, @Who() who: Visitor): Promise<z.output<typeof TimelineView>[]> {
    return this.reader.timeline(await this.reader.findToShow(id, who))
  }

  @Get(':id/contacts')
  @Action('read-contacts')
  @ApiOkResponse({ standardSchema: z.array(ContactView) })
  async contacts(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof ContactView>[]> {
    const { contacts, version } = await this.reader.contacts(await this.reader.findToShow(id, who))
    response.setHeader('etag', etag(version))
    return contacts
  }

  @Get(':id/contact-attempts')
  @Action('read-contacts')
  @ApiOkResponse({ standardSchema: z.array(AttemptView) })
  async attempts(@Param('id') id: string, @Who() who: Visitor): Promise<z.output<typeof AttemptView>[]> {
    return this.reader.attempts(await this.reader.findToShow(id, who))
  }

  @Get(':id/views')
  @Action('read-views')
  @ApiOkResponse({ standardSchema: z.array(SeenView) })
  async views(@Param('id') id: string, @Who() who: Visitor): Promise<z.output<typeof SeenView>[]> {
    return this.reader.views(await this.reader.find(id, who))
  }

  private async answer(id: string, who: Visitor, response: Response): Promise<CaseView> {
    const view = await this.reader.view(await this.reader.findToAnswer(id, who))
    response.setHeader('etag', etag(view.version))
    return view
  }
}
