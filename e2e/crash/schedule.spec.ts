import { killSchedule } from './schedule'

const VICTIMS = ['a', 'b', 'c']

describe('a schedule of kills', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(killSchedule(7, VICTIMS, 150)).toEqual(killSchedule(7, VICTIMS, 150))
    expect(killSchedule(8, VICTIMS, 150)).not.toEqual(killSchedule(7, VICTIMS, 150))
  })

  it.each([1, 7, 42])('kills everyone once while the work goes on, with seed %s', (seed) => {
    const kills = killSchedule(seed, VICTIMS, 150)
    expect(kills.map(({ victim }) => victim).sort()).toEqual(VICTIMS)
    kills.forEach(({ beforeStep }, index) => {
      expect(beforeStep).toBeGreaterThanOrEqual(index * 50)
      expect(beforeStep).toBeLessThan((index + 1) * 50)
    })
  })
})
