import { turnsOf } from './turns'

const [taskCompleted, activity, timer, timerCancelled, signal, upsert] = [7, 10, 17, 19, 26, 40]

describe('the turns of a workflow', () => {
  it('holds the commands of each turn, and the facts heard before it', () => {
    const types = [1, 5, 6, taskCompleted, upsert, activity, activity, 11, 12, signal, 6, taskCompleted, timer]
    const more = [signal, 6, taskCompleted, timerCancelled]
    const events = [...types, ...more].map((eventType) => ({ eventType }))
    expect(turnsOf({ events })).toEqual([
      { signalsHeard: 0, activities: 2, timers: 0, timersCancelled: 0, upserts: 1 },
      { signalsHeard: 1, activities: 0, timers: 1, timersCancelled: 0, upserts: 0 },
      { signalsHeard: 2, activities: 0, timers: 0, timersCancelled: 1, upserts: 0 },
    ])
  })
})
