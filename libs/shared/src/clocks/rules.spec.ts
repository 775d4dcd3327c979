import { addDays, civilDate as d } from '../civil-date'
import { clockFacts, factsAsText } from './facts'
import { NOT_CLOCKS } from './not-clocks'
import { isRuleId, latestRule, missTemplates, ruleInForce, RULES } from './rules'
import { DEFAULT_SETTINGS } from './settings'

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

  it('are found by the day', () => {
    expect(ruleInForce('EX-11', d('2026-11-10')).limit).toBe(6)
    expect(ruleInForce('EX-04', d('2022-09-01')).id).toBe('EX-04')
    expect(ruleInForce('EX-04', d('2022-08-31')).duty).toContain('over five school days')
    expect(ruleInForce('OD-01', d('2026-07-25')).who).toBe('Governing board of a maintained school')
    expect(ruleInForce('OD-01', d('2026-07-26')).who).toContain('academy trust')
    expect(() => ruleInForce('EX-06', d('2022-08-31'))).toThrow('EX-06 is not in force on Wednesday 31 August 2022')
    expect(() => ruleInForce('EX-15', addDays(d('2023-09-01'), -1))).toThrow(RangeError)
    expect(isRuleId('GB-01')).toBe(true)
    expect(isRuleId('GB-99')).toBe(false)
    expect(() => latestRule('ZZ-01' as never)).toThrow(RangeError)
  })

  it('tell of a miss by their own mails, or the general one', () => {
    expect(missTemplates('EX-11')).toEqual(['day-six-missed-director', 'day-six-apology'])
    expect(missTemplates('GB-01')).toEqual(['governors-overdue'])
    expect(missTemplates('IR-03')).toEqual(['clock-missed'])
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

  it('that a later message adds are passed over', () => {
    expect(clockFacts({ moonPhase: 'full', endedOn: '2026-11-20' })).toEqual({ endedOn: '2026-11-20' })
  })
})
