import { everyday } from '@daysix/dev/demo/everyday'
import { caseWorkflowId } from '@daysix/workflows/ids'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile, say } from './figures'
import { type BenchSystem, withSystem } from './system'

const WARM_UP = 5
const NOTICES = 50

/** From POST to 201, and to the start of its procedure by the server's own record; one notice after the other. */
export async function notice(): Promise<void> {
  await withSystem(WARM_UP + NOTICES, async (system) => {
    const answered: number[] = []
    const started: number[] = []
    for (let n = 1; n <= WARM_UP + NOTICES; n++) {
      const times = await report(system, n)
      if (n <= WARM_UP) continue
      answered.push(times.answered)
      started.push(times.started)
    }
    for (const [what, values] of [['201', answered] as const, ['workflow started', started] as const])
      say('notice', `POST to ${what}: p50 ${inMs(values, 0.5)}, p95 ${inMs(values, 0.95)}`)
  })
}

const inMs = (values: number[], share: number): string => `${percentile(values, share).toFixed(0)} ms`

async function report(
  { run, caseworker, temporal }: BenchSystem,
  n: number,
): Promise<{ answered: number; started: number }> {
  const began = performance.timeOrigin + performance.now()
  const { id } = await caseworker.post<{ id: string }>(`${run.referrals.http}/api/v1/cases`, everyday.report(n))
  const answered = performance.timeOrigin + performance.now() - began
  for (;;) {
    const found = await temporal.workflow
      .getHandle(caseWorkflowId(id))
      .describe()
      .catch(() => undefined)
    if (found) return { answered, started: Math.max(answered, found.startTime.getTime() - began) }
    await pause(5)
  }
}
