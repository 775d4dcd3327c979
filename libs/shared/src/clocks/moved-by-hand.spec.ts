import { civilDate as d } from '../civil-date'
import { illustrative2026 as calendar } from '../illustrative-calendar'
import { evaluate } from './evaluate'
import { EXAMPLES } from './examples'
import type { ClockFacts } from './facts'
import {
  type ByHand,
  LAWFUL_REASONS,
  type LawfulReason,
  lawfulReasonsFor,
  type MovedByHand,
  moveByHand,
  moveInTurn,
  needsApproval,
} from './moved-by-hand'
import { latestRule, RULES, type RuleId } from './rules'

const decided = (reason: LawfulReason, more: Partial<ByHand> = {}): ByHand => ({
  ...{ reason, by: 'Casey Worth', why: 'The clerk wrote on Friday', decidedOn: d('2027-01-08') },
  ...more,
})

const move = (rule: RuleId, act: ByHand, facts: ClockFacts = EXAMPLES[rule]) =>
  moveByHand(evaluate(rule, facts, calendar), act, calendar)

function moved(...args: Parameters<typeof move>) {
  const result = move(...args)
  if ('errors' in result) throw new Error(JSON.stringify(result.errors))
  return result
}

const refused = (...args: Parameters<typeof move>) => {
  const result = move(...args)
  return 'errors' in result ? result.errors : []
}

describe('the reasons to move a clock by hand', () => {
  it('are a closed list, each with its law and its clocks', () => {
    expect(
      Object.entries(LAWFUL_REASONS).map(([reason, { rules, how }]) => `${reason}: ${how} of ${rules.join(', ')}`),
    ).toEqual([
      'claim-before-tribunal: pause of IR-01',
      'claim-decided: recount of IR-01',
      'hearing-adjourned: pause of IR-03',
      'board-named-day: day of GB-09',
      'parents-consented: day of EX-03',
      'stay-extended: day of PL-02',
      'stay-interrupted: pause of PL-02, PL-03',
      'return-paused: pause of RT-01',
      'medical-evidence: day of SA-01',
    ])
    for (const { law, rules } of Object.values(LAWFUL_REASONS)) {
      const isPractice = rules.every((rule) => latestRule(rule).status === 'LOCAL')
      expect(law).toMatch(isPractice ? /^Local practice/ : /Regulations/)
    }
  })

  it('are none for the duty of day six, the governors’ meeting and most others', () => {
    const movable = RULES.map(({ id }) => id).filter((id) => lawfulReasonsFor(id).length > 0)
    expect([...new Set(movable)]).toEqual(['EX-03', 'GB-09', 'IR-01', 'IR-03', 'PL-02', 'PL-03', 'RT-01', 'SA-01'])
    expect(refused('EX-11', decided('board-named-day', { dueOn: d('2026-11-20') }))).toEqual([
      {
        path: 'reason',
        message: 'Full-time education from day six (EX-11) is not moved for this reason: nobody may move it',
      },
    ])
    expect(refused('IR-03', decided('claim-decided', { from: d('2027-01-20') }))).toEqual([
      {
        path: 'reason',
        message: 'Independent review hearing (IR-03) is not moved for this reason: only hearing-adjourned can be one',
      },
    ])
    expect(refused('IR-01', decided('hearing-adjourned', { from: d('2027-01-20') }))).toEqual([
      {
        path: 'reason',
        message:
          'Application for an independent review (IR-01) is not moved for this reason: only claim-before-tribunal or claim-decided can be one',
      },
    ])
  })
})

describe('a pause', () => {
  // the hearing must begin by Thursday 21 January, the fifteenth school day after the application
  const adjourned = (from: string, until?: string) =>
    decided('hearing-adjourned', { from: d(from), ...(until && { until: d(until) }) })

  it('while it goes on leaves no date but the computed one', () => {
    const found = moved('IR-03', adjourned('2027-01-13'))
    expect(found).toMatchObject({ rule: 'IR-03', status: 'paused', computed: { dueOn: '2027-01-21' } })
    expect(found.dueOn).toBeUndefined()
    expect(found.dueAt).toBeUndefined()
    expect(found.steps.at(-1)).toMatchObject({ on: '2027-01-12', number: 8 })
    expect(found.explanation).toBe(
      'Paused, without a date until it goes on: Casey Worth decided it on Friday 8 January 2027, because the review panel has adjourned its hearing; computed it would be Thursday 21 January 2027',
    )
  })

  it('that is over counts the days that were left, from the day after it', () => {
    const found = moved('IR-03', adjourned('2027-01-13', '2027-01-26'))
    expect(found).toMatchObject({ status: 'set', dueOn: '2027-02-04', computed: { dueOn: '2027-01-21' } })
    expect(found.steps.filter(({ counted }) => counted).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ])
    expect(found.steps.map(({ why }) => why)).toEqual(
      expect.arrayContaining([
        'Tue 12 Jan: day 8',
        'Wed 13 Jan: paused, the review panel has adjourned its hearing, not counted',
        'Sat 16 Jan: weekend, not counted',
        'Tue 26 Jan: paused, the review panel has adjourned its hearing, not counted',
        'Wed 27 Jan: day 9',
        'Sat 30 Jan: weekend, not counted',
        'Thu 4 Feb: day 15',
      ]),
    )
    // every day from the application to the new date, once
    expect(found.steps).toHaveLength(51)
    expect(found.steps.filter(({ counted, number }) => !counted && number !== undefined)).toEqual([])
    expect(found.computed.steps.at(-1)!.why).toBe('Thu 21 Jan: day 15')
  })

  it('from the first day on leaves the whole count for afterwards', () => {
    const found = moved('IR-03', adjourned('2026-12-17', '2027-01-12'))
    expect(found.steps.at(-1)!.why).toBe(`Tue 2 Feb: day 15`)
    expect(found.dueOn).toBe('2027-02-02')
  })

  it('over days without school moves nothing', () => {
    expect(moved('IR-03', adjourned('2026-12-19', '2027-01-04')).dueOn).toBe('2027-01-21')
  })

  it('past the loaded terms makes the date unknown', () => {
    expect(moved('IR-03', adjourned('2027-01-13', '2027-07-16'))).toMatchObject({
      ...{ status: 'unknown', computed: { dueOn: '2027-01-21' } },
      explanation: expect.stringMatching(/^Not known, term dates not being loaded: Casey Worth decided it/),
    })
  })

  it('of a stay counted by calendar weeks leaves out a week of holidays too', () => {
    const found = evaluate('PL-03', EXAMPLES['PL-03'], calendar, { weekOfStay: 'calendar' })
    const interrupted = (from: string, until: string) =>
      moveByHand(found, decided('stay-interrupted', { from: d(from), until: d(until) }), calendar) as MovedByHand
    expect(found.dueOn).toBe('2026-11-06')
    const over = interrupted('2026-10-26', '2026-10-30')
    expect(over).toMatchObject({ status: 'set', dueOn: '2026-11-13' })
    expect(over.steps.map(({ why }) => why)).toEqual([
      'Week of Monday 12 October 2026: calendar week 1',
      'Week of Monday 19 October 2026: calendar week 2',
      'Week of Monday 26 October 2026: paused, the pupil cannot attend for whole weeks, not counted',
      'Week of Monday 2 November 2026: calendar week 3',
      'Week of Monday 9 November 2026: calendar week 4',
    ])
    expect(interrupted('2026-10-26', '2026-10-29').dueOn).toBe('2026-11-06')
    expect(interrupted('2026-10-27', '2026-10-30').dueOn).toBe('2026-11-06')
    // the fourth week is now that of Christmas, which has no school
    expect(interrupted('2026-10-26', '2026-12-11').dueOn).toBe('2026-12-18')
  })

  it('of a stay leaves out the weeks that lie in it whole', () => {
    // teaching week four of a start on 12 October begins on 9 November
    const interrupted = (from: string, until: string) =>
      moved('PL-03', decided('stay-interrupted', { from: d(from), until: d(until) }))
    const found = interrupted('2026-11-03', '2026-11-06')
    expect(found).toMatchObject({ status: 'set', dueOn: '2026-11-20', computed: { dueOn: '2026-11-13' } })
    expect(found.steps.map(({ why }) => why)).toEqual([
      'Week of Monday 12 October 2026: teaching week 1',
      'Week of Monday 19 October 2026: teaching week 2',
      'Week of Monday 26 October 2026: no school day, not counted',
      'Week of Monday 2 November 2026: paused, the pupil cannot attend for whole weeks, not counted',
      'Week of Monday 9 November 2026: teaching week 3',
      'Week of Monday 16 November 2026: teaching week 4',
    ])
    expect(interrupted('2026-11-04', '2026-11-06').dueOn).toBe('2026-11-13')
    expect(interrupted('2026-11-03', '2026-11-05').dueOn).toBe('2026-11-13')
    expect(interrupted('2026-11-02', '2026-11-19').dueOn).toBe('2026-11-27')
    expect(interrupted('2026-11-02', '2027-07-02')).toMatchObject({ status: 'set', dueOn: '2027-07-16' })
    expect(interrupted('2026-11-02', '2027-07-16')).toMatchObject({ status: 'unknown' })
    const running = moved('PL-03', decided('stay-interrupted', { from: d('2026-11-04') }))
    expect(running.steps.map(({ on }) => on)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26'])
    expect(running.status).toBe('paused')
  })

  it('has a first day inside the count, and an end after it', () => {
    expect(refused('IR-03', decided('hearing-adjourned'))).toEqual([
      { path: 'from', message: 'Say when the pause begins' },
    ])
    expect(refused('IR-03', adjourned('2027-01-22'))).toEqual([
      { path: 'from', message: 'The pause begins after Thursday 21 January 2027, when it was due' },
    ])
    expect(refused('IR-03', adjourned('2027-01-21'))).toEqual([])
    expect(refused('IR-03', adjourned('2026-12-15'))).toEqual([
      { path: 'from', message: 'The pause begins before anything is counted' },
    ])
    expect(refused('IR-03', adjourned('2026-12-16'))).toEqual([])
    expect(refused('IR-03', adjourned('2027-01-13', '2027-01-12'))).toEqual([
      { path: 'until', message: 'The pause ends before it begins' },
    ])
    expect(refused('IR-03', adjourned('2027-01-13', '2027-01-13'))).toEqual([])
    expect(refused('IR-03', adjourned('2027-07-13'), { appliedOn: d('2027-07-12') })).toEqual([
      { path: 'from', message: 'A date that is not known cannot be paused' },
    ])
  })
})

describe('a count that begins again', () => {
  it('counts the rule’s own days from the day the claim was decided', () => {
    expect(moved('IR-01', decided('claim-decided', { from: d('2027-02-10') }))).toMatchObject({
      ...{ status: 'set', dueOn: '2027-03-10', computed: { dueOn: '2027-01-06' } },
      law: expect.stringContaining('Schedule 1 para 2(2)'),
    })
  })

  it('needs its day, and is unknown past the loaded terms', () => {
    expect(refused('IR-01', decided('claim-decided'))).toEqual([
      { path: 'from', message: 'Say from which day it is counted again' },
    ])
    expect(moved('IR-01', decided('claim-decided', { from: d('2027-07-12') })).status).toBe('unknown')
    const noDateBefore = moved('IR-01', decided('claim-decided', { from: d('2027-02-10') }), {})
    expect(noDateBefore.dueOn).toBe('2027-03-10')
    expect(moved('IR-01', decided('claim-decided', { from: d('2026-11-20') })).dueOn).toBe('2026-12-11')
  })
})

describe('a day that is named', () => {
  const named = (reason: LawfulReason, dueOn: string, more: Partial<ByHand> = {}) =>
    decided(reason, { dueOn: d(dueOn), ...more })

  it('stands beside the computed one, with the person and the law', () => {
    const found = moved('GB-09', named('board-named-day', '2026-12-07'))
    expect(found).toMatchObject({ status: 'set', dueOn: '2026-12-07', computed: { dueOn: '2026-12-02' } })
    expect(found.because.by).toBe('Casey Worth')
    // until the end of that day
    expect(found.dueAt).toEqual(new Date('2026-12-08T00:00:00Z'))
    expect(found.law).toContain('reg 24(2)')
    expect(found.explanation).toBe(
      'By Monday 7 December 2026: Casey Worth decided it on Friday 8 January 2027, because the governing board directed the return for a day it named; computed it would be Wednesday 2 December 2026',
    )
  })

  it('lies on the side of the computed one that the law allows', () => {
    expect(refused('GB-09', named('board-named-day', '2026-12-01'))).toEqual([
      { path: 'dueOn', message: 'It can only be moved to a day later than Wednesday 2 December 2026' },
    ])
    expect(refused('SA-01', named('medical-evidence', '2026-12-10'))).toEqual([
      { path: 'dueOn', message: 'It can only be moved to a day earlier than Wednesday 9 December 2026' },
    ])
    expect(moved('SA-01', named('medical-evidence', '2026-12-01')).dueOn).toBe('2026-12-01')
    expect(refused('GB-09', named('board-named-day', '2026-12-02'))).toEqual([
      { path: 'dueOn', message: 'That is the computed date already' },
    ])
    expect(refused('GB-09', decided('board-named-day'))).toEqual([{ path: 'dueOn', message: 'Say which day' }])
  })

  it('may be named where the computed one is not known', () => {
    expect(moved('SA-01', named('medical-evidence', '2026-12-01'), {}).dueOn).toBe('2026-12-01')
    const past = { startedOn: d('2027-06-14') }
    const found = moved('PL-02', named('stay-extended', '2027-10-01', { approvedBy: 'Morgan Lee' }), past)
    expect(found.computed).not.toHaveProperty('dueOn')
    expect(found.explanation).toBe(
      'By Friday 1 October 2027: Casey Worth decided it on Friday 8 January 2027 with the approval of Morgan Lee, because the stay was extended',
    )
  })

  it('of an extended stay has an approver', () => {
    expect(Object.keys(LAWFUL_REASONS).filter((reason) => needsApproval(reason as LawfulReason))).toEqual([
      'stay-extended',
    ])
    const act = named('stay-extended', '2027-02-05')
    expect(refused('PL-02', act)).toEqual([{ path: 'approvedBy', message: 'Say who approved it' }])
    expect(refused('PL-02', { ...act, approvedBy: ' ' })).toHaveLength(1)
    expect(refused('PL-02', { ...act, approvedBy: 'Morgan Lee' })).toEqual([])
  })

  it('is decided by somebody, for a reason they write down, and only where there is a date to move', () => {
    expect(refused('GB-09', named('board-named-day', '2026-12-07', { by: ' ', why: '' }))).toEqual([
      { path: 'by', message: 'Say who decided it' },
      { path: 'why', message: 'Say why, in a sentence' },
    ])
    expect(refused('GB-09', named('board-named-day', '2026-12-07', { why: ' ' }))).toHaveLength(1)
    const lifted = { ...evaluate('GB-09', EXAMPLES['GB-09'], calendar).toJSON(), status: 'not-applicable' as const }
    expect(moveByHand(lifted, named('board-named-day', '2026-12-07'), calendar)).toEqual({
      errors: [{ path: 'reason', message: 'There is no date to move' }],
    })
  })
})

describe('several decisions about one clock', () => {
  const inTurn = (rule: RuleId, ...acts: ByHand[]) =>
    moveInTurn(evaluate(rule, EXAMPLES[rule], calendar), acts, calendar)
  const errorsAfter = (rule: RuleId, before: ByHand, act: ByHand) => {
    const found = evaluate(rule, EXAMPLES[rule], calendar)
    const result = moveByHand(found, act, calendar, moved(rule, before))
    return 'errors' in result ? result.errors : []
  }
  const adjourned = (from: string, until?: string) =>
    decided('hearing-adjourned', { from: d(from), ...(until && { until: d(until) }) })
  const interrupted = (from: string, until: string) => decided('stay-interrupted', { from: d(from), until: d(until) })
  const claimed = decided('claim-before-tribunal', { from: d('2026-12-07') })
  const extended = (dueOn: string) => decided('stay-extended', { dueOn: d(dueOn), approvedBy: 'Morgan Lee' })

  it('go on one from the other, and the computed date stays the first', () => {
    const twice = inTurn('IR-03', adjourned('2027-01-13', '2027-01-26'), adjourned('2027-02-01', '2027-02-05'))
    expect(twice.moved).toMatchObject({ status: 'set', dueOn: '2027-02-11', computed: { dueOn: '2027-01-21' } })
    expect(twice.moved!.steps.filter(({ counted }) => counted).map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ])
    expect(twice.moved!.steps.at(-1)!.why).toBe('Thu 11 Feb: day 15')
    expect(twice.inForce).toHaveLength(2)
  })

  it('leave out the weeks of each pause of a stay', () => {
    const { moved: stay } = inTurn(
      'PL-03',
      interrupted('2026-11-02', '2026-11-06'),
      interrupted('2026-11-09', '2026-11-13'),
    )
    expect(stay).toMatchObject({ status: 'set', dueOn: '2026-11-27', computed: { dueOn: '2026-11-13' } })
    expect(stay!.steps.map(({ why }) => why.replace(/^Week of \S+ /, ''))).toEqual([
      '12 October 2026: teaching week 1',
      '19 October 2026: teaching week 2',
      '26 October 2026: no school day, not counted',
      '2 November 2026: paused, the pupil cannot attend for whole weeks, not counted',
      '9 November 2026: paused, the pupil cannot attend for whole weeks, not counted',
      '16 November 2026: teaching week 3',
      '23 November 2026: teaching week 4',
    ])
  })

  it('end a pause for a claim by counting again from its decision', () => {
    const { moved: window, inForce } = inTurn('IR-01', claimed, decided('claim-decided', { from: d('2027-02-10') }))
    expect(window).toMatchObject({ status: 'set', dueOn: '2027-03-10', computed: { dueOn: '2027-01-06' } })
    expect(inForce).toHaveLength(2)
    expect(inTurn('IR-01', claimed).moved).toMatchObject({ status: 'paused' })
  })

  it('have no effect where the count does not allow them any more', () => {
    const late = adjourned('2027-02-08', '2027-02-09')
    const before = adjourned('2027-01-13', '2027-01-26')
    expect(inTurn('IR-03', late)).toEqual({ inForce: [] })
    expect(inTurn('IR-03', late, before)).toMatchObject({ inForce: [before], moved: { dueOn: '2027-02-04' } })
    expect(inTurn('IR-03')).toEqual({ inForce: [] })
  })

  it('are refused where the one before stands against them', () => {
    const before = adjourned('2027-01-13', '2027-01-26')
    expect(errorsAfter('IR-03', adjourned('2027-01-13'), before)).toEqual([
      { path: 'from', message: 'It is paused already' },
    ])
    expect(errorsAfter('IR-03', before, adjourned('2027-01-26', '2027-01-27'))).toEqual([
      { path: 'from', message: 'The pause before this one lasts until Tuesday 26 January 2027' },
    ])
    expect(errorsAfter('IR-03', before, adjourned('2027-01-27', '2027-01-27'))).toEqual([])
    expect(errorsAfter('IR-03', before, adjourned('2027-02-05'))).toEqual([
      { path: 'from', message: 'The pause begins after Thursday 4 February 2027, when it was due' },
    ])
    expect(errorsAfter('PL-02', extended('2027-02-05'), interrupted('2026-11-02', '2026-11-06'))).toEqual([
      { path: 'from', message: 'A day that was named is not paused: name another day' },
    ])
    expect(errorsAfter('PL-02', extended('2027-02-05'), extended('2027-02-05'))).toEqual([
      { path: 'dueOn', message: 'It is due on that day already' },
    ])
    expect(errorsAfter('PL-02', extended('2027-02-05'), extended('2027-02-04'))).toEqual([
      { path: 'dueOn', message: 'It can only be moved to a day later than Friday 5 February 2027' },
    ])
    expect(errorsAfter('PL-02', extended('2027-02-05'), extended('2027-02-12'))).toEqual([])
  })
})
