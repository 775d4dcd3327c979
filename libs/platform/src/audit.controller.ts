import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { randomUUID } from 'node:crypto'
import { isCivilDate } from '@daysix/shared/civil-date'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { audit, AuditRow } from './audit'
import { chainState, findingWords, verifyAudit } from './audit-chain'
import { type Visitor, Who } from './authorisation'
import { Limited } from './limited'
import { countedPageOf, cursorOf, linkNext, page, pageQuery, readCursor } from './paging'
import { Action } from './policy'
import { type OutOfSight, Sight } from './sight'

const AuditView = z
  .object({
    id: z.string(),
    recordedAt: z.string().meta({ format: 'date-time', description: 'Real time.' }),
    who: z.string(),
    whoName: z.string().nullable(),
    acting: z
      .string()
      .nullable()
      .meta({ description: 'The system a person worked through, or the step of a procedure.' }),
    requestId: z.string().nullable(),
    address: z.string().nullable(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    caseId: z.string().nullable(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    reason: z.string().nullable(),
    restricted: z
      .boolean()
      .meta({ description: 'Its words are kept from whoever has not opened the restricted case that it is about.' }),
    erasedBy: z.string().nullable().meta({ description: 'The certificate of the deletion that took its words.' }),
  })
  .meta({ id: 'AuditRow' })

const AuditPage = countedPageOf(AuditView).meta({ id: 'AuditPage' })

const word = z.string().trim().max(200).optional()
const day = z.string().refine(isCivilDate, 'Enter a day, like 2026-11-10').optional()

const AuditQuery = pageQuery.extend({
  who: word.meta({ description: 'A subject, or part of a name.' }),
  action: word,
  subjectKind: word,
  subjectId: word,
  caseId: word,
  from: day.meta({ description: 'From this day in London.' }),
  to: day.meta({ description: 'Up to and including this day in London.' }),
})

const head = z.object({ position: z.number().int(), hash: z.string() }).nullable()

const AuditChain = z
  .object({
    head: head.meta({ description: 'Note it outside the database: rows cut off at the end are found by it alone.' }),
    sealedAt: z.string().meta({ format: 'date-time' }).nullable(),
    notYetSealed: z.number().int(),
  })
  .meta({ id: 'AuditChain' })

const AuditVerification = z
  .object({
    sealed: z.number().int(),
    notYetSealed: z.number().int(),
    erased: z.number().int(),
    head,
    findings: z.array(
      z.object({
        what: z.enum(['changed', 'missing', 'reordered', 'inserted', 'unlinked', 'elsewhere', 'cut']),
        row: z.string().nullable(),
        position: z.number().int().nullable(),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: 'AuditVerification' })

/** In every service: who did and saw what there, and whether that record is whole. */
@Controller('audit')
@ApiTags('audit')
@ApiBearerAuth()
@Action('read-audit')
export class AuditController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly sight: Sight,
  ) {}

  /** The latest first; without what is about a child of whom the reader may not know, in its count too. */
  @Get()
  @Limited('rows')
  @ApiOkResponse({ standardSchema: AuditPage })
  async list(
    @Query({ schema: AuditQuery }) asked: z.output<typeof AuditQuery>,
    @Who() reader: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof AuditPage>> {
    const { limit, cursor, who, from, to, ...exactly } = asked
    const query = this.db.createQueryBuilder(AuditRow, 'audit')
    for (const [column, value] of Object.entries(exactly)) if (value) query.andWhere({ [column]: value })
    if (who) query.andWhere('(audit.who = :who or position(lower(:who) in lower(audit.who_name)) > 0)', { who })
    if (from) query.andWhere(`audit.recorded_at >= :from::date::timestamp at time zone 'Europe/London'`, { from })
    if (to) query.andWhere(`audit.recorded_at < (:to::date + 1)::timestamp at time zone 'Europe/London'`, { to })
    const outOfSight = await this.sight.outOfSight(reader)
    const [cases, pupils] = [[...outOfSight.hidden], [...outOfSight.hiddenPupils]]
    if (cases.length > 0)
      query.andWhere(
        `(audit.case_id is null or audit.case_id <> all(:cases))
          and coalesce(not jsonb_exists_any(audit.after -> 'caseIds', :cases), true)`,
        { cases },
      )
    if (pupils.length > 0)
      query.andWhere(`(audit.subject_kind <> 'pupil' or audit.subject_id <> all(:pupils))`, { pupils })
    const total = await query.getCount()
    const [before] = readCursor(cursor, 'bigNumber') ?? []
    if (before) query.andWhere('audit.id < :before', { before })
    const rows = await query
      .orderBy('audit.id', 'DESC')
      .take(limit + 1)
      .getMany()
    const found = page(rows, limit, ({ id }) => cursorOf(id))
    linkNext(request, response, found.next)
    const items = found.items.map((row) => auditView(row, outOfSight))
    await this.recordRead(items, reader)
    return { items, next: found.next, total }
  }

  /** What was changed of a child stands in the audit word by word: whoever reads it there was at the child's record too. */
  private async recordRead(items: readonly z.output<typeof AuditView>[], reader: Visitor): Promise<void> {
    const read = items.filter(({ action, before, after, reason }) => action !== 'viewed' && (before ?? after ?? reason))
    const caseIds = [...new Set(read.flatMap(({ caseId }) => caseId ?? []))]
    const found = [...new Set(read.flatMap((row) => (row.subjectKind === 'pupil' ? row.subjectId : [])))]
    if (caseIds.length + found.length === 0) return
    await audit(this.db.manager, reader, {
      ...{ action: 'viewed', subjectKind: 'audit', subjectId: randomUUID() },
      after: { caseIds, found },
    })
  }

  /** How far the chain has come; quick, and no proof. */
  @Get('chain')
  @ApiOkResponse({ standardSchema: AuditChain })
  async chain(): Promise<z.output<typeof AuditChain>> {
    const { sealedAt, ...state } = await chainState(this.db.manager)
    return { ...state, sealedAt: sealedAt?.toISOString() ?? null }
  }

  /** Follows the chain from its beginning and names every row that is not as it was sealed. */
  @Get('verification')
  @Limited('file')
  @ApiOkResponse({ standardSchema: AuditVerification })
  async verification(): Promise<z.output<typeof AuditVerification>> {
    const { findings, ...verified } = await this.db.transaction('REPEATABLE READ', (tx) => verifyAudit(tx))
    return { ...verified, findings: findings.map((finding) => ({ ...finding, words: findingWords(finding) })) }
  }
}

type Facts = Record<string, unknown> | null

function auditView({ recordedAt, ...row }: AuditRow, outOfSight: OutOfSight): z.output<typeof AuditView> {
  const restricted = isShut(row, outOfSight)
  const words = restricted
    ? { before: null, after: null, reason: null }
    : { before: row.before as Facts, after: withoutHidden(row.after as Facts, outOfSight) }
  return { ...row, ...words, restricted, recordedAt: recordedAt.toISOString() }
}

const isShut = (
  { caseId, subjectKind, subjectId }: Pick<AuditRow, 'caseId' | 'subjectKind' | 'subjectId'>,
  { shut, shutPupils }: OutOfSight,
): boolean => (caseId !== null && shut.has(caseId)) || (subjectKind === 'pupil' && shutPupils.has(subjectId))

/** A search stays, without the child whom its reader may not know of. */
const withoutHidden = (after: Facts, { hiddenPupils }: OutOfSight): Facts =>
  Array.isArray(after?.found) ? { ...after, found: after.found.filter((id: string) => !hiddenPupils.has(id)) } : after
