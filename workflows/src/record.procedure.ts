import { CancellationScope, condition, isCancellation } from '@temporalio/workflow'
import { attempt, raiseTask } from './attempt'
import type { Case, Letter } from './case-state'
import { notifications, referrals } from './proxies'

/** Keeps the story: what other contexts reported is written into the case's timeline, in the order it was heard. */
export async function record(kase: Case, over: () => boolean): Promise<void> {
  await emptied(kase.untold, over, async ({ letter, ...line }) => {
    await attempt(kase, 'event-refused', line.eventId, () => referrals.recordEvent({ caseId: kase.id, ...line }))
    if (letter) kase.unposted.push(letter)
  })
}

/** Hands letters to notifications in the order they were written, beside everything else. */
export async function post(
  about: Pick<Case, 'unposted'> & Partial<Pick<Case, 'isSilent'>>,
  over: () => boolean,
): Promise<void> {
  await emptied<Letter>(about.unposted, over, async (letter) => {
    if (about.isSilent?.()) return
    const { caseId, template, occasion } = letter
    await attempt({ id: caseId }, 'mail-refused', `${template}:${occasion}`, () => notifications.queue(letter))
  })
}

/** Goes on when the procedure beside it is cancelled: what was heard is still written down, what was written still goes. */
export const toTheLast = (keep: () => Promise<void>): Promise<void> => CancellationScope.nonCancellable(keep)

/**
 * Operations may cancel a procedure. It ends then, in order and as cancelled, and a person hears of it, because from that
 * moment on nobody reminds or chases. @param end finishes what runs `toTheLast`
 */
export async function unlessCancelled(
  kase: { id?: string },
  occasion: string,
  run: () => Promise<void>,
  end: () => Promise<unknown>,
): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (isCancellation(error)) {
      await CancellationScope.nonCancellable(async () => {
        await raiseTask(kase, 'procedure-cancelled', occasion)
        await end()
      })
    }
    throw error
  }
}

async function emptied<T>(waiting: T[], over: () => boolean, send: (one: T) => Promise<void>): Promise<void> {
  for (;;) {
    await condition(() => waiting.length > 0 || over())
    if (waiting.length === 0) return
    await send(waiting[0])
    waiting.shift() // only now: what is still in the list has not been handed over
  }
}
