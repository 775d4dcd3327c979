import type { CivilDate } from '@daysix/shared/civil-date'
import { atLondon } from '@daysix/shared/instant'
import { illustrative2026, illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { parseCalendar } from '@daysix/shared/calendar'
import { CaseClock } from './clock.entity'
import { count, put, recount, remindersToSend } from './recount'

const facts = { imposedAt: { on: '2026-11-10' as CivilDate, time: '10:00' } }
const at = (on: string, time = '09:00') => atLondon(on as CivilDate, time)

function daySix(): CaseClock {
  const clock = new CaseClock()
  const { evaluation, reminders } = count('EX-11', facts, illustrative2026)
  put(clock, { evaluation })
  return Object.assign(clock, {
    rule: 'EX-11',
    reminders,
    settledAt: null,
    missedAt: null,
    metOn: null,
    metAt: null,
    told: [],
  })
}

const closedOn = (on: string) => {
  const closures = [...illustrativeFile.closures, { from: on, to: on, kind: 'emergency' }]
  const parsed = parseCalendar({ ...illustrativeFile, closures })
  if ('errors' in parsed) throw new Error('the calendar is wrong')
  return parsed.calendar
}
const snowed = () => count('EX-11', facts, closedOn('2026-11-13'))
const templates = (reminders: { template: string }[]) => reminders.map(({ template }) => template)

describe('counting a clock again', () => {
  it('changes nothing when the days are the same', () => {
    const clock = daySix()
    expect(recount(clock, count('EX-11', facts, illustrative2026), at('2026-11-12'))).toEqual({
      moved: false,
      withdrawn: false,
      keptInTime: false,
      overdueNow: false,
    })
    expect(clock.dueOn).toBe('2026-11-17')
  })

  it('says of a date that comes forward past today that it will be missed, and of one that was missed before not', () => {
    const now = at('2026-11-18', '10:00')
    const fresh = () => {
      const clock = daySix()
      recount(clock, snowed(), at('2026-11-13', '12:00'))
      return clock
    }
    const thawed = () => count('EX-11', facts, illustrative2026)
    expect(recount(fresh(), thawed(), now)).toMatchObject({ moved: true, overdueNow: true })
    expect(recount(fresh(), thawed(), at('2026-11-17', '10:00'))).toMatchObject({ moved: true, overdueNow: false })
    expect(recount(fresh(), thawed(), at('2026-11-20', '10:00'))).toMatchObject({ moved: true, overdueNow: false })
  })

  it('moves the date by a snow day, and does not remind again of what it reminded of already', () => {
    const clock = daySix()
    const { moved } = recount(clock, snowed(), at('2026-11-13', '12:00'))
    expect(moved).toBe(true)
    expect(clock.dueOn).toBe('2026-11-18')
    expect(templates(remindersToSend(clock, at('2026-11-13', '12:00')))).toEqual([
      'day-six-day-five',
      'day-six-tomorrow',
    ])
  })

  it('withdraws a miss that is none any more, and says so once', () => {
    const clock = daySix()
    clock.missedAt = at('2026-11-18', '00:00')
    const now = at('2026-11-18', '10:00')
    expect(recount(clock, snowed(), now)).toMatchObject({ moved: true, withdrawn: true })
    expect(clock.missedAt).toBeNull()
    expect(templates(remindersToSend(clock, now))).toEqual(['miss-withdrawn'])
    recount(clock, snowed(), at('2026-11-18', '11:00'))
    expect(templates(remindersToSend(clock, at('2026-11-18', '11:00')))).toEqual(['miss-withdrawn'])
    expect(remindersToSend(clock, at('2026-11-19', '11:00'))).toEqual([])
  })

  it('leaves a miss that the snow day does not mend', () => {
    const clock = daySix()
    clock.missedAt = at('2026-11-18', '00:00')
    expect(recount(clock, snowed(), at('2026-11-20'))).toMatchObject({ moved: true, withdrawn: false })
    expect(clock.missedAt).not.toBeNull()
  })

  it('takes no miss back because dates are not loaded any more', () => {
    const clock = daySix()
    clock.missedAt = at('2026-11-18', '00:00')
    expect(recount(clock, count('EX-11', facts, undefined), at('2026-11-20')).withdrawn).toBe(false)
    expect(clock.status).toBe('unknown')
  })

  it('spends only as many reminders of one template as have gone out', () => {
    const clock = new CaseClock()
    const { evaluation, reminders } = count('GB-01', facts, illustrative2026)
    put(clock, { evaluation })
    Object.assign(clock, { rule: 'GB-01', reminders, settledAt: null, missedAt: null, told: [] })
    // due on Tuesday 1 December: reminded five school days before, on 24 November
    const later = () => count('GB-01', facts, closedOn('2026-11-27'))
    const now = at('2026-11-27', '12:00')
    expect(recount(clock, later(), now)).toMatchObject({ moved: true })
    expect(remindersToSend(clock, now)).toEqual([
      { at: at('2026-12-01').toISOString(), template: 'governors-meeting-due' },
    ])
    // and what went out for the first date is not due again when the date moves once more
    recount(clock, count('GB-01', facts, closedOn('2026-11-30')), now)
    expect(remindersToSend(clock, now)).toHaveLength(1)
  })
})

describe('a clock that has ended', () => {
  const ended = (as: Partial<CaseClock>) => Object.assign(daySix(), { settledAt: at('2026-11-18', '12:00'), ...as })
  const now = at('2026-11-19')

  it('was kept in time after all when the date moves past what was done late, and the miss is withdrawn', () => {
    const clock = ended({
      metOn: '2026-11-18' as CivilDate,
      settledAs: 'met-late',
      missedAt: at('2026-11-18', '00:00'),
    })
    expect(recount(clock, snowed(), now)).toMatchObject({ moved: true, withdrawn: true, keptInTime: false })
    expect(clock).toMatchObject({ settledAs: 'met', missedAt: null, dueOn: '2026-11-18' })
    expect(templates(remindersToSend(clock, now))).toEqual(expect.arrayContaining(['miss-withdrawn']))
  })

  it('stays late when the new date is still before what was done', () => {
    const clock = ended({
      metOn: '2026-11-19' as CivilDate,
      settledAs: 'met-late',
      missedAt: at('2026-11-18', '00:00'),
    })
    expect(recount(clock, snowed(), now)).toMatchObject({ moved: false, withdrawn: false, keptInTime: false })
    expect(clock).toMatchObject({ settledAs: 'met-late', dueOn: '2026-11-17' })
  })

  it('done in time by the date known then stays so by an earlier one', () => {
    const clock = Object.assign(new CaseClock(), { rule: 'EX-11', reminders: [], missedAt: null })
    put(clock, snowed())
    Object.assign(clock, { metOn: '2026-11-18', settledAs: 'met', settledAt: at('2026-11-18', '12:00') })
    const change = recount(clock, count('EX-11', facts, illustrative2026), now)
    expect(change).toMatchObject({ moved: false, withdrawn: false, keptInTime: true })
    expect(clock).toMatchObject({ settledAs: 'met', dueOn: '2026-11-18' })
  })

  it('was never missed when its date moves behind the end of the case', () => {
    const clock = ended({ settledAs: 'missed', missedAt: at('2026-11-18', '00:00') })
    recount(clock, snowed(), now)
    expect(clock).toMatchObject({ settledAs: 'lifted', missedAt: null })
  })

  it('is not touched while its new date is unknown', () => {
    const clock = ended({
      metOn: '2026-11-18' as CivilDate,
      settledAs: 'met-late',
      missedAt: at('2026-11-18', '00:00'),
    })
    recount(clock, count('EX-11', facts, undefined), now)
    expect(clock.settledAs).toBe('met-late')
  })
})

describe('the reminder of the details', () => {
  const details = { startsOn: '2026-11-19' as CivilDate, startsAtTime: '09:15' }
  const clock = Object.assign(daySix(), { rule: 'EX-03', ...count('EX-03', details, illustrative2026) })

  it('goes in its hour', () => {
    expect(templates(remindersToSend(clock, at('2026-11-17', '08:59')))).toEqual(['day-six-details-due'])
  })

  it('does not go to those who arranged it that day and write at once', () => {
    expect(remindersToSend(clock, at('2026-11-17', '09:00'))).toEqual([])
    expect(remindersToSend(clock, at('2026-11-17', '11:00'))).toEqual([])
  })
})
