import { civilDate } from '@daysix/shared/civil-date'
import { WorkflowNotFoundError } from '@temporalio/client'
import { calendarChanged } from './messages'
import * as told from './messages'
import { play, type Play } from './testing/play.test-support'

const IMPOSED = '2026-11-10T10:00'
const BEGINS = '2026-11-10T11:00:00Z'
const ARRANGED = { provisionId: 'p1', providerId: 'KS34-EC', startsOn: '2026-11-16', startsAt: '09:30' }

// Weeks of a case pass in one test, each hour with its timers.
jest.setTimeout(120_000)

async function atACentreBy(p: Play, caseId: string, imposedAt = IMPOSED) {
  const kase = await p.report(caseId, imposedAt)
  await p.tell(kase, told.familyContacted, { on: '2026-11-10' })
  await p.tell(kase, told.parentNoticeGiven, { givenAt: '2026-11-10T14:00:00.000Z' })
  await p.tell(kase, told.provisionArranged, ARRANGED)
  await p.goTo('2026-11-16T10:00:00Z')
  await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-16' })
  return kase
}

it('tells the family and everyone the law names at once', () =>
  play('notice', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    expect(p.world.mails.map(({ template, occasion }) => [template, occasion])).toEqual([
      ['social-worker-told', 'notice'],
      ['parents-told', 'notice'],
    ])
    await p.goTo('2026-11-10T16:00:00Z')
    expect(p.world.clock('case-1', 'EX-02')).toMatchObject({ missedAt: expect.any(Date) })
    await p.tell(kase, told.parentNoticeGiven, { givenAt: '2026-11-10T16:00:00.000Z' })
    expect(p.world.clock('case-1', 'EX-02')!.state).toBe('met-late')
    await p.keepHistory(kase)
  }))

it('is over when the head cancels the exclusion on day four', () =>
  play('cancelled-on-day-four', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.provisionArranged, ARRANGED)
    await p.goTo('2026-11-13T10:00:00Z')
    await p.tell(kase, told.caseCancelled, { cancelledOn: '2026-11-13' })
    await p.goTo('2026-11-13T10:05:00Z')

    expect(await kase.result()).toEqual({ outcome: 'cancelled' })
    expect(p.world.mailsOf('exclusion-cancelled')).toHaveLength(1)
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ state: 'lifted', ended: 'cancelled' })
    expect(p.world.clock('case-1', 'GB-01')).toMatchObject({ state: 'lifted', ended: 'cancelled' })
    expect(p.world.done).toContain('provision of case-1 ended: cancelled')
    await p.keepHistory(kase)
  }))

it('cannot be cancelled any more once the governors have decided', () =>
  play('cancelled-too-late', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-30T10:00:00Z')
    await p.tell(kase, told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-30' })
    await p.tell(kase, told.caseCancelled, { cancelledOn: '2026-11-30' })
    expect(await p.isRunning(kase)).toBe(true)
    expect(p.world.mailsOf('exclusion-cancelled')).toHaveLength(0)
  }))

it('is unwound when the governors reinstate in week two, though the child is at a centre already', () =>
  play('reinstated-in-week-two', BEGINS, async (p) => {
    const kase = await atACentreBy(p, 'case-1')
    await p.goTo('2026-11-19T10:00:00Z')
    await p.tell(kase, told.governorsDecided, { decision: 'reinstated', decidedOn: '2026-11-19' })
    await p.tell(kase, told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-19', reason: 'reinstated' })

    // at once: what the exclusion asked for is over
    expect(p.world.mailsOf('reinstated')).toEqual([expect.objectContaining({ refs: { provisionId: 'p1' } })])
    expect(p.world.clock('case-1', 'GB-01')).toMatchObject({ state: 'met', metOn: '2026-11-19' })
    expect(p.world.clock('case-1', 'EX-11', '2')).toBeUndefined()
    expect(p.world.done).toContain('provision of case-1 ended: reinstated')
    expect(p.world.closed.size).toBe(0)

    // and last, what the law asks of governors and head
    await p.goTo('2026-11-21T00:00:00Z')
    expect(p.world.clock('case-1', 'GB-08')!.missedAt).toBeDefined()
    expect(p.world.clock('case-1', 'GB-09')!.missedAt).toBeDefined()
    await p.tell(kase, told.governorsNoticeGiven, { givenOn: '2026-11-23' })
    expect(p.world.clock('case-1', 'GB-08')!.state).toBe('met-late')
    expect(p.world.closed.size).toBe(0)
    await p.tell(kase, told.pupilReturned, { returnedOn: '2026-11-20' })
    expect(p.world.clock('case-1', 'GB-09')!.state).toBe('met')
    expect(await kase.result()).toEqual({ outcome: 'reinstated' })
    expect(p.world.done).toEqual([
      'agenda case-1',
      'off agenda case-1',
      'placement of case-1 withdrawn',
      'provision of case-1 ended: reinstated',
    ])
    await p.keepHistory(kase)
  }))

it('closes a reinstated case when a person says so, and owes nothing more then', () =>
  play('reinstated-and-closed', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-19T10:00:00Z')
    await p.tell(kase, told.governorsDecided, { decision: 'reinstated', decidedOn: '2026-11-19' })
    await p.goTo('2026-11-19T10:05:00Z')
    expect(await p.isRunning(kase)).toBe(true)
    await p.tell(kase, told.caseClosed, { outcome: 'reinstated' })
    expect(await kase.result()).toEqual({ outcome: 'reinstated' })
    expect(p.world.clock('case-1', 'GB-08')).toMatchObject({ state: 'lifted', ended: 'closed' })
    expect(p.world.clock('case-1', 'GB-09')).toMatchObject({ state: 'lifted', ended: 'closed' })
    await p.keepHistory(kase)
  }))

it('owes nobody anything once a report made in error is withdrawn, and says so', () =>
  play('withdrawn-in-error', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.caseClosed, { outcome: 'withdrawn', event: 'withdrawn' })
    expect(await kase.result()).toEqual({ outcome: 'withdrawn' })
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ state: 'lifted', ended: 'withdrawn' })
    expect(p.world.mailsOf('case-closed')).toHaveLength(1)
    await p.keepHistory(kase)
  }))

it('falls silent when the child has died, at home and where it was placed: nothing is sent and nobody reminded', () =>
  play('pupil-died', BEGINS, async (p) => {
    const kase = await atACentreBy(p, 'case-1')
    p.world.stays.set('pl1', { kind: 'support-centre', startedOn: '2026-11-18', weeks: ['2026-11-16'] })
    await p.goTo('2026-11-18T10:00:00Z')
    await p.tell(kase, told.placementStarted, { placementId: 'pl1', providerId: 'SSC', startedOn: '2026-11-18' })
    const sent = p.world.mails.length

    await p.tell(kase, told.caseClosed, { outcome: 'pupil-died', event: 'pupil-died', silent: 'yes' })
    expect(await kase.result()).toEqual({ outcome: 'pupil-died' })
    expect(await p.isRunning(p.handle('case/case-1/placement/pl1'))).toBe(false)
    // past the governors' meeting and the review of week four
    await p.goTo('2026-12-18T10:00:00Z')
    expect(p.world.mails.slice(sent)).toEqual([])
    expect(p.world.tasks).toEqual([])
    expect(p.world.clock('case-1', 'GB-01')).toMatchObject({ state: 'lifted', ended: 'pupil-died' })
    expect(p.world.clock('case-1', 'PL-02', 'pl1')!.state).toBe('lifted')
    expect(p.world.done).toContain('silence about case-1')
    await p.keepHistory(kase)
  }))

it('goes on without an answer about what a cancellation lifts: a person is asked to look after it', () =>
  play('unwinding-refused', BEGINS, async (p) => {
    p.world.refuses('clocksLiftedBy', 'cancelled')
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.caseCancelled, { cancelledOn: '2026-11-10' })
    expect(await kase.result()).toEqual({ outcome: 'cancelled' })
    expect(p.world.tasks).toEqual(['unwinding-refused cancelled'])
  }))

it('lets a right of review that nobody used lapse, and only then lets the name leave the roll', () =>
  play('review-lapses', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-30T10:00:00Z')
    await p.tell(kase, told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-30' })
    await p.tell(kase, told.governorsNoticeGiven, { givenOn: '2026-12-01' })
    expect(p.world.clock('case-1', 'IR-01')!.dueOn).toBe('2027-01-06')
    await p.goTo('2027-01-06T20:00:00Z')
    expect(p.world.tasks).not.toContain('remove-from-roll roll')

    await p.goTo('2027-01-07T01:00:00Z')
    expect(p.world.clock('case-1', 'IR-01')).toMatchObject({ state: 'lapsed' })
    expect(p.world.clock('case-1', 'IR-01')!.missedAt).toBeUndefined()
    expect(p.world.tasks).toContain('remove-from-roll roll')
    expect(p.world.mailsOf('roll-may-be-removed')).toHaveLength(1)
    expect(p.world.kindsOf('case-1')).toContain('review-lapsed')

    // Posted in time, opened late: it is heard all the same.
    await p.tell(kase, told.reviewApplied, { appliedOn: '2027-01-06' })
    expect(p.world.clock('case-1', 'IR-01')!.state).toBe('met')
    expect(p.world.clock('case-1', 'IR-03')!.state).toBeUndefined()
    await p.keepHistory(kase)
  }))

it('keeps the name on the roll until a quashed decision has been reconsidered', () =>
  play('review-quashed', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.tell(kase, told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-10' })
    await p.tell(kase, told.governorsNoticeGiven, { givenOn: '2026-11-10' })
    await p.goTo('2026-12-01T10:00:00Z')
    await p.tell(kase, told.reviewApplied, { appliedOn: '2026-12-01' })
    await p.goTo('2026-12-16T10:00:00Z')
    await p.tell(kase, told.reviewDecided, { decision: 'quashed', decidedOn: '2026-12-15', notifiedOn: '2026-12-16' })
    expect(p.world.clock('case-1', 'IR-07')!.dueOn).toBe('2027-01-14')
    expect(p.world.tasks).not.toContain('remove-from-roll roll')

    await p.tell(kase, told.governorsReconsidered, { decision: 'reinstated', decidedOn: '2026-12-17' })
    await p.goTo('2026-12-18T10:00:00Z')
    expect(await p.isRunning(kase)).toBe(true)
    await p.tell(kase, told.pupilReturned, { returnedOn: '2026-12-18' })
    expect(await kase.result()).toEqual({ outcome: 'reinstated' })
    expect(p.world.tasks).not.toContain('remove-from-roll roll')
    await p.keepHistory(kase)
  }))

it('raises a task when a service refuses, and the other procedures go on', () =>
  play('refused', BEGINS, async (p) => {
    p.world.refuses('openClock', 'EX-18').refuses('queue', 'parents-told')
    const kase = await p.report('case-1', IMPOSED)
    expect(p.world.tasks.sort()).toEqual(['clock-refused EX-18', 'mail-refused parents-told:notice'])

    await p.goTo('2026-11-18T10:00:00Z')
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(1)
    await p.tell(kase, told.caseClosed, { outcome: 'left-area' })
    await p.goTo('2026-11-18T10:05:00Z')
    expect(await kase.result()).toEqual({ outcome: 'left-area' })
    await p.keepHistory(kase)
  }))

it('is not held up while no mail can be recorded, and nothing is lost or doubled when it can again', () =>
  play('no-mail', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-17T23:40:00Z')
    p.world.mailIsDown = true
    await p.goTo('2026-11-18T00:10:00Z')
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(0)
    expect(p.world.clock('case-1', 'EX-11', '1')!.missedAt).toBeDefined()
    await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-18' })
    expect(p.world.clock('case-1', 'EX-11', '1')!.state).toBe('met-late')

    p.world.mailIsDown = false
    await p.goTo('2026-11-18T00:20:00Z')
    expect(p.world.mailsOf('day-six-apology')).toHaveLength(1)
    expect(p.world.mailsOf('day-six-missed-director')).toHaveLength(1)
    expect(await p.isRunning(kase)).toBe(true)
  }))

it('shares nothing between two cases', () =>
  play('two-cases', BEGINS, async (p) => {
    const first = await p.report('case-1', IMPOSED)
    const second = await p.report('case-2', IMPOSED)
    await p.tell(first, told.provisionArranged, { ...ARRANGED, eventId: 'same' })
    await p.tell(first, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-16', eventId: 'same' })
    await p.goTo('2026-11-18T10:00:00Z')
    expect(p.world.clock('case-1', 'EX-11', '1')!.state).toBe('met')
    expect(p.world.clock('case-2', 'EX-11', '1')).toMatchObject({ missedAt: expect.any(Date) })
    // The same event id in another case is another event.
    await p.tell(second, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-18', eventId: 'same' })
    expect(p.world.clock('case-2', 'EX-11', '1')!.state).toBe('met-late')
    expect(p.world.mails.filter(({ about }) => about === 'case-1').map(({ template }) => template)).not.toContain(
      'day-six-missed-director',
    )
  }))

describe('facts that arrive repeated, late and out of order', () => {
  const facts = (): [told.Message<never>, Record<string, unknown>][] =>
    [
      [told.familyContacted, { on: '2026-11-10' }],
      [told.parentNoticeGiven, { givenAt: '2026-11-10T14:00:00.000Z' }],
      [told.provisionArranged, ARRANGED],
      [told.detailsGiven, { provisionId: 'p1', givenAt: '2026-11-12T12:01:00.000Z' }],
      [told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-16' }],
      [told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-19' }],
      [told.governorsNoticeGiven, { givenOn: '2026-11-19' }],
      [told.reviewWaived, { statedOn: '2026-11-20' }],
      [
        told.panelDecided,
        { meetingId: 'm', itemId: 'case-1-item-1', outcome: 'allocated-school', responsibleUrn: '900002' },
      ],
      [told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-24', reason: 'moved-on' }],
      [told.allocatedPlaceStarted, { urn: '900002', startedOn: '2026-11-24' }],
    ].map(([message, fact], i) => [
      message as told.Message<never>,
      { ...(fact as object), eventId: `fact-${i}`, at: `2026-11-${10 + i}T12:00:00.000Z` },
    ])

  async function endOf(p: Play, told: ReturnType<typeof facts>) {
    p.world.detailsDelivered = undefined // told like the others
    const kase = await p.report('case-1', IMPOSED)
    for (const [message, fact] of told) {
      await p.goTo((fact.at as string) > BEGINS ? (fact.at as string) : BEGINS)
      await p.tell(kase, message, fact as never)
    }
    await p.goTo('2026-11-30T10:00:00Z')
    const { outcome } = (await kase.result()) as { outcome: string }
    const duties = [...p.world.clocks.values()]
      .filter(({ id }) => !id.endsWith('EX-18') && !id.endsWith('EX-02'))
      .map(({ id, state, metOn, dueOn }) => ({ id, state, metOn, dueOn }))
    return {
      outcome,
      duties: duties.sort((a, b) => (a.id < b.id ? -1 : 1)),
      story: [...p.world.kindsOf('case-1')].sort(),
    }
  }

  it('lead to the same end', async () => {
    const ends: Awaited<ReturnType<typeof endOf>>[] = []
    await play('in-order', BEGINS, async (p) => void ends.push(await endOf(p, facts())))
    await play('out-of-order', BEGINS, async (p) => {
      // Everything backwards and some of it three times; the governors' decision, without which nothing ends, comes last.
      const [decided, ...others] = facts().sort(([a]) => (a.name === 'governorsDecided' ? -1 : 0))
      const backwards = others.reverse()
      ends.push(await endOf(p, [...backwards.slice(0, 6), ...backwards.slice(2, 5), ...backwards, decided]))
      await p.keepHistory(p.handle('case/case-1'))
    })
    expect(ends[0].outcome).toBe('allocated-place')
    expect(ends[1].outcome).toBe('allocated-place')
    expect(ends[1].duties).toEqual(ends[0].duties)
  })
})

describe('facts that overtake each other, each outbox in its own order, some of them repeated', () => {
  type Told = [message: told.Message<never>, fact: Record<string, unknown> & { eventId: string }]
  const numbered = (service: string, facts: [told.Message<never>, object][]): Told[] =>
    facts.map(([message, fact], i) => [
      message,
      { ...fact, eventId: `${service}-${i + 1}`, at: '2026-11-16T12:00:00.000Z' },
    ])
  const referrals = numbered('referrals', [
    [told.familyContacted, { on: '2026-11-10' }],
    [told.parentNoticeGiven, { givenAt: '2026-11-10T14:00:00.000Z' }],
    [told.governorsDecided, { decision: 'upheld', decidedOn: '2026-11-13' }],
    [told.governorsNoticeGiven, { givenOn: '2026-11-13' }],
    [told.reviewWaived, { statedOn: '2026-11-13' }],
  ] as [told.Message<never>, object][])
  /** A panel hears a case that has begun at a centre, and a child starts at the school it named: one follows from the other. */
  const places = numbered('places', [
    [told.provisionArranged, { ...ARRANGED, startsOn: '2026-11-12' }],
    [told.detailsGiven, { provisionId: 'p1', givenAt: '2026-11-12T08:00:00.000Z' }],
    [told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-12' }],
    [
      told.panelDecided,
      { meetingId: 'm', itemId: 'case-1-item-1', outcome: 'allocated-school', responsibleUrn: '900002' },
    ],
    [told.allocatedPlaceStarted, { urn: '900002', startedOn: '2026-11-16' }],
    [told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-16', reason: 'moved-on' }],
  ] as [told.Message<never>, object][])

  /** A merge of both that the seed decides, and every third fact delivered again somewhere after it. */
  function overtaking(seed: number): Told[] {
    let state = seed
    const below = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n
    const [one, other] = [[...referrals], [...places]]
    const merged: Told[] = []
    while (one.length + other.length > 0)
      merged.push((below(one.length + other.length) < one.length ? one : other).shift()!)
    for (const again of merged.filter((_, i) => i % 3 === seed % 3)) {
      const first = merged.indexOf(again)
      merged.splice(first + 1 + below(merged.length - first), 0, again)
    }
    return merged
  }

  /** Told on the eve of day six, when the first duties have been missed for want of them. */
  async function endOf(p: Play, facts: Told[]) {
    p.world.detailsDelivered = undefined // told like the others
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-16T12:00:00Z')
    for (const [message, fact] of facts)
      // repeated to a case that is closed by then: the outbox knows what to do
      await p
        .tell(kase, message, fact as never)
        .catch((error: unknown) => expect(error).toBeInstanceOf(WorkflowNotFoundError))
    await p.goTo('2026-11-30T10:00:00Z')
    const { outcome } = (await kase.result()) as { outcome: string }
    const { clocks, story, mails, tasks, stages } = p.world
    return {
      ...{ outcome, stage: stages.get('case-1'), tasks: [...tasks].sort() },
      clocks: [...clocks.values()]
        .map(({ id, state, dueOn, metOn, metAt, missedAt }) => ({
          id,
          state,
          dueOn,
          metOn,
          metAt,
          missed: missedAt !== undefined,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      timeline: story.map(({ kind, eventId }) => `${kind} ${eventId}`).sort(),
      letters: mails.map(({ template, occasion }) => `${template} ${occasion}`).sort(),
    }
  }

  it('lead to the same end: the outcome, every clock, the timeline and the letters', async () => {
    const ends: Awaited<ReturnType<typeof endOf>>[] = []
    const orders = [[...referrals, ...places], [...places, ...referrals], ...[1, 3, 4].map(overtaking)]
    for (const order of orders) await play('overtaking', BEGINS, async (p) => void ends.push(await endOf(p, order)))
    const [orderly, ...others] = ends
    expect(orderly).toMatchObject({ outcome: 'allocated-place', stage: 'closed' })
    others.forEach((end, i) =>
      expect([orders[i + 1].map(([, { eventId }]) => eventId), end]).toEqual([expect.anything(), orderly]),
    )
  })
})

it('counts every date again when the calendar moves', () =>
  play('dates-move', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    expect(p.world.clock('case-1', 'GB-01')!.dueOn).toBe('2026-12-01')
    p.world.closes('2026-11-12', '2026-11-13')
    await p.tell(kase, calendarChanged, { calendarVersion: 'snow' })
    expect(p.world.clock('case-1', 'GB-01')!.dueOn).toBe('2026-12-03')
    expect(p.world.clock('case-1', 'EX-11', '1')!.dueOn).toBe('2026-11-19')
    // one mail for both dates
    expect(p.world.mailsOf('dates-moved')).toHaveLength(1)
  }))

it('counts every date again when the exclusion was reported wrongly, and withdraws a miss that was none', () =>
  play('case-corrected', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    await p.goTo('2026-11-18T08:00:00Z')
    expect(p.world.clock('case-1', 'EX-11', '1')!.missedAt).toBeDefined()

    // after the afternoon began, so that the first day is the next one
    p.world.corrects('case-1', '2026-11-10T14:00')
    await p.tell(kase, told.caseChanged, { what: 'exclusion' })
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ dueOn: '2026-11-18' })
    expect(p.world.clock('case-1', 'EX-11', '1')!.missedAt).toBeUndefined()
    expect(p.world.mailsOf('dates-moved')).toHaveLength(1)
    expect(p.world.mailsOf('miss-withdrawn')).toHaveLength(1)

    const asked = p.world.mails.length
    await p.tell(kase, told.caseChanged, { what: 'contacts' })
    expect(p.world.mails.slice(asked)).toEqual([])
    await p.tell(kase, told.provisionStarted, { provisionId: 'p1', startedOn: '2026-11-18' })
    expect(p.world.clock('case-1', 'EX-11', '1')!.state).toBe('met')
    await p.keepHistory(kase)
  }))

it('counts every date again when the authority chooses another reading of the law', () =>
  play('rule-changed', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    // to its procedure a reading is a date that referrals now answers otherwise
    p.world.corrects('case-1', '2026-11-10T14:00')
    await p.tell(kase, told.ruleChanged, { setting: 'firstDayRule' })
    expect(p.world.clock('case-1', 'EX-11', '1')).toMatchObject({ dueOn: '2026-11-18' })
    expect(p.world.mailsOf('dates-moved')).toHaveLength(1)
    await p.keepHistory(kase)
  }))

it('waits without a date while a hearing is adjourned, and is armed again when the pause ends', () =>
  play('hearing-adjourned', BEGINS, async (p) => {
    const kase = await atACentreBy(p, 'case-1')
    await p.tell(kase, told.governorsDecided, { decision: 'upheld', decidedOn: '2026-12-01' })
    await p.tell(kase, told.governorsNoticeGiven, { givenOn: '2026-12-01' })
    await p.goTo('2026-12-16T12:00:00Z')
    await p.tell(kase, told.reviewApplied, { appliedOn: '2026-12-16' })
    const hearing = { caseId: 'case-1', rule: 'IR-03' }
    expect(p.world.clock('case-1', 'IR-03')!.dueOn).toBe('2027-01-21')

    await p.goTo('2027-01-22T10:00:00Z')
    expect(p.world.clock('case-1', 'IR-03')!.missedAt).toBeDefined()
    const adjourned = { reason: 'hearing-adjourned' as const, from: civilDate('2027-01-13') }
    p.world.decides(hearing, adjourned)
    await p.tell(kase, told.caseChanged, { what: 'clock' })
    expect(p.world.clock('case-1', 'IR-03')).toMatchObject({ dueOn: undefined, missedAt: undefined })
    expect(p.world.mailsOf('miss-withdrawn')).toHaveLength(1)

    const mails = p.world.mails.filter(({ clockId }) => clockId?.includes('IR-03')).length
    await p.goTo('2027-02-20T10:00:00Z')
    expect(p.world.clock('case-1', 'IR-03')).toMatchObject({ missedAt: undefined, chases: 0 })
    expect(p.world.mails.filter(({ clockId }) => clockId?.includes('IR-03'))).toHaveLength(mails)

    p.world.decides(hearing, { ...adjourned, until: civilDate('2027-02-19') })
    await p.tell(kase, told.caseChanged, { what: 'clock' })
    expect(p.world.clock('case-1', 'IR-03')!.dueOn).toBe('2027-03-02')
    await p.goTo('2027-03-03T10:00:00Z')
    expect(p.world.clock('case-1', 'IR-03')!.missedAt).toBeDefined()
    await p.tell(kase, told.reviewDecided, { decision: 'upheld', decidedOn: '2027-03-03', notifiedOn: '2027-03-03' })
    expect(p.world.clock('case-1', 'IR-03')!.state).toBe('met-late')
    await p.keepHistory(kase)
  }))

it('tells those who must be told only since a fact was put right, once', () =>
  play('must-be-told-later', BEGINS, async (p) => {
    const kase = await p.report('case-1', IMPOSED)
    const letter = { template: 'home-authority-told', occasion: 'notice' }
    const withdrawn = { template: 'miss-withdrawn', occasion: 'c1:miss-withdrawn:2026-11-11', clockId: 'c1' }
    p.world.announcements = [letter, withdrawn]
    await p.tell(kase, told.caseChanged, { what: 'pupil' })
    await p.tell(kase, told.caseChanged, { what: 'pupil' })
    expect(p.world.mails.slice(-2)).toEqual([expect.objectContaining(letter), expect.objectContaining(withdrawn)])
    expect(p.world.mailsOf('home-authority-told')).toHaveLength(1)
    await p.keepHistory(kase)
  }))

it('ends in order when operations cancels its procedure: nothing heard is lost, and a person is told', () =>
  play('cancelled-by-operations', BEGINS, async (p) => {
    const kase = await atACentreBy(p, 'case-1')
    p.world.stays.set('pl1', { kind: 'support-centre', startedOn: '2026-11-18', weeks: ['2026-11-16'] })
    await p.goTo('2026-11-18T10:00:00Z')
    await p.tell(kase, told.placementStarted, { placementId: 'pl1', providerId: 'SSC', startedOn: '2026-11-18' })
    const stay = p.handle('case/case-1/placement/pl1')
    expect(await p.isRunning(stay)).toBe(true)

    await p.tellAtOnce(kase, told.provisionEnded, { provisionId: 'p1', endedOn: '2026-11-18', reason: 'moved-on' })
    await kase.cancel()
    await p.settle()
    expect((await kase.describe()).status.name).toBe('CANCELLED')
    expect((await stay.describe()).status.name).toBe('CANCELLED')
    expect(p.world.tasks.sort()).toEqual(['procedure-cancelled case', 'procedure-cancelled pl1'])
    expect(p.world.kindsOf('case-1')).toContain('provision-ended')
    await p.keepHistory(kase)
  }))
