import { DeterminismViolationError } from '@temporalio/workflow'
import { Worker } from '@temporalio/worker'
import { readFileSync } from 'node:fs'
import { historyNames, historyOf, historyText } from './testing/histories.test-support'
import './testing/quiet.test-support'

const names = historyNames()
const procedures = () => ({ workflowBundle: { codePath: process.env.DAYSIX_PROCEDURES! } })

describe('every case that runs goes on under the present procedures', () => {
  it('has a history of each story', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
  })

  it.each(names)('%s', async (name) => {
    await Worker.runReplayHistory(procedures(), historyOf(name))
  })
})

describe('the gate bites', () => {
  it('when two steps of a case are asked for in another order', async () => {
    const history = historyOf('met-early.json')
    const asked = history.events!.flatMap((event) => event.activityTaskScheduledEventAttributes ?? [])
    const other = asked.findIndex(({ activityType }) => activityType!.name !== asked[0].activityType!.name)
    ;[asked[0].activityType, asked[other].activityType] = [asked[other].activityType, asked[0].activityType]
    await expect(Worker.runReplayHistory(procedures(), history)).rejects.toThrow(DeterminismViolationError)
  })

  it('when a procedure no longer does what running cases have done', async () => {
    const code = readFileSync(process.env.DAYSIX_PROCEDURES!, 'utf8')
    const changed = code.replace(/(\(0,\s*\S+\.tell\))\(kase, 'parents-told', 'notice'\);/, '')
    expect(changed === code).toBe(false)
    await expect(
      Worker.runReplayHistory({ workflowBundle: { code: changed } }, historyOf('met-early.json')),
    ).rejects.toThrow(DeterminismViolationError)
  })
})

describe('histories stay for years', () => {
  const payloads = names.flatMap((name) =>
    [...historyText(name).matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
      Buffer.from(data, 'base64').toString(),
    ),
  )

  it('and hold no address and no free text: ids, days, instants and codes only', () => {
    expect(payloads.length).toBeGreaterThan(1000)
    const summaries =
      /^"?(\*\*Stage|[A-Z]{2}-\d\d |register of week|offer expires|(allocated )?place taken up|decisions due|agenda closes|cut-off)/
    const words = payloads.filter((text) => !summaries.test(text) && /[A-Za-z]+ [A-Za-z]+ [A-Za-z]+|@/.test(text))
    expect(words).toEqual([])
  })
})
