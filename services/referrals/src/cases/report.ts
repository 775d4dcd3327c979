import { addDays, type CivilDate, formatDate, isCivilDate } from '@daysix/shared/civil-date'
import { type CodeSwitch, findCode, isAcceptedHere } from '@daysix/shared/codes'
import { isLocalTime, londonDate, parseLocalDateTime } from '@daysix/shared/instant'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { parseUpn } from '@daysix/shared/upn'
import type { Pupil } from '../pupils/pupil.entity'
import type { School } from '../schools/school.entity'

/** What a school must say on the same day; everything else can follow. Days and times as people write them, unchecked. */
export interface Report {
  kind: string
  schoolUrn: string
  pupil: {
    /** One of those who were shown as likely to be the child: then nothing else is asked of the pupil. */
    id?: string
    upn?: string
    legalForename?: string
    legalSurname?: string
    birthDate?: string
    ncYear?: string
  }
  /** London's clock, `YYYY-MM-DDTHH:MM`. */
  imposedAt: string
  reasons: string[]
  reportedBy?: string
}

/** What the report is held against. */
export interface Known {
  now: Date
  school?: School
  /** Whether whoever reports may report for this school. */
  mayReport: boolean
  byChoice?: Pupil
  byUpn?: Pupil
  byName?: Pupil
  /** Which codes the authority has switched off or on. */
  switches: readonly CodeSwitch[]
}

export const refusal = (pointer: string, code: string, message: string): FieldRefusal => ({ pointer, code, message })

/** Everything that is wrong with a report, field by field; nothing when it can be accepted. */
export function checkReport(report: Report, known: Known): FieldRefusal[] {
  return [
    ...checkKind(report),
    ...checkSchool(report, known),
    ...checkPupil(report, known),
    ...checkBirth(report.pupil, known),
    ...checkImposed(report, known.now),
    ...checkReasons(report.reasons, dayOf(report, known.now), known.switches),
  ]
}

function checkKind({ kind }: Report): FieldRefusal[] {
  if (kind === 'PERM') return []
  const later = kind === 'SUSP' || kind === 'LNCH'
  const message = later
    ? 'Only a permanent exclusion can be reported here so far: choose PERM'
    : 'Choose what is reported: PERM for a permanent exclusion'
  return [refusal('/kind', 'unknown-kind', message)]
}

function checkSchool({ schoolUrn }: Report, { school, mayReport }: Known): FieldRefusal[] {
  if (!schoolUrn) return [refusal('/schoolUrn', 'missing', 'Choose a school')]
  // one answer for another school and for none: what exists elsewhere is nobody's business
  if (!mayReport) return [refusal('/schoolUrn', 'unknown-school', 'Choose a school you work for')]
  if (!school) return [refusal('/schoolUrn', 'unknown-school', `There is no school with the number ${schoolUrn}`)]
  return []
}

/** The oldest anybody is on a school's roll; a year more is a slip of the pen. */
const OLDEST_PUPIL_YEARS = 20

/** A new pupil has been born, and not so long ago that no school would have them. */
function checkBirth({ birthDate }: Report['pupil'], { byChoice, byUpn, byName, now }: Known): FieldRefusal[] {
  return byChoice || byUpn || byName || !isCivilDate(birthDate)
    ? []
    : checkBirthDate('/pupil/birthDate', birthDate, now)
}

export function checkBirthDate(pointer: string, birthDate: CivilDate, now: Date): FieldRefusal[] {
  const today = londonDate(now)
  if (birthDate >= today) return [refusal(pointer, 'in-the-future', 'The pupil’s date of birth must be in the past')]
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  if (years > OLDEST_PUPIL_YEARS)
    return [refusal(pointer, 'too-long-ago', 'Check the year of birth: no pupil is that old')]
  return []
}

function checkPupil({ pupil, schoolUrn }: Report, { school, byChoice, byUpn, byName }: Known): FieldRefusal[] {
  if (pupil.id) return checkChoice(byChoice, school)
  const upn = pupil.upn?.trim() ? parseUpn(pupil.upn) : undefined
  const refused: FieldRefusal[] = []
  if (upn && 'error' in upn) refused.push(refusal('/pupil/upn', 'wrong-upn', upn.error))
  // without a school there is no roll to be missing from
  const elsewhere = (one: Pupil | undefined) => school !== undefined && one !== undefined && one.schoolUrn !== schoolUrn
  if (elsewhere(byUpn))
    refused.push(
      refusal('/pupil/upn', 'not-of-this-school', 'The pupil with this UPN is not on the roll of this school'),
    )
  else if (!byUpn && elsewhere(byName))
    refused.push(
      refusal(
        '/pupil/legalSurname',
        'not-of-this-school',
        'The pupil with this name and date of birth is not on the roll of this school',
      ),
    )
  if (byUpn) {
    const otherBirth = pupil.birthDate && isCivilDate(pupil.birthDate) && pupil.birthDate !== byUpn.birthDate
    if (otherBirth && !elsewhere(byUpn))
      refused.push(
        refusal(
          '/pupil/birthDate',
          'another-pupil',
          'The UPN belongs to a pupil with another date of birth: check both',
        ),
      )
    return refused
  }
  if (upn && 'error' in upn && !pupil.legalForename && !pupil.legalSurname && !pupil.birthDate) return refused
  const unknown = upn && !('error' in upn) ? 'We do not know this UPN yet. ' : ''
  if (!pupil.legalForename?.trim())
    refused.push(refusal('/pupil/legalForename', 'missing', `${unknown}Enter the pupil’s legal first name`))
  if (!pupil.legalSurname?.trim())
    refused.push(refusal('/pupil/legalSurname', 'missing', `${unknown}Enter the pupil’s legal surname`))
  if (!isCivilDate(pupil.birthDate))
    refused.push(refusal('/pupil/birthDate', 'missing', `${unknown}Enter the pupil’s date of birth, like 2012-05-31`))
  if (pupil.ncYear && !/^(R|[1-9]|1[0-4])$/.test(pupil.ncYear))
    refused.push(refusal('/pupil/ncYear', 'unknown-year', 'Enter the year group: R, or 1 to 14'))
  return refused
}

/** One answer for a child of whom this person may not know and for none. */
function checkChoice(chosen: Pupil | undefined, school: School | undefined): FieldRefusal[] {
  if (!chosen) return [refusal('/pupil/id', 'unknown', 'Choose one of the children shown')]
  if (!school || chosen.schoolUrn === school.urn) return []
  return [refusal('/pupil/id', 'not-of-this-school', 'The child you chose is not on the roll of this school')]
}

export function checkImposed({ imposedAt }: Pick<Report, 'imposedAt'>, now: Date): FieldRefusal[] {
  const at = (code: string, message: string) => [refusal('/imposedAt', code, message)]
  if (!imposedAt) return at('missing', 'Enter the day and time the head imposed the exclusion')
  const imposed = readLocal(imposedAt)
  if (imposed === 'no-such-day') return at('impossible', 'Enter a day and time that exist, like 2026-11-03T10:00')
  if (imposed === 'skipped') return at('impossible', 'That time did not exist: the clocks went forward over it')
  if (imposed.at > now) return at('in-the-future', 'The exclusion cannot have been imposed in the future')
  if (imposed.on < aYearBefore(londonDate(now)))
    return at('too-long-ago', 'The exclusion was imposed more than a year ago: ask the inclusion team')
  return []
}

export function readLocal(text: string): { on: CivilDate; time: string; at: Date } | 'no-such-day' | 'skipped' {
  const [day, time = ''] = text.split('T')
  if (!isCivilDate(day) || !isLocalTime(time.slice(0, 5))) return 'no-such-day'
  try {
    return parseLocalDateTime(text)
  } catch {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? 'skipped' : 'no-such-day'
  }
}

/** The same day a year before; 28 February stands for a 29th that is not there. */
function aYearBefore(day: CivilDate): CivilDate {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return isCivilDate(same) ? same : addDays(day, -366)
}

/** The day of the exclusion, by which its codes are held; today where it is not said as a day. */
function dayOf({ imposedAt }: Pick<Report, 'imposedAt'>, now: Date): CivilDate {
  const [on] = imposedAt.split('T')
  return isCivilDate(on) ? on : londonDate(now)
}

/** One to three codes that are accepted for an exclusion of this day, none twice. `held` are those that a record has already. */
export function checkReasons(
  reasons: string[],
  on: CivilDate,
  switches: readonly CodeSwitch[],
  held: readonly string[] = [],
): FieldRefusal[] {
  if (reasons.length === 0) return [refusal('/reasons', 'missing', 'Choose at least one reason')]
  const refused: FieldRefusal[] = []
  if (reasons.length > 3)
    refused.push(refusal('/reasons', 'too-many', 'Choose up to three reasons, the main one first'))
  reasons.forEach((code, i) => {
    const known = findCode('exclusion-reason', code)
    if (!known) refused.push(refusal(`/reasons/${i}`, 'unknown-reason', `${code} is not a reason code in use`))
    else if (!held.includes(code) && !isAcceptedHere('exclusion-reason', known, on, switches))
      refused.push(
        refusal(
          ...([`/reasons/${i}`, 'not-accepted'] as const),
          `${known.words} (${code}) is not accepted for an exclusion of ${formatDate(on)}: choose another reason`,
        ),
      )
    else if (reasons.indexOf(code) !== i)
      refused.push(refusal(`/reasons/${i}`, 'repeated', `${known.words} is chosen twice`))
  })
  return refused
}
