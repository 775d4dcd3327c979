import { A_CASE } from './case.test-support'
import { earlyEnds, openDuties, readEarlyEnd } from './close-early.form'
import { readClosing } from './close.form'

const met = { ...A_CASE, clocks: A_CASE.clocks.map((clock) => ({ ...clock, settledAt: '2026-11-20T10:00:00.000Z' })) }
const reinstated = { ...met, facts: { ...met.facts, governorsDecision: 'reinstated' as const } }

describe('closing a case', () => {
  it('asks how it ended and why', () => {
    expect(readClosing(met, { reason: '  ' }).errors).toEqual({
      outcome: 'Select how the case ended',
      reason: 'Enter why the case is closed',
    })
    const answered = { outcome: 'aep', reason: 'Settled there' }
    expect(readClosing(met, answered).closing).toEqual(answered)
  })
})

describe('closing a case early', () => {
  const answered = { outcome: 'withdrawn', reason: 'Reported for the wrong child' }

  it('asks why it ends and what is kept of it', () => {
    expect(readEarlyEnd(met, { reason: '  ' }).errors).toEqual({
      outcome: 'Select why the case ends',
      reason: 'Enter what the record should say',
    })
    expect(readEarlyEnd(met, answered).answers).toEqual(answered)
  })

  it('is a withdrawal over open duties only when that is confirmed', () => {
    expect(openDuties(A_CASE).length).toBeGreaterThan(0)
    expect(readEarlyEnd(A_CASE, answered).errors).toEqual({
      confirmed: 'Confirm that the case is withdrawn although these duties are open',
    })
    expect(readEarlyEnd(A_CASE, { ...answered, confirmed: 'yes' }).answers).toEqual(answered)
    expect(readEarlyEnd(A_CASE, { ...answered, outcome: 'left-area' }).answers?.outcome).toBe('left-area')
  })

  it('records a death only when it is confirmed, whatever is open', () => {
    const died = { outcome: 'pupil-died', reason: 'Told by the head teacher' }
    expect(readEarlyEnd(met, died).errors).toEqual({
      confirmed: 'Confirm that this is the right child, and that you know it for certain',
    })
    expect(readEarlyEnd(met, { ...died, confirmed: 'yes' }).answers).toEqual(died)
  })

  it('leaves the case of a reinstated child to the governors’ end, unless the child has died', () => {
    expect(earlyEnds(reinstated).map(({ value }) => value)).toEqual(['pupil-died'])
    expect(readEarlyEnd(reinstated, answered).answers).toBeUndefined()
  })
})
