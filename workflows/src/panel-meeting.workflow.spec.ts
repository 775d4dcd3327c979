import * as told from './messages'
import { play, type Play } from './testing/play.test-support'

const BEGINS = '2026-11-09T09:00:00Z'

function aMeeting(p: Play, ...caseIds: string[]) {
  p.world.meetings.set('meeting-1', {
    cutOffReminderAt: '2026-11-12T09:00:00.000Z',
    cutOffAt: '2026-11-13T12:00:00.000Z',
    heldAt: '2026-11-18T09:30:00.000Z',
    decisionsDueAt: '2026-11-19T12:00:00.000Z',
    items: caseIds.map((caseId) => ({ itemId: `item-${caseId}`, caseId, decided: false })),
    closed: false,
    pack: false,
  })
  return p.world.meetings.get('meeting-1')!
}

it('reminds before the cut-off, makes the pack, and chases what is not decided until it is', () =>
  play('panel-meeting', BEGINS, async (p) => {
    const meeting = aMeeting(p, 'case-1', 'case-2')
    const handle = await p.startMeeting('meeting-1', '2026-11-18')
    await p.goTo('2026-11-12T10:00:00Z')
    expect(p.world.mails.map(({ template }) => template)).toEqual(['panel-cut-off'])
    expect(meeting.pack).toBe(false)
    await p.goTo('2026-11-13T12:30:00Z')
    expect(meeting.pack).toBe(true)
    expect(p.world.mailsOf('panel-pack')).toHaveLength(1)

    await p.goTo('2026-11-18T12:00:00Z')
    meeting.items[0].decided = true
    const decided = { itemId: 'item-case-1', caseId: 'case-1', outcome: 'support-centre' } as const
    await p.tell(handle, told.itemDecided, { ...decided, eventId: 'once' })
    await p.tell(handle, told.itemDecided, { ...decided, eventId: 'once' })
    expect(p.world.mailsOf('panel-decisions-due')).toHaveLength(0)

    await p.goTo('2026-11-21T13:00:00Z')
    expect(p.world.mailsOf('panel-decisions-due').map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ])
    meeting.items[1].decided = true
    await p.tell(handle, told.itemDecided, { itemId: 'item-case-2', caseId: 'case-2', outcome: 'defer' })
    await handle.result()
    expect(meeting.closed).toBe(true)
    await p.keepHistory(handle)
  }))

it('chases a case that was put on late, when all the others were decided already', () =>
  play('panel-meeting-late-item', BEGINS, async (p) => {
    const meeting = aMeeting(p, 'case-1')
    const handle = await p.startMeeting('meeting-1', '2026-11-18')
    await p.goTo('2026-11-18T09:00:00Z')
    meeting.items[0].decided = true
    await p.goTo('2026-11-18T10:00:00Z')
    // the decision is recorded and not heard of yet: the meeting is about to close
    meeting.items.push({ itemId: 'item-case-2', caseId: 'case-2', decided: false })
    await p.tell(handle, told.itemDecided, { itemId: 'item-case-1', caseId: 'case-1', outcome: 'support-centre' })
    await p.goTo('2026-11-20T13:00:00Z')
    expect(meeting.closed).toBe(false)
    expect(p.world.mailsOf('panel-decisions-due').map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-11-19',
      '2026-11-20',
    ])
    meeting.items[1].decided = true
    await p.tell(handle, told.itemDecided, { itemId: 'item-case-2', caseId: 'case-2', outcome: 'defer' })
    await handle.result()
    expect(meeting.closed).toBe(true)
    await p.keepHistory(handle)
  }))

it('is dropped when the meeting is cancelled, and the members hear of it', () =>
  play('panel-meeting-cancelled', BEGINS, async (p) => {
    const meeting = aMeeting(p, 'case-1')
    const handle = await p.startMeeting('meeting-1', '2026-11-18')
    await p.tell(handle, told.meetingCancelled, {})
    await handle.result()
    expect(meeting.pack).toBe(false)
    expect(p.world.mails.map(({ template }) => template)).toEqual(['panel-cancelled'])
    await p.keepHistory(handle)
  }))

it('tells the members each time a case comes or goes after they have the pack, until they meet', () =>
  play('panel-meeting-pack-changes', BEGINS, async (p) => {
    const meeting = aMeeting(p, 'case-1')
    const handle = await p.startMeeting('meeting-1', '2026-11-18')
    await p.tell(handle, told.itemAdded, { itemId: 'item-case-1', caseId: 'case-1' })
    await p.goTo('2026-11-16T10:00:00Z')
    expect(p.world.mailsOf('panel-pack-changed')).toEqual([])
    await p.tell(handle, told.itemAdded, { itemId: 'item-case-2', caseId: 'case-2', eventId: 'came' })
    await p.tell(handle, told.itemAdded, { itemId: 'item-case-2', caseId: 'case-2', eventId: 'came' })
    await p.tell(handle, told.itemTakenOff, { itemId: 'item-case-2', eventId: 'went' })
    await p.goTo('2026-11-18T10:00:00Z')
    expect(p.world.mailsOf('panel-pack-changed').map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-16', '2026-11-16'])
    await p.tell(handle, told.itemTakenOff, { itemId: 'item-case-1' })
    meeting.items[0].decided = true
    await p.tell(handle, told.itemDecided, { itemId: 'item-case-1', caseId: 'case-1', outcome: 'defer' })
    await handle.result()
    expect(p.world.mailsOf('panel-pack-changed')).toHaveLength(2)
    await p.keepHistory(handle)
  }))

it('waits for the new day when the meeting moves', () =>
  play('panel-meeting-moves', BEGINS, async (p) => {
    const meeting = aMeeting(p)
    const handle = await p.startMeeting('meeting-1', '2026-11-18')
    meeting.cutOffReminderAt = '2026-11-16T09:00:00.000Z'
    meeting.cutOffAt = '2026-11-17T12:00:00.000Z'
    await p.tell(handle, told.calendarChanged, { calendarVersion: 'snow' })
    await p.goTo('2026-11-14T10:00:00Z')
    expect(p.world.mails).toEqual([])
    await p.goTo('2026-11-20T10:00:00Z')
    await handle.result()
    expect(p.world.mailsOf('panel-cut-off').map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-16'])
    // nobody is asked to read the papers of an empty agenda
    expect(p.world.mailsOf('panel-pack')).toEqual([])
    await p.keepHistory(handle)
  }))
