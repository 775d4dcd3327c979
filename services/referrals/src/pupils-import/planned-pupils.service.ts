import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { inParts } from '@daysix/platform/database'
import { addDays } from '@daysix/shared/civil-date'
import { findCode, isAcceptedHere } from '@daysix/shared/codes'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { type EntityManager, In, IsNull } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { difference } from '../cases/changes.service'
import { CodeSets } from '../code-sets/code-sets.service'
import { PupilChanges } from '../details/pupil-changes.service'
import { changedFacts } from '../pupils/history'
import { PupilHistory } from '../pupils/history.service'
import { pupilsOfUpns } from '../pupils/of-upn.service'
import { PupilFact } from '../pupils/pupil-fact.entity'
import { Pupil } from '../pupils/pupil.entity'
import { Registration } from '../pupils/registration.entity'
import { CaseSight } from '../restriction/sight.service'
import { School } from '../schools/school.entity'
import { type ImportPlan, type NameOf, planImport, type PlannedPupil, type PlannedRegistration } from './plan'
import type { Held, PupilRow } from './pupil-file'

/** Holds rows against what is held, and saves what they change; however the rows came. */
@Injectable()
export class PlannedPupils {
  constructor(
    private readonly clock: Clock,
    private readonly codes: CodeSets,
    private readonly history: PupilHistory,
    private readonly changes: PupilChanges,
    private readonly sight: CaseSight,
  ) {}

  /** Whatever saves pupils out of a file does so one at a time: two would not see whom the other adds. */
  async oneAtATime(tx: EntityManager): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['pupils saved from a file'])
  }

  /** What a row is read against. */
  async against(tx: EntityManager): Promise<Held> {
    const [schools, switches] = await Promise.all([tx.find(School, { select: { urn: true } }), this.codes.switches(tx)])
    return {
      today: this.clock.today(),
      schools: new Set(schools.map(({ urn }) => urn)),
      accepts: (list, code, on) => isAcceptedHere(list, findCode(list, code)!, on, switches),
    }
  }

  /** Nothing is saved. Of a child nothing is told but to whom may find it. */
  async plan(tx: EntityManager, who: Visitor, rows: readonly PupilRow[], addLikely: boolean): Promise<ImportPlan> {
    const ofUpns = await pupilsOfUpns(
      tx,
      rows.flatMap(({ upn, formerUpns }) => [...(upn ? [upn] : []), ...formerUpns]),
    )
    const candidates = await this.candidates(tx, rows, ofUpns)
    const findable = await this.sight.findable(
      tx,
      candidates.map(({ id }) => id),
      who,
    )
    const held = candidates.filter(({ id }) => findable.has(id))
    const ofHeld = { pupilId: In(held.map(({ id }) => id)), withdrawnAt: IsNull() }
    const [rolls, called] = await Promise.all([
      tx.find(Registration, { where: ofHeld }),
      tx.find(PupilFact, { where: { ...ofHeld, kind: 'name' } }),
    ])
    const names = called.map(({ pupilId, value }) => ({ ...(value as unknown as NameOf), pupilId }))
    const isFindable = ({ id }: Pupil) => findable.has(id)
    return planImport(rows, { held, ofUpns, rolls, names, isFindable }, addLikely, this.clock.today())
  }

  /** Those of the file's UPNs and birth dates: names are held together by the rule, which reads them as people do. */
  private candidates(
    tx: EntityManager,
    rows: readonly PupilRow[],
    ofUpns: ReadonlyMap<string, Pupil[]>,
  ): Promise<Pupil[]> {
    const ids = [...ofUpns.values()].flat().map(({ id }) => id)
    return tx
      .createQueryBuilder(Pupil, 'pupil')
      .where('pupil.id = any(:ids)', { ids })
      .orWhere('pupil.birth_date = any(:births)', { births: [...new Set(rows.map(({ birthDate }) => birthDate))] })
      .getMany()
  }

  /** All of it, in the caller's transaction; what is left out stays out. */
  async save(tx: EntityManager, who: Visitor, { added, changed, registrations }: ImportPlan): Promise<void> {
    const ids = new Map<object, string>()
    for (const planned of [...added, ...changed]) ids.set(planned, planned.before?.id ?? randomUUID())
    await this.savePupils(tx, who, [...added, ...changed], ids)
    const idOf = ({ pupil }: PlannedRegistration) => ('id' in pupil ? pupil.id : ids.get(pupil)!)
    await this.history.register(
      tx,
      who,
      registrations
        .filter(({ row }) => row.to === null)
        .map((one) => ({
          ...{ urn: one.row.schoolUrn, status: one.row.status, on: one.row.from, pupilId: idOf(one) },
        })),
    )
    for (const one of registrations) await this.saveRegistration(tx, who, idOf(one), one)
  }

  /** Those that hold are written together before; what is over ends the one that is held, or is history of its own. */
  private async saveRegistration(
    tx: EntityManager,
    who: Visitor,
    pupilId: string,
    { row: { schoolUrn: urn, status, from: fromOn, to: toOn }, ends }: PlannedRegistration,
  ): Promise<void> {
    if (ends) await this.history.endOne(tx, who, Registration, ends.id, toOn!)
    else if (toOn) await this.history.add(tx, who, Registration, { pupilId, urn, status, fromOn, toOn })
    await audit(tx, who, {
      ...{ action: 'registration-imported', subjectKind: 'pupil', subjectId: pupilId },
      ...(ends && { before: { urn, status: ends.status, toOn: ends.toOn } }),
      after: { urn, status: ends?.status ?? status, ...(fromOn && { fromOn }), ...(toOn && { toOn }) },
    })
  }

  /** Each child stands here once, so that what is written of many is written together. */
  private async savePupils(
    tx: EntityManager,
    who: Visitor,
    pupils: readonly PlannedPupil[],
    ids: ReadonlyMap<object, string>,
  ): Promise<void> {
    const idOf = (planned: PlannedPupil) => ids.get(planned)!
    const fresh = pupils.filter(({ before }) => !before)
    for (const part of inParts(fresh, 1000))
      await tx.insert(
        Pupil,
        part.map((one) => ({ ...one.values, id: idOf(one), version: 1 })),
      )
    for (const { before, values } of pupils)
      if (before) await tx.update(Pupil, { id: before.id }, { ...values, version: before.version + 1 })
    const rows = await tx.findBy(Pupil, { id: In(pupils.map(idOf)) })
    const afterOf = new Map(rows.map((row) => [row.id, row]))
    const today = this.clock.today()
    const onOf = ({ before }: PlannedPupil) => (before ? today : null)
    await this.history.begin(
      tx,
      who,
      pupils.flatMap((one) =>
        changedFacts(one.before, afterOf.get(idOf(one))!).map((fact) => ({
          ...fact,
          ...{ pupilId: idOf(one), on: onOf(one) },
        })),
      ),
    )
    for (const one of pupils)
      for (const upn of one.formerUpns) {
        // until when is not known: not any more is what the file says
        const fact = { pupilId: idOf(one), kind: 'upn', value: { upn }, saidBy: null, fromOn: null }
        await this.history.add(tx, who, PupilFact, { ...fact, toOn: addDays(today, -1) })
      }
    const isMoved = ({ row, before, changes }: PlannedPupil) =>
      before?.schoolUrn !== row.schoolUrn || changes.some(({ field }) => field === 'status')
    await this.history.register(
      tx,
      who,
      pupils.filter(isMoved).map((one) => ({
        ...{ pupilId: idOf(one), urn: one.row.schoolUrn, status: one.row.status, on: one.row.from ?? onOf(one) },
      })),
    )
    const withCase = await this.withCase(tx, pupils)
    for (const one of pupils) await this.tell(tx, who, one, afterOf.get(idOf(one))!, withCase.has(idOf(one)))
  }

  private async withCase(tx: EntityManager, pupils: readonly PlannedPupil[]): Promise<ReadonlySet<string>> {
    const ids = pupils.flatMap(({ before }) => (before ? [before.id] : []))
    const cases = await tx.find(ExclusionCase, { where: { pupilId: In(ids) }, select: { id: true, pupilId: true } })
    return new Set(cases.map(({ pupilId }) => pupilId))
  }

  private async tell(
    tx: EntityManager,
    who: Visitor,
    { before, values, formerUpns, changes }: PlannedPupil,
    after: Pupil,
    hasCase: boolean,
  ): Promise<void> {
    const change = before ? difference({ ...before }, { ...after }) : { before: {}, after: values }
    await audit(tx, who, {
      ...{ action: 'pupil-imported', subjectKind: 'pupil', subjectId: after.id, before: change.before },
      after: { ...change.after, ...(formerUpns.length > 0 && { formerUpns }) },
    })
    if (!hasCase) return
    await this.changes.follow(tx, who, after, {
      ...{ kind: 'pupil-details-changed', what: 'pupil', ...change },
      refs: { fields: changes.map(({ field }) => field).join() },
    })
  }
}
