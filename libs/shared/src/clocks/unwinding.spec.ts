import { RULES, type RuleId } from './rules'
import {
  closingWith,
  isLiftedBy,
  isUnwindingEvent,
  liftedBy,
  UNWINDING,
  UNWINDING_EVENTS,
  type UnwindingEvent,
} from './unwinding'

const ALL = [...new Set(RULES.map(({ id }) => id))]

describe('what happens to a case as a whole', () => {
  it.each([
    ['the head cancels', 'cancelled', 'EX-11', true],
    ['the head cancels', 'cancelled', 'EX-15', false],
    ['the governors reinstate', 'reinstated', 'EX-11', true],
    ['the governors reinstate', 'reinstated', 'GB-09', false],
    ['the law asks for no day six', 'excepted', 'EX-11', true],
    ['the law asks for no day six', 'excepted', 'GB-01', false],
    ['the pupil moves to another school', 'moved-school', 'PL-03', true],
    ['the pupil moves to another school', 'moved-school', 'EX-11', false],
    ['the case is closed', 'closed', 'PL-06', true],
    ['the case is closed', 'closed', 'RG-01', false],
  ] as const)('%s (%s): %s is lifted: %s', (_case, event, rule, lifted) => {
    expect(isLiftedBy(event, rule)).toBe(lifted)
  })

  const EXCEPT_FOR_THE_ROLL = ALL.filter((id) => !['RG-01', 'RG-02', 'RG-04'].includes(id))

  it.each<[UnwindingEvent, string, RuleId[]]>([
    ['cancelled', 'The head cancelled the exclusion', ALL.filter((id) => id !== 'EX-15')],
    ['reinstated', 'The pupil was reinstated', ALL.filter((id) => id !== 'GB-08' && id !== 'GB-09')],
    ['excepted', 'The law asks for no day-six education', ['EX-03', 'EX-10', 'EX-11', 'EX-12', 'EX-13']],
    ['withdrawn', 'It was withdrawn', ALL],
    ['pupil-died', 'The pupil died', ALL],
    ['moved-school', 'The pupil moved to another school', ['PL-01', 'PL-03', 'PL-07', 'RT-01']],
    ['closed', 'The case was closed', EXCEPT_FOR_THE_ROLL],
    ['completed', 'The case is complete', EXCEPT_FOR_THE_ROLL],
  ])('%s ends its clocks and no other: %s', (event, because, rules) => {
    expect(liftedBy(event)).toEqual(rules)
    expect(UNWINDING[event].because).toBe(because)
  })

  it('lifts everything when it was withdrawn or the pupil died, and then nothing is sent', () => {
    expect(liftedBy('withdrawn')).toEqual(ALL)
    expect(liftedBy('pupil-died')).toEqual(ALL)
    expect(UNWINDING_EVENTS.filter((event) => UNWINDING[event].silent)).toEqual(['pupil-died'])
  })

  it('still owes the school the report of a stay that ended because the pupil moved', () => {
    expect(isLiftedBy('moved-school', 'PL-06')).toBe(false)
  })

  it('stops a stay only by what lifts every clock of one', () => {
    const ofAStay = ALL.filter((id) => id.startsWith('PL-') || id === 'RT-01')
    const stopping = UNWINDING_EVENTS.filter((event) => event !== 'excepted' && event !== 'moved-school')
    for (const event of stopping) expect(liftedBy(event)).toEqual(expect.arrayContaining(ofAStay))
  })

  it.each([
    ['withdrawn', 'withdrawn'],
    ['pupil-died', 'pupil-died'],
    ['left-area', 'closed'],
    ['reinstated', 'closed'],
  ] as const)('a case closed as %s is %s', (outcome, event) => {
    expect(closingWith(outcome)).toBe(event)
  })

  it('is one of a closed list', () => {
    expect(isUnwindingEvent('reinstated')).toBe(true)
    expect(isUnwindingEvent('waived')).toBe(false)
  })
})
