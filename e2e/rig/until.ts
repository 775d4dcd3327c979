import { setTimeout as pause } from 'node:timers/promises'

/** Looks again and again. @throws when `what` has not come about within `patience` milliseconds */
export async function until(what: string, look: () => Promise<boolean>, patience: number): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error(`Waited ${patience / 1000} seconds in vain until ${what}.`)
    await pause(100)
  }
}
