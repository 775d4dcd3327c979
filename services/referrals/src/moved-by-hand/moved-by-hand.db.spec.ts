import { illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { A_REPORT, World } from '../world.test-support'

let world: World
let caseId: string
let clockId: string
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

let births = 10
async function aCase(): Promise<void> {
  world.itIs('2026-11-09T11:00')
  births += 1
  const pupil = { legalForename: 'Robin', legalSurname: 'Thorn', birthDate: `2012-05-${births}`, ncYear: '9' }
  caseId = (await world.post('casey', '/cases', { ...A_REPORT, pupil, imposedAt: '2026-11-09T10:00' }).expect(201)).body
    .id as string
}

/** The parents applied on Wednesday 16 December: the hearing begins by Thursday 21 January, the fifteenth school day. */
const HEARING = { rule: 'IR-03', facts: { appliedOn: '2026-12-16' } }
/** Governors reinstated on Tuesday 1 December: back at once, by Wednesday 2 December. */
const RETURN = { rule: 'GB-09', facts: { decidedOn: '2026-12-01' } }
/** Week twelve of a stay from Monday 12 October. */
const STAY = { rule: 'PL-02', occasion: 'stay', facts: { startedOn: '2026-10-12' } }

const asked = (clock: { rule: string; occasion?: string; facts: Record<string, string> }) =>
  world.activities.openClock({ caseId, ...clock })
async function aClock(clock: Parameters<typeof asked>[0]): Promise<void> {
  await aCase()
  clockId = (await asked(clock)).id
  world.itIs('2027-01-13T10:00')
}

const ADJOURNED = { reason: 'hearing-adjourned', why: 'The clerk wrote: an expert is ill', decidedOn: '2027-01-13' }
const path = (more = '') => `/clocks/${clockId}/moved-by-hand${more}`
const detail = async (who = 'casey') => (await world.get(who, `/clocks/${clockId}`).expect(200)).body
const decide = (decision: object, who = 'casey') => world.post(who, path(), decision)
const told = async () =>
  (await world.told())
    .filter(({ workflowId }) => workflowId === `case/${caseId}`)
    .map(({ message, payload }) => [message, payload?.what])
const story = async () =>
  (
    (await world.get('casey', `/cases/${caseId}/timeline`)).body as { kind: string; words: string; who: string }[]
  ).filter(({ kind }) => kind.startsWith('clock-') || kind === 'miss-withdrawn')

describe('a pause', () => {
  beforeEach(() => aClock(HEARING))

  it('is shown before it is made', async () => {
    const { body } = await world.post('casey', path('/preview'), { ...ADJOURNED, from: '2027-01-13' }).expect(200)
    expect(body).toMatchObject({
      ...{ computedOn: '2027-01-21', from: '2027-01-21', to: null, status: 'paused', missWithdrawn: false },
      law: expect.stringContaining('Schedule 1 para 1'),
    })
    expect(await detail()).toMatchObject({ state: 'scheduled', dueOn: '2027-01-21', movedByHand: [], byHand: null })
  })

  it('leaves the clock without a date, the computed one beside it, and tells the procedure', async () => {
    const { body } = await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    expect(body).toMatchObject({
      ...{ state: 'paused', status: 'paused', dueOn: null, dueAt: null, schoolDaysLeft: null },
      explanation: expect.stringMatching(/^Paused, without a date until it goes on: casey decided it on Wednesday 13/),
      byHand: { computedOn: '2027-01-21', reason: 'hearing-adjourned', by: 'casey', decidedOn: '2027-01-13' },
      computed: { status: 'provisional', dueOn: '2027-01-21' },
      movedByHand: [{ standing: 'in-force', from: '2027-01-13', until: null, why: ADJOURNED.why, by: 'casey' }],
      history: [{ dueOn: '2027-01-21', because: 'by-hand' }],
    })
    expect(body.computed.steps.at(-1)).toMatchObject({ on: '2027-01-21', number: 15 })
    expect(body.steps.at(-1)).toMatchObject({ on: '2027-01-12', number: 8 })
    expect((await told()).at(-1)).toEqual(['caseChanged', 'clock'])
    expect(await asked(HEARING)).toMatchObject({ id: clockId, status: 'paused', reminders: [] })
    expect(await story()).toEqual([
      expect.objectContaining({
        who: 'casey',
        words:
          'Paused: independent review hearing from Wednesday 13 January 2027, because the review panel has adjourned its hearing',
      }),
    ])
    const { body: proof } = await world.get('casey', `/clocks/${clockId}/proof`).expect(200)
    expect(proof).toMatchObject({ dueOn: null, computed: { dueOn: '2027-01-21' }, movedByHand: [{ by: 'casey' }] })
  })

  it('is found among the clocks that are paused, and among no others', async () => {
    const found = async (state: string) =>
      (
        (await world.get('casey', `/clocks?rule=IR-03&limit=200&state=${state}`).expect(200)).body.items as {
          id: string
        }[]
      )
        .map(({ id }) => id)
        .includes(clockId)
    expect([await found('paused'), await found('overdue')]).toEqual([false, false])
    await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    world.itIs('2027-01-22T00:00')
    expect([await found('paused'), await found('overdue'), await found('unknown')]).toEqual([true, false, false])
    const back = path(`/${(await detail()).movedByHand[0].id}/taking-back`)
    await world.post('casey', back, { why: 'It was another case' }).expect(200)
    expect([await found('paused'), await found('overdue')]).toEqual([false, true])
  })

  it('is kept in the audit with what was before and why', async () => {
    await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    const rows = await world.db.query<object[]>(
      `select who, action, reason, before, after from audit where subject_kind = 'clock' and subject_id = $1`,
      [clockId],
    )
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ who: 'casey', action: 'clock-paused', reason: ADJOURNED.why, before: { dueOn: '2027-01-21' } },
        after: expect.objectContaining({ dueOn: null, reason: 'hearing-adjourned' }),
      }),
    ])
  })

  it('is nobody’s miss while it goes on', async () => {
    const { body } = await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    world.itIs('2027-01-22T00:00')
    expect(await world.activities.recordMissed({ clockId: body.id })).toMatchObject({ templates: [] })
    expect(await detail()).toMatchObject({ state: 'paused', missedAt: null })
  })

  it('that is over counts the days that were left, and the procedure hears of it again', async () => {
    const { body: paused } = await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    world.itIs('2027-01-26T16:00')
    const end = { until: '2027-01-26', why: 'The panel sits again tomorrow' }
    const { body } = await world.post('casey', path(`/${paused.movedByHand[0].id}/end`), end).expect(200)
    expect(body).toMatchObject({
      ...{ state: 'scheduled', status: 'by-hand', dueOn: '2027-02-04', dueAt: '2027-02-05T00:00:00.000Z' },
      byHand: { computedOn: '2027-01-21' },
      movedByHand: [{ standing: 'in-force', until: '2027-01-26', ended: { by: 'casey', why: end.why } }],
    })
    expect((await told()).filter(([, what]) => what === 'clock')).toHaveLength(2)
    expect((await story()).map(({ words }) => words).at(-1)).toBe(
      'Running again: independent review hearing, due Thursday 4 February 2027',
    )
    expect(await asked(HEARING)).toMatchObject({ dueOn: '2027-02-04', status: 'by-hand' })
    // the same end said twice was said the first time
    await world.post('casey', path(`/${paused.movedByHand[0].id}/end`), end).expect(200)
    expect((await told()).filter(([, what]) => what === 'clock')).toHaveLength(2)
    const early = { until: '2027-01-12', why: 'A mistake' }
    const { body: refused } = await world.post('casey', path(`/${paused.movedByHand[0].id}/end`), early).expect(422)
    expect(refused.errors).toMatchObject([{ pointer: '/until', message: 'The pause ends before it begins' }])
  })

  it('is met in time when the hearing is held meanwhile', async () => {
    await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    const settled = await world.activities.settleClock({ caseId, rule: 'IR-03', metOn: '2027-02-01' })
    expect(settled).toEqual({ state: 'met' })
    const { body } = await decide({ ...ADJOURNED, from: '2027-01-13', until: '2027-01-14' }).expect(409)
    expect(body).toMatchObject({ code: 'clock-has-ended', detail: expect.stringContaining('put that right') })
  })

  it('taken back counts the clock as if it had not been decided, and stays on the record', async () => {
    const { body: paused } = await decide({ ...ADJOURNED, from: '2027-01-13' }).expect(200)
    const back = path(`/${paused.movedByHand[0].id}/taking-back`)
    expect((await world.post('morgan', back, {}).expect(422)).body.errors).toMatchObject([{ pointer: '/why' }])
    const { body } = await world.post('morgan', back, { why: 'It was another case' }).expect(200)
    expect(body).toMatchObject({
      ...{ state: 'scheduled', status: 'provisional', dueOn: '2027-01-21', byHand: null, computed: null },
      movedByHand: [{ standing: 'taken-back', takenBack: { by: 'morgan', why: 'It was another case' } }],
      history: [
        { dueOn: '2027-01-21', because: 'by-hand' },
        { dueOn: null, because: 'by-hand' },
      ],
    })
    expect((await story()).map(({ kind }) => kind)).toEqual(['clock-paused', 'clock-move-taken-back'])
    const signals = (await told()).length
    await world.post('morgan', back, { why: 'Again' }).expect(200)
    expect(await told()).toHaveLength(signals)
    const end = { until: '2027-01-20', why: 'It sits again' }
    const refused = await world.post('casey', path(`/${paused.movedByHand[0].id}/end`), end).expect(409)
    expect(refused.body.code).toBe('no-pause-to-end')
  })

  it('sent twice with one key is made once', async () => {
    const body = { ...ADJOURNED, from: '2027-01-13' }
    await world.post('casey', path(), body, 'a-key').expect(200)
    await world.post('casey', path(), body, 'a-key').expect(200)
    expect((await detail()).movedByHand).toHaveLength(1)
  })
})

describe('a pause of a date that was missed', () => {
  it('withdraws the miss where it began before it, and those who heard of it are told', async () => {
    await aClock(HEARING)
    await asked(HEARING)
    world.itIs('2027-01-22T00:00')
    expect((await world.activities.recordMissed({ clockId })).templates).toEqual(['clock-missed'])
    world.itIs('2027-01-25T10:00')
    const late = { ...ADJOURNED, decidedOn: '2027-01-20', from: '2027-01-20' }
    const { body: preview } = await world.post('casey', path('/preview'), late).expect(200)
    expect(preview).toMatchObject({ missWithdrawn: true })
    await decide(late).expect(200)
    expect(await detail()).toMatchObject({ state: 'paused', missedAt: null, withdrawnAt: expect.any(String) })
    expect((await story()).map(({ kind }) => kind).slice(-2)).toEqual(['clock-paused', 'miss-withdrawn'])
    expect((await asked(HEARING)).reminders).toMatchObject([{ template: 'miss-withdrawn' }])
  })
})

describe('a day that the board named', () => {
  const NAMED = { reason: 'board-named-day', why: 'After the inset day', decidedOn: '2026-12-01', dueOn: '2026-12-07' }
  beforeEach(() => aClock(RETURN))

  it('is the date in force, reminded of and missed by it', async () => {
    expect(await detail()).toMatchObject({ dueOn: '2026-12-02', state: 'overdue' })
    const { body } = await decide(NAMED).expect(200)
    expect(body).toMatchObject({ status: 'by-hand', dueOn: '2026-12-07', computed: { dueOn: '2026-12-02' } })
    expect((await asked(RETURN)).dueAt).toBe('2026-12-08T00:00:00.000Z')
    expect((await story()).at(-1)!.words).toBe(
      'Reinstatement: a person set the date to Monday 7 December 2026, because the governing board directed the return for a day it named',
    )
    const { body: listed } = await world.get('casey', `/clocks?rule=GB-09&limit=100`).expect(200)
    expect(listed.items).toContainEqual(
      expect.objectContaining({
        ...{ id: clockId, dueOn: '2026-12-07' },
        byHand: expect.objectContaining({ computedOn: '2026-12-02' }),
      }),
    )
    const { case: kase } = await world.ask<{ case: { clocks: object[] } }>(
      'Exclusions',
      'GetCase',
      { id: caseId },
      'casey',
    )
    expect(kase.clocks).toContainEqual(
      expect.objectContaining({ id: clockId, dueOn: '2026-12-07', computedOn: '2026-12-02' }),
    )
  })

  it('is refused field by field where the law does not allow it', async () => {
    const refused = async (decision: object, who = 'casey') => (await decide(decision, who).expect(422)).body.errors
    expect(await refused({ ...NAMED, dueOn: '2026-12-01' })).toMatchObject([
      { pointer: '/dueOn', message: 'It can only be moved to a day later than Wednesday 2 December 2026' },
    ])
    expect(await refused({ ...NAMED, decidedOn: '2027-01-14', dueOn: undefined })).toMatchObject([
      { pointer: '/dueOn', message: 'Say which day' },
      { pointer: '/decidedOn', message: 'The day it was decided is not over yet' },
    ])
    expect(await refused({ ...ADJOURNED, from: '2026-12-01' })).toMatchObject([{ pointer: '/reason' }])
    expect(await refused({ reason: 'it-is-late', decidedOn: '2027-02-30' })).toMatchObject([
      { pointer: '/reason' },
      { pointer: '/why' },
      { pointer: '/decidedOn' },
    ])
    expect(await detail()).toMatchObject({ dueOn: '2026-12-02', movedByHand: [] })
  })

  it('is for the authority’s people to record, and a school does not see what they wrote', async () => {
    await decide(NAMED, 'sam').expect(404)
    await decide(NAMED, 'adele').expect(404)
    await decide(NAMED, 'morgan').expect(200)
    const [seen] = (await detail('sam')).movedByHand
    expect(seen).toMatchObject({ by: 'morgan', why: null, words: expect.any(String) })
    await world.get('ruth', `/clocks/${clockId}`).expect(404)
  })

  it('is not there for another clock', async () => {
    const { body } = await decide(NAMED).expect(200)
    const [{ id }] = body.movedByHand
    clockId = (await asked(HEARING)).id
    await world.post('casey', path(`/${id}/taking-back`), { why: 'A mistake' }).expect(404)
  })
})

describe('a claim of discrimination', () => {
  const step = (name: string, body: object) => world.post('casey', `/cases/${caseId}/${name}`, body)
  const sentence = (body: { errors?: { message: string }[]; detail?: string }) =>
    body.errors?.[0].message ?? body.detail
  /** Notice on Tuesday 1 December: the parents may apply until Wednesday 6 January 2027. */
  beforeEach(async () => {
    await aClock({ rule: 'IR-01', facts: { governorsNoticeOn: '2026-12-01' } })
    await step('governors-decision', { decision: 'upheld', decidedOn: '2026-12-01' }).expect(200)
    await step('governors-notice', { givenOn: '2026-12-01' }).expect(200)
    world.itIs('2026-12-10T10:00')
    const claim = { reason: 'claim-before-tribunal', why: 'ET1 sent', decidedOn: '2026-12-10', from: '2026-12-07' }
    await decide(claim).expect(200)
    world.itIs('2027-03-12T10:00')
  })

  it('keeps the time to ask for a review open, and the name on the roll', async () => {
    expect(sentence((await step('roll-removal', { removedOn: '2027-01-07' }).expect(409)).body)).toBe(
      'The last day to ask for a review is not settled yet.',
    )
    const { body } = await step('review-application', { deliveredOn: '2027-02-01' }).expect(200)
    expect(body.facts.reviewAppliedOn).toBe('2027-02-01')
  })

  it('once decided begins the time anew, to its last day', async () => {
    const decided = { reason: 'claim-decided', why: 'Judgment sent', decidedOn: '2027-02-10', from: '2027-02-10' }
    expect((await decide(decided).expect(200)).body).toMatchObject({ dueOn: '2027-03-10', status: 'by-hand' })
    const letter = await world.ask<{ fields: { name: string; value: string }[] }>('Directory', 'GetMergeFields', {
      caseId,
    })
    expect(letter.fields).toContainEqual({ name: 'reviewBy', value: 'Wednesday 10 March 2027' })
    expect(sentence((await step('roll-removal', { removedOn: '2027-03-10' }).expect(422)).body)).toContain('11 March')
    expect(sentence((await step('review-application', { deliveredOn: '2027-03-11' }).expect(422)).body)).toBe(
      'The last day to apply was Wednesday 10 March 2027, and the law allows no later one',
    )
    await step('review-application', { deliveredOn: '2027-03-10' }).expect(200)
  })
})

describe('an extended stay', () => {
  const EXTENDED = {
    reason: 'stay-extended',
    why: 'The school is not ready',
    decidedOn: '2027-01-13',
    dueOn: '2027-02-12',
  }
  const tasks = async () =>
    ((await world.get('casey', `/cases/${caseId}/tasks`).expect(200)).body as { kind: string; doneAt: string | null }[])
      .filter(({ kind }) => kind === 'approve-moved-date')
      .map(({ doneAt }) => doneAt !== null)
  beforeEach(() => aClock(STAY))

  it('moves nothing until a manager who did not decide it has approved it', async () => {
    const { body: preview } = await world.post('casey', path('/preview'), EXTENDED).expect(200)
    expect(preview).toMatchObject({ needsApproval: true, to: '2027-02-12' })
    const before = await detail()
    const { body: proposed } = await decide(EXTENDED, 'morgan').expect(200)
    expect(proposed).toMatchObject({ dueOn: before.dueOn, movedByHand: [{ standing: 'awaiting-approval' }] })
    expect((await told()).filter(([, what]) => what === 'clock')).toEqual([])
    expect(await tasks()).toEqual([false])
    const approval = path(`/${proposed.movedByHand[0].id}/approval`)
    await world.post('casey', approval, {}).expect(404)
    expect((await world.post('morgan', approval, {}).expect(409)).body.code).toBe('somebody-else-must-approve')
    await world.post('casey', path(`/${proposed.movedByHand[0].id}/taking-back`), { why: 'Not needed' }).expect(200)
    expect((await world.post('morgan', approval, {}).expect(409)).body.code).toBe('taken-back-before')
    expect(await tasks()).toEqual([true])
  })

  it('is the date in force once it is approved', async () => {
    const { body: proposed } = await decide(EXTENDED).expect(200)
    const approval = path(`/${proposed.movedByHand[0].id}/approval`)
    const { body } = await world.post('morgan', approval, {}).expect(200)
    expect(body).toMatchObject({
      ...{ dueOn: '2027-02-12', status: 'by-hand' },
      explanation: expect.stringContaining('casey decided it on Wednesday 13 January 2027 with the approval of morgan'),
      movedByHand: [{ standing: 'in-force', approved: { by: 'morgan' } }],
    })
    expect(await tasks()).toEqual([true])
    expect((await told()).at(-1)).toEqual(['caseChanged', 'clock'])
    await world.post('morgan', approval, {}).expect(200)
    expect((await story()).map(({ kind, who }) => [kind, who])).toEqual([
      ['clock-move-proposed', 'casey'],
      ['clock-overridden', 'morgan'],
    ])
  })
})

describe('a calendar that moves under a date moved by hand', () => {
  const ended = { ...ADJOURNED, from: '2027-01-13', until: '2027-01-26' }
  const snow = (...days: string[]) => ({
    ...illustrativeFile,
    closures: [...illustrativeFile.closures, ...days.map((on) => ({ from: on, to: on, kind: 'emergency' }))],
  })
  const hearingIn = (moves: { clockId: string }[]) => moves.find((move) => move.clockId === clockId)
  const save = async (file: object) => {
    const { headers } = await world.get('casey', '/calendars/authority').expect(200)
    return (await world.put('casey', '/calendars/authority', { file }, headers.etag).expect(200)).body
  }
  beforeEach(() => aClock(HEARING))
  afterEach(() => save(illustrativeFile))

  it('counts the computed date anew and applies what was decided again, and says so before', async () => {
    await decide(ended).expect(200)
    const file = snow('2027-01-07', '2027-02-01')
    const { body: preview } = await world.post('casey', '/calendars/authority/preview', { file }).expect(200)
    const move = {
      ...{ from: '2027-02-04', to: '2027-02-08' },
      byHand: expect.stringMatching(
        /^By Monday 8 February 2027: casey decided .* computed it would be Friday 22 January/,
      ),
    }
    expect(hearingIn(preview.moves)).toMatchObject(move)
    expect(await detail()).toMatchObject({ dueOn: '2027-02-04', computed: { dueOn: '2027-01-21' } })
    expect(hearingIn((await save(file)).moves)).toMatchObject(move)
    expect(await detail()).toMatchObject({
      ...{ dueOn: '2027-02-08', status: 'by-hand', computed: { dueOn: '2027-01-22' } },
      movedByHand: [{ standing: 'in-force' }],
    })
    expect((await detail()).history.at(-1)).toMatchObject({ dueOn: '2027-02-04', because: 'calendar' })
    // asked for again with other facts, it is counted by the same decision
    const again = await asked({ ...HEARING, facts: { appliedOn: '2026-12-17' } })
    expect(again).toMatchObject({ dueOn: '2027-02-09', status: 'by-hand' })
  })

  it('says when a decision has no effect any more', async () => {
    await decide({ ...ADJOURNED, from: '2027-01-21', until: '2027-01-26' }).expect(200)
    expect(await detail()).toMatchObject({ dueOn: '2027-01-27' })
    const again = await asked({ ...HEARING, facts: { appliedOn: '2026-12-11' } })
    expect(again).toMatchObject({ dueOn: '2027-01-18', status: 'provisional' })
    expect(await detail()).toMatchObject({ byHand: null, movedByHand: [{ standing: 'no-effect' }] })
    const file = snow('2027-01-07', '2027-01-08')
    const { body } = await world.post('casey', '/calendars/authority/preview', { file }).expect(200)
    expect(hearingIn(body.moves)).toMatchObject({
      ...{ from: '2027-01-18', to: '2027-01-20' },
      byHand: 'What casey decided on Wednesday 13 January 2027 has no effect any more',
    })
  })
})
