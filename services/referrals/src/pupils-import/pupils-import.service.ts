import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { addDays } from '@daysix/shared/civil-date'
import { findCode, isAcceptedHere } from '@daysix/shared/codes'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, In, IsNull } from 'typeorm'
import { Looks } from '../audit/looks.service'
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
import { type PupilRow, readPupilFile } from './pupil-file'

export interface ReadImport {
  rows: number
  plan: ImportPlan
}

/** Pupils and their registrations out of a school's or the authority's file. What it would change is shown first. */
@Injectable()
export class PupilsImport {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly codes: CodeSets,
    private readonly history: PupilHistory,
    private readonly changes: PupilChanges,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
  ) {}

  /** Nothing is saved but whom of those held it showed beside the file's rows. */
  preview(who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    return this.db.transaction((tx) => this.show(tx, who, text, addLikely))
  }

  /** What is held of a child stands beside a row that is about it, or about somebody much like it. */
  private async show(tx: EntityManager, who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    const read = await this.read(tx, who, text, addLikely)
    const { changed, likely } = read.plan
    const held = [...changed.map(({ before }) => before!.id), ...likely.map(({ like }) => like.id)]
    if (held.length > 0) await this.looks.among(tx, who, ['file'], [...new Set(held)])
    return read
  }

  /** Good rows are saved together; a row with an error, or that is much like somebody else, is left out. */
  apply(who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['pupils import'])
      const read = await this.show(tx, who, text, addLikely)
      const { added, changed, registrations } = read.plan
      const ids = new Map<object, string>()
      for (const planned of [...added, ...changed]) ids.set(planned, await this.save(tx, who, planned))
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
      return read
    })
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

  private async save(tx: EntityManager, who: Visitor, planned: PlannedPupil): Promise<string> {
    const { row, before, values } = planned
    const id = before?.id ?? randomUUID()
    const version = (before?.version ?? 0) + 1
    if (before) await tx.update(Pupil, { id }, { ...values, version })
    else await tx.insert(Pupil, { ...values, id, version })
    const after = await tx.findOneByOrFail(Pupil, { id })
    const today = this.clock.today()
    const on = before ? today : null
    await this.history.begin(
      tx,
      who,
      changedFacts(before, after).map((fact) => ({ ...fact, pupilId: id, on })),
    )
    for (const upn of planned.formerUpns) {
      // until when is not known: not any more is what the file says
      const value = { upn }
      const fact = { pupilId: id, kind: 'upn', value, saidBy: null, fromOn: null, toOn: addDays(today, -1) }
      await this.history.add(tx, who, PupilFact, fact)
    }
    const { schoolUrn: urn, status, from } = row
    const isMoved = before?.schoolUrn !== urn || planned.changes.some(({ field }) => field === 'status')
    if (isMoved) await this.history.register(tx, who, [{ pupilId: id, urn, status, on: from ?? on }])
    const change = before ? difference({ ...before }, { ...after }) : { before: {}, after: values }
    const { formerUpns } = planned
    await audit(tx, who, {
      ...{ action: 'pupil-imported', subjectKind: 'pupil', subjectId: id, before: change.before },
      after: { ...change.after, ...(formerUpns.length > 0 && { formerUpns }) },
    })
    if (before && (await tx.existsBy(ExclusionCase, { pupilId: id })))
      await this.changes.follow(tx, who, after, {
        ...{ kind: 'pupil-details-changed', what: 'pupil', ...change },
        refs: { fields: planned.changes.map(({ field }) => field).join() },
      })
    return id
  }

  private async read(tx: EntityManager, who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    const [schools, switches] = await Promise.all([tx.find(School, { select: { urn: true } }), this.codes.switches(tx)])
    const { rows, errors } = readPupilFile(text, {
      today: this.clock.today(),
      schools: new Set(schools.map(({ urn }) => urn)),
      accepts: (list, code, on) => isAcceptedHere(list, findCode(list, code)!, on, switches),
    })
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
    const plan = planImport(rows, { held, ofUpns, rolls, names, isFindable }, addLikely, this.clock.today())
    plan.errors.push(...errors)
    plan.errors.sort((a, b) => a.line - b.line)
    return { rows: rows.length + new Set(errors.map(({ line }) => line)).size, plan }
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
}
