import { A_REPORT, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

let births = 0
let child: { legalForename: string; legalSurname: string; birthDate: string; ncYear: string }
let id: string
/** A child nothing is known of yet, on 10 November 2026. */
beforeEach(async () => {
  world.itIs('2026-11-10T11:00')
  births += 1
  child = {
    legalForename: 'Alex',
    legalSurname: 'Thorn',
    birthDate: `2012-05-${String(births).padStart(2, '0')}`,
    ncYear: '9',
  }
  id = (await world.post('adele', '/pupils', { ...child, schoolUrn: '900001' }).expect(200)).body.id as string
})

const totals = async (schoolYear = 2026) =>
  (await world.get('casey', `/pupils/${id}/totals?schoolYear=${schoolYear}`).expect(200)).body
const suspend = (startsOn: string, endsOn: string, more: object = {}, who = 'sam') =>
  world.post(who, `/pupils/${id}/suspensions`, { category: 'SUSP', startsOn, endsOn, ...more })
const termDays = ({ terms }: { terms: { name: string; days: number }[] }) => terms.map(({ name, days }) => [name, days])

describe('the school days a pupil has lost', () => {
  it('are none to begin with', async () => {
    const { body } = await world.get('sam', `/pupils/${id}/totals`).expect(200)
    expect(body).toMatchObject({ schoolYear: 2026, year: 0, most: 45, words: 'No school days lost this year' })
    expect(body.terms[0].duty).toEqual({ rule: 'GB-05', words: 'No school days lost' })
  })

  it('add up by term, with what each term owes the governors', async () => {
    await suspend('2026-11-09', '2026-11-13').expect(201)
    await suspend('2026-11-16', '2026-11-16', { startSession: 'PM' }).expect(201)
    const found = await totals()
    expect(termDays(found)).toEqual([
      ['Autumn', 5.5],
      ['Spring', 0],
      ['Summer', 0],
    ])
    expect(found.terms[0].duty.rule).toBe('GB-04')
  })

  it('owe nothing more at five days exactly', async () => {
    await suspend('2026-11-09', '2026-11-13').expect(201)
    expect((await totals()).terms[0].duty.rule).toBe('GB-05')
  })

  it('count a lunchtime as half a school day', async () => {
    await suspend('2026-11-09', '2026-11-20', { category: 'LNCH' }).expect(201)
    expect((await totals()).year).toBe(5)
  })

  it('show the sixth school day of suspensions that follow one another, each kept apart', async () => {
    await suspend('2026-11-09', '2026-11-11').expect(201)
    const { body } = await suspend('2026-11-12', '2026-11-17').expect(201)
    expect(body.daySix).toMatchObject({ rule: 'EX-10', dueOn: '2026-11-16' })
    expect(body.suspensions.map(({ startsOn, days }: { startsOn: string; days: number }) => [startsOn, days])).toEqual([
      ['2026-11-09', 3],
      ['2026-11-12', 4],
    ])
  })

  it('know no day six where half a day at school lies between', async () => {
    await suspend('2026-11-09', '2026-11-11', { endSession: 'AM' }).expect(201)
    const { body } = await suspend('2026-11-12', '2026-11-17').expect(201)
    expect(body.daySix).toBeNull()
    const joins = { value: 'joins', from: '2026-11-01', reason: 'Agreed by the schools forum' }
    await world.post('adele', '/settings/halfDayBetween/choices', joins).expect(200)
    const { body: chosen } = await world.get('casey', `/pupils/${body.pupilId}/totals`).expect(200)
    expect(chosen.daySix).toMatchObject({ rule: 'EX-10', dueOn: expect.stringMatching(/^2026-11-1/) })
    await world.db.query('delete from setting_choices')
  })

  it('include the days served before the head cancelled a permanent exclusion', async () => {
    const { body: kase } = await world.post('sam', '/cases', { ...A_REPORT, pupil: child }).expect(201)
    world.itIs('2026-11-13T12:00')
    await world
      .post('sam', `/cases/${kase.reference}/cancellation`, { cancelledOn: '2026-11-12', reasons: 'New evidence' })
      .expect(200)
    expect(await totals()).toMatchObject({ year: 3, cancelled: [{ reference: kase.reference, days: 3 }] })
  })
})

describe('a suspension', () => {
  it('said twice is recorded once', async () => {
    await suspend('2026-11-09', '2026-11-11').expect(201)
    await suspend('2026-11-09', '2026-11-11').expect(200)
    expect((await totals()).suspensions).toHaveLength(1)
  })

  it.each([
    ['ends before it begins', '2026-11-11', '2026-11-10', 'Enter Wednesday 11 November 2026 or a later day'],
    ['is on days without school', '2026-10-26', '2026-10-30', 'There is no school on these days'],
    ['is more than a year ago', '2025-11-03', '2025-11-04', 'Enter a day within the last year'],
    ['is too far ahead', '2027-01-11', '2027-01-12', 'Enter a day within the next month'],
    ['ends past the term dates', '2026-11-11', '2027-09-10', 'are not loaded'],
    ['overlaps another', '2026-11-05', '2026-11-09', 'is recorded as suspended from Monday 9 November 2026'],
  ])('is refused when it %s', async (_case, startsOn, endsOn, sentence) => {
    await suspend('2026-11-09', '2026-11-10').expect(201)
    const { body } = await suspend(startsOn, endsOn).expect(422)
    expect(body.errors[0].message).toContain(sentence)
    expect((await totals()).suspensions).toHaveLength(1)
  })

  it('is never recorded past 45 school days in the year, earlier schools included, and is warned of before', async () => {
    const earlier = { schoolYear: 2026, term: 'Autumn', schoolName: 'Quay School', days: 29.5 }
    await world.put('sam', `/pupils/${id}/days-at-earlier-schools`, earlier).expect(200)
    const { body: warned } = await suspend('2026-11-09', '2026-11-10', { startSession: 'PM' }).expect(201)
    expect(warned.warning).toBe('With this the pupil has lost 31 of at most 45 school days this year')
    // 31 and 14 are 45: allowed; half a day more is not
    const { body } = await suspend('2026-11-16', '2026-12-04', { startSession: 'PM', endSession: 'PM' }).expect(422)
    expect(body.errors[0]).toMatchObject({
      pointer: '/endsOn',
      message: 'The pupil would be suspended for 45.5 school days this year: the law allows 45, all schools together',
    })
    await suspend('2026-11-17', '2026-12-04').expect(201)
    expect((await totals()).year).toBe(45)
  })

  it('recorded by mistake is withdrawn with a reason, stays readable and counts no longer', async () => {
    const { body } = await suspend('2026-11-09', '2026-11-11').expect(201)
    const path = `/pupils/${id}/suspensions/${body.suspensions[0].id}/withdrawal`
    await world.post('sam', path, { because: ' ' }).expect(422)
    await world.post('sam', path, { because: 'Another pupil was meant' }).expect(200)
    expect(await totals()).toMatchObject({
      year: 0,
      suspensions: [{ withdrawn: { because: 'Another pupil was meant', by: 'sam' } }],
    })
    await world.post('sam', path, { because: 'Once more' }).expect(409)
    await suspend('2026-11-10', '2026-11-10').expect(201)
  })

  it('is the receiving school’s to see and to record, once a panel has named it', async () => {
    const { body: kase } = await world.post('sam', '/cases', { ...A_REPORT, pupil: child }).expect(201)
    await world.get('ruth', `/pupils/${id}/totals`).expect(404)
    await world.db.query(`update cases set responsible_urn = '900002' where id = $1`, [kase.id])
    const { body } = await suspend('2026-11-12', '2026-11-12', {}, 'ruth').expect(201)
    expect(body.suspensions).toEqual([expect.objectContaining({ school: 'Mill Lane School', days: 1 })])
  })

  it('of another school’s pupil is not there', async () => {
    await world.get('ruth', `/pupils/${id}/totals`).expect(404)
    await suspend('2026-11-09', '2026-11-11', {}, 'ruth').expect(404)
    await suspend('2026-11-09', '2026-11-11', {}, 'ana').expect(404)
  })
})

describe('days at an earlier school', () => {
  const put = (body: object) => world.put('casey', `/pupils/${id}/days-at-earlier-schools`, body)
  const said = { schoolYear: 2026, term: 'Autumn', schoolName: 'Quay School', days: 4.5 }

  it('count toward year and term, and saying them again replaces them', async () => {
    await put(said).expect(200)
    const { body } = await put({ ...said, days: 3 }).expect(200)
    expect(body).toMatchObject({ year: 3, earlierSchools: [{ schoolName: 'Quay School', days: 3 }] })
  })

  it.each([
    ['a term the year does not have', { term: 'Michaelmas' }, 'Choose one of Autumn, Spring, Summer'],
    ['a third of a day', { days: 0.3 }, 'Enter whole or half school days, like 4 or 2.5'],
    ['more than the law allows', { days: 46 }, 'Enter at most 45 school days'],
    ['a year without term dates', { schoolYear: 2040 }, 'Enter a school year whose term dates are loaded'],
  ])('are refused for %s', async (_case, wrong, sentence) => {
    const { body } = await put({ ...said, ...wrong }).expect(422)
    expect(body.errors[0].message).toBe(sentence)
  })
})
