import { AuditRow } from '@daysix/platform/audit'
import { EVERYTHING_IN_SIGHT } from '@daysix/platform/sight'
import { civilDate } from '@daysix/shared/civil-date'
import { randomUUID } from 'node:crypto'
import {
  adele,
  anArrangement,
  aProvider,
  aStartedPlacement,
  aSupportCentre,
  aWorld,
  casey,
  ken,
  lena,
  morgan,
  ruth,
  sam,
  type World,
} from '../testing.test-support'
import { Offer } from './offer.entity'

describe('placements', () => {
  let world: World

  beforeAll(async () => {
    world = await aWorld()
  })

  afterAll(() => world.drop())

  beforeEach(async () => {
    for (const table of [
      'offers',
      'placement_extensions',
      'review_views',
      'reviews',
      'placements',
      'day_six_provisions',
      'providers',
    ])
      await world.db.query(`delete from ${table}`)
    await world.providers.save(aSupportCentre(), adele)
    await world.providers.save(aProvider(), adele)
    world.itIs('2026-11-10T10:00')
    world.told.length = 0
  })

  const seek = (sought: Partial<Parameters<World['placements']['seek']>[0]> = {}) =>
    world.placements.seek({
      caseId: sought.caseId ?? world.aCase(),
      itemId: randomUUID(),
      outcome: 'support-centre',
      responsibleUrn: '900002',
      ...sought,
    })
  const told = () => world.told.map(({ message }) => message)

  it('a free place is held until 17:00 three school days later', async () => {
    const { placement, offer } = await seek()
    expect(placement).toMatchObject({ state: 'offered' })
    expect(offer?.expiresAt.toISOString()).toBe('2026-11-13T17:00:00.000Z')
    expect((await world.providers.one('SSC-NORTH', casey)).free).toBe(0)
  })

  it('looking for the same decision again finds the same offer', async () => {
    const sought = { caseId: world.aCase(), itemId: randomUUID() }
    const first = await seek(sought)
    const again = await seek(sought)
    expect(again.placement.id).toBe(first.placement.id)
    expect(again.offer?.id).toBe(first.offer?.id)
  })

  it('two decisions that ask for the last place at once get one offer and one place in the list', async () => {
    const answers = await Promise.all([seek(), seek(), seek()])
    expect(answers.map(({ placement }) => placement.state).sort()).toEqual(['offered', 'waiting', 'waiting'])
  })

  it('a full centre means a waiting list, longest waiting first, with its age', async () => {
    await seek()
    const second = await seek()
    world.itIs('2026-11-12T10:00')
    const third = await seek()
    expect(await world.placements.positionInList(second.placement)).toBe(1)
    expect(await world.placements.positionInList(third.placement)).toBe(2)
    expect((await world.providers.waitingList('SSC-NORTH', lena)).map(({ id }) => id)).toEqual([
      second.placement.id,
      third.placement.id,
    ])
  })

  it('a place that is declined goes to the longest waiting in the same step, and the child waits on behind the others', async () => {
    const first = await seek()
    const second = await seek()
    world.itIs('2026-11-11T10:00')
    const declined = await world.placements.decline(first.placement.id, 'Too far to travel', casey)
    expect(declined).toMatchObject({ state: 'waiting', providerId: null })
    expect(await world.placements.one(second.placement.id, casey)).toMatchObject({ state: 'offered' })
    const offer = await world.placements.currentOffer(second.placement.id)
    expect(world.told).toEqual([
      {
        to: `case/${second.placement.caseId}`,
        message: 'placementOffered',
        payload: { placementId: second.placement.id, offerId: offer!.id, expiresAt: '2026-11-16T17:00:00.000Z' },
      },
      {
        to: `case/${first.placement.caseId}`,
        message: 'placementDeclined',
        payload: { placementId: first.placement.id, offerId: first.offer!.id },
      },
    ])
  })

  it('a family that declined a centre is not offered it again when its place is free', async () => {
    const first = await seek()
    await world.placements.decline(first.placement.id, 'Too far', casey)
    const { placement } = await seek()
    expect(placement.state).toBe('offered')
    await world.placements.withdraw(placement.caseId, 'cancelled')
    expect(await world.placements.one(first.placement.id, casey)).toMatchObject({ state: 'waiting' })
  })

  it('an offer that ran out frees the place once, and cannot be accepted any more', async () => {
    const first = await seek()
    const second = await seek()
    world.itIs('2026-11-13T17:01')
    await expect(world.placements.accept(first.placement.id, civilDate('2026-11-16'), casey)).rejects.toMatchObject({
      code: 'offer-has-expired',
    })
    await world.placements.expire(first.offer!.id)
    await world.placements.expire(first.offer!.id)
    expect(await world.placements.one(first.placement.id, casey)).toMatchObject({ state: 'waiting' })
    expect(told()).toEqual(['placementOffered'])
    const offers = await world.db.manager.findBy(Offer, { placementId: second.placement.id })
    expect(offers.map(({ state }) => state)).toEqual(['open'])
  })

  it('an offer that was accepted does not run out', async () => {
    const { placement, offer } = await seek()
    await world.placements.accept(placement.id, civilDate('2026-11-16'), casey)
    world.itIs('2026-11-13T17:01')
    await world.placements.expire(offer!.id)
    expect(await world.placements.one(placement.id, casey)).toMatchObject({ state: 'accepted', startsOn: '2026-11-16' })
  })

  it('a start on a day without school, or in the past, is not accepted', async () => {
    const { placement } = await seek()
    await expect(world.placements.accept(placement.id, civilDate('2026-11-14'), casey)).rejects.toMatchObject({
      message: 'Saturday 14 November 2026 is not a school day at North Support Centre: weekend',
    })
    await expect(world.placements.accept(placement.id, civilDate('2026-11-09'), casey)).rejects.toMatchObject({
      code: 'date-refused',
    })
    expect(await world.placements.one(placement.id, casey)).toMatchObject({ state: 'offered' })
  })

  it('on the day the child starts the education centre ends, in that order, and the review is booked in week four', async () => {
    const caseId = world.aCase()
    const { provision } = await world.daySix.arrange(caseId, anArrangement(), casey)
    world.itIs('2026-11-16T16:00')
    await world.daySix.start(provision.id, civilDate('2026-11-16'), ken)
    const { placement } = await seek({ caseId })
    await world.placements.accept(placement.id, civilDate('2026-11-18'), casey)
    world.itIs('2026-11-18T10:00')
    world.told.length = 0
    await world.placements.start(placement.id, civilDate('2026-11-18'), lena)
    expect(world.told).toMatchObject([
      {
        to: `case/${caseId}`,
        message: 'placementStarted',
        payload: { placementId: placement.id, startedOn: '2026-11-18' },
      },
      { to: `case/${caseId}`, message: 'provisionEnded', payload: { endedOn: '2026-11-18', reason: 'moved-on' } },
      { to: `case/${caseId}/placement/${placement.id}`, message: 'reviewBooked', payload: { bookedFor: '2026-12-09' } },
    ])
    expect(await world.daySix.ofCase(caseId, casey)).toMatchObject([{ state: 'ended', endReason: 'moved-on' }])
  })

  it('a child who is referred on leaves the first place on the day the next begins, never in two and never in none', async () => {
    await world.providers.save(aSupportCentre({ code: 'SSC-SOUTH', name: 'South', places: 1 }), adele)
    const first = await aStartedPlacement(world, '2026-11-16')
    const { placement } = await seek({ caseId: first.caseId, providerId: 'SSC-SOUTH' })
    world.itIs('2026-12-14T09:00')
    await world.db.query(`update offers set expires_at = '2026-12-18T17:00Z'`)
    await world.placements.accept(placement.id, civilDate('2026-12-14'), casey)
    world.told.length = 0
    await world.placements.start(placement.id, civilDate('2026-12-14'), casey)
    expect(told()).toEqual(['placementStarted', 'placementEnded', 'reviewBooked'])
    expect(await world.placements.one(first.id, casey)).toMatchObject({
      state: 'ended',
      endedOn: '2026-12-14',
      outcome: 'referred-on',
    })
    expect((await world.providers.one('SSC-NORTH', casey)).free).toBe(1)
  })

  it('a child who starts at the school the panel allocated leaves the place before, and no other is kept', async () => {
    const caseId = world.aCase({ responsibleUrn: '900002' })
    const { provision } = await world.daySix.arrange(caseId, anArrangement(), casey)
    world.itIs('2026-11-16T16:00')
    await world.daySix.start(provision.id, civilDate('2026-11-16'), ken)
    const { placement: kept } = await seek({ caseId })
    world.itIs('2026-11-18T10:00')
    world.told.length = 0
    await world.placements.startAtAllocatedSchool(caseId, civilDate('2026-11-18'), { ...sam, urns: ['900002'] })
    expect(world.told).toMatchObject([
      {
        to: `case/${caseId}`,
        message: 'allocatedPlaceStarted',
        payload: { urn: '900002', startedOn: '2026-11-18' },
      },
      { to: `case/${caseId}`, message: 'provisionEnded', payload: { endedOn: '2026-11-18', reason: 'moved-on' } },
    ])
    expect(await world.daySix.ofCase(caseId, casey)).toMatchObject([{ state: 'ended', endReason: 'moved-on' }])
    expect(await world.placements.one(kept.id, casey)).toMatchObject({ state: 'withdrawn' })
  })

  it('a start at an allocated school is refused before a school was named, off a school day, ahead of time and from elsewhere', async () => {
    const caseId = world.aCase({ responsibleUrn: '900002' })
    const start = (on: string, who = casey, at = caseId) =>
      world.placements.startAtAllocatedSchool(at, civilDate(on), who)
    await expect(start('2026-11-11')).rejects.toThrow('The start cannot be in the future')
    await expect(start('2026-11-08')).rejects.toThrow('is not a school day there')
    await expect(start('2026-11-09', casey, world.aCase())).rejects.toThrow('No other school has been named')
    await expect(start('2026-11-09', casey, world.aCase({ responsibleUrn: '900002', closed: true }))).rejects.toThrow(
      'The case is closed',
    )
    await expect(start('2026-11-09', { ...sam, urns: ['900001'] })).rejects.toThrow('Not found')
    expect(told()).toEqual([])
  })

  it('a child cannot start where nobody accepted, nor in the future', async () => {
    const { placement } = await seek()
    await expect(world.placements.start(placement.id, civilDate('2026-11-10'), lena)).rejects.toMatchObject({
      code: 'placement-state',
    })
    await world.placements.accept(placement.id, civilDate('2026-11-16'), casey)
    await expect(world.placements.start(placement.id, civilDate('2026-11-16'), lena)).rejects.toMatchObject({
      message: 'The start cannot be in the future',
    })
  })

  it('a child cannot have started before the place was offered', async () => {
    world.itIs('2026-11-12T10:00')
    const { placement } = await seek()
    await world.placements.accept(placement.id, civilDate('2026-11-16'), casey)
    world.itIs('2026-11-16T10:00')
    await expect(world.placements.start(placement.id, civilDate('2026-11-11'), lena)).rejects.toMatchObject({
      fields: [{ pointer: '/startedOn' }],
      message: 'The place was offered on Thursday 12 November 2026: enter a day from then',
    })
    expect(await world.placements.start(placement.id, civilDate('2026-11-13'), lena)).toMatchObject({
      state: 'started',
    })
  })

  it('weeks are teaching weeks of the centre: half-term and holidays are none', async () => {
    const placement = await aStartedPlacement(world, '2026-10-12')
    const weekOn = async (day: string) => {
      world.itIs(`${day}T10:00`)
      return world.placements.weekNumber(placement)
    }
    expect(await weekOn('2026-10-23')).toBe(2)
    expect(await weekOn('2026-10-28')).toBe(2)
    expect(await weekOn('2026-11-09')).toBe(4)
    expect(await weekOn('2027-01-18')).toBe(12)
    expect((await world.review.one(placement.id, casey)).review.bookedFor).toBe('2026-11-11')
  })

  it('weeks are those of the calendar where the provider counts so, and the review is booked in one', async () => {
    world.chooses({ weekOfStay: 'calendar' })
    const placement = await aStartedPlacement(world, '2026-10-12')
    const weekOn = async (day: string) => {
      world.itIs(`${day}T10:00`)
      return world.placements.weekNumber(placement)
    }
    expect(await weekOn('2026-10-12')).toBe(1)
    expect(await weekOn('2026-10-28')).toBe(3)
    expect(await weekOn('2026-11-08')).toBe(4)
    expect(await weekOn('2026-11-09')).toBe(5)
    expect((await world.review.one(placement.id, casey)).review.bookedFor).toBe('2026-11-04')
    expect((await world.registers.weeks(placement)).map(({ number }) => number)).toEqual([1, 2, 4, 5])
  })

  it('its review and its end are in the weeks that the authority chose', async () => {
    world.chooses({ reviewWeek: 1, placementWeeks: 8 })
    const placement = await aStartedPlacement(world, '2026-11-18')
    expect((await world.review.one(placement.id, casey)).review.bookedFor).toBe('2026-11-19')
    expect(await world.placements.untilWeek(placement)).toBe(8)
    const extension = { untilWeek: 8, reason: 'Settling', approver: 'Head of inclusion' }
    await expect(world.placements.extend(placement.id, extension, morgan)).rejects.toMatchObject({
      message: 'Enter a week after week 8',
    })
    await world.placements.extend(placement.id, { ...extension, untilWeek: 10 }, morgan)
    world.chooses({ placementWeeks: 14 })
    expect(await world.placements.untilWeek(placement)).toBe(10)
  })

  it('it is extended beyond week twelve with reason and approver, and only to a later week', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16')
    world.told.length = 0
    const extension = { untilWeek: 15, reason: 'Settling', approver: 'Head of inclusion' }
    expect(await world.placements.extend(placement.id, extension, morgan)).toMatchObject({ untilWeek: 15 })
    expect(world.told).toEqual([
      {
        to: `case/${placement.caseId}/placement/${placement.id}`,
        message: 'placementExtended',
        payload: { untilWeek: 15 },
      },
    ])
    await expect(world.placements.extend(placement.id, { ...extension, untilWeek: 12 }, morgan)).rejects.toMatchObject({
      message: 'Enter a week after week 15',
    })
  })

  it('at its end the place goes to the next child; the report comes after the end and only once', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16')
    const next = await seek()
    world.itIs('2026-12-18T16:00')
    const report = { text: 'Attended well.', sentOn: civilDate('2026-12-18') }
    await expect(world.placements.sendReport(placement.id, report, lena)).rejects.toMatchObject({
      code: 'placement-state',
    })
    world.told.length = 0
    await world.placements.end(placement.id, civilDate('2026-12-18'), 'returned-to-school', lena)
    expect(told()).toEqual(['placementEnded', 'placementOffered'])
    expect(await world.placements.one(next.placement.id, casey)).toMatchObject({ state: 'offered' })
    await world.placements.sendReport(placement.id, report, lena)
    expect(world.told.at(-1)).toEqual({
      to: `case/${placement.caseId}/placement/${placement.id}`,
      message: 'endReportSent',
      payload: { sentOn: '2026-12-18' },
    })
    await expect(world.placements.sendReport(placement.id, report, lena)).rejects.toMatchObject({
      code: 'placement-state',
    })
  })

  it('an end before the start or in the future is refused', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16')
    const end = (day: string) => world.placements.end(placement.id, civilDate(day), 'withdrawn', casey)
    await expect(end('2026-11-13')).rejects.toMatchObject({ fields: [{ pointer: '/endedOn' }] })
    await expect(end('2026-11-17')).rejects.toMatchObject({ fields: [{ pointer: '/endedOn' }] })
  })

  it('a return that is complete ends the stay once; one that ended before keeps its own end', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16')
    world.itIs('2027-02-05T15:30')
    world.told.length = 0
    const first = await world.placements.concludeReintegration(placement.id)
    world.itIs('2027-02-08T15:30')
    const again = await world.placements.concludeReintegration(placement.id)
    expect(first).toEqual({ endedOn: '2027-02-05', outcome: 'returned-to-school' })
    expect(again).toEqual(first)
    expect(told()).toEqual(['placementEnded'])
  })

  it('when the case ends above it everything open is withdrawn, twice without harm', async () => {
    const { placement, offer } = await seek()
    const next = await seek()
    await world.placements.withdraw(placement.caseId, 'reinstated')
    await world.placements.withdraw(placement.caseId, 'reinstated')
    expect(await world.placements.one(placement.id, casey)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'reinstated',
    })
    expect(await world.db.manager.findOneBy(Offer, { id: offer!.id })).toMatchObject({ state: 'withdrawn' })
    expect(await world.placements.one(next.placement.id, casey)).toMatchObject({ state: 'offered' })
    expect(await world.db.manager.countBy(AuditRow, { action: 'placement-withdrawn', subjectId: placement.id })).toBe(1)
  })

  describe('a case that is heard again', () => {
    const decidedAgain = (placementId: string, offerId?: string) => ({
      message: 'placementWithdrawn',
      payload: { placementId, ...(offerId && { offerId }) },
    })

    beforeEach(() => world.providers.save(aSupportCentre({ code: 'SSC-SOUTH', name: 'South', places: 1 }), adele))

    it('gives the last place from its earlier decision to the waiting child, once', async () => {
      const first = await seek({ providerId: 'SSC-NORTH' })
      const next = await seek({ providerId: 'SSC-NORTH' })
      const again = { caseId: first.placement.caseId, itemId: randomUUID(), providerId: 'SSC-SOUTH' }
      const [once, twice] = await Promise.all([seek(again), seek(again)])
      expect(twice.offer?.id).toBe(once.offer?.id)
      expect(once.placement).toMatchObject({ state: 'offered' })
      expect(await world.placements.one(first.placement.id, casey)).toMatchObject({
        state: 'withdrawn',
        withdrawnReason: 'decided-again',
      })
      const { id: offerId } = (await world.placements.currentOffer(next.placement.id))!
      expect(world.told).toMatchObject([
        decidedAgain(first.placement.id, first.offer!.id),
        { to: `case/${next.placement.caseId}`, message: 'placementOffered', payload: { offerId } },
      ])
      expect(await world.db.manager.countBy(Offer, { placementId: next.placement.id })).toBe(1)
      expect((await world.providers.one('SSC-NORTH', casey)).free).toBe(0)
    })

    it('gives back a place that was accepted and not taken up, and the start is then refused', async () => {
      const { placement, offer } = await seek({ providerId: 'SSC-NORTH' })
      await world.placements.accept(placement.id, civilDate('2026-11-16'), casey)
      await seek({ caseId: placement.caseId, providerId: 'SSC-SOUTH' })
      expect(await world.db.manager.findOneBy(Offer, { id: offer!.id })).toMatchObject({ state: 'withdrawn' })
      expect((await world.providers.one('SSC-NORTH', casey)).free).toBe(1)
      world.itIs('2026-11-16T09:00')
      await expect(world.placements.start(placement.id, civilDate('2026-11-16'), lena)).rejects.toMatchObject({
        code: 'placement-state',
      })
    })

    it('gives its own place to the child who waited before it, and then waits itself', async () => {
      await seek({ providerId: 'SSC-SOUTH' })
      const first = await seek()
      const next = await seek()
      const again = await seek({ caseId: first.placement.caseId })
      expect(again.placement.state).toBe('waiting')
      expect(await world.placements.one(next.placement.id, casey)).toMatchObject({ state: 'offered' })
    })

    it('keeps its turn in the list when it only waited', async () => {
      await seek({ providerId: 'SSC-NORTH' })
      const { placement: waited } = await seek({ providerId: 'SSC-NORTH' })
      world.itIs('2026-11-11T10:00')
      await seek({ providerId: 'SSC-NORTH' })
      world.itIs('2026-11-12T10:00')
      const { placement } = await seek({ caseId: waited.caseId, providerId: 'SSC-NORTH' })
      expect(await world.placements.positionInList(placement)).toBe(1)
      expect(world.told).toMatchObject([decidedAgain(waited.id)])
    })

    it('keeps a stay that has begun until the child starts at the next place', async () => {
      const first = await aStartedPlacement(world, '2026-11-16')
      world.told.length = 0
      await seek({ caseId: first.caseId, providerId: 'SSC-SOUTH' })
      await world.placements.withdrawEarlier(world.aCase())
      expect(await world.placements.one(first.id, casey)).toMatchObject({ state: 'started' })
      expect(told()).toEqual([])
    })

    it('and deferred, or given another school, keeps no place either; asked twice it is told once', async () => {
      const { placement, offer } = await seek({ providerId: 'SSC-NORTH' })
      await world.placements.withdrawEarlier(placement.caseId)
      await world.placements.withdrawEarlier(placement.caseId)
      expect(world.told).toMatchObject([decidedAgain(placement.id, offer!.id)])
      expect((await world.providers.one('SSC-NORTH', casey)).free).toBe(1)
    })

    it('and asks for what cannot be sought, keeps what it had', async () => {
      const { placement } = await seek({ providerId: 'SSC-NORTH' })
      await expect(seek({ caseId: placement.caseId, providerId: 'SSC-NOWHERE' })).rejects.toMatchObject({
        code: 'no-such-provider',
      })
      expect(await world.placements.one(placement.id, casey)).toMatchObject({ state: 'offered' })
    })
  })

  it('alternative education is found for Key Stage 4, by kind and key stage', async () => {
    await world.providers.save(
      aProvider({ code: 'AEP-WORKS', name: 'Works', kind: 'aep', keyStages: ['KS4'], places: 5 }),
      adele,
    )
    expect((await seek({ outcome: 'aep', caseId: world.aCase({ ncYear: '10' }) })).placement.state).toBe('offered')
    const inYear9 = world.aCase({ ncYear: '9' })
    await expect(seek({ outcome: 'aep', caseId: inYear9 })).rejects.toThrow('Years 10 and 11 only')
    expect(await world.placements.ofCase(inYear9, casey)).toEqual([])
  })

  it.each([
    ['has no year recorded', ''],
    ['is in a year that no centre teaches', '1'],
  ])('a child who %s does not wait for ever: it becomes a person’s to sort out', async (_case, ncYear) => {
    const caseId = world.aCase({ ncYear })
    await expect(seek({ caseId })).rejects.toThrow('No provider of the kind decided teaches the child’s year')
    expect(await world.placements.ofCase(caseId, casey)).toEqual([])
  })

  it.each([
    ['an alternative provider for a support centre place', 'support-centre', 'AEP-WORKS', '10'],
    ['a support centre for alternative education', 'aep', 'SSC-NORTH', '10'],
    ['a centre of another key stage', 'support-centre', 'SSC-NORTH', '5'],
    ['an alternative provider that teaches younger children', 'aep', 'AEP-WORKS', '10'],
  ] as const)(
    'nobody is placed with %s: it becomes a person’s to sort out',
    async (_case, outcome, providerId, ncYear) => {
      await world.providers.save(
        aProvider({ code: 'AEP-WORKS', name: 'Works', kind: 'aep', keyStages: ['KS3'], places: 5 }),
        adele,
      )
      const caseId = world.aCase({ ncYear })
      await expect(seek({ caseId, outcome, providerId })).rejects.toMatchObject({ code: 'provider-not-suitable' })
      expect(await world.placements.ofCase(caseId, casey)).toEqual([])
    },
  )

  it('the provider that the panel named is asked by code or id, and no other', async () => {
    await world.providers.save(aSupportCentre({ code: 'SSC-SOUTH', name: 'South', places: 3 }), adele)
    const { placement } = await seek({ providerId: 'SSC-SOUTH' })
    expect((await world.providers.byId(placement.providerId!)).code).toBe('SSC-SOUTH')
    await seek({ providerId: 'SSC-NORTH' })
    expect((await seek({ providerId: 'SSC-NORTH' })).placement.state).toBe('waiting')
  })

  it('a caseworker may offer a waiting child another centre, if it has a place', async () => {
    await seek()
    const { placement } = await seek({ providerId: 'SSC-NORTH' })
    await world.providers.save(aSupportCentre({ code: 'SSC-SOUTH', name: 'South', places: 1 }), adele)
    await expect(world.placements.offer(placement.id, 'SSC-NORTH', casey)).rejects.toMatchObject({
      code: 'no-place-free',
    })
    await expect(world.placements.offer(placement.id, 'KS34-EC', casey)).rejects.toMatchObject({
      code: 'provider-not-suitable',
    })
    expect(await world.placements.offer(placement.id, 'SSC-SOUTH', casey)).toMatchObject({ state: 'offered' })
    expect(told()).toEqual(['placementOffered'])
  })

  it('a centre sees its own pupils and a school the children it answers for', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16', '900002')
    expect(await world.placements.one(placement.id, ruth)).toMatchObject({ id: placement.id })
    expect(await world.placements.one(placement.id, lena)).toMatchObject({ id: placement.id })
    await expect(world.placements.one(placement.id, sam)).rejects.toMatchObject({ status: 'not-found' })
    await expect(world.placements.one(placement.id, ken)).rejects.toMatchObject({ status: 'not-found' })
    expect((await world.placements.list({ limit: 50 }, ken, EVERYTHING_IN_SIGHT)).items).toEqual([])
    expect((await world.placements.list({ limit: 50 }, ruth, EVERYTHING_IN_SIGHT)).items).toHaveLength(1)
  })

  it('who looked at a child’s placement is recorded; who was refused saw nothing', async () => {
    const placement = await aStartedPlacement(world, '2026-11-16', '900002')
    await world.placements.one(placement.id, lena)
    await world.placements.one(placement.id, sam).catch(() => undefined)
    const looks = await world.db.manager.findBy(AuditRow, { action: 'viewed', subjectId: placement.id })
    expect(looks.map(({ who }) => who)).toEqual(['lena'])
  })

  it('a long list is read page by page, each placement once', async () => {
    for (const minute of ['01', '02', '03']) {
      world.itIs(`2026-11-10T10:${minute}`)
      await seek()
    }
    const first = await world.placements.list({ limit: 2 }, casey, EVERYTHING_IN_SIGHT)
    const second = await world.placements.list({ limit: 2, cursor: first.next! }, casey, EVERYTHING_IN_SIGHT)
    expect(first.items).toHaveLength(2)
    expect(first.total).toBe(3)
    expect(second).toMatchObject({ next: null, total: 3 })
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
  })
})
