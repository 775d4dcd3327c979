import { civilDate, formatDay, type CivilDate } from '../civil-date'

export type RuleId =
  | 'EX-02'
  | 'EX-03'
  | 'EX-04'
  | 'EX-05'
  | 'EX-06'
  | 'EX-07'
  | 'EX-11'
  | 'EX-15'
  | 'EX-16'
  | 'EX-18'
  | 'GB-01'
  | 'GB-08'
  | 'GB-09'
  | 'IR-01'
  | 'IR-03'
  | 'IR-07'
  | 'RG-01'
  | 'RG-02'
  | 'PL-01'
  | 'PL-02'
  | 'PL-03'
  | 'PL-04'
  | 'PL-06'
  | 'PL-07'
  | 'RT-01'

/** sd school day, wd working day, cd calendar day, h clock hour, wk teaching week; `instant`: a time of one day. */
export type Unit = 'sd' | 'wd' | 'cd' | 'h' | 'wk' | 'instant'

/** C confirmed in its source, P partly, U unconfirmed (a setting), LOCAL one authority's practice and never law. */
export type Standing = 'C' | 'P' | 'U' | 'LOCAL'

/**
 * A duty nobody did is missed; a right nobody used lapses; a permission says from which day something may be done,
 * and nobody fails by leaving it.
 */
export type RuleKind = 'duty' | 'right' | 'permission'

/** When a reminder goes, in school days or teaching weeks of the count; always at 09:00 in London on a school day. */
export interface ReminderPlan {
  template: string
  when:
    | { schoolDay: number } // the n-th school day of the exclusion
    | { schoolDaysBefore: number } // so many school days before the due day
    | { week: number } // the first school day of the n-th teaching week
    | { weeksBefore: number } // the first school day of the teaching week so many before the last
  /** Goes only while no education is arranged. */
  unlessArranged?: true
}

export interface Rule {
  id: RuleId
  /** The feature's word in every package and the anchor in docs/statutory-clocks.md. */
  slug: string
  title: string
  /** What must happen, in plain words. */
  duty: string
  /** Who acts. */
  who: string
  told: readonly string[]
  unit: Unit
  limit?: number
  /** In force from this day, to the day before `until`. */
  from: CivilDate
  until?: CivilDate
  status: Standing
  source: string
  /** The name in `Settings` that a local authority may change. */
  setting?: string
  kind: RuleKind
  /** Kept with every clock, so that a date can be explained after the law has changed. */
  version: string
  reminders: readonly ReminderPlan[]
  chase?: 'every-school-day' | 'weekly'
  /** School days before the due day from which a clock shows as a warning. */
  warnWithin: number
}

const REGULATIONS_2012 = 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012'
const REGULATIONS_2007 = 'Education (Provision of Full-Time Education for Excluded Pupils) (England) Regulations 2007'

type Row = Omit<Rule, 'version' | 'from' | 'until' | 'reminders' | 'told' | 'warnWithin'> & {
  from: string
  until?: string
  told?: string[]
  reminders?: ReminderPlan[]
  warnWithin?: number
}

const rule = ({ from, until, told = [], reminders = [], warnWithin = 1, ...row }: Row): Rule => ({
  ...row,
  told,
  reminders,
  warnWithin,
  from: civilDate(from),
  ...(until && { until: civilDate(until) }),
  version: `${row.id}@${from}`,
})

/**
 * Every clock of a permanent exclusion and the placement after it, as dated rows. When the law changes a row gains an
 * `until` and another row begins; cases keep the row they began under. The counting is in `evaluate`.
 */
export const RULES: readonly Rule[] = [
  rule({
    id: 'EX-02',
    slug: 'parent-notice',
    title: 'Written notice to parents',
    duty: 'Tell the parents in writing which days the child must not be in a public place, and the first day of full-time education',
    who: 'Head teacher',
    told: ['parents'],
    unit: 'instant',
    from: '2007-09-01',
    status: 'C',
    source: `${REGULATIONS_2007}, reg 6(2); Education and Inspections Act 2006, s.104`,
    kind: 'duty',
  }),
  rule({
    id: 'EX-03',
    slug: 'day-six-details',
    title: 'Details of day-six education to parents',
    duty: 'Give the parents the times, the address and who to report to at least 48 hours before education starts',
    who: 'Head teacher, with the authority’s details',
    told: ['parents'],
    unit: 'h',
    limit: 48,
    from: '2007-09-01',
    status: 'C',
    source: `${REGULATIONS_2007}, reg 6(3) and (4)`,
    kind: 'duty',
  }),
  rule({
    id: 'EX-04',
    slug: 'authority-notice',
    title: 'Notice to the local authority',
    duty: 'Tell the local authority of the exclusion without delay',
    who: 'Head teacher',
    told: ['local authority'],
    unit: 'sd',
    limit: 1,
    from: '2022-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, reg 5 as amended by SI 2022/788; the measure of “without delay” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'EX-05',
    slug: 'home-authority-notice',
    title: 'Notice to the home authority',
    duty: 'Tell the authority in whose area the child lives without delay',
    who: 'Head teacher',
    told: ['home local authority'],
    unit: 'sd',
    limit: 1,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, reg 23(3)(a); the measure of “without delay” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'EX-06',
    slug: 'social-worker-notice',
    title: 'Notice to the social worker and virtual school head',
    duty: 'Tell the child’s social worker, and the virtual school head of a looked-after child, without delay',
    who: 'Head teacher',
    told: ['social worker', 'virtual school head'],
    unit: 'sd',
    limit: 1,
    from: '2022-09-01',
    status: 'C',
    source: `${REGULATIONS_2012} as amended by SI 2022/788; the measure of “without delay” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'EX-07',
    slug: 'governors-told',
    title: 'Notice to the governing board',
    duty: 'Tell the governing board of the exclusion without delay',
    who: 'Head teacher',
    told: ['governing board'],
    unit: 'sd',
    limit: 1,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, reg 23(2) and (3); the measure of “without delay” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'EX-11',
    slug: 'day-six',
    title: 'Full-time education from day six',
    duty: 'Full-time education must be in place from the sixth school day of the exclusion',
    who: 'Local authority for the area where the child lives',
    told: ['parents', 'school'],
    unit: 'sd',
    limit: 6,
    from: '2007-09-01',
    status: 'C',
    source: `${REGULATIONS_2007}, reg 4; Education Act 1996, s.19(3A)`,
    setting: 'firstDayRule',
    kind: 'duty',
    reminders: [
      { template: 'day-six-day-three', when: { schoolDay: 3 } },
      { template: 'day-six-day-five', when: { schoolDay: 5 } },
      { template: 'day-six-tomorrow', when: { schoolDaysBefore: 1 }, unlessArranged: true },
    ],
    chase: 'every-school-day',
    warnWithin: 3,
  }),
  rule({
    id: 'EX-15',
    slug: 'cancellation',
    title: 'Cancelled exclusion: telling everyone',
    duty: 'After cancelling an exclusion, tell the parents, the board, the authority, the social worker and the virtual school head without delay, in writing with reasons, and let the child back',
    who: 'Head teacher, before the board has begun its meeting',
    told: ['parents', 'governing board', 'local authority', 'social worker', 'virtual school head'],
    unit: 'sd',
    limit: 1,
    from: '2023-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, regs 8A, 17A and 25A inserted by SI 2023/571; the measure of “without delay” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'EX-16',
    slug: 'day-six-exception',
    title: 'Exception to day six',
    duty: 'No day-six education is owed to a Year 11 pupil whose public examinations are over, or where a plan limits weekly hours below full time: record the reason',
    who: 'Local authority',
    told: ['parents'],
    unit: 'cd',
    from: '2007-09-01',
    status: 'C',
    source: `${REGULATIONS_2007}, reg 5`,
    kind: 'permission',
  }),
  rule({
    id: 'EX-18',
    slug: 'family-contact',
    title: 'Contact with the family',
    duty: 'Speak with the family about their rights and the child’s education',
    who: 'Local authority caseworker',
    told: ['parents'],
    unit: 'sd',
    limit: 1,
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local target; the law sets no number',
    setting: 'familyContactSchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'GB-01',
    slug: 'governors-meeting',
    title: 'Governors’ meeting',
    duty: 'The governing board must meet to consider reinstatement within 15 school days of being told',
    who: 'Governing board',
    told: ['parents', 'pupil', 'head teacher', 'local authority', 'social worker', 'virtual school head'],
    unit: 'sd',
    limit: 15,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, regs 6, 15 and 24`,
    kind: 'duty',
    reminders: [
      { template: 'governors-meeting-due', when: { schoolDaysBefore: 5 } },
      { template: 'governors-meeting-due', when: { schoolDaysBefore: 1 } },
    ],
    warnWithin: 5,
  }),
  rule({
    id: 'GB-08',
    slug: 'governors-notice',
    title: 'Notice of the governors’ decision',
    duty: 'Give the decision in writing with reasons without delay; if the child is not reinstated, with the right to a review and its last date',
    who: 'Governing board or its clerk',
    told: ['parents', 'head teacher', 'local authority', 'home local authority'],
    unit: 'sd',
    limit: 1,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, reg 24; the measure of “without delay” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'GB-09',
    slug: 'reinstatement',
    title: 'Reinstatement',
    duty: 'Let the child back at once, or on the day the board set',
    who: 'Head teacher',
    told: ['parents', 'local authority'],
    unit: 'sd',
    limit: 1,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, reg 24(2); the measure of “at once” is a setting`,
    setting: 'withoutDelaySchoolDays',
    kind: 'duty',
  }),
  rule({
    id: 'IR-01',
    slug: 'review-window',
    title: 'Application for an independent review',
    duty: 'The parents may ask for an independent review within 15 school days after the day of notice',
    who: 'Parents',
    told: ['local authority or academy trust'],
    unit: 'sd',
    limit: 15,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, Schedule 1 para 2(1)`,
    kind: 'right',
    reminders: [{ template: 'review-window-closing', when: { schoolDaysBefore: 5 } }],
    warnWithin: 5,
  }),
  rule({
    id: 'IR-03',
    slug: 'review-hearing',
    title: 'Independent review hearing',
    duty: 'The hearing must begin within 15 school days after the application',
    who: 'Local authority or academy trust that arranges the review',
    told: ['parents', 'governing board', 'head teacher'],
    unit: 'sd',
    limit: 15,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, Schedule 1 para 1`,
    kind: 'duty',
    warnWithin: 5,
  }),
  rule({
    id: 'IR-07',
    slug: 'reconsideration',
    title: 'Governors reconsider',
    duty: 'The governing board must meet again within 10 school days after being told of the panel’s decision',
    who: 'Governing board',
    told: ['parents', 'head teacher', 'local authority', 'home local authority'],
    unit: 'sd',
    limit: 10,
    from: '2012-09-01',
    status: 'C',
    source: `${REGULATIONS_2012}, reg 17(1) to (3)`,
    kind: 'duty',
    warnWithin: 3,
  }),
  rule({
    id: 'RG-01',
    slug: 'roll-no-review',
    title: 'Name leaves the roll, no review asked for',
    duty: 'The school may remove the name once the 15 school days have passed, or at once when the parents state in writing that they will not apply',
    who: 'School',
    told: ['local authority'],
    unit: 'sd',
    limit: 15,
    from: '2024-08-19',
    status: 'P',
    source: 'School Attendance (Pupil Registration) (England) Regulations 2024, reg 9',
    kind: 'permission',
  }),
  rule({
    id: 'RG-02',
    slug: 'roll-after-review',
    title: 'Name leaves the roll after a review',
    duty: 'The school may remove the name only when the review is decided or abandoned and any reconsideration is done',
    who: 'School',
    told: ['local authority'],
    unit: 'cd',
    from: '2024-08-19',
    status: 'U',
    source:
      'School Attendance (Pupil Registration) (England) Regulations 2024, reg 9; the order of steps is unconfirmed',
    kind: 'permission',
  }),
  rule({
    id: 'PL-01',
    slug: 'waiting-list',
    title: 'Waiting for a place',
    duty: 'Offer the place when a suitable one is free; the age of the wait is shown',
    who: 'Local authority',
    told: ['school', 'parents'],
    unit: 'wk',
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice of student support centres; there is no time limit',
    kind: 'permission',
  }),
  rule({
    id: 'PL-02',
    slug: 'overstay',
    title: 'End of the stay',
    duty: 'The stay ends by the end of teaching week 12 unless an extension is approved with its reason',
    who: 'Support centre',
    told: ['school', 'parents', 'manager'],
    unit: 'wk',
    limit: 12,
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice of student support centres: an expected stay of 6 to 12 weeks',
    setting: 'placementWeeks',
    kind: 'duty',
    reminders: [{ template: 'placement-ending', when: { weeksBefore: 2 } }],
    chase: 'weekly',
    warnWithin: 10,
  }),
  rule({
    id: 'PL-03',
    slug: 'placement-review',
    title: 'Week-four review',
    duty: 'The review booked at the start is held in teaching week 4 with the views of child, parents, school and centre',
    who: 'Centre teacher',
    told: ['pupil', 'parents', 'school', 'centre'],
    unit: 'wk',
    limit: 4,
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice of student support centres',
    setting: 'reviewWeek',
    kind: 'duty',
    reminders: [{ template: 'review-week-three', when: { weeksBefore: 1 } }],
    chase: 'weekly',
    warnWithin: 5,
  }),
  rule({
    id: 'PL-04',
    slug: 'weekly-register',
    title: 'Weekly attendance',
    duty: 'The centre enters the week’s attendance, which is sent to the school',
    who: 'Centre',
    told: ['school'],
    unit: 'instant',
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice of student support centres; the time is a setting',
    setting: 'registerTime',
    kind: 'duty',
    chase: 'weekly',
  }),
  rule({
    id: 'PL-06',
    slug: 'end-report',
    title: 'Report at the end of a placement',
    duty: 'The centre sends the school a written report',
    who: 'Centre',
    told: ['school'],
    unit: 'sd',
    limit: 5,
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice of student support centres; the number of days is a setting',
    setting: 'endReportSchoolDays',
    kind: 'duty',
    chase: 'weekly',
  }),
  rule({
    id: 'PL-07',
    slug: 'phased-return-step',
    title: 'Step of a phased return',
    duty: 'The step takes place on the day agreed',
    who: 'School and centre',
    told: ['school', 'centre', 'parents'],
    unit: 'cd',
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice of student support centres',
    kind: 'duty',
  }),
  rule({
    id: 'RT-01',
    slug: 'full-timetable-held',
    title: 'Full timetable held',
    duty: 'The return is complete when the full timetable has held for two school weeks',
    who: 'School',
    told: ['centre', 'parents'],
    unit: 'sd',
    limit: 10,
    from: '2012-09-01',
    status: 'LOCAL',
    source: 'Local practice: a full timetable held for two school weeks ends the phased return',
    setting: 'fullTimetableSchoolDays',
    kind: 'permission',
  }),
]

const ROWS: ReadonlyMap<string, Rule[]> = new Map(RULES.map(({ id }) => [id, RULES.filter((row) => row.id === id)]))

/** The row of this rule that is law on the day. Throws RangeError when there is none. */
export function ruleInForce(id: RuleId, on: CivilDate): Rule {
  const found = rowsOf(id).find((row) => row.from <= on && (!row.until || on < row.until))
  if (!found) throw new RangeError(`Rule ${id} is not in force on ${formatDay(on)}`)
  return found
}

/** The newest row of a rule, for its words, reminders and mails. */
export function latestRule(id: RuleId): Rule {
  const rows = rowsOf(id)
  return rows[rows.length - 1]
}

function rowsOf(id: RuleId): Rule[] {
  const rows = ROWS.get(id)
  if (!rows) throw new RangeError(`There is no rule ${JSON.stringify(id)}`)
  return rows
}

export const isRuleId = (value: unknown): value is RuleId => typeof value === 'string' && ROWS.has(value)

const MISS_TEMPLATES: Partial<Record<RuleId, readonly string[]>> = {
  'EX-11': ['day-six-missed-director', 'day-six-apology'],
  'EX-18': ['family-not-contacted'],
  'GB-01': ['governors-overdue'],
  'PL-02': ['placement-overstay'],
  'PL-03': ['review-overdue'],
  'PL-04': ['register-missing'],
  'PL-06': ['end-report-overdue'],
  'PL-07': ['step-missed'],
}

/** The mails that tell of a miss. Empty for a right or a permission: leaving one unused is nobody's failure. */
export const missTemplates = (id: RuleId): string[] =>
  latestRule(id).kind === 'duty' ? [...(MISS_TEMPLATES[id] ?? ['clock-missed'])] : []
