import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { inParts } from '@daysix/platform/database'
import { isUuid } from '@daysix/platform/fields'
import type { CivilDate } from '@daysix/shared/civil-date'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, In, IsNull } from 'typeorm'
import { AnswerRefused } from '../cases/refusals'
import { PupilChanges } from '../details/pupil-changes.service'
import { PupilHistory } from '../pupils/history.service'
import { keyStageOf } from '../pupils/nc-year'
import { pupilsOfUpns } from '../pupils/of-upn.service'
import { Pupil } from '../pupils/pupil.entity'
import {
  type MovedPupil,
  rollOver,
  type Rolled,
  RolloverMadeAlready,
  RolloverNotTheLast,
  RolloverNotTraced,
  RolloverTakenBack,
  RolloverTooEarly,
  type RollingPupil,
  takeBack,
} from './rollover'
import { Rollover } from './rollover.entity'

export type TakenBack = ReturnType<typeof takeBack> & { rollover: Rollover }

/** Every pupil's year group moves on once for each 1 September; what would move is shown first. */
@Injectable()
export class Rollovers {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly history: PupilHistory,
    private readonly changes: PupilChanges,
  ) {}

  /** The latest first. */
  made(): Promise<Rollover[]> {
    return this.db.manager.find(Rollover, { order: { on: 'DESC', madeAt: 'DESC' } })
  }

  /** Nothing is saved. @throws AnswerRefused */
  async preview(on: CivilDate, keep: readonly string[]): Promise<Rolled[]> {
    return this.roll(this.db.manager, on, keep)
  }

  /** @throws AnswerRefused, RolloverTooEarly, RolloverMadeAlready */
  async make(who: Visitor, on: CivilDate, keep: readonly string[]): Promise<{ rolled: Rolled[]; rollover: Rollover }> {
    return this.db.transaction(async (tx) => {
      await oneAtATime(tx)
      const before = await tx.findOneBy(Rollover, { on, takenBackAt: IsNull() })
      if (before) throw new RolloverMadeAlready(on, before.madeByName)
      const rolled = await this.roll(tx, on, keep)
      if (on > this.clock.today()) throw new RolloverTooEarly(on)
      const moving = rolled.filter(({ kind }) => kind === 'moves')
      const kept = rolled.filter(({ kind }) => kind === 'kept')
      const rollover = tx.create(Rollover, {
        ...{
          id: randomUUID(),
          on,
          moved: moving.length,
          kept: kept.length,
          madeByName: who.name,
          madeAt: this.clock.now(),
        },
      })
      await tx.insert(Rollover, rollover)
      for (const part of inParts(moving, 1000)) await this.move(tx, who, rollover, part)
      await audit(tx, who, {
        ...{ action: 'years-rolled-over', subjectKind: 'rollover', subjectId: on },
        after: { moved: moving.length, kept: kept.map(({ pupil }) => pupil.id) },
      })
      return { rolled, rollover }
    })
  }

  /** Who would have the earlier year again, and who would not. Nothing is saved. @throws as `takeBack` */
  async previewTakingBack(id: string): Promise<TakenBack> {
    const tx = this.db.manager
    const rollover = await tx.findOneByOrFail(Rollover, { id })
    return { rollover, ...(await this.movedBy(tx, rollover)) }
  }

  /**
   * Every pupil whose year was not changed since has the earlier one again; what the rollover wrote stays to be read, withdrawn.
   * @throws RolloverTakenBack, RolloverNotTheLast, RolloverNotTraced, and where there is no such rollover
   */
  async takeBack(who: Visitor, id: string, reason: string): Promise<TakenBack> {
    return this.db.transaction(async (tx) => {
      await oneAtATime(tx)
      const rollover = await tx.findOneByOrFail(Rollover, { id })
      const { back, left } = await this.movedBy(tx, rollover)
      for (const part of inParts(back, 1000)) await this.giveBack(tx, who, part, reason)
      Object.assign(rollover, {
        ...{ takenBackAt: this.clock.now(), takenBackByName: who.name, takenBackBecause: reason },
        ...{ givenBack: back.length, leftAsIs: left.length },
      })
      await tx.save(rollover)
      await audit(tx, who, {
        ...{ action: 'rollover-taken-back', subjectKind: 'rollover', subjectId: rollover.on, reason },
        before: { moved: rollover.moved },
        after: { givenBack: back.length, left: left.map(({ one, why }) => ({ pupil: one.pupilId, why })) },
      })
      return { rollover, back, left }
    })
  }

  private async movedBy(tx: EntityManager, { id, on, moved, ...of }: Rollover): Promise<ReturnType<typeof takeBack>> {
    if (of.takenBackAt) throw new RolloverTakenBack(on, of.takenBackByName!)
    const last = await tx.findOneOrFail(Rollover, { where: { takenBackAt: IsNull() }, order: { on: 'DESC' } })
    if (last.id !== id) throw new RolloverNotTheLast(on, last.on)
    const pupils = await tx.query<MovedPupil[]>(
      `select fact.pupil_id as "pupilId", fact.id as entry, fact.value ->> 'ncYear' as "to",
         fact.to_on is null and fact.withdrawn_at is null as holds,
         (select jsonb_build_object('id', was.id, 'ncYear', was.value ->> 'ncYear', 'keyStage', was.value ->> 'keyStage')
            from pupil_facts was where was.pupil_id = fact.pupil_id and was.kind = 'nc-year' and was.withdrawn_at is null
              and was.to_on = fact.from_on - 1 order by was.recorded_at desc limit 1) as earlier
       from pupil_facts fact where fact.rollover_id = $1 order by fact.pupil_id`,
      [id],
    )
    if (pupils.length === 0 && moved > 0) throw new RolloverNotTraced(on)
    return takeBack(pupils)
  }

  private async giveBack(
    tx: EntityManager,
    who: Visitor,
    back: ReturnType<typeof takeBack>['back'],
    reason: string,
  ): Promise<void> {
    const earlierOf = new Map(back.map(({ pupilId, earlier }) => [pupilId, earlier]))
    const pupils = await tx.find(Pupil, {
      where: { id: In([...earlierOf.keys()]) },
      lock: { mode: 'pessimistic_write' },
    })
    const changed = pupils.map((before) => {
      const { ncYear, keyStage } = earlierOf.get(before.id)!
      return { before, after: tx.create(Pupil, { ...before, ncYear, keyStage: keyStage as Pupil['keyStage'] }) }
    })
    await this.writeYears(tx, changed)
    const entries = back.map(({ entry, earlier }) => ({ wrong: entry, held: earlier.id }))
    await this.history.undo(tx, who, entries, `The rollover was taken back: ${reason}`)
    await this.tellOpenCases(tx, who, changed)
  }

  private async move(tx: EntityManager, who: Visitor, { id, on }: Rollover, moving: readonly Rolled[]): Promise<void> {
    const yearOf = new Map(moving.map(({ pupil, to }) => [pupil.id, to]))
    const pupils = await tx.find(Pupil, { where: { id: In([...yearOf.keys()]) } })
    const changed = pupils.map((before) => {
      const ncYear = yearOf.get(before.id)!
      const after = tx.create(Pupil, { ...before, ncYear, keyStage: keyStageOf(ncYear) })
      return { before, on, after, rolloverId: id }
    })
    await this.writeYears(tx, changed)
    await this.history.keep(tx, who, changed)
    await this.tellOpenCases(tx, who, changed)
  }

  private async writeYears(tx: EntityManager, changed: readonly { after: Pupil }[]): Promise<void> {
    await tx.query(
      `update pupils pupil set nc_year = moved.nc_year, key_stage = moved.key_stage, version = version + 1
         from unnest($1::uuid[], $2::text[], $3::text[]) as moved (id, nc_year, key_stage) where pupil.id = moved.id`,
      [
        changed.map(({ after }) => after.id),
        changed.map(({ after }) => after.ncYear),
        changed.map(({ after }) => after.keyStage),
      ],
    )
  }

  /** Only the cases of children whose year is another now hear of it. */
  private async tellOpenCases(
    tx: EntityManager,
    who: Visitor,
    changed: readonly { before: Pupil; after: Pupil }[],
  ): Promise<void> {
    const open = await tx.query<{ pupil_id: string }[]>(
      `select distinct pupil_id from cases where stage <> 'closed' and pupil_id = any($1)`,
      [changed.map(({ after }) => after.id)],
    )
    const withCase = new Set(open.map(({ pupil_id: id }) => id))
    for (const { before, after } of changed.filter(({ after: { id } }) => withCase.has(id)))
      await this.changes.follow(tx, who, after, {
        ...{ kind: 'pupil-details-changed', what: 'pupil', refs: { fields: 'ncYear,keyStage' } },
        ...{ before: { ncYear: before.ncYear }, after: { ncYear: after.ncYear } },
      })
  }

  private async roll(tx: EntityManager, on: CivilDate, keep: readonly string[]): Promise<Rolled[]> {
    if (!on.endsWith('-09-01')) throw new AnswerRefused('/on', 'not-a-first-september', 'Choose a 1 September')
    const today = this.clock.today()
    const years = Number(on.slice(0, 4)) - Number(today.slice(0, 4))
    if (years > 1 || years < -1)
      throw new AnswerRefused('/on', 'too-far', 'Choose the 1 September of this year, the last or the next')
    const kept = await this.pupilsNamed(tx, keep)
    // a year recorded on the first day of the school year, or since, is the new one already
    const pupils = await tx.query<RollingPupil[]>(
      `select pupil.id, pupil.birth_date::text as "birthDate", pupil.nc_year as "ncYear",
         exists (select 1 from pupil_facts fact where fact.pupil_id = pupil.id and fact.kind = 'nc-year'
           and fact.to_on is null and fact.withdrawn_at is null
           and coalesce(fact.from_on, (fact.recorded_at at time zone 'Europe/London')::date) >= $1::date) as "saidSince"
       from pupils pupil order by pupil.id`,
      [on],
    )
    return rollOver(pupils, on, kept)
  }

  /** By UPN or by id. @throws AnswerRefused for the first that names no pupil */
  private async pupilsNamed(tx: EntityManager, keep: readonly string[]): Promise<Set<string>> {
    const named = new Set<string>()
    for (const [i, name] of keep.entries()) {
      const isId = isUuid(name)
      const found = isId ? await tx.findBy(Pupil, { id: name }) : await this.ofUpn(tx, name.trim().toUpperCase())
      if (found.length !== 1)
        throw new AnswerRefused(`/keep/${i}`, 'unknown-pupil', `There is no one pupil with the UPN ${name}`)
      named.add(found[0].id)
    }
    return named
  }

  private async ofUpn(tx: EntityManager, upn: string): Promise<Pupil[]> {
    const holders = (await pupilsOfUpns(tx, [upn])).get(upn) ?? []
    const have = holders.filter((one) => one.upn === upn && !one.upnDoubted)
    return have.length > 0 ? have : holders
  }
}

const oneAtATime = (tx: EntityManager): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', ['rollover'])
