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
import { Looks } from '../audit/looks.service'
import type { CaseClock } from '../clocks/clock.entity'
import { ClocksService } from '../clocks/clocks.service'
import { CodeSets } from '../code-sets/code-sets.service'
import { PupilHistory } from '../pupils/history.service'
import { keyStageOf } from '../pupils/nc-year'
import { FamilyLettersService } from '../directory/family-letters.service'
import { isPermanentUpn, whoseUpn } from '../pupils/of-upn'
import { pupilsOfUpns } from '../pupils/of-upn.service'
import { Pupil } from '../pupils/pupil.entity'
import { CaseSight, unrestricted } from '../restriction/sight.service'
import { School } from '../schools/school.entity'
import { TasksService } from '../tasks/tasks.service'
import { ExclusionCase } from './case.entity'
import { ReportRefused } from './refusals'
import { checkReport, readLocal, type Report } from './report'
import { tellStory } from './timeline.service'

/** A child who is held already. */
interface FoundPupil {
  known?: Pupil
  /** Typed right in every part by somebody who may not know of them. */
  unseen?: Pupil
  /** The UPN is, or was, of a child whom they may not know. */
  isUpnTaken?: boolean
}

/** Of the authority, who may know children of every school. */
const isStaff = ({ relation, roles }: Visitor): boolean => relation !== 'own' && !roles.includes('service')

/** How a school's notice becomes a case: the one method behind the page, HTTP and gRPC. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly clocks: ClocksService,
    private readonly history: PupilHistory,
    private readonly codes: CodeSets,
    private readonly family: FamilyLettersService,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
    private readonly tasks: TasksService,
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

  /** The dates that would run, for whoever checks a report before sending it. Nothing is kept but that they saw a known child. @throws ReportRefused */
  async preview(
    who: Visitor,
    report: Report,
  ): Promise<{ pupil: Pupil; isNew: boolean; clocks: CaseClock[]; before: ExclusionCase[] }> {
    const tx = this.db.manager
    const { imposed, known } = await this.check(tx, who, report)
    const pupil = known ?? this.newPupil(tx, report)
    const facts = { pupil, imposedOn: imposed.on, imposedTime: imposed.time }
    const clocks = await this.clocks.firstClocks(tx, this.newCase(tx, who, report, facts), pupil)
    const before = known ? await this.reportedBefore(tx, who, known) : []
    if (known) await this.looks.beside(who, 'pupil', known.id, known.id)
    return { pupil, isNew: known === undefined, clocks, before }
  }

  /** Those that whoever reports may know of, the latest first. */
  private reportedBefore(tx: EntityManager, who: Visitor, { id: pupilId }: Pupil): Promise<ExclusionCase[]> {
    const query = tx.createQueryBuilder(ExclusionCase, 'kase').where('kase.pupil_id = :pupilId', { pupilId })
    if (who.relation === 'own') query.andWhere('kase.school_urn = any(:urns)', { urns: who.urns })
    return this.sight
      .narrow(query.andWhere(unrestricted('kase')), who)
      .orderBy('kase.imposed_on', 'DESC')
      .getMany()
  }

  private async accept(tx: EntityManager, who: Visitor, report: Report): Promise<{ id: string; isNew: boolean }> {
    // two reports of one school wait for each other, so that a pupil reported twice at once is one case
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [report.schoolUrn])
    const { imposed, unseen, isUpnTaken, ...found } = await this.check(tx, who, report)
    const known = found.known ?? (unseen && (await this.takesAnother(tx, who, unseen, imposed.on)) ? unseen : undefined)
    const pupil = known ?? this.newPupil(tx, report, isUpnTaken)
    if (!known) {
      await tx.insert(Pupil, pupil)
      await this.history.keep(tx, who, [{ after: pupil }])
      await audit(tx, who, { action: 'pupil-added', subjectKind: 'pupil', subjectId: pupil.id, after: { ...pupil } })
    }
    const before = await tx.findOneBy(ExclusionCase, { pupilId: pupil.id, imposedOn: imposed.on })
    if (before) return { id: before.id, isNew: false }

    const now = this.clock.now()
    const kase = this.newCase(tx, who, report, { pupil, imposedOn: imposed.on, imposedTime: imposed.time })
    kase.reference = await this.nextReference(tx, Number(londonDate(now).slice(0, 4)))
    await tx.insert(ExclusionCase, kase)
    await this.clocks.openFirst(tx, kase, pupil)
    const caseId = kase.id
    await tellStory(tx, {
      ...{ caseId, eventId: 'notified', kind: 'notified', at: now, whoName: who.name },
      refs: { imposedAt: imposed.at.toISOString(), schoolUrn: kase.schoolUrn },
    })
    await this.family.askPeople(tx, caseId, pupil)
    if (!known && isUpnTaken) await this.tasks.raise(tx, { caseId, kind: 'upn-of-two-records', occasion: pupil.id })
    await audit(tx, who, { action: 'reported', subjectKind: 'case', subjectId: caseId, after: { ...kase } })
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

  /** Whether a report of this day can be a case of this child and be seen by whoever makes it. */
  private async takesAnother(tx: EntityManager, who: Visitor, { id: pupilId }: Pupil, on: CivilDate): Promise<boolean> {
    const ofTheDay = await tx.findBy(ExclusionCase, { pupilId, imposedOn: on })
    return (await this.sight.known(tx, ofTheDay, ({ id }) => id, who)).length === ofTheDay.length
  }

  private async check(
    tx: EntityManager,
    who: Visitor,
    report: Report,
  ): Promise<{ imposed: { on: CivilDate; time: string; at: Date } } & FoundPupil> {
    const now = this.clock.now()
    const mayReport = who.relation !== 'own' || who.urns.includes(report.schoolUrn)
    const school = mayReport ? await tx.findOneBy(School, { urn: report.schoolUrn }) : null
    // whoever may not report for a school does not learn from the refusal which children are known
    const { byChoice, byUpn, byName, ...unseen } = mayReport ? await this.findPupil(tx, who, report) : {}
    const switches = await this.codes.switches(tx)
    const found = { byChoice, byUpn, byName }
    const fields = checkReport(report, { now, mayReport, switches, ...(school && { school }), ...found })
    if (fields.length > 0) throw new ReportRefused(fields)
    const imposed = readLocal(report.imposedAt) as { on: CivilDate; time: string; at: Date }
    const known = byChoice ?? byUpn ?? byName
    return { imposed, ...unseen, ...(known && { known }) }
  }

  /**
   * Nobody is told of a child whom they may not know: a school and its system of one who is on another school's roll, the
   * authority's staff of one whom they may not find. Then the report is taken as it is typed. Of a child who is typed right in
   * every part it is all the same a report, made for that child in silence.
   */
  private async findPupil(
    tx: EntityManager,
    who: Visitor,
    { pupil, schoolUrn }: Report,
  ): Promise<Omit<FoundPupil, 'known'> & { byChoice?: Pupil; byUpn?: Pupil; byName?: Pupil }> {
    if (pupil.id) {
      const query = tx.createQueryBuilder(Pupil, 'pupil').where('pupil.id = :id', { id: pupil.id })
      const byChoice = await this.sight.narrowPupils(query, who).getOne()
      return byChoice && (isStaff(who) || byChoice.schoolUrn === schoolUrn) ? { byChoice } : {}
    }
    const typed = pupil.upn?.trim() ? parseUpn(pupil.upn) : undefined
    const upn = typed && 'upn' in typed ? typed.upn : undefined
    const { legalForename, legalSurname, birthDate } = pupil
    const born = isCivilDate(birthDate) ? birthDate : undefined
    const holders = upn ? ((await pupilsOfUpns(tx, [upn])).get(upn) ?? []) : []
    const isKnown = await this.whomTheyKnow(tx, who, schoolUrn, holders)
    const byUpn = upn && whoseUpn(upn, holders.filter(isKnown), born)
    if (byUpn) return { byUpn }
    const isUpnTaken = upn !== undefined && isPermanentUpn(upn) && holders.length > 0
    if (!legalForename?.trim() || !legalSurname?.trim() || !isCivilDate(birthDate)) return { isUpnTaken }
    const namesakes = await tx
      .createQueryBuilder(Pupil, 'pupil')
      .where('pupil.birth_date = :birthDate', { birthDate })
      .andWhere('(lower(pupil.legal_surname) = lower(:surname) or lower(pupil.preferred_surname) = lower(:surname))', {
        surname: legalSurname.trim(),
      })
      .andWhere(
        '(lower(pupil.legal_forename) = lower(:forename) or lower(pupil.preferred_forename) = lower(:forename))',
        {
          forename: legalForename.trim(),
        },
      )
      .getMany()
    // a UPN of another child tells namesakes apart
    const possible = namesakes.filter((one) => !upn || !one.upn)
    const named = possible.filter(await this.whomTheyKnow(tx, who, schoolUrn, possible))
    const byName = named.find((one) => one.schoolUrn === schoolUrn) ?? named[0]
    if (byName) return { byName, isUpnTaken }
    const ids = new Set(upn ? holders.map(({ id }) => id) : possible.map(({ id }) => id))
    const unseen = isStaff(who) && namesakes.find((one) => ids.has(one.id) && one.schoolUrn === schoolUrn)
    return { isUpnTaken, ...(unseen && { unseen }) }
  }

  private async whomTheyKnow(
    tx: EntityManager,
    who: Visitor,
    schoolUrn: string,
    pupils: readonly Pupil[],
  ): Promise<(one: Pupil) => boolean> {
    if (!isStaff(who)) return (one) => one.schoolUrn === schoolUrn
    const findable = await this.sight.findable(
      tx,
      pupils.map(({ id }) => id),
      who,
    )
    return ({ id }) => findable.has(id)
  }

  private newPupil(tx: EntityManager, { pupil, schoolUrn }: Report, isUpnTaken = false): Pupil {
    const upn = pupil.upn?.trim() ? (parseUpn(pupil.upn) as { upn: string }).upn : null
    return tx.create(Pupil, {
      id: randomUUID(),
      upn,
      upnAsWritten: false,
      upnDoubted: isUpnTaken || null,
      legalForename: pupil.legalForename!.trim(),
      legalSurname: pupil.legalSurname!.trim(),
      preferredForename: null,
      birthDate: pupil.birthDate as CivilDate,
      ncYear: pupil.ncYear || null,
      keyStage: keyStageOf(pupil.ncYear || null),
      schoolUrn,
      senProvision: 'N',
      lookedAfter: false,
      version: 1,
    })
  }

  private newCase(
    tx: EntityManager,
    who: Visitor,
    { kind, schoolUrn, reasons, reportedBy }: Report,
    { pupil, imposedOn, imposedTime }: { pupil: Pupil; imposedOn: CivilDate; imposedTime: string },
  ): ExclusionCase {
    return tx.create(ExclusionCase, {
      ...{ id: randomUUID(), kind, stage: 'notified', pupilId: pupil.id, schoolUrn, responsibleUrn: schoolUrn },
      ...{ imposedOn, imposedTime, reasons, reportedBy: reportedBy?.trim() || who.name, reporterSub: who.sub },
      reportedAt: this.clock.now(),
      version: 1,
    })
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
