import { Clock } from '@daysix/platform/clock'
import { inParts } from '@daysix/platform/database'
import type { CivilDate } from '@daysix/shared/civil-date'
import { Injectable } from '@nestjs/common'
import { type EntityManager, In } from 'typeorm'
import type { FactKind } from '@daysix/shared/pupil-facts'
import { changedFacts } from './history'
import type { Pupil } from './pupil.entity'
import { PupilFact } from './pupil-fact.entity'
import { Registration } from './registration.entity'
import type { EnrolmentStatus } from './registrations'

/** A pupil's row as it was and as it is. */
export interface ChangedPupil {
  /** None for a pupil who was not held before. */
  before?: Pupil
  after: Pupil
  /** From which day it holds; today where it is left out, and for a new pupil: since when is not known. */
  on?: CivilDate
  /** Of a new school; `C` where it is left out. */
  status?: EnrolmentStatus
  /** The rollover that wrote it. */
  rolloverId?: string
}

type DatedEntity = typeof PupilFact | typeof Registration

interface Begun {
  pupilId: string
  /** The day it begins, and the day after the last of what held before. */
  on: CivilDate | null
}

type BegunFact = Begun & { kind: FactKind; value?: object; saidBy?: string | null; rolloverId?: string | undefined }
type BegunRegistration = Begun & { urn: string; status: EnrolmentStatus; saidBy?: string | null }

/** Keeps every dated thing of a pupil: what held before ends, or is withdrawn where it is replaced on its first day. */
@Injectable()
export class PupilHistory {
  constructor(private readonly clock: Clock) {}

  /** Writes what changed in the rows of pupils, many or one, into their history. The rows themselves are the caller's to save. */
  async keep(tx: EntityManager, who: { name: string }, pupils: readonly ChangedPupil[]): Promise<void> {
    const dayOf = ({ before, on }: ChangedPupil) => on ?? (before ? this.clock.today() : null)
    const facts = pupils.flatMap((one) =>
      changedFacts(one.before, one.after).map((fact) => ({
        ...fact,
        pupilId: one.after.id,
        on: dayOf(one),
        rolloverId: one.rolloverId,
      })),
    )
    const moved = pupils.filter(({ before, after }) => before?.schoolUrn !== after.schoolUrn)
    await this.begin(tx, who, facts)
    await this.register(
      tx,
      who,
      moved.map((one) => ({
        ...{ pupilId: one.after.id, urn: one.after.schoolUrn, status: one.status ?? 'C', on: dayOf(one) },
      })),
    )
  }

  /** Each begins on its day; without a value, what held ends the day before. */
  async begin(tx: EntityManager, who: { name: string }, facts: readonly BegunFact[]): Promise<void> {
    await this.end(
      tx,
      who,
      'pupil_facts',
      'row.kind = begun.of',
      facts.map((fact) => ({ ...fact, of: fact.kind })),
    )
    const rows = facts.filter(({ value }) => value !== undefined)
    for (const part of inParts(rows, 1000))
      await tx.insert(
        PupilFact,
        part.map(({ pupilId, kind, value, on, saidBy = null, rolloverId = null }) => ({
          ...{ pupilId, kind, value, saidBy, fromOn: on, rolloverId },
          ...this.by(who),
        })) as never,
      )
  }

  /** The main school follows the one before it; any other stands beside it. */
  async register(tx: EntityManager, who: { name: string }, begun: readonly BegunRegistration[]): Promise<void> {
    const places = begun.map((one) => ({ ...one, of: one.status }))
    const sameKind = `((row.status in ('C', 'M')) = (begun.of in ('C', 'M')) and (begun.of in ('C', 'M') or row.urn = begun.urn))`
    await this.end(tx, who, 'registrations', sameKind, places)
    for (const part of inParts(begun, 1000))
      await tx.insert(
        Registration,
        part.map(({ pupilId, urn, status, on, saidBy = null }) => ({
          ...{ pupilId, urn, status, saidBy, fromOn: on },
          ...this.by(who),
        })),
      )
  }

  /** An entry that ends no other: of days that are over, or instead of one that was withdrawn. */
  async add(tx: EntityManager, who: { name: string }, entity: DatedEntity, row: object): Promise<void> {
    await tx.insert<PupilFact | Registration>(entity, { ...row, ...this.by(who) } as never)
  }

  /** `on` is the last day on which it holds. */
  async endOne(
    tx: EntityManager,
    who: { name: string },
    entity: DatedEntity,
    id: string,
    on: CivilDate,
  ): Promise<void> {
    const ended = { toOn: on, endedAt: this.clock.now(), endedByName: who.name }
    await tx.update<PupilFact | Registration>(entity, { id }, ended)
  }

  /** It never held; the row stays, with why. */
  async withdraw(
    tx: EntityManager,
    who: { name: string },
    entity: DatedEntity,
    id: string,
    because: string,
  ): Promise<void> {
    const withdrawn = { withdrawnAt: this.clock.now(), withdrawnByName: who.name, withdrawnBecause: because }
    await tx.update<PupilFact | Registration>(entity, { id }, withdrawn)
  }

  /** What was wrong of many facts never held; what each of them ended goes on as if it had not. */
  async undo(
    tx: EntityManager,
    who: { name: string },
    facts: readonly { wrong: string; held: string }[],
    because: string,
  ): Promise<void> {
    const withdrawn = { withdrawnAt: this.clock.now(), withdrawnByName: who.name, withdrawnBecause: because }
    const goesOn = { toOn: null, endedAt: null, endedByName: null }
    for (const part of inParts(facts, 1000)) {
      await tx.update(PupilFact, { id: In(part.map(({ wrong }) => wrong)) }, withdrawn)
      await tx.update(PupilFact, { id: In(part.map(({ held }) => held)) }, goesOn)
    }
  }

  private by(who: { name: string }): { recordedByName: string; recordedAt: Date } {
    return { recordedByName: who.name, recordedAt: this.clock.now() }
  }

  /** What held ends the day before; what is replaced on its first day, or whose days are not known at all, never held. */
  private async end(
    tx: EntityManager,
    who: { name: string },
    table: 'pupil_facts' | 'registrations',
    same: string,
    begun: readonly (Begun & { of: string; urn?: string })[],
  ): Promise<void> {
    if (begun.length === 0) return
    await tx.query(
      `update ${table} row set
         to_on = case when row.from_on is null or row.from_on < begun.on_day then begun.on_day - 1 end,
         ended_at = case when row.from_on is null or row.from_on < begun.on_day then $1::timestamptz end,
         ended_by_name = case when row.from_on is null or row.from_on < begun.on_day then $2 end,
         withdrawn_at = case when row.from_on >= begun.on_day then $1::timestamptz end,
         withdrawn_by_name = case when row.from_on >= begun.on_day then $2 end,
         withdrawn_because = case when row.from_on >= begun.on_day then 'Replaced by what holds from the same day' end
       from unnest($3::uuid[], $4::date[], $5::text[], $6::text[]) as begun (pupil_id, on_day, of, urn)
       where row.pupil_id = begun.pupil_id and ${same} and row.to_on is null and row.withdrawn_at is null`,
      [
        ...[this.clock.now(), who.name, begun.map(({ pupilId }) => pupilId), begun.map(({ on }) => on)],
        ...[begun.map(({ of }) => of), begun.map(({ urn }) => urn ?? null)],
      ],
    )
  }
}
