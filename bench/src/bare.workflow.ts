import {
  CancellationScope,
  condition,
  defineSignal,
  proxyActivities,
  setHandler,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow'

/** What a case asked of the server between two of its turns, and how many facts it had heard before. */
export interface Turn {
  signalsHeard: number
  activities: number
  timers: number
  timersCancelled: number
  upserts: number
}

export const fact = defineSignal('fact')

const LONG = '30 days'
const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '30 seconds' })

/** The same commands in the same turns as a real case, with activities that do nothing. */
export async function bare(turns: Turn[]): Promise<void> {
  let heard = 0
  setHandler(fact, () => void (heard += 1))
  const running: CancellationScope[] = []
  for (const { signalsHeard, activities, timers, timersCancelled, upserts } of turns) {
    await condition(() => heard >= signalsHeard)
    for (let i = 0; i < upserts; i++) upsertSearchAttributes({ CaseStage: [`turn-${i}`] })
    for (let i = 0; i < timers; i++) {
      const scope = new CancellationScope()
      running.push(scope)
      void scope.run(() => sleep(LONG)).catch(() => undefined)
    }
    for (const scope of running.splice(0, timersCancelled)) scope.cancel()
    await Promise.all(Array.from({ length: activities }, () => nothing()))
  }
  for (const scope of running) scope.cancel()
}
