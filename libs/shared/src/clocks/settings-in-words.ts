import { formatTime, isLocalTime } from '../instant'
import type { Standing } from './rule'
import { DEFAULT_SETTINGS, type SettingName, type Settings } from './settings'

/** A setting as a person is asked for it. */
export interface SettingInWords {
  name: SettingName
  title: string
  /** What it decides, and why it is left to the authority. */
  why: string
  /** How well the default is known. */
  mark: Standing
  /** One of these, or a time of day, or a whole number from `least` to `most`. */
  choices?: readonly { value: string; words: string }[]
  isTime?: true
  least?: number
  most?: number
  unit?: string
  /** Each provider may have a choice of its own, which goes before the authority's. */
  perProvider?: true
}

type Numbered = Pick<SettingInWords, 'mark' | 'unit' | 'most'> & { least?: number }

const number = (
  name: SettingName,
  title: string,
  why: string,
  { mark, unit, least = 1, most }: Numbered,
): SettingInWords => ({ name, title, why, mark, least, most, unit })

const NOT_IN_LAW = 'The law says “without delay” and gives no number.'
const LOCAL = 'Local practice, not law.'

/** What law leaves open or an authority may choose, with its default: the one list that doors, pages and documents show. */
export const SETTINGS_IN_WORDS: readonly SettingInWords[] = [
  {
    name: 'firstDayRule',
    title: 'The first day of an exclusion',
    why: 'The law says it for the parents’ duty alone; for day six it is the natural reading. The earlier date is the default.',
    mark: 'U',
    choices: [
      { value: 'session', words: 'The day itself, where the exclusion was imposed before the afternoon began' },
      { value: 'dayAfter', words: 'The next school day, whatever the time' },
    ],
  },
  {
    name: 'halfDayBetween',
    title: 'Half a day at school between two suspensions',
    why: 'Whether it breaks the run that leads to day six is not confirmed in a source.',
    mark: 'U',
    choices: [
      { value: 'breaks', words: 'It breaks the run' },
      { value: 'joins', words: 'They count as one run' },
    ],
  },
  number('withoutDelaySchoolDays', '“Without delay” is late after', NOT_IN_LAW, {
    ...{ mark: 'LOCAL', unit: 'school days', most: 5 },
  }),
  number('familyContactSchoolDays', 'The family is contacted within', `${LOCAL} No number is given nationally.`, {
    ...{ mark: 'LOCAL', unit: 'school days', most: 5 },
  }),
  {
    name: 'governorsReceipt',
    title: 'The day on which the governors are told',
    why: 'The law gives the number of school days, and not whether the day of the notice is one of them.',
    mark: 'U',
    choices: [
      { value: 'day0', words: 'It is not counted: the first is the next school day' },
      { value: 'day1', words: 'It is the first, where it is a school day' },
    ],
  },
  number('placementWeeks', 'A stay at a support centre ends by the end of week', LOCAL, {
    ...{ mark: 'LOCAL', unit: 'weeks', least: 2, most: 39 },
  }),
  number('reviewWeek', 'A stay is reviewed by the end of week', LOCAL, {
    ...{ mark: 'LOCAL', unit: 'weeks', most: 12 },
  }),
  {
    name: 'weekOfStay',
    title: 'What is a week of a stay',
    why: 'No source says it. With calendar weeks a review can fall into a holiday.',
    mark: 'LOCAL',
    choices: [
      { value: 'teaching', words: 'A teaching week: Monday to Sunday with a school day at the centre' },
      { value: 'calendar', words: 'A calendar week: every Monday to Sunday, holidays too' },
    ],
    perProvider: true,
  },
  {
    name: 'registerTime',
    title: 'The week’s attendance is entered by, on its last school day',
    why: LOCAL,
    mark: 'LOCAL',
    isTime: true,
  },
  number('endReportSchoolDays', 'The report of a stay is due within', LOCAL, {
    ...{ mark: 'LOCAL', unit: 'school days', most: 20 },
  }),
  number('fullTimetableSchoolDays', 'A return is complete when the full timetable has held for', LOCAL, {
    ...{ mark: 'LOCAL', unit: 'school days', most: 60 },
  }),
  number(
    'papersSchoolDays',
    'Papers go out before a meeting or hearing',
    'Guidance says “should”; the number is not law.',
    { mark: 'U', unit: 'school days', most: 20 },
  ),
  number(
    'discriminationClaimSchoolDays',
    'A review may be asked for after a claim is decided',
    'Not confirmed in a source.',
    { mark: 'U', unit: 'school days', most: 30 },
  ),
  number(
    'penaltyNoticeDays',
    'The lower penalty can be paid for',
    'The times are those of absence notices; not confirmed for exclusions.',
    { mark: 'P', unit: 'days', most: 60 },
  ),
  {
    name: 'relevantDateRule',
    title: 'The day from which money follows the pupil',
    why: 'What was read does not settle it.',
    mark: 'U',
    choices: [
      { value: 'effect', words: 'The day the exclusion took effect' },
      { value: 'daySix', words: 'The sixth school day of the exclusion' },
      { value: 'sixthFollowing', words: 'The sixth school day following the exclusion' },
      { value: 'upheld', words: 'The day the governors upheld it' },
    ],
  },
  number('offSiteDecisionDays', 'A direction off site is decided within', 'Not confirmed in a source.', {
    ...{ mark: 'U', unit: 'days', most: 30 },
  }),
  number('adjudicatorDays', 'A school may go to the Adjudicator within', 'Not confirmed in a source.', {
    ...{ mark: 'U', unit: 'days', most: 30 },
  }),
  number('medicalAbsenceSchoolDays', 'Education for a sick child is arranged by school day', 'Guidance, not law.', {
    ...{ mark: 'P', unit: 'of the absence', most: 30 },
  }),
  number('homeTeachingWeeksBefore', 'Home teaching before a birth', LOCAL, {
    ...{ mark: 'LOCAL', unit: 'weeks', least: 0, most: 18 },
  }),
  number('homeTeachingWeeksAfter', 'Home teaching after a birth', LOCAL, {
    ...{ mark: 'LOCAL', unit: 'weeks', least: 0, most: 18 },
  }),
]

export const settingNamed = (name: string): SettingInWords | undefined =>
  SETTINGS_IN_WORDS.find((setting) => setting.name === name)

/** The value of a setting as somebody gives it, or the sentence that says what it can be. */
export function readSetting(setting: SettingInWords, said: string): { value: string | number } | { error: string } {
  const { choices, isTime, least, most, unit } = setting
  if (choices) {
    const choice = choices.find(({ value }) => value === said)
    return choice ? { value: choice.value } : { error: 'Choose one of the answers' }
  }
  if (isTime) return isLocalTime(said) ? { value: said } : { error: 'Enter a time of the 24-hour clock, like 16:00' }
  const number = /^\d{1,3}$/.test(said) ? Number(said) : undefined
  if (number === undefined || number < least! || number > most!)
    return { error: `Enter a whole number from ${least} to ${most} (${unit})` }
  return { value: number }
}

/** `3 school days`, `1 school day`, `4pm`, or the words of the choice. */
export function settingValueInWords({ choices, isTime, unit = '' }: SettingInWords, value: string | number): string {
  if (isTime) return formatTime(String(value))
  const counted = String(value) === '1' ? unit.replace(/s$/, '') : unit
  return choices?.find((choice) => choice.value === value)?.words ?? `${value} ${counted}`
}

/** What an authority chose, in force from a day on; `of` one provider, or of them all. */
export interface ChosenSetting {
  name: string
  value: string | number
  from: string
  of?: string
}

/**
 * Of each setting the choice in force on a day: that with the latest first day that has come, the later said of two, and a
 * provider's own before the authority's.
 */
export function choicesOn(
  day: string,
  chosen: readonly ChosenSetting[],
  provider?: string,
): ReadonlyMap<string, ChosenSetting> {
  const inForce = new Map<string, ChosenSetting>()
  for (const one of chosen) {
    const concerns = one.from <= day && (one.of === undefined || one.of === provider)
    const known = inForce.get(one.name)
    const replaces = !known || (known.of === one.of ? known.from <= one.from : one.of !== undefined)
    if (concerns && replaces) inForce.set(one.name, one)
  }
  return inForce
}

/**
 * The settings in force on a day, as far as they are not the default. A case is counted by those of the day its exclusion
 * was imposed, as it keeps the law it began under.
 */
export function settingsOn(day: string, chosen: readonly ChosenSetting[], provider?: string): Partial<Settings> {
  return Object.fromEntries(
    [...choicesOn(day, chosen, provider).values()]
      .filter(({ name, value }) => settingNamed(name) && value !== DEFAULT_SETTINGS[name as SettingName])
      .map(({ name, value }) => [name, value]),
  )
}
