import type { CivilDate } from './civil-date'

/**
 * National code lists. Each list is its own namespace (`DS` is an exclusion reason here and a special educational need
 * elsewhere), each code is dated, and a retired code stays readable: only new records ask whether it is accepted.
 */
export interface Code {
  readonly code: string
  readonly words: string
  /** First day on which the national list holds it; always, when absent. */
  readonly validFrom?: CivilDate
  /** Last day on which the national list holds it; still, when absent. */
  readonly validTo?: CivilDate
}

/** Whether the national list lets a new record of this day use the code. */
export const isAccepted = (code: Code, on: CivilDate): boolean =>
  (!code.validFrom || code.validFrom <= on) && (!code.validTo || on <= code.validTo)

const REASONS_2026 = '2026-05-01' as CivilDate

const newIn2026 = (code: string, words: string): Code => ({ code, words, validFrom: REASONS_2026 })

/**
 * Reasons for an exclusion: the 16 of the list used to 2025/26 and the 13 added in the Common Basic Data Set of May
 * 2026. Which of the old ones end, and when, is not settled: all 29 are accepted, and an authority that knows better
 * switches a code off. One to three, in order.
 */
export const EXCLUSION_REASONS: readonly Code[] = [
  { code: 'PP', words: 'Physical assault against a pupil' },
  { code: 'PA', words: 'Physical assault against an adult' },
  { code: 'VP', words: 'Verbal abuse or threatening behaviour against a pupil' },
  { code: 'VA', words: 'Verbal abuse or threatening behaviour against an adult' },
  { code: 'OW', words: 'Use or threat of use of an offensive weapon or prohibited item' },
  { code: 'BU', words: 'Bullying' },
  { code: 'RA', words: 'Racist abuse including bullying' },
  { code: 'LG', words: 'Abuse against sexual orientation and gender identity including bullying' },
  { code: 'DS', words: 'Abuse relating to disability including bullying' },
  { code: 'SM', words: 'Sexual misconduct' },
  { code: 'DA', words: 'Drug and alcohol related' },
  { code: 'DM', words: 'Damage to property' },
  { code: 'TH', words: 'Theft' },
  { code: 'DB', words: 'Persistent or general disruptive behaviour' },
  { code: 'MT', words: 'Inappropriate use of social media or online technology' },
  { code: 'PH', words: 'Wilful and repeated transgression of protective measures in place to protect public health' },
  newIn2026('BW', 'Found to have brought a weapon or prohibited item into school'),
  newIn2026('TB', 'Cyber-bullying or threatening behaviour online'),
  newIn2026('SB', 'Harmful sexual behaviour'),
  newIn2026('MB', 'Misogynistic behaviour'),
  newIn2026('AB', 'Misandry behaviour'),
  newIn2026('DR', 'Drug related'),
  newIn2026('AR', 'Alcohol related'),
  newIn2026('SR', 'Smoking related'),
  newIn2026('VR', 'Vape related'),
  newIn2026('LD', 'Persistent disruptive behaviour: low-level disruption'),
  newIn2026('CB', 'Persistent disruptive behaviour: challenging behaviour'),
  newIn2026('MP', 'Use of mobile phone'),
  newIn2026('OS', 'Misbehaviour outside of school'),
]

/** Kinds of exclusion (Common Basic Data Set, May 2026); `FIXD` was replaced by `SUSP` from 2021/22. */
export const EXCLUSION_KINDS: readonly Code[] = [
  { code: 'PERM', words: 'Permanent exclusion' },
  { code: 'SUSP', words: 'Suspension' },
  { code: 'LNCH', words: 'Lunchtime suspension' },
  { code: 'FIXD', words: 'Fixed-period exclusion', validTo: '2021-08-31' as CivilDate },
]

export const SEN_PROVISION: readonly Code[] = [
  { code: 'N', words: 'No special educational need' },
  { code: 'K', words: 'SEN support' },
  { code: 'E', words: 'Education, health and care plan' },
]

/** Types of special educational need (Common Basic Data Set, May 2026). `DS` here is no exclusion reason. */
export const SEN_NEEDS: readonly Code[] = [
  { code: 'SPLD', words: 'Specific learning difficulty' },
  { code: 'MLD', words: 'Moderate learning difficulty' },
  { code: 'SLD', words: 'Severe learning difficulty' },
  { code: 'PMLD', words: 'Profound and multiple learning difficulty' },
  { code: 'SEMH', words: 'Social, emotional and mental health' },
  { code: 'SLCN', words: 'Speech, language and communication needs' },
  { code: 'HI', words: 'Hearing impairment' },
  { code: 'VI', words: 'Vision impairment' },
  { code: 'MSI', words: 'Multi-sensory impairment' },
  { code: 'PD', words: 'Physical disability' },
  { code: 'ASD', words: 'Autistic spectrum disorder' },
  { code: 'DS', words: 'Down syndrome' },
  { code: 'OTH', words: 'Other difficulty or disability' },
  { code: 'NSA', words: 'SEN support, but no specialist assessment of the type of need' },
]

/** How a pupil is on a school's roll (Common Basic Data Set, May 2026). */
export const ENROLMENT_STATUS: readonly Code[] = [
  { code: 'C', words: 'Current, at this school only' },
  { code: 'M', words: 'Current, main school of a dual registration' },
  { code: 'S', words: 'Current, second school of a dual registration' },
  { code: 'G', words: 'Guest' },
  { code: 'F', words: 'Further education college' },
  { code: 'O', words: 'Other provider' },
  { code: 'P', words: 'Previous' },
]

/** National Curriculum years. `X`: no year is followed. */
export const NC_YEARS: readonly Code[] = [
  { code: 'N1', words: 'Nursery, first year' },
  { code: 'N2', words: 'Nursery, second year' },
  { code: 'R', words: 'Reception' },
  ...Array.from({ length: 14 }, (_, i): Code => ({ code: String(i + 1), words: `Year ${i + 1}` })),
  { code: 'X', words: 'No year followed' },
]

/** Where alternative provision that a school arranges is given (Department for Education, 2025/26 data). */
export const SETTING_TYPES: readonly Code[] = [
  { code: 'with-urn', words: 'Education setting with a URN' },
  { code: 'with-ukprn', words: 'Registered provider with a UKPRN' },
  { code: 'fe-college', words: 'Non-maintained further education college' },
  { code: 'one-on-one', words: 'One on one tuition' },
  { code: 'unregistered', words: 'Other unregistered provider' },
]

/** Why the law asks for no day-six education (2007 Regulations, reg 5; Education Act 1996, s.19(6)). */
export const DAY_SIX_EXCEPTIONS: readonly Code[] = [
  { code: 'year-11-exams-over', words: 'Year 11, and every public examination entered for was taken or missed' },
  { code: 'plan-limits-hours', words: 'A plan limits weekly hours below full time' },
  { code: 'not-of-compulsory-age', words: 'Not of compulsory school age' },
]

export const PROVIDER_TYPES: readonly Code[] = [
  { code: 'education-centre', words: 'Education centre' },
  { code: 'support-centre', words: 'Student support centre' },
  { code: 'aep', words: 'Alternative education provision' },
  { code: 'pru', words: 'Pupil referral unit' },
  { code: 'ap-academy', words: 'Alternative provision academy or free school' },
  { code: 'resource-unit', words: 'Resource unit' },
  { code: 'independent-school', words: 'Independent school' },
  { code: 'fe-college', words: 'Further education college' },
  { code: 'non-school', words: 'Provider that is not a school' },
  { code: 'tuition', words: 'Tuition' },
  { code: 'hospital-home', words: 'Hospital or home teaching' },
  { code: 'mainstream-host', words: 'Mainstream school as host' },
]

export type AttendanceClass = 'attending' | 'authorised' | 'unauthorised' | 'not-possible' | 'administrative'

export interface AttendanceCode extends Code {
  readonly class: AttendanceClass
  readonly amOnly?: true
  readonly pmOnly?: true
  /** Part of a day's education somewhere other than the school. */
  readonly elsewhere?: true
}

const REGISTERS_2024 = '2024-08-19' as CivilDate
const LAST_BEFORE_2024 = '2024-08-18' as CivilDate

/** School Attendance (Pupil Registration) (England) Regulations 2024, reg 10, in force from 19 August 2024. */
export const ATTENDANCE_CODES: readonly AttendanceCode[] = [
  { code: '/', words: 'Present in the morning', class: 'attending', amOnly: true },
  { code: '\\', words: 'Present in the afternoon', class: 'attending', pmOnly: true },
  { code: 'L', words: 'Late, before the register closed', class: 'attending' },
  {
    code: 'K',
    words: 'At education arranged by the local authority',
    class: 'attending',
    elsewhere: true,
    validFrom: REGISTERS_2024,
  },
  { code: 'B', words: 'At another approved educational activity', class: 'attending', elsewhere: true },
  { code: 'V', words: 'On an educational visit or trip', class: 'attending', elsewhere: true },
  { code: 'P', words: 'At an approved sporting activity', class: 'attending', elsewhere: true },
  { code: 'W', words: 'On work experience', class: 'attending', elsewhere: true },
  { code: 'D', words: 'Due at the other school of a dual registration', class: 'not-possible' },
  { code: 'C', words: 'Leave in exceptional circumstances', class: 'authorised' },
  {
    code: 'C1',
    words: 'Regulated performance or employment abroad',
    class: 'authorised',
    validFrom: REGISTERS_2024,
  },
  { code: 'C2', words: 'Temporary part-time timetable', class: 'authorised', validFrom: REGISTERS_2024 },
  { code: 'E', words: 'Suspended or excluded, no other education made', class: 'authorised' },
  { code: 'I', words: 'Ill', class: 'authorised' },
  { code: 'M', words: 'At a medical or dental appointment', class: 'authorised' },
  { code: 'J1', words: 'At an interview', class: 'authorised', validFrom: REGISTERS_2024 },
  { code: 'R', words: 'Religious observance', class: 'authorised' },
  { code: 'S', words: 'Study leave', class: 'authorised' },
  { code: 'T', words: 'Mobile child travelling with a parent', class: 'authorised' },
  { code: 'Q', words: 'Lack of access arrangements', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y1', words: 'Transport not available', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y2', words: 'Widespread disruption to travel', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y3', words: 'Part of the school closed', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y4', words: 'Whole school closed unexpectedly', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y5', words: 'In criminal-justice detention', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y6', words: 'Public health guidance or law', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'Y7', words: 'Another unavoidable cause', class: 'not-possible', validFrom: REGISTERS_2024 },
  { code: 'G', words: 'Holiday not agreed', class: 'unauthorised' },
  { code: 'N', words: 'Reason not yet given', class: 'unauthorised' },
  { code: 'O', words: 'Absent without a reason accepted', class: 'unauthorised' },
  { code: 'U', words: 'Arrived after the register closed', class: 'unauthorised' },
  { code: 'X', words: 'Not of compulsory school age, not required', class: 'administrative' },
  { code: 'Z', words: 'Not yet on the roll', class: 'administrative' },
  { code: '#', words: 'Planned closure', class: 'administrative' },
  { code: 'H', words: 'Agreed holiday', class: 'authorised', validTo: LAST_BEFORE_2024 },
  { code: 'J', words: 'At an interview', class: 'attending', elsewhere: true, validTo: LAST_BEFORE_2024 },
  {
    code: 'Y',
    words: 'Unable to attend in exceptional circumstances',
    class: 'not-possible',
    validTo: LAST_BEFORE_2024,
  },
]

/** The code that a session of the day may carry, or the sentence that says why not. */
export function attendanceCodeFor(
  code: string,
  { on, session }: { on: CivilDate; session: 'AM' | 'PM' },
): AttendanceCode | { error: string } {
  const found = ATTENDANCE_CODES.find((c) => c.code === code)
  if (!found) return { error: `${JSON.stringify(code)} is not an attendance code` }
  if (!isAccepted(found, on)) return { error: `The code ${code} is not in use on this day` }
  if (found.amOnly && session === 'PM') return { error: 'Present in the afternoon is \\, not /' }
  if (found.pmOnly && session === 'AM') return { error: 'Present in the morning is /, not \\' }
  return found
}

export type KeyStage = 'KS1' | 'KS2' | 'KS3' | 'KS4' | 'KS5'

/** The key stage of a National Curriculum year, 1 to 14; undefined for another number (reception, nursery). */
export function keyStage(ncYear: number): KeyStage | undefined {
  if (!Number.isInteger(ncYear) || ncYear < 1 || ncYear > 14) return undefined
  if (ncYear <= 2) return 'KS1'
  if (ncYear <= 6) return 'KS2'
  if (ncYear <= 9) return 'KS3'
  return ncYear <= 11 ? 'KS4' : 'KS5'
}

/** The year a child of this birth date is ordinarily in during the school year that begins in that September. */
export function ncYearByAge(birthDate: CivilDate, schoolYearBegins: number): number {
  const ageOn31August = schoolYearBegins - +birthDate.slice(0, 4) - (birthDate.slice(5) > '08-31' ? 1 : 0)
  return ageOn31August - 4
}

/** Every list under its own name. */
export const CODE_LISTS = {
  'exclusion-reason': EXCLUSION_REASONS,
  'exclusion-kind': EXCLUSION_KINDS,
  attendance: ATTENDANCE_CODES,
  'sen-provision': SEN_PROVISION,
  'sen-need': SEN_NEEDS,
  'setting-type': SETTING_TYPES,
  'enrolment-status': ENROLMENT_STATUS,
  'nc-year': NC_YEARS,
  'day-six-exception': DAY_SIX_EXCEPTIONS,
  'provider-type': PROVIDER_TYPES,
} as const satisfies Record<string, readonly Code[]>

export type CodeList = keyof typeof CODE_LISTS

/** A code of a list, retired ones too. */
export const findCode = (list: CodeList, code: string): Code | undefined =>
  (CODE_LISTS[list] as readonly Code[]).find((c) => c.code === code)

/** A code's words; the code itself where a later list knows it and this one does not. */
export const codeWords = (list: CodeList, code: string): string => findCode(list, code)?.words ?? code

/** What an authority decided about a code of a national list: whether new records from a day on may use it. */
export interface CodeSwitch {
  readonly list: string
  readonly code: string
  readonly accepted: boolean
  readonly from: CivilDate
}

/**
 * Whether a new record of this day may use the code here: the national list holds it, and the authority has not switched
 * it off. Of several decisions in force the one with the latest day holds, and of those with the same day the last.
 */
export function isAcceptedHere(list: CodeList, code: Code, on: CivilDate, switches: readonly CodeSwitch[]): boolean {
  if (!isAccepted(code, on)) return false
  const inForce = switches.filter((one) => one.list === list && one.code === code.code && one.from <= on)
  const last = inForce.reduce<CodeSwitch | undefined>(
    (held, one) => (held && one.from < held.from ? held : one),
    undefined,
  )
  return last?.accepted ?? true
}

export interface CodeSet {
  readonly name: CodeList
  readonly title: string
  /** Where the list comes from. */
  readonly source: string
  /** Whether the authority may decide that new records do without a code: not where the law fixes the list. */
  readonly mayBeSwitched: boolean
}

const CBDS = 'Common Basic Data Set, May 2026'

export const CODE_SETS: readonly CodeSet[] = [
  { name: 'exclusion-reason', title: 'Reasons for an exclusion', source: CBDS, mayBeSwitched: true },
  { name: 'exclusion-kind', title: 'Kinds of exclusion', source: CBDS, mayBeSwitched: false },
  { name: 'sen-provision', title: 'Support for special educational needs', source: CBDS, mayBeSwitched: true },
  { name: 'sen-need', title: 'Kinds of special educational need', source: CBDS, mayBeSwitched: true },
  { name: 'enrolment-status', title: 'Enrolment status', source: CBDS, mayBeSwitched: true },
  { name: 'nc-year', title: 'Year groups', source: CBDS, mayBeSwitched: false },
  {
    ...{ name: 'attendance', title: 'Attendance codes', mayBeSwitched: false },
    source: 'School Attendance (Pupil Registration) (England) Regulations 2024, regulation 10',
  },
  {
    ...{ name: 'setting-type', title: 'Settings of alternative provision', mayBeSwitched: false },
    source: 'Department for Education, school-arranged alternative provision, 2025/26',
  },
  { name: 'provider-type', title: 'Kinds of provider', source: 'This service', mayBeSwitched: false },
  {
    ...{ name: 'day-six-exception', title: 'Exceptions from day six', mayBeSwitched: false },
    source: 'Day Six Regulations 2007, regulation 5; Education Act 1996, section 19(6)',
  },
]
