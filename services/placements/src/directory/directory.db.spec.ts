import { civilDate } from '@daysix/shared/civil-date'
import { randomUUID } from 'node:crypto'
import type { Calendars } from '../cases/calendars.service'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import {
  adele,
  anArrangement,
  aProvider,
  aStartedPlacement,
  aSupportCentre,
  aWorld,
  casey,
  lena,
  type World,
} from '../testing.test-support'
import { PARTIES } from '../review/parties'
import { DirectoryService } from './directory.service'

const NOTHING = { caseId: '', provisionId: '', placementId: '', weekBegins: '', stepId: '' }

describe('what others are told about a child’s place', () => {
  let world: World
  let directory: DirectoryService

  beforeAll(async () => {
    world = await aWorld()
    await world.providers.save(aProvider({ places: 50 }), adele)
    await world.providers.save(aSupportCentre({ places: 50 }), adele)
    const calendars = { of: async () => illustrative2026 } as unknown as Calendars
    directory = new DirectoryService(world.db, calendars, world.placements)
  })

  afterAll(() => world.drop())

  beforeEach(() => world.itIs('2026-11-10T10:00'))

  it('the words of the parents’ letter: day, times, address, who to report to', async () => {
    const { provision } = await world.daySix.arrange(world.aCase(), anArrangement({ reportTo: 'Mr Adeyemi' }), casey)
    expect(await directory.mergeFields({ ...NOTHING, provisionId: provision.id })).toMatchObject({
      provisionStartsOn: 'Monday 16 November 2026',
      provisionStartsAt: '9:00am',
      provisionEndsAt: '3:00pm',
      morningStarts: '9:00am',
      afternoonStarts: '1:00pm',
      providerName: 'Quayside Education Centre',
      providerAddress: '1 Quay Street\nNorthmere',
      reportTo: 'Mr Adeyemi',
      provisionHours: '25 hours a week',
    })
  })

  it('the centre to write to is the one named, or where the child is now', async () => {
    const caseId = world.aCase()
    const { provision } = await world.daySix.arrange(caseId, anArrangement(), casey)
    const ask = (about: object) =>
      directory.centre({ caseId: '', provisionId: '', placementId: '', providerId: '', ...about })
    expect(await ask({ caseId })).toMatchObject({ code: 'KS34-EC' })
    expect(await ask({ provisionId: provision.id })).toMatchObject({ code: 'KS34-EC' })
    expect(await ask({ providerId: 'SSC-NORTH' })).toMatchObject({ code: 'SSC-NORTH' })
    const { placement } = await world.placements.seek({
      caseId,
      itemId: randomUUID(),
      outcome: 'support-centre',
      responsibleUrn: '900002',
    })
    expect(await ask({ caseId })).toMatchObject({ code: 'SSC-NORTH' })
    expect(await ask({ placementId: placement.id })).toMatchObject({ code: 'SSC-NORTH' })
    expect(await ask({ caseId: randomUUID() })).toBeUndefined()
  })

  it('a placement’s own words: review, last day, missing voices, the return step by step', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16')
    world.itIs('2026-12-09T12:00')
    const about = { ...NOTHING, placementId: placement.id }
    expect(await directory.mergeFields(about)).toMatchObject({
      placementStartedOn: 'Monday 16 November 2026',
      placementWeek: '4',
      placementUntilWeek: '12',
      placementLastDay: 'Friday 26 February 2027',
      reviewOn: 'Wednesday 9 December 2026',
      reviewAt: '10:00am',
      reviewPlace: 'North Support Centre',
      reviewViewsMissing: 'the child, the parents, the school and the centre teacher',
    })
    for (const party of PARTIES) await world.review.recordView(placement.id, { party, words: 'Yes' }, casey)
    await world.review.decide(
      placement.id,
      { heldOn: civilDate('2026-12-09'), decision: 'phased', reasons: 'Ready' },
      lena,
    )
    const sessions = [
      { session: 'AM' as const, site: 'school' as const },
      { session: 'PM' as const, site: 'school' as const },
    ]
    const steps = [{ on: civilDate('2026-12-14'), sessions, fullTimetable: true }]
    await world.reintegration.plan(placement.id, { agreedBy: 'Head', steps }, '"0"', casey)
    const fields = await directory.mergeFields(about)
    expect(fields).toMatchObject({
      reviewDecision: 'a phased return to school',
      reintegrationTable: '* Monday 14 December 2026: morning at the school, afternoon at the school (full timetable)',
    })
    expect(fields.missedStepOn).toBeUndefined()
  })

  it('the step a message is about, though another was marked before it went', async () => {
    const placement = await aStartedPlacement(world, '2026-11-23')
    world.itIs('2026-12-16T09:00')
    for (const party of PARTIES) await world.review.recordView(placement.id, { party, words: 'Yes' }, casey)
    const review = { heldOn: civilDate('2026-12-16'), decision: 'phased' as const, reasons: 'Ready' }
    await world.review.decide(placement.id, review, lena)
    const steps = (['16', '17', '18'] as const).map((day) => ({
      on: civilDate(`2026-12-${day}`),
      sessions: (['AM', 'PM'] as const).map((session) => ({ session, site: 'school' as const })),
      fullTimetable: day === '18',
    }))
    const { steps: planned } = await world.reintegration.plan(placement.id, { agreedBy: 'Head', steps }, '"0"', casey)
    world.itIs('2026-12-17T16:00')
    const [first, second, third] = planned.map(({ id }) => id)
    await world.reintegration.mark(first, { result: 'missed', reason: 'The bus did not come' }, lena)
    await world.reintegration.mark(second, { result: 'missed', reason: 'Ill' }, lena)
    const of = async (stepId: string) => {
      const { missedStepOn, missedStepReason } = await directory.mergeFields({
        ...NOTHING,
        placementId: placement.id,
        stepId,
      })
      return [missedStepOn, missedStepReason]
    }
    expect(await of(first)).toEqual(['Wednesday 16 December 2026', 'The bus did not come'])
    expect(await of(second)).toEqual(['Thursday 17 December 2026', 'Ill'])
    expect(await of(third)).toEqual(['Friday 18 December 2026', 'nobody has recorded whether it was held'])
    expect(await of(randomUUID())).toEqual([undefined, undefined])
  })

  it('the weeks and days that the authority and the provider chose', async () => {
    world.chooses({
      ...{ reviewWeek: 3, placementWeeks: 8, weekOfStay: 'calendar' },
      ...{ endReportSchoolDays: 1, fullTimetableSchoolDays: 6 },
    })
    const placement = await aStartedPlacement(world, '2026-11-16')
    expect(await directory.mergeFields({ ...NOTHING, placementId: placement.id })).toMatchObject({
      ...{ reviewWeek: 'three', placementUntilWeek: '8', weekKind: 'calendar' },
      placementLastDay: 'Friday 8 January 2027',
      ...{ endReportDays: '1 school day', fullTimetableDays: '6 school days' },
    })
    world.chooses({})
  })

  it('a place in alternative provision, which has no review in week four and no twelve weeks', async () => {
    await world.providers.save(aProvider({ code: 'AEP-1', kind: 'aep', name: 'Pathways', keyStages: ['KS4'] }), adele)
    const caseId = world.aCase({ ncYear: '10' })
    const asked = { caseId, itemId: randomUUID(), outcome: 'aep' as const, responsibleUrn: '900002' }
    const { placement } = await world.placements.seek(asked)
    const fields = await directory.mergeFields({ ...NOTHING, placementId: placement.id })
    expect(fields).toMatchObject({ placementKind: 'a place in alternative provision', providerName: 'Pathways' })
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['reviewWeek']))
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['placementUntilWeek']))
  })

  it('a week’s attendance, session by session and in one line', async () => {
    const placement = await aStartedPlacement(world, '2026-11-19')
    world.itIs('2026-11-20T15:30')
    const marks = (['19', '20'] as const).flatMap((day) => [
      { on: civilDate(`2026-11-${day}`), session: 'AM' as const, code: '/' },
      { on: civilDate(`2026-11-${day}`), session: 'PM' as const, code: day === '20' ? 'I' : '\\' },
    ])
    await world.registers.enter(placement.id, civilDate('2026-11-16'), { marks }, '"0"', lena)
    expect(
      await directory.mergeFields({ ...NOTHING, placementId: placement.id, weekBegins: '2026-11-16' }),
    ).toMatchObject({
      weekBegins: 'Monday 16 November 2026',
      attendanceSummary: '3 of 4 sessions attended',
      attendanceTable: [
        '* Thu 19 Nov AM: / (Present in the morning)',
        '* Thu 19 Nov PM: \\ (Present in the afternoon)',
        '* Fri 20 Nov AM: / (Present in the morning)',
        '* Fri 20 Nov PM: I (Ill)',
      ].join('\n'),
    })
  })
})
