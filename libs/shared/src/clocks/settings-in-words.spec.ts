import { DEFAULT_SETTINGS } from './settings'
import {
  choicesOn,
  readSetting,
  settingNamed,
  SETTINGS_IN_WORDS,
  settingsOn,
  settingValueInWords,
} from './settings-in-words'

const setting = (name: string) => settingNamed(name)!

describe('a setting in words', () => {
  it.each(SETTINGS_IN_WORDS.map((one) => [one.name, one] as const))('%s accepts its own default', (name, one) => {
    const byDefault = DEFAULT_SETTINGS[name]
    expect(readSetting(one, String(byDefault))).toEqual({ value: byDefault })
    expect(settingValueInWords(one, byDefault)).not.toContain('undefined')
  })

  it('is there for every setting, in the order in which they are kept', () => {
    expect(SETTINGS_IN_WORDS.map(({ name }) => name)).toEqual(Object.keys(DEFAULT_SETTINGS))
  })

  it('says how well its default is known: law leaves none of them to nobody', () => {
    const marked = (mark: string) => SETTINGS_IN_WORDS.filter((one) => one.mark === mark).map(({ name }) => name)
    expect(marked('C')).toEqual([])
    expect(marked('U')).toEqual([
      ...['firstDayRule', 'halfDayBetween', 'governorsReceipt', 'papersSchoolDays', 'discriminationClaimSchoolDays'],
      ...['relevantDateRule', 'offSiteDecisionDays', 'adjudicatorDays'],
    ])
    expect(marked('P')).toEqual(['penaltyNoticeDays', 'medicalAbsenceSchoolDays'])
    expect(marked('LOCAL')).toHaveLength(SETTINGS_IN_WORDS.length - 10)
  })

  it('is a provider’s own to choose where weeks of a stay are counted', () => {
    expect(SETTINGS_IN_WORDS.filter(({ perProvider }) => perProvider).map(({ name }) => name)).toEqual(['weekOfStay'])
  })

  it.each([
    ['a reading that is none', 'firstDayRule', 'someday', 'Choose one of the answers'],
    ['nothing', 'firstDayRule', '', 'Choose one of the answers'],
    ['no days at all', 'familyContactSchoolDays', '0', 'Enter a whole number from 1 to 5 (school days)'],
    ['too many days', 'familyContactSchoolDays', '6', 'Enter a whole number from 1 to 5 (school days)'],
    ['half a day', 'familyContactSchoolDays', '1.5', 'Enter a whole number from 1 to 5 (school days)'],
    ['an hour that is none', 'registerTime', '25:00', 'Enter a time of the 24-hour clock, like 16:00'],
    ['half a time', 'registerTime', '4pm', 'Enter a time of the 24-hour clock, like 16:00'],
    ['a week that no stay has', 'placementWeeks', '40', 'Enter a whole number from 2 to 39 (weeks)'],
    ['a stay of a week', 'placementWeeks', '1', 'Enter a whole number from 2 to 39 (weeks)'],
    ['a review after the term', 'reviewWeek', '13', 'Enter a whole number from 1 to 12 (weeks)'],
  ])('refuses %s', (_case, name, said, error) => {
    expect(readSetting(setting(name), said)).toEqual({ error })
  })
})

it('is the least and the most that it may be', () => {
  const weeks = setting('placementWeeks')
  expect(readSetting(weeks, String(weeks.least))).toEqual({ value: weeks.least })
  expect(readSetting(weeks, String(weeks.most))).toEqual({ value: weeks.most })
})

describe('the value of a setting', () => {
  it.each([
    ['familyContactSchoolDays', 1, '1 school day'],
    ['familyContactSchoolDays', 2, '2 school days'],
    ['medicalAbsenceSchoolDays', 1, '1 of the absence'],
    ['halfDayBetween', 'joins', 'They count as one run'],
    ['registerTime', '15:30', '3:30pm'],
    ['fullTimetableSchoolDays', 10, '10 school days'],
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

  describe('of a provider', () => {
    const authority = { name: 'weekOfStay', value: 'calendar', from: '2026-11-01' }
    const north = { name: 'weekOfStay', value: 'teaching', from: '2026-10-01', of: 'north' }

    it('go before the authority’s, whenever either was made', () => {
      for (const chosen of [
        [authority, north],
        [north, authority],
      ]) {
        expect(settingsOn('2026-11-01', chosen, 'north')).toEqual({})
        expect(settingsOn('2026-11-01', chosen, 'south')).toEqual({ weekOfStay: 'calendar' })
        expect(settingsOn('2026-11-01', chosen)).toEqual({ weekOfStay: 'calendar' })
      }
    })

    it('begin on their own day, and are replaced by its later ones alone', () => {
      const back = { ...north, value: 'calendar', from: '2027-01-04' }
      const inForce = (day: string) => choicesOn(day, [back, north, authority], 'north').get('weekOfStay')
      expect(inForce('2026-09-30')).toBeUndefined()
      expect(inForce('2026-10-01')).toBe(north)
      expect(inForce('2027-01-03')).toBe(north)
      expect(inForce('2027-01-04')).toBe(back)
    })
  })
})
