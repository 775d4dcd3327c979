import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { A_REPORT, AISHA, MAYA, World } from '../world.test-support'

let world: World
let caseId: string
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

let births = 10
/** A new child's case, reported on Monday 9 November: day six is Monday 16 November. */
async function aCase(): Promise<void> {
  world.itIs('2026-11-09T11:00')
  births += 1
  const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate: `2012-05-${births}`, ncYear: '9' }
  const report = { ...A_REPORT, pupil, imposedAt: '2026-11-09T10:00' }
  caseId = (await world.post('casey', '/cases', report).expect(201)).body.id as string
}

const daySix = () => world.activities.openClock({ caseId, rule: 'EX-11', occasion: '1' })
const detail = async (id: string) => (await world.get('casey', `/clocks/${id}`).expect(200)).body
const story = async () =>
  (await world.get('casey', `/cases/${caseId}/timeline`)).body as { kind: string; words: string }[]
const kinds = async () => (await story()).map(({ kind }) => kind)

describe('a clock', () => {
  beforeEach(aCase)

  it('asked for by the procedure is the one the report opened', async () => {
    const clock = await daySix()
    expect(clock).toMatchObject({ status: 'provisional', dueOn: '2026-11-16', dueAt: '2026-11-17T00:00:00.000Z' })
    expect(clock.reminders.map(({ template }) => template)).toEqual([
      'day-six-day-three',
      'day-six-day-five',
      'day-six-tomorrow',
    ])
    expect((await daySix()).id).toBe(clock.id)
    const { body } = await world.get('casey', `/cases/${caseId}/clocks`)
    expect(body.filter(({ rule }: { rule: string }) => rule === 'EX-11')).toHaveLength(1)
  })

  it('says nothing of arranging tomorrow once education is arranged', async () => {
    const clock = await world.activities.openClock({
      ...{ caseId, rule: 'EX-11', occasion: '1' },
      facts: { arrangedOn: '2026-11-11' },
    })
    expect(clock.reminders.map(({ template }) => template)).not.toContain('day-six-tomorrow')
  })

  it('shows its count day by day', async () => {
    const { id } = await daySix()
    const { steps, firstDay, source } = await detail(id)
    expect(firstDay).toBe('2026-11-09')
    expect(steps).toHaveLength(8)
    expect(steps.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(6)
    expect(source).toContain('reg 4')
  })

  it('stands in the list of those that run, by whoever owes it, page by page', async () => {
    const { id } = await daySix()
    const running = async (whose: string) => {
      const found: { id: string; dueOn: string; who: string }[] = []
      for (let next: string | null = ''; next !== null;) {
        const { body } = await world.get('casey', `/clocks?limit=3${whose}${next && `&cursor=${next}`}`).expect(200)
        found.push(...body.items)
        if (body.next === null) expect(found).toHaveLength(body.total)
        next = body.next as string | null
      }
      return found
    }
    const [all, ours, theirs] = [await running(''), await running('&who=authority'), await running('&who=others')]
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort())
    expect(all.filter((clock) => clock.id === id)).toHaveLength(1)
    expect(ours.some((clock) => clock.id === id)).toBe(true)
    expect(theirs.map(({ who }) => who)).toContain('Governing board')
    expect(ours.length + theirs.length).toBe(all.length)
    expect(await running('&school=900002')).toEqual([])
  })

  it('gives its proof by itself: law, facts, calendar and days', async () => {
    const { id } = await daySix()
    const { body } = await world.get('casey', `/clocks/${id}/proof`).expect(200)
    expect(body).toMatchObject({
      ...{ rule: 'EX-11', ruleVersion: 'EX-11@2007-09-01', standing: 'C', dueOn: '2026-11-16' },
      ...{ firstDay: '2026-11-09', calendarVersion: expect.stringContaining('authority:') },
      inputs: { imposedAt: '2026-11-09T10:00' },
    })
    expect(body.steps).toHaveLength(8)
    await world.get('ruth', `/clocks/${id}/proof`).expect(404)
  })

  it('of a rule that does not exist is refused', async () => {
    await expect(world.activities.openClock({ caseId, rule: 'ZZ-99' })).rejects.toMatchObject({ code: 'unknown-rule' })
  })
})

describe('a missed day six', () => {
  beforeEach(aCase)

  const due = () => world.itIs('2026-11-17T00:00')

  it('is recorded once, and announced under one occasion however often it is asked', async () => {
    const { id } = await daySix()
    due()
    const first = await world.activities.recordMissed({ clockId: id })
    const again = await world.activities.recordMissed({ clockId: id })
    expect(first.templates).toEqual(['day-six-missed-director', 'day-six-apology'])
    expect(again).toEqual(first)
    expect(first.chaseAt).toBe('2026-11-17T09:00:00.000Z')
    expect((await kinds()).filter((kind) => kind === 'clock-missed')).toHaveLength(1)
    const { told, toBeTold } = await detail(id)
    expect(told).toHaveLength(2)
    expect(toBeTold).toEqual(['parents', 'school'])
  })

  it('is chased on each school day, once a day', async () => {
    const { id } = await daySix()
    due()
    await world.activities.recordMissed({ clockId: id })
    world.itIs('2026-11-20T09:00')
    const friday = await world.activities.chase({ clockId: id })
    expect(friday).toMatchObject({ templates: ['day-six-chase'], chaseAt: '2026-11-23T09:00:00.000Z' })
    expect(await world.activities.chase({ clockId: id })).toEqual(friday)
  })

  it('met afterwards is met late, and chased no more', async () => {
    const { id } = await daySix()
    due()
    await world.activities.recordMissed({ clockId: id })
    const settled = await world.activities.settleClock({ caseId, rule: 'EX-11', occasion: '1', metOn: '2026-11-25' })
    expect(settled).toEqual({ state: 'met-late' })
    expect(await world.activities.chase({ clockId: id })).toMatchObject({ templates: [] })
    expect(await kinds()).toContain('clock-met-late')
  })
})

describe('settling', () => {
  beforeEach(aCase)

  it('follows the dates: started on day six is met', async () => {
    const { dueOn } = await daySix()
    const input = { caseId, rule: 'EX-11', occasion: '1', metOn: dueOn! }
    expect(await world.activities.settleClock(input)).toEqual({ state: 'met' })
    expect(await world.activities.settleClock({ ...input, metOn: '2026-12-18' })).toEqual({ state: 'met' })
  })

  it('is corrected by an earlier start that is recorded late, and by no later one', async () => {
    const { id } = await daySix()
    world.itIs('2026-11-17T00:00')
    await world.activities.recordMissed({ clockId: id })
    const input = { caseId, rule: 'EX-11', occasion: '1' }
    expect(await world.activities.settleClock({ ...input, metOn: '2026-11-19' })).toEqual({ state: 'met-late' })
    expect(await world.activities.settleClock({ ...input, metOn: '2026-11-16' })).toEqual({ state: 'met' })
    expect(await world.activities.settleClock({ ...input, metOn: '2026-11-19' })).toEqual({ state: 'met' })
    expect(await detail(id)).toMatchObject({ state: 'met', metOn: '2026-11-16' })
    expect((await kinds()).filter((kind) => kind.startsWith('clock-met'))).toEqual(['clock-met-late', 'clock-met'])
  })

  it('lifts what is no longer owed', async () => {
    expect(await world.activities.settleClock({ caseId, rule: 'GB-01', ended: 'cancelled' })).toEqual({
      state: 'lifted',
    })
  })

  it('lets a right lapse, and takes an application made in time but recorded late', async () => {
    await world.activities.openClock({ caseId, rule: 'IR-01', facts: { governorsNoticeOn: '2026-12-01' } })
    expect(await world.activities.settleClock({ caseId, rule: 'IR-01' })).toEqual({ state: 'lapsed' })
    const inTime = { caseId, rule: 'IR-01', metOn: '2027-01-06' }
    expect(await world.activities.settleClock(inTime)).toEqual({ state: 'met' })
  })
})

describe('a calendar that moves', () => {
  const ruthsReport = { ...A_REPORT, schoolUrn: '900002', pupil: { upn: AISHA.upn }, imposedAt: '2026-11-03T10:00' }
  let clockId: string
  const snow = {
    ...illustrativeFile,
    closures: [...illustrativeFile.closures, { from: '2026-11-09', to: '2026-11-09', kind: 'emergency' }],
  }

  beforeAll(async () => {
    world.itIs('2026-11-03T11:00')
    caseId = (await world.post('casey', '/cases', ruthsReport).expect(201)).body.id as string
    clockId = (await daySix()).id
    world.itIs('2026-11-11T00:00')
    await world.activities.recordMissed({ clockId })
  })
  const ofRuth = async () => {
    caseId = (await world.get('ruth', '/cases')).body.items[0].id as string
  }

  it('is shown before anything is saved', async () => {
    const { body } = await world.post('casey', '/calendars/900002/preview', { file: snow }).expect(200)
    expect(body.moves).toContainEqual(
      expect.objectContaining({ rule: 'EX-11', from: '2026-11-10', to: '2026-11-11', missWithdrawn: true }),
    )
    expect((await detail(clockId)).dueOn).toBe('2026-11-10')
  })

  it('is shown of a table or an iCalendar file too, with the file that saving it would send', async () => {
    const moved = expect.objectContaining({ rule: 'EX-11', from: '2026-11-10', to: '2026-11-11', missWithdrawn: true })
    const table = { format: 'csv', text: 'kind,from\nemergency,09/11/2026\n' }
    const read = await world.post('casey', '/calendars/900002/import', table).expect(200)
    expect(read.body).toMatchObject({
      ...{ leftOut: [], moves: expect.arrayContaining([moved]) },
      file: { closures: expect.arrayContaining([{ from: '2026-11-09', to: '2026-11-09', kind: 'emergency' }]) },
    })
    const events = [
      'SUMMARY:Snow closure',
      'DTSTART;VALUE=DATE:20261109',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Choir',
    ]
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...events, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
    const { body } = await world.post('casey', '/calendars/900002/import', { format: 'ical', text }).expect(200)
    expect(body.moves).toContainEqual(moved)
    expect(body.leftOut).toEqual([expect.objectContaining({ line: 7, value: 'Choir' })])
    const json = { format: 'json', text: JSON.stringify(read.body.file) }
    expect((await world.post('casey', '/calendars/900002/import', json).expect(200)).body.file).toEqual(read.body.file)
    expect((await detail(clockId)).dueOn).toBe('2026-11-10')
  })

  it('refuses a table or an iCalendar file line by line, and what makes no calendar by its path', async () => {
    const rows = { format: 'csv', text: 'kind,from\nsnow,2026-11-09\ninset,2026-02-30\n' }
    const { body } = await world.post('casey', '/calendars/900002/import', rows).expect(422)
    expect(body.errors).toMatchObject([
      { pointer: '/text/2/kind', message: expect.stringContaining('Line 2, kind: snow: The kind must be one of') },
      { pointer: '/text/3/from', message: expect.stringContaining('Line 3, from: 2026-02-30: Is not a day') },
    ])
    const none = await world.post('casey', '/calendars/900002/import', { format: 'xls', text: '' }).expect(422)
    expect(none.body.errors[0]).toMatchObject({ pointer: '/format' })
    const overlapping = {
      format: 'csv',
      text: 'kind,from,to,name\nterm,2026-09-01,2026-12-18,A\nterm,2026-12-01,2027-03-25,B',
    }
    const refused = await world.post('casey', '/calendars/900002/import', overlapping).expect(422)
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/file/terms/1/firstDay' })
    await world.post('ruth', '/calendars/900001/import', rows).expect(404)
  })

  it('refuses a file with the path of what is wrong', async () => {
    const terms = [{ name: 'Autumn', firstDay: '2026-02-30', lastDay: '2026-12-18' }]
    const { body } = await world.put('casey', '/calendars/900002', { file: { terms } }).expect(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/file/terms/0/firstDay' })
  })

  it('when saved keeps the old date, withdraws the miss and tells the procedure', async () => {
    await ofRuth()
    const before = (await world.told()).length
    await world.put('casey', '/calendars/900002', { file: snow }).expect(200)
    const moved = await detail(clockId)
    expect(moved).toMatchObject({ dueOn: '2026-11-11', state: 'due-today', missedAt: null, status: 'computed' })
    expect(moved.history).toContainEqual(expect.objectContaining({ dueOn: '2026-11-10', because: 'calendar' }))
    expect(await kinds()).toEqual(expect.arrayContaining(['calendar-moved', 'clock-moved', 'miss-withdrawn']))
    const told = (await world.told()).slice(before)
    expect(told).toEqual([
      expect.objectContaining({ do: 'signal', message: 'calendarChanged', workflowId: `case/${caseId}` }),
    ])
  })

  it('has those who heard of the miss told that it is none, and only once', async () => {
    await ofRuth()
    const clock = await daySix()
    expect(clock.reminders.map(({ template }) => template)).toEqual(['miss-withdrawn'])
    world.itIs('2026-11-12T12:00')
    expect((await daySix()).reminders).toEqual([])
  })

  it('takes back the miss of a step of a phased return that lay on the closed day, and says so before saving', async () => {
    await ofRuth()
    const step = { caseId, rule: 'PL-07', occasion: 'step', facts: { steppedOn: '2026-11-12' }, calendarOf: '900002' }
    const { id } = await world.activities.openClock(step)
    world.itIs('2026-11-13T00:00')
    expect(await world.activities.recordMissed({ clockId: id })).toMatchObject({ templates: ['step-missed'] })
    const file = { ...snow, closures: [...snow.closures, { from: '2026-11-12', to: '2026-11-12', kind: 'emergency' }] }
    const { headers } = await world.get('casey', '/calendars/900002').expect(200)
    const preview = await world.post('casey', '/calendars/900002/preview', { file }).expect(200)
    expect(preview.body.moves).toContainEqual(
      expect.objectContaining({ rule: 'PL-07', from: '2026-11-12', to: null, missWithdrawn: true }),
    )
    await world.put('casey', '/calendars/900002', { file }, headers.etag).expect(200)
    expect(await world.activities.recordMissed({ clockId: id })).toMatchObject({ templates: [] })
    const again = await world.activities.openClock(step)
    expect(again).toMatchObject({ status: 'not-applicable', reminders: [{ template: 'miss-withdrawn' }] })
    expect(await detail(id)).toMatchObject({ state: 'lifted', dueOn: null, missedAt: null })
  })

  it('is changed only by somebody who has seen the version in force', async () => {
    await world.put('casey', '/calendars/900002', { file: snow }).expect(428)
    await world.put('casey', '/calendars/900002', { file: snow }, '"7"').expect(412)
    const { headers } = await world.get('casey', '/calendars/900002').expect(200)
    await world.put('casey', '/calendars/900002', { file: snow }, headers.etag).expect(200)
  })
})

describe('a miss that its calendar has moved', () => {
  beforeEach(aCase)

  it('is not recorded while the procedure has not heard of the new date', async () => {
    const { id } = await daySix()
    await world.db.query(`update clocks set due_at = due_at + interval '7 days', due_on = due_on + 7 where id = $1`, [
      id,
    ])
    world.itIs('2026-11-17T00:00')
    expect(await world.activities.recordMissed({ clockId: id })).toMatchObject({ templates: [] })
    expect(await kinds()).not.toContain('clock-missed')
  })
})

describe('a looked-after child of another authority', () => {
  it('is reported with the dates by which that authority, its social worker and the virtual school head are told', async () => {
    world.itIs('2026-11-19T11:00')
    const report = { ...A_REPORT, pupil: { upn: MAYA.upn }, imposedAt: '2026-11-19T10:00' }
    const notices = (clocks: { rule: string; occasion: string; dueOn: string; explanation: string }[]) =>
      clocks
        .filter(({ rule }) => rule === 'EX-05' || rule === 'EX-06')
        .map(({ rule, occasion, dueOn }) => [rule, occasion, dueOn])
        .sort()
    const dates = [
      ['EX-05', '', '2026-11-20'],
      ['EX-06', 'social-worker', '2026-11-20'],
      ['EX-06', 'virtual-school', '2026-11-20'],
    ]
    const { body: preview } = await world.post('casey', '/cases/preview', report).expect(200)
    const { body: reported } = await world.post('casey', '/cases', report).expect(201)
    expect([notices(preview.clocks), notices(reported.clocks)]).toEqual([dates, dates])
  })

  it('has every notice given or put on the list, and its clock settled', async () => {
    world.itIs('2026-11-20T11:00')
    const report = { ...A_REPORT, pupil: { upn: MAYA.upn }, imposedAt: '2026-11-20T10:00' }
    caseId = (await world.post('casey', '/cases', report).expect(201)).body.id as string
    const told = await world.activities.acknowledgeNotice({ caseId })
    expect(told.templates).toEqual(['school-notice-received', 'home-authority-told'])
    expect(await world.activities.acknowledgeNotice({ caseId })).toEqual(told)

    const { body: tasks } = await world.get('casey', `/cases/${caseId}/tasks`).expect(200)
    expect(tasks.map(({ kind }: { kind: string }) => kind)).toEqual(['tell-social-worker', 'tell-virtual-school-head'])
    await world.post('casey', `/tasks/${tasks[0].id}/completion`, { note: 'Telephoned' }).expect(200)

    const { body: clocks } = await world.get('casey', `/cases/${caseId}/clocks`)
    const states = clocks
      .filter(({ rule }: { rule: string }) => rule === 'EX-05' || rule === 'EX-06')
      .map(({ rule, occasion, state }: { rule: string; occasion: string; state: string }) => [rule, occasion, state])
    expect(states).toEqual(
      expect.arrayContaining([
        ['EX-05', '', 'met'],
        ['EX-06', 'social-worker', 'met'],
        ['EX-06', 'virtual-school', 'warning'],
      ]),
    )
  })
})
