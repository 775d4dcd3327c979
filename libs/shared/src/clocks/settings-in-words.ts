import { DEFAULT_SETTINGS, type Settings } from './settings'

/**
 * How long a stay lasts, when it is reviewed, when a register is due and how long a full timetable is watched are planned
 * by more than the clocks: they are the product's own and no authority's to choose.
 */
type Fixed = 'placementWeeks' | 'reviewWeek' | 'registerTime' | 'fullTimetableSchoolDays'
export type SettingName = Exclude<keyof Settings, Fixed>

/** A setting as a person is asked for it. */
export interface SettingInWords {
  name: SettingName
  title: string
  /** What it decides, and why it is left to the authority. */
  why: string
  /** One of these, or a whole number from `least` to `most`. */
  choices?: readonly { value: string; words: string }[]
  least?: number
  most?: number
  unit?: string
}

const number = (
  name: SettingName,
  title: string,
  why: string,
  { unit, least = 1, most }: { unit: string; least?: number; most: number },
): SettingInWords => ({ name, title, why, least, most, unit })

const NOT_IN_LAW = 'The law says “without delay” and gives no number.'
const LOCAL = 'Local practice, not law.'

/** What law leaves open or an authority may choose, with its default: the one list that doors, pages and documents show. */
export const SETTINGS_IN_WORDS: readonly SettingInWords[] = [
  {
    name: 'firstDayRule',
    title: 'The first day of an exclusion',
    why: 'The law says it for the parents’ duty alone; for day six it is the natural reading. The earlier date is the default.',
    choices: [
      { value: 'session', words: 'The day itself, where the exclusion was imposed before the afternoon began' },
      { value: 'dayAfter', words: 'The next school day, whatever the time' },
    ],
  },
  {
    name: 'halfDayBetween',
    title: 'Half a day at school between two suspensions',
    why: 'Whether it breaks the run that leads to day six is not confirmed in a source.',
    choices: [
      { value: 'breaks', words: 'It breaks the run' },
      { value: 'joins', words: 'They count as one run' },
    ],
  },
  number('withoutDelaySchoolDays', '“Without delay” is late after', NOT_IN_LAW, { unit: 'school days', most: 5 }),
  number('familyContactSchoolDays', 'The family is contacted within', `${LOCAL} No number is given nationally.`, {
    ...{ unit: 'school days', most: 5 },
  }),
  number('endReportSchoolDays', 'The report of a stay is due within', LOCAL, { unit: 'school days', most: 20 }),
  number(
    'papersSchoolDays',
    'Papers go out before a meeting or hearing',
    'Guidance says “should”; the number is not law.',
    {
      ...{ unit: 'school days', most: 20 },
    },
  ),
  number(
    'discriminationClaimSchoolDays',
    'A review may be asked for after a claim is decided',
    'Not confirmed in a source.',
    {
      ...{ unit: 'school days', most: 30 },
    },
  ),
  number(
    'penaltyNoticeDays',
    'The lower penalty can be paid for',
    'The times are those of absence notices; not confirmed for exclusions.',
    {
      ...{ unit: 'days', most: 60 },
    },
  ),
  {
    name: 'relevantDateRule',
    title: 'The day from which money follows the pupil',
    why: 'What was read does not settle it.',
    choices: [
      { value: 'effect', words: 'The day the exclusion took effect' },
      { value: 'daySix', words: 'The sixth school day of the exclusion' },
      { value: 'sixthFollowing', words: 'The sixth school day following the exclusion' },
      { value: 'upheld', words: 'The day the governors upheld it' },
    ],
  },
  number('offSiteDecisionDays', 'A direction off site is decided within', LOCAL, { unit: 'days', most: 30 }),
  number('adjudicatorDays', 'A school may go to the Adjudicator within', 'Not confirmed in a source.', {
    unit: 'days',
    most: 30,
  }),
  number('medicalAbsenceSchoolDays', 'Education for a sick child is arranged by school day', 'Guidance, not law.', {
    ...{ unit: 'of the absence', most: 30 },
  }),
  number('homeTeachingWeeksBefore', 'Home teaching before a birth', LOCAL, { unit: 'weeks', least: 0, most: 18 }),
  number('homeTeachingWeeksAfter', 'Home teaching after a birth', LOCAL, { unit: 'weeks', least: 0, most: 18 }),
]

export const settingNamed = (name: string): SettingInWords | undefined =>
  SETTINGS_IN_WORDS.find((setting) => setting.name === name)

/** The value of a setting as somebody gives it, or the sentence that says what it can be. */
export function readSetting(setting: SettingInWords, said: string): { value: string | number } | { error: string } {
  const { choices, least, most, unit } = setting
  if (choices) {
    const choice = choices.find(({ value }) => value === said)
    return choice ? { value: choice.value } : { error: 'Choose one of the answers' }
  }
  const number = /^\d{1,3}$/.test(said) ? Number(said) : undefined
  if (number === undefined || number < least! || number > most!)
    return { error: `Enter a whole number from ${least} to ${most} (${unit})` }
  return { value: number }
}

/** `3 school days`, `1 school day`, or the words of the choice. */
export function settingValueInWords({ choices, unit = '' }: SettingInWords, value: string | number): string {
  const counted = String(value) === '1' ? unit.replace(/s$/, '') : unit
  return choices?.find((choice) => choice.value === value)?.words ?? `${value} ${counted}`
}

/** What an authority chose, in force from a day on. */
export interface ChosenSetting {
  name: string
  value: string | number
  from: string
}

/**
 * The settings in force on a day: of each the choice with the latest first day that has come, the later said of two.
 * A case is counted by those of the day its exclusion was imposed, as it keeps the law it began under.
 */
export function settingsOn(day: string, chosen: readonly ChosenSetting[]): Partial<Settings> {
  const inForce = new Map<string, ChosenSetting>()
  for (const one of chosen) {
    const known = inForce.get(one.name)
    if (one.from <= day && (!known || known.from <= one.from)) inForce.set(one.name, one)
  }
  return Object.fromEntries(
    [...inForce.values()]
      .filter(({ name, value }) => settingNamed(name) && value !== DEFAULT_SETTINGS[name as SettingName])
      .map(({ name, value }) => [name, value]),
  )
}
