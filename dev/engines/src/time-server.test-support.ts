import { proxyActivities, sleep, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow'

const { note } = proxyActivities<{ note(what: string): Promise<void> }>({ startToCloseTimeout: '1 minute' })

/** Twelve weeks, told in three notes. */
export async function twelveWeeks(): Promise<string[]> {
  const seen = [new Date(Date.now()).toISOString()]
  upsertSearchAttributes({ CaseStage: [workflowInfo().workflowType] })
  await note('begun')
  await sleep('84 days')
  seen.push(new Date(Date.now()).toISOString())
  await note('ended')
  return seen
}
