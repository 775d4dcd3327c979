import { EVERYTHING_IN_SIGHT } from '@daysix/platform/sight'
import { civilDate } from '@daysix/shared/civil-date'
import { type Meeting } from '../meetings/meeting.entity'
import { aCase, adele, aPanelsService, at, type PanelsService, priya, SECONDARY_PANEL } from '../panels.test-support'

let panels: PanelsService
beforeAll(async () => {
  panels = await aPanelsService()
})
afterAll(() => panels.drop())
beforeEach(async () => {
  await panels.clear()
  await panels.series.save(SECONDARY_PANEL, adele)
})

const meetingOn = (heldOn: string): Promise<Meeting> =>
  panels.db.query('select * from meetings where held_on = $1', [heldOn]).then((rows: Meeting[]) => rows[0])
const heldOn = (meetingId: string) => panels.meetings.one(meetingId).then(({ meeting }) => meeting.heldOn)

describe('a new panel', () => {
  it('stands in the diary for eight weeks, each meeting with its own procedure', async () => {
    expect(panels.started.map(({ workflowId }) => workflowId.split('/').at(-1))).toEqual([
      '2026-11-05',
      '2026-11-12',
      '2026-11-19',
      '2026-11-26',
      '2026-12-03',
      '2026-12-10',
      '2026-12-17',
      '2026-12-24',
    ])
    const { id: meetingId, series_id: seriesId } = (await meetingOn('2026-11-05')) as unknown as Record<string, string>
    expect(panels.started[0]).toMatchObject({
      workflow: 'panelMeeting',
      workflowId: `panel/${seriesId}/2026-11-05`,
      input: { meetingId, seriesId, heldOn: '2026-11-05' },
    })
  })

  it('entered twice is one panel with one set of meetings', async () => {
    const again = await panels.series.save(SECONDARY_PANEL, adele)
    expect(again.isNew).toBe(false)
    expect(panels.started).toHaveLength(8)
    expect((await panels.series.list()).map(({ members }) => members.length)).toEqual([4])
  })

  it('moves the meetings whose agenda is open with a new time', async () => {
    await panels.series.save({ ...SECONDARY_PANEL, time: '10:00' }, adele)
    const { items } = await panels.meetings.list({ when: 'coming', limit: 1 }, EVERYTHING_IN_SIGHT)
    expect(items[0].meeting.heldAt).toEqual(at('2026-11-05', '10:00'))
    expect(panels.told.map(({ message }) => message)).toEqual(Array(8).fill('calendarChanged'))
  })

  it('lets a member go without forgetting them', async () => {
    const members = SECONDARY_PANEL.members.filter(({ name }) => name !== 'Farah Aziz')
    await panels.series.save({ ...SECONDARY_PANEL, members }, adele)
    expect((await panels.series.list())[0].members.map(({ name }) => name)).not.toContain('Farah Aziz')
    expect(await panels.db.query(`select 1 from panel_members where left_at is not null`)).toHaveLength(1)
  })

  it.each([
    ['a quorum larger than the panel', { quorum: 5 }, '/quorum'],
    ['no chair', { quorum: 1, members: [{ ...SECONDARY_PANEL.members[0], role: 'member' as const }] }, '/members'],
    ['another weekday', { weekday: 2 }, '/weekday'],
  ])('is refused %s', async (_case, change, pointer) => {
    const refused = panels.series.save({ ...SECONDARY_PANEL, ...change }, adele)
    await expect(refused).rejects.toMatchObject({ fields: [expect.objectContaining({ pointer })] })
  })
})

describe('a case for the panel', () => {
  it('goes on the next meeting whose agenda is still open', async () => {
    const caseId = panels.know(aCase(1))
    const added = await panels.activities.addToAgenda({ caseId })
    expect(added.heldOn).toBe('2026-11-05')
    expect(panels.told).toEqual([
      {
        workflowId: expect.stringMatching(/^panel\/.*\/2026-11-05$/),
        message: 'itemAdded',
        payload: { itemId: added.itemId, caseId },
      },
    ])
  })

  it.each([
    ['a minute before noon two working days before', '11:59', '2026-11-05'],
    ['at noon, when the agenda closes', '12:00', '2026-11-12'],
  ])('asked for %s', async (_case, time, expected) => {
    panels.clock.moveTo(at('2026-11-03', time))
    expect(await panels.activities.addToAgenda({ caseId: panels.know(aCase(1)) })).toMatchObject({ heldOn: expected })
  })

  it('asked for twice, and twice at once, is on one agenda once', async () => {
    const caseId = panels.know(aCase(1))
    const [first, second] = await Promise.all([1, 2].map(() => panels.activities.addToAgenda({ caseId })))
    expect(second).toEqual(first)
    expect(await panels.activities.addToAgenda({ caseId })).toEqual(first)
    expect(panels.told).toHaveLength(1)
  })

  it('deferred until a day months away is heard then, though no meeting stood in the diary yet', async () => {
    const added = await panels.activities.addToAgenda({ caseId: panels.know(aCase(1)), notBefore: '2027-02-01' })
    expect(added.heldOn).toBe('2027-02-04')
  })

  it('waits for a panel of its own key stage', async () => {
    await panels.series.save(
      { ...SECONDARY_PANEL, name: 'Primary placement panel', weekday: 2, keyStages: ['KS1', 'KS2'] },
      adele,
    )
    await panels.series.save({ ...SECONDARY_PANEL, keyStages: ['KS3', 'KS4'] }, adele)
    const primary = await panels.activities.addToAgenda({ caseId: panels.know(aCase(1, { ncYear: '5' })) })
    const secondary = await panels.activities.addToAgenda({ caseId: panels.know(aCase(2)) })
    expect([primary.heldOn, secondary.heldOn]).toEqual(['2026-11-10', '2026-11-05'])
  })

  it('of a closed case is refused', async () => {
    const caseId = panels.know(aCase(1, { closed: true }))
    await expect(panels.activities.addToAgenda({ caseId })).rejects.toMatchObject({ code: 'case-is-closed' })
  })

  it('is taken off when it needs no panel any more, once', async () => {
    const caseId = panels.know(aCase(1))
    const { meetingId } = await panels.activities.addToAgenda({ caseId })
    await panels.activities.withdrawFromAgenda({ caseId, reason: 'reinstated' })
    await panels.activities.withdrawFromAgenda({ caseId, reason: 'reinstated' })
    const { items } = await panels.meetings.one(meetingId)
    expect(items.map(({ item }) => [item.state, item.withdrawnReason])).toEqual([['withdrawn', 'reinstated']])
    expect((await panels.activities.meetingPlan({ meetingId })).itemIds).toEqual([])
  })

  it('may be put on a closed agenda by a person, and is marked late', async () => {
    const { meetingId } = await panels.activities.addToAgenda({ caseId: panels.know(aCase(1)) })
    panels.clock.moveTo(at('2026-11-04', '09:00'))
    await panels.activities.makePack({ meetingId })
    const { item } = await panels.agenda.addTo(meetingId, panels.know(aCase(2)), priya)
    expect(item).toMatchObject({ late: true, position: 2 })
    const again = await panels.agenda.addTo(meetingId, item.caseId, priya)
    expect(again.item.id).toBe(item.id)
  })
})

describe('a case that waits for one panel', () => {
  it('is not put on another', async () => {
    const caseId = panels.know(aCase(1))
    await panels.activities.addToAgenda({ caseId })
    const { items, total } = await panels.meetings.list({ when: 'coming', limit: 2 }, EVERYTHING_IN_SIGHT)
    expect(total).toBeGreaterThan(items.length)
    const elsewhere = panels.agenda.addTo(items[1].meeting.id, caseId, priya)
    await expect(elsewhere).rejects.toMatchObject({ code: 'case-waits-elsewhere' })
  })

  it('and was taken off does not come back to the same meeting', async () => {
    const caseId = panels.know(aCase(1))
    const { meetingId } = await panels.activities.addToAgenda({ caseId })
    await panels.activities.withdrawFromAgenda({ caseId, reason: 'reinstated' })
    expect(panels.told.at(-1)).toMatchObject({ message: 'itemTakenOff' })
    await expect(panels.agenda.addTo(meetingId, caseId, priya)).rejects.toMatchObject({ code: 'case-is-withdrawn' })
    expect((await panels.activities.addToAgenda({ caseId })).heldOn).toBe('2026-11-12')
  })
})

describe('a case that a person takes off', () => {
  const away = 'The family is away'
  let itemId: string
  let meetingId: string
  let caseId: string

  beforeEach(async () => {
    caseId = panels.know(aCase(1))
    ;({ itemId, meetingId } = await panels.activities.addToAgenda({ caseId }))
    panels.told.length = 0
  })

  it('stands on the next agenda with the reason kept on the first, and the case hears of both', async () => {
    await panels.agenda.takeOff(itemId, { next: 'later', reason: away }, priya)
    await panels.agenda.takeOff(itemId, { next: 'later', reason: away }, priya)
    const [next, first] = await panels.agenda.ofCase(caseId)
    expect([next.meeting.heldOn, next.item.state]).toEqual(['2026-11-12', 'listed'])
    expect(first.item).toMatchObject({ meetingId, state: 'withdrawn', withdrawnReason: away })
    expect(panels.told.map(({ message, payload }) => [message, payload])).toEqual([
      ['itemTakenOff', { itemId }],
      ['takenOffAgenda', { itemId, meetingId, heldOn: '2026-11-12' }],
      ['itemAdded', { itemId: next.item.id, caseId }],
      ['putOnAgenda', { itemId: next.item.id, meetingId: next.meeting.id, heldOn: '2026-11-12' }],
    ])
    const audited = await panels.db.query(`select who, reason from audit where action = 'item-taken-off'`)
    expect(audited).toEqual([{ who: 'priya', reason: away }])
  })

  it('is heard from the day they say, though no meeting stood in the diary yet', async () => {
    const notBefore = civilDate('2027-02-01')
    await panels.agenda.takeOff(itemId, { next: 'later', reason: away, notBefore }, priya)
    expect((await panels.agenda.ofCase(caseId))[0].meeting.heldOn).toBe('2027-02-04')
  })

  it('and is not to be heard waits for no panel until a person puts it on again', async () => {
    await panels.agenda.takeOff(itemId, { next: 'not-heard', reason: 'A school has a place' }, priya)
    expect(panels.told).toEqual([
      { workflowId: expect.stringMatching(/^panel\/.*\/2026-11-05$/), message: 'itemTakenOff', payload: { itemId } },
      { workflowId: `case/${caseId}`, message: 'takenOffAgenda', payload: { itemId, meetingId } },
    ])
    const { items } = await panels.meetings.list({ when: 'coming', limit: 2 }, EVERYTHING_IN_SIGHT)
    await panels.agenda.addTo(items[1].meeting.id, caseId, priya)
    expect(panels.told.at(-1)).toMatchObject({ message: 'putOnAgenda', payload: { heldOn: '2026-11-12' } })
  })

  it('after the pack is out, and after the meeting did not get to it, goes to the next as well', async () => {
    await panels.activities.makePack({ meetingId })
    panels.clock.moveTo(at('2026-11-06', '09:00'))
    await panels.agenda.takeOff(itemId, { next: 'later', reason: 'No quorum' }, priya)
    expect(await panels.activities.undecided({ meetingId })).toEqual({ itemIds: [] })
    expect((await panels.agenda.ofCase(caseId))[0].meeting.heldOn).toBe('2026-11-12')
  })

  it.each([
    ['until the day of the meeting itself', '2026-11-05', 'Enter a day after the meeting of Thursday 5 November 2026'],
    ['for more than half a year', '2027-06-03', 'Enter a day within half a year'],
  ])('is not put off %s', async (_case, day, message) => {
    const refused = panels.agenda.takeOff(itemId, { next: 'later', reason: away, notBefore: civilDate(day) }, priya)
    await expect(refused).rejects.toMatchObject({ fields: [{ pointer: '/notBefore', code: 'not-possible', message }] })
    expect((await panels.agenda.ofCase(caseId)).map(({ item }) => item.state)).toEqual(['listed'])
  })

  it('needs no day when no panel is to hear it', async () => {
    const asked = { next: 'not-heard' as const, reason: away, notBefore: civilDate('2026-11-20') }
    await expect(panels.agenda.takeOff(itemId, asked, priya)).rejects.toMatchObject({
      fields: [{ pointer: '/notBefore' }],
    })
  })

  it('is refused once it is off, closed, or stands on no agenda', async () => {
    await panels.agenda.takeOff(itemId, { next: 'not-heard', reason: away }, priya)
    const again = panels.agenda.takeOff(itemId, { next: 'later', reason: 'Another reason' }, priya)
    await expect(again).rejects.toMatchObject({ code: 'case-is-withdrawn' })
    await expect(panels.agenda.takeOff(aCase(9).id, { next: 'later', reason: away }, priya)).rejects.toMatchObject({
      status: 'not-found',
    })
    const other = panels.know(aCase(2))
    const added = await panels.activities.addToAgenda({ caseId: other })
    panels.know(aCase(2, { closed: true }))
    await expect(panels.agenda.takeOff(added.itemId, { next: 'later', reason: away }, priya)).rejects.toMatchObject({
      code: 'case-is-closed',
    })
  })
})

describe('a meeting that is cancelled', () => {
  it('passes its cases on to the next, and both procedures hear of it', async () => {
    const { meetingId } = await panels.activities.addToAgenda({ caseId: panels.know(aCase(1)) })
    panels.told.length = 0
    const { meeting } = await panels.meetings.cancel(meetingId, 'The building is closed', priya)
    expect(meeting.state).toBe('cancelled')
    const [{ meeting: next }] = await panels.agenda.ofCase(aCase(1).id)
    expect(next.heldOn).toBe('2026-11-12')
    expect(panels.told.map(({ message, workflowId }) => [message, workflowId.split('/').at(-1)])).toEqual([
      ['itemAdded', '2026-11-12'],
      ['putOnAgenda', aCase(1).id],
      ['meetingCancelled', '2026-11-05'],
    ])
  })
})

describe('the diary', () => {
  it('grows as meetings go through their timetable', async () => {
    const { meetingId } = await panels.activities.addToAgenda({ caseId: panels.know(aCase(1)) })
    panels.clock.moveTo(at('2026-11-19', '14:00'))
    await panels.activities.meetingPlan({ meetingId })
    expect(panels.started.slice(8).map(({ workflowId }) => workflowId.split('/').at(-1))).toEqual([
      '2026-12-31',
      '2027-01-07',
      '2027-01-14',
    ])
  })

  it('holds an extra meeting on a working day, and none on another', async () => {
    const [{ series }] = await panels.series.list()
    const { id } = await panels.meetings.add(series.id, '2026-11-17' as never, priya)
    expect(await heldOn(id)).toBe('2026-11-17')
    expect(await panels.meetings.add(series.id, '2026-11-17' as never, priya)).toEqual({ id, isNew: false })
    for (const [day, message] of [
      ['2026-12-25', 'Enter a working day'],
      ['1433-12-26', 'Enter a day that has not passed'],
      ['2062-11-17', 'Enter a day within a year from today'],
    ])
      await expect(panels.meetings.add(series.id, day as never, priya)).rejects.toMatchObject({
        fields: [{ pointer: '/heldOn', code: 'not-possible', message }],
      })
  })

  it('lists what is coming in order, page by page, and what is past latest first', async () => {
    panels.clock.moveTo(at('2026-11-20', '09:00'))
    const first = await panels.meetings.list({ when: 'coming', limit: 2 }, EVERYTHING_IN_SIGHT)
    const second = await panels.meetings.list({ when: 'coming', limit: 2, cursor: first.next! }, EVERYTHING_IN_SIGHT)
    const past = await panels.meetings.list({ when: 'past', limit: 10 }, EVERYTHING_IN_SIGHT)
    const days = ({ items }: typeof first) => items.map(({ meeting }) => meeting.heldOn)
    expect([days(first), days(second), days(past)]).toEqual([
      ['2026-11-26', '2026-12-03'],
      ['2026-12-10', '2026-12-17'],
      ['2026-11-19', '2026-11-12', '2026-11-05'],
    ])
  })
})
