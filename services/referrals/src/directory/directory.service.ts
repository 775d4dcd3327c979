import type { Visitor } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { SETTINGS } from '@daysix/platform/settings'
import { type OutOfSightIds, RESTRICTED } from '@daysix/platform/sight'
import { type CivilDate, formatDay } from '@daysix/shared/civil-date'
import { evaluate, latestRule, publicPlaceDays } from '@daysix/shared/clocks'
import { schoolDaysInWords } from '@daysix/shared/counting'
import { codeWords } from '@daysix/shared/codes'
import { formatInstant, londonDate } from '@daysix/shared/instant'
import { Refusal } from '@daysix/shared/refusal'
import { OUTCOMES } from '@daysix/shared/stages'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { DataSource } from 'typeorm'
import { AuthoritySettings } from '../authority-settings/authority-settings.service'
import { CalendarsService } from '../calendars/calendars.service'
import type { ExclusionCase } from '../cases/case.entity'
import { CasesReader } from '../cases/cases-reader.service'
import { CaseClock } from '../clocks/clock.entity'
import { Pupil } from '../pupils/pupil.entity'
import { CaseSight } from '../restriction/sight.service'
import { School } from '../schools/school.entity'
import { Authority, StaffMember, type StaffRole } from '../staff/staff.entity'
import { FamilyLettersService } from './family-letters.service'
import { byEmail, type Recipient, type Recipients } from './who-may-be-written-to'

export class UnknownAudience extends Refusal {
  constructor(audience: string) {
    super(`There is no audience called ${audience}.`, { status: 'invalid' })
  }
}

export interface CaseSummary {
  id: string
  reference: string
  stage: string
  closed: boolean
  schoolUrn: string
  responsibleUrn: string
  pupilName: string
  ncYear: string
  birthDate: string
  daySixOn: string
  firstDay: string
  governorsDecision: string
  calendarOf: string
  schoolName: string
  /** Restricted, and whoever asks has not opened it. */
  shut: boolean
}

/** Answers what other contexts need to know of a case at the moment they need it; it changes nothing. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly cases: CasesReader,
    private readonly calendars: CalendarsService,
    private readonly letters: FamilyLettersService,
    private readonly sight: CaseSight,
    private readonly choices: AuthoritySettings,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_NAME: string; AUTHORITY_CODE: string },
  ) {}

  /** @throws UnknownAudience */
  async recipients(who: Visitor, caseId: string, audience: string): Promise<Recipients> {
    const kase = await this.cases.find(caseId, who)
    return this.of(kase, audience)
  }

  private async of(kase: ExclusionCase, audience: string): Promise<Recipients> {
    switch (audience) {
      case 'parents':
        return this.family(kase)
      case 'caseworker':
        return only(await this.caseworkers(kase))
      case 'manager':
      case 'director':
        return only(await this.staff(audience))
      case 'school':
      case 'governors':
        return this.atSchool(kase.schoolUrn, audience)
      case 'responsible-school':
        return this.atSchool(kase.responsibleUrn, audience)
      case 'home-authority':
        return this.homeAuthority(kase)
      case 'social-worker':
        return this.socialWorker(kase)
      case 'virtual-school-head':
        return this.virtualSchoolHead(kase)
      default:
        throw new UnknownAudience(audience)
    }
  }

  private async family(kase: ExclusionCase): Promise<Recipients> {
    const { recipients, leftOut } = await this.letters.of(this.db.manager, await this.pupil(kase))
    return { recipients, leftOut }
  }

  private async staff(role: StaffRole): Promise<Recipient[]> {
    const members = await this.db.manager.find(StaffMember, { where: { role }, order: { sub: 'ASC' } })
    return members.map(({ sub, name, email }) => byEmail(`staff:${sub}`, role, name, email))
  }

  /** The case's owner; while nobody owns it, whoever is on duty. */
  private async caseworkers(kase: ExclusionCase): Promise<Recipient[]> {
    const found = await this.responsibleStaff(kase)
    return found.map(({ sub, name, email }) => byEmail(`staff:${sub}`, 'caseworker', name, email))
  }

  private async responsibleStaff(kase: ExclusionCase): Promise<StaffMember[]> {
    const owner = kase.ownerSub ? await this.db.manager.findOneBy(StaffMember, { sub: kase.ownerSub }) : null
    return owner ? [owner] : this.db.manager.find(StaffMember, { where: { onDuty: true }, order: { sub: 'ASC' } })
  }

  private async atSchool(urn: string, kind: string): Promise<Recipients> {
    const school = await this.db.manager.findOneBy(School, { urn })
    const id = `school:${urn}`
    // what is written about a case is for few eyes: an address that was named for that goes first
    const address = school?.safeEmail ?? school?.exclusionEmail
    if (!address) return without(id, 'no e-mail address for exclusions is held')
    return only([byEmail(id, kind, school!.name, address)])
  }

  private async homeAuthority(kase: ExclusionCase): Promise<Recipients> {
    const { homeLaCode } = await this.pupil(kase)
    if (homeLaCode === this.settings.AUTHORITY_CODE) return NOBODY
    const authority = homeLaCode ? await this.db.manager.findOneBy(Authority, { code: homeLaCode }) : null
    const id = `authority:${homeLaCode ?? 'unknown'}`
    if (!authority?.exclusionsEmail) return without(id, 'no e-mail address for exclusions is held')
    return only([byEmail(id, 'home-authority', authority.name, authority.exclusionsEmail)])
  }

  private async socialWorker(kase: ExclusionCase): Promise<Recipients> {
    const pupil = await this.pupil(kase)
    if (!pupil.hasSocialWorker && !pupil.lookedAfter) return NOBODY
    const { id: pupilId, socialWorkerName, socialWorkerEmail } = pupil
    // another address is another person, or the right one at last: a notice sent to the old one is not sent to them
    const id = `social-worker:${socialWorkerEmail ? addressKey(socialWorkerEmail) : pupilId}`
    if (!socialWorkerEmail) return without(id, 'no e-mail address is held')
    return only([byEmail(id, 'social-worker', socialWorkerName ?? 'Social worker', socialWorkerEmail)])
  }

  private async virtualSchoolHead(kase: ExclusionCase): Promise<Recipients> {
    const { homeLaCode, lookedAfter } = await this.pupil(kase)
    if (!lookedAfter) return NOBODY
    const authority = homeLaCode ? await this.db.manager.findOneBy(Authority, { code: homeLaCode }) : null
    if (authority?.virtualSchoolEmail) {
      const id = `virtual-school:${authority.code}`
      return only([
        byEmail(id, 'virtual-school-head', `Virtual school head, ${authority.name}`, authority.virtualSchoolEmail),
      ])
    }
    const own = await this.staff('virtual-school-head')
    return own.length > 0 ? only(own) : without('virtual-school', 'no e-mail address is held')
  }

  private pupil(kase: ExclusionCase): Promise<Pupil> {
    return this.db.manager.findOneByOrFail(Pupil, { id: kase.pupilId })
  }

  /** Words ready for a letter; a field whose fact is not known is left out. */
  async mergeFields(who: Visitor, caseId: string, clockId?: string): Promise<{ name: string; value: string }[]> {
    const kase = await this.cases.find(caseId, who)
    const db = this.db.manager
    const [pupil, school, responsible, [caseworker], clocks, { calendar }] = await Promise.all([
      this.pupil(kase),
      db.findOneByOrFail(School, { urn: kase.schoolUrn }),
      db.findOneBy(School, { urn: kase.responsibleUrn }),
      this.responsibleStaff(kase),
      db.findBy(CaseClock, { caseId: kase.id }),
      this.calendars.inForce(kase.schoolUrn),
    ])
    const dueOn = (rule: string, occasion = '') => {
      const on = clocks.find((clock) => clock.rule === rule && clock.occasion === occasion)?.dueOn
      return on && formatDay(on)
    }
    const stillDue = (rule: string) => {
      const on = clocks.find((clock) => clock.rule === rule && !clock.settledAt)?.dueOn
      return on && formatDay(on)
    }
    const daySix = daySixInWords(clocks.find(({ rule, occasion }) => rule === 'EX-11' && occasion === '1'))
    const { firstDay } = daySix
    const publicPlace = firstDay && calendar ? publicPlaceDays(firstDay, calendar) : undefined
    // where its clock runs, by the date in force: a person may have moved it
    const reviewClock = clocks.find(({ rule }) => rule === 'IR-01')
    const review =
      reviewClock?.dueOn ??
      (!reviewClock && kase.governorsNoticeOn && calendar
        ? evaluate('IR-01', { governorsNoticeOn: kase.governorsNoticeOn }, calendar).dueOn
        : undefined)
    // a child whom the governors let back when they met again was let back on that day
    const decidedOn = kase.reconsideredDecision === 'reinstated' ? kase.reconsideredOn : kase.governorsDecidedOn
    const clock = clockId ? clocks.find(({ id }) => id === clockId) : undefined
    const values: Record<string, string | null | undefined> = {
      reference: kase.reference,
      today: formatDay(this.clock.today()),
      childFirstName: pupil.firstName,
      childFullName: pupil.fullName,
      childLegalName: pupil.legalName,
      childBirthDate: formatDay(pupil.birthDate),
      yearGroup: pupil.ncYear,
      schoolName: school.name,
      schoolPhone: school.telephone,
      headName: school.headName,
      responsibleSchoolName: responsible?.name,
      imposedOn: formatDay(kase.imposedOn),
      reportedOn: formatDay(londonDate(kase.reportedAt)),
      reasons: kase.reasons.map((code) => codeWords('exclusion-reason', code)).join('; '),
      firstDayOn: firstDay && formatDay(firstDay),
      publicPlaceDays: publicPlace?.until && `${formatDay(publicPlace.from)} to ${formatDay(publicPlace.until)}`,
      daySixOn: daySix.on,
      daySixSentence: daySix.sentence,
      governorsBy: dueOn('GB-01') ?? 'the 15th school day after the notice',
      openDaySixOn: stillDue('EX-11'),
      openGovernorsBy: stillDue('GB-01'),
      openReviewBy: stillDue('IR-01'),
      governorsDecidedOn: decidedOn && formatDay(decidedOn),
      governorsNoticeOn: kase.governorsNoticeOn && formatDay(kase.governorsNoticeOn),
      reviewBy: review && formatDay(review),
      hearingBy: dueOn('IR-03'),
      reconsiderBy: dueOn('IR-07'),
      cancelledOn: kase.cancelledOn && formatDay(kase.cancelledOn),
      cancellationReasons: kase.cancellationReasons,
      daysServed: kase.daysServed === null ? null : schoolDaysInWords(kase.daysServed),
      outcome: kase.outcome && OUTCOMES[kase.outcome],
      caseworkerName: caseworker?.name,
      teamPhone: caseworker?.telephone,
      teamEmail: caseworker?.email,
      authorityName: this.settings.AUTHORITY_NAME,
      ...(clock && {
        clockTitle: latestRule(clock.rule).title,
        clockDuty: latestRule(clock.rule).duty,
        clockDueOn: clock.dueOn && formatDay(clock.dueOn),
        clockDueAt: clock.dueAt && formatInstant(clock.dueAt),
        clockLaw: latestRule(clock.rule).source,
        clockExplanation: clock.explanation,
        clockWho: latestRule(clock.rule).who,
      }),
    }
    return Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []))
  }

  /** Of a restricted case that the person has not opened, and to operations, it says where it stands, and not whose it is. */
  async summary(who: Visitor, caseId: string): Promise<CaseSummary> {
    const kase = await this.cases.findKnown(caseId, who)
    const [shut, pupil, school, daySix] = await Promise.all([
      this.sight.shutTo(this.db.manager, [kase.id], who),
      this.pupil(kase),
      this.db.manager.findOneByOrFail(School, { urn: kase.schoolUrn }),
      this.db.manager.findOneBy(CaseClock, { caseId: kase.id, rule: 'EX-11', occasion: '1' }),
    ])
    const { id, reference, stage, schoolUrn, responsibleUrn } = kase
    const isNamed = !shut.has(id) && namesChildren(who)
    return {
      ...{ id, reference, stage, schoolUrn, responsibleUrn, calendarOf: schoolUrn },
      // nothing more is arranged for a reinstated child, though its case waits until the child is back
      closed: kase.isClosed || kase.isReinstated,
      pupilName: isNamed ? pupil.fullName : RESTRICTED,
      ncYear: isNamed ? (pupil.ncYear ?? '') : '',
      birthDate: isNamed ? pupil.birthDate : '',
      daySixOn: daySix?.dueOn ?? '',
      firstDay: daySix?.firstDay ?? '',
      governorsDecision: kase.reconsideredDecision ?? kase.governorsDecision ?? '',
      schoolName: school.name,
      shut: shut.has(id),
    }
  }

  outOfSight(person: Pick<Visitor, 'sub' | 'teams'>): Promise<OutOfSightIds> {
    return this.sight.outOfSight(this.db.manager, person)
  }

  /** As the clocks of the case are counted; of a stay also by its provider's own choice. */
  async settingsOf(
    who: Visitor,
    caseId: string,
    providerId: string | undefined,
  ): Promise<{ settings: { name: string; value: string }[] }> {
    const kase = await this.cases.findKnown(caseId, who)
    const inForce = (await this.choices.inForce(this.db.manager))(kase, providerId)
    return { settings: Object.entries(inForce).map(([name, value]) => ({ name, value: String(value) })) }
  }

  async school(urn: string): Promise<{ urn: string; name: string }> {
    const { name } = await this.db.manager.findOneByOrFail(School, { urn })
    return { urn, name }
  }

  /** The whole calendar in force, with what was inherited. */
  async calendar(owner: string): Promise<{ owner: string; version: string; provisional: boolean; fileJson: string }> {
    const { calendar, version } = await this.calendars.inForce(owner)
    if (!calendar) throw new Refusal('No calendar is loaded.', { code: 'no-calendar', status: 'not-found' })
    return { owner, version, provisional: calendar.provisional, fileJson: JSON.stringify(calendar.file) }
  }
}

/** Operations ask by the number of a case, and see no child. */
const namesChildren = ({ roles }: Visitor): boolean => roles.some((role) => role !== 'ops')

const addressKey = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 16)

const only = (recipients: Recipient[]): Recipients => ({ recipients, leftOut: [] })
const without = (id: string, why: string): Recipients => ({ recipients: [], leftOut: [{ id, why, barred: false }] })
/** The law names nobody of this kind for this child: neither told nor missing. */
const NOBODY: Recipients = { recipients: [], leftOut: [] }

/**
 * Day six as letters speak of it: the day, why it is not owed, or that it is not known yet. A letter about rights goes out
 * in each case, and only a child who is owed education must be kept out of public places.
 */
function daySixInWords(clock: CaseClock | undefined): { on: string; sentence: string; firstDay?: CivilDate } {
  if (clock?.status === 'not-applicable') {
    const why = clock.reason ?? clock.explanation
    return {
      on: `not owed: ${why}`,
      sentence: `The law asks for no full-time education from the sixth school day. ${why}.`,
    }
  }
  const firstDay = clock?.firstDay ?? undefined
  if (!clock?.dueOn) {
    return {
      on: 'not known yet, because term dates are missing',
      sentence: 'We cannot count the sixth school day yet, because term dates are missing. We will write when we can.',
      ...(firstDay && { firstDay }),
    }
  }
  const on = formatDay(clock.dueOn)
  return {
    on,
    sentence: `We must arrange full-time education from ${on}. We will write with the times and the address.`,
    ...(firstDay && { firstDay }),
  }
}
