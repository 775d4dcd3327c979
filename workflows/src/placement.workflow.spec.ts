import { civilDate } from '@daysix/shared/civil-date'
import * as told from './messages'
import { play, type Play } from './testing/play.test-support'

// Started on Monday 16 November 2026: week 4 is that of 7 December, week 12 ends on Friday 26 February 2027 (the weeks
// of Christmas and the half-term have no school day and are not counted).
const WEEKS = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2027-01-04', '2027-01-11']
const STAY = 'case-1-stay'

async function aStay(p: Play, weeks: string[] = []) {
  p.world.stays.set(STAY, { kind: 'support-centre', startedOn: '2026-11-16', weeks })
  return p.startPlacement('case-1', STAY)
}

const BEGINS = '2026-11-16T09:00:00Z'

it('sends each week’s attendance to the school and chases a week without a register while the next one runs', () =>
  play('registers', BEGINS, async (p) => {
    const stay = await aStay(p, WEEKS.slice(0, 3))
    await p.goTo('2026-11-20T15:00:00Z')
    for (let delivered = 0; delivered < 2; delivered++)
      await p.tell(stay, told.registerEntered, { eventId: 'first-week', weekBegins: '2026-11-16' })
    expect(p.world.mailsOf('weekly-attendance')).toHaveLength(1)
    expect(p.world.clock('case-1', 'PL-04', `${STAY}:2026-11-16`)!.state).toBe('met')

    await p.goTo('2026-12-01T10:00:00Z')
    expect(p.world.mailsOf('register-missing')).toHaveLength(1)
    expect(p.world.clock('case-1', 'PL-04', `${STAY}:2026-11-23`)).toMatchObject({ chases: 1 })
    expect(p.world.clock('case-1', 'PL-04', `${STAY}:2026-11-30`)).toBeDefined()

    await p.tell(stay, told.registerEntered, { weekBegins: '2026-11-30' })
    await p.tell(stay, told.registerEntered, { weekBegins: '2026-11-23' })
    expect(p.world.clock('case-1', 'PL-04', `${STAY}:2026-11-23`)!.state).toBe('met-late')
    expect(p.world.mailsOf('weekly-attendance')).toHaveLength(3)

    await p.tell(stay, told.registerEntered, { eventId: 'corrected', weekBegins: '2026-11-23' })
    expect(p.world.mailsOf('weekly-attendance')).toHaveLength(3)
    expect(p.world.mailsOf('weekly-attendance-corrected').map(({ occasion }) => occasion)).toEqual([
      `${STAY}:2026-11-23:corrected`,
    ])
    await p.keepHistory(stay)
  }))

it('keeps the week-four review open and chased until it is held with every view', () =>
  play('review-without-a-view', BEGINS, async (p) => {
    const stay = await aStay(p)
    expect(p.world.clock('case-1', 'PL-03', STAY)!.dueOn).toBe('2026-12-11')
    await p.goTo('2026-12-01T10:00:00Z')
    expect(p.world.mailsOf('review-week-three')).toHaveLength(1)

    // The parents' view is missing: the centre's door refuses to close the review, and nothing is told here.
    await p.goTo('2026-12-15T10:00:00Z')
    expect(p.world.clock('case-1', 'PL-03', STAY)!.state).toBeUndefined()
    expect(p.world.mailsOf('review-overdue')).toHaveLength(1)
    expect(p.world.clock('case-1', 'PL-03', STAY)).toMatchObject({ chases: 1 })

    await p.tell(stay, told.reviewHeld, { heldOn: '2026-12-15', decision: 'continue' })
    expect(p.world.clock('case-1', 'PL-03', STAY)!.state).toBe('met-late')
    await p.keepHistory(stay)
  }))

it('brings the child back step by step when the review decides a phased return', () =>
  play('phased-return', BEGINS, async (p) => {
    p.world.stages.set('case-1', 'placed')
    const stay = await aStay(p)
    await p.goTo('2026-12-10T15:00:00Z')
    await p.tell(stay, told.reviewHeld, { heldOn: '2026-12-10', decision: 'phased' })
    expect(p.world.clock('case-1', 'PL-03', STAY)!.state).toBe('met')
    expect(p.world.stages.get('case-1')).toBe('returning')

    const steps = [
      { stepId: 's1', on: '2026-12-14', fullTimetable: false },
      { stepId: 's2', on: '2026-12-16', fullTimetable: false },
      { stepId: 's3', on: '2027-01-05', fullTimetable: true },
    ]
    await p.tell(stay, told.reintegrationPlanned, { revision: 1, steps })
    await p.goTo('2026-12-14T15:00:00Z')
    await p.tell(stay, told.stepMarked, { stepId: 's1', result: 'held', on: '2026-12-14' })
    await p.goTo('2026-12-16T12:00:00Z')
    await p.tell(stay, told.stepMarked, { stepId: 's2', result: 'missed', on: '2026-12-16' })
    expect(p.world.mailsOf('step-missed').map(({ occasion }) => occasion)).toEqual(['s2'])

    const changed = [
      steps[0],
      steps[1],
      { stepId: 's4', on: '2026-12-18', fullTimetable: false },
      { ...steps[2], on: '2027-01-06' },
    ]
    await p.tell(stay, told.reintegrationPlanned, { revision: 2, steps: changed })
    await p.goTo('2026-12-18T15:00:00Z')
    await p.tell(stay, told.stepMarked, { stepId: 's4', result: 'held', on: '2026-12-18' })
    expect(p.world.clock('case-1', 'PL-07', 's3')!.dueOn).toBe('2027-01-06')
    await p.goTo('2027-01-06T15:00:00Z')
    await p.tell(stay, told.stepMarked, { stepId: 's3', result: 'held', on: '2027-01-06' })

    expect(p.world.clock('case-1', 'RT-01', 's3')!.dueOn).toBe('2027-01-19')
    expect(p.world.done).not.toContain('return concluded')
    await p.goTo('2027-01-20T01:00:00Z')
    expect(p.world.done).toContain('return concluded')
    expect(p.world.mailsOf('full-timetable-held')).toHaveLength(1)
    expect(p.world.mailsOf('reintegration-plan')).toHaveLength(2)
    expect(p.world.clock('case-1', 'RT-01', 's3')!.state).toBe('met')
    expect(p.world.clock('case-1', 'PL-02', STAY)!.state).toBe('met')
    expect(await p.isRunning(stay)).toBe(true)

    await p.tell(stay, told.endReportSent, { sentOn: '2027-01-21' })
    expect(await stay.result()).toMatchObject({ outcome: 'returned-to-school' })
    expect(p.world.clock('case-1', 'PL-06', STAY)!.state).toBe('met')
    expect(p.world.tasks).toEqual(['case-not-told placementOver:case-1-stay'])
    await p.keepHistory(stay)
  }))

it('ends a phased return that was paused on the day until which the full timetable then had to hold', () =>
  play('return-paused', BEGINS, async (p) => {
    const stay = await aStay(p)
    const steps = [{ stepId: 's1', on: '2027-01-06', fullTimetable: true }]
    await p.tell(stay, told.reintegrationPlanned, { revision: 1, steps })
    await p.goTo('2027-01-06T15:00:00Z')
    await p.tell(stay, told.stepMarked, { stepId: 's1', result: 'held', on: '2027-01-06' })
    expect(p.world.clock('case-1', 'RT-01', 's1')!.dueOn).toBe('2027-01-19')
    const paused = { reason: 'return-paused' as const, from: civilDate('2027-01-11'), until: civilDate('2027-01-15') }
    p.world.decides({ caseId: 'case-1', rule: 'RT-01', occasion: 's1' }, paused)
    await p.tell(stay, told.calendarChanged, { calendarVersion: '' })
    expect(p.world.clock('case-1', 'RT-01', 's1')!.dueOn).toBe('2027-01-26')
    await p.goTo('2027-01-26T12:00:00Z')
    expect(p.world.done).not.toContain('return concluded')
    await p.goTo('2027-01-27T09:00:00Z')
    await p.tell(stay, told.endReportSent, { sentOn: '2027-01-27' })
    expect(await stay.result()).toEqual({ endedOn: '2027-01-26', outcome: 'returned-to-school' })
    await p.keepHistory(stay)
  }))

it('takes back the miss of a step whose day turns out to have had no school', () =>
  play('step-on-snow-day', BEGINS, async (p) => {
    const stay = await aStay(p)
    await p.tell(stay, told.reintegrationPlanned, {
      revision: 1,
      steps: [{ stepId: 's1', on: '2026-12-14', fullTimetable: true }],
    })
    await p.goTo('2026-12-15T10:00:00Z')
    expect(p.world.mailsOf('step-missed')).toHaveLength(1)
    p.world.closes('2026-12-14')
    await p.tell(stay, told.calendarChanged, { calendarVersion: 'snow' })
    expect(p.world.mailsOf('miss-withdrawn')).toHaveLength(1)
    await p.goTo('2026-12-18T10:00:00Z')
    expect(p.world.mailsOf('step-missed')).toHaveLength(1)
    await p.tell(stay, told.reintegrationPlanned, {
      revision: 2,
      steps: [{ stepId: 's2', on: '2027-01-05', fullTimetable: true }],
    })
    expect(p.world.clock('case-1', 'PL-07', 's1')).toMatchObject({ state: 'lifted', ended: 'plan-changed' })
    await p.keepHistory(stay)
  }))

it('raises an overstay at week twelve, which an approved extension lifts', () =>
  play('overstay', BEGINS, async (p) => {
    const stay = await aStay(p)
    expect(p.world.clock('case-1', 'PL-02', STAY)!.dueOn).toBe('2027-02-26')
    await p.tell(stay, told.reviewHeld, { heldOn: '2026-12-10', decision: 'continue' })
    await p.goTo('2027-02-26T20:00:00Z')
    expect(p.world.mailsOf('placement-overstay')).toHaveLength(0)
    await p.goTo('2027-02-27T10:00:00Z')
    expect(p.world.mailsOf('placement-overstay')).toHaveLength(1)

    await p.tell(stay, told.placementExtended, { untilWeek: 14 })
    expect(p.world.clock('case-1', 'PL-02', STAY)).toMatchObject({ state: 'missed', ended: 'extended' })
    expect(p.world.clock('case-1', 'PL-02', `${STAY}:week-14`)!.dueOn).toBe('2027-03-12')
    await p.goTo('2027-03-01T10:00:00Z')
    await p.tell(stay, told.placementEnded, { endedOn: '2027-03-01', outcome: 'referred-on' })
    expect(p.world.clock('case-1', 'PL-02', `${STAY}:week-14`)!.state).toBe('met')

    await p.goTo('2027-03-10T10:00:00Z')
    expect(p.world.mailsOf('end-report-overdue')).toHaveLength(1)
    await p.tell(stay, told.endReportSent, { sentOn: '2027-03-10' })
    expect(await stay.result()).toEqual({ endedOn: '2027-03-01', outcome: 'referred-on' })
    expect(p.world.clock('case-1', 'PL-06', STAY)!.state).toBe('met-late')
    await p.keepHistory(stay)
  }))

it('ends with everything it owed when the case above it ends', () =>
  play('stopped', BEGINS, async (p) => {
    const stay = await aStay(p, WEEKS)
    await p.tell(stay, told.placementStopped, { reason: 'reinstated' })
    expect(await stay.result()).toMatchObject({ outcome: 'reinstated' })
    const states = [...p.world.clocks.values()].map(({ state, ended }) => [state, ended])
    expect(states).toEqual(Array(3).fill(['lifted', 'reinstated']))
    await p.keepHistory(stay)
  }))
