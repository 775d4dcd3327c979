import { A_REPORT, World } from '../world.test-support'

let world: World
let ref: string
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

let births = 0
/** A new child's case, reported on 3 November; today is then `now`. */
async function aCase(now = '2026-12-10T12:00'): Promise<void> {
  world.itIs('2026-11-03T11:00')
  births += 1
  const pupil = {
    legalForename: 'Alex',
    legalSurname: 'Thorn',
    birthDate: `2012-05-${String(births).padStart(2, '0')}`,
    ncYear: '9',
  }
  const { body } = await world
    .post('casey', '/cases', { ...A_REPORT, pupil, imposedAt: '2026-11-03T10:00' })
    .expect(201)
  ref = body.reference as string
  world.itIs(now)
}
const step = (who: string, name: string, body: object) => world.post(who, `/cases/${ref}/${name}`, body)
const closes = (outcome: string, reason = 'Agreed with the school') => step('casey', 'closure', { outcome, reason })
const sentence = (body: { errors?: { message: string }[]; detail?: string }) => body.errors?.[0].message ?? body.detail
const lastTold = async () => (await world.told()).at(-1)

describe('the family', () => {
  it('is contacted once somebody has spoken with them; trying is kept too', async () => {
    await aCase()
    const tried = await step('casey', 'contact-attempts', {
      madeOn: '2026-11-04',
      method: 'telephone',
      result: 'no-answer',
    }).expect(201)
    expect(tried.body.facts.familyContactedOn).toBeNull()
    const spoke = await step('casey', 'contact-attempts', {
      madeOn: '2026-11-05',
      method: 'visit',
      result: 'spoke',
    }).expect(201)
    expect(spoke.body.facts.familyContactedOn).toBe('2026-11-05')
    expect(await lastTold()).toMatchObject({ message: 'familyContacted', payload: { on: '2026-11-05' } })
    const { body } = await world.get('casey', `/cases/${ref}/contact-attempts`)
    expect(body).toHaveLength(2)
  })

  it('cannot have been contacted tomorrow', async () => {
    await aCase()
    const body = { madeOn: '2026-12-11', method: 'telephone', result: 'spoke' }
    expect(sentence((await step('casey', 'contact-attempts', body).expect(422)).body)).toBe(
      'Enter today’s date or one before it',
    )
  })

  it('is not the school’s to record, but the notice to the parents is', async () => {
    await aCase()
    await step('sam', 'contact-attempts', { madeOn: '2026-11-04', method: 'visit', result: 'spoke' }).expect(404)
    await step('sam', 'parent-notice', { givenAt: '2026-11-03T15:00' }).expect(200)
    expect(await lastTold()).toMatchObject({
      message: 'parentNoticeGiven',
      payload: { givenAt: '2026-11-03T15:00:00.000Z' },
    })
    await step('ruth', 'parent-notice', { givenAt: '2026-11-03T15:00' }).expect(404)
  })
})

describe('an exception to day six', () => {
  it('must fit the child', async () => {
    await aCase()
    const exams = { reason: 'year-11-exams-over', from: '2026-11-10', note: 'The school’s examinations officer' }
    expect(sentence((await step('casey', 'day-six-exception', exams).expect(422)).body)).toContain('Year 11')
    const tooYoung = { ...exams, reason: 'not-of-compulsory-age' }
    expect(sentence((await step('casey', 'day-six-exception', tooYoung).expect(422)).body)).toContain(
      'compulsory school age',
    )
    await step('casey', 'day-six-exception', { ...exams, reason: 'plan-limits-hours' }).expect(200)
    expect(await lastTold()).toMatchObject({ message: 'daySixExcepted', payload: { reason: 'plan-limits-hours' } })
  })
})

describe('the governors', () => {
  it('decide once, then give notice, and the review window opens', async () => {
    await aCase()
    expect(sentence((await step('sam', 'governors-notice', { givenOn: '2026-12-01' }).expect(409)).body)).toContain(
      'decision first',
    )
    const upheld = { decision: 'upheld', decidedOn: '2026-12-01', reasons: 'Risk to others' }
    await step('sam', 'governors-decision', upheld).expect(200)
    expect(await lastTold()).toMatchObject({
      message: 'governorsDecided',
      payload: { decision: 'upheld', decidedOn: '2026-12-01' },
    })
    expect(JSON.stringify(await lastTold())).not.toContain('Risk')
    const told = (await world.told()).length
    await step('casey', 'governors-decision', upheld).expect(200)
    expect(await world.told()).toHaveLength(told)
    await step('casey', 'governors-decision', { ...upheld, decision: 'reinstated' }).expect(409)
    expect(sentence((await step('sam', 'governors-notice', { givenOn: '2026-11-30' }).expect(422)).body)).toContain(
      'Tuesday 1 December 2026',
    )
    await step('sam', 'governors-notice', { givenOn: '2026-12-01' }).expect(200)
  })

  it('are asked for a date in words', async () => {
    await aCase()
    const { body } = await step('casey', 'governors-decision', { decision: 'upheld', decidedOn: 'yesterday' }).expect(
      422,
    )
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/decidedOn', message: expect.stringContaining('like 24 11 2026') }),
    ])
  })
})

describe('the review', () => {
  const upheldAndNotified = async (now: string) => {
    await aCase(now)
    await step('casey', 'governors-decision', { decision: 'upheld', decidedOn: '2026-12-01' }).expect(200)
    await step('casey', 'governors-notice', { givenOn: '2026-12-01' }).expect(200)
  }

  it('may be asked for until the fifteenth school day, and not after', async () => {
    await upheldAndNotified('2027-01-20T12:00')
    const late = await step('casey', 'review-application', { deliveredOn: '2027-01-07' }).expect(422)
    expect(sentence(late.body)).toContain('Wednesday 6 January 2027')
    const { body } = await step('casey', 'review-application', { deliveredOn: '2027-01-06' }).expect(200)
    expect(body.facts.reviewAppliedOn).toBe('2027-01-06')
  })

  it('sent by first-class post is made on the second working day after', async () => {
    await upheldAndNotified('2027-01-20T12:00')
    const { body } = await step('casey', 'review-application', { postedOn: '2026-12-18' }).expect(200)
    expect(body.facts.reviewAppliedOn).toBe('2026-12-22')
  })

  it('given up in writing cannot be asked for afterwards', async () => {
    await upheldAndNotified('2027-01-20T12:00')
    await step('casey', 'review-waiver', { statedOn: '2026-12-03' }).expect(200)
    await step('casey', 'review-application', { deliveredOn: '2026-12-04' }).expect(409)
  })

  it('sends the governors back only when it says so', async () => {
    await upheldAndNotified('2027-02-20T12:00')
    await step('casey', 'review-application', { deliveredOn: '2026-12-16' }).expect(200)
    await step('casey', 'reconsideration', { decision: 'upheld', decidedOn: '2027-02-03' }).expect(409)
    await step('casey', 'review-decision', { decision: 'quashed', decidedOn: '2027-01-20' }).expect(200)
    expect(await lastTold()).toMatchObject({
      payload: { decision: 'quashed', decidedOn: '2027-01-20', notifiedOn: '2027-01-20' },
    })
    await step('sam', 'reconsideration', { decision: 'upheld', decidedOn: '2027-02-03' }).expect(200)
  })

  it('leaves the name on the roll until it is over', async () => {
    await upheldAndNotified('2027-02-20T12:00')
    expect(sentence((await step('sam', 'roll-removal', { removedOn: '2027-01-06' }).expect(422)).body)).toContain(
      '7 January 2027',
    )
    await step('casey', 'review-application', { deliveredOn: '2026-12-16' }).expect(200)
    expect(sentence((await step('sam', 'roll-removal', { removedOn: '2027-01-08' }).expect(409)).body)).toContain(
      'review was asked for',
    )
    await step('casey', 'review-decision', { decision: 'upheld', decidedOn: '2027-01-20' }).expect(200)
    await step('sam', 'roll-removal', { removedOn: '2027-01-21' }).expect(200)
  })
})

describe('the head’s cancellation', () => {
  it('has reasons and comes before the governors meet', async () => {
    await aCase()
    expect(sentence((await step('sam', 'cancellation', { cancelledOn: '2026-11-06' }).expect(422)).body)).toBe(
      'Enter the head teacher’s reasons',
    )
    await step('casey', 'governors-decision', { decision: 'upheld', decidedOn: '2026-12-01' }).expect(200)
    await step('sam', 'cancellation', { cancelledOn: '2026-11-06', reasons: 'New evidence' }).expect(409)
    await aCase('2026-11-06T12:00')
    const cancelled = await step('sam', 'cancellation', { cancelledOn: '2026-11-06', reasons: 'New evidence' })
    expect(cancelled.status).toBe(200)
    expect(cancelled.body.facts).toMatchObject({ cancelledOn: '2026-11-06', daysServed: 4 })
    expect(await lastTold()).toMatchObject({ message: 'caseCancelled', payload: { cancelledOn: '2026-11-06' } })
    await step('casey', 'governors-decision', { decision: 'upheld', decidedOn: '2026-11-06' }).expect(409)
  })
})

describe('the return', () => {
  it('is to be planned next, once the review has decided on it in steps', async () => {
    // a duty that is late would come first
    await aCase('2026-11-03T12:00')
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    for (const action of ['go-to-panel', 'place', 'begin-return'] as const)
      await world.activities.moveStage({ caseId, action })
    const next = async () => (await world.get('casey', `/cases/${ref}`)).body.nextAction.code as string
    const happens = (kind: string, at: string, refs = {}) =>
      world.activities.recordEvent({ caseId, eventId: `${kind}:${at}`, kind, at, refs })
    await happens('review-held', '2026-11-03T12:00:00.000Z', { decision: 'phased', heldOn: '2026-11-03' })
    expect(await next()).toBe('plan-return')
    await happens('reintegration-planned', '2026-11-03T12:01:00.000Z')
    expect(await next()).not.toBe('plan-return')
  })
})

describe('the end', () => {
  it('closes the case once, lifts what is open, and tells the story in a few lines', async () => {
    await aCase()
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    await world.activities.recordEvent({
      caseId,
      eventId: 'd1',
      kind: 'panel-decided',
      at: '2026-12-01T10:00:00.000Z',
      refs: { outcome: 'support-centre', responsibleUrn: '900002' },
    })
    expect((await world.get('casey', `/cases/${ref}`)).body.responsibleSchool.name).toBe('Mill Lane School')
    expect(await world.activities.moveStage({ caseId, action: 'start-provision' })).toEqual({ stage: 'provided' })
    expect(await world.activities.moveStage({ caseId, action: 'start-provision' })).toEqual({ stage: 'provided' })
    expect(await world.activities.closeCase({ caseId, outcome: 'returned-to-school' })).toEqual({
      outcome: 'returned-to-school',
    })
    expect(await world.activities.closeCase({ caseId, outcome: 'aep' })).toEqual({ outcome: 'returned-to-school' })
    const { body } = await world.get('casey', `/cases/${ref}`)
    expect(body).toMatchObject({ stage: 'closed', nextAction: { code: 'none' } })
    expect(body.clocks.every(({ state }: { state: string }) => state === 'lifted')).toBe(true)
    await step('casey', 'contact-attempts', { madeOn: '2026-12-01', method: 'visit', result: 'spoke' }).expect(409)
    const { body: story } = await world.get('casey', `/cases/${ref}/timeline`)
    expect(
      story.filter(({ headline }: { headline: boolean }) => headline).map(({ words }: { words: string }) => words),
    ).toEqual([
      expect.stringContaining('The school reported a permanent exclusion'),
      'The panel decided: a support centre',
      'The case was closed: back at school',
    ])
  })

  it('has a reason, which the audit keeps and nobody is sent', async () => {
    await aCase()
    for (const blank of [undefined, ' '])
      expect((await step('casey', 'closure', { outcome: 'left-area', reason: blank }).expect(422)).body.errors).toEqual(
        [expect.objectContaining({ pointer: '/reason', message: 'Say why the case is closed' })],
      )
    const { body } = await closes('left-area', 'The family moved to Norwich').expect(200)
    const kept = await world.db.query<{ reason: string }[]>(
      `select reason from audit where action = 'closure-asked' and subject_id = $1`,
      [body.id],
    )
    expect(kept).toEqual([{ reason: 'The family moved to Norwich' }])
    expect(JSON.stringify(await world.told())).not.toContain('Norwich')
    expect(JSON.stringify((await world.get('casey', `/cases/${ref}/timeline`)).body)).not.toContain('Norwich')
  })

  it('names the school that the panel allocated until the child has started there', async () => {
    await aCase()
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    const listed = async () => {
      const { body } = await world.get('casey', '/cases?open=true&limit=200')
      return body.items.find(({ reference }: { reference: string }) => reference === ref).allocatedTo
    }
    const shown = async () => (await world.get('casey', `/cases/${ref}`)).body.allocatedTo
    const happens = (eventId: string, kind: string, on: string, refs: Record<string, string>) =>
      world.activities.recordEvent({ caseId, eventId, kind, at: `${on}T10:00:00.000Z`, refs })
    const place = { responsibleUrn: '900002' }
    await happens('d1', 'panel-decided', '2026-12-01', { ...place, outcome: 'support-centre' })
    expect([await listed(), await shown()]).toEqual([null, null])
    await happens('d2', 'panel-decided', '2026-12-03', { ...place, outcome: 'allocated-school' })
    expect([await listed(), await shown()]).toEqual(['900002', '900002'])
    await happens('s1', 'allocated-place-started', '2026-12-07', { urn: '900002', startedOn: '2026-12-07' })
    expect([await listed(), await shown()]).toEqual([null, null])
  })

  it('waits for the stay to end and for its report to the school, whatever it is', async () => {
    await aCase()
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    const [runs, owed] = (['PL-02', 'PL-06'] as const).map((rule) => ({ caseId, rule, occasion: 'stay-1' }))
    const answers = async () => {
      const said = new Set<string | undefined>()
      for (const outcome of ['returned-to-school', 'allocated-place', 'aep', 'withdrawn', 'left-area'])
        said.add(sentence((await closes(outcome).expect(409)).body))
      return [...said]
    }
    await world.activities.openClock({ ...runs, facts: { startedOn: '2026-11-09' } })
    expect(await answers()).toEqual([expect.stringMatching(/^A placement still runs\. End it on the placement’s page/)])
    await world.activities.settleClock({ ...runs, metOn: '2026-12-01' })
    await world.activities.openClock({ ...owed, facts: { endedOn: '2026-12-01' } })
    expect(await answers()).toEqual([
      expect.stringMatching(/^The placement is over and its written report to the school is missing\. Send it/),
    ])
    await world.activities.settleClock({ ...owed, metOn: '2026-12-02' })
    await closes('left-area').expect(200)
  })
})

describe('a case that stops before the child is settled anywhere', () => {
  it('is withdrawn: nothing of it is owed, and no task of it waits for anybody', async () => {
    await aCase()
    const { body } = await closes('withdrawn', 'Reported for the wrong child').expect(200)
    expect(await lastTold()).toMatchObject({ message: 'caseClosed', payload: { event: 'withdrawn' } })
    const caseId = body.id as string
    await world.activities.raiseTask({ caseId, kind: 'place-not-started', occasion: 'o1' })
    await world.activities.closeCase({ caseId, outcome: 'withdrawn' })
    const tasks = (await world.get('casey', `/cases/${ref}/tasks`)).body as { doneNote: string; doneAt: string }[]
    expect(tasks.every(({ doneAt }) => doneAt)).toBe(true)
    const { body: story } = await world.get('casey', `/cases/${ref}/timeline`)
    expect(JSON.stringify(story)).toContain('No longer owed: governors’ meeting: it was withdrawn')
  })

  it('asks for nothing first when the child has died, falls silent, and the words stay in the audit', async () => {
    await aCase()
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    await world.activities.openClock({
      ...{ caseId, rule: 'PL-02', occasion: 'stay-1', facts: { startedOn: '2026-11-09' } },
    })
    await closes('pupil-died', 'Told by the head teacher').expect(200)
    expect(await lastTold()).toMatchObject({
      message: 'caseClosed',
      payload: { outcome: 'pupil-died', event: 'pupil-died', silent: 'yes' },
    })
    expect(JSON.stringify(await world.told())).not.toContain('head teacher')
    await world.activities.closeCase({ caseId, outcome: 'pupil-died' })
    const { body } = await world.get('casey', `/cases/${ref}`)
    expect(body).toMatchObject({ stage: 'closed', outcomeWords: 'The pupil has died' })
    expect(body.clocks.every(({ settledAt }: { settledAt: string | null }) => settledAt !== null)).toBe(true)
  })

  it('is not the school’s to close', async () => {
    await aCase()
    await step('sam', 'closure', { outcome: 'pupil-died', reason: 'Heard of it' }).expect(404)
  })
})

describe('the day', () => {
  it('begins with what is overdue, then what is due within five school days', async () => {
    await aCase('2026-11-09T09:00')
    const { body } = await world.get('casey', '/today').expect(200)
    const days = body.clocks.map(({ clock }: { clock: { dueOn: string } }) => clock.dueOn)
    expect(days).toEqual([...days].sort())
    expect(body.clocks[0].clock.state).toBe('overdue')
    expect(days.at(-1) <= '2026-11-16').toBe(true)
    expect(body.counts.unassigned).toBeGreaterThan(0)
  })

  it('of one caseworker has their own cases and those that nobody has taken, and the manager sees who has what', async () => {
    await aCase('2026-11-09T09:00')
    const whoseDay = async (whose: string) =>
      (await world.get('casey', `/today?whose=${whose}`).expect(200)).body as {
        clocks: { case: { reference: string } }[]
        counts: { open: number; waiting: number }
        team: { owner: { sub: string } | null; open: number; overdue: number }[]
      }
    const isThere = ({ clocks }: Awaited<ReturnType<typeof whoseDay>>) =>
      clocks.some(({ case: { reference } }) => reference === ref)
    expect(isThere(await whoseDay('mine'))).toBe(true)
    const before = await whoseDay('mine')
    await world.post('morgan', `/cases/${ref}/owner`, { sub: 'morgan' }).expect(200)

    const mine = await whoseDay('mine')
    expect(isThere(mine)).toBe(false)
    expect(mine.counts.open).toBe(before.counts.open - 1)
    expect(mine.counts.waiting).toBeLessThan(before.counts.waiting)
    expect(mine.team).toEqual([])
    const { team, clocks } = await whoseDay('team')
    expect(clocks.some(({ case: { reference } }) => reference === ref)).toBe(true)
    expect(team.find(({ owner }) => owner?.sub === 'morgan')).toMatchObject({ open: 1 })
    expect(team.map(({ overdue }) => overdue)).toEqual(team.map(({ overdue }) => overdue).sort((a, b) => b - a))
  })

  it('does not leave out a date that cannot be counted', async () => {
    world.itIs('2027-07-08T11:00')
    const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate: '2012-08-01', ncYear: '9' }
    await world.post('casey', '/cases', { ...A_REPORT, pupil, imposedAt: '2027-07-08T10:00' }).expect(201)
    const { body } = await world.get('casey', '/today').expect(200)
    const [unknown] = body.clocks.filter(({ clock }: { clock: { dueOn: string | null } }) => clock.dueOn === null)
    expect(unknown).toMatchObject({
      clock: { rule: 'GB-01', state: 'unknown', reason: expect.stringContaining('loaded') },
    })
  })
})

describe('a reinstated child', () => {
  const decided = { decision: 'reinstated', decidedOn: '2026-11-19' }

  it('has the decision in writing and comes back to school before the case is over', async () => {
    await aCase('2026-11-19T12:00')
    await step('casey', 'return', { returnedOn: '2026-11-19' }).expect(409)
    await step('casey', 'governors-decision', decided).expect(200)
    await step('sam', 'governors-notice', { givenOn: '2026-11-19' }).expect(200)
    expect(sentence((await step('sam', 'return', { returnedOn: '2026-11-18' }).expect(422)).body)).toContain(
      'the day the governors decided',
    )
    expect(sentence((await step('sam', 'return', { returnedOn: '2026-11-20' }).expect(422)).body)).toContain('today')
    const { body } = await step('sam', 'return', { returnedOn: '2026-11-19' }).expect(200)
    expect(body.facts.returnedOn).toBe('2026-11-19')
    expect(await lastTold()).toMatchObject({ message: 'pupilReturned', payload: { returnedOn: '2026-11-19' } })
    await step('ruth', 'return', { returnedOn: '2026-11-19' }).expect(404)
  })

  it('is what to look after next, and gets no other education', async () => {
    await aCase('2026-11-19T12:00')
    const caseId = (await step('casey', 'governors-decision', decided).expect(200)).body.id as string
    for (const rule of ['EX-11', 'EX-02', 'EX-18', 'GB-01'])
      await world.activities.settleClock({
        ...{ caseId, rule, ended: 'reinstated' },
        ...(rule === 'EX-11' && { occasion: '1' }),
      })
    await world.activities.openClock({ caseId, rule: 'GB-09' })
    expect((await world.get('casey', `/cases/${ref}`)).body.nextAction).toEqual({
      ...{ code: 'record-return', words: 'Record that the reinstated child is back at school', dueOn: '2026-11-20' },
    })
    expect(await world.ask('Directory', 'GetCaseSummary', { caseId })).toMatchObject({ closed: true })
  })

  it('has its case closed by a person as reinstated only', async () => {
    await aCase('2026-11-19T12:00')
    await closes('reinstated').expect(409)
    await step('casey', 'governors-decision', decided).expect(200)
    await closes('left-area').expect(409)
    await closes('reinstated').expect(200)
    expect(await lastTold()).toMatchObject({ message: 'caseClosed', payload: { outcome: 'reinstated' } })
  })
})

describe('a task of a case nobody owns', () => {
  it('is listed for everybody and for nobody in particular, until it is done', async () => {
    await aCase()
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    await world.activities.raiseTask({ caseId, kind: 'remove-from-roll', occasion: 'roll' })
    const [task] = (await world.get('casey', `/cases/${ref}/tasks`)).body as { id: string }[]
    const isListed = async (asked: string) =>
      ((await world.get('casey', `/tasks${asked}`).expect(200)).body.items as { id: string }[]).some(
        ({ id }) => id === task.id,
      )
    expect([await isListed(''), await isListed('?owner=none')]).toEqual([true, true])
    expect([await isListed('?owner=me'), await isListed('?done=true')]).toEqual([false, false])
    await world.post('casey', `/tasks/${task.id}/completion`, {}).expect(200)
    expect([await isListed(''), await isListed('?done=true')]).toEqual([false, true])
  })
})

describe('what happens to the case as a whole', () => {
  it('lifts the clocks that the table names and no others, and nobody lifts those by it', async () => {
    await aCase('2026-11-19T12:00')
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    const { rules } = await world.activities.clocksLiftedBy({ caseId, event: 'reinstated' })
    expect(rules).toContain('EX-11')
    expect(rules).not.toContain('GB-09')
    await world.activities.openClock({ caseId, rule: 'GB-09' })
    await expect(world.activities.settleClock({ caseId, rule: 'GB-09', ended: 'reinstated' })).rejects.toThrow(
      'This is owed all the same.',
    )
    await expect(world.activities.clocksLiftedBy({ caseId, event: 'waived' })).rejects.toThrow()
  })

  it('ends what was still to come of a stay once the child has started at an allocated school, and not its report', async () => {
    await aCase('2026-11-19T12:00')
    const { id: caseId } = (await world.get('casey', `/cases/${ref}`)).body as { id: string }
    const ofStay = { caseId, occasion: 'stay-1', facts: { startedOn: '2026-11-09', endedOn: '2026-11-18' } }
    for (const rule of ['PL-03', 'PL-06']) await world.activities.openClock({ ...ofStay, rule })
    await world.activities.recordEvent({
      ...{ caseId, eventId: 's1', kind: 'allocated-place-started', at: '2026-11-19T10:00:00.000Z' },
      refs: { urn: '900002', startedOn: '2026-11-19' },
    })
    const { body } = await world.get('casey', `/cases/${ref}/clocks`)
    const stateOf = (rule: string) => body.find((clock: { rule: string }) => clock.rule === rule).settledAt
    expect(stateOf('PL-03')).not.toBeNull()
    expect(stateOf('PL-06')).toBeNull()
  })
})
