import { A_CASE } from '../cases/case.test-support'
import { stepsOf } from './steps'

const staff = { staff: true, school: false }
const school = { staff: false, school: true }
const after = (facts: Partial<typeof A_CASE.facts>, of: Partial<typeof A_CASE> = {}) => ({
  ...A_CASE,
  ...of,
  facts: { ...A_CASE.facts, ...facts },
})
const open = (kase: typeof A_CASE, who = staff) =>
  stepsOf(kase, who).flatMap(({ link }) => (link ? [link.href.replace('/cases/AP-26-00001/', '')] : []))
const UPHELD = { governorsDecision: 'upheld' as const, governorsDecidedOn: '2026-12-01' }

describe('what follows on an exclusion', () => {
  it('begins with the governors’ decision, or the head’s cancellation', () => {
    expect(open(A_CASE)).toEqual(['governors/decision', 'cancellation'])
  })

  it('goes on with the notice once they upheld it, and nobody can cancel any more', () => {
    expect(open(after(UPHELD))).toEqual(['governors/notice'])
  })

  it('leaves the review to the authority, and the roll to the school as well', () => {
    const notified = after({ ...UPHELD, governorsNoticeOn: '2026-12-01' })
    expect(open(notified)).toEqual(['review-panel/application', 'roll'])
    expect(open(notified, school)).toEqual(['roll'])
  })

  it('sends the governors back only when the review panel says so', () => {
    const reviewed = { ...UPHELD, governorsNoticeOn: '2026-12-01', reviewAppliedOn: '2026-12-16' }
    expect(open(after({ ...reviewed, reviewDecision: 'upheld' }))).not.toContain('governors/reconsideration')
    expect(open(after({ ...reviewed, reviewDecision: 'quashed' }))).toContain('governors/reconsideration')
  })

  it('asks for the notice of a reinstatement and for the day the child was back, and clears no roll', () => {
    const reinstated = { governorsDecision: 'reinstated' as const, governorsDecidedOn: '2026-12-01' }
    expect(open(after(reinstated), school)).toEqual(['governors/notice', 'governors/return'])
    const notified = { ...reinstated, governorsNoticeOn: '2026-12-01' }
    expect(open(after(notified))).toEqual(['governors/return'])
    expect(open(after({ ...notified, returnedOn: '2026-12-02' }, { stage: 'closed' }))).toEqual([])
  })

  it('lets a school record the roll after the case is closed, and nothing else', () => {
    expect(open(after({ ...UPHELD, governorsNoticeOn: '2026-12-01' }, { stage: 'closed' }))).toEqual(['roll'])
  })
})
