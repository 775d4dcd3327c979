import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks again and again until there is an answer. `what` is a phrase for the error; `why` may tell how far it has come.
 * @throws when the deadline, an instant in milliseconds, has passed
 */
export async function until<T>(
  what: string,
  deadline: number,
  ask: () => Promise<T | undefined | false>,
  why: () => string = () => '',
): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}. ${why()}`)
    await pause(100)
  }
}
