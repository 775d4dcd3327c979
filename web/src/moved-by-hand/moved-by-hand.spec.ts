import type { Role } from '@daysix/platform/principal'
import { dateBoxes, type Posted } from '../forms'
import { actsOf, isMovable, isPastMoving, reasonsFor, rightsOver } from './acts'
import { AN_EXTENDED_STAY, MOVED_HEARING, PAUSED_HEARING } from './clock.test-support'
import { DECISION_FIELDS, readDecision, readEnd, readTakingBack } from './moved-by-hand.form'
import { previewPage } from './moved-by-hand.page'

const WHY: Posted = { why: 'The clerk wrote', ...dateBoxes('decidedOn', '2027-01-13') }
const said = { why: 'The clerk wrote', decidedOn: '2027-01-13' }

describe('a decision about a date', () => {
  it('of a pause has its first day, and its last when it is known', () => {
    const begins = { ...WHY, ...dateBoxes('from', '2027-01-14') }
    expect(readDecision('hearing-adjourned', begins).answers).toEqual({
      ...{ reason: 'hearing-adjourned', ...said, from: '2027-01-14' },
    })
    expect(readDecision('hearing-adjourned', { ...begins, ...dateBoxes('until', '2027-01-26') }).answers).toEqual({
      ...{ reason: 'hearing-adjourned', ...said, from: '2027-01-14', until: '2027-01-26' },
    })
  })

  it('asks each way of moving it for its own days, and for no other', () => {
    const all = ['from', 'until', 'dueOn'].reduce<Posted>(
      (made, name) => ({ ...made, ...dateBoxes(name, '2027-02-12') }),
      WHY,
    )
    expect(readDecision('stay-extended', all).answers).toEqual({
      reason: 'stay-extended',
      ...said,
      dueOn: '2027-02-12',
    })
    expect(readDecision('claim-decided', all).answers).toEqual({ reason: 'claim-decided', ...said, from: '2027-02-12' })
  })

  it.each([
    ['hearing-adjourned' as const, { from: 'Enter the first day of the pause, like 13 1 2027' }],
    ['claim-decided' as const, { from: 'Enter the day from which it is counted again, like 13 1 2027' }],
    ['board-named-day' as const, { dueOn: 'Enter the day named, like 13 1 2027' }],
  ])('for %s is refused field by field', (reason, errors) => {
    expect(readDecision(reason, {})).toEqual({
      errors: { ...errors, decidedOn: 'Enter the day it was decided, like 13 1 2027', why: 'Say why, in a sentence' },
    })
  })

  it('refuses a last day that does not exist', () => {
    const posted = { ...WHY, ...dateBoxes('from', '2027-01-14'), ...dateBoxes('until', '2027-02-30') }
    expect(readDecision('hearing-adjourned', posted).errors).toEqual({
      until: 'The last day of the pause must be a real date, like 13 1 2027',
    })
  })

  it('is carried from its preview as it was typed', () => {
    const typed = { ...WHY, ...dateBoxes('from', '2027-01-14'), _csrf: 'token' }
    const carried = Object.fromEntries(
      DECISION_FIELDS.map((name) => [name, (typed as Posted)[name]]).filter(([, value]) => value),
    ) as Posted
    expect(readDecision('hearing-adjourned', carried)).toEqual(readDecision('hearing-adjourned', typed))
  })

  it('ends a pause on a day, and is taken back, for a reason', () => {
    expect(readEnd({ ...WHY, ...dateBoxes('until', '2027-01-26') }).answers).toEqual({
      ...{ until: '2027-01-26', why: 'The clerk wrote' },
    })
    expect(Object.keys(readEnd({}).errors)).toEqual(['until', 'why'])
    expect(readTakingBack(WHY).answers).toEqual({ why: 'The clerk wrote' })
    expect(readTakingBack({}).errors).toEqual({ why: 'Say why it is taken back' })
  })
})

describe('what becomes of a date', () => {
  const child = { reference: 'AP-26-00001', pupilName: 'Robin Ash', facts: [], flags: [] }
  const supposed = {
    ...{ computedOn: '2027-01-21', from: '2027-02-04', to: '2027-02-11', status: 'set' as const },
    ...{ missWithdrawn: true, needsApproval: false, law: 'Schedule 1', steps: [] },
  }
  const decision = { reason: 'hearing-adjourned' as const, ...said, from: '2027-01-14' }
  const shown = (differs: object) =>
    previewPage({ clock: MOVED_HEARING, child }, decision, { ...supposed, ...differs }, {}).view as unknown as {
      answers: { key: string; value: string }[]
      follows: string[]
      button: string
    }
  const answers = (differs: object) => Object.fromEntries(shown(differs).answers.map(({ key, value }) => [key, value]))

  it('is shown beside the computed date, and the one in force now', () => {
    expect(answers({})).toMatchObject({
      Computed: 'Thursday 21 January 2027',
      'In force now': 'Thursday 4 February 2027',
      'By hand': 'Thursday 11 February 2027',
      Because: 'The review panel has adjourned its hearing',
    })
    expect(answers({ from: '2027-01-21' })).not.toHaveProperty('In force now')
    expect(shown({}).follows).toEqual(['The miss recorded is withdrawn, and those who were told hear of it.'])
  })

  it('is that it has none while it is paused, and that a manager has to approve it', () => {
    expect(answers({ to: null, status: 'paused' })['By hand']).toBe('No date until somebody ends the pause')
    expect(shown({ to: null, status: 'paused' }).button).toBe('Pause the count')
    expect(shown({}).button).toBe('Move the date')
    expect(shown({ needsApproval: true, missWithdrawn: false })).toMatchObject({
      button: 'Ask for approval',
      follows: ['It has no effect before a manager who did not decide it has approved it.'],
    })
  })
})

describe('who may move a date', () => {
  const as = (...roles: Role[]) => ({ is: (...asked: Role[]) => asked.some((role) => roles.includes(role)) })
  const open = { stage: 'notified' } as const

  it('is a caseworker or a manager, of a case that is open', () => {
    expect(rightsOver(open, as('caseworker'))).toEqual({ mayMove: true, mayApprove: false })
    expect(rightsOver(open, as('manager'))).toEqual({ mayMove: true, mayApprove: true })
    expect(rightsOver(open, as('school', 'panel', 'admin'))).toEqual({ mayMove: false, mayApprove: false })
    expect(rightsOver({ stage: 'closed' }, as('manager'))).toEqual({ mayMove: false, mayApprove: false })
  })

  it('is nobody where the law names no reason, or the clock has ended', () => {
    const rights = { mayMove: true, mayApprove: true }
    expect(reasonsFor(AN_EXTENDED_STAY)).toEqual(['stay-extended', 'stay-interrupted'])
    expect(isMovable(MOVED_HEARING, rights)).toBe(true)
    expect(isMovable({ ...MOVED_HEARING, rule: 'EX-11' }, rights)).toBe(false)
    const ended = { ...MOVED_HEARING, settledAt: '2027-02-01T10:00:00.000Z' }
    expect([isMovable(ended, rights), isPastMoving(ended, rights)]).toEqual([false, true])
    expect(isPastMoving({ ...ended, rule: 'EX-11' }, rights)).toBe(false)
    expect(isPastMoving(ended, { ...rights, mayMove: false })).toBe(false)
    expect(isPastMoving(MOVED_HEARING, rights)).toBe(false)
    expect(isMovable({ ...MOVED_HEARING, status: 'not-applicable' }, rights)).toBe(false)
    expect(isMovable(MOVED_HEARING, { ...rights, mayMove: false })).toBe(false)
  })
})

describe('what was decided about a date', () => {
  const MANAGER = { mayMove: true, mayApprove: true }
  const links = (clock: typeof MOVED_HEARING, rights = MANAGER) =>
    actsOf(clock, rights).map(({ links: shown }) => shown.map(({ text }) => text))
  const rows = (clock: typeof MOVED_HEARING, at: number) =>
    Object.fromEntries(actsOf(clock, MANAGER)[at].rows.map(({ key, value }) => [key, value]))

  it('is shown the latest first, with both dates, who, when, why and the law', () => {
    expect(actsOf(MOVED_HEARING, MANAGER).map(({ standing }) => standing.text)).toEqual(['In force', 'Taken back'])
    expect(rows(MOVED_HEARING, 0)).toMatchObject({
      Paused: 'From Wednesday 13 January 2027 to Tuesday 26 January 2027',
      'Computed date': 'Thursday 21 January 2027',
      'Date in force': 'Thursday 4 February 2027',
      Decided: 'Wednesday 13 January 2027, by Casey Okafor; recorded 13 January 2027, 10:00am',
      'The law': expect.stringContaining('Schedule 1 para 1'),
      'Pause ended': '26 January 2027, 4:00pm, by Casey Okafor: The panel sits again tomorrow',
    })
    expect(rows(MOVED_HEARING, 1)).not.toHaveProperty('Date in force')
    expect(rows(MOVED_HEARING, 1)).not.toHaveProperty('Why')
    expect(rows(PAUSED_HEARING, 0)).toMatchObject({
      Paused: 'From Wednesday 13 January 2027 until somebody ends the pause',
      'Date in force': 'None for now',
    })
  })

  it('can be ended, approved and taken back by whoever may', () => {
    expect(links(PAUSED_HEARING)).toEqual([['End the pause', 'Take it back']])
    expect(links(MOVED_HEARING)).toEqual([['Change its last day', 'Take it back'], []])
    expect(links(AN_EXTENDED_STAY)).toEqual([['Take it back'], ['Approve', 'Take it back']])
    expect(links(AN_EXTENDED_STAY, { mayMove: true, mayApprove: false })[1]).toEqual(['Take it back'])
    expect(links(PAUSED_HEARING, { mayMove: false, mayApprove: false })).toEqual([[]])
    expect(links({ ...PAUSED_HEARING, settledAt: '2027-02-01T10:00:00.000Z' })).toEqual([[]])
  })
})
