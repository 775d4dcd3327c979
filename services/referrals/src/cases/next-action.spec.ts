import type { ClockState, RuleId } from '@daysix/shared/clocks'
import { nextAction } from './next-action'

const clock = (rule: RuleId, dueOn: string, state: ClockState = 'scheduled') => ({ rule, dueOn, state })
const notified = (...happened: string[]) => ({ stage: 'notified' as const, happened: new Set(happened) })

describe('what to do next', () => {
  it('is to speak with a family that nobody has reached', () => {
    const next = nextAction(notified(), [
      clock('GB-01', '2026-12-01'),
      clock('EX-11', '2026-11-17'),
      clock('EX-18', '2026-11-11'),
    ])
    expect(next).toEqual({ code: 'contact-family', words: 'Speak with the family', dueOn: '2026-11-11' })
  })

  it('is the overdue duty before one that is still to come', () => {
    const next = nextAction(notified(), [clock('EX-18', '2026-11-25'), clock('GB-01', '2026-11-20', 'overdue')])
    expect(next.code).toBe('record-governors-decision')
  })

  it('is no longer to arrange once education is arranged, but to record the start', () => {
    expect(nextAction(notified(), [clock('EX-11', '2026-11-17')]).code).toBe('arrange-provision')
    expect(nextAction(notified('day-six-arranged'), [clock('EX-11', '2026-11-17')]).code).toBe('record-start')
  })

  it('is to arrange again when what was arranged fell through', () => {
    const fellThrough = notified('day-six-arranged', 'provision-ended')
    expect(nextAction(fellThrough, [clock('EX-11', '2026-11-24')]).code).toBe('arrange-provision')
  })

  it('is to record the start again once another place is arranged', () => {
    const again = notified('provision-ended', 'day-six-arranged')
    expect(nextAction(again, [clock('EX-11', '2026-11-24')]).code).toBe('record-start')
  })

  it.each([
    ['wait for the panel while the case is on an agenda', 'on-agenda', 'await-panel'],
    ['put the case on an agenda again when it was taken off', 'withdrawn-from-agenda', 'put-on-agenda'],
    ['wait again after the panel deferred', 'panel-deferred', 'await-panel'],
    ['see to the place once the panel has decided', 'panel-decided', 'find-place'],
    ['answer an offer', 'placement-offered', 'answer-offer'],
    ['record the start once it is accepted', 'placement-accepted', 'start-place'],
    ['look for another place when it is declined', 'placement-declined', 'find-place'],
  ])('is to %s', (_case, aboutPlace, code) => {
    expect(nextAction({ stage: 'at-panel', happened: new Set(), aboutPlace }, []).code).toBe(code)
  })

  it('is the start at the allocated school, and nothing about a place once the child is there', () => {
    const atPanel = { stage: 'at-panel', happened: new Set<string>() } as const
    expect(nextAction({ ...atPanel, aboutPlace: 'panel-decided', isAllocated: true }, []).code).toBe('start-allocated')
    expect(nextAction({ ...atPanel, aboutPlace: 'allocated-place-started' }, []).code).toBe('wait')
  })

  it.each([
    ['PL-02', 'end-placement'],
    ['PL-04', 'enter-register'],
    ['PL-07', 'mark-step'],
  ] as const)('is never nothing while %s is owed', (rule, code) => {
    expect(nextAction({ stage: 'placed', happened: new Set() }, [clock(rule, '2026-12-18', 'overdue')]).code).toBe(code)
  })

  it('is to plan the return that the review decided on, before a register that is still to come', () => {
    const returning = (reviewDecided: string, ...happened: string[]) => ({
      ...{ stage: 'returning' as const, happened: new Set(happened), reviewDecided },
    })
    const register = clock('PL-04', '2026-12-18')
    expect(nextAction(returning('phased', 'review-held'), [register]).code).toBe('plan-return')
    const planned = returning('phased', 'review-held', 'reintegration-planned')
    expect(nextAction(planned, [register]).code).toBe('enter-register')
    expect(nextAction(returning('return', 'review-held'), [register]).code).toBe('enter-register')
    const late = clock('PL-04', '2026-12-11', 'overdue')
    expect(nextAction(returning('phased', 'review-held'), [late]).code).toBe('enter-register')
  })

  it('is to look at the dates when one is late that has no step of its own', () => {
    expect(nextAction(notified(), [clock('EX-03', '2026-11-14', 'overdue')])).toEqual({
      ...{ code: 'see-clocks', words: 'See which dates are due', dueOn: '2026-11-14' },
    })
  })

  it('lets a right of the parents be their own to use', () => {
    expect(nextAction(notified(), [clock('IR-01', '2027-01-06')]).code).toBe('wait')
  })

  it('is nothing for a duty that is met, and nothing at all for a closed case', () => {
    expect(nextAction(notified(), [clock('EX-18', '2026-11-11', 'met')]).code).toBe('wait')
    expect(nextAction({ stage: 'closed', happened: new Set() }, []).code).toBe('none')
    expect(nextAction({ stage: 'at-panel', happened: new Set() }, []).code).toBe('await-panel')
  })
})
