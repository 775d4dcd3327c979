import { StoppedClock } from '@daysix/platform/clock'
import { Rehearsal } from './rehearsal'

const at = (text: string): Date => new Date(text)

/** A system with nothing in hand and a few things planned. */
function aSystem(planned: string[]) {
  const clock = new StoppedClock(at('2026-11-03T09:00:00Z'))
  const visited: string[] = []
  const time = {
    now: () => Promise.resolve(clock.now()),
    moveTo: (instant: Date) => Promise.resolve(void visited.push(instant.toISOString().slice(0, 16))),
  }
  const watched = {
    unfinished: () => Promise.resolve(0),
    openWorkflows: () => Promise.resolve([]),
    temporal: undefined as never,
  }
  const nextWake = (after: Date) => Promise.resolve(planned.map(at).find((instant) => instant > after))
  return { rehearsal: new Rehearsal(clock, time, watched, nextWake), visited, clock }
}

describe('rehearsal', () => {
  it('goes to the next thing that is to happen', async () => {
    const { rehearsal, visited } = aSystem(['2026-11-05T09:00:00Z', '2026-11-09T09:00:00Z'])
    await rehearsal.toNextEvent()
    expect(visited).toEqual(['2026-11-05T09:00'])
  })

  it('passes through everything on the way to a later day, in order', async () => {
    const { rehearsal, visited } = aSystem(['2026-11-05T09:00:00Z', '2026-11-09T09:00:00Z', '2026-11-20T09:00:00Z'])
    await rehearsal.by(7)
    expect(visited).toEqual(['2026-11-05T09:00', '2026-11-09T09:00', '2026-11-10T09:00'])
  })

  it('stays where it is when nothing is planned', async () => {
    const { rehearsal, visited, clock } = aSystem([])
    expect(await rehearsal.toNextEvent()).toBeUndefined()
    expect(visited).toEqual([])
    expect(clock.now()).toEqual(at('2026-11-03T09:00:00Z'))
  })

  it('never goes back', async () => {
    const { rehearsal, visited } = aSystem([])
    await rehearsal.to(at('2026-11-01T09:00:00Z'))
    expect(visited).toEqual([])
  })

  it('keeps domain time ahead of the timers it wakes', async () => {
    const { rehearsal, clock } = aSystem(['2026-11-05T09:00:00Z'])
    await rehearsal.toNextEvent()
    expect(clock.now().getTime()).toBeGreaterThan(at('2026-11-05T09:00:00Z').getTime())
  })
})
