import { A_CASE } from './case.test-support'
import { openDuties, readClosing } from './close.form'

const met = { ...A_CASE, clocks: A_CASE.clocks.map((clock) => ({ ...clock, settledAt: '2026-11-20T10:00:00.000Z' })) }
const answered = { outcome: 'withdrawn', reason: 'Reported for the wrong child' }

describe('closing a case', () => {
  it('asks how it ended and why', () => {
    expect(readClosing(met, { reason: '  ' }).errors).toEqual({
      outcome: 'Select how the case ended',
      reason: 'Enter why the case is closed',
    })
    expect(readClosing(met, answered).closing).toEqual(answered)
  })

  it('is a withdrawal over open duties only when that is confirmed', () => {
    expect(openDuties(A_CASE).length).toBeGreaterThan(0)
    expect(readClosing(A_CASE, answered).errors).toEqual({
      confirmed: 'Confirm that the case is withdrawn although these duties are open',
    })
    expect(readClosing(A_CASE, { ...answered, confirmed: 'yes' }).closing).toEqual(answered)
    expect(readClosing(A_CASE, { ...answered, outcome: 'left-area' }).closing?.outcome).toBe('left-area')
  })
})
