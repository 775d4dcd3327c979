import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { NotAllowed, relationOf } from '@daysix/platform/policy'
import type { Role } from '@daysix/platform/principal'
import { CaseIsRestricted, type OutOfSightIds } from '@daysix/platform/sight'
import { Injectable } from '@nestjs/common'
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { Reach } from '../case-reach/reach-choice.entity'
import type { ExclusionCase } from '../cases/case.entity'
import { policy } from '../policy'
import { Pupil } from '../pupils/pupil.entity'
import { rolesNow } from '../users/roles-now'

/** SQL over a case by its alias: whoever asks may know that there is this case. Parameters: `CaseSight.of`. */
const knownSql = (kase: string): string =>
  `(:seesAll::boolean or not exists (select 1 from case_restrictions hidden
      where hidden.case_id = ${kase}.id and hidden.level = 'team-only' and hidden.team <> all(:teams::text[])))`

const seenToday = (kase: string): string =>
  `exists (select 1 from case_openings seen
    where seen.case_id = ${kase}.id and seen.opened_by = :visitor and seen.opened_on = :visitedOn)`

/** SQL over a case by its alias: it is no restricted one that whoever asks has yet to give a reason for. Parameters: `CaseSight.of`. */
export const unrestricted = (kase: string): string =>
  `(:opensAll::boolean or coalesce(${kase}.owner_sub, '') = :visitor or not exists (select 1 from case_restrictions shut
      where shut.case_id = ${kase}.id and shut.level = 'restricted'
        and coalesce(shut.team, '') <> all(:teams::text[]) and not ${seenToday(kase)}))`

/** SQL: what the authority chose last, read once for a statement. */
const REACH = `coalesce((select reach from reach_choices order by id desc limit 1), 'every')`

/**
 * SQL over a case by its alias: it is not another's, as the authority bounds its caseworkers. One that nobody has, or whose
 * school is in no area, is open to all of them, or nobody would see to it; the school that answers for the child now counts
 * like the one that excluded; and who is in the team that a case was given to was given it.
 */
const withinReach = (kase: string): string =>
  `(not :isBound::boolean or ${REACH} = 'every' or ${kase}.owner_sub is null or ${kase}.owner_sub = :visitor
    or ${seenToday(kase)}
    or exists (select 1 from case_restrictions given where given.case_id = ${kase}.id and given.team = any(:teams::text[]))
    or ${REACH} = 'area' and exists (select 1 from schools placed where placed.urn in (${kase}.school_urn, ${kase}.responsible_urn)
      and (placed.area = any((select areas from users where sub = :visitor)::text[])
        or placed.area is null and placed.urn = ${kase}.school_urn)))`

/** SQL over a case by its alias: its child is shown by name to whoever asks. Parameters: `CaseSight.of`. */
export const opened = (kase: string): string => `(${unrestricted(kase)} and ${withinReach(kase)})`

/**
 * SQL over a case by its alias: whoever asks is shown that it is this child's, whether or not it is theirs to open. Parameters:
 * `CaseSight.of`.
 */
export const shown = (kase: string): string => `${knownSql(kase)} and ${unrestricted(kase)}`

/**
 * Who may know of a restricted case, and who may see whose it is: asked wherever cases are found, listed or counted, so that
 * no list, search, count or export says more than the case itself would.
 */
@Injectable()
export class CaseSight {
  constructor(private readonly clock: Clock) {}

  /** A service at its own work sees every case; the school a case is about knows the child; the policy says who is bound. */
  of({ sub, scopes, relation, teams = [] }: Pick<Visitor, 'sub' | 'scopes' | 'relation' | 'teams'>) {
    const seesAll = scopes.includes('internal')
    const opensAll = seesAll || relation === 'own'
    return { seesAll, opensAll, isBound: relation === 'area', teams, visitor: sub, visitedOn: this.clock.today() }
  }

  /** Narrows a query that holds cases under this alias to those that this person may know of. */
  narrow<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, who: Visitor, kase = 'kase'): SelectQueryBuilder<T> {
    return query.andWhere(knownSql(kase)).setParameters(this.of(who))
  }

  /**
   * Narrows a query that holds pupils under this alias to those whom this person may find: a child whose every case is
   * another team's, or restricted and not opened, is not found by name, number or birth. A child whose cases are only another
   * area's or another caseworker's is found: it is the case that is theirs. Whoever enters a child again must find the one
   * that is held, one who moves is known to two areas at once, and whoever is on duty begins with a name on the telephone.
   */
  narrowPupils<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    who: Visitor,
    pupil = 'pupil',
  ): SelectQueryBuilder<T> {
    const theirs = `select 1 from cases kase where kase.pupil_id = ${pupil}.id`
    return query
      .andWhere(`(not exists (${theirs}) or exists (${theirs} and ${shown('kase')}))`)
      .setParameters(this.of(who))
  }

  /**
   * A school, or its own system, records what happens to pupils that it knows, whoever else knows of their cases.
   * @throws NotAllowed for the authority's staff, of a child whom they may not find
   */
  async requirePupil(tx: EntityManager, id: string, who: Visitor): Promise<void> {
    if (!(await this.findable(tx, [id], who)).has(id)) throw new NotAllowed()
  }

  /** The child, as `requirePupil` lets them be found. @throws NotAllowed also for one whom nobody knows */
  async pupil(tx: EntityManager, id: string, who: Visitor): Promise<Pupil> {
    const query = tx.createQueryBuilder(Pupil, 'pupil').where('pupil.id = :id', { id })
    const pupil = await (knowsWhomTheyName(who) ? query : this.narrowPupils(query, who)).getOne()
    if (!pupil) throw new NotAllowed()
    return pupil
  }

  /** Which of these pupils the authority's staff may find; a school and another system know whom they name. */
  async findable(tx: EntityManager, ids: readonly string[], who: Visitor): Promise<ReadonlySet<string>> {
    if (knowsWhomTheyName(who) || ids.length === 0) return new Set(ids)
    const query = tx.createQueryBuilder().select('pupil.id', 'id').from('pupils', 'pupil')
    query.where('pupil.id = any(:ids)', { ids })
    const found = await this.narrowPupils(query, who).getRawMany<{ id: string }>()
    return new Set(found.map(({ id }) => id))
  }

  /** The cases of a child that this person may know of, with which of them are shut to them. */
  ofPupil(
    tx: EntityManager,
    pupilId: string,
    who: Visitor,
  ): Promise<{ id: string; reference: string; shut: boolean }[]> {
    const query = tx.createQueryBuilder().select('kase.id', 'id').addSelect('kase.reference', 'reference')
    query.addSelect(`not ${opened('kase')}`, 'shut').from('cases', 'kase')
    return this.narrow(query.where('kase.pupil_id = :pupilId', { pupilId }), who).getRawMany()
  }

  /** Of these, those whose case this person may know of. */
  async known<T>(tx: EntityManager, all: readonly T[], caseIdOf: (one: T) => string, who: Visitor): Promise<T[]> {
    if (all.length === 0) return []
    const query = tx.createQueryBuilder().select('kase.id', 'id').from('cases', 'kase')
    query.where('kase.id = any(:ids)', { ids: all.map(caseIdOf) })
    const ids = new Set((await this.narrow(query, who).getRawMany<{ id: string }>()).map(({ id }) => id))
    return all.filter((one) => ids.has(caseIdOf(one)))
  }

  /** @throws NotAllowed for whom there is no such case */
  async requireKnown(tx: EntityManager, { id }: Pick<ExclusionCase, 'id'>, who: Visitor): Promise<void> {
    const query = tx.createQueryBuilder().select('1').from('cases', 'kase').where('kase.id = :id', { id })
    if (!(await this.narrow(query, who).getRawOne())) throw new NotAllowed()
  }

  /**
   * The one case that this query finds, if this person may open it.
   * @throws NotAllowed also where there is none, CaseIsRestricted until they have said why they open it
   */
  async open(query: SelectQueryBuilder<ExclusionCase>, who: Visitor): Promise<ExclusionCase> {
    query.addSelect(opened(query.alias), 'is_opened')
    const { entities, raw } = await this.narrow(query, who, query.alias).getRawAndEntities<{ is_opened: boolean }>()
    const [kase] = entities
    if (!kase) throw new NotAllowed()
    if (!raw[0]!.is_opened) throw new CaseIsRestricted(kase.reference)
    return kase
  }

  /** @throws NotAllowed, CaseIsRestricted until this person has said why they open it */
  async requireOpened(tx: EntityManager, kase: Pick<ExclusionCase, 'id' | 'reference'>, who: Visitor): Promise<void> {
    const query = tx.createQueryBuilder().select(opened('kase'), 'opened').from('cases', 'kase')
    const known = await this.narrow(query.where('kase.id = :id', { id: kase.id }), who).getRawOne<{ opened: boolean }>()
    if (!known) throw new NotAllowed()
    if (!known.opened) throw new CaseIsRestricted(kase.reference)
  }

  /**
   * Of all cases: those that this person may not know of, and those that they have not opened. Whether they are bound is
   * read here, by the roles of this moment, so that no context can forget to say it. Restricted cases are few; of a
   * caseworker who is bound, nearly all cases are named.
   */
  async outOfSight(tx: EntityManager, person: Pick<Visitor, 'sub' | 'teams'>): Promise<OutOfSightIds> {
    const { relation, reach } = await this.reachOf(tx, person.sub)
    const asked = this.of({ ...person, scopes: [], relation })
    const query = tx
      .createQueryBuilder()
      .select('kase.id', 'id')
      .addSelect(knownSql('kase'), 'known')
      .from('cases', 'kase')
      .where(`not (${knownSql('kase')} and ${opened('kase')})`)
    if (!asked.isBound || reach === 'every') query.andWhere('kase.id in (select case_id from case_restrictions)')
    const [pupils, rows] = await Promise.all([
      this.pupilsOutOfSight(tx, asked),
      query.setParameters(asked).getRawMany<{ id: string; known: boolean }>(),
    ])
    const idsOf = (all: typeof rows, isKnown: boolean) =>
      all.filter(({ known }) => known === isKnown).map(({ id }) => id)
    return {
      ...{ hidden: idsOf(rows, false), shut: idsOf(rows, true) },
      ...{ hiddenPupils: idsOf(pupils, false), shutPupils: idsOf(pupils, true) },
    }
  }

  /** As at the door that tells the other contexts of one case; somebody without a role there opens no more than the least. */
  private async reachOf(tx: EntityManager, sub: string): Promise<{ relation: 'any' | 'area'; reach: Reach }> {
    const [{ roles, reach }] = await tx.query<{ roles: Role[]; reach: Reach }[]>(
      `select ${rolesNow('person')} as roles, ${REACH} as reach
       from (select $1::text as sub, (select claims from users where sub = $1) as claims) person`,
      [sub],
    )
    const asking = { sub, name: sub, roles, urns: [], providers: [], scopes: [], token: '' }
    return { relation: relationOf(policy, 'directory', asking) === 'any' ? 'any' : 'area', reach }
  }

  /** Whom `narrowPupils` leaves out, and whether a case of them is known; each with the records that became theirs. */
  private async pupilsOutOfSight(
    tx: EntityManager,
    asked: ReturnType<CaseSight['of']>,
  ): Promise<{ id: string; known: boolean }[]> {
    const theirs = 'select 1 from cases kase where kase.pupil_id = pupil.id'
    const rows = await tx
      .createQueryBuilder()
      .select('pupil.id', 'id')
      .addSelect(`exists (${theirs} and ${knownSql('kase')})`, 'known')
      .from('pupils', 'pupil')
      .where('pupil.id in (select pupil_id from cases where id in (select case_id from case_restrictions))')
      .andWhere(`not exists (${theirs} and ${shown('kase')})`)
      .setParameters(asked)
      .getRawMany<{ id: string; known: boolean }>()
    if (rows.length === 0) return []
    return tx.query<{ id: string; known: boolean }[]>(
      `with recursive theirs (id, known) as (select * from unnest($1::uuid[], $2::boolean[])
         union select m.merged_id, known from pupil_merges m join theirs on m.kept_id = theirs.id and m.undone_at is null)
       select id, known from theirs`,
      [rows.map(({ id }) => id), rows.map(({ known }) => known)],
    )
  }

  /** Which of these cases this person has not opened. */
  async shutTo(tx: EntityManager, ids: readonly string[], who: Visitor): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set()
    const rows = await tx
      .createQueryBuilder()
      .select('kase.id', 'id')
      .from('cases', 'kase')
      .where('kase.id = any(:ids)', { ids })
      .andWhere(`not ${opened('kase')}`)
      .setParameters(this.of(who))
      .getRawMany<{ id: string }>()
    return new Set(rows.map(({ id }) => id))
  }
}

const knowsWhomTheyName = ({ relation, roles }: Visitor): boolean => relation === 'own' || roles.includes('service')
