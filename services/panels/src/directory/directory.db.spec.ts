import { aCase, adele, aPanelsService, at, type PanelsService, priya, SECONDARY_PANEL } from '../panels.test-support'
import { DirectoryService } from './directory.service'

let panels: PanelsService
let directory: DirectoryService
let meeting: { meetingId: string; itemId: string }

beforeAll(async () => {
  panels = await aPanelsService()
  directory = new DirectoryService(panels.meetings, panels.decisions)
  await panels.series.save(SECONDARY_PANEL, adele)
  meeting = await panels.activities.addToAgenda({ caseId: panels.know(aCase(1)) })
})
afterAll(() => panels.drop())

it('tells the members of a panel when it meets and when its agenda closes', async () => {
  expect(await directory.mergeFields({ meetingId: meeting.meetingId, itemId: '' })).toEqual({
    panelName: 'Secondary placement panel',
    meetingOn: 'Thursday 5 November 2026',
    meetingAt: '2:00pm',
    cutOffOn: '3 November 2026, 12:00pm',
  })
  const members = await panels.meetings.addressees(meeting.meetingId, 'panel-members')
  const chair = await panels.meetings.addressees(meeting.meetingId, 'panel-chair')
  expect([members.length, chair.map(({ email }) => email)]).toEqual([4, ['priya@northmere.example']])
})

it('tells a family what was decided and why, and leaves out what was not said', async () => {
  panels.clock.moveTo(at('2026-11-05', '14:00'))
  const { members } = await panels.meetings.one(meeting.meetingId)
  const present = members.map(({ id }) => id)
  await panels.meetings.recordAttendance(meeting.meetingId, present, priya)
  const decision = { outcome: 'allocated-school' as const, reasons: 'Near home', responsibleUrn: '900002' }
  await panels.decisions.decide(meeting.itemId, decision, priya)
  expect(await directory.mergeFields(meeting)).toMatchObject({
    panelDecision: 'a place at another school',
    panelReasons: 'Near home',
  })
  expect(Object.keys(await directory.mergeFields(meeting))).not.toContain('panelMissing')
})
