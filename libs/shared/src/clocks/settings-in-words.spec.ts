import { RULES } from './rules'
import { DEFAULT_SETTINGS } from './settings'
import { readSetting, settingNamed, SETTINGS_IN_WORDS, settingsOn, settingValueInWords } from './settings-in-words'

const setting = (name: string) => settingNamed(name)!

describe('a setting in words', () => {
  it.each(SETTINGS_IN_WORDS.map((one) => [one.name, one] as const))('%s accepts its own default', (name, one) => {
    const byDefault = DEFAULT_SETTINGS[name]
    expect(readSetting(one, String(byDefault))).toEqual({ value: byDefault })
    expect(settingValueInWords(one, byDefault)).not.toContain('undefined')
  })

  it('is there for every setting that a rule names, but those by which stays are planned everywhere', () => {
    const named = new Set(
      RULES.flatMap(({ setting, alsoSettings = [] }) => [...(setting ? [setting] : []), ...alsoSettings]),
    )
    expect([...named].filter((name) => !settingNamed(name)).sort()).toEqual([
      ...['fullTimetableSchoolDays', 'placementWeeks', 'registerTime', 'reviewWeek'],
    ])
  })

  it.each([
    ['a reading that is none', 'firstDayRule', 'someday', 'Choose one of the answers'],
    ['nothing', 'firstDayRule', '', 'Choose one of the answers'],
    ['no days at all', 'familyContactSchoolDays', '0', 'Enter a whole number from 1 to 5 (school days)'],
    ['too many days', 'familyContactSchoolDays', '6', 'Enter a whole number from 1 to 5 (school days)'],
    ['half a day', 'familyContactSchoolDays', '1.5', 'Enter a whole number from 1 to 5 (school days)'],
  ])('refuses %s', (_case, name, said, error) => {
    expect(readSetting(setting(name), said)).toEqual({ error })
  })
})

describe('the value of a setting', () => {
  it.each([
    ['familyContactSchoolDays', 1, '1 school day'],
    ['familyContactSchoolDays', 2, '2 school days'],
    ['medicalAbsenceSchoolDays', 1, '1 of the absence'],
    ['halfDayBetween', 'joins', 'They count as one run'],
  ])('%s of %p is said in words', (name, value, words) => {
    expect(settingValueInWords(setting(name), value)).toBe(words)
  })
})

describe('the settings of a day', () => {
  const dayAfter = { name: 'firstDayRule', value: 'dayAfter', from: '2026-11-01' }

  it('are the defaults until a choice begins', () => {
    expect(settingsOn('2026-10-31', [dayAfter])).toEqual({})
    expect(settingsOn('2026-11-01', [dayAfter])).toEqual({ firstDayRule: 'dayAfter' })
  })

  it('follow the choice that began last, and of two of one day the one said last', () => {
    const back = { name: 'firstDayRule', value: 'session', from: '2027-01-04' }
    expect(settingsOn('2027-01-04', [back, dayAfter])).toEqual({})
    expect(settingsOn('2026-12-31', [back, dayAfter])).toEqual({ firstDayRule: 'dayAfter' })
    expect(settingsOn('2026-11-01', [dayAfter, { ...dayAfter, value: 'session' }])).toEqual({})
  })

  it('pass over a setting that no longer exists', () => {
    expect(settingsOn('2026-11-01', [{ name: 'gone', value: 3, from: '2020-01-01' }])).toEqual({})
  })
})
