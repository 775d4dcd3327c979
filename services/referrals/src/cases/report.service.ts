import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { once } from '@daysix/platform/idempotency'
import { Outbox } from '@daysix/platform/outbox'
import { isCivilDate, type CivilDate } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'
import { caseReference } from '@daysix/shared/reference'
import { parseUpn } from '@daysix/shared/upn'
import { caseWorkflowId, TASK_QUEUES } from '@daysix/workflows/ids'
import { type CaseInput, WORKFLOWS } from '@daysix/workflows/inputs'
import { caseKind, schoolUrn as schoolUrnKey } from '@daysix/workflows/search-attributes'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager } from 'typeorm'
import { ClocksService } from '../clocks/clocks.service'
import { Pupil } from '../pupils/pupil.entity'
import { School } from '../schools/school.entity'
import { ExclusionCase } from './case.entity'
import { ReportRefused } from './refusals'
import { checkReport, readLocal, type Report } from './report'
import { tellStory } from './timeline.service'

/** How a school's notice becomes a case: the one method behind the page, HTTP and gRPC. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly clocks: ClocksService,
  ) {}

  /**
   * Case, first clocks, story and the start of its procedure in one transaction. The same report again, by its key or by
   * the same pupil and day, answers the first case.
   * @throws ReportRefused field by field, KeyUsedForAnotherRequest
   */
  async report(who: Visitor, report: Report, key?: string): Promise<{ id: string; isNew: boolean }> {
    return this.db.transaction((tx) =>
      once(tx, { ...(key && { key }), owner: who.sub, body: report }, () => this.accept(tx, who, report)),
    )
  }

  private async accept(tx: EntityManager, who: Visitor, report: Report): Promise<{ id: string; isNew: boolean }> {
    // two reports of one school wait for each other, so that a pupil reported twice at once is one case
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [report.schoolUrn])
    const now = this.clock.now()
    const mayReport = who.relation === 'any' || who.urns.includes(report.schoolUrn)
    const school = mayReport ? await tx.findOneBy(School, { urn: report.schoolUrn }) : null
    const { byUpn, byName } = await this.findPupil(tx, report)
    const fields = checkReport(report, { now, mayReport, ...(school && { school }), byUpn, byName })
    if (fields.length > 0) throw new ReportRefused(fields)

    const imposed = readLocal(report.imposedAt) as { on: CivilDate; time: string; at: Date }
    const pupil = byUpn ?? byName ?? (await this.addPupil(tx, report))
    const before = await tx.findOneBy(ExclusionCase, { pupilId: pupil.id, imposedOn: imposed.on })
    if (before) return { id: before.id, isNew: false }

    const kase = await this.open(tx, who, report, { pupil, imposedOn: imposed.on, imposedTime: imposed.time })
    await this.clocks.openFirst(tx, kase, pupil)
    const caseId = kase.id
    await tellStory(tx, {
      ...{ caseId, eventId: 'notified', kind: 'notified', at: now, whoName: who.name },
      refs: { imposedAt: imposed.at.toISOString(), schoolUrn: kase.schoolUrn },
    })
    await audit(tx, who, { action: 'reported', subjectKind: 'case', subjectId: caseId })
    const input: CaseInput = { caseId, kind: 'permanent-exclusion', schoolUrn: kase.schoolUrn }
    await this.outbox.start(tx, {
      workflow: WORKFLOWS.permanentExclusion,
      workflowId: caseWorkflowId(caseId),
      taskQueue: TASK_QUEUES.workflows,
      input,
      summary: `Permanent exclusion ${kase.reference}`,
      searchAttributes: [
        { key: caseKind, value: input.kind },
        { key: schoolUrnKey, value: kase.schoolUrn },
      ],
    })
    return { id: caseId, isNew: true }
  }

  private async findPupil(tx: EntityManager, { pupil, schoolUrn }: Report): Promise<{ byUpn?: Pupil; byName?: Pupil }> {
    const upn = pupil.upn?.trim() ? parseUpn(pupil.upn) : undefined
    const byUpn = upn && 'upn' in upn ? await tx.findOneBy(Pupil, { upn: upn.upn }) : null
    if (byUpn) return { byUpn }
    const { legalForename, legalSurname, birthDate } = pupil
    if (!legalForename?.trim() || !legalSurname?.trim() || !isCivilDate(birthDate)) return {}
    const namesakes = await tx
      .createQueryBuilder(Pupil, 'pupil')
      .where('pupil.birth_date = :birthDate', { birthDate })
      .andWhere('lower(pupil.legal_surname) = lower(:surname)', { surname: legalSurname.trim() })
      .andWhere(
        '(lower(pupil.legal_forename) = lower(:forename) or lower(pupil.preferred_forename) = lower(:forename))',
        {
          forename: legalForename.trim(),
        },
      )
      .getMany()
    // a UPN of another child tells namesakes apart
    const possible = namesakes.filter((one) => !upn || !('upn' in upn) || !one.upn)
    const byName = possible.find((one) => one.schoolUrn === schoolUrn) ?? possible[0]
    return byName ? { byName } : {}
  }

  private async addPupil(tx: EntityManager, { pupil, schoolUrn }: Report): Promise<Pupil> {
    const upn = pupil.upn?.trim() ? (parseUpn(pupil.upn) as { upn: string }).upn : null
    const added = tx.create(Pupil, {
      id: randomUUID(),
      upn,
      legalForename: pupil.legalForename!.trim(),
      legalSurname: pupil.legalSurname!.trim(),
      preferredForename: null,
      birthDate: pupil.birthDate as CivilDate,
      ncYear: pupil.ncYear || null,
      schoolUrn,
      senProvision: 'N',
      lookedAfter: false,
      version: 1,
    })
    await tx.insert(Pupil, added)
    return added
  }

  private async open(
    tx: EntityManager,
    who: Visitor,
    { kind, schoolUrn, reasons, reportedBy }: Report,
    facts: { pupil: Pupil; imposedOn: CivilDate; imposedTime: string },
  ): Promise<ExclusionCase> {
    const reportedAt = this.clock.now()
    const kase = tx.create(ExclusionCase, {
      id: randomUUID(),
      reference: await this.nextReference(tx, Number(londonDate(reportedAt).slice(0, 4))),
      kind,
      stage: 'notified',
      pupilId: facts.pupil.id,
      schoolUrn,
      responsibleUrn: schoolUrn,
      imposedOn: facts.imposedOn,
      imposedTime: facts.imposedTime,
      reasons,
      reportedBy: reportedBy?.trim() || who.name,
      reporterSub: who.sub,
      reportedAt,
      version: 1,
    })
    await tx.insert(ExclusionCase, kase)
    return kase
  }

  private async nextReference(tx: EntityManager, year: number): Promise<string> {
    const [{ last }] = await tx.query<{ last: number }[]>(
      `insert into case_numbers (year, last) values ($1, 1)
       on conflict (year) do update set last = case_numbers.last + 1 returning last`,
      [year],
    )
    return caseReference(year, last)
  }
}
