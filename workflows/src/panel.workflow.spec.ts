import type { WorkflowHandle } from '@temporalio/client'
import { placementWorkflowId } from './ids'
import * as told from './messages'
import { play, type Play } from './testing/play.test-support'

const STAY = 'case-1-stay'
const DECIDED = { meetingId: 'm', outcome: 'support-centre', responsibleUrn: '900002' } as const

/** A child at an education centre since 16 November, upheld by the governors, the parents not applying for a review. */
async function atPanel(p: Play): Promise<WorkflowHandle> {
  const kase = await p.report('case-1', '2026-11-10T10:00')
  await p.tell(kase, told.familyContacted, { on: '2026-11-10' })
  await p.tell(kase, told.parentNoticeGiven, { givenAt: '2026-11-10T14:00:00.000Z' })
  await p.tell(kase, told.provisionArranged, {
    provisionId: 'p1',
    providerId: 'KS34-EC',
    startsOn: '2026-11-13',
    startsAt: '09:30',
  })
  await p.goTo('2026-11-13T10:00:00Z')
  await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-13' })
  await p.tell(kase, told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-13' })
  await p.tell(kase, told.governorsNoticeGiven, { givenOn: '2026-11-13' })
  await p.tell(kase, told.reviewWaived, { statedOn: '2026-11-13' })
  return kase
}

/** The child moves from the education centre to the support centre on one day. */
async function startsAtSupportCentre(p: Play, kase: WorkflowHandle, on: string) {
  p.world.stays.set(STAY, { kind: 'support-centre', startedOn: on, weeks: [] })
  await p.tell(kase, told.placementStarted, { placementId: STAY, providerId: 'SSC-NORTH', startedOn: on })
  await p.tell(kase, told.provisionEnded, { provisionId: 'p1', endedOn: on, reason: 'moved-on' })
  return p.handle(placementWorkflowId('case-1', STAY))
}

const BEGINS = '2026-11-10T11:00:00Z'

it('puts a deferred case on a later agenda and follows the decision made there', () =>
  play('deferred', BEGINS, async (p) => {
    const kase = await atPanel(p)
    expect(p.world.stages.get('case-1')).toBe('at-panel')
    await p.tell(kase, told.panelDecided, {
      meetingId: 'm',
      itemId: 'case-1-item-1',
      outcome: 'defer',
      deferredUntil: '2026-11-25',
    })
    expect(p.world.done).toEqual(['agenda case-1', 'agenda case-1 not before 2026-11-25'])
    expect(p.world.kindsOf('case-1')).toContain('panel-deferred')
    expect(p.world.mailsOf('panel-deferred').map(({ occasion }) => occasion)).toEqual(['case-1-item-1'])
    expect(p.world.mailsOf('panel-outcome')).toEqual([])

    await p.goTo('2026-11-25T12:00:00Z')
    await p.tell(kase, told.panelDecided, {
      meetingId: 'm2',
      itemId: 'case-1-item-2',
      outcome: 'allocated-school',
      responsibleUrn: '900002',
    })
    await p.goTo('2026-11-30T10:00:00Z')
    await p.tell(kase, told.allocatedPlaceStarted, { urn: '900002', startedOn: '2026-11-30' })
    await p.tell(kase, told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-30', reason: 'moved-on' })
    expect(await kase.result()).toEqual({ outcome: 'allocated-place' })
    expect(p.world.clock('case-1', 'EX-11', '2')).toBeUndefined()
    await p.keepHistory(kase)
  }))

it('asks a person what becomes of a case that was taken off the agenda to be heard by no panel', () =>
  play('taken-off-agenda', BEGINS, async (p) => {
    const kase = await atPanel(p)
    const off = { meetingId: 'm', itemId: 'case-1-item-1' }
    await p.tell(kase, told.takenOffAgenda, { ...off, heldOn: '2026-11-25' })
    await p.tell(kase, told.putOnAgenda, { meetingId: 'm2', itemId: 'case-1-item-2', heldOn: '2026-11-25' })
    expect(p.world.tasks).not.toContain('off-agenda case-1-item-1')
    await p.tell(kase, told.takenOffAgenda, { meetingId: 'm2', itemId: 'case-1-item-2' })
    expect(p.world.tasks).toContain('off-agenda case-1-item-2')
    expect(p.world.done).toEqual(['agenda case-1'])

    await p.tell(kase, told.putOnAgenda, { meetingId: 'm3', itemId: 'case-1-item-3', heldOn: '2026-12-02' })
    const lines = p.world.kindsOf('case-1').filter((kind) => kind.includes('agenda'))
    expect(lines).toEqual([
      'on-agenda',
      ...['withdrawn-from-agenda', 'on-agenda', 'withdrawn-from-agenda', 'on-agenda'],
    ])
    p.world.places = [{ placementId: STAY, state: 'waiting' }]
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-3' })
    expect(p.world.done).toContain('place sought for case-1: support-centre')
    await p.keepHistory(kase)
  }))

it('lets an offer go when it expires and takes the next one', () =>
  play('offer-expires', BEGINS, async (p) => {
    const kase = await atPanel(p)
    p.world.places = [{ placementId: STAY, state: 'offered', offerId: 'o1', expiresAt: '2026-11-20T17:00:00.000Z' }]
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-1' })
    expect(p.world.done).toContain('place sought for case-1: support-centre')
    await p.goTo('2026-11-20T16:00:00Z')
    expect(p.world.done).not.toContain('expired o1')
    await p.goTo('2026-11-20T18:00:00Z')
    expect(p.world.done).toContain('expired o1')
    expect(p.world.kindsOf('case-1')).toContain('placement-expired')

    await p.tell(kase, told.placementOffered, {
      placementId: STAY,
      offerId: 'o2',
      expiresAt: '2026-11-27T17:00:00.000Z',
    })
    await p.tell(kase, told.placementAccepted, { placementId: STAY, offerId: 'o2', startsOn: '2026-11-30' })
    expect(p.world.mailsOf('placement-start').map(({ occasion }) => occasion)).toEqual(['o2'])
    await p.goTo('2026-11-30T10:00:00Z')
    expect(p.world.done).not.toContain('expired o2')
    expect(p.world.tasks).not.toContain('place-not-started o2')
    // nobody reports a start that day
    await p.goTo('2026-12-01T01:00:00Z')
    expect(p.world.tasks).toContain('place-not-started o2')
    await startsAtSupportCentre(p, kase, '2026-11-30')
    expect(p.world.stages.get('case-1')).toBe('placed')
    expect(p.world.clock('case-1', 'PL-03', STAY)).toBeDefined()
    expect(p.world.clock('case-1', 'EX-11', '2')).toBeUndefined()
    await p.keepHistory(kase)
  }))

it('lets go of the place from an earlier decision when the panel decides again, and minds the new offer', () =>
  play('decided-again', BEGINS, async (p) => {
    const kase = await atPanel(p)
    p.world.places = [
      { placementId: 'first', state: 'offered', offerId: 'o1', expiresAt: '2026-11-27T17:00:00.000Z' },
      { placementId: STAY, state: 'offered', offerId: 'o2', expiresAt: '2026-11-20T17:00:00.000Z' },
    ]
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-1' })
    await p.tell(kase, told.placementAccepted, { placementId: 'first', offerId: 'o1', startsOn: '2026-11-23' })
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-2' })
    await p.tell(kase, told.placementWithdrawn, { placementId: 'first', offerId: 'o1' })
    expect(p.world.kindsOf('case-1')).toContain('placement-withdrawn')
    expect(p.world.mailsOf('placement-withdrawn').map(({ occasion }) => occasion)).toEqual(['o1'])
    await p.goTo('2026-11-20T18:00:00Z')
    expect(p.world.done).toContain('expired o2')
    expect(p.world.done).not.toContain('earlier places of case-1 withdrawn')

    await p.tell(kase, told.panelDecided, { ...DECIDED, outcome: 'allocated-school', itemId: 'case-1-item-3' })
    expect(p.world.done).toContain('earlier places of case-1 withdrawn')

    // the place that was withdrawn asks for no start; the allocated school does, after a fortnight
    await p.goTo('2026-12-04T10:00:00Z')
    expect(p.world.tasks.join()).not.toContain('not-started')
    await p.goTo('2026-12-05T10:00:00Z')
    expect(p.world.tasks).toContain('allocated-not-started case-1-item-3')
    await p.keepHistory(kase)
  }))

it('has a person book anew what a snow day leaves on a day without school', () =>
  play('booked-on-snow-day', BEGINS, async (p) => {
    const kase = await atPanel(p)
    p.world.booked = [
      { what: 'provision', id: 'p1', on: '2026-11-19' },
      { what: 'review', id: STAY, on: '2026-11-20' },
    ]
    await p.tell(kase, told.calendarChanged, { calendarVersion: 'inset' })
    expect(p.world.tasks.join()).not.toContain('closed-day')
    p.world.closes('2026-11-19')
    await p.tell(kase, told.calendarChanged, { calendarVersion: 'snow' })
    expect(p.world.tasks.filter((task) => task.includes('closed-day'))).toEqual([
      'provision-on-closed-day p1:2026-11-19',
    ])
    await p.keepHistory(kase)
  }))

it('waits on the list until a place is offered, and asks a person when no place can be sought', () =>
  play('waiting-list', BEGINS, async (p) => {
    const kase = await atPanel(p)
    p.world.places = [{ placementId: STAY, state: 'waiting' }]
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-1' })
    expect(p.world.kindsOf('case-1')).toContain('waiting-list')
    await p.tell(kase, told.placementOffered, {
      placementId: STAY,
      offerId: 'o1',
      expiresAt: '2026-12-01T17:00:00.000Z',
    })
    await p.tell(kase, told.placementDeclined, { placementId: STAY, offerId: 'o1' })
    await p.goTo('2026-12-02T10:00:00Z')
    expect(p.world.done).not.toContain('expired o1')

    p.world.refuses('seekPlace')
    await p.tell(kase, told.panelDecided, { ...DECIDED, outcome: 'aep', itemId: 'case-1-item-2' })
    expect(p.world.tasks).toContain('no-place-found case-1-item-2')
    expect(await p.isRunning(kase)).toBe(true)
    await p.keepHistory(kase)
  }))

it('goes back to the panel, and owes education again, when a stay ends without a return', () =>
  play('referred-on', BEGINS, async (p) => {
    const kase = await atPanel(p)
    p.world.places = [{ placementId: STAY, state: 'offered', offerId: 'o1', expiresAt: '2026-11-20T17:00:00.000Z' }]
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-1' })
    await p.tell(kase, told.placementAccepted, { placementId: STAY, offerId: 'o1', startsOn: '2026-11-16' })
    await p.goTo('2026-11-16T10:00:00Z')
    const stay = await startsAtSupportCentre(p, kase, '2026-11-16')
    await p.goTo('2026-12-08T15:00:00Z')
    await p.tell(stay, told.placementEnded, { endedOn: '2026-12-08', outcome: 'referred-on' })
    expect(p.world.clock('case-1', 'EX-11', '2')).toMatchObject({ dueOn: '2026-12-09' })
    expect(p.world.done.filter((did) => did.startsWith('agenda'))).toHaveLength(2)
    await p.tell(stay, told.endReportSent, { sentOn: '2026-12-08' })
    await p.tell(kase, told.provisionStarted, { provisionId: 'p2', startedOn: '2026-12-09' })
    expect(p.world.clock('case-1', 'EX-11', '2')!.state).toBe('met')
    await p.keepHistory(kase)
  }))

it('looks for the next place while the stay goes on, when the review refers the child on', () =>
  play('referred-on-at-review', BEGINS, async (p) => {
    const kase = await atPanel(p)
    const stay = await startsAtSupportCentre(p, kase, '2026-11-16')
    await p.goTo('2026-12-08T15:00:00Z')
    await p.tell(stay, told.reviewHeld, { heldOn: '2026-12-08', decision: 'refer-on' })
    expect(p.world.done.filter((did) => did.startsWith('agenda'))).toHaveLength(2)
    expect(await p.isRunning(stay)).toBe(true)

    await p.tell(kase, told.panelDecided, {
      meetingId: 'm2',
      itemId: 'case-1-item-2',
      outcome: 'allocated-school',
      responsibleUrn: '900002',
    })
    await p.goTo('2027-01-05T10:00:00Z')
    await p.tell(kase, told.allocatedPlaceStarted, { urn: '900002', startedOn: '2027-01-05' })
    await p.tell(stay, told.placementEnded, { endedOn: '2027-01-05', outcome: 'referred-on' })
    expect(await p.isRunning(kase)).toBe(true)
    await p.tell(stay, told.endReportSent, { sentOn: '2027-01-06' })
    expect(await kase.result()).toEqual({ outcome: 'allocated-place' })
    expect(p.world.clock('case-1', 'EX-11', '2')).toBeUndefined()
    await p.keepHistory(kase)
  }))

it('stops the stay when the governors, asked again, reinstate', () =>
  play('reinstated-while-placed', BEGINS, async (p) => {
    const kase = await p.report('case-1', '2026-11-10T10:00')
    const stay = await startsAtSupportCentre(p, kase, '2026-11-12')
    await p.tell(kase, told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-12' })
    await p.tell(kase, told.governorsNoticeGiven, { givenOn: '2026-11-12' })
    await p.tell(kase, told.reviewApplied, { appliedOn: '2026-11-13' })
    p.world.closes('2026-11-19')
    await p.tell(kase, told.calendarChanged, { calendarVersion: 'snow' })
    await p.tell(kase, told.reviewDecided, {
      decision: 'recommended',
      decidedOn: '2026-11-13',
      notifiedOn: '2026-11-13',
    })
    await p.tell(kase, told.governorsReconsidered, { decision: 'reinstated', decidedOn: '2026-11-13' })
    // the centre that the child leaves is told, not the one before it
    expect(p.world.mailsOf('reinstated')).toEqual([expect.objectContaining({ refs: { placementId: STAY } })])
    // the stay ends at once, the case when the child is back at school
    expect(await p.isRunning(stay)).toBe(false)
    expect(await p.isRunning(kase)).toBe(true)
    await p.tell(kase, told.pupilReturned, { returnedOn: '2026-11-16' })
    expect(await kase.result()).toEqual({ outcome: 'reinstated' })
    expect(await stay.result()).toMatchObject({ outcome: 'reinstated' })
    expect(p.world.clock('case-1', 'PL-03', STAY)).toMatchObject({ state: 'lifted', ended: 'reinstated', openings: 2 })
    await p.keepHistory(kase)
  }))

it('leads from the notice to a child back in class', () =>
  play('whole-case', BEGINS, async (p) => {
    const kase = await atPanel(p)
    p.world.places = [{ placementId: STAY, state: 'offered', offerId: 'o1', expiresAt: '2026-11-20T17:00:00.000Z' }]
    await p.tell(kase, told.panelDecided, { ...DECIDED, itemId: 'case-1-item-1' })
    await p.tell(kase, told.placementAccepted, { placementId: STAY, offerId: 'o1', startsOn: '2026-11-16' })
    await p.goTo('2026-11-16T10:00:00Z')
    const stay = await startsAtSupportCentre(p, kase, '2026-11-16')
    await p.goTo('2026-12-10T10:00:00Z')
    await p.tell(stay, told.reviewHeld, { heldOn: '2026-12-10', decision: 'return' })
    await p.tell(stay, told.reintegrationPlanned, {
      revision: 1,
      steps: [{ stepId: 's1', on: '2026-12-14', fullTimetable: true }],
    })
    await p.goTo('2026-12-14T15:00:00Z')
    await p.tell(stay, told.stepMarked, { stepId: 's1', result: 'held', on: '2026-12-14' })
    await p.goTo('2027-01-12T10:00:00Z')
    expect(p.world.stages.get('case-1')).toBe('returning')
    await p.tell(stay, told.endReportSent, { sentOn: '2027-01-12' })
    expect(await kase.result()).toEqual({ outcome: 'returned-to-school' })

    expect(p.world.stages.get('case-1')).toBe('closed')
    expect(p.world.tasks).toEqual(['remove-from-roll roll'])
    expect(p.world.mails.map(({ template }) => template)).toEqual([
      'social-worker-told',
      'parents-told',
      'day-six-details',
      'day-six-school',
      'new-pupil',
      'day-six-day-three',
      'governors-upheld',
      'roll-may-be-removed',
      'panel-outcome',
      'placement-offer',
      'placement-start',
      'review-week-three',
      'review-outcome',
      'reintegration-plan',
      'full-timetable-held',
      'end-report',
      'case-closed',
    ])
    const states = [...p.world.clocks.values()].map(({ id, state }) => [id, state])
    expect(states.filter(([, state]) => state !== 'met')).toEqual([['case-1:IR-01', 'lapsed']])
    expect(p.world.kindsOf('case-1')).toEqual([
      'day-six-arranged',
      'day-six-details-sent',
      'day-six-started',
      'on-agenda',
      'panel-decided',
      'placement-offered',
      'placement-accepted',
      'placement-started',
      'provision-ended',
      'review-held',
      'reintegration-planned',
      'step-held',
      'full-timetable-held',
      'end-report-sent',
    ])
    await p.keepHistory(kase)
  }))
