import type { Visitor } from '@daysix/platform/authorisation'
import { civilDate } from '@daysix/shared/civil-date'
import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { A_REPORT, AISHA, JORDAN, MAYA, World } from '../world.test-support'
import { CalendarsService } from './calendars.service'

const COAST = '/calendars/trust:2101'
const NORTH = { laCode: '999', urn: '900003', name: 'North School', trustCode: '2102', trustName: 'Moor Trust' }
const HARBOUR = { laCode: '999', urn: '900001', name: 'Harbour Academy' }
const MILL_LANE = { laCode: '999', urn: '900002', name: 'Mill Lane School' }
const inset = (on: string) => ({ from: on, to: on, kind: 'inset' })

interface Shown {
  version: number
  inForce: string
  provisional: boolean
  inherited: string[]
  file: { closures: object[] }
}

/**
 * Harbour Academy and Mill Lane School belong to the Coast Trust, North School to another. In each of them a child was excluded
 * on Tuesday 10 November at ten: by the authority's days, day six is Tuesday 17 November.
 */
describe('the calendar of a trust', () => {
  let world: World
  const cases: Record<string, string> = {}

  beforeAll(async () => {
    world = await World.begin()
    const coast = { trustCode: '2101', trustName: 'Coast Trust' }
    for (const school of [{ ...HARBOUR, ...coast }, { ...MILL_LANE, ...coast }, NORTH])
      await world.post('adele', '/schools', school).expect(200)
    const north = { ...MAYA, schoolUrn: NORTH.urn }
    await world.post('adele', '/pupils', north).expect(200)
    for (const { upn, schoolUrn } of [JORDAN, AISHA, north]) {
      const { body } = await world.post('casey', '/cases', { ...A_REPORT, schoolUrn, pupil: { upn } }).expect(201)
      cases[schoolUrn] = (body as { id: string }).id
    }
  })
  afterAll(() => world.end())

  const shown = async (path: string): Promise<Shown> => (await world.get('casey', path).expect(200)).body as Shown
  const etagOf = async (path: string) => (await world.get('casey', path).expect(200)).headers.etag as string
  const save = async (path: string, file: object) =>
    (await world.put('casey', path, { file }, await etagOf(path)).expect(200)).body as Shown & { moves: object[] }
  const daySixAt = async ({ urn }: { urn: string }) => {
    const { body } = await world.get('casey', `/cases/${cases[urn]}/clocks`).expect(200)
    return (body as { rule: string; dueOn: string; status: string }[]).find(({ rule }) => rule === 'EX-11')!
  }
  /** Whose procedures were told of the calendar since. */
  const toldDuring = async (act: () => Promise<unknown>): Promise<string[]> => {
    const before = (await world.told()).length
    await act()
    const told = (await world.told()).slice(before).filter(({ message }) => message === 'calendarChanged')
    return told.map(({ workflowId }) => workflowId).sort()
  }
  const procedures = (...schools: { urn: string }[]) => schools.map(({ urn }) => `case/${cases[urn]}`).sort()

  it('is the authority’s while the trust has given none', async () => {
    expect(await shown(COAST)).toMatchObject({ version: 0, inherited: ['authority'], inForce: 'authority:1' })
    expect(await shown('/calendars/900001')).toMatchObject({ provisional: true, inherited: ['authority'] })
  })

  it('is shown before it is saved with every date that it moves, in all of the trust’s schools and no other', async () => {
    const file = { name: 'Coast Trust', closures: [inset('2026-11-13')] }
    const { body } = await world.post('casey', `${COAST}/preview`, { file }).expect(200)
    const moved = (body as { moves: { rule: string; caseId: string; from: string; to: string }[] }).moves
    const daySix = moved.filter(({ rule }) => rule === 'EX-11')
    expect(daySix.map(({ caseId }) => caseId).sort()).toEqual([cases['900001'], cases['900002']].sort())
    expect(daySix[0]).toMatchObject({ from: '2026-11-17', to: '2026-11-18' })
    expect(moved.map(({ caseId }) => caseId)).not.toContain(cases['900003'])
    expect((await shown(COAST)).version).toBe(0)
    expect(await daySixAt(HARBOUR)).toMatchObject({ dueOn: '2026-11-17' })
  })

  it.each([
    ['a table', { format: 'csv', text: 'kind,from\ninset,13/11/2026\n' }],
    [
      'a calendar that people subscribe to',
      {
        format: 'ical',
        text: 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:INSET day\nDTSTART;VALUE=DATE:20261113\nEND:VEVENT\nEND:VCALENDAR',
      },
    ],
    ['a calendar file', { format: 'json', text: JSON.stringify({ closures: [inset('2026-11-13')] }) }],
  ])('is read out of %s, too', async (_what, given) => {
    const { body } = await world.post('casey', `${COAST}/import`, given).expect(200)
    expect(body).toMatchObject({ file: { closures: [inset('2026-11-13')] }, leftOut: [] })
    expect(body.moves).toContainEqual(expect.objectContaining({ rule: 'EX-11', caseId: cases['900001'] }))
  })

  it('is refused with the path of what is wrong, and for a trust that is not there', async () => {
    const wrong = { file: { closures: [{ from: '2026-02-30', to: '2026-11-13', kind: 'inset' }] } }
    const { body } = await world.put('casey', COAST, wrong).expect(422)
    expect(body.errors[0]).toMatchObject({ pointer: '/file/closures/0/from' })
    await world.get('casey', '/calendars/trust:9999').expect(404)
    await world.put('casey', '/calendars/trust:9999', { file: { closures: [] } }).expect(404)
  })

  it('when saved moves the dates of all its schools, whose procedures hear of it, and stays provisional for them', async () => {
    const told = await toldDuring(() => save(COAST, { name: 'Coast Trust', closures: [inset('2026-11-13')] }))
    expect(told).toEqual(procedures(HARBOUR, MILL_LANE))
    expect([await daySixAt(HARBOUR), await daySixAt(MILL_LANE), await daySixAt(NORTH)]).toMatchObject([
      { dueOn: '2026-11-18', status: 'provisional' },
      { dueOn: '2026-11-18', status: 'provisional' },
      { dueOn: '2026-11-17', status: 'provisional' },
    ])
    expect(await shown(COAST)).toMatchObject({ version: 1, provisional: false, inForce: 'trust:2101:1+authority:1' })
    expect(await shown('/calendars/900001')).toMatchObject({
      ...{ version: 0, provisional: true, inherited: ['trust:2101', 'authority'] },
      file: { closures: expect.arrayContaining([inset('2026-11-13')]) },
    })
    const [saved] = await world.db.query<object[]>(
      `select who, subject_id from audit where action = 'calendar-changed' order by id desc limit 1`,
    )
    expect(saved).toEqual({ who: 'casey', subject_id: 'trust:2101:1' })
  })

  it('is changed only by somebody who has seen the version in force', async () => {
    const file = { closures: [] }
    await world.put('casey', COAST, { file }).expect(428)
    await world.put('casey', COAST, { file }, '"7"').expect(412)
  })

  it('lends its days to other services under the school’s number', async () => {
    const lent = await world.ask<{ version: string; provisional: boolean; fileJson: string }>(
      ...(['Directory', 'GetCalendar', { owner: '900001' }] as const),
    )
    expect(lent).toMatchObject({ version: 'trust:2101:1+authority:1', provisional: true })
    expect((JSON.parse(lent.fileJson) as { closures: object[] }).closures).toContainEqual(inset('2026-11-13'))
  })

  it('goes on saying what a school’s own calendar does not', async () => {
    await save('/calendars/900001', { name: 'Harbour Academy', closures: [inset('2026-11-12')] })
    expect(await daySixAt(HARBOUR)).toMatchObject({ dueOn: '2026-11-19', status: 'computed' })
    expect(await daySixAt(MILL_LANE)).toMatchObject({ dueOn: '2026-11-18' })
    const file = { name: 'Coast Trust', closures: [inset('2026-11-13'), inset('2026-11-16')] }
    await save(COAST, file)
    expect([await daySixAt(HARBOUR), await daySixAt(MILL_LANE)]).toMatchObject([
      { dueOn: '2026-11-20' },
      { dueOn: '2026-11-19' },
    ])
  })

  it('goes on saying in its turn what the authority’s comes to say', async () => {
    const snow = { from: '2026-11-11', to: '2026-11-11', kind: 'emergency' }
    await save('/calendars/authority', { ...illustrativeFile, closures: [...illustrativeFile.closures, snow] })
    expect([await daySixAt(HARBOUR), await daySixAt(MILL_LANE), await daySixAt(NORTH)]).toMatchObject([
      { dueOn: '2026-11-23' },
      { dueOn: '2026-11-20' },
      { dueOn: '2026-11-18' },
    ])
    await save('/calendars/authority', illustrativeFile)
    expect(await daySixAt(MILL_LANE)).toMatchObject({ dueOn: '2026-11-19' })
  })

  it('takes a miss back that an INSET day entered later makes none, and warns of one that would appear', async () => {
    world.itIs('2026-11-20T00:00')
    const { id } = await world.activities.openClock({ caseId: cases['900002']!, rule: 'EX-11', occasion: '1' })
    await world.activities.recordMissed({ clockId: id })
    const file = { closures: ['2026-11-13', '2026-11-16', '2026-11-17'].map(inset) }
    const { moves } = await save(COAST, file)
    expect(moves).toContainEqual(
      expect.objectContaining({ clockId: id, from: '2026-11-19', to: '2026-11-20', missWithdrawn: true }),
    )
    const fewer = { file: { closures: ['2026-11-13', '2026-11-16'].map(inset) } }
    const { body } = await world.post('casey', `${COAST}/preview`, fewer).expect(200)
    expect((body as { moves: object[] }).moves).toContainEqual(
      expect.objectContaining({ clockId: id, from: '2026-11-20', to: '2026-11-19', missAppears: true }),
    )
  })

  it('holds for a school from when it joins the trust until it leaves it', async () => {
    const joins = () =>
      world.post('adele', '/schools', { ...NORTH, trustCode: '2101', trustName: 'Coast Trust' }).expect(200)
    expect(await toldDuring(joins)).toEqual(procedures(NORTH))
    expect(await daySixAt(NORTH)).toMatchObject({ dueOn: '2026-11-20' })
    expect(await toldDuring(joins)).toEqual([])
    const leaves = () => world.post('adele', '/schools', { ...NORTH, trustCode: null }).expect(200)
    expect(await toldDuring(leaves)).toEqual(procedures(NORTH))
    expect(await daySixAt(NORTH)).toMatchObject({ dueOn: '2026-11-17' })
  })

  it('holds likewise for a school that the national register has moved to the trust', async () => {
    const row = (trust: string) => `900003,999,4003,North School,1,Open,34,10,${trust}`
    const columns =
      'URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (code),EstablishmentStatus (name),' +
      'TypeOfEstablishment (code),EstablishmentTypeGroup (code),Trusts (code),Trusts (name)'
    const bring = async (trust: string) => {
      const { body } = await world.sendFile('adele', '/schools/imports', `${columns}\n${row(trust)}\n`).expect(200)
      await world.post('adele', `/schools/imports/${(body as { id: string }).id}/save`, {}).expect(200)
    }
    expect(await toldDuring(() => bring('2101,Coast Trust'))).toEqual(procedures(NORTH))
    expect(await daySixAt(NORTH)).toMatchObject({ dueOn: '2026-11-20' })
    expect(await toldDuring(() => bring('2102,Moor Trust'))).toEqual(procedures(NORTH))
    expect(await daySixAt(NORTH)).toMatchObject({ dueOn: '2026-11-17' })
  })

  it('is read by the trust’s own schools and changed by none of them', async () => {
    const { body } = await world.get('sam', '/calendars').expect(200)
    expect((body as { owner: string }[]).map(({ owner }) => owner)).toEqual(['900001', 'authority', 'trust:2101'])
    await world.get('sam', COAST).expect(200)
    await world.put('sam', COAST, { file: { closures: [] } }, '*').expect(404)
    await world.post('adele', '/schools', { ...MILL_LANE, trustCode: '2102', trustName: 'Moor Trust' }).expect(200)
    await world.get('ruth', COAST).expect(404)
    await world.get('ruth', '/calendars/trust:2102').expect(200)
  })

  it('is never counted by in a version whose saving was undone', async () => {
    const calendars = world.service.app.get(CalendarsService, { strict: false })
    const who = { sub: 'casey', name: 'Casey', roles: ['caseworker'], relation: 'any' } as unknown as Visitor
    const on = civilDate('2026-11-12')
    const undone = world.db.transaction(async (tx) => {
      await calendars.add(tx, who, 'trust:2102', { closures: [inset('2026-11-12')] }, undefined)
      expect((await calendars.inForce('trust:2102', tx)).calendar!.isSchoolDay(on)).toBe(false)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await save('/calendars/trust:2102', { closures: [inset('2026-11-16')] })
    const { calendar, version } = await calendars.inForce('trust:2102')
    expect(version).toContain('trust:2102:1')
    expect(calendar!.isSchoolDay(on)).toBe(true)
  })
})
