import { CASEWORKER, Journey, PUPIL, SCHOOL } from '../rig/journey'
import { reportsExclusion } from '../rig/steps'

describe('by keyboard alone', () => {
  let journey: Journey

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
  }, 240_000)
  afterAll(() => journey?.end())

  it('a caseworker signs in, skips to the content, opens a case from Today and takes it', async () => {
    const reference = await reportsExclusion(await journey.as(SCHOOL))
    await journey.moveTo('2026-11-03T12:00')

    const casey = await journey.as(CASEWORKER, { keyboard: true })
    await casey.reaches('Skip to main content')
    expect(await casey.focus()).toMatchObject({ shown: true })
    await casey.enters(`${PUPIL.name}, ${reference}`)
    expect(casey.path()).toBe(`/cases/${reference}`)
    await casey.enters('Take this case')
    await casey.sees('The case is yours')
    expect(journey.faults).toEqual([])
  }, 240_000)
})
