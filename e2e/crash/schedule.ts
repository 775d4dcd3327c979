/** A small generator of numbers from 0 to 1 (mulberry32): the same seed gives the same ones on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Kill<Victim> {
  victim: Victim
  /** Happens at the moment a client is about to take this step. */
  beforeStep: number
}

/** Every victim once, in an order and at steps that the seed decides. */
export function killSchedule<Victim>(seed: number, victims: readonly Victim[], steps: number): Kill<Victim>[] {
  const random = seeded(seed)
  const order = victims
    .map((victim) => ({ victim, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ victim }) => victim)
  // one in each stretch of the work, so that every kill meets work under way
  const stretch = steps / victims.length
  return order.map((victim, index) => ({ victim, beforeStep: Math.floor((index + random()) * stretch) }))
}
