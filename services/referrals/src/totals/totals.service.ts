import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { NotAllowed } from '@daysix/platform/policy'
import type { SchoolCalendar } from '@daysix/shared/calendar'
import { type DaysOut, daysOf, MOST_DAYS_IN_A_YEAR, totals, WARN_FROM_DAYS } from '@daysix/shared/clocks'
import { schoolYearOf } from '@daysix/shared/reference-dates'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm'
import { Looks } from '../audit/looks.service'
import { AuthoritySettings } from '../authority-settings/authority-settings.service'
import { CalendarsService } from '../calendars/calendars.service'
import { ExclusionCase } from '../cases/case.entity'
import { AnswerRefused, NotOpenNow, ReportRefused } from '../cases/refusals'
import { Pupil } from '../pupils/pupil.entity'
import { CaseSight } from '../restriction/sight.service'
import { namedSchools } from '../schools/named-schools.service'
import { DaysAtEarlierSchool, Suspension } from './suspension.entity'
import { checkSuspension, daySixOf, type NewSuspension, termDuty, lostWords } from './totals'
import type { TotalsView } from './totals.views'

class NoTermDates extends Refusal {
  constructor() {
    super('No term dates are loaded for this school: school days cannot be counted.')
  }
}

/** School days a pupil has lost, by term and year, and what follows from them. */
@Injectable()
export class TotalsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
    private readonly settings: AuthoritySettings,
  ) {}

  /** For somebody who asks for nothing else of the child; looking is recorded. @throws NotAllowed */
  async look(pupilId: string, who: Visitor, schoolYear?: number): Promise<TotalsView> {
    const view = await this.show(pupilId, who, schoolYear)
    await this.looks.beside(who, 'pupil', pupilId, pupilId)
    return view
  }

  /** As it stands after what was recorded. @throws NotAllowed */
  async answer(pupilId: string, who: Visitor, schoolYear: number): Promise<TotalsView> {
    const view = await this.show(pupilId, who, schoolYear)
    await this.looks.inAnswer(who, 'pupil', pupilId, pupilId)
    return view
  }

  /** Default: the school year of today. @throws NotAllowed */
  private async show(pupilId: string, who: Visitor, schoolYear?: number): Promise<TotalsView> {
    return this.view(await this.sight.pupil(this.db.manager, pupilId, who), who, schoolYear)
  }

  /** Of a child whom the door has found. @throws NotAllowed for a school that does not answer for the child */
  async view(pupil: Pupil, who: Visitor, schoolYear?: number): Promise<TotalsView> {
    const tx = this.db.manager
    const pupilId = pupil.id
    const [suspensions, earlier, ended] = await Promise.all([
      tx.find(Suspension, { where: { pupilId }, order: { startsOn: 'ASC' } }),
      tx.find(DaysAtEarlierSchool, { where: { pupilId }, order: { schoolYear: 'ASC', term: 'ASC' } }),
      cancelledOf(tx, pupilId),
    ])
    await schoolOf(tx, who, pupil)
    const urns = suspensions.map(({ schoolUrn }) => schoolUrn)
    const [{ calendar }, cancelled, named] = await Promise.all([
      this.calendars.inForce(pupil.schoolUrn, tx),
      this.sight.known(tx, ended, ({ id }) => id, who),
      namedSchools(tx, urns),
    ])
    const year = schoolYear ?? schoolYearOf(this.clock.today())
    const outs = outsOf(suspensions.filter(counts), cancelled)
    const found =
      calendar &&
      totals(outs, year, calendar, {
        servedElsewhere: earlier.filter((one) => one.schoolYear === year).map(({ days, term }) => ({ days, term })),
      })
    const daySix = calendar && (await this.daySix(tx, inYear(outs, year), calendar))
    return {
      ...{ pupilId, name: pupil.fullName, schoolYear: year },
      ...{ most: MOST_DAYS_IN_A_YEAR, warnFrom: WARN_FROM_DAYS, provisional: calendar?.provisional ?? false },
      year: found?.year ?? null,
      words: found ? lostWords(found) : 'School days cannot be counted: no term dates are loaded',
      terms: found?.terms.map(({ name, from, to, days }) => ({ name, from, to, days, duty: termDuty(days) })) ?? [],
      daySix: daySix ? { ...daySix, dueOn: daySix.dueOn ?? null } : null,
      suspensions: suspensions.map((one) => ({
        ...{ id: one.id, category: one.category, startsOn: one.startsOn, endsOn: one.endsOn },
        ...{ startSession: one.startSession, endSession: one.endSession },
        days: calendar ? daysOf(one.daysOut, calendar) : null,
        school: named(one.schoolUrn).name,
        recorded: { by: one.recordedByName, at: one.recordedAt.toISOString() },
        withdrawn: one.withdrawnAt && {
          ...{ by: one.withdrawnByName!, at: one.withdrawnAt.toISOString(), because: one.withdrawnBecause! },
        },
      })),
      earlierSchools: earlier.map(({ id, schoolYear: of, term, schoolName, days }) => ({
        ...{ id, schoolYear: of, term, schoolName, days },
      })),
      cancelled: cancelled.map(({ reference, imposedOn, cancelledOn, daysServed }) => ({
        ...{ reference, imposedOn, cancelledOn: cancelledOn!, days: daysServed! },
      })),
    }
  }

  private async daySix(tx: EntityManager, outs: readonly DaysOut[], calendar: SchoolCalendar) {
    if (outs.length === 0) return undefined
    const settingsOf = await this.settings.inForce(tx)
    return daySixOf(outs, calendar, (imposedOn) => settingsOf({ imposedOn }))
  }

  /** The same suspension said twice is recorded once. @throws NotAllowed, ReportRefused, NoTermDates */
  record(
    pupilId: string,
    who: Visitor,
    asked: NewSuspension,
  ): Promise<{ isNew: boolean; warning?: string; schoolYear: number }> {
    return this.db.transaction(async (tx) => {
      const { schoolUrn, calendar, others } = await this.lock(tx, pupilId, who)
      const schoolYear = schoolYearOf(asked.startsOn)
      const { category, startsOn, endsOn, startSession = null, endSession = null } = asked
      const same = others.some(
        (one) =>
          one.category === category &&
          one.startsOn === startsOn &&
          one.endsOn === endsOn &&
          one.startSession === startSession &&
          one.endSession === endSession,
      )
      if (same) return { isNew: false, schoolYear }
      const earlier = await tx.findBy(DaysAtEarlierSchool, { pupilId })
      const checked = checkSuspension(asked, outsOf(others, await cancelledOf(tx, pupilId)), {
        ...{ calendar, today: this.clock.today() },
        earlierDays: (year) => sumOf(earlier.filter((one) => one.schoolYear === year)),
      })
      if ('errors' in checked) throw new ReportRefused(checked.errors)
      const id = randomUUID()
      await tx.insert(Suspension, {
        ...{ id, pupilId, schoolUrn, category, startsOn, endsOn, startSession, endSession },
        ...{ recordedByName: who.name, recordedAt: this.clock.now() },
      })
      await audit(tx, who, {
        ...{ action: 'suspension-recorded', subjectKind: 'pupil', subjectId: pupilId },
        after: { id, ...asked },
      })
      return { isNew: true, schoolYear, ...checked }
    })
  }

  /** Recorded by mistake: it stays readable with the reason, and counts no longer. @throws NotAllowed, NotOpenNow */
  withdraw(pupilId: string, id: string, who: Visitor, because: string): Promise<{ schoolYear: number }> {
    return this.db.transaction(async (tx) => {
      await this.lock(tx, pupilId, who)
      const suspension = await tx.findOneByOrFail(Suspension, { id, pupilId })
      const schoolYear = schoolYearOf(suspension.startsOn)
      if (suspension.withdrawnBecause === because) return { schoolYear }
      if (suspension.withdrawnAt) throw new NotOpenNow('This suspension has been withdrawn already.')
      const withdrawn = { withdrawnAt: this.clock.now(), withdrawnByName: who.name, withdrawnBecause: because }
      await tx.update(Suspension, { id }, withdrawn)
      await audit(tx, who, {
        ...{ action: 'suspension-withdrawn', subjectKind: 'pupil', subjectId: pupilId },
        ...{ before: { id }, reason: because },
      })
      return { schoolYear }
    })
  }

  /** Replaces what was said of the same school and term before. @throws NotAllowed, AnswerRefused */
  async recordEarlier(
    pupilId: string,
    who: Visitor,
    asked: { schoolYear: number; term: string; schoolName: string; days: number },
  ): Promise<{ schoolYear: number }> {
    return this.db.transaction(async (tx) => {
      const { calendar } = await this.lock(tx, pupilId, who)
      const { schoolYear, term, schoolName, days } = asked
      const terms = totals([], schoolYear, calendar).terms.map(({ name }) => name)
      if (terms.length === 0)
        throw new AnswerRefused('/schoolYear', 'no-term-dates', 'Enter a school year whose term dates are loaded')
      if (!terms.includes(term)) throw new AnswerRefused('/term', 'unknown', `Choose one of ${terms.join(', ')}`)
      const key = { pupilId, schoolYear, term, schoolName }
      const known = await tx.findOneBy(DaysAtEarlierSchool, key)
      const halfDays = days * 2
      if (known?.halfDays === halfDays) return { schoolYear }
      const said = { halfDays, recordedByName: who.name, recordedAt: this.clock.now() }
      if (known) await tx.update(DaysAtEarlierSchool, { id: known.id }, said)
      else await tx.insert(DaysAtEarlierSchool, { ...key, ...said, id: randomUUID() })
      await audit(tx, who, {
        ...{ action: 'days-at-earlier-school-recorded', subjectKind: 'pupil', subjectId: pupilId },
        ...(known && { before: { days: known.days } }),
        after: { schoolYear, term, days },
      })
      return { schoolYear }
    })
  }

  /** Two records of one pupil are made one after the other, or together they could pass the limit of the year. */
  private async lock(
    tx: EntityManager,
    pupilId: string,
    who: Visitor,
  ): Promise<{ schoolUrn: string; calendar: SchoolCalendar; others: Suspension[] }> {
    const pupil = await tx.findOneOrFail(Pupil, { where: { id: pupilId }, lock: { mode: 'pessimistic_write' } })
    await this.sight.requirePupil(tx, pupilId, who)
    const schoolUrn = await schoolOf(tx, who, pupil)
    const { calendar } = await this.calendars.inForce(pupil.schoolUrn, tx)
    if (!calendar) throw new NoTermDates()
    const all = await tx.findBy(Suspension, { pupilId })
    return { schoolUrn, calendar, others: all.filter(counts) }
  }
}

/**
 * The school that this person speaks for: the pupil's own, or the one that answers for the pupil since a panel named it.
 * @throws NotAllowed for any other school's people
 */
async function schoolOf(tx: EntityManager, who: Visitor, { id: pupilId, schoolUrn }: Pupil): Promise<string> {
  if (who.relation !== 'own' || who.urns.includes(schoolUrn)) return schoolUrn
  const known = await tx.findOneBy(ExclusionCase, { pupilId, responsibleUrn: In(who.urns) })
  if (!known) throw new NotAllowed()
  return known.responsibleUrn
}

const sumOf = (earlier: readonly DaysAtEarlierSchool[]): number => earlier.reduce((sum, { days }) => sum + days, 0)

const counts = ({ withdrawnAt }: Suspension): boolean => !withdrawnAt

/** Permanent exclusions that the head cancelled after days were served. */
const cancelledOf = (tx: EntityManager, pupilId: string): Promise<ExclusionCase[]> =>
  tx.findBy(ExclusionCase, { pupilId, daysServed: MoreThan(0) })

const outsOf = (suspensions: readonly Suspension[], cancelled: readonly ExclusionCase[]): DaysOut[] => [
  ...suspensions.map(({ daysOut }) => daysOut),
  ...cancelled.map(daysOfCancelled),
]

/** The days a pupil was out before the head cancelled a permanent exclusion stay in the totals: EX-15. */
const daysOfCancelled = ({ imposedOn, cancelledOn }: ExclusionCase): DaysOut => ({
  ...{ category: 'PERM', from: imposedOn, to: cancelledOn! },
})

const inYear = (outs: readonly DaysOut[], year: number): DaysOut[] =>
  outs.filter(({ from, to }) => schoolYearOf(from) <= year && year <= schoolYearOf(to))
