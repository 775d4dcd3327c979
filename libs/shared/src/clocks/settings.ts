import type { LocalTime } from '../instant'

/** What law leaves open or an authority may choose. Kept with the clock, since it decides the date. */
export interface Settings {
  /**
   * `session`: an exclusion before the afternoon begins has that day as day 1. `dayAfter`: the count begins with the
   * next school day, as some authorities read it, up to weeks later across a holiday. The earlier date is the default.
   */
  firstDayRule: 'session' | 'dayAfter'
  /** Half a day at school between two suspensions: it `breaks` the run, or `joins` it. Not confirmed in a source. */
  halfDayBetween: 'breaks' | 'joins'
  /** "Without delay" has no number in law: same day is the aim, the end of this many school days later is a breach. */
  withoutDelaySchoolDays: number
  familyContactSchoolDays: number
  /**
   * The day on which the governors are told is `day0`, and the count begins with the next school day, or it is itself
   * `day1`. The law gives the number of days and not this.
   */
  governorsReceipt: 'day0' | 'day1'
  /** The week by whose end a stay ends. */
  placementWeeks: number
  reviewWeek: number
  /**
   * What is a week of a stay: a `teaching` week has a school day at the host, a `calendar` week runs from Monday to Sunday
   * whether there is school or not. No source says it.
   */
  weekOfStay: 'teaching' | 'calendar'
  registerTime: LocalTime
  endReportSchoolDays: number
  /** A return is complete when the full timetable has held for so many school days. */
  fullTimetableSchoolDays: number
  /** Papers go out so many school days before a meeting or a hearing. */
  papersSchoolDays: number
  discriminationClaimSchoolDays: number
  /** Calendar days in which a penalty notice costs the lower amount. */
  penaltyNoticeDays: number
  /**
   * The day from which money follows the pupil: when the exclusion took `effect`, `daySix`, the sixth school day
   * following it (`sixthFollowing`), or when the governors `upheld` it. What was read does not settle it.
   */
  relevantDateRule: 'effect' | 'daySix' | 'sixthFollowing' | 'upheld'
  offSiteDecisionDays: number
  adjudicatorDays: number
  /** The school day of an absence for health reasons by which education is arranged at the latest. */
  medicalAbsenceSchoolDays: number
  homeTeachingWeeksBefore: number
  homeTeachingWeeksAfter: number
}

export type SettingName = keyof Settings

export const DEFAULT_SETTINGS: Settings = {
  firstDayRule: 'session',
  halfDayBetween: 'breaks',
  withoutDelaySchoolDays: 1,
  familyContactSchoolDays: 1,
  governorsReceipt: 'day0',
  placementWeeks: 12,
  reviewWeek: 4,
  weekOfStay: 'teaching',
  registerTime: '16:00',
  endReportSchoolDays: 5,
  fullTimetableSchoolDays: 10,
  papersSchoolDays: 5,
  discriminationClaimSchoolDays: 15,
  penaltyNoticeDays: 21,
  relevantDateRule: 'sixthFollowing',
  offSiteDecisionDays: 6,
  adjudicatorDays: 15,
  medicalAbsenceSchoolDays: 15,
  homeTeachingWeeksBefore: 9,
  homeTeachingWeeksAfter: 9,
}
