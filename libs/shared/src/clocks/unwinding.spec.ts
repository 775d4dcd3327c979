import { RULES } from './rules'
import { isLiftedBy, isUnwindingEvent, liftedBy, UNWINDING, UNWINDING_EVENTS } from './unwinding'

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

  it('lifts everything when it was withdrawn or the pupil died, and then nothing is sent', () => {
    expect(liftedBy('withdrawn')).toEqual(ALL)
    expect(liftedBy('pupil-died')).toEqual(ALL)
    expect(UNWINDING_EVENTS.filter((event) => UNWINDING[event].silent)).toEqual(['pupil-died'])
  })

  it('is one of a closed list', () => {
    expect(isUnwindingEvent('reinstated')).toBe(true)
    expect(isUnwindingEvent('waived')).toBe(false)
  })
})
