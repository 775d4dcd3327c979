import * as told from './messages'
import { play } from './testing/play.test-support'

const PROVISION = { provisionId: 'p1', providerId: 'KS34-EC', startsOn: '2026-11-16', startsAt: '09:30' }
const mail = (template: string) => expect.objectContaining({ template })

// Imposed on Tuesday 10 November 2026 at 10:00: day six is Tuesday 17 November.
const IMPOSED = '2026-11-10T10:00'

it('is met early when the child starts before day six', () =>
  play('met-early', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    expect(p.world.clock('case-1', 'EX-11', '1')?.dueOn).toBe('2026-11-17')

    await p.tell(kase, told.provisionArranged, PROVISION)
    expect(p.world.mails).toEqual(
      expect.arrayContaining([mail('day-six-details'), mail('day-six-school'), mail('new-pupil')]),
    )
    await p.goTo('2026-11-16T10:00:00Z')
    await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-16' })

    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ state: 'met', metOn: '2026-11-16' })
    expect(p.world.mailsOf('day-six-day-three')).toHaveLength(1)
    expect(p.world.mailsOf('day-six-tomorrow')).toHaveLength(0)
    expect(p.world.mailsOf('day-six-details-due')).toHaveLength(0)
    await p.goTo('2026-11-20T10:00:00Z')
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(0)
    await p.keepHistory(kase)
  }))

it('has given the parents the details only when their letter has gone, and misses the 48 hours until then', () =>
  play('details-given-late', '2026-11-10T11:00:00Z', async (p) => {
    p.world.detailsDelivered = undefined // the relay does not take the mail
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.provisionArranged, PROVISION)
    expect(p.world.mailsOf('day-six-details')).toHaveLength(1)
    await p.goTo('2026-11-13T08:59:00Z')
    expect(p.world.mailsOf('day-six-details-due')).toHaveLength(0)
    await p.goTo('2026-11-14T09:00:00Z')
    expect(p.world.clock('case-1', 'EX-03', 'p1')!.state).toBeUndefined()
    expect(p.world.mailsOf('day-six-details-due')).toHaveLength(1)
    await p.goTo('2026-11-14T10:00:00Z')
    const misses = () => p.world.mailsOf('clock-missed').filter(({ clockId }) => clockId?.includes('EX-03'))
    expect(misses()).toHaveLength(1)

    await p.tell(kase, told.detailsGiven, { provisionId: 'p1', givenAt: '2026-11-14T11:00:00.000Z' })
    expect(p.world.clock('case-1', 'EX-03', 'p1')).toMatchObject({ state: 'met-late' })
    await p.tell(kase, told.detailsGiven, { provisionId: 'p1', givenAt: '2026-11-14T11:30:00.000Z' })
    expect(p.world.kindsOf('case-1').filter((kind) => kind === 'day-six-details-sent')).toHaveLength(1)
    expect(misses()).toHaveLength(1)
    await p.keepHistory(kase)
  }))

it('owes the parents no 48 hours when they agreed to a sooner start', () =>
  play('short-notice-agreed', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.provisionArranged, { ...PROVISION, startsOn: '2026-11-11', shortNoticeAgreed: 'yes' })
    expect(p.world.clock('case-1', 'EX-03', 'p1')).toMatchObject({ state: 'lifted', ended: 'consented' })
    expect(p.world.mailsOf('day-six-details')).toHaveLength(1)
    expect(p.world.mailsOf('clock-missed').filter(({ clockId }) => clockId?.includes('EX-03'))).toHaveLength(0)
  }))

it('is missed once, chased every school day and met late when the child starts at last', () =>
  play('missed-then-met', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-17T23:00:00Z')
    expect(p.world.mailsOf('day-six-tomorrow').map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-16'])
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(0)

    await p.goTo('2026-11-20T10:00:00Z')
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(1)
    expect(p.world.mailsOf('day-six-apology')).toHaveLength(1)
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ chases: 3 })

    await p.tell(kase, told.provisionArranged, { ...PROVISION, startsOn: '2026-11-23' })
    await p.goTo('2026-11-23T10:00:00Z')
    await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-23' })
    const { chases, state } = p.world.clock('case-1', 'EX-11', '1')!
    expect(state).toBe('met-late')
    await p.goTo('2026-11-27T10:00:00Z')
    expect(p.world.clock('case-1', 'EX-11', '1')!.chases).toBe(chases)
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(1)
    await p.keepHistory(kase)
  }))

it('goes on being owed when what was arranged is withdrawn on day five', () =>
  play('withdrawn-on-day-five', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.provisionArranged, PROVISION)
    await p.goTo('2026-11-16T08:30:00Z')
    await p.tell(kase, told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-16', reason: 'withdrawn' })

    await p.goTo('2026-11-18T09:30:00Z')
    expect(p.world.mailsOf('day-six-tomorrow').map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-16'])
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(1)
    expect(p.world.clock('case-1', 'EX-11', '1')!.state).toBeUndefined()
    await p.keepHistory(kase)
  }))

it('falls open again when the place collapses after the child has started', () =>
  play('collapsed-later', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.provisionArranged, PROVISION)
    await p.goTo('2026-11-16T10:00:00Z')
    await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-16' })
    expect(p.world.stages.get('case-1')).toBe('at-panel')
    await p.goTo('2026-11-24T14:00:00Z')
    await p.tell(kase, told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-24', reason: 'collapsed' })

    expect(p.world.clock('case-1', 'EX-11', '2')).toMatchObject({ dueOn: '2026-11-25' })
    expect(p.world.mailsOf('provision-ended')).toHaveLength(1)
    await p.goTo('2026-11-26T08:00:00Z')
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(1)
    await p.tell(kase, told.provisionStarted, { provisionId: 'p2', startedOn: '2026-11-26' })
    expect(p.world.clock('case-1', 'EX-11', '2')!.state).toBe('met-late')
    await p.keepHistory(kase)
  }))

it('is not missed after all when the calendar moves on day seven', () =>
  play('calendar-moves', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-18T07:00:00Z')
    expect(p.world.clock('case-1', 'EX-11', '1')!.missedAt).toBeDefined()

    p.world.closes('2026-11-16')
    await p.tell(kase, told.calendarChanged, { calendarVersion: 'snow' })
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ dueOn: '2026-11-18' })
    expect(p.world.clock('case-1', 'EX-11', '1')!.missedAt).toBeUndefined()
    expect(p.world.kindsOf('case-1')).toContain('miss-withdrawn')
    expect(p.world.mails).toContainEqual(
      expect.objectContaining({ template: 'miss-withdrawn', clockId: 'case-1:EX-11:1' }),
    )

    await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-18' })
    expect(p.world.clock('case-1', 'EX-11', '1')!.state).toBe('met')
    await p.keepHistory(kase)
  }))

it('is owed until an exception begins, when that is later than day six', () =>
  play('excepted-later', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.daySixExcepted, { reason: 'year-11-exams-over', from: '2026-11-25' })
    const clock = () => p.world.clock('case-1', 'EX-11', '1')!
    expect(clock().state).toBeUndefined()
    await p.goTo('2026-11-18T10:00:00Z')
    expect(clock().missedAt).toBeDefined()
    await p.goTo('2026-11-25T10:00:00Z')
    expect(clock()).toMatchObject({ state: 'missed', ended: 'excepted' })
    const chases = p.world.mailsOf('clock-chased').length
    await p.goTo('2026-12-02T10:00:00Z')
    expect(p.world.mailsOf('clock-chased')).toHaveLength(chases)
    await p.keepHistory(kase)
  }))

it('is lifted, not missed, by an exception the law allows', () =>
  play('excepted', '2026-11-10T11:00:00Z', async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.daySixExcepted, { reason: 'year-11-exams-over', from: '2026-11-12' })
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ state: 'lifted', ended: 'excepted' })
    await p.goTo('2026-11-20T10:00:00Z')
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(0)
    await p.keepHistory(kase)
  }))
