import { CASEWORKER, Journey, PUPIL, SCHOOL } from '../rig/journey'
import { arrangesEducation, reportsExclusion } from '../rig/steps'

describe('without JavaScript', () => {
  let journey: Journey

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('a school reports an exclusion and a caseworker arranges education', async () => {
    const sam = await journey.as(SCHOOL, { javaScript: false })
    await sam.visits('/school/notices/new')
    await sam.presses('Continue')
    await sam.sees('There is a problem')
    const reference = await reportsExclusion(sam)
    await sam.follows('Go to your school')
    await sam.sees(`${PUPIL.name}, ${reference}`)

    expect(await sam.movesTime('By a day')).toContain('It is Wednesday 4 November 2026')
    expect(await sam.movesTime('To the next event')).toContain('It is Thursday 5 November 2026')
    expect(sam.path()).toMatch(/^\/school/)
    const casey = await journey.as(CASEWORKER, { javaScript: false })
    await arrangesEducation(casey, reference, '2026-11-10')
    await casey.sees('Education arranged at Key Stage 3 and 4 Education Centre')
    expect(await casey.movesTime('By a week')).toContain('It is Thursday 12 November 2026')
    expect(journey.faults).toEqual([])
  }, 240_000)
})
