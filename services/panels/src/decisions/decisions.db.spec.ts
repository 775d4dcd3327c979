import { civilDate } from '@daysix/shared/civil-date'
import { aCase, adele, aPanelsService, at, type PanelsService, priya, SECONDARY_PANEL } from '../panels.test-support'
import type { DecisionRequest } from './decision.refusals'

let panels: PanelsService
beforeAll(async () => {
  panels = await aPanelsService()
})
afterAll(() => panels.drop())

let meetingId: string
let itemId: string
let caseId: string

beforeEach(async () => {
  await panels.clear()
  await panels.series.save(SECONDARY_PANEL, adele)
  caseId = panels.know(aCase(1))
  ;({ meetingId, itemId } = await panels.activities.addToAgenda({ caseId }))
  panels.clock.moveTo(at('2026-11-05', '14:10'))
  panels.told.length = 0
})

const supportCentre: DecisionRequest = {
  outcome: 'support-centre',
  reasons: 'A smaller setting first',
  responsibleUrn: '900002',
  providerCode: 'SSC-NORTH',
}
const deferral: DecisionRequest = {
  outcome: 'defer',
  reasons: 'The report is not in',
  missing: 'The education centre’s report',
  deferredUntil: civilDate('2026-11-16'),
}

async function present(...names: string[]): Promise<void> {
  const { members } = await panels.meetings.one(meetingId)
  const ids = members.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  await panels.meetings.recordAttendance(meetingId, ids, priya)
}

describe('a decision', () => {
  it('is told to the case and to the meeting, with ids and codes only', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    const { entry } = await panels.decisions.decide(itemId, supportCentre, priya)
    expect(entry.decision).toMatchObject({ outcome: 'support-centre', providerCode: 'SSC-NORTH', recordedBy: 'priya' })
    expect(panels.told).toEqual([
      {
        workflowId: `case/${caseId}`,
        message: 'panelDecided',
        payload: {
          ...{ eventId: itemId, itemId, meetingId, outcome: 'support-centre', responsibleUrn: '900002' },
          providerId: panels.centre.id,
        },
      },
      {
        workflowId: expect.stringMatching(/^panel\/.*\/2026-11-05$/),
        message: 'itemDecided',
        payload: { eventId: itemId, itemId, caseId, outcome: 'support-centre' },
      },
    ])
  })

  it('makes no school answerable that the register does not have', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    const unheardOf = panels.decisions.decide(itemId, { ...supportCentre, responsibleUrn: '999999' }, priya)
    await expect(unheardOf).rejects.toMatchObject({ fields: [{ pointer: '/responsibleUrn', code: 'unknown-school' }] })
    expect(panels.told).toEqual([])
  })

  it('places no Year 9 child with an alternative provider, however it is named', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    const named = { ...supportCentre, providerCode: 'AEP-WORKS' }
    await expect(panels.decisions.decide(itemId, named, priya)).rejects.toMatchObject({
      fields: [{ pointer: '/providerCode', code: 'wrong-kind' }],
    })
    await expect(panels.decisions.decide(itemId, { ...named, outcome: 'aep' }, priya)).rejects.toMatchObject({
      fields: [
        { pointer: '/outcome', code: 'key-stage' },
        { pointer: '/providerCode', code: 'wrong-key-stage' },
      ],
    })
    expect(panels.told).toEqual([])
  })

  it('seeks no place for a child whose year is not recorded, and does once it is', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    const { providerCode: _named, ...anyCentre } = supportCentre
    panels.know(aCase(1, { ncYear: '' }))
    await expect(panels.decisions.decide(itemId, anyCentre, priya)).rejects.toMatchObject({
      fields: [{ pointer: '/outcome', code: 'year-not-recorded' }],
    })
    expect(panels.told).toEqual([])
    panels.know(aCase(1, { ncYear: '9' }))
    expect((await panels.decisions.decide(itemId, anyCentre, priya)).entry.decision).toMatchObject({ providerId: null })
  })

  it('is kept with its reasons and the members who made it', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz', 'Helen Marsh')
    const { entry, record } = await panels.decisions.decide(itemId, supportCentre, priya)
    const names = record.members.filter(({ id }) => entry.decision!.decidedBy.includes(id)).map(({ name }) => name)
    expect(names.sort()).toEqual(['Farah Aziz', 'Owen Price', 'Priya Shah'])
    const audited = await panels.db.query(`select who, reason from audit where action = 'decision-recorded'`)
    expect(audited).toEqual([{ who: 'priya', reason: 'A smaller setting first' }])
  })

  it('said again is the same decision; another is refused', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await panels.decisions.decide(itemId, supportCentre, priya, 'key')
    await panels.decisions.decide(itemId, supportCentre, priya, 'key')
    await panels.decisions.decide(itemId, supportCentre, priya)
    expect(panels.told).toHaveLength(2)
    const off = panels.agenda.takeOff(itemId, { next: 'later', reason: 'A mistake' }, priya)
    await expect(off).rejects.toMatchObject({ code: 'case-is-decided' })
    await expect(panels.decisions.decide(itemId, deferral, priya)).rejects.toMatchObject({ code: 'case-is-decided' })
    await expect(panels.decisions.decide(itemId, deferral, priya, 'key')).rejects.toMatchObject({ status: 'invalid' })
  })

  it('made twice at once is made once', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    const both = await Promise.allSettled(
      [supportCentre, deferral].map((made) => panels.decisions.decide(itemId, made, priya)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(panels.told).toHaveLength(2)
  })

  it('is refused while nobody is recorded as present', async () => {
    await expect(panels.decisions.decide(itemId, supportCentre, priya)).rejects.toMatchObject({ code: 'no-quorum' })
  })

  it('is refused when the quorum needs the head of the excluding school', async () => {
    await present('Priya Shah', 'Owen Price', 'Helen Marsh')
    await expect(panels.decisions.decide(itemId, supportCentre, priya)).rejects.toThrow(
      'A decision needs 3 members present without a conflict of interest: there are 2.',
    )
  })

  it('is refused when a member who is needed declares an interest', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    const { members } = await panels.meetings.one(meetingId)
    const owen = members.find(({ name }) => name === 'Owen Price')!
    await panels.decisions.declareConflict(itemId, owen.id, 'Taught the family', priya)
    await panels.decisions.declareConflict(itemId, owen.id, 'Taught the family', priya)
    await expect(panels.decisions.decide(itemId, supportCentre, priya)).rejects.toMatchObject({ code: 'no-quorum' })
  })

  it('is refused on a school before the governors have decided, and may be put off', async () => {
    panels.know(aCase(1, { governorsDecision: '' }))
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await expect(panels.decisions.decide(itemId, supportCentre, priya)).rejects.toMatchObject({
      fields: [{ pointer: '/outcome', message: 'The governors have not decided yet: defer the case' }],
    })
    const { entry } = await panels.decisions.decide(itemId, deferral, priya)
    expect(entry.item.state).toBe('decided')
    expect(panels.told[0].payload).toMatchObject({ outcome: 'defer', deferredUntil: '2026-11-16' })
  })

  it('is refused before the day of the meeting', async () => {
    panels.clock.moveTo(at('2026-11-04', '16:00'))
    await expect(panels.decisions.decide(itemId, supportCentre, priya)).rejects.toThrow(
      'The panel meets on Thursday 5 November 2026: record this from that day on.',
    )
  })

  it('is refused once the case was taken off', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await panels.activities.withdrawFromAgenda({ caseId, reason: 'cancelled' })
    await expect(panels.decisions.decide(itemId, supportCentre, priya)).rejects.toMatchObject({
      code: 'case-is-withdrawn',
    })
  })

  it('to defer brings the case back to the first meeting after the day', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await panels.decisions.decide(itemId, deferral, priya)
    const back = await panels.activities.addToAgenda({ caseId, notBefore: '2026-11-16' })
    expect(back.heldOn).toBe('2026-11-19')
    expect(back.itemId).not.toBe(itemId)
  })
})

describe('a meeting', () => {
  it('goes from an open agenda to a pack, to its decisions, to its end', async () => {
    expect(await panels.activities.meetingPlan({ meetingId })).toEqual({
      cutOffReminderAt: at('2026-11-02', '09:00').toISOString(),
      cutOffAt: at('2026-11-03', '12:00').toISOString(),
      heldAt: at('2026-11-05', '14:00').toISOString(),
      decisionsDueAt: at('2026-11-06', '12:00').toISOString(),
      itemIds: [itemId],
    })
    expect(await panels.activities.makePack({ meetingId })).toEqual({ caseIds: [caseId] })
    expect(await panels.activities.makePack({ meetingId })).toEqual({ caseIds: [caseId] })
    expect(await panels.activities.undecided({ meetingId })).toEqual({
      itemIds: [itemId],
      chaseAt: at('2026-11-06', '12:00').toISOString(),
    })
    expect(await panels.activities.closeMeeting({ meetingId })).toEqual({ closed: false })

    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await panels.decisions.decide(itemId, supportCentre, priya)
    expect(await panels.activities.undecided({ meetingId })).toEqual({ itemIds: [] })
    expect(await panels.activities.closeMeeting({ meetingId })).toEqual({ closed: true })
    expect(await panels.activities.closeMeeting({ meetingId })).toEqual({ closed: true })
    expect((await panels.meetings.one(meetingId)).meeting.state).toBe('closed')
  })

  it('stays open for a case that was put on late, after the last decision', async () => {
    await panels.activities.makePack({ meetingId })
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await panels.decisions.decide(itemId, supportCentre, priya)
    const late = await panels.agenda.addTo(meetingId, panels.know(aCase(2)), priya)
    expect(await panels.activities.closeMeeting({ meetingId })).toEqual({ closed: false })
    expect(await panels.activities.undecided({ meetingId })).toMatchObject({ itemIds: [late.item.id] })
    await panels.agenda.takeOff(late.item.id, { next: 'later', reason: 'The panel had gone home' }, priya)
    expect(await panels.activities.closeMeeting({ meetingId })).toEqual({ closed: true })
    await expect(panels.agenda.addTo(meetingId, panels.know(aCase(3)), priya)).rejects.toMatchObject({
      code: 'meeting-is-over',
    })
  })

  it('has a page to each case, and whoever opens them is recorded', async () => {
    const { pages } = await panels.packs.open(meetingId, priya)
    expect(pages.map(({ number, facts }) => [number, facts.pupilName])).toEqual([[1, 'Robin Ashdown']])
    expect(await panels.db.query(`select who, subject_id from audit where action = 'viewed'`)).toEqual([
      { who: 'priya', subject_id: caseId },
    ])
  })

  it('does not know people who are not on the panel', async () => {
    const stranger = '00000000-0000-4000-8000-00000000ffff'
    await expect(panels.meetings.recordAttendance(meetingId, [stranger], priya)).rejects.toMatchObject({
      fields: [{ pointer: '/present', code: 'unknown', message: 'Select members of this panel' }],
    })
  })

  it('keeps no name of a child', async () => {
    await present('Priya Shah', 'Owen Price', 'Farah Aziz')
    await panels.packs.open(meetingId, priya)
    await panels.decisions.decide(itemId, supportCentre, priya)
    const rows = await panels.db.query(
      `select agenda_items::text as row from agenda_items union all select decisions::text from decisions
       union all select audit::text from audit`,
    )
    expect(JSON.stringify([rows, panels.told, panels.started])).not.toMatch(/Robin|Ashdown/)
  })
})
