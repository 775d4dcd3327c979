import { addDays, civilDate as d } from '../civil-date'
import { clockFacts, factsAsText } from './facts'
import { NOT_CLOCKS } from './not-clocks'
import type { Standing } from './rule'
import {
  chapterOf,
  findRuleInForce,
  isRuleId,
  latestRule,
  missTemplates,
  ruleCounted,
  RULES,
  settingsCounted,
  settingsRead,
} from './rules'
import { DEFAULT_SETTINGS, type Settings } from './settings'

/**
 * Every deadline of the field by how well its law is known: C confirmed in its source, P in part, U unconfirmed, LOCAL
 * one authority's practice. `RT-01` is the product's own.
 */
const MARKED: Record<Standing, { clocks: string; notClocks: string }> = {
  C: {
    clocks:
      'EX-01 EX-02 EX-03 EX-04 EX-05 EX-06 EX-07 EX-08 EX-10 EX-11 EX-15 EX-16 GB-01 GB-02 GB-03 GB-04 GB-08 GB-09 ' +
      'IR-01 IR-03 IR-06 IR-07 RG-03 OD-03 FA-01 ME-01 SE-01',
    notClocks: 'EX-14 GB-05 GB-07 IR-05 IR-08 RG-05 FN-02 FN-03 FN-04 OD-02 FA-02 FA-03 ME-03 ME-04 ME-06 RP-01 RP-03',
  },
  P: {
    clocks: 'EX-09 EX-12 EX-13 EX-17 EX-19 IR-04 RG-01 RG-04 RG-06 RG-07 OD-01',
    notClocks: 'EX-20 EX-21 PL-09 OD-06 MM-01 MM-02 SE-02 RP-02 RP-05',
  },
  U: { clocks: 'GB-06 IR-02 RG-02 FN-01 OD-04 FA-06', notClocks: 'GB-10 FN-05 PL-08 OD-05' },
  LOCAL: {
    clocks: 'EX-18 PL-01 PL-02 PL-03 PL-04 PL-06 PL-07 RT-01 SA-01 SA-03',
    notClocks: 'FN-06 PL-05 FA-04 FA-05 ME-02 ME-05 SA-02 SA-04 SA-05 SA-06 SA-07 SA-08 SA-09 RP-04',
  },
}

/** The number or the reading that an authority may change, for every rule that has one. */
const SETTINGS: Partial<Record<keyof Settings, string>> = {
  firstDayRule: 'EX-10 EX-11 EX-12 EX-13',
  halfDayBetween: 'EX-10 EX-13',
  withoutDelaySchoolDays: 'EX-01 EX-04 EX-05 EX-06 EX-07 EX-15 GB-08 GB-09 IR-06',
  familyContactSchoolDays: 'EX-18',
  governorsReceipt: 'GB-01 GB-02 GB-03 GB-04',
  placementWeeks: 'PL-02',
  reviewWeek: 'PL-03',
  weekOfStay: 'PL-02 PL-03',
  registerTime: 'PL-04',
  endReportSchoolDays: 'PL-06',
  fullTimetableSchoolDays: 'RT-01',
  papersSchoolDays: 'GB-06 IR-04',
  discriminationClaimSchoolDays: 'IR-02',
  penaltyNoticeDays: 'EX-17',
  relevantDateRule: 'FN-01',
  offSiteDecisionDays: 'OD-04',
  adjudicatorDays: 'FA-06',
  medicalAbsenceSchoolDays: 'ME-01',
  homeTeachingWeeksBefore: 'SA-01',
  homeTeachingWeeksAfter: 'SA-03',
}

const IDS = [...new Set(RULES.map(({ id }) => id))]

describe('the rules', () => {
  it('have one row in force on any day, and each row its own version', () => {
    for (const id of new Set(RULES.map((r) => r.id))) {
      const rows = RULES.filter((r) => r.id === id)
      rows.slice(1).forEach((row, i) => expect(rows[i].until).toBe(row.from))
      expect(rows.at(-1)!.until).toBeUndefined()
    }
    expect(new Set(RULES.map((r) => r.version)).size).toBe(RULES.length)
  })

  it('have a slug each, and name only settings that exist', () => {
    expect(new Set(RULES.map((r) => r.slug)).size).toBe(new Set(RULES.map((r) => r.id)).size)
    for (const { setting, alsoSettings = [] } of RULES)
      for (const name of [setting, ...alsoSettings]) if (name) expect(DEFAULT_SETTINGS).toHaveProperty(name)
  })

  it('cite the law, unless they are an authority’s practice', () => {
    for (const { source, status } of RULES) {
      expect(source).toMatch(status === 'LOCAL' ? /^Local/ : /Regulations|Act/)
    }
  })

  it('have a setting wherever a number is not law, or not confirmed', () => {
    const unsettled = RULES.filter(({ status, limit }) => limit !== undefined && (status === 'U' || status === 'LOCAL'))
    expect(unsettled.length).toBeGreaterThan(10)
    expect(unsettled.filter(({ setting }) => !setting).map(({ id }) => id)).toEqual([])
  })

  it('are with what is no clock all the deadlines of the field, each once', () => {
    const chapters = { EX: 21, GB: 10, IR: 8, RG: 7, FN: 6, PL: 9, OD: 6, MM: 2, FA: 6, ME: 6, SA: 9, SE: 2, RP: 5 }
    const all = Object.entries(chapters).flatMap(([chapter, last]) =>
      Array.from({ length: last }, (_, i) => `${chapter}-${String(i + 1).padStart(2, '0')}`),
    )
    const ours = [...new Set(RULES.map(({ id }) => id)), ...NOT_CLOCKS.map(({ id }) => id)]
    // the end of a phased return is the product's own
    expect(ours.sort()).toEqual([...all, 'RT-01'].sort())
    expect(NOT_CLOCKS.filter(({ reason }) => reason.length < 10)).toEqual([])
  })

  it.each(Object.entries(MARKED))(
    'marked %s are these, and say so wherever they are shown',
    (mark, { clocks, notClocks }) => {
      expect(IDS.filter((id) => latestRule(id).status === mark)).toEqual(expect.arrayContaining(clocks.split(' ')))
      expect(IDS.filter((id) => latestRule(id).status === mark)).toHaveLength(clocks.split(' ').length)
      expect(NOT_CLOCKS.filter(({ status }) => status === mark).map(({ id }) => id)).toEqual(notClocks.split(' '))
    },
  )

  it.each(Object.entries(SETTINGS))('by the setting %s are %s', (setting, ids) => {
    const reading = IDS.filter((id) => settingsRead(latestRule(id)).some((name) => name === setting))
    expect(reading.join(' ')).toBe(ids)
  })

  it('have no setting that nobody reads', () => {
    expect(Object.keys(SETTINGS).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
  })

  it('tell somebody, but for the parents who keep a child at home', () => {
    expect(IDS.filter((id) => latestRule(id).told.length === 0)).toEqual(['EX-08'])
  })

  it('have the counting of each chapter beside its rows', () => {
    expect([chapterOf('EX-11'), chapterOf('FN-01'), chapterOf('SE-01')]).toEqual(['exclusion', 'roll', 'health'])
  })

  it('are found by the day', () => {
    expect(findRuleInForce('EX-11', d('2026-11-10'))?.limit).toBe(6)
    expect(findRuleInForce('EX-04', d('2022-09-01'))?.id).toBe('EX-04')
    expect(findRuleInForce('EX-04', d('2022-08-31'))?.duty).toContain('over five school days')
    expect(findRuleInForce('EX-06', d('2022-08-31'))).toBeUndefined()
    expect(findRuleInForce('EX-15', addDays(d('2023-09-01'), -1))).toBeUndefined()
    expect(isRuleId('GB-01')).toBe(true)
    expect(isRuleId('GB-99')).toBe(false)
    expect(() => latestRule('ZZ-01' as never)).toThrow(new RangeError('There is no rule "ZZ-01"'))
    expect(isRuleId(['GB-01'])).toBe(false)
  })

  it.each(['OD-01', 'OD-03', 'OD-04'] as const)('%s binds academies only from 26 July 2026 on', (id) => {
    const on = (day: string) => `${findRuleInForce(id, d(day))?.who} ${findRuleInForce(id, d(day))?.told.join()}`
    expect(on('2026-07-25')).not.toContain('academy trust')
    expect(on('2026-07-26')).toContain('academy trust')
  })

  it('explain a date by the row that it was counted by', () => {
    expect(ruleCounted({ rule: 'EX-04', ruleVersion: 'EX-04@2012-09-01;withoutDelaySchoolDays=2' }).until).toBe(
      '2022-09-01',
    )
    expect(ruleCounted({ rule: 'EX-04', ruleVersion: 'EX-04@1999-09-01' })).toBe(latestRule('EX-04'))
  })

  it('say by which settings a date was counted, as far as they are not the default', () => {
    expect([...settingsCounted('PL-03@2012-09-01')]).toEqual([])
    expect([...settingsCounted('PL-03@2012-09-01;reviewWeek=6;weekOfStay=calendar')]).toEqual([
      ['reviewWeek', '6'],
      ['weekOfStay', 'calendar'],
    ])
  })

  it('read the settings they name, the one they are known by first', () => {
    expect(settingsRead(latestRule('PL-03'))).toEqual(['reviewWeek', 'weekOfStay'])
    expect(settingsRead(latestRule('GB-06'))).toEqual(['papersSchoolDays'])
    expect(settingsRead(latestRule('IR-01'))).toEqual([])
  })

  it.each([
    ['EX-02', 'clock-missed parent-notice-overdue'],
    ['EX-11', 'day-six-missed-director day-six-apology'],
    ['EX-18', 'family-not-contacted'],
    ['GB-01', 'governors-overdue'],
    ['GB-08', 'clock-missed governors-notice-due'],
    ['PL-02', 'placement-overstay'],
    ['PL-03', 'review-overdue'],
    ['PL-04', 'register-missing'],
    ['PL-06', 'end-report-overdue'],
    ['PL-07', 'step-missed'],
    ['IR-03', 'clock-missed'],
  ] as const)('tell of a miss of %s by %s', (rule, templates) => {
    expect(missTemplates(rule).join(' ')).toBe(templates)
  })

  it('tell of no miss where nobody owes anything', () => {
    expect(missTemplates('IR-01')).toEqual([])
    expect(missTemplates('RG-01')).toEqual([])
    expect(missTemplates('RT-01')).toEqual([])
  })
})

describe('facts', () => {
  it('travel as text and come back', () => {
    const facts = {
      imposedAt: { on: d('2026-11-03'), time: '10:00' },
      startsOn: d('2026-11-10'),
      startsAtTime: '09:15',
      untilWeek: 14,
      ncYear: 9,
      periods: [
        { from: d('2026-11-09'), to: d('2026-11-11'), endSession: 'AM' as const },
        { from: d('2026-11-12'), to: d('2026-11-13'), startSession: 'PM' as const },
        { from: d('2026-11-16'), to: d('2026-11-17') },
      ],
    }
    expect(factsAsText(facts)).toEqual({
      imposedAt: '2026-11-03T10:00',
      startsOn: '2026-11-10',
      startsAtTime: '09:15',
      untilWeek: '14',
      ncYear: '9',
      periods: '2026-11-09/2026-11-11AM,2026-11-12PM/2026-11-13,2026-11-16/2026-11-17',
    })
    expect(clockFacts(factsAsText(facts))).toEqual(facts)
  })

  it.each([
    { endedOn: '2026-11-31' },
    { startsAtTime: '9.15' },
    { untilWeek: 'twelve' },
    { imposedAt: '2026-11-03' },
    { periods: '2026-11-09' },
    { periods: '2026-11-09/noon' },
  ])('that do not fit are refused: %j', (text) => {
    expect(() => clockFacts(text as unknown as Record<string, string>)).toThrow(RangeError)
  })

  it.each([
    [{ startsAtTime: '9.15' }, '"9.15" is not a time written HH:MM'],
    [{ untilWeek: '123' }, 'untilWeek is not a number: "123"'],
    [{ ncYear: 'R9' }, 'ncYear is not a number: "R9"'],
    [{ ncYear: '9a' }, 'ncYear is not a number: "9a"'],
    [{ periods: '2026-11-09/2026-11-11 AM' }, '"2026-11-11 " is not a day written YYYY-MM-DD'],
    [{ periods: 'x/2026-11-09/2026-11-11' }, 'not a day written YYYY-MM-DD'],
  ])('say what does not fit: %j', (text, message) => {
    expect(() => clockFacts(text as unknown as Record<string, string>)).toThrow(message)
  })

  it('that are not known are not written', () => {
    expect(factsAsText({ endedOn: undefined, ncYear: 9 })).toEqual({ ncYear: '9' })
  })

  it('that a later message adds are passed over', () => {
    expect(clockFacts({ moonPhase: 'full', endedOn: '2026-11-20' })).toEqual({ endedOn: '2026-11-20' })
  })
})
