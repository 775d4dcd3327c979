import { AuditRow } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import { NotAllowed } from '@daysix/platform/policy'
import { SETTINGS } from '@daysix/platform/settings'
import { RESTRICTED } from '@daysix/platform/sight'
import { codeWords } from '@daysix/shared/codes'
import { storyOf, tell } from '@daysix/shared/events'
import { latestRule } from '@daysix/shared/clocks'
import { OUTCOMES, type Stage, STAGE_WORDS } from '@daysix/shared/stages'
import { Inject, Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import type { z } from 'zod'
import { Looks } from '../audit/looks.service'
import { CalendarsService } from '../calendars/calendars.service'
import { CaseClock } from '../clocks/clock.entity'
import { type ClockView, clockView } from '../clocks/clock.views'
import { ContactAttempt } from '../family/contact-attempt.entity'
import { FamilyLettersService } from '../directory/family-letters.service'
import { Contact } from '../pupils/contact.entity'
import { FULL_NAME, NAME_ORDER, Pupil } from '../pupils/pupil.entity'
import { CaseSight, opened } from '../restriction/sight.service'
import { namedSchools } from '../schools/named-schools.service'
import { School } from '../schools/school.entity'
import { StaffMember } from '../staff/staff.entity'
import { ExclusionCase } from './case.entity'
import type { AttemptView, CaseOverview, CaseRow, CaseView, ContactView, SeenView, TimelineView } from './case.views'
import { caseKey, knows } from './changes.service'
import { flagsOf } from './flags'
import { nextAction, PLACE_EVENTS } from './next-action'
import { TimelineEntry } from './timeline.entity'

/** What a list of cases is ordered by, as text that orders as the thing itself does. */
const ORDER_COLUMNS = {
  imposedOn: 'kase.imposed_on::text',
  // a restricted case stands under the word it is called by, or its place would tell the name
  pupil: `case when ${opened('kase')} then ${NAME_ORDER} else '${RESTRICTED.toLowerCase()}' end`,
  school: 'lower(school.name)',
  due: `coalesce((select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') from clocks where case_id = kase.id and settled_at is null), '9999')`,
} as const
type OrderColumn = keyof typeof ORDER_COLUMNS

/** A letter and the first digits: what no name and no reference begins with. */
const looksLikeUpn = (q: string): boolean => /^[a-z]\d{3}/i.test(q.trim())

// read once for the list, from its index: asked of each case, it would be read as often as there are cases
const HAD_UPN = `
          or pupil.id in (select had.pupil_id from pupil_facts had where had.kind = 'upn' and had.withdrawn_at is null
            and had.value ->> 'upn' like :upn)`

/** A leading minus turns an order round. */
export const CASE_ORDERS = (Object.keys(ORDER_COLUMNS) as OrderColumn[]).flatMap((column) => [
  column,
  `-${column}` as const,
])
export type CaseOrder = (typeof CASE_ORDERS)[number]

export interface CaseFilters {
  stage?: Stage
  /** `me`, `none`, or somebody's subject. */
  owner?: string
  school?: string
  /** A reference, a UPN of now or of before, or the beginning of one or of a name. */
  q?: string
  open?: boolean
  /** Default: the latest first. */
  sort?: CaseOrder
  cursor?: string
  limit: number
}

const allocatedSchool = ({ stage, responsibleUrn }: ExclusionCase, isAllocated: boolean) =>
  stage !== 'closed' && isAllocated ? responsibleUrn : null
/** What says of an allocated school that it is one, and that it is none any more. */
const ALLOCATING = ['panel-decided', 'allocated-place-started']

/** Reads cases for the doors. Schools see their own; whoever looks at a child is recorded. */
@Injectable()
export class CasesReader {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly family: FamilyLettersService,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string },
  ) {}

  /** @throws NotAllowed, EntityNotFoundError: both look the same outside; CaseIsRestricted */
  async find(idOrReference: string, who: Visitor): Promise<ExclusionCase> {
    const query = this.db.manager.createQueryBuilder(ExclusionCase, 'kase').where(caseKey(idOrReference))
    const kase = await this.sight.open(query, who)
    if (!knows(who, kase)) throw new NotAllowed()
    return kase
  }

  /** For a door that shows a part of the case; looking at it is recorded too. @throws as `find` */
  async findToShow(idOrReference: string, who: Visitor): Promise<ExclusionCase> {
    const kase = await this.find(idOrReference, who)
    await this.looks.beside(who, 'case', kase.id, kase.pupilId)
    return kase
  }

  /** For a door that answers a change with the case as it now stands. @throws as `find` */
  async findToAnswer(idOrReference: string, who: Visitor): Promise<ExclusionCase> {
    const kase = await this.find(idOrReference, who)
    await this.looks.inAnswer(who, 'case', kase.id, kase.pupilId)
    return kase
  }

  /** A case that this person may know of, opened or not. @throws NotAllowed, EntityNotFoundError */
  async findKnown(idOrReference: string, who: Visitor): Promise<ExclusionCase> {
    const kase = await this.findOwn(idOrReference, who)
    await this.sight.requireKnown(this.db.manager, kase, who)
    return kase
  }

  /** A school finds its own. */
  private async findOwn(idOrReference: string, who: Visitor): Promise<ExclusionCase> {
    const kase = await this.db.manager.findOneByOrFail(ExclusionCase, caseKey(idOrReference))
    if (!knows(who, kase)) throw new NotAllowed()
    return kase
  }

  /** The whole case; looking at it is recorded. */
  async show(idOrReference: string, who: Visitor): Promise<CaseView> {
    const kase = await this.find(idOrReference, who)
    const [view] = await Promise.all([this.view(kase), this.looks.at(who, 'case', kase.id)])
    return view
  }

  /** The whole case with its story; looking at it is recorded. */
  async overview(idOrReference: string, who: Visitor): Promise<z.output<typeof CaseOverview>> {
    const kase = await this.find(idOrReference, who)
    const [view, timeline] = await Promise.all([
      this.view(kase),
      this.timeline(kase),
      this.looks.at(who, 'case', kase.id),
    ])
    return { case: view, timeline }
  }

  async view(kase: ExclusionCase): Promise<CaseView> {
    const db = this.db.manager
    const [pupil, schoolOf, owner, clocks, kinds, restricted] = await Promise.all([
      db.findOneByOrFail(Pupil, { id: kase.pupilId }),
      namedSchools(db, [kase.schoolUrn, kase.responsibleUrn]),
      kase.ownerSub ? db.findOneBy(StaffMember, { sub: kase.ownerSub }) : null,
      this.clocksOf(kase),
      db.query<{ kind: string; decision: string | null; outcome: string | null }[]>(
        `select kind, (array_agg(refs->>'decision' order by at desc, id desc))[1] as decision,
            (array_agg(refs->>'outcome' order by at desc, id desc))[1] as outcome
          from timeline where case_id = $1 group by kind order by max(at), max(id)`,
        [kase.id],
      ),
      db.existsBy(Contact, { pupilId: kase.pupilId, addressRestricted: true }),
    ])
    const { id, reference, kind, stage, outcome, version, imposedOn, imposedTime, reportedBy } = kase
    const happened = new Set(kinds.map((row) => row.kind))
    const reviewDecided = kinds.find((row) => row.kind === 'review-held')?.decision
    const lastSaid = kinds.findLast((row) => ALLOCATING.includes(row.kind))
    const allocatedTo = allocatedSchool(kase, lastSaid?.outcome === 'allocated-school')
    const aboutPlace = [...happened].findLast((one) => (PLACE_EVENTS as readonly string[]).includes(one))
    return {
      ...{ id, reference, kind, stage, outcome, version, imposedOn, imposedTime, reportedBy, clocks },
      kindWords: codeWords('exclusion-kind', kind),
      stageWords: STAGE_WORDS[stage],
      outcomeWords: outcome && OUTCOMES[outcome],
      closedAt: kase.closedAt?.toISOString() ?? null,
      pupil: pupilView(pupil),
      flags: flagsOf(pupil, { isAddressRestricted: restricted, authorityCode: this.settings.AUTHORITY_CODE }),
      ...{ school: schoolOf(kase.schoolUrn), responsibleSchool: schoolOf(kase.responsibleUrn) },
      reasons: kase.reasons.map((code) => ({ code, words: codeWords('exclusion-reason', code) })),
      reportedAt: kase.reportedAt.toISOString(),
      owner: kase.ownerSub ? { sub: kase.ownerSub, name: owner?.name ?? kase.ownerSub } : null,
      facts: factsView(kase),
      allocatedTo,
      nextAction: nextAction(
        {
          ...{ stage, happened, isAllocated: allocatedTo !== null },
          ...(aboutPlace && { aboutPlace }),
          ...(reviewDecided && { reviewDecided }),
        },
        clocks.map(({ rule, state, dueOn }) => ({ rule: rule as CaseClock['rule'], state, ...(dueOn && { dueOn }) })),
      ),
    }
  }

  /** Cases whose panel allocated a school, last, where the child has not started. */
  private async allocated(caseIds: string[]): Promise<ReadonlySet<string>> {
    const last = await this.db.manager.query<{ case_id: string; outcome: string | null }[]>(
      `select distinct on (case_id) case_id, refs->>'outcome' as outcome from timeline
       where case_id = any($1) and kind = any($2) order by case_id, at desc, id desc`,
      [caseIds, ALLOCATING],
    )
    return new Set(last.filter(({ outcome }) => outcome === 'allocated-school').map((row) => row.case_id))
  }

  /** Open ones by due date, then the settled ones as they ended. */
  async clocksOf(kase: ExclusionCase): Promise<ClockView[]> {
    const clocks = await this.db.manager.findBy(CaseClock, { caseId: kase.id })
    const calendars = new Map(
      [...new Set(clocks.map(({ calendarOf }) => calendarOf))].map((owner) => [owner, this.calendars.inForce(owner)]),
    )
    const now = this.clock.now()
    const views = await Promise.all(
      clocks.map(async (clock) => clockView(clock, now, (await calendars.get(clock.calendarOf)!).calendar)),
    )
    const key = (view: ClockView) => `${view.settledAt ?? ''} ${view.dueAt ?? '9999'}`
    return views.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }

  async clockView(clock: CaseClock): Promise<ClockView> {
    const { calendar } = await this.calendars.inForce(clock.calendarOf)
    return clockView(clock, this.clock.now(), calendar)
  }

  /** Somebody who looks for one child leaves a trace at each that they were shown. */
  async search(who: Visitor, asked: CaseFilters): Promise<CountedPage<CaseRow>> {
    const found = await this.list(who, asked)
    if (asked.q?.trim()) {
      const named = found.items.filter(({ pupilName }) => pupilName !== RESTRICTED).map(({ id }) => id)
      const rows = await this.db.query<{ pupil_id: string }[]>(
        'select distinct pupil_id from cases where id = any($1)',
        [named],
      )
      await this.looks.among(
        this.db.manager,
        who,
        ['cases'],
        rows.map((row) => row.pupil_id),
      )
    }
    return found
  }

  async list(who: Visitor, filters: CaseFilters): Promise<CountedPage<CaseRow>> {
    const { stage, owner, school, q, open, sort = '-imposedOn', cursor, limit } = filters
    const down = sort.startsWith('-')
    const order = ORDER_COLUMNS[sort.replace('-', '') as OrderColumn]
    const query = this.db
      .createQueryBuilder(ExclusionCase, 'kase')
      .innerJoin(Pupil, 'pupil', 'pupil.id = kase.pupil_id')
      .innerJoin(School, 'school', 'school.urn = kase.school_urn')
    this.sight.narrow(query, who)
    if (who.relation === 'own')
      query.andWhere('(kase.school_urn = any(:urns) or kase.responsible_urn = any(:urns))', { urns: who.urns })
    if (stage) query.andWhere('kase.stage = :stage', { stage })
    if (open) query.andWhere(`kase.stage <> 'closed'`)
    if (school) query.andWhere('kase.school_urn = :school', { school })
    if (owner === 'none') query.andWhere('kase.owner_sub is null')
    else if (owner) query.andWhere('kase.owner_sub = :owner', { owner: owner === 'me' ? who.sub : owner })
    if (q?.trim()) {
      const begins = `${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      query.andWhere(
        `(kase.reference ilike :begins or (${opened('kase')} and (pupil.upn ilike :begins or pupil.legal_surname ilike :begins
          or pupil.legal_forename ilike :begins or pupil.preferred_forename ilike :begins or pupil.preferred_surname ilike :begins
          or pupil.legal_forename || ' ' || pupil.legal_surname ilike :begins or ${FULL_NAME} ilike :begins${looksLikeUpn(q) ? HAD_UPN : ''})))`,
        { begins, upn: `${q.trim().toUpperCase()}%` },
      )
    }
    const total = await query.getCount()
    const [value, id] = readCursor(cursor, 'text', 'id') ?? []
    if (value !== undefined)
      query.andWhere(`(${order} collate "C", kase.id) ${down ? '<' : '>'} (:value, :id)`, { value, id })
    const { entities, raw } = await query
      .addSelect(`${order} collate "C"`, 'ordered_by')
      .orderBy('ordered_by', down ? 'DESC' : 'ASC')
      .addOrderBy('kase.id', down ? 'DESC' : 'ASC')
      .limit(limit + 1)
      .getRawAndEntities<{ ordered_by: string }>()
    const found = page(entities, limit, (last) => cursorOf(raw[entities.indexOf(last)].ordered_by, last.id))
    return { items: await this.rows(found.items, who), next: found.next, total }
  }

  /** As lists show them: whose a restricted case is stays open until it is opened. */
  async rows(cases: ExclusionCase[], who: Visitor): Promise<CaseRow[]> {
    if (cases.length === 0) return []
    const db = this.db.manager
    const ids = cases.map(({ id }) => id)
    const [pupils, schoolOf, staff, allocated, shut, next] = await Promise.all([
      db
        .createQueryBuilder(Pupil, 'p')
        .where('p.id = any(:ids)', { ids: cases.map((kase) => kase.pupilId) })
        .getMany(),
      namedSchools(
        db,
        cases.map(({ schoolUrn }) => schoolUrn),
      ),
      db.find(StaffMember),
      this.allocated(ids),
      this.sight.shutTo(db, ids, who),
      db.query<{ case_id: string; id: string; rule: CaseClock['rule']; due_on: string; due_at: Date }[]>(
        `select distinct on (case_id) case_id, id, rule, due_on::text, due_at from clocks
         where case_id = any($1) and settled_at is null and due_at is not null order by case_id, due_at`,
        [ids],
      ),
    ])
    const now = this.clock.now()
    return cases.map((kase) => {
      const pupil = pupils.find(({ id }) => id === kase.pupilId)!
      const deadline = next.find((row) => row.case_id === kase.id)
      const owner = staff.find(({ sub }) => sub === kase.ownerSub)
      return {
        id: kase.id,
        reference: kase.reference,
        stage: kase.stage,
        stageWords: STAGE_WORDS[kase.stage],
        outcomeWords: kase.outcome && OUTCOMES[kase.outcome],
        pupilName: shut.has(kase.id) ? RESTRICTED : pupil.fullName,
        ncYear: shut.has(kase.id) ? null : pupil.ncYear,
        school: schoolOf(kase.schoolUrn),
        imposedOn: kase.imposedOn,
        allocatedTo: allocatedSchool(kase, allocated.has(kase.id)),
        owner: kase.ownerSub ? { sub: kase.ownerSub, name: owner?.name ?? kase.ownerSub } : null,
        nextDeadline: deadline
          ? {
              clockId: deadline.id,
              rule: deadline.rule,
              title: latestRule(deadline.rule).title,
              dueOn: deadline.due_on,
              overdue: deadline.due_at <= now,
            }
          : null,
      }
    })
  }

  /** In the order things happened. Its headlines are the story told in ten lines. */
  async timeline(kase: ExclusionCase): Promise<z.output<typeof TimelineView>[]> {
    const entries = await this.db.manager.find(TimelineEntry, {
      where: { caseId: kase.id },
      order: { at: 'ASC', id: 'ASC' },
    })
    const told = new Set(storyOf(entries).map(({ id }) => id))
    return entries.map(({ id, kind, at, refs, whoName }) => ({
      ...{ id, kind, refs },
      headline: told.has(id),
      at: at.toISOString(),
      words: tell(kind, refs),
      who: whoName,
    }))
  }

  /** `version`: of the pupil and its family together. */
  async contacts(kase: ExclusionCase): Promise<{ contacts: z.output<typeof ContactView>[]; version: number }> {
    const pupil = await this.db.manager.findOneByOrFail(Pupil, { id: kase.pupilId })
    return { contacts: await this.family.views(this.db.manager, pupil), version: pupil.version }
  }

  async attempts(kase: ExclusionCase): Promise<z.output<typeof AttemptView>[]> {
    const [attempts, contacts] = await Promise.all([
      this.db.manager.find(ContactAttempt, { where: { caseId: kase.id }, order: { recordedAt: 'ASC' } }),
      this.db.manager.findBy(Contact, { pupilId: kase.pupilId }),
    ])
    return attempts.map(({ id, madeOn, method, result, contactId, note, madeByName }) => ({
      ...{ id, madeOn, method, result, note, madeBy: madeByName },
      contactName: contacts.find((contact) => contact.id === contactId)?.name ?? null,
    }))
  }

  /** Who looked at this child's case, and who changed it, the latest first. */
  async views(kase: ExclusionCase): Promise<z.output<typeof SeenView>[]> {
    const rows = await this.db.manager.find(AuditRow, {
      where: { subjectKind: 'case', subjectId: kase.id },
      order: { id: 'DESC' },
      take: 200,
    })
    return rows.map(({ recordedAt, who, whoName, action, reason }) => ({
      at: recordedAt.toISOString(),
      who: whoName ?? who,
      action,
      // what a person wrote into other changes is read in the audit
      reason: action === 'opened-restricted' ? reason : null,
    }))
  }
}

export const pupilView = (pupil: Pupil): CaseView['pupil'] => {
  const { id, upn, firstName, fullName: name, legalForename, legalSurname, birthDate, ncYear, senProvision } = pupil
  const { lookedAfter, socialWorkerName, homeLaCode } = pupil
  return {
    ...{ id, upn, firstName, name, legalForename, legalSurname, birthDate, ncYear, senProvision, lookedAfter },
    ...{ socialWorkerName, homeLaCode },
  }
}

function factsView(kase: ExclusionCase): CaseView['facts'] {
  const {
    familyContactedOn,
    exceptionReason,
    exceptionFrom,
    governorsDecision,
    governorsDecidedOn,
    governorsNoticeOn,
  } = kase
  const { reviewAppliedOn, reviewWaivedOn, reviewDecision, reviewDecidedOn, reviewNotifiedOn } = kase
  const { reconsideredDecision, reconsideredOn, returnedOn, removedFromRollOn, cancelledOn, daysServed } = kase
  return {
    parentNoticeAt: kase.parentNoticeAt?.toISOString() ?? null,
    ...{ familyContactedOn, exceptionReason, exceptionFrom, governorsDecision, governorsDecidedOn, governorsNoticeOn },
    ...{ reviewAppliedOn, reviewWaivedOn, reviewDecision, reviewDecidedOn, reviewNotifiedOn },
    ...{ reconsideredDecision, reconsideredOn, returnedOn, removedFromRollOn, cancelledOn, daysServed },
  }
}
