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

    await journey.moveTo('2026-11-05T10:00')
    const casey = await journey.as(CASEWORKER, { javaScript: false })
    await arrangesEducation(casey, reference, '2026-11-10')
    await casey.sees('Education arranged at Key Stage 3 and 4 Education Centre')
    expect(journey.faults).toEqual([])
  }, 240_000)
})
